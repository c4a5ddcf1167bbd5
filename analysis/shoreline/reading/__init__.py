"""How layers are read for a check, whatever file they come from."""
