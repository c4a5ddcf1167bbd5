"""What is computed for the group infrastructure."""
