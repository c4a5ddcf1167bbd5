"""Inventory: load, check and keep the parks and their facilities."""

from .checker import CheckInventory
from .importer import ImportInventory

ALGORITHMS = (ImportInventory, CheckInventory)
