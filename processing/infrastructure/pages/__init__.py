"""The pages of the group infrastructure."""
