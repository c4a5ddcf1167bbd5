"""Cities that sites state, and places their names carry, against where they lie."""

import json
from functools import cache
from typing import Any

import numpy as np

from ...message import Message, translatable
from ...reaches import provinces as province_names
from ...resources import RESOURCES
from ...text.place_names import fold, fold_city
from ..sites.inventory_sites import distance_m
from .findings import WARNING, Finding, threshold
from .location_checks import code_of

_CITY = translatable(
    "The row says {city} but lies {km} km from the middle of the other sites of {city}.",
)
_CITY_PROVINCE = translatable("{city} is no city of {stated}; it belongs to {usual}.")
_NAME = translatable(
    "The name says {place} ({usual}) but the row lies in {found}; is it the right place?",
)
_FILE = RESOURCES / "prefectures.json"
_LEAST_OF_CITY = 3


def check(sites: Any, references: Any) -> Any:
    """Return findings about cities and about names that tell of another place."""
    found = []
    if sites.has("city"):
        found += _far(sites) + _of_other_provinces(sites)
    if sites.has("name"):
        found += _names(sites, references.provinces)
    return found


@cache
def _places():
    """Return the province code of each prefecture-level place."""
    book = _book()
    return {
        name: code
        for code, names in book["by_province"].items()
        for name in names
        if name not in book["ambiguous"]
    }


@cache
def _book():
    return json.loads(_FILE.read_text(encoding="utf-8"))


@cache
def _stem(city):
    """Return what names of a city have in common, None for what is no city."""
    return None if fold(city) in _book()["not_cities"] else fold_city(city) or None


def _far(sites):
    """Compare sites with the others of their city; the layer itself is the reference."""
    rows_of = {}
    for row, city in enumerate(sites.values["city"]):
        stem = _stem(city) if city is not None else None
        if stem and np.isfinite(sites.lon[row]):
            rows_of.setdefault(stem, []).append(row)
    found = []
    for rows in rows_of.values():
        if len(rows) < _LEAST_OF_CITY:
            continue
        group = np.array(rows)
        middle = np.median(sites.lon[group]), np.median(sites.lat[group])
        metres = distance_m(sites.lon[group], sites.lat[group], *middle)
        for row in np.flatnonzero(metres > threshold("city_far_m")):
            city = sites.values["city"][group[row]]
            message = Message(_CITY, city=city, km=round(float(metres[row]) / 1000))
            found.append(
                Finding(int(group[row]), "city", WARNING, "far_from_city", message, str(city))
            )
    return found


def _of_other_provinces(sites):
    """Find cities that do not belong to the province the row states."""
    if not sites.has("province"):
        return []
    found, places = [], _places()
    codes = {value: code_of(value) for value in set(sites.values["province"])}
    for row, (city, stated) in enumerate(
        zip(sites.values["city"], sites.values["province"], strict=True)
    ):
        true_code = places.get(_stem(city)) if city is not None else None
        if true_code is not None and codes[stated] not in (None, true_code):
            message = Message(_CITY_PROVINCE, city=city, stated=stated, usual=_titled(true_code))
            found.append(
                Finding(row, "city", WARNING, "city_in_other_province", message, str(city))
            )
    return found


def _names(sites, provinces):
    """Find names that begin with, or put a branch at, a place in another province."""
    at = provinces.at(sites.lon, sites.lat) if provinces is not None else np.full(len(sites), -1)
    stated = sites.values.get("province", np.full(len(sites), None, dtype=object))
    codes = {value: code_of(value) for value in set(stated)}
    found = []
    for row, name in enumerate(sites.values["name"]):
        place, code = _place_in(name)
        if code is None:
            continue
        here = provinces.codes[at[row]] if at[row] >= 0 else codes[stated[row]]
        if here is not None and here != code:
            message = Message(_NAME, place=place, usual=_titled(code), found=_titled(here))
            found.append(Finding(row, "name", WARNING, "name_elsewhere", message, str(name)))
    return found


@cache
def _first_letters():
    """Return places by their first two letters, longest first."""
    by_start = {}
    known = {**_places()}
    for code in _book()["by_province"]:
        known[_province(code)] = code
    for code in ("11", "12", "31", "50"):
        known[_province(code)] = code
    for name in _book()["ambiguous"]:
        known.pop(name, None)
    for name, code in known.items():
        by_start.setdefault(name[:2], []).append((name, code))
    return {start: sorted(names, key=lambda n: -len(n[0])) for start, names in by_start.items()}


def _place_in(name):
    """Return the place a firm's name begins with or has after 公司, and its province code."""
    if name is None:
        return None, None
    text = str(name)
    for start in (0, text.find("公司") + 2):
        if start == 1 or start >= len(text):
            continue
        for place, code in _first_letters().get(text[start : start + 2], ()):
            if text.startswith(place, start):
                return place, code
    return None, None


@cache
def _province(code):
    province = province_names.find(code)
    return province.zh if province is not None else str(code)


def _titled(code):
    province = province_names.find(code)
    return str(code) if province is None else {"en": province.en, "zh": province.zh}
