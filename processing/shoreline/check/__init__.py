"""What the shoreline check reads and writes."""
