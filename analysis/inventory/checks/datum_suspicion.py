"""Coordinates that fit their surroundings only after a web map's shift is undone.

Four kinds of evidence: points inside their parks' outlines, points of parks or sites that are known
already, provinces stated and found, outfalls and intakes at the shoreline or sites in the water.
Each point that fits only after the shift is undone speaks for the shift, each that fits only before
speaks against it.
"""

from dataclasses import dataclass
from math import comb
from typing import Any

import numpy as np

from ...geometry.repair import repaired
from ...message import Message, translatable
from ..georeferencing import datums
from ..sites import host_parks as park_names
from ..sites.inventory_sites import distance_m, distance_to_m, points
from .findings import ERROR, Finding

_LOOKS = translatable(
    "The coordinates look like {datum}: {gain} of {tested} tested points ({share} %) fit only "
    "after its shift is undone, {loss} only before; the shift is {metres} m on average. Import "
    "the file again with datum {datum}.",
)
_SHIFTS = (
    ("GCJ-02", "looks_like_gcj02", datums.from_gcj02),
    ("BD-09", "looks_like_bd09", datums.from_bd09),
)
_SURE = 1e-3
_LEAST_STRONG = 3
_SAME_M = 30.0
_APART_M = 100.0
_NEARER_M = 50.0
_AT_SHORE_M = 3000.0
_MOST_TESTED = 5000


@dataclass(frozen=True)
class Evidence:
    """How many points fit only after, only before, and how many were tested.

    Attributes
    ----------
    gain, loss, tested : int
    strong : bool
        Whether chance cannot make such fits.
    """

    gain: int
    loss: int
    tested: int
    strong: bool


def check(sites: Any, references: Any) -> Any:
    """Return at most one finding about the whole layer."""
    best = None
    for name, code, undo in _SHIFTS:
        lon, lat = undo(sites.lon, sites.lat)
        evidence = [e for e in _all(sites, references, lon, lat) if e.gain > e.loss and _is_sure(e)]
        if not evidence:
            continue
        strongest = max(evidence, key=lambda e: (e.strong, e.gain - e.loss))
        if best is None or strongest.gain - strongest.loss > best[0].gain - best[0].loss:
            metres = np.nanmean(distance_m(sites.lon, sites.lat, lon, lat))
            best = (strongest, name, code, metres)
    if best is None:
        return []
    evidence, name, code, metres = best
    share = f"{100 * evidence.gain / evidence.tested:.0f}"
    message = Message(
        _LOOKS, datum=name, gain=evidence.gain, tested=evidence.tested, share=share,
        loss=evidence.loss, metres=round(float(metres)),
    )  # fmt: skip
    return [Finding(-1, "geometry", ERROR, code, message, f"{share} %, {metres:.0f} m")]


def _is_sure(evidence):
    """Whether gains outnumber losses beyond chance (sign test)."""
    if evidence.strong:
        return evidence.gain >= _LEAST_STRONG and evidence.loss * 5 <= evidence.gain
    both = evidence.gain + evidence.loss
    if both > 1000:
        return evidence.gain > both / 2 + 3.1 * both**0.5 / 2
    chance = sum(comb(both, k) for k in range(evidence.gain, both + 1)) / 2**both
    return chance < _SURE


def _all(sites, references, lon, lat):
    """Yield what evidence there is for undone coordinates."""
    if references.parks is not None:
        if (
            sites.layer.name != "parks"
            and sites.has("park_id")
            and references.parks.shapes is not None
        ):
            yield _in_parks(sites, references.parks, lon, lat)
        yield _known_places(sites, references.parks, lon, lat)
    if references.provinces is not None and sites.has("province"):
        yield _in_provinces(sites, references.provinces, lon, lat)
    if references.shoreline is not None:
        yield _at_shore(sites, references.shoreline, lon, lat)


def _counted(before, after, tested, *, strong):
    return Evidence(int((after & ~before).sum()), int((before & ~after).sum()), int(tested), strong)


def _in_parks(sites, parks, lon, lat):
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    from .location_checks import park_rows  # noqa: PLC0415 - needs the provinces only where asked

    at = park_rows(sites, parks)
    rows = np.flatnonzero((at >= 0) & np.isfinite(lon))
    shapes = repaired(parks.shapes[at[rows]])
    before = shapely.intersects(points(sites.lon[rows], sites.lat[rows]), shapes)
    after = shapely.intersects(points(lon[rows], lat[rows]), shapes)
    return _counted(before, after, len(rows), strong=True)


def _known_places(sites, parks, lon, lat):
    """Compare rows with rows of the same id or name in the parks layer, by their points."""
    known = {}
    for row in np.flatnonzero(np.isfinite(parks.lon)):
        for value in (parks.ids[row], parks.values.get("name", parks.ids)[row]):
            if value is not None:
                known.setdefault(park_names.key(str(value)), int(row))
    names = sites.values.get("name", sites.ids)
    matched = []
    for row in np.flatnonzero(np.isfinite(lon)):
        for value in (sites.ids[row], names[row]):
            other = known.get(park_names.key(str(value))) if value is not None else None
            if other is not None:
                matched.append((int(row), other))
                break
    if not matched:
        return Evidence(0, 0, 0, strong=True)
    rows, others = np.array(matched).T
    before = distance_m(sites.lon[rows], sites.lat[rows], parks.lon[others], parks.lat[others])
    after = distance_m(lon[rows], lat[rows], parks.lon[others], parks.lat[others])
    fits_after = (after < _SAME_M) & (before > _APART_M)
    fits_before = before < _SAME_M
    return _counted(fits_before, fits_after, len(rows), strong=True)


def _in_provinces(sites, provinces, lon, lat):
    from .location_checks import code_of  # noqa: PLC0415 - needs the provinces only where asked

    codes = {value: code_of(value) for value in set(sites.values["province"])}
    stated = np.array([codes[value] for value in sites.values["province"]], dtype=object)
    rows = np.flatnonzero((stated != None) & np.isfinite(lon))  # noqa: E711 - element by element
    if not len(rows):
        return Evidence(0, 0, 0, strong=False)
    found = []
    for x, y in ((sites.lon, sites.lat), (lon, lat)):
        at = provinces.at(x[rows], y[rows])
        found.append(np.where(at >= 0, provinces.codes[at], None) == stated[rows])
    return _counted(*found, len(rows), strong=False)


def _at_shore(sites, shoreline, lon, lat):
    """Outfalls and intakes belong to the shore; other sites do not stand in the water."""
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    rows = np.flatnonzero(np.isfinite(lon))[:_MOST_TESTED]
    shoreline = repaired(shoreline)
    tree = shapely.STRtree(shoreline)
    if sites.layer.name not in {"outfalls", "water_intakes"}:
        dry = []
        for x, y in ((sites.lon, sites.lat), (lon, lat)):
            wet = np.zeros(len(rows), dtype=bool)
            hits, shapes = tree.query(points(x[rows], y[rows]), predicate="intersects")
            areas = np.isin(shapely.get_type_id(shoreline[shapes]), (3, 6))
            wet[hits[areas]] = True
            dry.append(~wet)
        return _counted(*dry, len(rows), strong=False)
    metres = []
    for x, y in ((sites.lon, sites.lat), (lon, lat)):
        nearest = tree.nearest(points(x[rows], y[rows]))
        edges = shapely.boundary(shoreline[nearest])
        lines = np.where(shapely.get_dimensions(shoreline[nearest]) == 2, edges, shoreline[nearest])
        metres.append(distance_to_m(x[rows], y[rows], lines))
    near = np.minimum(*metres) < _AT_SHORE_M
    before = near & (metres[0] + _NEARER_M < metres[1])
    after = near & (metres[1] + _NEARER_M < metres[0])
    return _counted(before, after, near.sum(), strong=False)
