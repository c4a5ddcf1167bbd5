"""Where parks crowd."""
