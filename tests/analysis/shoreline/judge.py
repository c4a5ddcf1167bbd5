"""An independent brute force: golden section along every drawn edge that could be nearest.

It shares no code with the engine. Edges are cut into pieces of at most 100 m on their own drawn
line; every piece whose chord comes within a wide margin of the least chord is minimised with
`pyproj.Geod`.
"""

import numpy as np
import pyproj
import shapely

GEOD = pyproj.Geod(ellps="WGS84")
PIECE_M = 100.0
GOLDEN = (np.sqrt(5) - 1) / 2
_CARTESIAN = pyproj.Transformer.from_crs("EPSG:4979", "EPSG:4978", always_xy=True)


def cartesian(lonlat):
    return np.stack(_CARTESIAN.transform(lonlat[:, 0], lonlat[:, 1], np.zeros(len(lonlat))), axis=1)


class Judge:
    """Distances from points to the edges of geometries, the slow and sure way.

    Parameters
    ----------
    geometries : array of shapely geometries
        In the layer's own coordinates.
    to_lonlat : callable, optional
        Maps layer coordinates to degrees.
    """

    def __init__(self, geometries, to_lonlat=None):
        self.to_lonlat = to_lonlat or (lambda xy: xy)
        start, end, owner = drawn_edges(geometries)
        a, b = self.to_lonlat(start), self.to_lonlat(end)
        length = np.linalg.norm(cartesian(a) - cartesian(b), axis=1)
        middle = self.to_lonlat((start + end) / 2)
        length = np.maximum(length, 2 * np.linalg.norm(cartesian(middle) - cartesian(a), axis=1))
        pieces = np.maximum(np.ceil(length / PIECE_M), 1).astype(int)
        edge = np.repeat(np.arange(len(start)), pieces)
        low = (np.arange(len(edge)) - np.repeat(np.cumsum(pieces) - pieces, pieces)) / pieces[edge]
        self.start, self.end = start[edge], end[edge]
        self.low, self.high = low, low + 1 / pieces[edge]
        self.owner = owner[edge]
        self.a = cartesian(self.at(np.arange(len(edge)), self.low))
        self.b = cartesian(self.at(np.arange(len(edge)), self.high))
        self.order = np.argsort(self.a[:, 2])
        self.height = self.a[self.order, 2]
        self.sample = self.a[:: max(len(edge) // 5000, 1)]

    def at(self, piece, t):
        part = np.asarray(t)[:, None]
        return self.to_lonlat(self.start[piece] * (1 - part) + self.end[piece] * part)

    def distance(self, lonlat):
        """Return distance, foot and owner of the nearest piece for points of shape (n, 2)."""
        point, piece = [], []
        for row, place in enumerate(cartesian(lonlat)):
            near = self._near(place)
            point.append(np.full(len(near), row))
            piece.append(near)
        point, piece = np.concatenate(point), np.concatenate(piece)
        length, t = self._minimise(lonlat[point], piece)
        best = np.lexsort([length, point])
        best = best[np.r_[True, np.diff(point[best]) > 0]]
        foot = self.at(piece[best], t[best])
        return length[best], foot, self.owner[piece[best]]

    def _near(self, place):
        """Return the pieces whose chord distance is within the margin of the least."""
        bound = np.linalg.norm(self.sample - place, axis=1).min() + 2 * PIECE_M
        low, high = np.searchsorted(self.height, [place[2] - bound, place[2] + bound])
        window = self.order[low:high]
        a, b = self.a[window], self.b[window]
        close = np.abs(a[:, :2] - place[:2]).max(axis=1) <= bound
        window, a, b = window[close], a[close], b[close]
        along = b - a
        square = np.maximum((along * along).sum(axis=1), 1e-30)
        t = (((place - a) * along).sum(axis=1) / square).clip(0, 1)
        chord = np.linalg.norm(a + t[:, None] * along - place, axis=1)
        margin = 0.5 if chord.min() < 1e5 else 200.0
        return window[chord <= chord.min() + margin]

    def _minimise(self, lonlat, piece):
        low, high = self.low[piece], self.high[piece]

        def length(t):
            foot = self.at(piece, t)
            return GEOD.inv(lonlat[:, 0], lonlat[:, 1], foot[:, 0], foot[:, 1])[2]

        ends = [length(low), length(high)]
        best, where = np.minimum(*ends), np.where(ends[0] <= ends[1], low, high)
        left, right = low.copy(), high.copy()
        c, d = right - GOLDEN * (right - left), left + GOLDEN * (right - left)
        fc, fd = length(c), length(d)
        for _ in range(48):
            lower = fc < fd
            right = np.where(lower, d, right)
            left = np.where(lower, left, c)
            probe = np.where(lower, right - GOLDEN * (right - left), left + GOLDEN * (right - left))
            value = length(probe)
            c, d, fc, fd = (
                np.where(lower, probe, d),
                np.where(lower, c, probe),
                np.where(lower, value, fd),
                np.where(lower, fc, value),
            )
        inner = np.minimum(fc, fd)
        where = np.where(inner < best, np.where(fc < fd, c, d), where)
        return np.minimum(best, inner), where


def drawn_edges(geometries):
    """Return start, end and owner of every edge; a lone point is an edge of no length."""
    starts, ends, owners = [], [], []
    for owner, geometry in enumerate(geometries):
        for part in _lines(geometry):
            xy = shapely.get_coordinates(part)
            xy = np.concatenate([xy, xy]) if len(xy) == 1 else xy
            starts.append(xy[:-1])
            ends.append(xy[1:])
            owners.append(np.full(len(xy) - 1, owner))
    return np.concatenate(starts), np.concatenate(ends), np.concatenate(owners)


def _lines(geometry):
    if geometry.geom_type == "Polygon":
        return [geometry.exterior, *geometry.interiors]
    if hasattr(geometry, "geoms"):
        return [line for part in geometry.geoms for line in _lines(part)]
    return [geometry]
