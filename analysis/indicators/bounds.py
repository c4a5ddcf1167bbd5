"""Bounds that a study or a standard may change, read from ``resources/indicators``."""

from functools import cache
from pathlib import Path

from ..validation import load as read_valid

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "indicators"


@cache
def load(name):
    """Return a file of bounds, held to its schema.

    Parameters
    ----------
    name : str
        ``classes``, ``tapio`` or ``plausible``.

    Returns
    -------
    dict

    Raises
    ------
    InputError
        Naming the file and the place in it.
    """
    return read_valid(FOLDER / f"{name}.json", FOLDER / "schema" / f"{name}.json")
