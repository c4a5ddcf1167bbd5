"""The import: columns matched with fields, settled first, then row by row."""
