"""What leaves the house: maps, photographs that come back, rounds that are closed."""

from .closeround import CloseRound
from .handoutinventory import HandOutInventory
from .mergeverifications import MergeVerifications
from .printmap import PrintMap
from .readphotos import ReadPhotos

ALGORITHMS = (PrintMap, ReadPhotos, HandOutInventory, MergeVerifications, CloseRound)
