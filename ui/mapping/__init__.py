"""What a user chooses for the reading of a file, and what is remembered of it."""
