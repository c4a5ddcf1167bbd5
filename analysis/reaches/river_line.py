"""A river as lines with a mouth: how far along it is from each place to the mouth."""

import heapq
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ..array_types import Booleans, Floats, Geometries, Integers, IsCancelled, Progress, Transform
from ..geodesic.edges import Edges
from ..geodesic.point_distance import ShoreIndex, nearest
from ..geometry import geodesy
from ..message import InputError
from ..shoreline.lines.gaps import SAME_M, Gap
from .line_merging import merged, without_repeats

_AT_END_M = 1e-6


@dataclass(frozen=True)
class River:
    """Edges of a river and their way to the mouth; make it with `River.from_lines`.

    The river is cut into pieces between its ends, forks and mouth. Edges of a piece follow each
    other; places that cannot reach the mouth are not part of it.

    Parameters
    ----------
    start, end : ndarray of float64, shape (e, 2)
        Ends of the edges in degrees on WGS 84.
    length_m, before_m : ndarray of float64, shape (e,)
        Geodesic length of the edge, and of its piece before it.
    piece : ndarray of int64, shape (e,)
        Piece each edge belongs to.
    piece_m : ndarray of float64, shape (p,)
        Length of the pieces.
    start_chain_m, end_chain_m : ndarray of float64, shape (p,)
        Way along the river from both ends of the pieces to the mouth.
    mouth : tuple of float
        Longitude and latitude of the mouth.
    unreached : int
        Number of pieces from which the mouth cannot be reached.
    bridged : int
        Number of gaps that were bridged.
    gaps : tuple of gaps.Gap
        Longer ones, that are left open.
    """

    start: np.ndarray
    end: np.ndarray
    length_m: np.ndarray
    before_m: np.ndarray
    piece: np.ndarray
    piece_m: np.ndarray
    start_chain_m: np.ndarray
    end_chain_m: np.ndarray
    mouth: tuple
    unreached: int
    bridged: int = 0
    gaps: tuple[Gap, ...] = ()

    @classmethod
    def from_lines(
        cls,
        lines: Geometries,
        name: str,
        *,
        to_lonlat: Transform | None = None,
        mouth: tuple[float, ...] | None = None,
        snap_m: float = 50_000.0,
        max_gap_m: float = SAME_M,
    ) -> "River":
        """Join lines into a river.

        Parameters
        ----------
        lines : line, shape (n,)
            In the layer's CRS; None and empty ones count for nothing.
        name
            The layer's name, for errors.
        to_lonlat
            Maps layer coordinates of shape (m, 2) to degrees on WGS 84.
        mouth
            Longitude and latitude; set on the river's nearest place. Without it the last vertex
            of the merged line is the mouth.
        snap_m
            How far the mouth may be from the river.
        max_gap_m
            Gaps between free ends up to this long are bridged.

        Raises
        ------
        InputError
            There is no line, the lines do not merge into one and no mouth is given, or the mouth
            is farther away than ``snap_m``.
        """
        pieces, bridged, gaps = merged(
            lines, name, to_lonlat, one=mouth is None, max_gap_m=max_gap_m
        )
        if mouth is None:
            mouth = tuple(pieces[0][-1])
        else:
            pieces, mouth = _cut_at(pieces, mouth, name, snap_m)
        lengths = [geodesy.geodesic_m(piece[:-1], piece[1:]) for piece in pieces]
        totals = np.array([length.sum() for length in lengths])
        start_chain, end_chain = _ways(pieces, totals, mouth)
        reached = np.flatnonzero(np.isfinite(start_chain))
        kept = [pieces[index] for index in reached]
        return cls(
            start=np.vstack([piece[:-1] for piece in kept]),
            end=np.vstack([piece[1:] for piece in kept]),
            length_m=np.concatenate([lengths[index] for index in reached]),
            before_m=np.concatenate([np.cumsum(lengths[i]) - lengths[i] for i in reached]),
            piece=np.repeat(np.arange(len(kept)), [len(piece) - 1 for piece in kept]),
            piece_m=totals[reached],
            start_chain_m=start_chain[reached],
            end_chain_m=end_chain[reached],
            mouth=mouth,
            unreached=len(pieces) - len(reached),
            bridged=bridged,
            gaps=gaps,
        )

    @property
    def is_one_line(self) -> Any:
        """Whether the river is one line that ends in its mouth."""
        return len(self.piece_m) == 1

    def feet(
        self,
        lonlat: Floats,
        *,
        progress: Progress | None = None,
        cancelled: IsCancelled | None = None,
    ) -> tuple[Integers, Floats, Floats]:
        """Find the nearest place on the river.

        Parameters
        ----------
        lonlat : shape (n, 2)
            Degrees on WGS 84.
        progress, cancelled
            As for `point_distance.nearest`.

        Returns
        -------
        edge : ndarray of int64, shape (n,)
            -1 where a point is not usable.
        foot : ndarray of float64, shape (n, 2)
            Degrees.
        offset_m : ndarray of float64, shape (n,)
            Geodesic distance.
        """
        edges = shapely.linestrings(np.stack([self.start, self.end], axis=1))
        found = nearest(
            ShoreIndex(Edges.from_geometries(edges)),
            lonlat,
            progress=progress,
            cancelled=cancelled,
        )
        return found.source, np.column_stack([found.lon, found.lat]), found.shore_m

    def chainage(self, edge: Integers, along_m: Floats) -> tuple[Floats, Booleans]:
        """Return the way to the mouth from places on the river.

        Parameters
        ----------
        edge : shape (n,)
        along_m : shape (n,)
            Metres from the start of the edge.

        Returns
        -------
        chain_m : ndarray of float, shape (n,)
            By the shortest way along the river.
        forward : ndarray of bool, shape (n,)
            Whether the edge is drawn downstream there.
        """
        piece = self.piece[edge]
        passed = self.before_m[edge] + along_m
        back = self.start_chain_m[piece] + passed
        ahead = self.end_chain_m[piece] + self.piece_m[piece] - passed
        return np.minimum(back, ahead), ahead <= back


def _cut_at(pieces, mouth, name, snap_m):
    """Cut the piece nearest to the mouth there; return the pieces and the place of the mouth."""
    lines = np.array([shapely.linestrings(piece) for piece in pieces])
    found = nearest(ShoreIndex(Edges.from_geometries(lines)), np.array([mouth], dtype=float))
    if not found.shore_m[0] <= snap_m:
        raise InputError(
            "The mouth is {distance} km from {layer}; set it on the river (at most {most} km).",
            distance=f"{found.shore_m[0] / 1000:.1f}",
            layer=name,
            most=f"{snap_m / 1000:g}",
        )
    foot = np.array([found.lon[0], found.lat[0]])
    index = int(found.source[0])
    piece = pieces[index]
    for vertex in (piece[0], piece[-1]):
        if geodesy.geodesic_m(foot[None], vertex[None])[0] <= _AT_END_M:
            return pieces, tuple(vertex)
    edge = _edge_at(piece, foot)
    before = without_repeats(np.vstack([piece[: edge + 1], foot]))
    after = without_repeats(np.vstack([foot, piece[edge + 1 :]]))
    return [*pieces[:index], before, after, *pieces[index + 1 :]], tuple(foot)


def _edge_at(piece, foot):
    edges = shapely.linestrings(np.stack([piece[:-1], piece[1:]], axis=1))
    return int(np.argmin(shapely.distance(edges, shapely.points(foot))))


def _ways(pieces, totals, mouth):
    """Return the shortest way from both ends of each piece to the mouth (Dijkstra)."""
    ends = [(tuple(piece[0]), tuple(piece[-1])) for piece in pieces]
    roads = defaultdict(list)
    for (first, last), length in zip(ends, totals, strict=True):
        roads[first].append((last, length))
        roads[last].append((first, length))
    way = {}
    waiting = [(0.0, mouth)]
    while waiting:
        length, node = heapq.heappop(waiting)
        if node in way:
            continue
        way[node] = length
        for other, step in roads[node]:
            if other not in way:
                heapq.heappush(waiting, (length + step, other))
    found = np.array([[way.get(node, np.inf) for node in pair] for pair in ends])
    return found[:, 0], found[:, 1]
