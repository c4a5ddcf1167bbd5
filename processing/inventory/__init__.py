"""Inventory: load, check and keep the parks and their facilities."""

from .checkinventory import CheckInventory
from .countyround import CountyRound
from .createsample import CreateSample
from .importinventory import ImportInventory
from .preview import PreviewInventory
from .stalechecks import StaleChecks
from .storechecks import StoreChecks
from .storeinventory import StoreInventory
from .storeverification import StoreVerification
from .undostore import UndoStore

ALGORITHMS = (
    ImportInventory,
    CountyRound,
    CheckInventory,
    StoreInventory,
    UndoStore,
    StoreChecks,
    StaleChecks,
    StoreVerification,
    CreateSample,
    PreviewInventory,
)
