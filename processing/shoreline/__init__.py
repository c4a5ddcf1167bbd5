"""Algorithms of the group shoreline."""

from .check import ShorelineCheck

ALGORITHMS = (ShorelineCheck,)
