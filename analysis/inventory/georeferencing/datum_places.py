"""Where the points of a sample fall under each datum they could be in."""

from typing import Any

import numpy as np

from ...array_types import Floats
from . import datums

UNDO = {"wgs84": None, "gcj02": datums.from_gcj02, "bd09": datums.from_bd09}


def places(x: Floats, y: Floats) -> dict[str, list[Any]]:
    """Return points in WGS 84 under each datum.

    Parameters
    ----------
    x, y : shape (n,)
        Degrees as the file has them.

    Returns
    -------
    dict of str to list of [lon, lat]
        ``wgs84``, ``gcj02``, ``bd09``; points that are not there are left out.
    """
    there = np.isfinite(x) & np.isfinite(y)
    x, y = x[there], y[there]
    found = {}
    for name, undo in UNDO.items():
        lon, lat = (x, y) if undo is None else undo(x, y)
        found[name] = np.column_stack([lon, lat]).round(8).tolist()
    return found
