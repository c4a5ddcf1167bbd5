"""What the report reads: an inventory cut to a region and a year."""
