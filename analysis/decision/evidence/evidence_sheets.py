"""Evidence sheets of checked sites: what each shows, its checksum, and whether its figures hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import shapely

from ...message import InputError, Message
from ...result import Result
from ...shoreline.check.sites_and_waters import Sites, Waters
from ...tables.table import Table
from .evidence_rows import checksums, stale, windows

WITHIN_AND_UNCERTAIN, ALL, SELECTED = range(3)
"""Which sites are shown, by the integer of ``WHICH``."""


@dataclass(frozen=True, eq=False)
class Surroundings:
    """A layer drawn around the sites.

    Attributes
    ----------
    name : str
    shapes : ndarray of shapely.Geometry, shape (m,)
        Degrees.
    rows : list of bytes, length m
        Canonical rows, for checksums.
    """

    name: str
    shapes: np.ndarray
    rows: list

    @cached_property
    def bounds(self) -> np.ndarray:
        """The bounds of the shapes, shape (m, 4)."""
        return shapely.bounds(self.shapes).reshape(-1, 4)

    @cached_property
    def _tree(self):
        return shapely.STRtree(self.shapes)

    def within(self, extent: Any) -> list:
        """Return the shapes inside an extent in degrees, clipped to it."""
        found = self.shapes[np.sort(self._tree.query(shapely.box(*extent)))]
        return [
            shape
            for shape in shapely.clip_by_rect(found, *extent)
            if shape is not None and not shape.is_empty
        ]


@dataclass(frozen=True, eq=False)
class SheetRequest:
    """Checked sites and what their sheets rest on.

    Attributes
    ----------
    sites : Table, n rows
        With the results of the check.
    names : list of str, length n
        By which sheets are verified.
    shapes : ndarray of shapely.Geometry, shape (n,)
        In the layer's CRS.
    to_lonlat : callable or None
        From that CRS to degrees.
    canonical : callable
        Returns the canonical row of a site by its number, for its checksum.
    first_canonical : callable, optional
        The same of sheets as the first version made them, which told less of a site.
    shoreline : Surroundings
    zones : Surroundings or None
    told : dict of str to str
        Parameters of the check, as the layer's metadata tell them.
    which : int
    selected : ndarray of bool, shape (n,), optional
        For `SELECTED`.
    earlier : dict of str to str, optional
        Checksums of an earlier PDF by name; None where none is verified.
    """

    sites: Table
    names: list
    shapes: np.ndarray
    to_lonlat: Callable | None
    canonical: Callable[[int], bytes]
    shoreline: Surroundings
    zones: Surroundings | None
    told: Mapping[str, str]
    which: int = WITHIN_AND_UNCERTAIN
    selected: np.ndarray | None = None
    earlier: Mapping[str, str] | None = None
    first_canonical: Callable[[int], bytes] | None = None

    def near(self, rows: Any) -> np.ndarray:
        """Return the stored nearest points of sites, in degrees."""
        return np.column_stack([self.numbers(name, rows) for name in ("near_lon", "near_lat")])

    def numbers(self, field: str, rows: Any) -> np.ndarray:
        """Return a field of sites as numbers."""
        return self.sites.numbers(field)[rows]

    def lonlat(self, rows: Any) -> np.ndarray:
        """Return the shapes of sites in degrees."""
        shapes = self.shapes[rows]
        return shapes if self.to_lonlat is None else shapely.transform(shapes, self.to_lonlat)

    def extents(self, rows: Any) -> np.ndarray:
        """Return what the sheets of sites show, in degrees."""
        bounds = shapely.bounds(self.lonlat(rows)).reshape(-1, 4)
        return windows(bounds, self.near(rows), self.numbers("limit_m", rows))

    def checksums(self, rows: Any, canonical: Callable[[int], bytes] | None = None) -> list[str]:
        """Return the checksums of the sheets of sites."""
        site_rows = [(canonical or self.canonical)(row) for row in rows]
        return checksums(site_rows, self.extents(rows), self.shoreline.bounds, self.shoreline.rows)


@dataclass(frozen=True, eq=False, kw_only=True)
class Sheets(Result):
    """What k sheets show.

    Attributes
    ----------
    layer : str
        Name of the sites' layer.
    names, checksums : list of str, length k
    rows : dict of str to list
        Attributes of the sites.
    shapes : ndarray of shapely.Geometry, shape (k,)
        Degrees.
    near : ndarray of float, shape (k, 2)
        Stored nearest points in degrees.
    extents : ndarray of float, shape (k, 4)
        Degrees.
    stale : ndarray of bool, shape (k,)
        Whose stored figures no longer fit the geometries.
    shoreline, zones, told
        As in the request.
    """

    layer: str
    names: list
    checksums: list
    rows: dict
    shapes: np.ndarray
    near: np.ndarray
    extents: np.ndarray
    stale: np.ndarray
    shoreline: Surroundings
    zones: Surroundings | None
    told: Mapping[str, str]

    def __len__(self) -> int:
        return len(self.names)


def make_sheets(request: SheetRequest) -> Sheets:
    """Choose the sites, seal and verify their sheets, and find what was edited after the check.

    Parameters
    ----------
    request : SheetRequest

    Returns
    -------
    Sheets

    Raises
    ------
    InputError
        Nothing is selected.
    """
    shown = _shown(request)
    names = [request.names[row] for row in shown]
    edited = _edited(request, shown)
    changed = _changed(request)
    warnings = [
        Message(
            "Sheet of {id}: the rows it rests on have changed or are gone; check again.", id=name
        )
        for name in changed
    ]
    warnings += [
        Message(
            "{id}: site or shoreline was edited after the check, the stored distance no longer "
            "fits; run Shoreline distance check again.",
            id=names[row],
        )
        for row in np.flatnonzero(edited)
    ]
    if not names:
        warnings.append(
            Message("No site of {layer} is to be shown; no PDF is made.", layer=request.sites.name)
        )
    frame = request.sites.frame.iloc[shown]
    return Sheets(
        numbers={
            "SHEETS": len(names),
            "VERIFIED": len(request.earlier or ()) - len(changed),
            "CHANGED": len(changed),
        },
        warnings=warnings,
        layer=request.sites.name,
        names=names,
        checksums=request.checksums(shown),
        rows={name: frame[name].tolist() for name in frame.columns},
        shapes=request.lonlat(shown),
        near=request.near(shown),
        extents=request.extents(shown),
        stale=edited,
        shoreline=request.shoreline,
        zones=request.zones,
        told=request.told,
    )


def _shown(request):
    """Return the rows of the sites that are shown: all have a place."""
    there = ~(shapely.is_missing(request.shapes) | shapely.is_empty(request.shapes))
    if request.which == SELECTED:
        if not request.selected.any():
            raise InputError(
                "Nothing is selected in {layer}; select sites.", layer=request.sites.name
            )
        there &= request.selected
    elif request.which == WITHIN_AND_UNCERTAIN:
        there &= request.sites.frame["verdict"].isin(["within", "uncertain"]).to_numpy()
    return np.flatnonzero(there)


def _edited(request, rows):
    """Return whose stored distance no longer fits."""
    judged = request.sites.frame["near_river"].notna().to_numpy()[rows]
    shore = np.where(judged, request.numbers("shore_m", rows), np.nan)
    sites = Sites.from_shapes(request.shapes[rows], request.to_lonlat)
    return stale(sites, Waters("", request.shoreline.shapes), shore, request.near(rows)) & judged


def _changed(request):
    """Return the names of earlier sheets that no longer hold."""
    if request.earlier is None:
        return []
    rows = np.flatnonzero(~shapely.is_missing(request.shapes))
    names = [request.names[row] for row in rows]
    ways = [each for each in (request.canonical, request.first_canonical) if each is not None]
    now = [dict(zip(names, request.checksums(rows, way), strict=True)) for way in ways]
    return [
        name
        for name, seal in request.earlier.items()
        if seal not in [sums.get(name) for sums in now]
    ]
