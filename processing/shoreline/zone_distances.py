"""Distances as a planner types them: numbers between commas, semicolons or blanks of any width."""

import math
import re
import unicodedata

from ...analysis.message import InputError

_SEPARATORS = re.compile(r"[,;、\s]+")


def read_distances(text):
    """Return distances in metres, sorted, each once.

    Raises
    ------
    InputError
        Where a part is no number above 0, or there is none.
    """
    parts = [part for part in _SEPARATORS.split(unicodedata.normalize("NFKC", text)) if part]
    if not parts:
        raise InputError("No distance is given; give metres, such as 1000 or 1000, 3000.")
    return sorted({_distance(part) for part in parts})


def _distance(part):
    try:
        distance = float(part)
    except ValueError:
        distance = math.nan
    if not (math.isfinite(distance) and distance > 0):
        raise InputError(
            "The distance {value} is no number of metres above 0; give such as 1000 or 1000, 3000.",
            value=part,
        )
    return distance
