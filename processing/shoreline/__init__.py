"""Algorithms of the group shoreline."""

from .check import ShorelineCheck
from .trend import ShorelineTrend

ALGORITHMS = (ShorelineCheck, ShorelineTrend)
