"""Algorithms of the group reaches."""

from .classifyreaches import ClassifyReaches
from .riverchainage import RiverChainage
from .upstreamexposure import UpstreamExposure

ALGORITHMS = (ClassifyReaches, RiverChainage, UpstreamExposure)
