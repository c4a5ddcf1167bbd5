"""The same sites judged by several shorelines."""
