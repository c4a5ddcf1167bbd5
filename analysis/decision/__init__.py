"""What is computed for the group decision."""
