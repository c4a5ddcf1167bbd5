"""The shortest links between pieces of park edge and slots of shoreline, both as drawn."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..array_types import Integers
from ..geometry import geodesy
from .edges import Edges
from .refinement import CHORD_SLACK_M, Feet, foot_on, measure, segments
from .tree_search import rank_slack

_CROSSING_STEPS = 16
_MEETS_M = 1e-7
_NEAR_M = 1e-3
_WITHIN = 0.6
_NOWHERE = 9.0
_PARALLEL_SINE_SQ = 1e-6
_SECTIONS = 20
_GOLDEN = (np.sqrt(5) - 1) / 2


@dataclass
class Links:
    """Links from parks to the shoreline.

    Parameters
    ----------
    owner : ndarray of int64, shape (m,)
        The park.
    source : ndarray of int64, shape (m,)
        Source of the shoreline feature.
    start, end : ndarray of float64, shape (m, 2)
        On the park and on the shoreline, degrees.
    length : ndarray of float64, shape (m,)
        Geodesic metres; 0 where the two meet.
    """

    owner: np.ndarray
    source: np.ndarray
    start: np.ndarray
    end: np.ndarray
    length: np.ndarray

    def __getitem__(self, rows: Any) -> "Links":
        """Return the rows chosen."""
        return Links(
            self.owner[rows], self.source[rows], self.start[rows], self.end[rows], self.length[rows]
        )

    @classmethod
    def joined(cls, links: Any) -> Any:
        """Return several as one, sorted by owner."""
        every = cls(
            *(
                np.concatenate([getattr(part, name) for part in links])
                for name in ("owner", "source", "start", "end", "length")
            )
        )
        return every[np.argsort(every.owner, kind="stable")]


@dataclass
class _Side:
    """Slots of one side of pairs and their ends, in degrees and in ECEF."""

    edges: Edges
    slot: np.ndarray
    lonlat: tuple
    ecef: tuple

    @classmethod
    def of(cls, edges, slot):
        lonlat = edges.at(slot, 0.0), edges.at(slot, 1.0)
        return cls(edges, slot, lonlat, tuple(map(geodesy.to_ecef, lonlat)))

    def __getitem__(self, rows):
        lonlat, ecef = (tuple(each[rows] for each in ends) for ends in (self.lonlat, self.ecef))
        return _Side(self.edges, self.slot[rows], lonlat, ecef)

    @property
    def step(self):
        """From start to end in ECEF."""
        return self.ecef[1] - self.ecef[0]


@dataclass
class _Trial:
    """Feet of fixed points, one of each pair, on the slots of the other side."""

    edges: Any
    slot: np.ndarray
    fixed: np.ndarray
    t: np.ndarray
    foot: np.ndarray
    chord: np.ndarray

    @classmethod
    def of(cls, side, fixed, ecef):
        feet = foot_on(side.edges, side.slot, side.ecef, ecef)
        return cls(side.edges, side.slot, fixed, *feet)

    def measured(self, rows):
        """Return fixed points, feet and geodesic lengths of the rows chosen."""
        feet = Feet(
            np.arange(len(rows)), self.slot[rows], self.t[rows], self.foot[rows], self.chord[rows]
        )
        fixed = self.fixed[rows]
        length = measure(self.edges, feet, fixed)[1]
        return fixed, feet.lonlat, length


def link(shore: Edges, parks: Edges, owner: Integers, piece: Integers, slot: Integers) -> Links:
    """Return the links of pairs that may be the shortest of their park.

    Where edges pass each other the link has length 0. Else an end of one is what lies nearest to
    the other, unless the two run side by side: edges straight in different CRSs are bent against
    each other, and the least distance may be between two inner points.

    Parameters
    ----------
    owner, piece, slot : shape (m,)
        The park, ascending, its slot in ``parks`` and the slot in ``shore``.
    """
    own, other = _Side.of(parks, piece), _Side.of(shore, slot)
    trials = [
        _Trial.of(side, fixed, ecef)
        for side, beside in ((other, own), (own, other))
        for fixed, ecef in zip(beside.lonlat, beside.ecef, strict=True)
    ]
    met, where = _crossings(own, other)
    least = np.min([trial.chord for trial in trials], axis=0)
    least[met] = 0
    limit = shortest_limit(owner, least)
    found = [Links(owner[met], shore.source_of(slot[met]), where, where, np.zeros(len(met)))]
    beside = np.flatnonzero(
        _side_by_side(own, other) & (least <= limit + shore.bend_m + parks.bend_m)
    )
    if len(beside):
        inner = _nearest_inside(own[beside], other[beside])
        trial = _Trial.of(other[beside], inner, geodesy.to_ecef(inner))
        least[beside] = np.minimum(least[beside], trial.chord)
        limit = shortest_limit(owner, least)
        trials.append(trial)
    pairs = [np.arange(len(owner))] * 4 + [beside]
    for trial, rows in zip(trials, pairs[: len(trials)], strict=True):
        short = np.flatnonzero(trial.chord <= limit[rows])
        start, end, length = trial.measured(short)
        if trial.edges is not shore:
            start, end = end, start
        chosen = rows[short]
        found.append(Links(owner[chosen], shore.source_of(slot[chosen]), start, end, length))
    return Links.joined(found)


def _side_by_side(own, other):
    """Return which pairs run in almost the same direction."""
    cross = np.cross(own.step, other.step)
    sizes = _dot(own.step, own.step) * _dot(other.step, other.step)
    return (_dot(cross, cross) < _PARALLEL_SINE_SQ * sizes) & (sizes > 0)


def _nearest_inside(own, other):
    """Return where the park's pieces come nearest to the slots, in degrees, by golden section."""

    def chord(t):
        target = geodesy.to_ecef(own.edges.at(own.slot, t))
        return foot_on(other.edges, other.slot, other.ecef, target)[2]

    low, high = np.zeros(len(own.slot)), np.ones(len(own.slot))
    for _ in range(_SECTIONS):
        width = _GOLDEN * (high - low)
        left = chord(high - width) < chord(low + width)
        low, high = np.where(left, low, high - width), np.where(left, low + width, high)
    return own.edges.at(own.slot, (low + high) / 2)


def _crossings(own, other):
    """Return the pairs whose drawn edges pass each other, and where (degrees)."""
    way, other_way = own.step, other.step
    start, other_start = own.ecef[0], other.ecef[0]
    u, v = _closest(start - other_start, way, other_way)
    gap = start + u[:, None] * way - other_start - v[:, None] * other_way
    bend_m = own.edges.bend_m + other.edges.bend_m
    near = np.sqrt(_dot(gap, gap)) <= 2 * bend_m + _NEAR_M
    rows = np.flatnonzero(near & (np.abs(u - 0.5) <= _WITHIN) & (np.abs(v - 0.5) <= _WITHIN))
    u, v, way, other_way = u[rows], v[rows], way[rows], other_way[rows]
    gap = np.full((len(rows), 3), np.inf)
    for _ in range(_CROSSING_STEPS):
        place = own.edges.at(own.slot[rows], u)
        gap = geodesy.to_ecef(place) - geodesy.to_ecef(other.edges.at(other.slot[rows], v))
        du, dv = _closest(gap, way, other_way)
        u, v = (u + du).clip(-1, 2), (v + dv).clip(-1, 2)
    if not len(rows):
        return rows, np.empty((0, 2))
    meets = np.sqrt(_dot(gap, gap)) <= _MEETS_M
    for part, chord in ((u, way), (v, other_way)):
        beyond = np.maximum(-part, part - 1) * np.sqrt(_dot(chord, chord))
        meets &= beyond <= _MEETS_M
    return rows[meets], place[meets]


def _closest(w, e, f):
    """Return s and t that minimise |w + s e - t f|; out of reach where the two are parallel."""
    ee, ff, ef, we, wf = _dot(e, e), _dot(f, f), _dot(e, f), _dot(w, e), _dot(w, f)
    square = ee * ff - ef * ef
    parallel = square <= 0
    square[parallel] = 1
    s = np.where(parallel, _NOWHERE, (ef * wf - ff * we) / square)
    t = np.where(parallel, _NOWHERE, (ee * wf - ef * we) / square)
    return s, t


def _dot(a, b):
    return np.einsum("ij,ij->i", a, b)


def shortest_limit(owner: Integers, least: Any) -> Any:
    """Return for each row the chord up to which a row of its owner may be the shortest."""
    begin, count = segments(owner)
    shortest = np.minimum.reduceat(least, begin)
    return np.repeat(shortest + CHORD_SLACK_M + rank_slack(shortest), count)
