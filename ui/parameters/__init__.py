"""Widgets for parameters that a blank matrix or a bare number asks badly for."""
