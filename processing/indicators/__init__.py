"""Algorithms of the group indicators."""

ALGORITHMS = ()
