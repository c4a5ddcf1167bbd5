"""Cells of tables read: one module for each kind of value, used by all who read."""
