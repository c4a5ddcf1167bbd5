"""What is computed for the group shoreline."""
