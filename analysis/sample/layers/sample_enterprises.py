"""Enterprises: those within a kilometre of the shoreline follow the published series of years."""

import numpy as np
import pandas as pd

from ...array_types import NOTHING, Booleans, Geometries
from ...cells.credit_code import check_digit
from ...tables.text_columns import frame_of
from ..basis import park_points
from ..basis.ground import Ground
from ..basis.invented_names import SAMPLE, numbered, words
from ..basis.sample_files import full_count, shape
from .allotment import of_full

FIRST, LAST = 2000, 2017
TURNOVER = 0.012  # of the sites within, closed every year
NEW_SITES = 24  # opened after the law came into force, of a full sample; half of them within
AFTER_LAW = (2021, 2025)
BEFORE_THE_LAW, SINCE_THE_LAW = "2020-11", "2021-03"
FIRST_APPROVALS = 1989
# in the plane; long edges are drawn up to 30 m off there
WITHIN_M, BEYOND_M = 890.0, 1_120.0
INSIDE_M, OUTSIDE_M = (40.0, 880.0), (1_200.0, 9_000.0)
OUTSIDE_OF_INSIDE = 1.1  # enterprises farther off, per enterprise within
FAR_CHEMICAL = 0.55  # of the others
TAILINGS_SHARE = 0.03
TAILINGS_M = 4_000.0  # beyond every limit
CHEMICAL = ("2611", "2614", "2621", "2631", "2641", "2651", "2661", "2511", "2710")
OTHER = ("1331", "1511", "1713", "2221", "3021", "3110", "3311", "3431", "3612", "3971")
IN_PARKS_SHARE = 0.5  # are looked for in parks first
UNDATED_SHARE = 0.02
KEY_SITES = 50  # chemical enterprises, of which one is a key monitoring site
MOST_COD_MG_L = 1_200.0  # of fresh water


class Sites:
    """Where enterprises are to stand, and where they do.

    Parameters
    ----------
    near, tailings : ndarray of bool, shape (n,)
        Within the kilometre; tailings ponds.

    Attributes
    ----------
    least, most : ndarray, shape (n,)
        Bounds of the distance from the shoreline (m), clear of every limit.
    places : ndarray, shape (n, 2)
        Plane coordinates, NaN until found.
    provinces : ndarray of object, shape (n,)
    hosts : ndarray of int, shape (n,)
        Row of the park it stands in, -1 outside.
    """

    def __init__(self, near: Booleans, tailings: Booleans) -> None:
        count = len(near)
        self.near, self.tailings = near, tailings
        self.least = np.where(near, 0.0, np.where(tailings, 3_300.0, BEYOND_M))
        self.most = np.where(near, WITHIN_M, np.inf)
        self.places = np.full((count, 2), np.nan)
        self.provinces = np.full(count, None, dtype=object)
        self.hosts = np.full(count, -1)


def enterprises(
    frame: pd.DataFrame, ground: Ground, rng: np.random.Generator
) -> tuple[pd.DataFrame, Geometries]:
    """Make the enterprises.

    Parameters
    ----------
    frame
        The parks.

    Returns
    -------
    table : DataFrame
    places : ndarray of Point
    """
    opened, closed = _lives(len(frame), rng)
    new = round(NEW_SITES * len(frame) / full_count())
    recent = rng.integers(*AFTER_LAW, new)
    opened = np.concatenate([opened, recent[: new // 2]])
    closed = np.concatenate([closed, np.zeros(new // 2, int)])
    inside = len(opened)
    outside = round(OUTSIDE_OF_INSIDE * inside)
    opened = np.concatenate([opened, rng.integers(1965, 2019, outside), recent[new // 2 :]])
    closed = np.concatenate([closed, np.zeros(len(opened) - inside, int)])
    near = np.arange(len(opened)) < inside
    tailings = ~near & (rng.uniform(0, 1, len(opened)) < TAILINGS_SHARE)
    sites = Sites(near, tailings)
    _in_parks(sites, frame, ground, rng)
    _by_the_river(sites, frame, ground, rng)
    table = frame_of(
        {"facility": np.where(tailings, "tailings", np.where(near, "chemical", "other"))}
    )
    far_chemical = ~near & ~tailings & (rng.uniform(0, 1, len(near)) < FAR_CHEMICAL)
    table.loc[far_chemical, "facility"] = "chemical"
    _locate(table, ground, sites)
    ids = frame["park_id"].to_numpy()
    table["park_id"] = np.where(sites.hosts >= 0, ids[sites.hosts], NOTHING)
    _describe(table, sites.provinces, rng)
    table["opened"] = _dates(opened, rng)
    table["approved"] = _approvals(opened)
    table["closed"] = np.where(closed > 0, closed.astype(str), NOTHING)
    undated = ~near & (rng.uniform(0, 1, len(opened)) < UNDATED_SHARE)
    table.loc[undated, ["opened", "approved"]] = None
    _status(table, opened, closed, rng)
    park_points.mark(table, rng)
    order = rng.permutation(len(table))
    table = table.iloc[order].reset_index(drop=True)
    table["ent_id"] = numbered("E", len(table))
    return table, park_points.at(sites.places[order])


def _lives(count, rng):
    """Return years of opening and closing (0 never) of the sites within the kilometre."""
    start, end = of_full("sites_within_2000", count), of_full("sites_within_2017", count)
    opened, closed = list(rng.integers(1958, FIRST + 1, start)), [0] * start
    wanted = start + (end - start) * (np.arange(LAST - FIRST + 1) / (LAST - FIRST)) ** 1.35
    for year, number in zip(
        range(FIRST + 1, LAST + 1), np.rint(wanted[1:]).astype(int), strict=True
    ):
        active = [index for index, when in enumerate(closed) if when == 0]
        leaving = round(TURNOVER * len(active))
        for index in rng.permutation(active)[:leaving]:
            closed[index] = year
        arriving = number - (len(active) - leaving)
        opened += [year] * arriving
        closed += [0] * arriving
    active = [index for index, when in enumerate(closed) if when == 0]
    for index in rng.permutation(active)[: round(0.08 * len(active))]:
        closed[index] = LAST + 1
    return np.array(opened, int), np.array(closed, int)


def _in_parks(sites, frame, ground, rng):
    """Place some enterprises inside parks."""
    fit = np.flatnonzero(~frame["park_id"].str.startswith("H"))
    if not len(fit):
        return
    centre = frame[["x", "y"]].to_numpy(float)[fit]
    wanted = ~sites.tailings & (rng.uniform(0, 1, len(sites.near)) < IN_PARKS_SHARE)
    for within in (True, False):
        gap = ground.shore(centre)[0] - frame["radius"].to_numpy()[fit]
        parks = fit[gap < WITHIN_M] if within else fit
        rows = np.flatnonzero(wanted & (sites.near == within))
        for _ in range(6):
            open_ = rows[sites.hosts[rows] < 0]
            if not len(open_) or not len(parks):
                break
            host = rng.choice(parks, len(open_))
            trial = park_points.in_parks(frame.iloc[host], rng)
            distance, _, lake = ground.shore(trial)
            good = (distance > sites.least[open_]) & (distance < sites.most[open_])
            good &= ~(lake & within)
            sites.hosts[open_[good]], sites.places[open_[good]] = host[good], trial[good]
    found = sites.hosts >= 0
    sites.provinces[found] = frame["prov_en"].to_numpy()[sites.hosts[found]]


def _by_the_river(sites, frame, ground, rng):
    """Place the others by the river near central cities."""
    count = len(sites.near)
    away = np.where(
        sites.near,
        rng.uniform(*INSIDE_M, count),
        OUTSIDE_M[0] * (OUTSIDE_M[1] / OUTSIDE_M[0]) ** rng.uniform(0, 1, count),
    )
    away[sites.tailings] = TAILINGS_M * rng.uniform(1, 2, sites.tailings.sum())
    river = [c for c in shape()["cities"] if c["central"]]
    weight = np.array([1 + (frame["city"] == c["zh"]).sum() for c in river], float)
    for _ in range(12):
        open_ = np.flatnonzero(np.isnan(sites.places[:, 0]))
        if not len(open_):
            break
        chosen = rng.choice(len(river), len(open_), p=weight / weight.sum())
        names = [river[index]["zh"] for index in chosen]
        owners = np.array([river[index]["province"] for index in chosen], dtype=object)
        trial = ground.by_the_river(names, owners, away[open_], rng)
        there = np.flatnonzero(~np.isnan(trial[:, 0]))
        distance = ground.shore(trial[there])[0]
        good = (distance > sites.least[open_[there]]) & (distance < sites.most[open_[there]])
        good = there[good]
        sites.places[open_[good]], sites.provinces[open_[good]] = trial[good], owners[good]


def _locate(table, ground, sites):
    places, provinces = sites.places, sites.provinces
    table["province"] = [shape()["provinces"][name]["zh"] for name in provinces]
    city = np.full(len(table), None, dtype=object)
    for name in dict.fromkeys(provinces):
        mine = provinces == name
        city[mine] = ground.nearest_city(places[mine], name)
    table["city"] = city


def _describe(table, provinces, rng):
    count = len(table)
    chemical = (table["facility"] == "chemical").to_numpy()
    tailings = (table["facility"] == "tailings").to_numpy()
    table["uscc"] = _codes(provinces, rng)
    table["industry"] = np.where(
        tailings, "0810", np.where(chemical, rng.choice(CHEMICAL, count), rng.choice(OTHER, count))
    )
    ending = np.where(tailings, "矿业有限公司", np.where(chemical, "化工有限公司", "制造有限公司"))
    table["name"] = [
        f"{city}{SAMPLE}{word}{end}"
        for city, word, end in zip(table["city"], words(count, rng)[0], ending, strict=True)
    ]
    table["scale"] = rng.choice(["above", "below"], count, p=[0.6, 0.4])
    turn = np.cumsum(chemical)  # one in fifty is a key site; of one in ten it is not known
    table["key_site"] = np.where(chemical, (turn % KEY_SITES == 0).astype(int), None)
    table["heavy"] = np.where(chemical, (turn % 3 == 0).astype(int), 0).astype(object)
    table.loc[np.arange(count) % 10 == 9, ["key_site", "heavy"]] = None
    size = np.where(table["scale"] == "above", 1.0, 0.05) * np.exp(rng.standard_normal(count))
    table["giov"] = np.round(30_000 * size, 1)
    table["water_m3"] = np.round(400_000 * size * np.exp(0.5 * rng.standard_normal(count)), 1)
    cod = 18 * size * np.exp(0.7 * rng.standard_normal(count))
    table["cod_t"] = np.round(np.minimum(cod, MOST_COD_MG_L / 1e6 * table["water_m3"]), 3)


def _codes(provinces, rng):
    """Return credit codes of a region that does not exist, check character right."""
    codes = []
    for province, number in zip(provinces, rng.integers(0, 10**9, len(provinces)), strict=True):
        head = f"91{shape()['provinces'][province]['code']}9999{number:09d}"
        codes.append(head + check_digit(head))
    return codes


def _dates(years, rng):
    """Return the years as text, some with month or day."""
    month, day = rng.integers(1, 13, len(years)), rng.integers(1, 29, len(years))
    form = rng.integers(0, 3, len(years))
    return [
        (f"{year}", f"{year}-{m:02d}", f"{year}-{m:02d}-{d:02d}")[kind]
        for year, m, d, kind in zip(years, month, day, form, strict=True)
    ]


def _approvals(opened):
    """Return dates of approval: the year before, where there was one to get.

    Of the sites opened after the law came into force a third was approved before it, a third
    after it, and of a third it is not known.
    """
    approved = np.where(opened > FIRST_APPROVALS, (opened - 1).astype(str), None).astype(object)
    recent = opened >= AFTER_LAW[0]
    turn = np.cumsum(recent) % 3
    approved[recent] = None
    approved[recent & (turn == 0)] = BEFORE_THE_LAW
    approved[recent & (turn == 1) & (opened > AFTER_LAW[0])] = SINCE_THE_LAW
    return approved


def _status(table, opened, closed, rng):
    status = np.full(len(table), "operating", dtype=object)
    moving = (closed == 0) & (table["facility"] == "chemical").to_numpy()
    moving &= (opened < AFTER_LAW[0]) & (rng.uniform(0, 1, len(table)) < 0.12)
    status[moving] = "under relocation"
    status[opened >= AFTER_LAW[0]] = "planned"
    status[closed > 0] = "closed"
    table["status"] = status
    table["deadline"] = np.where(moving, rng.integers(2020, 2026, len(table)).astype(str), None)
