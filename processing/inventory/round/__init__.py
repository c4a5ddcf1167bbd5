"""A round of files: each imported, written, told, and sent back with what it lacks."""
