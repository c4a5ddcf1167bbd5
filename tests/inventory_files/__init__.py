"""Inventory files of every kind, faulty ones among them: each file and what the import makes of it.

Run it with a folder to have the files: ``python tests/inventory_files FOLDER``.
"""

from pathlib import Path

from . import (  # noqa: F401 - each adds its cases
    coordinates,
    delimiters,
    encodings,
    header_styles,
    no_rows,
    old_workbooks,
    open_documents,
    places,
    stated_units,
    structures,
    values,
    vector_files,
    workbook_cells,
    workbook_dialects,
    workbooks,
)
from .cases import FAULTS
from .makers import HEADER, OTHER, ROW
from .vector_files import BOUNDARY, DXF, POINT, geojson
from .workbook_makers import workbook

__all__ = [
    "BOUNDARY",
    "DXF",
    "FAULTS",
    "HEADER",
    "OTHER",
    "POINT",
    "ROW",
    "build",
    "geojson",
    "workbook",
]


def build(folder, entry):
    """Make one file; returns its path."""
    path = Path(folder) / entry.name
    entry.make(path)
    return path
