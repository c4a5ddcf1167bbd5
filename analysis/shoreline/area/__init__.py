"""How much of a park lies within the limit."""
