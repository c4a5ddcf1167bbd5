"""Where sites that must move could go."""
