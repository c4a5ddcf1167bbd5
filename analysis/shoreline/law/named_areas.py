"""Areas that laws and plans name: which of them each site touches, and by how much.

Examples
--------
>>> import shapely
>>> zones = NamedAreas([shapely.box(110, 30, 110.1, 30.1)], ["岸线保护区"])
>>> zones.classes
('shoreline protection zone',)
>>> sites = shapely.from_wkt(["POINT (110.05 30.05)", "POINT (111 30)"])
>>> [touched.tolist() for touched in zones.touched(sites)]
[[1.0], [0.0]]
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import shapely

from ...array_types import Column, Floats, Geometries
from ...cells.cell_text import as_text
from ...documents import validation
from ...geometry.geodesy import polygon_area_m2
from ...geometry.repair import repaired
from ...resources import RESOURCES
from ...text.place_names import fold
from .access_lists import AccessList, AccessLists

FILE = RESOURCES / "areas.json"
LEAST_M2 = 1.0
"""With less of its land in an area a site only borders on it, and nothing follows."""

_TEXT = {"type": "string", "minLength": 1}
_SCHEMA = {
    "type": "object",
    "required": ["title", "source", "year", "verified", "classes"],
    "properties": {
        "classes": {
            "type": "array",
            "uniqueBy": "id",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["id", "title", "names"],
                "properties": {
                    "id": _TEXT,
                    "title": {"type": "object", "required": ["en", "zh"]},
                    "names": {"type": "array", "items": _TEXT},
                    "sensitive": {"type": "boolean"},
                    "unit": {"type": "boolean"},
                },
            },
        }
    },
}


@cache
def titles() -> dict[str, dict]:
    """Return the titles of the classes of areas by their ids, in both languages."""
    return {each["id"]: each["title"] for each in _file()["classes"]}


@cache
def sensitive() -> frozenset:
    """Return the classes that are sensitive areas for options."""
    return frozenset(each["id"] for each in _file()["classes"] if each.get("sensitive"))


@cache
def units() -> frozenset:
    """Return the classes that are units of the ecological zoning, which have access lists."""
    return frozenset(each["id"] for each in _file()["classes"] if each.get("unit"))


@cache
def _file():
    return validation.load(FILE, _SCHEMA)


@cache
def _names():
    return {fold(name): each["id"] for each in _file()["classes"] for name in each["names"]}


def area_class(word: Any) -> str | None:
    """Return the class a word names; another word as it is written, None where there is none."""
    text = as_text(word)
    return text and _names().get(fold(text), text)


def entered(areas: str | None, amounts: str | None) -> set[str]:
    """Return the classes that a site lies in, of those it touches.

    Parameters
    ----------
    areas, amounts
        ``areas`` and ``areas_m2`` of the check; without amounts a site is in all that it touches.

    Examples
    --------
    >>> entered("key unit;ecological red line", "1200.00;0.00"), entered("key unit", None)
    ({'key unit'}, {'key unit'})
    """
    names, told = str(areas or "").split(";"), str(amounts or "").split(";")
    if len(names) != len(told) or not all(told):
        return set(names)
    return {name for name, m2 in zip(names, told, strict=True) if float(m2) >= LEAST_M2}


class NamedAreas:
    """Polygons of classes.

    Parameters
    ----------
    polygons : shape (m,)
        Degrees; None is left out.
    words : shape (m,)
        What each polygon is, in the words of its data; those without are left out.
    lists : length m, optional
        The access list of each polygon that is a unit of the ecological zoning.
    """

    def __init__(
        self, polygons: Geometries, words: Column, lists: Sequence[AccessList | None] = ()
    ) -> None:
        named = [area_class(word) for word in words]
        order = {name: place for place, name in enumerate(titles())}
        self.classes = tuple(
            sorted({name for name in named if name}, key=lambda name: (order.get(name, 99), name))
        )
        """The classes there are, those of the file first."""
        place = {name: column for column, name in enumerate(self.classes)}
        usable = [polygon is not None for polygon in polygons]
        kept = [row for row, name in enumerate(named) if name and usable[row]]
        columns = [place[name] for row, name in enumerate(named) if name and usable[row]]
        self._grounds = repaired(np.array(polygons, dtype=object)[kept])
        self._column = np.array(columns, dtype=np.intp)
        zoned = [
            (polygon, found)
            for polygon, found in zip(polygons, lists, strict=False)
            if polygon is not None and found is not None
        ]
        self.access_lists = AccessLists(
            np.array([*(polygon for polygon, _ in zoned), None], dtype=object)[:-1],
            [found for _, found in zoned],
        )
        """The access lists of the units."""

    def of_class(self, name: str) -> Geometries:
        """Return the polygons of a class."""
        return self._grounds[self._column == self.classes.index(name)]

    def touched(self, sites: Geometries) -> Floats:
        """Return which classes each site touches.

        Parameters
        ----------
        sites : shape (n,)
            Degrees.

        Returns
        -------
        ndarray of float, shape (n, k)
            1 or 0 by `classes`; NaN for a site without a place.
        """
        sites = np.asarray(sites, dtype=object)
        found = np.zeros((len(sites), len(self.classes)))
        site, ground = self._pairs(sites)
        found[site, self._column[ground]] = 1
        found[shapely.is_missing(sites) | shapely.is_empty(sites)] = np.nan
        return found

    def land_m2(self, sites: Geometries) -> Floats:
        """Return how much of each site lies in each class, shape (n, k); 0 for points."""
        sites = np.asarray(sites, dtype=object)
        found = np.zeros((len(sites), len(self.classes)))
        site, ground = self._pairs(sites)
        land = shapely.area(sites[site]) > 0
        grounds_of: dict[tuple, list] = {}
        for row, each in zip(site[land].tolist(), ground[land].tolist(), strict=True):
            grounds_of.setdefault((row, int(self._column[each])), []).append(each)
        for (row, column), own in grounds_of.items():
            ground_there = shapely.union_all(self._grounds[own])
            shared = shapely.intersection(sites[row], ground_there)
            found[row, column] = polygon_area_m2([shared])[0]
        return found

    def _pairs(self, sites):
        usable = np.flatnonzero(~(shapely.is_missing(sites) | shapely.is_empty(sites)))
        if not len(self._grounds) or not len(usable):
            return np.zeros((2, 0), dtype=int)
        tree = shapely.STRtree(self._grounds)
        site, ground = tree.query(sites[usable], predicate="intersects")
        return usable[site], ground


def joined(names: tuple, touched: Floats, values: Floats | None = None) -> list[str | None]:
    """Return what each site touches, or how much of it, as texts joined by ``;``.

    Parameters
    ----------
    names
        k classes.
    touched : shape (n, k)
    values : shape (n, k)
        Square metres, told in place of the names.
    """
    found: list[str | None] = []
    for row, flags in enumerate(touched):
        columns = np.flatnonzero(flags == 1)
        told = [names[c] if values is None else f"{values[row, c]:.2f}" for c in columns]
        found.append(";".join(told) or None)
    return found
