"""Values over years: at constant prices, and when they stood highest."""
