"""Inventory: load, check and keep the parks and their facilities."""

from .importer import ImportInventory

ALGORITHMS = (ImportInventory,)
