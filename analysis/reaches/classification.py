"""Which reach a park lies in: by its province, or by where it stands along the river."""

import math
import re
from typing import Any

import numpy as np
import shapely

from ..array_types import Column, Floats, Geometries, Integers, IsCancelled, Objects, Progress
from ..enums import Reach, values
from ..geometry.geodesy import sin_authalic
from ..geometry.repair import repaired
from ..message import InputError
from .chainage import locate
from .provinces import find_all
from .river_line import River

UPSTREAM, MIDSTREAM, DOWNSTREAM, OUTSIDE = values(Reach)
BREAKPOINT_SNAP_M = 50_000.0


def read_breakpoints(text: str) -> tuple[Any, ...]:
    """Read two places that divide a river.

    Parameters
    ----------
    text
        ``name lon lat; name lon lat``, the upstream one first.

    Returns
    -------
    tuple of two (str, float, float)

    Raises
    ------
    InputError
        There are not exactly two, or a coordinate is none.
    """
    entries = [entry.split() for entry in re.split("[;；]", text) if entry.strip()]
    places = [_place(entry) for entry in entries]
    if len(places) != 2 or None in places:
        raise InputError(
            "The breakpoints are “{value}”; give two places as “name lon lat; name lon lat”.",
            value=text,
        )
    return tuple(places)


def _place(words):
    try:
        lon, lat = (float(word) for word in words[-2:])
    except ValueError:
        return None
    named = len(words) > 2 and math.isfinite(lon) and abs(lon) <= 180 and abs(lat) <= 90
    return (" ".join(words[:-2]), lon, lat) if named else None


def by_name(values: Any) -> Any:
    """Classify by the names or codes of provinces; see `provinces.find_all`."""
    return find_all(values)


def by_area(
    parks: Geometries, areas: Geometries, names: Column
) -> tuple[Objects, Objects, list[Any]]:
    """Classify by the province that holds the largest part of each park.

    Parameters
    ----------
    parks : shape (n,)
        Degrees on WGS 84; None where there is none.
    areas : polygon, shape (m,)
        The provinces, degrees on WGS 84.
    names : shape (m,)
        Names or codes of the provinces.

    Returns
    -------
    reach, prov_en : ndarray of object, shape (n,)
        ``outside`` without a name where a park lies in no province; None where it has no geometry
        or its province cannot be read.
    unread : list of object
        Names of provinces that cannot be read.
    """
    reach_of, name_of, unread = find_all(names)
    held = largest_overlap(parks, areas)
    inside = held >= 0
    reach = np.full(len(held), OUTSIDE, dtype=object)
    prov_en = np.full(len(held), None, dtype=object)
    reach[inside] = reach_of[held[inside]]
    prov_en[inside] = name_of[held[inside]]
    reach[shapely.is_missing(parks) | shapely.is_empty(parks)] = None
    return reach, prov_en, unread


def largest_overlap(parks: Geometries, areas: Geometries) -> Integers:
    """Find the area that holds most of each geometry.

    Parameters
    ----------
    parks : shape (n,)
        Degrees; compared by area on the ellipsoid, lines by length, points by number.
    areas : polygon, shape (m,)
        Degrees.

    Returns
    -------
    ndarray of intp, shape (n,)
        Index into ``areas``, -1 where none is touched; equal parts go to the first area.
    """
    parks, areas = _equal_area(parks), _equal_area(areas)
    held = np.full(len(parks), -1, dtype=np.intp)
    if not len(areas):
        return held
    shapely.prepare(areas)
    area_index, park_index = shapely.STRtree(parks).query(areas, predicate="intersects")
    order = np.lexsort((area_index, park_index))
    area_index, park_index = area_index[order], park_index[order]
    rivals = np.bincount(park_index, minlength=len(parks))[park_index] > 1
    share = np.ones(len(park_index))
    parts = shapely.intersection(parks[park_index[rivals]], areas[area_index[rivals]])
    share[rivals] = _measure(parts, shapely.get_dimensions(parks[park_index[rivals]]))
    best = np.full(len(parks), -1.0)
    np.maximum.at(best, park_index, share)
    won = np.flatnonzero(share >= best[park_index])[::-1]
    held[park_index[won]] = area_index[won]
    return held


def along_river(
    river: River,
    points: Floats,
    breaks: list[tuple[Any, ...]],
    *,
    max_offset_m: float,
    name: str = "",
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> Objects:
    """Classify points by their nearest places on a river.

    Parameters
    ----------
    points : shape (n, 2)
        Degrees; NaN where there is none.
    breaks
        As `read_breakpoints` returns them.
    max_offset_m
        Farther from the river than this is ``outside``.
    name
        The layer's name, for errors.

    Returns
    -------
    ndarray of object, shape (n,)
        As `by_chainage` returns them.

    Raises
    ------
    InputError
        A breakpoint is far from the river, or both are at the same place of it.
    Cancelled
        When ``cancelled()`` says yes.
    """
    limits, sign = _break_chainages(river, breaks, name)
    place = locate(river, points, progress=progress, cancelled=cancelled)
    return by_chainage(sign * place.chain_m, place.offset_m, limits, max_offset_m=max_offset_m)


def _break_chainages(river, breaks, layer):
    """Return the breakpoints' chainages and the sign that makes the first the greater."""
    place = locate(river, np.array([[lon, lat] for _, lon, lat in breaks]))
    for (name, _, _), offset in zip(breaks, place.offset_m, strict=True):
        if not offset <= BREAKPOINT_SNAP_M:
            raise InputError(
                "Breakpoint {name} is {distance} km from {layer}; give a place on the river.",
                name=name,
                distance=f"{offset / 1000:.0f}",
                layer=layer,
            )
    upper, lower = place.chain_m
    if upper == lower:
        raise InputError(
            "Both breakpoints are at the same place of {layer}; give two.", layer=layer
        )
    sign = 1.0 if upper > lower else -1.0
    return (sign * upper, sign * lower), sign


def by_chainage(
    chain_m: Floats, offset_m: Floats, break_m: tuple[float, float], *, max_offset_m: float
) -> Objects:
    """Classify by chainage: distance from the mouth along the river.

    Parameters
    ----------
    chain_m, offset_m : shape (n,)
        Metres from the mouth along the river, and from the river; NaN where not known.
    break_m : tuple of two float
        Chainages of the breakpoints, the upstream one first.
    max_offset_m
        Farther from the river than this is ``outside``.

    Returns
    -------
    ndarray of object, shape (n,)
        A breakpoint itself belongs to the reach below it; None where the chainage is NaN.
    """
    upper, lower = break_m
    where = [offset_m > max_offset_m, chain_m > upper, chain_m > lower]
    reach = np.select(where, [OUTSIDE, UPSTREAM, MIDSTREAM], DOWNSTREAM).astype(object)
    reach[np.isnan(chain_m)] = None
    return reach


def _equal_area(geometries):
    """Bring degrees to a plane of equal area, with repaired rings."""

    def plane(lonlat):
        return np.column_stack([np.radians(lonlat[:, 0]), sin_authalic(lonlat[:, 1])])

    return repaired(shapely.transform(np.asarray(geometries, dtype=object), plane))


def _measure(parts, dimension):
    counts = shapely.get_num_geometries(parts).astype(float)
    return np.select(
        [dimension == 2, dimension == 1], [shapely.area(parts), shapely.length(parts)], counts
    )
