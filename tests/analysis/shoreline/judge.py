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
MARGIN_M = 0.02
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


def shape_distance(lines, shapes, to_lonlat=None, lines_to_lonlat=None):
    """Return the distances of shapes to lines: golden section within golden section.

    Both sides are cut into pieces of at most 100 m; every pair whose chords come within 2 cm of
    the least is minimised over both. Meeting is judged by shapely on outlines with vertices every
    20 m of the drawn edges.
    """
    shore = Judge(lines, lines_to_lonlat)
    dense_shore = shapely.STRtree(shapely.linestrings(_dense_edges(shore)))
    parks = Judge(shapes, to_lonlat)
    out = np.full(len(shapes), np.inf)
    pairs = []
    for number, shape in enumerate(shapes):
        if _meets(shape, parks, number, dense_shore):
            out[number] = 0
        else:
            pairs.append(_close_pairs(parks, np.flatnonzero(parks.owner == number), shore))
    if not pairs:
        return out
    own, other = (np.concatenate(side) for side in zip(*pairs, strict=True))
    np.minimum.at(out, parks.owner[own], _least(parks, own, other, shore))
    return out


def _dense_edges(judge, pieces=slice(None), parts=5):
    piece = np.arange(len(judge.low))[pieces]
    low, width = judge.low[piece], (judge.high - judge.low)[piece]
    return np.stack([judge.at(piece, low + width * k / parts) for k in range(parts + 1)], axis=1)


def _meets(shape, parks, number, dense_shore):
    edges = shapely.linestrings(_dense_edges(parks, parks.owner == number))
    if len(dense_shore.query(edges, predicate="intersects")[0]):
        return True
    vertices = shapely.get_coordinates(shapely.get_point(dense_shore.geometries, 0))
    outlines = _outlines(shape, parks.to_lonlat)
    return any(shapely.contains_xy(outline, vertices).any() for outline in outlines)


def _outlines(shape, to_lonlat):
    if shape.geom_type == "Polygon":
        dense = shapely.segmentize(shape, shapely.length(shape) / 2000)
        return [shapely.transform(dense, to_lonlat)]
    return [o for part in getattr(shape, "geoms", []) for o in _outlines(part, to_lonlat)]


def _close_pairs(park, pieces, shore):
    """Return the pairs of pieces whose chords come within 2 cm of the least distance."""
    middle = (shore.a + shore.b) / 2
    own, other, bound = [], [], np.inf
    reach = np.linalg.norm(shore.b - shore.a, axis=1) / 2
    for i in pieces:
        centre, half = (park.a[i] + park.b[i]) / 2, np.linalg.norm(park.b[i] - park.a[i]) / 2
        away = np.linalg.norm(middle - centre, axis=1)
        bound = min(bound, away.min())
        near = np.flatnonzero(away - reach - half <= bound + MARGIN_M)
        own.append(np.full(len(near), i))
        other.append(near)
    own, other = np.concatenate(own), np.concatenate(other)
    chord = np.min(
        [
            _to_segment(park.a[own], shore.a[other], shore.b[other]),
            _to_segment(park.b[own], shore.a[other], shore.b[other]),
            _to_segment(shore.a[other], park.a[own], park.b[own]),
            _to_segment(shore.b[other], park.a[own], park.b[own]),
        ],
        axis=0,
    )
    near = chord <= chord.min() + MARGIN_M
    return own[near], other[near]


def _to_segment(p, a, b):
    along = b - a
    square = np.maximum((along * along).sum(axis=1), 1e-30)
    t = (((p - a) * along).sum(axis=1) / square).clip(0, 1)
    return np.linalg.norm(a + t[:, None] * along - p, axis=1)


def _least(park, own, other, shore):
    def length(t):
        return shore._minimise(park.at(own, t), other)[0]

    low, high = park.low[own], park.high[own]
    best = np.minimum(length(low), length(high))
    for _ in range(34):
        width = GOLDEN * (high - low)
        lower, upper = length(high - width), length(low + width)
        best = np.minimum(best, np.minimum(lower, upper))
        left = lower < upper
        low, high = np.where(left, low, high - width), np.where(left, low + width, high)
    return best
