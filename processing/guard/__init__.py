"""What a run reads and what it would write over."""
