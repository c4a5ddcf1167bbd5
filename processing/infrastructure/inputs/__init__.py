"""What the algorithms of the group infrastructure read."""
