"""A package of an inventory that comes back: its records, their sites and files."""
