"""Which park a row belongs to: the one it names, else the polygon that holds it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely

from ..array_types import Column, Geometries
from ..cells.id_text import id_texts
from ..geometry.repair import repaired
from ..message import Message, translatable
from ..tables.table import Table

NAMED, HELD, UNKNOWN_ID, OUTSIDE, NO_PLACE = range(5)


@dataclass
class Assignment:
    """Where rows belong.

    Attributes
    ----------
    park : ndarray of int64, shape (n,)
        Index of the park, -1 where none.
    how : ndarray of int8, shape (n,)
        `NAMED`, `HELD` by a polygon, `UNKNOWN_ID`, `OUTSIDE` all parks, or `NO_PLACE`: neither an
        id nor a place.
    parks : int
        Number of parks.
    overlaps : int
        Rows held by several parks; the first park counts.
    """

    park: np.ndarray
    how: np.ndarray
    parks: int
    overlaps: int = 0

    @property
    def used(self) -> Any:
        """Rows that belong to a park, shape (n,)."""
        return self.park >= 0

    def messages(self, layer: Any) -> Iterator[Any]:
        """Say how rows were placed and why others were skipped."""
        counts = np.bincount(self.how, minlength=5)
        texts_ = (
            (
                HELD,
                translatable("{layer}: {count} rows without park_id lie inside a park."),
            ),
            (
                UNKNOWN_ID,
                translatable(
                    "{layer}: {count} rows skipped: their park_id is none of the parks read.",
                ),
            ),
            (
                OUTSIDE,
                translatable(
                    "{layer}: {count} rows skipped: no park_id, and outside the parks read.",
                ),
            ),
            (
                NO_PLACE,
                translatable("{layer}: {count} rows skipped: neither park_id nor a place."),
            ),
        )
        for reason, text in texts_:
            if counts[reason]:
                yield Message(text, layer=layer, count=int(counts[reason]))
        if self.overlaps:
            yield Message(
                "{layer}: {count} rows lie in several parks that overlap; the first counts.",
                layer=layer,
                count=self.overlaps,
            )


@dataclass(frozen=True, eq=False)
class Parks:
    """Parks that rows belong to.

    Attributes
    ----------
    table : Table, m rows
    ids : ndarray of object, shape (m,)
        Text, None where empty.
    reach : ndarray of object, shape (m,)
        None where not known.
    """

    table: Table
    ids: np.ndarray
    reach: np.ndarray

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, eq=False)
class PlacedRows:
    """Rows of infrastructure and where they belong.

    Attributes
    ----------
    table : Table, n rows
    park : ndarray of int64, shape (n,)
        Row of the parks, -1 where none.
    used : ndarray of bool, shape (n,)
        Rows that count: those of the parks, all of them where no parks are given.
    park_ids : ndarray of object, shape (n,)
        Id of each row's park; its own word where no parks are given. None where not known.
    reach : ndarray of object, shape (n,)
        None where not known.
    """

    table: Table
    park: np.ndarray
    used: np.ndarray
    park_ids: np.ndarray
    reach: np.ndarray

    def __len__(self) -> int:
        return len(self.used)

    @property
    def frame(self) -> Any:
        """The attributes of the rows that count."""
        return self.table.frame[self.used]


def assign(ids: Any, places: Any, park_ids: Column, areas: Geometries | None) -> Assignment:
    """Give every row its park.

    Parameters
    ----------
    ids : shape (n,)
        Park id of each row, None where not given.
    places : shape (n,)
        In the coordinates of ``areas``; None where there is none.
    park_ids : shape (m,)
    areas : shape (m,)
        Only polygons hold rows.
    """
    count = len(ids if ids is not None else places)
    park = np.full(count, -1, dtype=np.int64)
    how: Any = np.full(count, NO_PLACE, dtype=np.int8)
    given = np.zeros(count, dtype=bool)
    if ids is not None:
        park, given = _by_id(ids, park_ids)
        how = np.where(given, np.where(park >= 0, NAMED, UNKNOWN_ID), NO_PLACE).astype(np.int8)
    overlaps = 0
    if places is not None and areas is not None:
        rows = np.flatnonzero(~given & ~(shapely.is_missing(places) | shapely.is_empty(places)))
        how[rows] = OUTSIDE
        held, overlaps = _by_area(places[rows], areas)
        park[rows] = held
        how[rows[held >= 0]] = HELD
    return Assignment(park, how, len(park_ids), overlaps)


def _by_id(ids, park_ids):
    ids = id_texts(ids)
    given = ~pd.isna(ids)
    place = pd.Series(np.arange(len(park_ids)), index=pd.Index(park_ids, dtype=object))
    place = place[~place.index.duplicated()]
    park = place.reindex(ids).fillna(-1).to_numpy().astype(np.int64)
    return np.where(given, park, -1), given


def _by_area(places, areas):
    """Return the first area that holds each place, and how many are held by several."""
    held = np.full(len(places), -1, dtype=np.int64)
    solid = np.flatnonzero(shapely.get_dimensions(areas) == 2)
    if not len(solid) or not len(places):
        return held, 0
    polygons = repaired(areas[solid])
    points = shapely.point_on_surface(places)
    row, area = shapely.STRtree(polygons).query(points, predicate="intersects")
    order = np.lexsort((area, row))
    row, area = row[order], solid[area[order]]
    first, start, number = np.unique(row, return_index=True, return_counts=True)
    held[first] = area[start]
    return held, int((number > 1).sum())
