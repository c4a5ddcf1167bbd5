"""`parkshore:shorelinecheck` on a scene of everything unknown, against brute force on the ground.

Two rivers, one by its bank and one by its centre line, a coverage with a hole in another coordinate
system, sites that say what they are in three columns. The oracle walks discs and lines with
pyproj's geodesics, and tries every kind a site may be.
"""

import numpy as np
import pyproj
import pytest
import shapely
import shapely.ops
from parkshore.processing.layers.attribute_values import plain

GEOD = pyproj.Geod(ellps="WGS84")
SIZE = 160
MAIN_LON, BROOK_LON, HALF_M = 114.0, 114.06, 400.0
COVERED = shapely.Polygon(
    [(113.93, 29.95), (114.09, 29.95), (114.09, 30.05), (113.93, 30.05)],
    [[(114.02, 29.99), (114.03, 29.99), (114.03, 30.0), (114.02, 30.0)]],
)
LIMITS = {  # by kind: limit in metres to the main stem and to the brook
    "chemical": (1000, 1000),
    "tailings": (3000, None),
    "other": (None, None),
}
SAID = [  # facility, chemical, industry -> what the site may be
    (("chemical", None, None), ("chemical",)),
    ((None, "是", "C39"), ("chemical",)),
    ((None, "", "C2614 有机化学原料制造"), ("chemical",)),
    (("尾矿库", "0", None), ("tailings",)),
    ((None, "否", None), ("other",)),
    ((None, None, "C3971"), ("other",)),
    ((None, None, "B0810"), ("tailings", "other")),
    ((None, None, "C27"), tuple(LIMITS)),
    ((None, None, None), tuple(LIMITS)),
    (("steel", "0", None), tuple(LIMITS)),
]
NEAR_A_BOUND = 3.0
"""Metres from a bound within which the oracle's steps are too coarse to tell."""


def _to_meridian(lonlat, lon):
    """Return the distance in metres of points to a meridian, by trying latitudes."""
    north = np.linspace(-0.002, 0.002, 201)
    lats = lonlat[:, 1, None] + north
    lons = np.broadcast_to(lonlat[:, 0, None], lats.shape)
    there = np.full(lats.size, lon)
    here = np.broadcast_to(lonlat[:, 1, None], lats.shape)
    _, _, metres = GEOD.inv(lons.ravel(), here.ravel(), there, lats.ravel())
    return metres.reshape(lats.shape).min(axis=1)


def _covered(lonlat, metres):
    """Say whether the whole disc around each point is covered, by its rim and rings inside."""
    turns = np.arange(0, 360, 6.0)
    fine = np.ones(len(lonlat), bool)
    for radius in np.linspace(0, metres, 13):
        rows = np.flatnonzero(fine)
        lon, lat = np.repeat(lonlat[rows], len(turns), axis=0).T
        bearing = np.tile(turns, len(rows))
        lon, lat, _ = GEOD.fwd(lon, lat, bearing, np.full(len(lon), radius))
        fine[rows] = shapely.contains_xy(COVERED, lon, lat).reshape(len(rows), -1).all(axis=1)
    return fine


def _said(kind, main, brook, covered, row):
    """Return what the possible waters lead to for one kind: the set of barred or not."""
    to_main, to_brook = LIMITS[kind]
    if to_main is None:
        return {False}
    sure = main[row] <= to_main or (to_brook is not None and brook[row] <= to_brook)
    if sure:
        return {True}
    bank = to_brook is not None and brook[row] <= to_brook + HALF_M
    return {False, True} if bank or not covered[to_main][row] else {False}


@pytest.mark.parametrize("shape", ["Point", "Polygon"])
def test_verdicts_are_what_the_possible_worlds_on_the_ground_agree_on(layer, run, shape):
    chance = np.random.default_rng(10)
    lonlat = np.column_stack(
        [chance.uniform(113.94, 114.10, SIZE), chance.uniform(29.94, 30.06, SIZE)]
    )
    lonlat[: SIZE // 2, 0] = chance.uniform(114.0, 114.06, SIZE // 2)
    said = [SAID[number] for number in chance.integers(0, len(SAID), SIZE)]
    tiny = 1e-7
    shapes = [
        f"Point({lon} {lat})"
        if shape == "Point"
        else f"Polygon(({lon} {lat},{lon + tiny} {lat},{lon} {lat + tiny},{lon} {lat}))"
        for lon, lat in lonlat
    ]
    parks = layer(
        shape,
        [(wkt, list(values)) for wkt, (values, _) in zip(shapes, said, strict=True)],
        {"facility": str, "chemical": str, "industry": str},
    )
    rivers = [
        (MAIN_LON, ["长江", "main", "bank", None]),
        (BROOK_LON, ["河", "tributary", "centre line", HALF_M]),
    ]
    shore = layer(
        "LineString",
        [(f"LineString({lon} 29, {lon} 31)", values) for lon, values in rivers],
        {"river": str, "river_cls": str, "line_kind": str, "half_w_m": float},
    )
    gauss = pyproj.Transformer.from_crs(4326, 4547, always_xy=True).transform
    outline = shapely.ops.transform(gauss, shapely.segmentize(COVERED, 0.001))
    coverage = layer("Polygon", [(outline.wkt, [])], crs="EPSG:4547")
    results = run(
        "parkshore:shorelinecheck",
        {
            "PARKS": parks,
            "SHORELINE": shore,
            "COVERAGE": coverage,
            "RULE_SET": 1,
            "MEASURED_FROM": 1,
            "OUTPUT": "memory:",
        },
    )
    names = results["OUTPUT"].fields().names()
    rows = [
        dict(zip(names, map(plain, feature.attributes()), strict=True))
        for feature in results["OUTPUT"].getFeatures()
    ]
    main, brook = _to_meridian(lonlat, MAIN_LON), _to_meridian(lonlat, BROOK_LON)
    covered = {metres: _covered(lonlat, metres) for metres in (1000, 3000)}
    slack = {
        metres: _covered(lonlat, metres - NEAR_A_BOUND * 6)
        != _covered(lonlat, metres + NEAR_A_BOUND * 6)
        for metres in (1000, 3000)
    }
    bounds = np.abs(np.stack([main - 1000, main - 3000, brook - 1000, brook - 1000 - HALF_M])).min(
        axis=0
    )
    compared = 0
    for row, (told, (_, kinds)) in enumerate(zip(rows, said, strict=True)):
        if bounds[row] < NEAR_A_BOUND or slack[1000][row] or slack[3000][row]:
            continue
        compared += 1
        worlds = set().union(*(_said(kind, main, brook, covered, row) for kind in kinds))
        nothing = "no rule" if kinds == ("other",) else "outside"
        expected = {(True,): "within", (False,): nothing}.get(tuple(worlds), "uncertain")
        assert told["verdict"] == expected, (row, kinds, lonlat[row], told)
    assert compared > SIZE / 2
    notes = [(row["rule_note"] or "").split(";") for row in rows]
    verdicts = [row["verdict"] for row in rows]
    assert results["BEYOND"] == sum("beyond the data" in each for each in notes) > 0
    assert results["FACILITY_UNKNOWN"] == sum("facility unknown" in each for each in notes) > 0
    assert results["TOTAL"] == SIZE == len(rows)
    for number, value in (("WITHIN", "within"), ("OUTSIDE", "outside"), ("UNCERTAIN", "uncertain")):
        assert results[number] == verdicts.count(value) > 0
    assert results["NOT_EVALUATED"] == verdicts.count("no rule") > 0
