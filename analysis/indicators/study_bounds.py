"""Bounds that a study or a standard may change, read from ``resources/indicators``."""

from functools import cache
from typing import Any

from ..documents.validation import load as read_valid
from ..resources import RESOURCES

FOLDER = RESOURCES / "indicators"


@cache
def load(name: str) -> dict[str, Any]:
    """Return a file of bounds, held to its schema.

    Parameters
    ----------
    name
        ``classes``, ``tapio`` or ``plausible``.

    Raises
    ------
    InputError
        Naming the file and the place in it.
    """
    return read_valid(FOLDER / f"{name}.json", FOLDER / "schema" / f"{name}.json")


def told(name: str) -> str:
    """Return the numbers of a file of bounds and their standing in one line, for metadata.

    Parameters
    ----------
    name
        As for `load`.
    """
    book = load(name)
    numbers = ", ".join(_numbers("", {k: v for k, v in book.items() if k not in _STANDING}))
    standing = "verified" if book["verified"] else "not verified"
    return f"{name}.json ({book['source']['name']}, {book['year']}, {standing}): {numbers}"


_STANDING = ("source", "year", "verified")


def _numbers(path, value):
    if isinstance(value, dict):
        for key, member in value.items():
            yield from _numbers(f"{path}.{key}" if path else key, member)
    elif not isinstance(value, str | list):
        yield f"{path} {value}"
