"""Files of any format opened as tables of raw cells."""
