"""Outputs written beside their place, read back, then moved into it."""
