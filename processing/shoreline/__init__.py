"""Algorithms of the group shoreline."""

from .comparesources import CompareSources
from .prepareshoreline import PrepareShoreline
from .shorelinecheck import ShorelineCheck
from .shorelinetrend import ShorelineTrend
from .shorelinezones import ShorelineZones

ALGORITHMS = (ShorelineCheck, ShorelineZones, PrepareShoreline, CompareSources, ShorelineTrend)
