"""Inventory: load, check and keep the parks and their facilities."""

from .checker import CheckInventory
from .importer import ImportInventory
from .preview import PreviewInventory
from .sample import CreateSample
from .store import StoreInventory
from .undo import UndoStore

ALGORITHMS = (
    ImportInventory,
    CheckInventory,
    StoreInventory,
    UndoStore,
    CreateSample,
    PreviewInventory,
)
