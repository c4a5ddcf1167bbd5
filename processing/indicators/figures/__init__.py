"""Figures of parks for the window: read in a worker, named in the user's language."""
