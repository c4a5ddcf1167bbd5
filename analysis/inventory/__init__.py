"""What is computed for the group inventory."""
