"""How far the bank of a river may lie from a line drawn along its middle.

A distance to a centre line is longer than that to the bank by up to half the river's width: such a
line can show that a site is within a limit, but clear it only beyond limit and half-width.

Examples
--------
>>> half_widths(["tributary", "main", "main", None], [80.0, None, None, None],
...             [[113, 30], [106.5, 29.6], [121.5, 31.5], [113, 30]]).tolist()
[80.0, 2500.0, 45000.0, 45000.0]
"""

from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import shapely

from ...array_types import (
    Booleans,
    Column,
    Floats,
    Geometries,
    Integers,
    IsCancelled,
    Transform,
)
from ...documents import validation
from ...resources import RESOURCES
from .sites_and_waters import Sites, Waters
from .water_target import Target

_FOLDER = RESOURCES / "rivers"
_PIECE = 64  # vertices


@cache
def table(path: Any = _FOLDER / "half_widths.json") -> Any:
    """Return the entries of a table of widths, each a dict as in the file.

    Raises
    ------
    InputError
        The file breaks its schema; names the JSON path.
    """
    return validation.load(path, _FOLDER / "widths.schema.json")["widths"]


def half_widths(
    classes: Column, given: Column | None = None, lonlat: Floats | None = None
) -> Floats:
    """Return half the greatest width that rivers may have, in metres; never nothing.

    What is given counts; a width of 0 or less, or none, is not given. Else the table that ships
    counts, by class and place. Its places are coarse boxes of longitude and latitude that overlap:
    of all that hold a point the greatest width counts. A point in none of the boxes of its class,
    or of which the place is not known, has the greatest width of the class; a class that the table
    lacks the greatest of all.

    Parameters
    ----------
    classes : shape (n,)
        ``river_cls``, or ``stream``.
    given : shape (n,)
        Half-widths known, in metres.
    lonlat : shape (n, 2)
        A point of each river in degrees; NaN where not known.

    Returns
    -------
    ndarray of float64, shape (n,)
    """
    if lonlat is None:
        lonlat = np.full((len(classes), 2), np.nan)
    lonlat = np.asarray(lonlat, dtype=float).reshape(-1, 2)
    return _half_widths(classes, given, np.hstack([lonlat, lonlat]))


def with_half_widths(lines: Waters, given: Column | None = None) -> tuple[Waters, Floats]:
    """Cut lines into pieces so short that each has a half-width of its own.

    Parameters
    ----------
    lines
        Centre lines, with their classes.
    given : shape (m,)
        Half-widths known, in metres; the table of `half_widths` counts for the others.

    Returns
    -------
    pieces : sites_and_waters.Waters
        The same lines cut at vertices; ``positions`` are those of the lines they come from.
    half_m : ndarray of float64
        One for each piece, in metres: the greatest of all places that the piece meets.
    """
    shapes, owner = pieces_of(lines.geometries)
    pieces = replace(lines.subset(owner), geometries=shapes)
    if given is not None:
        given = np.array(list(given), dtype=object)[owner]
    return pieces, _half_widths(pieces.classes, given, bounds_of(shapes, lines.to_lonlat))


def pieces_of(shapes: Geometries) -> tuple[Geometries, Integers]:
    """Return geometries part by part, lines in pieces of a few vertices, and whose they are.

    Parameters
    ----------
    shapes : shape (m,)

    Returns
    -------
    pieces : ndarray of object, shape (k,)
    owner : ndarray of int, shape (k,)
        Position in ``shapes``, ascending.
    """
    parts, owner = shapely.get_parts(shapes, return_index=True)
    cut = [_cut(part) for part in parts]
    owner = np.repeat(owner, [len(each) for each in cut])
    return np.concatenate([*cut, np.empty(0, dtype=object)]), owner


def drawdown_widths(waters: Waters) -> Floats:
    """Return how far the bank may lie from a line of low water, in metres; never nothing.

    By class and place, as `half_widths` reads its table.

    Parameters
    ----------
    waters
        Lines short enough to have one width each, see `with_half_widths`, or polygons.

    Returns
    -------
    ndarray of float64, shape (m,)
    """
    bounds = bounds_of(waters.geometries, waters.to_lonlat)
    return _by_place(table(_FOLDER / "drawdown_widths.json"), waters.classes, bounds)


def bank_may_be_within(
    sites: Sites,
    lines: Waters,
    half_m: Floats,
    limit_m: float | Floats,
    *,
    shore_m: Floats | None = None,
    cancelled: IsCancelled | None = None,
) -> Booleans:
    """Return the sites of which the bank of some line may lie within the limit.

    Not the nearest line alone decides: a wider river farther away may have its bank nearer.

    Parameters
    ----------
    lines
        Lines of the classes to which the limit applies.
    half_m : shape (m,)
        Half-widths in metres, 0 for banks.
    limit_m : shape (n,)
        Metres; NaN where none applies.
    shore_m : shape (n,)
        Distance to the nearest of the lines, where it is known already.

    Returns
    -------
    ndarray of bool, shape (n,)
        Where distance ≤ limit + half-width for some line.

    Raises
    ------
    Cancelled
        When ``cancelled()`` says yes.
    """
    half_m = np.asarray(half_m, dtype=float)
    limit = np.broadcast_to(np.asarray(limit_m, dtype=float), len(sites))
    may = np.zeros(len(sites), dtype=bool)
    if not len(half_m):
        return may
    rows = np.flatnonzero(np.isfinite(limit))
    if shore_m is not None:
        rows = rows[shore_m[rows] <= limit[rows] + half_m.max()]
    asked = [(np.argsort(half_m, kind="stable"), rows)]
    while asked:
        some, rows = asked.pop()
        rows = rows[~may[rows]]
        if not len(rows):
            continue
        target = Target(lines.subset(some), cancelled=cancelled)
        distance = target.nearest(sites.subset(rows), cancelled=cancelled).shore_m
        least, most = half_m[some[0]], half_m[some[-1]]
        may[rows[distance <= limit[rows] + least]] = True
        rows = rows[(distance > limit[rows] + least) & (distance <= limit[rows] + most)]
        middle = len(some) // 2  # widths differ, so there are two lines or more
        asked += [(some[:middle], rows), (some[middle:], rows)]
    return may


def _half_widths(classes, given, bounds):
    half = _by_place(table(), classes, bounds)
    if given is None:
        return half
    given = np.array([np.nan if value is None else value for value in given], dtype=float)
    return np.where(np.isfinite(given) & (given > 0), given, half)


def _by_place(entries, classes, bounds):
    """Return the widths of a table for boxes of shape (n, 4): west, south, east, north."""
    classes = np.array(list(classes), dtype=object)
    half = np.zeros(len(classes))
    greatest = {}
    for entry in entries:
        name, width = entry["river_cls"], entry["width_m"]
        rows = classes == name
        rows &= _meet(bounds, entry["box"]) if "box" in entry else True
        half[rows] = np.maximum(half[rows], width)
        greatest[name] = max(greatest.get(name, 0.0), width)
    placeless = (half == 0) | ~np.isfinite(bounds).all(axis=1)
    most = max(greatest.values())
    half[placeless] = [greatest.get(name, most) for name in classes[placeless]]
    return half


def _meet(bounds, box):
    west, south, east, north = bounds.T
    return (east >= box[0]) & (north >= box[1]) & (west <= box[2]) & (south <= box[3])


def _cut(part):
    """Return a line in pieces of a few vertices, anything else whole."""
    xy = shapely.get_coordinates(part)
    if shapely.get_dimensions(part) != 1 or len(xy) <= _PIECE:
        return np.array([part], dtype=object)
    starts = range(0, len(xy) - 1, _PIECE - 1)
    return np.array([shapely.LineString(xy[at : at + _PIECE]) for at in starts], dtype=object)


def bounds_of(shapes: Geometries, to_lonlat: Transform | None = None) -> Floats:
    """Return the bounds of the vertices of shapes in degrees, NaN where there are none.

    Returns
    -------
    ndarray of float64, shape (k, 4)
        West, south, east, north.
    """
    xy, owner = shapely.get_coordinates(shapes, return_index=True)
    lonlat = xy if to_lonlat is None else to_lonlat(xy)
    bounds = np.full((len(shapes), 4), np.nan)
    np.fmin.at(bounds[:, :2], owner, lonlat)
    np.fmax.at(bounds[:, 2:], owner, lonlat)
    return bounds
