"""What a line is, and how far its bank may lie: doubt never clears."""

import json

import numpy as np
import pyproj
import pytest
import shapely
from parkshore.analysis.message import InputError
from parkshore.analysis.shoreline.check.half_widths import (
    bank_may_be_within,
    half_widths,
    table,
    with_half_widths,
)
from parkshore.analysis.shoreline.check.sites_and_waters import Sites, Waters
from parkshore.analysis.shoreline.lines.centre_lines import (
    BANK,
    CENTRE_LINE,
    UNKNOWN,
    Said,
    are_axes,
    are_centre_lines,
    axis_codes,
    line_kinds,
    stated_kinds,
)

RIVER = "POLYGON ((110 30, 111 30, 111 30.1, 110 30.1, 110 30), {})".format(
    "(110.4 30.04, 110.6 30.04, 110.6 30.06, 110.4 30.06, 110.4 30.04)"
)


def kinds_of(*wkt, **more):
    water = shapely.from_wkt([RIVER, "POLYGON ((111 30, 112 30, 112 30.1, 111 30.1, 111 30))"])
    return line_kinds(shapely.from_wkt(wkt), Said(water=water, **more), tolerance=1e-5).tolist()


def test_lines_inside_water_are_centre_lines_and_lines_along_it_banks():
    assert kinds_of(
        "LINESTRING (110 30.02, 112 30.02)",  # through two polygons
        "LINESTRING (109.5 30.05, 110.9 30.02)",  # most of it inside
        "LINESTRING (108 30.05, 110.9 30.02)",  # most of it outside
        "LINESTRING (110 30, 111 30)",
        "LINESTRING (110 30, 110.3 30.000001, 111 30)",  # a bank drawn by another hand
        "LINESTRING (110.4 30.04, 110.6 30.04, 110.6 30.06)",  # of an island
        "LINESTRING (109 30, 111 30)",  # a bank, and more
        "LINESTRING (100 20, 101 20)",
        "LINESTRING (110.41 30.05, 110.59 30.05)",  # on the island
        "MULTILINESTRING ((110 30, 111 30), (110 30.1, 111 30.1))",
        RIVER,
    ) == [
        *(CENTRE_LINE, CENTRE_LINE, UNKNOWN, BANK, BANK, BANK, UNKNOWN, UNKNOWN, UNKNOWN),
        *(BANK, BANK),
    ]


def test_codes_and_statements_of_the_data():
    line, bank = "LINESTRING (100 20, 101 20)", "LINESTRING (110 30, 111 30)"
    axes = np.array([True, True, False, True])
    stated = stated_kinds([None, "bank", " Centre  Line ", None])
    assert kinds_of(line, line, bank, RIVER, axes=axes, kinds=stated) == [
        *(CENTRE_LINE, BANK, CENTRE_LINE, BANK)
    ]
    assert stated_kinds(["ｂａｎｋ", "中心线", "", None, 3]).tolist() == [BANK, *[UNKNOWN] * 4]
    codes = ["210400", 210400, 210400.0, "210400.0", " 210400 ", "２１０４００"]
    assert are_axes(codes).all()
    others = [2104, 21040, "2102001", 210400.5, "", None, True, 2104000]
    assert not are_axes(others).any()


def test_without_water_nothing_is_known_of_lines():
    lines = shapely.from_wkt(["LINESTRING (0 0, 1 1)", None])
    assert line_kinds(lines).tolist() == [UNKNOWN, UNKNOWN]
    assert line_kinds(np.empty(0, object)).tolist() == []


def test_a_line_within_the_tolerance_outside_of_all_water_follows_the_edge():
    lake = shapely.from_wkt("POLYGON ((0 0, 90 0, 90 20, 0 20, 0 0))")
    lines = shapely.from_wkt(["LINESTRING (0 20.005, 90 20.005)", "LINESTRING (0 20.1, 90 20.1)"])
    kinds = line_kinds(np.r_[lake, lines], tolerance=0.01)
    assert kinds.tolist() == [BANK, BANK, UNKNOWN]


@pytest.mark.parametrize(
    ("measured_from", "expected"),
    [
        (0, [False, True, True, True, False]),
        (1, [False, True, False, False, False]),
        (4, [False, True, False, False, False]),
        (5, [False, True, True, True, False]),
    ],
)
def test_the_kind_of_a_feature_wins_over_what_is_said_of_the_layer(measured_from, expected):
    kinds = [BANK, CENTRE_LINE, UNKNOWN, None, CENTRE_LINE]
    areas = np.array([False, False, False, False, True])
    assert are_centre_lines(kinds, measured_from, areas).tolist() == expected
    raw = are_centre_lines(None, measured_from, areas).tolist()
    assert raw == ([True] * 4 + [False] if measured_from == 5 else [False] * 5)


def test_a_width_that_is_not_known_never_clears():
    classes = ["main", "important", "tributary", "stream", "lake", "other", None, "spring"]
    for given in (None, [None] * 8, [np.nan] * 8, [0] * 8, [-5.0] * 8, [np.inf] * 8):
        half = half_widths(classes, given)
        greatest = max(entry["width_m"] for entry in table())
        assert half.tolist() == [45_000, 12_000, 4000, 25, *[greatest] * 4]
    assert half_widths(classes, [10.0] * 8).tolist() == [10.0] * 8


def test_widths_by_place_are_the_greater_in_doubt():
    places = {
        (97.0, 33.0): 2500,  # Tongtian
        (106.6, 29.6): 2500,  # Chongqing
        (111.29, 30.69): 6000,  # Yichang, where two reaches meet
        (114.3, 30.6): 6000,
        (116.22, 29.73): 12_000,  # Hukou
        (118.7, 32.1): 12_000,
        (120.82, 31.97): 45_000,  # Nantong
        (121.6, 31.4): 45_000,
        (113.0, 35.0): 45_000,  # no place of the table
        (np.nan, 30.0): 45_000,
    }
    half = half_widths(["main"] * len(places), None, list(places))
    assert half.tolist() == list(places.values())
    assert half_widths(["important"] * 2, None, [[111.5, 32.7], [104, 30]]).tolist() == [12e3, 2500]


def test_long_lines_have_the_width_of_each_place():
    lon = np.linspace(104, 121.9, 2000)
    river = shapely.LineString(np.column_stack([lon, np.full(2000, 31.0)]))
    waters = Waters(
        "w", np.array([river, None], object), None, None, np.array(["main", "main"], object)
    )
    pieces, half = with_half_widths(waters)
    assert shapely.union_all(pieces.geometries).length == pytest.approx(17.9)
    assert set(pieces.positions.tolist()) == {0}
    assert sorted(set(half.tolist())) == [2500, 6000, 12_000, 45_000]
    west = shapely.bounds(pieces.geometries)[:, 2] < 110
    assert set(half[west].tolist()) == {2500.0}
    assert set(with_half_widths(waters, [70.0, None])[1].tolist()) == {70.0}


def test_the_wider_river_farther_away_decides():
    geod = pyproj.Geod(ellps="WGS84")
    rng = np.random.default_rng(3)
    half = np.r_[rng.uniform(5, 4000, 20), 0.0, 900.0, 900.0]
    start = rng.uniform([110, 30], [111, 31], (len(half), 2))
    lines = shapely.linestrings(np.stack([start, start + rng.normal(0, 0.05, start.shape)], axis=1))
    points = rng.uniform([110, 30], [111, 31], (60, 2))
    waters = Waters("w", lines)
    limit = rng.choice([500.0, 1000.0, 3000.0, np.nan], 60)
    may = bank_may_be_within(Sites.from_points(points), waters, half, limit)
    truth = np.zeros(60, bool)
    step = np.linspace(0, 1, 2001)
    for line, reach in zip(lines, half, strict=True):
        xy = shapely.get_coordinates(shapely.line_interpolate_point(line, step, normalized=True))
        for row, (lon, lat) in enumerate(points):
            least = geod.inv(np.full(2001, lon), np.full(2001, lat), xy[:, 0], xy[:, 1])[2].min()
            assert abs(least - limit[row] - reach) > 0.1 or np.isnan(limit[row])
            truth[row] |= least <= limit[row] + reach
    assert 0.1 < may.mean() < 0.9
    assert (may == truth).all()


def test_exactly_at_limit_and_half_width():
    sites = Sites.from_points(np.array([[110.5, 30.01]]))
    waters = Waters("w", shapely.from_wkt(["LINESTRING (110 30, 111 30)"]))
    distance = 1108.525268
    assert bank_may_be_within(sites, waters, [distance - 1000 + 0.001], 1000.0).all()
    assert not bank_may_be_within(sites, waters, [distance - 1000 - 0.001], 1000.0).any()
    assert not bank_may_be_within(sites, waters.subset([False]), [], 1000.0).any()


def test_files_that_break_their_schema_are_refused(tmp_path):
    file = tmp_path / "widths.json"
    file.write_text(json.dumps({"widths": []}))
    with pytest.raises(InputError, match=r"widths.json: title is missing"):
        table(file)
    with pytest.raises(InputError, match=r"fields is missing"):
        axis_codes(file)


def test_a_line_along_the_seam_of_two_sheets_is_no_bank():
    halves = shapely.from_wkt(
        ["POLYGON ((0 0, 9 0, 9 2, 0 2, 0 0))", "POLYGON ((0 2, 9 2, 9 4, 0 4, 0 2))"]
    )
    lines = shapely.from_wkt(
        ["LINESTRING (0 2, 9 2)", "LINESTRING (0 4, 9 4)", "LINESTRING (0 0, 9 0)"]
    )
    kinds = line_kinds(lines, Said(water=halves), tolerance=0.01)
    assert kinds.tolist() == ["centre line", "bank", "bank"]
