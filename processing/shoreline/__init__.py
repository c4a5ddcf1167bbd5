"""Algorithms of the group shoreline."""

from .check import ShorelineCheck
from .trend import ShorelineTrend
from .zones import ShorelineZones

ALGORITHMS = (ShorelineCheck, ShorelineZones, ShorelineTrend)
