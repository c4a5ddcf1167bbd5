"""Which site a photograph shows: by what its file is called, and by where it was taken."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pyproj
import shapely

from ...cells.folding import fold

NAME_AND_PLACE, NAME, PLACE = "name and place", "name", "place"
CONTRADICTION, SEVERAL, NONE = "contradiction", "several", "none"
_DEGREE_M = 110_574.0  # the shortest of a degree of latitude
_LEAST_NAME = 2  # letters of a site's name that is looked for


@dataclass(frozen=True)
class Shown:
    """What a photograph shows.

    Attributes
    ----------
    site : int or None
        Which site; None where that is not known.
    how : str
    distance_m : float or None
        From the photograph's place to the site.
    named, near : tuple of int
        Sites that the name, and the place, speak of.
    """

    site: int | None
    how: str
    distance_m: float | None
    named: tuple[int, ...]
    near: tuple[int, ...]


class PhotoSites:
    """Sites that photographs may show.

    Parameters
    ----------
    ids, names : sequence of str
    shapes : ndarray of shapely geometries, shape (n,)
        In longitude and latitude; None where a site has no place.
    within_m : float
        How far from a site its photographs are taken at most.

    Examples
    --------
    >>> import shapely
    >>> sites = PhotoSites(["P1", "P10"], ["甲园", "乙园"],
    ...                    shapely.from_wkt(["POINT (110 30)", "POINT (111 30)"]), 200.0)
    >>> sites.shown("P1_03.jpg", (110.001, 30.0)).how
    'name and place'
    >>> sites.shown("乙园/IMG_1.jpg", (110.001, 30.0)).how
    'contradiction'
    >>> sites.shown("IMG_P10.jpg", None).site
    1
    """

    def __init__(
        self, ids: Sequence[str], names: Sequence[str], shapes: Any, within_m: float
    ) -> None:
        self._words = [
            tuple(
                _folded(word)
                for word, least in ((one, 1), (other, _LEAST_NAME))
                if word and len(_folded(word)) >= least
            )
            for one, other in zip(ids, names, strict=True)
        ]
        self._shapes = np.asarray(shapes, dtype=object)
        self._within_m = within_m

    @cached_property
    def _tree(self) -> Any:
        return shapely.STRtree(self._shapes)

    def shown(self, path: str, place: tuple[float, float] | None) -> Shown:
        """Return what a photograph shows.

        Parameters
        ----------
        path : str
            Of its file below the folder, with ``/``; the file's name counts before its folders'.
        place : tuple of float or None
            Longitude and latitude.
        """
        named = self._named(path)
        near = {} if place is None else self._near(*place)
        inside = [site for site, metres in near.items() if metres == 0.0]
        around = inside or list(near)
        told = {"named": tuple(named), "near": tuple(near)}
        both = [site for site in named if site in near]
        if len(both) == 1:
            return Shown(both[0], NAME_AND_PLACE, near[both[0]], **told)
        if len(both) > 1 or len(named) > 1:
            return Shown(None, SEVERAL, None, **told)
        if named:
            if place is None or self._shapes[named[0]] is None:
                return Shown(named[0], NAME, None, **told)
            return Shown(None, CONTRADICTION, self._metres(named[0], *place), **told)
        if len(around) == 1:
            return Shown(around[0], PLACE, near[around[0]], **told)
        return Shown(None, SEVERAL if around else NONE, None, **told)

    def _named(self, path):
        """Return the sites that words found speak of, in the file's name first."""
        for part in reversed(_folded(path).split("/")):
            found = [
                (*span, site)
                for site, words in enumerate(self._words)
                for word in words
                if word in part
                for span in _places(word, part)
            ]
            if found:  # P1 in P1-2 is no word of its own where P1-2 is one
                return sorted(
                    {
                        site
                        for begin, end, site in found
                        if not any(
                            (one, other) != (begin, end) and one <= begin and end <= other
                            for one, other, _ in found
                        )
                    }
                )
        return []

    def _near(self, lon, lat):
        """Return metres by site within reach, the nearest first."""
        wide = self._within_m / _DEGREE_M * 1.01
        across = wide / max(np.cos(np.radians(lat)), 0.01)
        box = shapely.box(lon - across, lat - wide, lon + across, lat + wide)
        metres = {int(site): self._metres(site, lon, lat) for site in self._tree.query(box)}
        near = [(far, site) for site, far in metres.items() if far <= self._within_m]
        return {site: far for far, site in sorted(near)}

    def _metres(self, site, lon, lat):
        """Return the distance on the ellipsoid, in the plane whose centre is the photograph."""
        plane = pyproj.Proj(proj="aeqd", lat_0=lat, lon_0=lon, ellps="WGS84")
        shape = shapely.transform(
            self._shapes[site], lambda xy: np.column_stack(plane(xy[:, 0], xy[:, 1]))
        )
        return float(shapely.distance(shape, shapely.Point(0.0, 0.0)))


def _places(word, text):
    """Return where a word stands in a text without letters or digits of its own kind beside it."""
    before = r"(?<![a-z0-9])" if re.match(r"[a-z0-9]", word) else ""
    after = r"(?![a-z0-9])" if re.match(r"[a-z0-9]", word[-1]) else ""
    return [found.span() for found in re.finditer(before + re.escape(word) + after, text)]


def _folded(text):
    """Return a text in one width and case; its blanks stay, they part words."""
    return fold(text).casefold()
