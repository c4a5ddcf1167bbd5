"""What the preparation of a shoreline reads."""
