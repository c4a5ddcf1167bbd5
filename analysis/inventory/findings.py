"""What is wrong or doubtful in an inventory layer, row by row and field by field."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..cancel import check as stop_if
from ..message import Message

ERROR, WARNING = "error", "warning"

_FILE = Path(__file__).parents[2] / "resources" / "checks.json"


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
    parks : sites.Sites
    provinces : whereabouts.Provinces
    shoreline : ndarray of shapely geometry
        Lines or water areas in longitude and latitude.
    """

    parks: object = None
    provinces: object = None
    shoreline: object = None


def check(sites, references=None, cancelled=None):
    """Find what is wrong or doubtful.

    Parameters
    ----------
    sites : sites.Sites
    references : References, optional
    cancelled : callable, optional

    Returns
    -------
    list of Finding
        In the order of rows, findings about the whole layer first.
    """
    from . import (  # noqa: PLC0415 - they import Finding
        cities,
        datum_suspicion,
        duplicates,
        magnitudes,
        outliers,
        value_checks,
        whereabouts,
    )

    references = references or References()
    found = []
    for part in (
        value_checks,
        duplicates,
        outliers,
        magnitudes,
        whereabouts,
        cities,
        datum_suspicion,
    ):
        stop_if(cancelled)
        found += part.check(sites, references)
    return sorted(found, key=lambda finding: finding.row)


@cache
def book():
    """Return the rules and thresholds of ``resources/checks.json``."""
    return json.loads(_FILE.read_text(encoding="utf-8"))


def threshold(name):
    """Return a threshold of ``resources/checks.json``."""
    return book()["thresholds"][name]


def told(value):
    """Return a value as findings name it."""
    if value is None:
        return ""
    return f"{value:.10g}" if isinstance(value, float) else str(value)[:200]
