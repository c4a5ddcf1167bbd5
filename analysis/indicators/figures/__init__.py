"""Figures of parks as a window shows them: by group, park by park, year beside year."""
