"""Layers as planners see them: symbols, titles of fields, values in words."""
