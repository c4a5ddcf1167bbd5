"""The least distance between drawn edges, by GeographicLib; nothing of ours, nothing of PROJ.

An edge is the straight line between two vertices in longitude and latitude, as the map draws it.
Edges are cut into short pieces. Straight distances through the earth between nine places of each
are lower bounds once half the way between places is taken off; pieces are taken by these bounds
until none can be nearer. Of each the geodesic of the package `geographiclib` is minimised.
"""

from dataclasses import dataclass
from functools import partial

import numpy as np
import shapely
from geographiclib.geodesic import Geodesic
from scipy.optimize import minimize_scalar
from scipy.spatial.distance import cdist

PIECE_M, PIECE_DEGREES = 2_000.0, 10.0
SAMPLES = np.linspace(0, 1, 9)
ESTIMATED = np.linspace(0, 1, 65)
UNEVEN = 1.02  # places of a piece are evenly spaced in degrees, not in metres
SETTLED_M = 1e-9
TURNS = (-360.0, 0.0, 360.0)
_FLATTENING = Geodesic.WGS84.f
_ECCENTRICITY_SQ = _FLATTENING * (2 - _FLATTENING)


def inverse_m(lon, lat, to_lon, to_lat):
    """Return the length of the geodesic between two places, by GeographicLib."""
    return Geodesic.WGS84.Inverse(lat, lon, to_lat, to_lon, Geodesic.DISTANCE)["s12"]


def earth_centred(lonlat):
    """Return places in metres from the middle of the earth, shape (..., 3)."""
    lon, lat = np.radians(lonlat[..., 0]), np.radians(lonlat[..., 1])
    normal = Geodesic.WGS84.a / np.sqrt(1 - _ECCENTRICITY_SQ * np.sin(lat) ** 2)
    across = normal * np.cos(lat)
    up = normal * (1 - _ECCENTRICITY_SQ) * np.sin(lat)
    return np.stack([across * np.cos(lon), across * np.sin(lon), up], axis=-1)


@dataclass(frozen=True)
class Pieces:
    """Short pieces of drawn edges: their ends in degrees, shape (n, 2), and places along them."""

    start: np.ndarray
    end: np.ndarray
    places: np.ndarray  # earth-centred, shape (n, 9, 3)
    spacing_m: np.ndarray

    @classmethod
    def of(cls, shapes):
        """Cut the edges of lines and polygons; a lone point is a piece of no length."""
        start, end = _edges(shapes)
        reach = np.abs(end - start).max(axis=1)
        drawn = np.linalg.norm(np.diff(_along(start, end, ESTIMATED), axis=1), axis=2).sum(axis=1)
        count = np.maximum(np.ceil(np.maximum(drawn / PIECE_M, reach / PIECE_DEGREES)), 1)
        edge = np.repeat(np.arange(len(start)), count.astype(int))
        number = np.concatenate([np.arange(each) for each in count])
        step = (end - start)[edge] / count[edge, None]
        first = start[edge] + step * number[:, None]
        last = np.where((number == count[edge] - 1)[:, None], end[edge], first + step)
        places = _along(first, last, SAMPLES)
        spacing = np.linalg.norm(np.diff(places, axis=1), axis=2).max(axis=1)
        return cls(first, last, places, spacing * UNEVEN)

    def lonlat(self, piece, along_m):
        """Return the place so many metres from the middle of a piece, in degrees."""
        share = along_m / self.length_m(piece) + 0.5 if self.spacing_m[piece] else 0.0
        return self.start[piece] * (1 - share) + self.end[piece] * share

    def length_m(self, piece):
        """Return the length of a piece, never too short."""
        return self.spacing_m[piece] * (len(SAMPLES) - 1)


class Shore:
    """Lines and polygons of water that distances are measured to."""

    def __init__(self, lines):
        self.lines = np.asarray(lines, dtype=object)
        self.pieces = Pieces.of(self.lines)
        self._wet = shapely.get_dimensions(self.lines).max() == 2
        shapely.prepare(self.lines)

    def least_m(self, sites):
        """Return the least distance of each site, shape (n,): coordinates or geometries."""
        if sites.dtype.kind == "f":
            sites = shapely.points(sites)
        return np.array([self._of_one(site) for site in sites])

    def _of_one(self, site):
        """Return the distance of one site, 0 where the drawn shapes meet on the map."""
        if (self._wet or shapely.get_dimensions(site) > 0) and self._meets(site):
            return 0.0
        own, shore = Pieces.of([site]), self.pieces
        straight = cdist(own.places.reshape(-1, 3), shore.places.reshape(-1, 3))
        size = len(SAMPLES)
        of_pairs = straight.reshape(len(own.start), size, -1, size).min(axis=(1, 3))
        bound = of_pairs - (own.spacing_m[:, None] + shore.spacing_m) / 2
        best = np.inf
        for pair in np.argsort(bound, axis=None):
            piece, other = np.unravel_index(pair, bound.shape)
            if bound[piece, other] > best:
                break
            best = min(best, _between(own, piece, shore, other, of_pairs[piece, other]))
        return best

    def _meets(self, site):
        turned = [
            shapely.transform(site, lambda xy, by=turn: np.add(xy, (by, 0))) for turn in TURNS
        ]
        return any(shapely.intersects(self.lines, each).any() for each in turned)


def least_m(lines, sites):
    """Return the least distance of each site to lines, shape (n,)."""
    return Shore(lines).least_m(sites)


def _between(own, piece, shore, other, about_m):
    """Return the least geodesic between two pieces, one minimisation within the other."""
    settled = np.sqrt(2 * SETTLED_M * max(about_m, 1e-3))

    def square(place, along_m):
        return inverse_m(*place, *shore.lonlat(other, along_m)) ** 2

    def from_place(along_m):
        place = own.lonlat(piece, along_m)
        return _lowest(partial(square, place), shore.length_m(other), settled)

    return np.sqrt(_lowest(from_place, own.length_m(piece), settled))


def _lowest(value, length_m, settled):
    """Return the least of a convex value within half a length about 0: at an end, or between."""
    if length_m == 0:
        return value(0.0)
    low, high = -length_m / 2, length_m / 2
    at_low, at_high = value(low), value(high)
    end, inward, least = (low, settled, at_low) if at_low < at_high else (high, -settled, at_high)
    if value(end + inward) >= least:
        return least
    inner = minimize_scalar(value, bounds=(low, high), method="bounded", options={"xatol": settled})
    return min(inner.fun, least)


def _along(start, end, shares):
    """Return places at shares of edges, earth-centred, shape (n, shares, 3)."""
    share = shares[None, :, None]
    return earth_centred(start[:, None] * (1 - share) + end[:, None] * share)


def _edges(shapes):
    starts, ends = [], []
    for part in shapely.get_parts(shapes):
        for simple in shapely.get_parts(part):
            rings = shapely.get_rings(simple) if simple.geom_type == "Polygon" else [simple]
            for ring in rings:
                xy = shapely.get_coordinates(ring)
                starts.append(xy[:-1] if len(xy) > 1 else xy)
                ends.append(xy[1:] if len(xy) > 1 else xy)
    return np.concatenate(starts), np.concatenate(ends)
