"""The lines of a river joined, over the small gaps that drawing leaves."""

from typing import Any

import numpy as np
import shapely

from ..array_types import Floats, Geometries, Transform
from ..geometry import geodesy
from ..message import InputError
from ..shoreline.lines.gaps import Gap, bridges, told

_DRAWN_TOLERANCE_M = 0.001
_STEP_UNITS = 1e-4
_MARGIN = 0.9
_MOST_PARTS = 500


def merged(
    lines: Geometries, name: str, to_lonlat: Transform | None, *, one: bool, max_gap_m: float
) -> tuple[list[Floats], int, tuple[Gap, ...]]:
    """Join the lines of a river, over gaps between free ends where they are short.

    Parameters
    ----------
    lines : line, shape (n,)
        In the layer's CRS; None and empty ones count for nothing.
    name
        The layer's name, for errors.
    to_lonlat
        Maps layer coordinates of shape (m, 2) to degrees on WGS 84.
    one
        Whether they must make one line with two ends.
    max_gap_m
        Longest gap that is bridged.

    Returns
    -------
    pieces : list of ndarray of float64, shape (k, 2)
        Vertices in degrees.
    bridged : int
        Number of gaps bridged.
    gaps : tuple of Gap
        Longer ones, the shortest first.

    Raises
    ------
    InputError
        There is no line, or one is wanted and there is none.
    """
    parts = _parts(lines, name, one=one)
    across = _across(parts, to_lonlat, max_gap_m)
    if across:
        parts = _parts([*parts, *across], name, one=one)
    gaps = _gaps(parts, to_lonlat)
    if one:
        _refuse_many(parts, name, gaps)
    pieces = [
        _as_drawn(without_repeats(shapely.get_coordinates(part)), to_lonlat) for part in parts
    ]
    return pieces, len(across), gaps


def _parts(lines, name, *, one):
    """Return the merged lines in the layer's CRS."""
    parts = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(single_lines(lines))))
    if len(parts) > 1 or (len(parts) == 1 and not one):
        parts = shapely.get_parts(shapely.line_merge(shapely.union_all(parts)))
    parts = parts[shapely.length(parts) > 0]
    if not len(parts):
        raise InputError(
            "{layer} holds no line; choose the line of the river.",
            layer=name,
        )
    return parts


def _across(parts, to_lonlat, max_gap_m):
    """Return lines across the gaps between free ends, the shortest first."""
    if len(parts) == 1:
        return []
    ends = shapely.get_coordinates(shapely.get_point(parts, 0))
    return bridges(parts, to_lonlat, max_gap_m, (least_unit_m(ends, to_lonlat), None))


def least_unit_m(xy: Any, to_lonlat: Transform | None) -> Any:
    """Return how many metres a unit of a layer's CRS has at least, near places of shape (n, 2)."""
    least = min(_lengths(xy, xy + step, to_lonlat).min() for step in np.eye(2) * _STEP_UNITS)
    return _MARGIN * least / _STEP_UNITS


def _lengths(start, end, to_lonlat):
    if to_lonlat is not None:
        start, end = to_lonlat(start), to_lonlat(end)
    return geodesy.geodesic_m(start, end)


def _gaps(parts, to_lonlat):
    """Return the gaps that would have to be closed for one network, the shortest first."""
    if len(parts) > _MOST_PARTS:
        return ()
    return tuple(
        Gap.between(shapely.get_coordinates(line), to_lonlat)
        for line in _across(parts, to_lonlat, np.inf)
    )


def _refuse_many(parts, name, gaps):
    """Refuse what is no single line with two ends."""
    if len(parts) == 1 and not shapely.is_closed(parts[0]):
        return
    if gaps:
        raise InputError(
            "{layer} does not merge into one line with two ends ({count} parts); give the "
            "river's mouth, choose its main stem alone, or close its gaps: {gaps}.",
            layer=name,
            count=len(parts),
            gaps=told(gaps),
        )
    raise InputError(
        "{layer} does not merge into one line with two ends ({count} parts); give the "
        "river's mouth, or choose its main stem alone.",
        layer=name,
        count=len(parts),
    )


def single_lines(lines: Geometries) -> Geometries:
    """Return the single lines of geometries, each once whichever way it is drawn.

    Parameters
    ----------
    lines : shape (n,)
        None, empty ones and what is no line count for nothing.

    Returns
    -------
    ndarray of shapely LineString
    """
    lines = np.asarray(lines, dtype=object)
    usable = lines[~(shapely.is_missing(lines) | shapely.is_empty(lines))]
    usable = usable[shapely.get_dimensions(usable) == 1] if len(usable) else usable
    parts = shapely.get_parts(usable)
    parts = parts[shapely.length(parts) > 0]
    _, first = np.unique(shapely.to_wkb(shapely.normalize(parts)), return_index=True)
    return parts[np.sort(first)]


def _as_drawn(xy, to_lonlat):
    """Return a line in degrees, with vertices where its drawn edges bend away from straight."""
    if to_lonlat is None:
        return xy
    count = geodesy.count_pieces(xy[:-1], xy[1:], to_lonlat, _DRAWN_TOLERANCE_M)
    edge = np.repeat(np.arange(len(count)), count)
    part = (np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)) / count[edge]
    drawn = xy[edge] + part[:, None] * (xy[edge + 1] - xy[edge])
    return to_lonlat(np.vstack([drawn, xy[-1:]]))


def without_repeats(xy: Any) -> Any:
    """Return vertices without those that repeat the one before."""
    moves = np.r_[True, (np.diff(xy, axis=0) != 0).any(axis=1)]
    return xy[moves]
