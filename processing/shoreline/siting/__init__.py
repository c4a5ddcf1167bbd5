"""A shoreline behind the window: one place at a time, distances in expressions."""
