"""Names and texts compared as a reader would compare them."""
