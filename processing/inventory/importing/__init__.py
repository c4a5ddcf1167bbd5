"""The steps of an import: settled, accepted, rejected, told."""
