"""A county's part of an inventory that comes back."""
