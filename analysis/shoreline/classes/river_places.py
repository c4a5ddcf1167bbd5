"""Where the Yangtze basin, its rivers and its mouth lie: coarse outlines that ship, in degrees.

Examples
--------
>>> places = whereabouts(shapely.points([[114.3, 30.6], [113.3, 23.1], [0.0, 0.0]]))
>>> places.outside.tolist(), places.deep_inside.tolist()
([False, True, False], [True, False, False])
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import shapely

from ...array_types import Geometries, Transform
from ...documents import validation
from ...resources import RESOURCES

_FOLDER = RESOURCES / "rivers"
_CHINA = (73.0, 17.0, 136.0, 54.0)
_SAMPLES = 4


@dataclass(frozen=True)
class Whereabouts:
    """Where n features lie, as far as a coarse outline tells; both False near its edge.

    Attributes
    ----------
    outside, deep_inside : ndarray of bool, shape (n,)
        In China, but not in the Yangtze basin; within the basin for sure.
    """

    outside: np.ndarray
    deep_inside: np.ndarray


@dataclass(frozen=True)
class Mouth:
    """The line between the capes, and the sea beyond."""

    line: shapely.LineString
    sea: shapely.Polygon


@cache
def basin() -> tuple[Any, Any]:
    """Return the outline of the Yangtze basin, less and plus what it may be off.

    Raises
    ------
    InputError
        The file breaks its schema; names the JSON path.
    """
    listed = validation.load(_FOLDER / "basin.json", _FOLDER / "basin.schema.json")
    outline, margin = shapely.Polygon(listed["outline"]), listed["margin_deg"]
    both = shapely.buffer(outline, -margin), shapely.buffer(outline, margin)
    shapely.prepare(both)
    return both


@cache
def mouth() -> Mouth:
    """Return the mouth of the Yangtze.

    Raises
    ------
    InputError
        The file breaks its schema; names the JSON path.
    """
    listed = validation.load(_FOLDER / "sea.json", _FOLDER / "sea.schema.json")
    return Mouth(shapely.LineString(listed["capes"].values()), shapely.Polygon(listed["sea"]))


@cache
def courses() -> dict[str, Any]:
    """Return the coarse courses of rivers as MultiLineStrings by their names.

    Raises
    ------
    InputError
        The file breaks its schema; names the JSON path.
    """
    listed = validation.load(_FOLDER / "courses.json", _FOLDER / "courses.schema.json")
    lines: dict[str, list[Any]] = {}
    for course in listed["courses"]:
        lines.setdefault(course["river"], []).extend(course["lines"])
    return {river: shapely.MultiLineString(found) for river, found in lines.items()}


def whereabouts(shapes: Geometries, to_lonlat: Transform | None = None) -> Whereabouts:
    """Say which features lie in the Yangtze basin, by a few vertices of each.

    Parameters
    ----------
    shapes : shape (n,)
        None lies nowhere known.
    to_lonlat
        Maps (m, 2) coordinates of the shapes to degrees; None where they are degrees.
    """
    shapes = np.asarray(shapes, dtype=object)
    xy, feature = shapely.get_coordinates(shapes, return_index=True)
    count = np.bincount(feature, minlength=len(shapes))
    start = np.cumsum(count) - count
    step = np.arange(_SAMPLES)[:, None]
    rows = (start + step * count // _SAMPLES)[:, count > 0].ravel()
    lonlat = xy[rows] if to_lonlat is None else to_lonlat(xy[rows])
    deep, wide = basin()
    west, south, east, north = _CHINA
    low, high = (lonlat >= (west, south)).all(axis=1), (lonlat <= (east, north)).all(axis=1)
    owner = feature[rows]

    def number(where):
        return np.bincount(owner[where], minlength=len(shapes))

    known = count > 0
    inside, near = (shapely.contains_xy(each, lonlat) for each in (deep, wide))
    return Whereabouts(
        known & (number(near) == 0) & (number(low & high) == _SAMPLES),
        known & (number(inside) == _SAMPLES),
    )
