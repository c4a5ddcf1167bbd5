"""Points inside parks, and what all point layers carry."""

from typing import Any

import numpy as np
import pandas as pd
import shapely

from ...array_types import Array
from .basin_plane import lonlat_points
from .invented_names import SOURCE

INNER = 0.55  # of the radius; outlines reach farther everywhere


def in_parks(frame: pd.DataFrame, rng: np.random.Generator) -> Array:
    """Return points inside the outlines of parks.

    Parameters
    ----------
    frame
        Rows of parks, one per point, with ``park_id``, ``x``, ``y``, ``radius``.

    Returns
    -------
    ndarray, shape (n, 2)
        Plane coordinates; a hard case's stand about its centre.
    """
    angle = rng.uniform(0, 2 * np.pi, len(frame))
    away = INNER * frame["radius"].to_numpy() * np.sqrt(rng.uniform(0, 1, len(frame)))
    away[frame["park_id"].str.startswith("H").to_numpy(bool)] *= 0.05
    offset = np.column_stack([np.cos(angle), np.sin(angle)]) * away[:, None]
    return frame[["x", "y"]].to_numpy(float) + offset


def rooms(frame: pd.DataFrame) -> Any:
    """Return the circles that hold the parks, for `Ground`: plane x, y and radius."""
    return list(frame[["x", "y", "radius"]].itertuples(index=False, name=None))


def at(places: Any) -> Any:
    """Return plane coordinates as points in longitude and latitude."""
    return shapely.points(lonlat_points(places)) if len(places) else np.zeros(0, object)


def mark(table: Any, rng: np.random.Generator) -> None:
    """Add source and accuracy to a layer of points."""
    table["acc_m"] = rng.choice([1.0, 5.0, 10.0, 20.0], len(table))
    table["geom_src"] = "synthetic"
    table["src"] = SOURCE
