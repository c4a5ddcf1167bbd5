"""Preparing a shoreline, measuring to it, drawing zones along it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely

from ..array_types import Array
from ..geodesic.point_distance import Nearest
from ..message import InputError
from ..shoreline.check import coverage
from ..shoreline.check.doubts import class_doubts
from ..shoreline.check.sites_and_waters import Waters
from ..shoreline.check.water_target import Target
from ..shoreline.lines.centre_lines import are_centre_lines
from ..shoreline.preparation.prepared import Prepared, Row
from ..shoreline.preparation.shoreline_preparation import prepare
from ..shoreline.zones.distance_zones import Zone, zones
from ..tables.text_columns import frame_of
from .coordinates import DEGREES, geometries_of, lonlat_of, sites_of


@dataclass(frozen=True)
class Shoreline:
    """A shoreline with the classes that laws need, as `prepare_shoreline` makes it.

    Attributes
    ----------
    prepared
        Its ``lines`` and the ``water`` they bound, one `Row` a river and class; what was done to
        the features read, in counts, ``notes`` and ``warnings``.
    crs
        That of the geometries.
    coverage
        What the source covers, in degrees: beyond it no site is cleared.
    """

    prepared: Prepared
    crs: Any
    coverage: shapely.MultiPolygon

    def frame(self) -> pd.DataFrame:
        """Return the lines as a table with their geometry."""
        return _table(self.prepared.lines)

    def water_frame(self) -> pd.DataFrame:
        """Return the bodies of water as a table with their geometry."""
        return _table(self.prepared.water).drop(columns=["line_kind", "half_w_m", "length_m"])


def prepare_shoreline(
    water: Array | Sequence[Any],
    names: Sequence[str | None],
    *,
    crs: Any = DEGREES,
    keep_islands: bool = True,
    max_gap_m: float = 0.0,
) -> Shoreline:
    """Make raw water polygons or river lines a shoreline with classes.

    Parameters
    ----------
    water
        shapely geometries, shape (n,): polygons of water, or lines.
    names
        The river of each, shape (n,), None where it has no name. By it, and by where it lies, a
        river is main stem, important, tributary, lake or other; in doubt water binds.
    crs
        Of the geometries.
    keep_islands
        Whether the shores of islands are shoreline.
    max_gap_m
        Longest gap of the main stem to be bridged, in metres.

    Raises
    ------
    InputError
        Nothing usable was given.

    Examples
    --------
    >>> import shapely
    >>> water = shapely.from_wkt(["POLYGON ((118.6 32, 118.7 32.1, 118.7 32.12, 118.6 32.02,"
    ...                           " 118.6 32))"])
    >>> shoreline = prepare_shoreline(water, ["长江"])
    >>> shoreline.frame()[["river", "river_cls", "line_kind"]].to_dict("records")
    [{'river': '长江', 'river_cls': 'main', 'line_kind': 'bank'}]
    """
    geometries = geometries_of(water)
    if len(geometries) != len(names):
        raise InputError(
            "There are {names} names for {count} features of water; give one for each.",
            names=len(names),
            count=len(geometries),
        )
    to_lonlat, _ = lonlat_of(crs)
    hull = coverage.hull(geometries, to_lonlat)
    prepared = prepare(
        geometries,
        names,
        to_lonlat=to_lonlat,
        keep_islands=keep_islands,
        max_gap_m=max_gap_m,
    )
    covered = coverage.without(hull, [gap.around() for gap in prepared.gaps])
    return Shoreline(prepared, crs, covered)


def nearest(
    sites: Array | Sequence[Any],
    shoreline: Shoreline | Array | Sequence[Any],
    *,
    crs: Any = DEGREES,
) -> Nearest:
    """Return the geodesic distance from sites to the nearest drawn edge of a shoreline.

    Parameters
    ----------
    sites
        Coordinates, shape (n, 2), or shapely geometries, shape (n,).
    shoreline
        From `prepare_shoreline`, or lines and polygons of water in the CRS of the sites. A site on
        water is at distance 0.
    crs
        Of the sites.

    Examples
    --------
    >>> import numpy as np, shapely
    >>> river = shapely.from_wkt(["LINESTRING (110 30, 111 30)"])
    >>> nearest(np.array([[110.5, 30.01]]), river).frame()[["shore_m", "bearing"]].round(3)
        shore_m  bearing
    0  1108.525    180.0
    """
    own, water = waters_of(shoreline, crs)
    return Target(own, water).nearest(sites_of(sites, lonlat_of(crs)[0]))


def distance_zones(
    shoreline: Shoreline | Array | Sequence[Any],
    distances_m: Sequence[float],
    *,
    crs: Any = DEGREES,
    rings: bool = False,
    landward: bool = False,
) -> tuple[Zone, ...]:
    """Return all that lies within distances of a shoreline, its edge true on the ellipsoid.

    Parameters
    ----------
    shoreline
        From `prepare_shoreline`, whose CRS then counts, or lines and polygons of water.
    distances_m
        In metres, above 0.
    crs
        Of the lines and polygons.
    rings
        Zones between one distance and the next.
    landward
        Cut the water out.

    Returns
    -------
    tuple of Zone
        By distance; `pandas.DataFrame` makes them a table.

    Examples
    --------
    >>> import shapely
    >>> river = shapely.from_wkt(["LINESTRING (110 30, 110.5 30.1)"])
    >>> [round(zone.area_km2, 1) for zone in distance_zones(river, [1000, 2000])]
    [102.1, 210.5]
    """
    own, water = waters_of(shoreline, crs)
    forward, backward = lonlat_of(shoreline.crs if isinstance(shoreline, Shoreline) else crs)
    return tuple(
        zones(
            own.geometries,
            distances_m,
            to_lonlat=forward,
            from_lonlat=backward,
            water=() if water is None else water.geometries,
            rings=rings,
            landward=landward,
        )
    )


def waters_of(shoreline: Any, crs: Any) -> tuple[Waters, Waters | None]:
    """Return a shoreline, and the water it bounds where it was prepared, ready to be measured."""
    if not isinstance(shoreline, Shoreline):
        return Waters("shoreline", geometries_of(shoreline), lonlat_of(crs)[0]), None
    lines = _rows(shoreline.prepared.lines, shoreline.crs)
    kinds = [row.line_kind for row in shoreline.prepared.lines]
    lines.centre_lines = are_centre_lines(kinds, 0, lines.are_surfaces())
    lines.half_m = np.array([row.half_w_m for row in shoreline.prepared.lines], dtype=float)
    water = shoreline.prepared.water
    return lines, _rows(water, shoreline.crs) if water else None


def _rows(rows: list[Row], crs: Any) -> Waters:
    return Waters(
        "shoreline",
        geometries_of([row.geometry for row in rows]),
        lonlat_of(crs)[0],
        rivers=geometries_of([row.river for row in rows]),
        classes=geometries_of([row.river_cls for row in rows]),
        doubts=class_doubts([row.cls_why for row in rows]),
    )


def _table(rows: list[Row]) -> pd.DataFrame:
    names = list(Row.__dataclass_fields__)
    records = [{name: getattr(row, name) for name in names} for row in rows]
    return frame_of(records, columns=names)
