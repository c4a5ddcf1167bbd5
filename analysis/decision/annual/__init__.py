"""What an annual report tells of parks: the chemical ones, and what is recommended."""
