"""What is computed for the group reaches."""
