"""Algorithms of the group reaches."""

from .chainage import RiverChainage
from .classify import ClassifyReaches

ALGORITHMS = (ClassifyReaches, RiverChainage)
