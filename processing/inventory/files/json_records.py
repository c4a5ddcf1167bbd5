"""Records of a JSON file that is no map: a list of objects, as web services give them."""

import json
from pathlib import Path

from ....analysis.cells.cell_text import whole_characters
from ....analysis.inventory.files import headers
from .file_table import HEAD, Table

_LARGEST = 200 * 1024 * 1024
_MAPS = {"features", "objects", "geometries", "coordinates", "layers"}


def table(path):
    """Read the records of a JSON file.

    Parameters
    ----------
    path : str or Path

    Returns
    -------
    Table or None
        None where the file is no list of records: a map, or damaged.
    """
    path = Path(path)
    if path.suffix.lower() != ".json" or path.stat().st_size > _LARGEST:
        return None
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"), parse_float=str, parse_int=str)
        flat = [_flat(record) for record in _records(content) or ()]
    except (ValueError, RecursionError):
        return None
    if not flat:
        return None
    names = list(dict.fromkeys(name for record in flat for name in record))
    rows = [(number, [record.get(name) for name in names]) for number, record in enumerate(flat, 1)]
    found = Table("", 1, rows[:HEAD], lambda: iter(rows), header=headers.at([names], 0, 1))
    found.about, found.told = len(rows), "JSON"
    return found


def _records(content, depth=3):
    """Return the one list of objects in a content, None where there is none or several."""
    if isinstance(content, list):
        return content if content and all(isinstance(each, dict) for each in content) else None
    if not isinstance(content, dict) or depth == 0 or _MAPS & content.keys():
        return None
    found = [each for each in (_records(value, depth - 1) for value in content.values()) if each]
    return found[0] if len(found) == 1 else None


def _flat(record, before=""):
    """Return the texts of a record; those of a record within have its name before theirs."""
    flat = {}
    for key, value in record.items():
        name = whole_characters(key)
        if isinstance(value, dict):
            flat |= _flat(value, f"{before}{name}.")
        elif isinstance(value, list):
            flat[before + name] = whole_characters(";".join(map(str, value))) or None
        elif isinstance(value, bool):
            flat[before + name] = str(value).upper()
        else:
            flat[before + name] = None if value is None else whole_characters(str(value))
    return flat
