"""Rivers without a name that run along the course of one that is listed.

Examples
--------
>>> from .river_classes import RiverNames
>>> course = courses()["嘉陵江"].geoms[0]
>>> shapes = np.array([shapely.segmentize(course, 0.02), shapely.Point(106, 31).buffer(0.1)])
>>> named = RiverNames().classify([None, None])
>>> notes = class_along_courses(shapes, np.array([None, None]), named)
>>> named.classes.tolist(), named.why[0]
(['important', 'tributary'], 'along the course of 嘉陵江')
"""

from functools import cache
from typing import Any

import numpy as np
import shapely

from ...array_types import Geometries, Objects, Transform
from ...message import Message
from ..sources.feature_kinds import RIVER
from ..sources.traits import Traits
from .name_pieces import pieces
from .name_readings import IMPORTANT, TRIBUTARY, UNCLASSIFIED
from .river_classes import Named
from .river_places import courses

_WIDE = 0.87  # degrees of longitude in those of latitude, in the middle of the basin
_NEAR = 0.05  # degrees; how far a coarse course may be off
_LEAST = 0.15  # degrees along the course; a shorter piece may be any stream beside the river
_WINDING = 2.5
_SAMPLES = 64
_MAIN_STEM = "长江"


def class_along_courses(
    shapes: Geometries,
    names: Objects,
    named: Named,
    to_lonlat: Transform | None = None,
    traits: Traits | None = None,
) -> list[Message]:
    """Make rivers without a name important where they run along the course of one that is.

    Along the course of the main stem they stay tributaries, and what they are stays in doubt.

    Parameters
    ----------
    shapes : shape (n,)
        Valid lines or polygons.
    names : shape (n,)
    named
        Changed in place.
    to_lonlat
        Maps (m, 2) coordinates of the shapes to degrees; None where they are degrees.
    traits
        What the data say that features are: only rivers count.
    """
    asked = named.classes == TRIBUTARY
    asked &= np.array([why.startswith("no name") for why in named.why], bool)
    asked &= np.array([not pieces(name) for name in names], bool)
    if traits is not None:
        asked &= traits.kinds == RIVER
    found = []
    for row in _long_enough(shapes, np.flatnonzero(asked), to_lonlat):
        river = _river_along(shapes[row], to_lonlat)
        if river is None:
            continue
        found.append(river)
        named.why[row] = f"along the course of {river}"
        if river == _MAIN_STEM:
            named.why[row] += f";{UNCLASSIFIED}"
        else:
            named.classes[row] = IMPORTANT
    if not found:
        return []
    return [
        Message(
            "{count} rivers without a name run along the course of a listed river: {names}.",
            count=len(found),
            names=", ".join(dict.fromkeys(found)),
        )
    ]


def _long_enough(shapes, rows, to_lonlat):
    """Return the rows whose shapes may run along a course far enough to tell."""
    west, south, east, north = shapely.bounds(shapes[rows]).T
    low, high = np.column_stack([west, south]), np.column_stack([east, north])
    if to_lonlat is not None:
        low, high = to_lonlat(low), to_lonlat(high)
    return rows[np.abs(high - low).max(axis=1, initial=0.0) >= _LEAST / 2]


def _river_along(shape, to_lonlat):
    """Return the listed river along whose course a river runs, None where there is none."""
    xy = shapely.get_coordinates(shape)
    xy = xy[np.linspace(0, len(xy) - 1, min(len(xy), _SAMPLES)).astype(int)]
    lonlat = xy if to_lonlat is None else to_lonlat(xy)
    if not np.isfinite(lonlat).all():
        return None
    lonlat = lonlat * (_WIDE, 1.0)
    points = shapely.points(lonlat)
    whole = float(np.hypot(*np.diff(lonlat, axis=0).T).sum())
    whole /= 1 if shapely.get_dimensions(shape) == 1 else 2  # along both banks
    for river, course in _scaled().items():
        if not shapely.dwithin(course, points, _NEAR).all():
            continue
        part = shapely.get_parts(course)[
            np.argmin([shapely.distance(part, points).sum() for part in shapely.get_parts(course)])
        ]
        stretch = float(np.ptp(shapely.line_locate_point(part, points)))
        if stretch >= _LEAST and stretch / _WINDING <= whole <= stretch * _WINDING:
            return river
    return None


@cache
def _scaled() -> dict[str, Any]:
    """Return the courses in degrees of latitude either way."""
    return {
        river: shapely.transform(course, lambda xy: xy * (_WIDE, 1.0))
        for river, course in courses().items()
    }
