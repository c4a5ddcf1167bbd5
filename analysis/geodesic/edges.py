"""Edges as drawn: straight lines in the CRS of their own layer, cut into pieces a chord can follow.

Everything is told by vertices, not by features, so it does not matter how a river is cut into
features. Each vertex begins a *slot*: the piece of edge from it to the next vertex of its part; the
last vertex of a part begins a slot of no length. An edge too long for one chord is several slots.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ..array_types import Floats, Geometries, Integers, IsCancelled, Transform
from ..cancel import check
from ..geometry import geodesy
from ..thread_tasks import run_tasks
from .hilbert_curve import along_curve

CHORD_TOLERANCE_M = 0.01
"""Greatest distance of a chord from its piece of edge; feet are refined on the edge itself."""

LEAST_SQ = 1e-30
"""Square metres of an edge so short that it is a point, and that its inverse would be no number."""

_SAFE_BEND_M = 0.001
_SHORT_PART = 16
_FARTHEST_LON = 540.0  # once round beyond the antimeridian; what lies farther is no longitude
_BLOCK = 1 << 18
_EARTH_M_PER_DEGREE = np.radians(geodesy.SEMI_MAJOR_M)


@dataclass
class Edges:
    """The drawn edges of a layer; make them with `Edges.from_geometries`.

    Parameters
    ----------
    xy : ndarray of float64, shape (v, 2)
        Vertices in the layer's own coordinates, part after part.
    lonlat : ndarray of float64, shape (v, 2)
        The same in degrees on WGS 84; the same array where the layer is in degrees.
    to_lonlat : callable or None
        Maps layer coordinates of shape (m, 2) to degrees.
    part_first : ndarray of int64, shape (p + 1,)
        First vertex of each part, and v.
    part_source : ndarray of int64, shape (p,)
        Position of the feature each part belongs to, or the caller's id.
    skipped : ndarray of int64
        Positions of the features that hold no usable vertex, a coordinate that is not finite or a
        latitude beyond ±90.
    slot_first : ndarray of int64, shape (v + 1,), or None
        First slot of each vertex; None where every slot is a whole edge.
    bend_m : float
        Greatest distance of a slot's chord from the drawn edge.
    """

    xy: np.ndarray
    lonlat: np.ndarray
    to_lonlat: Transform | None
    part_first: np.ndarray
    part_source: np.ndarray
    skipped: np.ndarray
    slot_first: np.ndarray | None = None
    bend_m: float = 0.0

    def __post_init__(self) -> None:
        # looked up for each candidate of each point, where a search would cost five times as much
        self._ends_part = np.zeros(len(self.xy), bool)
        self._ends_part[self.part_first[1:] - 1] = True
        self._vertex_of: Any = None  # of each slot, where edges are cut

    @classmethod
    def from_geometries(
        cls,
        geometries: Geometries,
        to_lonlat: Transform | None = None,
        source_ids: Integers | None = None,
        cancelled: IsCancelled | None = None,
    ) -> Any:
        """Take the edges of lines, polygons (their rings), points and collections.

        Parameters
        ----------
        geometries : shape (n,)
            In the layer's own CRS; None and empty ones are skipped and counted.
        to_lonlat
            Maps an (m, 2) float64 array of layer coordinates to (m, 2) degrees on WGS 84. None
            where they are degrees already. An edge straight in lon/lat from 179.9 to -179.9 is the
            long way round, as it is drawn; longitudes outside ±180 are folded.
        source_ids : shape (n,)
            What `source` of a result holds, and what ties are ranked by; default the positions.
        cancelled
            Polled between blocks.

        Raises
        ------
        Cancelled
            When ``cancelled()`` says yes.
        """
        geometries = np.asarray(geometries, dtype=object)
        xy, first, source = _parts(geometries)
        check(cancelled)
        lonlat = xy if to_lonlat is None else _mapped(xy, to_lonlat, cancelled)
        skipped = _unusable(lonlat, first, source, len(geometries))
        if skipped.any():
            keep = ~skipped[source]
            xy, lonlat, first, source = _take_parts(xy, lonlat, first, source, np.flatnonzero(keep))
        if len(source) and len(xy) / len(source) < _SHORT_PART:
            order = along_curve(lonlat[first[:-1]])
            xy, lonlat, first, source = _take_parts(xy, lonlat, first, source, order)
        if source_ids is not None:
            source = np.asarray(source_ids, np.int64)[source]
        edges = cls(xy, lonlat, to_lonlat, first, source, np.flatnonzero(skipped))
        edges._cut(cancelled)
        return edges

    def __len__(self) -> int:
        """Return the number of slots."""
        return len(self.xy) if self.slot_first is None else int(self.slot_first[-1])

    @property
    def part_slot(self) -> Any:
        """First slot of each part and the number of slots, shape (p + 1,)."""
        return self.part_first if self.slot_first is None else self.slot_first[self.part_first]

    def source_of(self, slots: Integers) -> Any:
        """Return the source of each slot, shape (n,)."""
        vertex = self._vertex(slots)[0]
        return self.part_source[np.searchsorted(self.part_first, vertex, side="right") - 1]

    def at(self, slots: Integers, t: Floats | float) -> Floats:
        """Return points on the drawn edge in degrees.

        Parameters
        ----------
        slots : shape (n,)
        t
            0 at the start of the slot, 1 at its end.

        Returns
        -------
        ndarray of float64, shape (n, 2)
        """
        vertex, piece, pieces = self._vertex(slots)
        after = self._following(vertex)
        t = np.broadcast_to(np.asarray(t, np.float64), slots.shape)
        part = (t if piece is None else (piece + t) / pieces)[:, None]
        start = self.xy.take(vertex, axis=0)
        xy = start + part * (self.xy.take(after, axis=0) - start)
        whole = part[:, 0] == 1
        xy[whole] = self.xy[after[whole]]
        return xy if self.to_lonlat is None else self.to_lonlat(xy)

    def starts(self, slots: Integers) -> Any:
        """Return where slots start, in degrees, shape (..., 2)."""
        vertex, piece, _ = self._vertex(slots)
        lonlat = self.lonlat.take(vertex, axis=0)
        if piece is not None and (inner := piece > 0).any():
            lonlat[inner] = self.at(slots[inner], 0.0)
        return lonlat

    def last_of_part(self, slots: Integers) -> Any:
        """Return which slots begin at the last vertex of a part and hence have no length."""
        last = self.part_slot[1:] - 1
        place = np.searchsorted(last, slots)
        return last[np.minimum(place, len(last) - 1)] == slots

    def _vertex(self, slots):
        """Return vertex, piece of its edge and number of pieces; both None for whole edges."""
        if self.slot_first is None:
            return slots, None, None
        vertex = self._vertex_of[slots].astype(np.int64)
        first = self.slot_first[vertex]
        return vertex, slots - first, self.slot_first[vertex + 1] - first

    def _following(self, vertex):
        return vertex + ~self._ends_part[vertex]

    def _cut(self, cancelled):
        """Cut edges too long for one chord."""
        pieces = np.ones(len(self.xy), np.int32)
        bends = []

        def look(begin):
            block = self.lonlat[begin : begin + _BLOCK + 1]
            reach = np.abs(np.diff(block, axis=0))
            least_cos = max(np.cos(np.radians(np.abs(block[:, 1]).max())), 1e-9)
            square = (reach * reach).sum(axis=1) * _EARTH_M_PER_DEGREE**2
            bend = square / (8 * geodesy.LEAST_RADIUS_M * least_cos)
            bends.append(bend[bend <= _SAFE_BEND_M].max(initial=0.0))
            long = begin + np.flatnonzero(bend > _SAFE_BEND_M)
            long = long[self._following(long) != long]
            if len(long):
                bends.append(CHORD_TOLERANCE_M)
                pieces[long] = geodesy.count_pieces(
                    self.xy[long], self.xy[long + 1], self.to_lonlat, CHORD_TOLERANCE_M
                )

        run_tasks(look, range(0, len(self.xy) - 1, _BLOCK), cancelled=cancelled)
        self.bend_m = max(bends, default=0.0)
        if (pieces > 1).any():
            self.slot_first = np.r_[0, np.cumsum(pieces, dtype=np.int64)]
            self._vertex_of = np.repeat(np.arange(len(pieces), dtype=np.int32), pieces)


def _parts(geometries):
    """Return vertices, first vertex of each part (and their number) and the parts' geometries."""
    parts, source = geometries, np.arange(len(geometries))
    while (nested := shapely.get_type_id(parts) > shapely.GeometryType.POLYGON).any():
        inner, place = shapely.get_parts(parts[nested], return_index=True)
        source = np.concatenate([source[~nested], source[nested][place]])
        parts = np.concatenate([parts[~nested], inner])
    flat = shapely.get_type_id(parts) == shapely.GeometryType.POLYGON
    if flat.any():
        rings, place = shapely.get_rings(parts[flat], return_index=True)
        source = np.concatenate([source[~flat], source[flat][place]])
        parts = np.concatenate([parts[~flat], rings])
    if (np.diff(source) < 0).any():
        order = np.argsort(source, kind="stable")
        parts, source = parts[order], source[order]
    count = shapely.get_num_coordinates(parts)
    if not count.all():
        parts, source, count = parts[count > 0], source[count > 0], count[count > 0]
    xy = np.ascontiguousarray(shapely.get_coordinates(parts))
    return xy, np.r_[0, np.cumsum(count, dtype=np.int64)], source


def _mapped(xy, to_lonlat, cancelled):
    lonlat = np.empty_like(xy)

    def work(begin):
        lonlat[begin : begin + _BLOCK] = to_lonlat(xy[begin : begin + _BLOCK])

    run_tasks(work, range(0, len(xy), _BLOCK), cancelled=cancelled)
    return lonlat


def _unusable(lonlat, first, source, features):
    """Return a mask of features without vertex, or with one that lies nowhere on Earth."""
    skipped = np.ones(features, bool)
    skipped[source] = False
    fine = (np.abs(lonlat[:, 1]) <= 90) & (np.abs(lonlat[:, 0]) <= _FARTHEST_LON)
    if not fine.all():
        bad = np.flatnonzero(~fine)
        skipped[source[np.searchsorted(first, bad, side="right") - 1]] = True
    return skipped


def _take_parts(xy, lonlat, first, source, chosen):
    """Return vertices and parts in the order chosen."""
    count = np.diff(first)[chosen]
    begin = np.r_[0, np.cumsum(count)]
    vertex = np.repeat(first[chosen] - begin[:-1], count) + np.arange(begin[-1])
    taken = xy[vertex]
    return taken, taken if lonlat is xy else lonlat[vertex], begin, source[chosen]
