"""Algorithms of the group shoreline."""

ALGORITHMS = ()
