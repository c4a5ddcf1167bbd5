"""What is not known of a line on the ground: verdicts against worlds that brute force draws."""

import numpy as np
import pyproj
import pytest
import shapely
from parkshore.analysis.shoreline.check import rule_sets
from parkshore.analysis.shoreline.check.half_widths import drawdown_widths, half_widths
from parkshore.analysis.shoreline.check.site_check import screen
from parkshore.analysis.shoreline.check.sites_and_waters import Sites, Waters

GEOD = pyproj.Geod(ellps="WGS84")
LAW = rule_sets.RULE_SETS.load("yangtze_law")
LON, LAT = 112.0, 30.3
KINDS = {0: {"main": 1000.0, "tributary": 1000.0}, 1: {"main": 3000.0}}
WORLDS = 60


def river(cls, lon):
    lat = np.linspace(29.8, 30.8, 60)
    return shapely.linestrings(np.column_stack([np.full(60, lon), lat]))


def east_of(lon, metres):
    """Points so far east of a meridian."""
    size = len(metres)
    lons, lats, _ = GEOD.fwd(np.full(size, lon), np.full(size, LAT), np.full(size, 90.0), metres)
    return np.column_stack([lons, lats])


@pytest.mark.parametrize("axis", [False, True], ids=["bank", "axis"])
@pytest.mark.parametrize("low", [False, True], ids=["any level", "low water"])
@pytest.mark.parametrize("cls", ["main", "tributary"])
def test_outside_holds_in_every_world_and_doubt_makes_none_within(cls, low, axis):
    """The bank may lie anywhere up to half-width and drawdown nearer."""
    chance = np.random.default_rng(31)
    waters = Waters("river", [river(cls, LON)], classes=np.array([cls], object))
    waters.centre_lines = np.array([axis])
    waters.at_low_water = low
    away = chance.uniform(0, 12_000, 300)
    sites = Sites.from_points(east_of(LON, away))
    nearer = 0.0
    if axis:
        nearer += float(half_widths([cls], None, [[LON, LAT]])[0])
    if low:
        nearer += float(drawdown_widths(waters)[0])
    for kind, limits in KINDS.items():
        found = screen(
            *(sites, waters), ruleset=LAW, facility=np.full(300, kind, np.int8), measured_from=4
        )
        said = found.verdict
        limit = limits.get(cls)
        if limit is None:
            assert set(said) == {"no rule"}
            continue
        assert ((said == "within") == (found.shore_m <= limit)).all()
        worlds = found.shore_m[:, None] - nearer * np.r_[0, 1, chance.random(WORLDS)]
        barred = (worlds <= limit).any(axis=1)
        assert (barred[said == "outside"] == False).all()  # noqa: E712
        assert (said[~barred] == "outside").all()
        notes = [set((note or "").split(";")) for note in found.rule_note]
        doubted = said == "uncertain"
        assert doubted.any() == (nearer > 0)
        for note, asked in (("water level", low), ("centre line", axis)):
            assert all(asked for row in np.flatnonzero(doubted) if note in notes[row])
        if low:
            assert all("water level" in notes[row] for row in np.flatnonzero(doubted))


def test_water_draws_back_by_class_and_place():
    places = [(106.6, 29.6), (112.0, 30.3), (121.5, 31.5), (113.0, 29.2), (113.0, 26.0)]
    classes = ["main", "main", "main", "lake", "tributary"]
    points = [shapely.linestrings([place, np.add(place, 0.001)]) for place in places]
    waters = Waters("", points, classes=np.array(classes, object))
    assert drawdown_widths(waters).tolist() == [1000, 2000, 10_000, 30_000, 200]


@pytest.mark.parametrize("ruleset", [LAW, None], ids=["law", "distance"])
def test_a_site_on_mapped_water_is_within_whatever_the_scale(ruleset):
    water = Waters(
        "river", shapely.box([112.0], 30, [112.1], 31), classes=np.array(["main"], object)
    )
    sites = Sites.from_points(np.array([[112.05, 30.5], [112.1001, 30.5], [112.2, 30.5]]))
    given = {"ruleset": ruleset, "u": 2000.0, "u_on_water": 0.0, "measured_from": 1}
    assert screen(sites, water, **given).verdict.tolist() == ["within", "uncertain", "outside"]
    given["u_on_water"] = 1500.0  # of the park's own place
    assert screen(sites, water, **given).verdict[0] == "uncertain"
