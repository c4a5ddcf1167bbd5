"""What the algorithms of the inventory share."""
