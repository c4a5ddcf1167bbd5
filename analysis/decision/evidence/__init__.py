"""What evidence sheets rest on."""
