"""What is wrong or doubtful in an inventory layer, row by row and field by field."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...message import Message
from ...resources import RESOURCES
from ..field_title import FieldTitle
from ..unit_titles import unit_title

ERROR, WARNING = "error", "warning"

_FILE = RESOURCES / "checks.json"
_BARE = {"0–1", "count"}  # units that no number is followed by


@dataclass(frozen=True)
class Finding:
    """One finding.

    Attributes
    ----------
    row : int
        Position of the row; -1 where the finding is about the whole layer.
    field : str
        The schema's field, ``geometry`` for places.
    severity : str
        ``error`` or ``warning``.
    code : str
        An English constant.
    message : Message
    value : str
    """

    row: int
    field: str
    severity: str
    code: str
    message: Message
    value: str = ""


@dataclass
class References:
    """What a layer is held against; each may be None.

    Attributes
    ----------
    parks : inventory_sites.Sites
    provinces : location_checks.Provinces
    shoreline : ndarray of shapely geometry
        Lines or water areas in longitude and latitude.
    """

    parks: Any = None
    provinces: Any = None
    shoreline: Any = None


@cache
def book() -> Any:
    """Return the rules and thresholds of ``resources/checks.json``."""
    return json.loads(_FILE.read_text(encoding="utf-8"))


def threshold(name: Any) -> Any:
    """Return a threshold of ``resources/checks.json``."""
    return book()["thresholds"][name]


def titled(sites: Any, *names: str) -> Any:
    """Return what a sentence calls fields: one `FieldTitle`, or a tuple of them."""
    titles = tuple(FieldTitle(sites.layer.field(name)) for name in names)
    return titles if len(names) > 1 else titles[0]


def unit_of(sites: Any, name: str) -> Any:
    """Return the unit of a field as it follows a number."""
    unit = sites.layer.field(name).unit
    return unit_title("" if unit in _BARE else unit)


def told(value: str) -> Any:
    """Return a value as findings name it."""
    if value is None:
        return ""
    return f"{value:.10g}" if isinstance(value, float) else str(value)[:200]
