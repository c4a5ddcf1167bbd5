"""Algorithms of the group shoreline."""

from .check import ShorelineCheck
from .prepare import PrepareShoreline
from .trend import ShorelineTrend
from .zones import ShorelineZones

ALGORITHMS = (ShorelineCheck, ShorelineZones, PrepareShoreline, ShorelineTrend)
