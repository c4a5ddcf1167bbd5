"""How a piece of water joins others: in one place or two, at its side or at its end.

Lengths are in units of the plane.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import Geometries
from ...geometry.repair import repaired

_APART = 20.0  # tolerances between two places
_STRAIGHT = 2.0
_CORNER = np.cos(np.radians(45.0))
_CHANNEL = 6.0  # squares of its width that a channel fills within three widths of its end
_ONWARD = np.cos(np.radians(45.0))
_HEADING = 200.0  # tolerances over which the heading of a line is taken


@dataclass(frozen=True)
class Contacts:
    """Where the outline of a polygon meets other water.

    Attributes
    ----------
    places : array of shapely geometries, shape (k,)
        Stretches of the outline.
    banks : ndarray of float64
        Lengths of the outline between them, the longest first.
    """

    places: np.ndarray
    banks: np.ndarray

    @property
    def has_two_ends(self) -> bool:
        """Whether the outline between is two banks of about one length: water between two ends.

        Of a river with an island at its mouth one is far longer.
        """
        return len(self.banks) > 1 and self.banks[1] >= self.banks[0] / 2


def contacts(polygon: shapely.Polygon, waters: Geometries, tolerance: float) -> Contacts:
    """Return where the outline of a polygon meets waters.

    Parameters
    ----------
    waters : shape (k,)
        Lines or polygons near by.
    """
    ring = polygon.exterior
    low, high = np.array(shapely.bounds(polygon)).reshape(2, 2) + [[-1.0], [1.0]] * np.array(
        4 * tolerance
    )
    near = [shapely.clip_by_rect(each, *low, *high) for each in waters]
    zone = shapely.union_all(shapely.buffer(near, tolerance, quad_segs=2))
    open_bank = _lines(shapely.difference(ring, zone))
    banks = open_bank[shapely.length(open_bank) > _APART * tolerance]
    if not len(banks):
        return Contacts(np.empty(0, object), np.empty(0))
    rest = shapely.difference(ring, shapely.buffer(shapely.union_all(banks), 1e-3 * tolerance))
    places = _lines(rest)
    return Contacts(places, np.sort(shapely.length(banks))[::-1])


def is_end_cut(
    polygon: shapely.Polygon, place: shapely.Geometry, waters: Geometries, tolerance: float
) -> bool:
    """Return whether a piece and others end at one straight cut as wide as the channel.

    So sheets of a map cut a river. At a mouth the bank of the larger water goes straight on, or
    the larger water is far wider than the mouth.

    Parameters
    ----------
    place
        Where they meet, one of `Contacts.places`.
    """
    start, end = shapely.get_coordinates(place)[[0, -1]]
    width = float(np.hypot(*(end - start)))
    if width < 5 * tolerance:
        return False
    chord = shapely.linestrings([start, end])
    if shapely.hausdorff_distance(chord, place) > _STRAIGHT * tolerance:
        return False
    disc = shapely.buffer(shapely.points((start + end) / 2), 3 * width)
    for side in (waters, [polygon]):
        near = [shapely.clip_by_rect(each, *shapely.bounds(disc)) for each in side]
        water = shapely.intersection(shapely.union_all(repaired(near)), disc)
        if shapely.get_dimensions(water) != 2 or water.area > _CHANNEL * width**2:
            return False
        banks = shapely.difference(
            shapely.boundary(water), shapely.buffer(chord, _STRAIGHT * tolerance)
        )
        if not all(
            _turns(banks, at, at - other, width, tolerance)
            for at, other in ((start, end), (end, start))
        ):
            return False
    return True


def _turns(banks, corner, along, width, tolerance):
    """Return whether the bank that begins at a corner leaves the direction of the cut."""
    near = _lines(banks)
    reach = 3 * _STRAIGHT * tolerance
    near = near[shapely.dwithin(near, shapely.points(corner), reach)]
    if not len(near):
        return False
    line = near[np.argmin(shapely.distance(near, shapely.points(corner)))]
    ends = shapely.get_coordinates(line)[[0, -1]]
    if np.hypot(*(ends[1] - corner)) < np.hypot(*(ends[0] - corner)):
        line = shapely.reverse(line)
    onward = shapely.get_coordinates(shapely.line_interpolate_point(line, width / 4))[0] - corner
    return onward @ along < _CORNER * np.hypot(*onward) * np.hypot(*along)


def free_ends(lines: shapely.Geometry) -> Any:
    """Return the ends of a line or of several joined end to end, at which nothing goes on.

    Returns
    -------
    ndarray of float64, shape (k, 2)
    """
    parts = _lines(lines)
    tips = np.concatenate([shapely.get_point(parts, 0), shapely.get_point(parts, -1)])
    xy, times = np.unique(shapely.get_coordinates(tips), axis=0, return_counts=True)
    return xy[times == 1]


def goes_on(line: shapely.Geometry, other: shapely.Geometry, end: Any, tolerance: float) -> bool:
    """Return whether one line goes on where another ends, with a bend of 45 degrees at most."""
    one, two = (_heading(each, end, tolerance) for each in (line, other))
    return -(one @ two) >= _ONWARD


def _heading(lines, end, tolerance):
    """Return the direction in which a line leaves its end."""
    parts = _lines(lines)
    part = parts[np.argmin(shapely.distance(parts, shapely.points(end)))]
    ends = shapely.get_coordinates(part)[[0, -1]]
    if np.hypot(*(ends[1] - end)) < np.hypot(*(ends[0] - end)):
        part = shapely.reverse(part)
    ahead = shapely.line_interpolate_point(part, _HEADING * tolerance)
    step = shapely.get_coordinates(ahead)[0] - shapely.get_coordinates(part)[0]
    return step / np.hypot(*step)


def _lines(geometry):
    """Return the lines in a geometry, joined end to end."""
    parts = shapely.get_parts(geometry)
    parts = parts[shapely.get_dimensions(parts) == 1]
    if not len(parts):
        return parts
    return shapely.get_parts(shapely.line_merge(shapely.union_all(parts)))
