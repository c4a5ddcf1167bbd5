"""What leaves the house: maps, photographs that come back, rounds that are closed."""

from .closeround import CloseRound
from .printmap import PrintMap

ALGORITHMS = (PrintMap, CloseRound)
