"""Algorithms of the group reaches."""

from .chainage import RiverChainage
from .classify import ClassifyReaches
from .exposure import UpstreamExposure

ALGORITHMS = (ClassifyReaches, RiverChainage, UpstreamExposure)
