"""Inventory: load, check and keep the parks and their facilities."""

from .checkinventory import CheckInventory
from .createsample import CreateSample
from .importinventory import ImportInventory
from .preview import PreviewInventory
from .storeinventory import StoreInventory
from .undostore import UndoStore

ALGORITHMS = (
    ImportInventory,
    CheckInventory,
    StoreInventory,
    UndoStore,
    CreateSample,
    PreviewInventory,
)
