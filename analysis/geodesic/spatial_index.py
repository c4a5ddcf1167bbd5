"""The index of a shoreline: runs of slots under a tree of spheres, in earth-centred coordinates.

A run is up to 16 consecutive slots, kept as float32 offsets from one of its own vertices. The
sphere of a run, and of every node above, is centred on a vertex of the shoreline: the distance to
the centre is an upper bound, less the radius a lower one.
"""

from dataclasses import dataclass

import numpy as np

from ..array_types import Integers, IsCancelled
from ..geometry import geodesy
from ..thread_tasks import run_tasks
from .edges import LEAST_SQ, Edges
from .hilbert_curve import along_curve

RUN, FAN = 16, 8  # powers of two: a remainder is the last bits

_BLOCK = 1 << 13
_FAR_M = 1e9
_NOWHERE_M = 1e12
_GAP_IN_SLOTS = 8
_SAMPLE = 4096


@dataclass
class Level:
    """Spheres of one level of the tree, eight children of one node a row.

    Parameters
    ----------
    x, y, z, radius : ndarray of float32, shape (n, 8)
        Metres from the origin of the tree; padding lies far off.
    """

    x: np.ndarray
    y: np.ndarray
    z: np.ndarray
    radius: np.ndarray


class Tree:
    """Runs of slots and the spheres above them.

    Parameters
    ----------
    edges : Edges
    parts : ndarray of int, shape (p,)
        The parts of ``edges`` to take, ascending, at least one.
    cancelled : callable, optional
        Polled between blocks.

    Attributes
    ----------
    origin : ndarray of float64, shape (3,)
        Earth-centred coordinates the levels are told from.
    levels : list of Level
        From runs to root; the last has one row.
    centre : ndarray of float64, shape (r, 3)
        Earth-centred coordinates of each run's own vertex.
    start, step : tuple of three ndarrays of float32, shape (r, 16)
        Start of each slot from the run's centre, and its chord.
    inverse : ndarray of float32, shape (r, 16)
        One over the square of the chord, 0 for a chord without length.
    first : ndarray of int64, shape (r,)
        First slot of each run.
    reach, widest, bend_m : float
        Greatest distance of a centre from the origin, greatest radius of a run, and greatest
        distance of a chord from its edge.
    """

    def __init__(self, edges: Edges, parts: Integers, cancelled: IsCancelled | None = None) -> None:
        first, count, pen_up = _runs(edges, parts)
        middle = edges.starts(first + count // 2)
        order = along_curve(middle)
        self.first, count, pen_up = first[order], count[order], pen_up[order]
        runs = len(order)
        self.centre = geodesy.to_ecef(middle[order])
        self.start = tuple(np.empty((runs, RUN), np.float32) for _ in range(3))
        self.step = tuple(np.empty((runs, RUN), np.float32) for _ in range(3))
        self.inverse = np.empty((runs, RUN), np.float32)
        radius = np.empty(runs)

        def fill(begin):
            block = slice(begin, begin + _BLOCK)
            radius[block] = self._fill(edges, block, count[block], pen_up[block])

        run_tasks(fill, range(0, runs, _BLOCK), cancelled=cancelled)
        radius += edges.bend_m
        self.bend_m = edges.bend_m
        self.widest = float(radius.max())
        self.origin = (self.centre.min(axis=0) + self.centre.max(axis=0)) / 2
        self.levels = _levels(self.centre - self.origin, radius)
        self.reach = float(np.linalg.norm(self.centre - self.origin, axis=1).max())

    def _fill(self, edges, block, count, pen_up):
        """Write the offsets of a block of runs and return their radii."""
        slots = self.first[block, None] + np.arange(RUN + 1)
        np.minimum(slots, len(edges) - 1, out=slots)
        offset = geodesy.to_ecef(edges.starts(slots)) - self.centre[block, None]
        start, step = offset[:, :-1], np.diff(offset, axis=1)
        step[pen_up] = 0
        beyond = np.arange(RUN) >= count[:, None]
        step[beyond] = 0
        start[beyond] = 0
        far = np.maximum(_square(start), _square(start + step)).max(axis=1)
        start[beyond] = _NOWHERE_M
        square = _square(step)
        square[square < LEAST_SQ] = np.inf
        self.inverse[block] = 1 / square
        for axis in range(3):
            self.start[axis][block] = start[..., axis]
            self.step[axis][block] = step[..., axis]
        return np.sqrt(far)


def _square(vectors):
    return np.einsum("...i,...i->...", vectors, vectors)


def _runs(edges, parts):
    """Return first slot and number of slots of each run, and which slots end a part."""
    begin, end = edges.part_slot[parts], edges.part_slot[parts + 1]
    joined = begin[1:] == end[:-1]
    gap = geodesy.chord_m(edges.starts(end[:-1] - 1), edges.starts(begin[1:]))
    joined &= gap <= _GAP_IN_SLOTS * _usual_slot_m(edges)
    head = np.flatnonzero(np.r_[True, ~joined])
    length = np.r_[end[:-1][~joined], end[-1]] - begin[head]
    runs = -(-length // RUN)
    within = np.arange(runs.sum()) - np.repeat(np.cumsum(runs) - runs, runs)
    first = np.repeat(begin[head], runs) + RUN * within
    count = np.minimum(np.repeat(length, runs) - RUN * within, RUN)
    pen_up = np.zeros((len(first), RUN), bool)
    run = np.searchsorted(first, end - 1, side="right") - 1
    pen_up[run, end - 1 - first[run]] = True
    return first, count, pen_up


def _usual_slot_m(edges):
    """Return the median length of slots from a regular sample."""
    slots = np.unique(np.linspace(0, max(len(edges) - 2, 0), _SAMPLE).astype(np.int64))
    length = geodesy.chord_m(
        edges.starts(slots), edges.starts(np.minimum(slots + 1, len(edges) - 1))
    )
    return float(np.median(length))


def _levels(centre, radius):
    """Return spheres around spheres, up to a single row."""
    levels = []
    while True:
        rows = -(-len(centre) // FAN)
        padded = np.full((rows * FAN, 3), _FAR_M)
        padded[: len(centre)] = centre
        wide = np.zeros(rows * FAN)
        wide[: len(radius)] = radius
        valid = (np.arange(rows * FAN) < len(centre)).reshape(rows, FAN)
        grid, wide = padded.reshape(rows, FAN, 3), wide.reshape(rows, FAN)
        levels.append(
            Level(
                *(np.ascontiguousarray(grid[..., axis], np.float32) for axis in range(3)),
                (wide * (1 + 1e-6)).astype(np.float32),
            )
        )
        if rows == 1:
            return levels
        mean = (grid * valid[..., None]).sum(axis=1) / valid.sum(axis=1)[:, None]
        chosen = _square(grid - mean[:, None]).argmin(axis=1)
        centre = grid[np.arange(rows), chosen]
        reach = np.sqrt(_square(grid - centre[:, None])) + wide
        radius = np.where(valid, reach, 0).max(axis=1)
