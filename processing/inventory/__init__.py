"""Inventory: load, check and keep the parks and their facilities."""

from .checker import CheckInventory
from .importer import ImportInventory
from .preview import PreviewInventory
from .sample import CreateSample
from .store import StoreInventory

ALGORITHMS = (ImportInventory, CheckInventory, StoreInventory, CreateSample, PreviewInventory)
