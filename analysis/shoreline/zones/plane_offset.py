"""The offset of a shore: all that lies within a distance of its lines."""

from typing import Any

import numpy as np
import shapely

from ...array_types import IsCancelled, Progress
from ...thread_tasks import run_tasks
from .rounds import rounds
from .stretches import Stretches

_CHUNK = 512
_JOINED_AT_ONCE = 8
_SAGITTA = 0.4
_FEWEST_SEGMENTS = 8


def offset(
    stretches: Stretches,
    distance_m: float,
    tolerance_m: float,
    *,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> shapely.Geometry:
    """Return what lies within a distance of stretches of shore.

    Parameters
    ----------
    tolerance_m
        Greatest error of the edge, in metres.
    progress
        Takes the share done, 0 to 1.

    Returns
    -------
    shapely Polygon or MultiPolygon
        In the Mercator plane. Water is not filled in: what is farther from every line is a hole.

    Raises
    ------
    Cancelled
    """
    segments = quarter_segments(distance_m, tolerance_m)

    begins = list(range(0, len(stretches), _CHUNK))
    pieces = [None] * len(begins)

    def unite(place):
        chosen = np.arange(begins[place], min(begins[place] + _CHUNK, len(stretches)))
        seen = stretches.open_sectors[chosen]
        spread = rounds(stretches.lines[chosen], seen, distance_m, segments)
        xy, line = shapely.get_coordinates(spread, return_index=True)
        shapely.set_coordinates(spread, stretches.planes.give(xy, chosen[line]))
        pieces[place] = shapely.union_all(spread)

    run_tasks(unite, range(len(begins)), progress=progress, cancelled=cancelled)
    while len(pieces) > 1:
        groups = [
            pieces[at : at + _JOINED_AT_ONCE] for at in range(0, len(pieces), _JOINED_AT_ONCE)
        ]
        pieces = [None] * len(groups)

        def join(place, into=pieces, groups=groups):
            into[place] = shapely.union_all(groups[place])

        run_tasks(join, range(len(groups)), cancelled=cancelled)
    return pieces[0]


def quarter_segments(distance_m: float, tolerance_m: float) -> Any:
    """Return into how many chords a quarter circle must be cut."""
    half_angle = np.arccos(max(1 - _SAGITTA * tolerance_m / distance_m, -1.0))
    return max(_FEWEST_SEGMENTS, int(np.ceil(np.pi / 4 / half_angle)))
