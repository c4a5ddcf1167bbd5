"""Feet on the drawn edge itself, and the order of edges that are about equally near."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..array_types import Floats, Integers
from ..clip import clip
from ..geometry import geodesy
from .edges import LEAST_SQ, Edges
from .slot_search import Candidates
from .spatial_index import Tree
from .tree_search import rank_slack, starts_of

_SETTLED_M = 1e-8
_MOST_STEPS = 8
_FAR_M = 5e4
CHORD_SLACK_M = 2e-6
"""Feet with chords so much longer than the least may still tie with it."""
_PROBE = 1e-3
_HARMLESS_M = 2e-7
_FOOT_M = 5e-5
_QUARTER_TURN = 1.5
_TURNS_ABOUT = 0.1
_ASTRAY_M = 2e-8
_SECTIONS = 26
_GOLDEN = (np.sqrt(5) - 1) / 2


@dataclass
class Feet:
    """Nearest points on slots, one row for each pair of a point and a slot.

    Parameters
    ----------
    point : ndarray of int64, shape (m,)
        Position of the point, ascending.
    slot : ndarray of int64, shape (m,)
    t : ndarray of float64, shape (m,)
        Place on the slot, 0 … 1.
    lonlat : ndarray of float64, shape (m, 2)
        Degrees.
    chord : ndarray of float64, shape (m,)
        Straight distance in metres.
    """

    point: np.ndarray
    slot: np.ndarray
    t: np.ndarray
    lonlat: np.ndarray
    chord: np.ndarray

    def __getitem__(self, rows: Any) -> "Feet":
        """Return the rows chosen."""
        return Feet(
            self.point[rows], self.slot[rows], self.t[rows], self.lonlat[rows], self.chord[rows]
        )


def refine(edges: Edges, tree: Tree, candidates: Candidates, ecef: Floats) -> Feet:
    """Return the feet of candidates on the drawn edges, the nearest in the sense of the chord.

    Parameters
    ----------
    ecef : shape (n, 3)
        The points searched for.
    """
    at = candidates.run, candidates.place
    slot = tree.first[candidates.run] + candidates.place
    chord_of = Chords(
        np.stack([step[at] for step in tree.step], axis=1).astype(np.float64),
        tree.inverse[at].astype(np.float64),
    )
    t = candidates.t.astype(np.float64)
    lonlat, chord = settle_chord(edges, slot, chord_of, t, ecef[candidates.point])
    return Feet(candidates.point, slot, t, lonlat, chord)


@dataclass
class Chords:
    """Chords of slots.

    Parameters
    ----------
    step : ndarray of float64, shape (m, 3)
        From start to end in ECEF.
    inverse : ndarray of float64, shape (m,)
        One over the square of the length, 0 for a slot without length.
    """

    step: np.ndarray
    inverse: np.ndarray


def foot_on(
    edges: Edges, slot: Integers, ends: tuple[Floats, Floats], target: Floats
) -> tuple[Floats, Floats, Floats]:
    """Return the feet of points on slots, the nearest in the sense of the chord.

    Parameters
    ----------
    slot : shape (m,)
    ends : pair of shape (m, 3)
        Starts and ends of the slots in ECEF.
    target : shape (m, 3)
        Points in ECEF.

    Returns
    -------
    t : ndarray of float64, shape (m,)
    lonlat : ndarray of float64, shape (m, 2)
    chord : ndarray of float64, shape (m,)
    """
    start, step = ends[0], ends[1] - ends[0]
    square = np.einsum("ij,ij->i", step, step)
    inverse = np.divide(1, square, out=np.zeros_like(square), where=square > LEAST_SQ)
    t = clip(np.einsum("ij,ij->i", target - start, step) * inverse, 0, 1)
    return t, *settle_chord(edges, slot, Chords(step, inverse), t, target)


def settle_chord(
    edges: Edges, slot: Integers, chords: Chords, t: Floats, target: Floats
) -> tuple[Floats, Floats]:
    """Move feet along their slots until the chord to the target meets the drawn edge squarely.

    An edge that turns about its target, as near the pole, is searched instead.

    Parameters
    ----------
    slot : shape (m,)
    chords
        Of the slots; turned in place to the edge's own direction where it matters.
    t : shape (m,)
        First guess, changed in place.
    target : shape (m, 3)

    Returns
    -------
    lonlat : ndarray of float64, shape (m, 2)
    chord : ndarray of float64, shape (m,)
        Metres.
    """
    step, inverse = chords.step, chords.inverse
    lonlat = edges.at(slot, t)
    place = geodesy.to_ecef(lonlat)
    offset = target - place
    chord = np.sqrt(np.einsum("ij,ij->i", offset, offset))
    turning = _turns_about(place, inverse, chord)
    bent = np.flatnonzero(_turned(place, inverse, chord, t) & ~turning)
    if len(bent):
        step[bent] = _tangent(edges, slot[bent], t[bent])
        inverse[bent] = 1 / np.maximum(np.einsum("ij,ij->i", step[bent], step[bent]), LEAST_SQ)
    offset[turning] = 0  # so that these do not move
    rows = np.arange(len(slot))
    for _ in range(_MOST_STEPS):
        move = np.einsum("ij,ij->i", offset, step[rows]) * inverse[rows]
        move = clip(t[rows] + move, 0, 1) - t[rows]
        shift = move * move / np.maximum(inverse[rows], LEAST_SQ)
        moved = shift > _SETTLED_M * (chord[rows] + np.sqrt(shift))
        rows = rows[moved]
        if not len(rows):
            break
        t[rows] += move[moved]
        lonlat[rows] = edges.at(slot[rows], t[rows])
        offset = target[rows] - geodesy.to_ecef(lonlat[rows])
        chord[rows] = np.sqrt(np.einsum("ij,ij->i", offset, offset))
    astray = np.flatnonzero(turning)
    if len(astray):
        t[astray], lonlat[astray], chord[astray] = _searched(
            edges, slot[astray], t[astray], target[astray]
        )
    return lonlat, chord


def _turns_about(place, inverse, chord):
    """Return which slots turn so much on their way to the foot that a tangent goes astray."""
    across = np.hypot(place[:, 0], place[:, 1])
    turn = chord * np.abs(place[:, 2]) / (geodesy.LEAST_RADIUS_M * np.maximum(across, 1.0))
    astray = chord * turn * turn > _ASTRAY_M * 8 * across * across * inverse
    return ((turn > _TURNS_ABOUT) | (astray & (chord <= _FAR_M))) & (inverse > 0)


def _searched(edges, slot, t, target):
    """Return share, place and chord of the nearest points of slots, by golden section."""

    def chord(t):
        offset = target - geodesy.to_ecef(edges.at(slot, t))
        return np.sqrt(np.einsum("ij,ij->i", offset, offset))

    low, high = np.zeros(len(slot)), np.ones(len(slot))
    for _ in range(_SECTIONS):
        width = _GOLDEN * (high - low)
        left = chord(high - width) < chord(low + width)
        low, high = np.where(left, low, high - width), np.where(left, low + width, high)
    tried = np.stack([(low + high) / 2, t, np.zeros(len(slot)), np.ones(len(slot))])
    chords = np.stack([chord(each) for each in tried])
    best = chords.argmin(axis=0), np.arange(len(slot))
    return tried[best], edges.at(slot, tried[best]), chords[best]


def _turned(place, inverse, chord, t):
    """Return which feet would be missed by taking the chord's direction for the edge's.

    The two differ by half the turn of the edge, at most about L / 2 R cos(lat). A foot within the
    slot is to be right itself, one at an end only needs the right distance.
    """
    cos_sq = (place[:, 0] ** 2 + place[:, 1] ** 2) / geodesy.SEMI_MAJOR_M**2
    turn_sq = 1 / (4 * geodesy.LEAST_RADIUS_M**2 * np.maximum(cos_sq * inverse, LEAST_SQ))
    missed = chord * chord * turn_sq > _FOOT_M**2
    missed &= ((t > 0) & (t < 1)) | (chord * turn_sq > _HARMLESS_M)
    return missed & (inverse > 0)


def _tangent(edges, slot, t):
    """Return the direction of the drawn edge at t in ECEF, metres for a whole slot."""
    low = clip(t, _PROBE, 1 - _PROBE) - _PROBE
    here, there = edges.at(slot, low), edges.at(slot, low + 2 * _PROBE)
    return (geodesy.to_ecef(there) - geodesy.to_ecef(here)) / (2 * _PROBE)


def near_ties(feet: Feet) -> Any:
    """Return the feet whose geodesic might be the shortest of their point."""
    begin, count = segments(feet.point)
    least = np.minimum.reduceat(feet.chord, begin)
    limit = least + CHORD_SLACK_M + rank_slack(least)
    return feet[feet.chord <= np.repeat(limit, count)]


def measure(edges: Edges, feet: Feet, lonlat: Floats) -> tuple[Floats, Floats]:
    """Return azimuth and geodesic length from points to feet; far feet are settled on the way.

    Beyond 50 km the foot of the least chord is not that of the least geodesic: it is moved along
    its edge until the geodesic meets the edge at a right angle.

    Parameters
    ----------
    feet
        Far ones are changed in place.
    lonlat : shape (n, 2)
        The points, in degrees.

    Returns
    -------
    azimuth, length : ndarray of float64, shape (m,)
        Degrees from north at the point, metres.
    """
    same = np.zeros(len(feet.point), bool)
    equal = (feet.lonlat[1:] == feet.lonlat[:-1]).all(axis=1)
    same[1:] = equal & (feet.point[1:] == feet.point[:-1])
    first = np.flatnonzero(~same)
    solved = np.stack(geodesy.inverse(lonlat[feet.point[first]], feet.lonlat[first]))
    if same.any():
        solved = solved[:, np.cumsum(~same) - 1]
    far = np.flatnonzero(solved[2] > _FAR_M)
    if len(far):
        _settle(edges, feet, lonlat, far, solved)
    return solved[0], solved[2]


def _settle(edges, feet, lonlat, rows, solved):
    """Move far feet along their slots by Newton's method; ``solved`` is changed with them."""
    for _ in range(_MOST_STEPS):
        t = feet.t[rows]
        east, north = _direction(edges, feet.slot[rows], t)
        back = np.radians(solved[1, rows])
        along = -(east * np.sin(back) + north * np.cos(back))
        size_sq = east * east + north * north
        across_sq = np.maximum(size_sq - along * along, 1e-6 * size_sq + LEAST_SQ)
        arc = np.minimum(solved[2, rows] / geodesy.LEAST_RADIUS_M, _QUARTER_TURN)
        move = -along * geodesy.LEAST_RADIUS_M * np.tan(arc) / across_sq
        to = clip(t + move, 0, 1)
        moved = np.abs(along * (to - t)) > _SETTLED_M
        rows, to = rows[moved], to[moved]
        if not len(rows):
            return
        place = edges.at(feet.slot[rows], to)
        moved_to = np.stack(geodesy.inverse(lonlat[feet.point[rows]], place))
        shorter = moved_to[2] < solved[2, rows]
        rows = rows[shorter]
        feet.t[rows], feet.lonlat[rows] = to[shorter], place[shorter]
        solved[:, rows] = moved_to[:, shorter]


def _direction(edges, slot, t):
    """Return metres east and north that the drawn edge runs at t, for a whole slot."""
    low = np.minimum(t, 1 - _PROBE)
    here, there = edges.at(slot, low), edges.at(slot, low + _PROBE)
    lat = np.radians(here[:, 1])
    normal = geodesy.SEMI_MAJOR_M / np.sqrt(1 - geodesy.ECCENTRICITY_SQ * np.sin(lat) ** 2)
    meridian = normal**3 * (1 - geodesy.ECCENTRICITY_SQ) / geodesy.SEMI_MAJOR_M**2
    turn = np.radians(there - here) / _PROBE
    return turn[:, 0] * normal * np.cos(lat), turn[:, 1] * meridian


def segments(group: Any) -> tuple[Any, Any]:
    """Return begin and length of runs of equal values in a sorted array that is not empty."""
    begin = starts_of(group)
    return begin, np.diff(np.r_[begin, len(group)])
