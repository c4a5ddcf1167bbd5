"""What the comparison of sources reads and shows."""
