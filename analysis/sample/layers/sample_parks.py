"""The parks: where they stand, what they are called, what they live on."""

import numpy as np
import pandas as pd
import shapely

from ...array_types import Geometries
from ..basis.basin_plane import to_lonlat
from ..basis.ground import Ground
from ..basis.invented_names import SAMPLE, SOURCE, numbered, words
from ..basis.sample_files import CATEGORIES, names, shape
from ..basis.whole_shares import apportion
from . import hard_cases
from .allotment import allot

YEAR = 2018
CORNERS = 9
AREA_KM2 = {"etdz": (8, 30), "hidz": (6, 24), "provincial": (2, 9)}
NEAR_SHARE = 0.45  # of chemical parks within the kilometre
PROGRAMMES = {
    "etdz": {"eco-industrial": 0.20, "green": 0.16, "circular economy": 0.30, "low-carbon": 0.10},
    "hidz": {"eco-industrial": 0.12, "green": 0.12, "circular economy": 0.16, "low-carbon": 0.09},
    "provincial": {"green": 0.03, "circular economy": 0.08, "zero-carbon": 0.01},
}
TAKING_PART = {"upstream": 1.0, "midstream": 1.0, "downstream": 2.2}  # weight of a park
# share of the category's parks that name the industry among their pillars; the first three of each
# and of all together are the published ones
PILLARS = {
    "etdz": {
        "equipment": 0.66,
        "electronics": 0.56,
        "automobile": 0.46,
        "materials and energy": 0.36,
        "biomedicine": 0.26,
        "chemicals": 0.2,
        "food and beverage": 0.16,
        "modern services": 0.1,
        "textiles": 0.06,
    },
    "hidz": {
        "equipment": 0.7,
        "electronics": 0.62,
        "materials and energy": 0.52,
        "biomedicine": 0.42,
        "automobile": 0.2,
        "modern services": 0.14,
        "food and beverage": 0.07,
        "metals": 0.06,
    },
    "provincial": {
        "electronics": 0.5,
        "equipment": 0.46,
        "food and beverage": 0.33,
        "materials and energy": 0.29,
        "textiles": 0.21,
        "chemicals": 0.19,
        "building materials": 0.17,
        "automobile": 0.16,
        "biomedicine": 0.14,
        "metals": 0.1,
        "modern services": 0.06,
    },
}
OPENED = {"etdz": (1984, 2013), "hidz": (1988, 2015), "provincial": (1992, 2014)}


def parks(count: int, ground: Ground, rng: np.random.Generator) -> tuple[pd.DataFrame, Geometries]:
    """Lay out the parks.

    Returns
    -------
    frame : DataFrame
        Fields of the schema that need no money or matter, and the helpers ``prov_en``, ``reach``,
        ``central``, ``x``, ``y`` (plane, m) and ``radius`` (m).
    outlines : ndarray of MultiPolygon, shape (count,)
        Longitude and latitude.
    """
    frame = allot(count, rng)
    cases = hard_cases.assign(frame, ground, rng)
    outlines = _outlines(frame, cases, ground, rng)
    _name(frame, cases, rng)
    _describe(frame, rng)
    return frame, outlines


def _outlines(frame, cases, ground, rng):
    """Place the parks and draw their outlines; hard cases bring their own."""
    low, high = (
        np.array([AREA_KM2[category] for category in frame["category"]], float).reshape(-1, 2).T
    )
    area = np.round(low * (high / low) ** rng.uniform(0, 1, len(frame)), 2)
    unit = _unit_outlines(len(frame), rng)
    scale = np.sqrt(area * 1e6 / shapely.area(shapely.polygons(unit)))
    radius = scale * np.hypot(unit[..., 0], unit[..., 1]).max(axis=1)
    taken = [case.room for case in cases.values()]
    places = np.full((len(frame), 2), np.nan)
    case_rows = np.zeros(len(frame), bool)
    case_rows[list(cases)] = True
    chemical = np.flatnonzero((frame["chemical"] == 1).to_numpy() & ~case_rows)
    near = rng.permutation(len(chemical)) < round(NEAR_SHARE * len(chemical))
    gap = np.where(
        near, rng.uniform(80, 900, len(chemical)), 1_100 * 12 ** rng.uniform(0, 1, len(chemical))
    )
    places[chemical] = ground.by_the_river(
        frame["city"].to_numpy()[chemical],
        frame["prov_en"].to_numpy()[chemical],
        gap + radius[chemical],
        rng,
        radii=radius[chemical],
        taken=taken,
    )
    rest = np.flatnonzero(np.isnan(places[:, 0]) & ~case_rows)
    places[rest] = ground.around(
        frame["city"].to_numpy()[rest],
        frame["prov_en"].to_numpy()[rest],
        radius[rest],
        taken,
        rng,
    )
    drawn = unit * scale[:, None, None] + np.nan_to_num(places)[:, None, :]
    outlines = to_lonlat(shapely.polygons(drawn))
    for row, case in cases.items():
        outlines[row] = case.outline
        places[row], radius[row], area[row] = case.room[:2], case.room[2], case.area_km2
    frame["x"], frame["y"] = places.T
    frame["radius"], frame["area_km2"] = radius, area
    return shapely.multipolygons(outlines.reshape(-1, 1)) if len(outlines) else outlines


def _unit_outlines(count, rng):
    """Return irregular rings about the origin, not closed, shape (count, CORNERS, 2)."""
    turn = (np.arange(CORNERS) + rng.uniform(-0.3, 0.3, (count, CORNERS))) * 2 * np.pi / CORNERS
    away = rng.uniform(0.75, 1.0, (count, CORNERS))
    return np.stack([np.cos(turn) * away, np.sin(turn) * away], axis=-1)


def _name(frame, cases, rng):
    """Give numbers and names; hard cases bring their own."""
    frame["park_id"] = numbered("P", len(frame))
    chinese, english = words(len(frame), rng)
    kind = np.where(frame["chemical"] == 1, "chemical", frame["category"])
    english_city = {each["zh"]: each["en"] for each in shape()["cities"]}
    endings = names()["endings"]
    frame["name"] = [
        f"{city}{SAMPLE}{word}{endings[each]['zh']}"
        for city, word, each in zip(frame["city"], chinese, kind, strict=True)
    ]
    frame["name_en"] = [
        f"{english_city[city]} Sample {word} {endings[each]['en']}"
        for city, word, each in zip(frame["city"], english, kind, strict=True)
    ]
    frame["county"] = [f"{SAMPLE}{word[0]}区" for word in chinese]
    for row, case in cases.items():
        city, title = frame["city"][row], case.title
        frame.loc[row, ["park_id", "name", "name_en"]] = [
            case.id,
            f"{case.id} {city}{SAMPLE}化工园区（{title['zh']}）",
            f"{case.id} {english_city[city]} Sample Chemical Park ({title['en']})",
        ]


def _describe(frame, rng):
    count = len(frame)
    frame["province"] = [shape()["provinces"][name]["zh"] for name in frame["prov_en"]]
    low, high = np.array([OPENED[each] for each in frame["category"]]).reshape(-1, 2).T
    opened = rng.integers(low, high, endpoint=True) if count else np.zeros(0, int)
    frame["opened"] = [
        f"{year}-{month:02d}" if month <= 12 else f"{year}"
        for year, month in zip(opened, rng.integers(1, 18, count), strict=True)
    ]
    frame["approved"] = (opened - 1).astype(str)
    chemical = (frame["chemical"] == 1).to_numpy()
    accredited = chemical & (rng.uniform(0, 1, count) < 0.7)
    frame["accredited"] = np.where(chemical, accredited.astype(int), 0)
    since = rng.integers(2015, 2019, count)
    ended = accredited & (since == 2015)
    frame["accr_from"] = np.where(accredited, since.astype(str), None)
    frame["accr_to"] = np.where(ended, (since + 5).astype(str), None)
    frame["recog_st"] = np.where(accredited & ~ended, "recognised", None)
    frame["risk_lvl"] = np.where(accredited, np.resize(["C", "D"], count), None)
    frame["closed"] = None
    frame["pillars"] = _several(frame, PILLARS, np.ones(count), rng)
    frame["programs"] = _several(
        frame, PROGRAMMES, frame["reach"].map(TAKING_PART).to_numpy(float), rng
    )
    frame["plan"] = np.where(rng.uniform(0, 1, count) < 0.8, rng.integers(2014, 2019, count), None)
    frame["year"] = YEAR
    frame["src"] = SOURCE
    frame["acc_m"] = 0.0
    frame["geom_src"] = "synthetic"


def _several(frame, table, weight, rng):
    """Return lists of constants, each named by exactly its share of the category."""
    lists = [[] for _ in range(len(frame))]
    for category in CATEGORIES:
        mine = np.flatnonzero(frame["category"] == category)
        for constant, share in table[category].items():
            yes, _ = apportion(len(mine), [share, 1 - share])
            if not yes:
                continue
            chance = weight[mine] / weight[mine].sum()
            for row in rng.choice(mine, yes, replace=False, p=chance):
                lists[row].append(constant)
    return np.array([";".join(each) or None for each in lists], dtype=object)
