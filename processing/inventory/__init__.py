"""Inventory: load, check and keep the parks and their facilities."""

from .checker import CheckInventory
from .importer import ImportInventory
from .sample import CreateSample

ALGORITHMS = (ImportInventory, CheckInventory, CreateSample)
