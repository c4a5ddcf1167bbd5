"""How many parks of which category stand in which province and city."""

from typing import Any

import numpy as np
import pandas as pd

from ...tables.text_columns import frame_of
from ..basis.sample_files import CATEGORIES, REACHES, full_count, margin, shape
from ..basis.whole_shares import apportion


def allot(count: int, rng: np.random.Generator) -> pd.DataFrame:
    """Return one row per park with what the margins on numbers fix.

    Returns
    -------
    DataFrame
        ``prov_en``, ``reach``, ``category``, ``central`` (bool), ``city``, ``chemical`` (0, 1).
    """
    provinces = shape()["provinces"]
    numbers = _by_province(count)
    rows = frame_of(
        [
            (name, provinces[name]["reach"], category)
            for (name, category), number in numbers.items()
            for _ in range(number)
        ],
        columns=["prov_en", "reach", "category"],
    )
    rows["central"] = _central(rows, count, rng)
    rows["city"] = _cities(rows, rng)
    rows["chemical"] = _chemical(rows, count, rng)
    return rows


def of_full(name: Any, count: int) -> Any:
    """Return a published number scaled to a number of parks."""
    return round(margin(name) * count / full_count())


def _by_province(count):
    provinces = shape()["provinces"]
    by_category = apportion(
        count, [sum(p["parks"][c] for p in provinces.values()) for c in CATEGORIES]
    )
    numbers = {}
    for category, of_category in zip(CATEGORIES, by_category, strict=True):
        names = {
            reach: [name for name, p in provinces.items() if p["reach"] == reach]
            for reach in REACHES
        }
        full = {
            reach: [provinces[name]["parks"][category] for name in names[reach]]
            for reach in REACHES
        }
        by_reach = apportion(of_category, [sum(full[reach]) for reach in REACHES])
        for reach, of_reach in zip(REACHES, by_reach, strict=True):
            split = apportion(of_reach, full[reach])
            numbers |= {
                (name, category): int(number)
                for name, number in zip(names[reach], split, strict=True)
            }
    return {key: numbers[key] for name in provinces for key in numbers if key[0] == name}


def _central(rows, count, rng):
    """Choose the parks in central cities; all of a province that has no other city."""
    provinces, cities = shape()["provinces"], shape()["cities"]
    held = rows["prov_en"].value_counts()
    only = {name for name in provinces if all(c["central"] for c in _of(cities, name))}
    fixed = sum(int(held.get(name, 0)) for name in only)
    others = [name for name in provinces if name not in only]
    split = apportion(
        min(of_full("central_parks", count) - fixed, len(rows)),
        [provinces[name]["central_parks"] for name in others],
    )
    wanted = dict(zip(others, split, strict=True)) | dict.fromkeys(only, count)
    central = np.zeros(len(rows), bool)
    for name in provinces:
        mine = np.flatnonzero(rows["prov_en"] == name)
        central[rng.permutation(mine)[: wanted[name]]] = True
    return central


def _cities(rows, rng):
    """Give every park a city, each of a province's cities in turn."""
    city = np.full(len(rows), None, dtype=object)
    for (name, central), group in rows.groupby(["prov_en", "central"], sort=False):
        names = [c["zh"] for c in _of(shape()["cities"], name) if c["central"] == central]
        turn = rng.permutation(len(group))
        city[group.index[turn]] = [names[index % len(names)] for index in range(len(group))]
    return city


def _chemical(rows, count, rng):
    """Choose the chemical parks: all in central cities, mostly provincial parks."""
    chance = np.where(rows["category"] == "provincial", 4.0, 1.0) * rows["central"]
    wanted = min(of_full("central_chemical", count), int(rows["central"].sum()))
    chemical = np.zeros(len(rows), int)
    if wanted:
        chemical[rng.choice(len(rows), wanted, replace=False, p=chance / chance.sum())] = 1
    return chemical


def _of(cities, province):
    return [city for city in cities if city["province"] == province]
