"""The layers of an inventory that hold figures by year."""

YEAR = "year"
PARKS, TABLE = "parks", "park_years"
