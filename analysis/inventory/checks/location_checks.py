"""Where sites lie against where they say they lie: province, city, park, other parks."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ...cells.numbers import of_values
from ...geometry.degree_length import DEGREE_M
from ...geometry.repair import repaired
from ...message import Message, translatable
from ...reaches import provinces as province_names
from ..sites import host_parks as park_names
from ..sites.inventory_sites import distance_m, distance_to_m, points
from .findings import ERROR, WARNING, Finding, threshold
from .outline_faults import outline_faults

_NO_GEOMETRY = translatable("The row has no geometry.")
_OUT_OF_RANGE = translatable("Coordinates {x}, {y} are no longitude and latitude.")
_PROVINCE = translatable("The row says {stated} but lies in {found}, {km} km from {stated}.")
_NEAR_BORDER = translatable(
    "The row says {stated} but lies {km} km outside it, near the border with {found}."
)
_UNKNOWN_PROVINCE = translatable("{stated} is no province of the provinces layer.")
_NO_PARK = translatable("The parks layer has no park {park}.")
_OUTSIDE = translatable("The point lies {metres} m outside its park {park}.")
_FAR = translatable("The point lies {metres} m from the point of its park {park}.")
_OVERLAP = translatable("The park overlaps {other} by {hectares} ha ({share} % of it).")
_AREA = translatable("The row says {stated} km² but its outline has {drawn} km².")
_OTHER = translatable("no province of the layer")


@dataclass
class Provinces:
    """Province polygons.

    Attributes
    ----------
    names : sequence of object
        Name or code of each polygon; several polygons may be of one province.
    shapes : ndarray of shapely geometry, shape (n,)
        In longitude and latitude.
    figures : dict of str to ndarray
        Totals of the province by field (``gdp``, …).
    """

    names: list
    shapes: np.ndarray
    figures: dict = field(default_factory=dict)
    codes: np.ndarray = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.shapes = repaired(self.shapes)
        self.codes = np.array([code_of(name) for name in self.names], dtype=object)

    def at(self, lon: Any, lat: Any) -> Any:
        """Return the position of the polygon that holds each point, -1 where none does."""
        import shapely  # noqa: PLC0415 - the plugin loads without shapely

        found = np.full(len(lon), -1)
        tree = shapely.STRtree(self.shapes)
        rows, polygons = tree.query(points(lon, lat), predicate="intersects")
        found[rows] = polygons
        return found

    def whole(self, code: Any) -> Any:
        """Return the polygons of a province joined, or None."""
        import shapely  # noqa: PLC0415 - the plugin loads without shapely

        parts = self.shapes[self.codes == code]
        return shapely.union_all(parts) if len(parts) else None

    def totals(self, name: Any, stated: Any) -> Any:
        """Return the total of the stated province for each row; infinite where not known."""
        out = np.full(len(stated), np.inf)
        if name not in self.figures:
            return out
        figures = of_values(self.figures[name])[0]
        by_code = {}
        for code, figure in zip(self.codes, figures, strict=True):
            if code and np.isfinite(figure) and figure > 0:
                by_code[code] = max(by_code.get(code, 0.0), float(figure))
        for row, value in enumerate(stated):
            out[row] = by_code.get(code_of(value), np.inf)
        return out


def code_of(name: Any) -> Any:
    """Return the GB/T 2260 code of a province named in any way, else the folded name, else None."""
    if name is None or str(name).strip() == "":
        return None
    province = province_names.find(name)
    return province.code if province is not None else park_names.key(str(name))


def check(sites: Any, references: Any) -> Any:
    """Return findings about places."""
    found = _geometry(sites)
    if references.provinces is not None:
        found += _provinces(sites, references.provinces)
    if references.parks is not None and sites.layer.name != "parks" and sites.has("park_id"):
        found += _parks(sites, references.parks)
    if sites.layer.name == "parks" and sites.shapes is not None:
        found += _overlaps(sites) + _areas(sites)
    return found


def _geometry(sites):
    found = []
    named = sites.values.get("park_id", np.full(len(sites), None, dtype=object))
    for row in np.flatnonzero(~np.isfinite(sites.lon)):
        grave = sites.layer.name == "parks" or named[row] is None
        severity = ERROR if grave else WARNING
        found.append(Finding(int(row), "geometry", severity, "no_geometry", Message(_NO_GEOMETRY)))
    outside = (np.abs(sites.lon) > 180) | (np.abs(sites.lat) > 90)
    outside |= (sites.lon == 0) & (sites.lat == 0)
    for row in np.flatnonzero(outside):
        x, y = f"{sites.lon[row]:.6f}", f"{sites.lat[row]:.6f}"
        message = Message(_OUT_OF_RANGE, x=x, y=y)
        found.append(Finding(int(row), "geometry", ERROR, "bad_coordinates", message, f"{x} {y}"))
    return found if sites.shapes is None else found + outline_faults(sites.shapes)


def _provinces(sites, provinces):
    if not sites.has("province"):
        return []
    stated = sites.values["province"]
    codes = {value: code_of(value) for value in set(stated)}
    known = set(provinces.codes)
    at = provinces.at(sites.lon, sites.lat)
    wholes, found = {}, []
    for row, value in enumerate(stated):
        code = codes[value]
        if code is None or not np.isfinite(sites.lon[row]):
            continue
        inside = at[row] >= 0
        if inside and provinces.codes[at[row]] == code:
            continue
        there = provinces.names[at[row]] if inside else None
        if code not in known:
            if inside or province_names.find(value) is None:
                found.append(_misplaced(row, value, there, None))
            continue
        if code not in wholes:
            wholes[code] = np.array([provinces.whole(code)], dtype=object)
        metres = distance_to_m(sites.lon[[row]], sites.lat[[row]], wholes[code])
        found.append(_misplaced(row, value, there, float(metres[0])))
    return found


def _misplaced(row, stated, there, metres):
    """Return the finding of a row that lies outside the province it states."""
    shown = str(there) if there is not None else Message(_OTHER)
    value = str(there) if there is not None else ""
    if metres is None:
        message = Message(_UNKNOWN_PROVINCE, stated=stated)
        return Finding(row, "province", WARNING, "unknown_province", message, str(stated))
    if metres <= threshold("border_m"):
        message = Message(_NEAR_BORDER, stated=stated, km=f"{metres / 1000:.1f}", found=shown)
        return Finding(row, "province", WARNING, "near_border", message, value)
    message = Message(_PROVINCE, stated=stated, found=shown, km=f"{metres / 1000:.0f}")
    return Finding(row, "province", ERROR, "other_province", message, value)


def park_rows(sites: Any, parks: Any) -> Any:
    """Return the position of each row's park in the parks layer, -1 where it is not there."""
    positions = {
        park_names.key(str(name)): row for row, name in enumerate(parks.ids) if name is not None
    }
    named = sites.values["park_id"]
    return np.array(
        [-1 if name is None else positions.get(park_names.key(str(name)), -1) for name in named],
        dtype=int,
    )


def _parks(sites, parks):
    at = park_rows(sites, parks)
    found = []
    for row in np.flatnonzero((at < 0) & (sites.values["park_id"] != None)):  # noqa: E711 - element by element
        park = sites.values["park_id"][row]
        found.append(
            Finding(
                int(row), "park_id", ERROR, "unknown_park", Message(_NO_PARK, park=park), str(park)
            )
        )
    rows = np.flatnonzero((at >= 0) & np.isfinite(sites.lon))
    slack = threshold("park_slack_m")
    accuracy = np.nan_to_num(sites.numbers("acc_m")) if sites.has("acc_m") else np.zeros(len(sites))
    if parks.shapes is None:
        metres = distance_m(
            sites.lon[rows], sites.lat[rows], parks.lon[at[rows]], parks.lat[at[rows]]
        )
        text, code, limit = _FAR, "far_from_park", threshold("park_point_far_m")
    else:
        metres = _outside(sites, rows, repaired(parks.shapes[at[rows]]))
        text, code, limit = _OUTSIDE, "outside_park", slack
    for row, away in zip(rows, metres, strict=True):
        if away > limit + accuracy[row]:
            severity = (
                ERROR if away > threshold("park_far_m") and parks.shapes is not None else WARNING
            )
            park, shown = sites.values["park_id"][row], round(float(away))
            message = Message(text, metres=shown, park=park)
            found.append(Finding(int(row), "geometry", severity, code, message, str(shown)))
    return found


def _outside(sites, rows, shapes):
    """Return metres from points to their parks' outlines; only those outside are measured."""
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    metres = np.zeros(len(rows))
    lon, lat = sites.lon[rows], sites.lat[rows]
    inside = shapely.intersects(points(lon, lat), shapes)
    out = np.flatnonzero(~inside & ~shapely.is_missing(shapes))
    metres[out] = distance_to_m(lon[out], lat[out], shapes[out])
    return metres


def _square_metres(shapes):
    """Return areas of shapes in degrees, on a local plane (good to 1 % for parks)."""
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    lat = shapely.get_y(shapely.centroid(shapes))
    return shapely.area(shapes) * DEGREE_M**2 * np.cos(np.radians(lat))


def _overlaps(sites):
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    shapes = repaired(sites.shapes)
    years = sites.values.get("year", np.full(len(sites), None, dtype=object))
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    pairs = first < second
    first, second = first[pairs], second[pairs]
    common = _square_metres(shapely.intersection(shapes[first], shapes[second]))
    areas = _square_metres(shapes)
    found = []
    for a, b, shared in zip(first, second, common, strict=True):
        if sites.ids[a] is not None and sites.ids[a] == sites.ids[b] and years[a] != years[b]:
            continue
        share = shared / max(min(areas[a], areas[b]), 1e-9)
        if shared > threshold("overlap_m2") and share > threshold("overlap_share"):
            for row, other in ((a, b), (b, a)):
                message = Message(
                    _OVERLAP, other=sites.ids[other] or "–", hectares=f"{shared / 1e4:.1f}",
                    share=f"{100 * shared / areas[row]:.0f}",
                )  # fmt: skip
                found.append(
                    Finding(
                        int(row),
                        "geometry",
                        WARNING,
                        "overlap",
                        message,
                        str(sites.ids[other] or ""),
                    )
                )
    return found


def _areas(sites):
    if not sites.has("area_km2"):
        return []
    stated, drawn = sites.numbers("area_km2"), _square_metres(repaired(sites.shapes)) / 1e6
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.maximum(stated / drawn, drawn / stated)
    found = []
    for row in np.flatnonzero(np.isfinite(ratio) & (ratio > threshold("area_ratio"))):
        message = Message(_AREA, stated=f"{stated[row]:.4g}", drawn=f"{drawn[row]:.4g}")
        found.append(
            Finding(int(row), "area_km2", WARNING, "area_differs", message, f"{stated[row]:.10g}")
        )
    return found
