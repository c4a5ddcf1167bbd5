"""Where the points of a sample fall under each datum they could be in."""

import numpy as np

from . import datums

UNDO = {"wgs84": None, "gcj02": datums.from_gcj02, "bd09": datums.from_bd09}


def places(x, y):
    """Return points in WGS 84 under each datum.

    Parameters
    ----------
    x, y : ndarray of float, shape (n,)
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
