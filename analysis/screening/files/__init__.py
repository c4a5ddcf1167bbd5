"""The files of a screening: read as Arrow tables, written with style and keywords."""
