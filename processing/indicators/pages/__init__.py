"""The pages of the group indicators."""
