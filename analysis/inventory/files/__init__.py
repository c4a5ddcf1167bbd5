"""Files taken apart: kind, encoding, header, rows; and workbooks written."""
