"""Inventory: load, check and keep the parks and their facilities."""

from .importer import ImportInventory
from .sample import CreateSample

ALGORITHMS = (ImportInventory, CreateSample)
