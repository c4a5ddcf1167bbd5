"""The offset of a shore: the outline of circles about its points."""

from dataclasses import dataclass

import numpy as np
import shapely

from ...array_types import Floats, IsCancelled, Progress
from ...geodesic.hilbert_curve import curve_key
from ...geometry.conformal_planes import circles_about
from ...geometry.united_circles import NOBODY, TURN, Arcs, Circles, followed, in_rings
from ...thread_tasks import run_tasks
from .front import SECTORS
from .stretches import Front
from .zone_edge import first_of

_CHUNK = 1 << 15
_SAGITTA = 0.4
_FEWEST_SEGMENTS = 8


@dataclass
class Outline:
    """Closed rings, what lies within the distance on their left.

    Attributes
    ----------
    rings : list of ndarray of float64, shape (k, 2)
        In the Mercator plane, the first vertex not repeated.
    broken : ndarray of float64, shape (m, 2)
        A point of each line that does not close.
    """

    rings: list[Floats]
    broken: Floats


def outline(
    front: Front,
    distance_m: float,
    tolerance_m: float,
    *,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> Outline:
    """Return the outline of all that lies within a distance of the points of a front.

    Parameters
    ----------
    tolerance_m
        Greatest error of the edge, in metres.
    progress
        Takes the share done, 0 to 1.

    Returns
    -------
    Outline
        Also about what only shore behind the front covers, and about open water.

    Raises
    ------
    Cancelled
    """
    chord = _chord(distance_m, tolerance_m)
    if front.lines is not None:
        return Outline(_united(front.lines, distance_m, chord), np.empty((0, 2)))
    order = np.argsort(curve_key(front.xy), kind="stable")
    circles = Circles(*circles_about(front.xy, distance_m), order)
    begins = range(0, len(circles), _CHUNK)
    found = [None] * len(begins)

    def look(place):
        chosen = np.arange(begins[place], min(begins[place] + _CHUNK, len(circles)))
        arcs = circles.free_of_neighbours(_open_arcs(chosen, front.open_sectors[chosen]))
        parts = range(0, len(arcs.circle), _CHUNK)
        found[place] = _joined(
            [circles.free(arcs.take(slice(part, part + _CHUNK))) for part in parts]
        )

    run_tasks(look, range(len(begins)), progress=progress, cancelled=cancelled)
    arcs = _joined(found)
    rings, broken = in_rings(followed(arcs, circles))
    half = arcs.begin[broken] + arcs.length[broken] / 2
    return Outline(
        _drawn(circles, arcs, rings, chord, front.place),
        circles.at(arcs.circle[broken], half),
    )


def _united(lines, distance_m, chord):
    """Return the rings of the union of what lies about lines, each by itself.

    Of a single edge GEOS flattens no bay, and of a short stretch none that counts.
    """
    middle = shapely.get_coordinates(shapely.line_interpolate_point(lines, 0.5, normalized=True))
    centre, radius = circles_about(middle, distance_m)
    xy, line = shapely.get_coordinates(lines, return_index=True)
    moved = shapely.linestrings(xy + (centre - middle)[line], indices=line)
    segments = int(np.ceil(TURN / 4 / chord))
    union = shapely.union_all(shapely.buffer(moved, radius, quad_segs=segments))
    rings, part = shapely.get_rings(shapely.get_parts(union), return_index=True)
    turned = shapely.is_ccw(rings) != first_of(part)
    rings[turned] = shapely.reverse(rings[turned])
    return [shapely.get_coordinates(ring)[:-1] for ring in rings]


def _chord(distance_m, tolerance_m):
    """Return which part of a turn a chord may be."""
    half = np.arccos(max(1 - _SAGITTA * tolerance_m / distance_m, -1.0))
    return TURN / 4 / max(_FEWEST_SEGMENTS, np.ceil(TURN / 8 / half))


def _open_arcs(circle, sectors):
    """Return the arcs of circles in open sectors."""
    is_open = (sectors[:, None] >> np.arange(SECTORS, dtype=np.uint64)) & np.uint64(1) == 1
    whole = is_open.all(axis=1)
    row, first = np.nonzero(is_open & ~np.roll(is_open, 1, axis=1))
    end_row, last = np.nonzero(is_open & ~np.roll(is_open, -1, axis=1))
    begins = np.r_[True, row[1:] != row[:-1]][: len(row)]
    past_the_end = last < first[begins][np.cumsum(begins) - 1]
    last = last + SECTORS * past_the_end
    last = last[np.lexsort([last, end_row])]
    count = np.concatenate([last - first + 1, np.full(whole.sum(), SECTORS)])
    first = np.concatenate([first, np.zeros(whole.sum(), np.int64)])
    whose = np.concatenate([circle[row], circle[whole]])
    ends = np.where(count < SECTORS, NOBODY, whose)
    return Arcs(whose, first * (TURN / SECTORS), count * (TURN / SECTORS), ends, ends)


def _joined(parts):
    return Arcs(*map(np.concatenate, zip(*parts, strict=True)))


def _drawn(circles, arcs, rings, chord, place):
    """Return the vertices of rings of arcs: where one follows another and those between chords."""
    if not rings:
        return []
    arc = np.concatenate([np.array(ring) for ring in rings])
    count = np.ceil(arcs.length[arc] / chord).astype(np.int64).clip(1)
    first = np.cumsum(count) - count
    share = np.arange(count.sum()) - np.repeat(first, count)
    share = share / np.repeat(count, count)
    each = np.repeat(arc, count)
    xy = circles.at(arcs.circle[each], arcs.begin[each] + arcs.length[each] * share)
    one, other = arcs.circle[arc], arcs.before[arc]
    near, far = np.minimum(place[one], place[other]), np.maximum(place[one], place[other])
    straight = (far <= np.floor(near) + 1) & (one != other)  # on one edge
    xy[first[straight]] = _undented(xy[first[straight]], circles, one[straight], other[straight])
    return np.split(xy, first[np.cumsum([len(ring) for ring in rings])[:-1]])


def _undented(xy, circles, one, other):
    """Return where circles about points of an edge meet, as far out as the offset of the edge."""
    middle = (circles.centre[one] + circles.centre[other]) / 2
    out = xy - middle
    return middle + out * (circles.radius[one] / np.hypot(*out.T))[:, None]
