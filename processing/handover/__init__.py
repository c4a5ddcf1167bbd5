"""What leaves the house: maps, photographs that come back, rounds that are closed."""

from .printmap import PrintMap

ALGORITHMS = (PrintMap,)
