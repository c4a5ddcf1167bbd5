"""The least distance from a place to drawn edges, by a scan and GeographicLib; nothing of ours.

An edge is the straight line between two vertices in longitude and latitude, as the map draws it.
It is scanned, the lowest places are refined by golden section, and the distance at the place that
is found comes from the Python package `geographiclib`.
"""

from dataclasses import dataclass

import numpy as np
import pyproj
import shapely
from geographiclib.geodesic import Geodesic

GEOD = pyproj.Geod(ellps="WGS84")
GOLDEN = (np.sqrt(5) - 1) / 2
SCAN_M = 250.0
REFINED = 5  # the lowest places of a scan


def inverse_m(lon, lat, to_lon, to_lat):
    """Return the length of the geodesic between two places, by GeographicLib."""
    return Geodesic.WGS84.Inverse(lat, lon, to_lat, to_lon, Geodesic.DISTANCE)["s12"]


@dataclass(frozen=True)
class Edges:
    """Drawn edges, shape (n, 2) each."""

    start: np.ndarray
    end: np.ndarray

    @classmethod
    def of(cls, lines):
        """Return the edges of lines and polygons; a lone point is an edge of no length."""
        starts, ends = [], []
        for line in lines:
            for part in shapely.get_parts(shapely.boundary(line) if _is_area(line) else line):
                xy = shapely.get_coordinates(part)
                starts.append(xy[:-1] if len(xy) > 1 else xy)
                ends.append(xy[1:] if len(xy) > 1 else xy)
        return cls(np.concatenate(starts), np.concatenate(ends))

    def scan(self):
        """Return edge, and the share of the edge, of places at most `SCAN_M` apart."""
        length = GEOD.inv(*self.start.T, *self.end.T)[2]
        parts = np.clip(np.ceil(length / SCAN_M), 32, 2048).astype(int)
        edge = np.repeat(np.arange(len(parts)), parts + 1)
        share = np.concatenate([np.linspace(0, 1, count + 1) for count in parts])
        return edge, share, 1 / parts

    def at(self, edge, share):
        """Return places on edges."""
        return self.start[edge] * (1 - share)[:, None] + self.end[edge] * share[:, None]


def least_m(lines, sites):
    """Return the least distance of each site to lines, shape (n,)."""
    edges = Edges.of(lines)
    edge, share, step = edges.scan()
    places = edges.at(edge, share)
    return np.array([_of_one(edges, edge, share, step, places, site) for site in sites])


def _of_one(edges, edge, share, step, places, site):
    coarse = _metres(site, places)
    low = np.argsort(coarse)[:REFINED]
    on = edge[low]
    left = np.maximum(share[low] - step[on], 0)
    right = np.minimum(share[low] + step[on], 1)
    ends = np.concatenate([share[low], left, right])
    for _ in range(52):
        width = GOLDEN * (right - left)
        lower = _metres(site, edges.at(on, right - width)) < _metres(
            site, edges.at(on, left + width)
        )
        left, right = np.where(lower, left, right - width), np.where(lower, left + width, right)
    tried = edges.at(np.tile(on, 4), np.concatenate([ends, (left + right) / 2]))
    best = tried[np.argmin(_metres(site, tried))]
    return inverse_m(*site, *best)


def _metres(site, places):
    ones = np.ones(len(places))
    return GEOD.inv(site[0] * ones, site[1] * ones, places[:, 0], places[:, 1])[2]


def _is_area(shape):
    return shape.geom_type.endswith("Polygon")
