"""Gaps of the main stem: ends that are one, gaps with their place, holes beyond the data."""

from itertools import pairwise

import numpy as np
import pyproj
import pytest
import shapely
from parkshore.analysis.shoreline.check.coverage import covers, without
from parkshore.analysis.shoreline.check.sites_and_waters import Sites
from parkshore.analysis.shoreline.lines.centre_lines import Said
from parkshore.analysis.shoreline.lines.gaps import open_gaps
from parkshore.analysis.shoreline.lines.line_ends import joined_ends
from parkshore.analysis.shoreline.preparation.lines_beside_areas import with_lines
from parkshore.analysis.shoreline.preparation.shoreline_preparation import prepare

GEOD = pyproj.Geod(ellps="WGS84")
LEAST_M = 90_000.0
MM = 1e-3 / 96_500  # degrees of longitude at 30°


def lines(*texts):
    return shapely.from_wkt([f"LINESTRING ({text})" for text in texts])


def metres(one, other):
    return GEOD.inv(*one, *other)[2]


def test_ends_within_a_metre_are_one_and_nothing_moves():
    drawn = lines(f"110 30, {111 - 1.1 * MM} 30", "111 30, 112 30", "112.000005 30, 113 30.1")
    joined, count = joined_ends(drawn, LEAST_M)
    assert count == 2
    assert len(shapely.get_parts(shapely.line_merge(shapely.multilinestrings(joined)))) == 1
    for before, after in zip(drawn, joined, strict=True):
        kept = shapely.get_coordinates(after).tolist()
        assert all(xy in kept for xy in shapely.get_coordinates(before).tolist())
        assert shapely.length(after) - shapely.length(before) <= 1.0 / LEAST_M


def test_ends_farther_off_and_short_lines_stay():
    drawn = lines("110 30, 111 30", "111.00002 30, 112 30", "113 30, 113.000002 30")
    joined, count = joined_ends(drawn, LEAST_M)
    assert count == 0
    assert (joined == drawn).all()


@pytest.mark.parametrize("missing", [0.00002, 0.05, 0.5])
def test_a_gap_is_told_with_length_and_place(missing):
    west, east = 111.0, 111.0 + missing
    [gap] = open_gaps(lines(f"110 30, {west} 30", f"{east} 30, 112 30"), LEAST_M)
    assert gap.length_m == pytest.approx(metres((west, 30), (east, 30)), rel=1e-9)
    assert gap.is_hole == (missing > 0.3)
    assert f"({(west + east) / 2:.4f}, 30.0000)" in str(gap)


def test_the_way_from_bank_to_bank_is_no_gap():
    banks = lines(
        "110 30, 111 30", "110 30.01, 111 30.01", "111.3 30, 112 30", "111.3 30.01, 112 30.01"
    )
    [gap] = open_gaps(banks, LEAST_M)
    assert gap.length_m == pytest.approx(metres((111, 30), (111.3, 30)), rel=0.01)


def test_many_pieces_of_banks_leave_the_long_gap():
    chance = np.random.default_rng(1)
    starts = np.r_[np.linspace(110, 111, 120), np.linspace(111.4, 112, 80)]
    pieces = [
        f"{x} {30 + offset}, {x + 0.009} {30 + offset + chance.normal(0, 1e-4)}"
        for x in starts
        for offset in (0, 0.008)
    ]
    holes = [gap for gap in open_gaps(lines(*pieces), LEAST_M) if gap.is_hole]
    assert len(holes) == 1
    assert holes[0].length_m == pytest.approx(metres((111.009, 30), (111.4, 30)), rel=0.02)


def test_no_site_by_the_river_in_a_hole_is_covered():
    """Any course across the hole up to 1.4 times as long: the sites beside it are not cleared."""
    [gap] = open_gaps(lines("110 30, 111 30", "111.5 30.2, 112 30"), LEAST_M)
    area = without(shapely.multipolygons([shapely.box(105, 25, 120, 35)]), [gap.around()])
    chance = np.random.default_rng(2)
    ends = np.array(gap.ends)
    for _ in range(200):
        middle = ends.mean(axis=0) + chance.normal(0, 0.3, 2)
        course = np.vstack([ends[0], middle, ends[1]])
        long = sum(metres(a, b) for a, b in pairwise(course))
        if long > 1.4 * gap.length_m:
            continue
        line = shapely.linestrings(course)
        at = shapely.line_interpolate_point(line, chance.random(5) * line.length)
        sites = Sites.from_points(shapely.get_coordinates(at) + chance.normal(0, 0.003, (5, 2)))
        assert not covers(sites, area, 1000.0).any()
    assert covers(Sites.from_points(np.array([[110.2, 30.01]])), area, 1000.0).all()


def test_prepare_names_what_it_leaves_open_and_joins_what_is_one():
    drawn = lines(
        f"110 30, {111 - 1.1 * MM} 30", "111 30, 112 30", "112.4 30, 113 30", "113.01 30, 114 30"
    )
    found = prepare(drawn, ["长江"] * 4)
    assert [gap.is_hole for gap in found.gaps] == [False, True]
    said = [str(warning) for warning in found.warnings]
    assert any("holes" in text and "MAX_GAP" in text for text in said)
    assert any("gaps that are not bridged" in text and "MAX_GAP" in text for text in said)
    bridged = prepare(drawn, ["长江"] * 4, max_gap_m=50_000)
    assert bridged.gaps == []
    assert (
        len(
            shapely.get_parts(
                shapely.line_merge(shapely.union_all([r.geometry for r in bridged.lines]))
            )
        )
        == 1
    )


def test_gaps_of_polygons_and_of_other_rivers():
    boxes = shapely.box([110, 111.5], 30, [111, 112], 30.01)
    assert len(prepare(boxes, ["长江", "长江"]).gaps) == 1
    assert prepare(boxes, ["清江", "清江"]).gaps == []
    assert prepare(shapely.box([110, 111], 30, [111, 112], 30.01), ["长江", "金沙江"]).gaps == []


@pytest.mark.parametrize("axes", [False, True])
def test_the_bank_may_run_as_far_from_a_bridge_as_half_its_length(axes):
    drawn = lines("110 30, 111 30", "111.05 30, 112 30", "112.01 30, 113 30")
    kinds = np.full(3, "centre line" if axes else "bank", object)
    found = prepare(drawn, ["长江"] * 3, max_gap_m=10_000, said=Said(kinds=kinds))
    bridges = [row for row in found.lines if row.cls_why.startswith("bridge")]
    assert [row.line_kind for row in bridges] == ["unknown"] * 2
    if axes:
        assert [row.half_w_m for row in bridges] == [None, None]  # by the table, as its river
    else:
        longs = [row.length_m / 2 for row in bridges]
        assert [row.half_w_m for row in bridges] == pytest.approx(longs)


def test_lines_close_the_gaps_of_areas_and_the_other_way_round():
    areas = prepare(shapely.box([110, 111.5], 30, [111, 112], 30.01), ["长江", "长江"])
    axis = prepare(lines("110.5 30.005, 111.7 30.005", "113 30.005, 114 30.005"), ["长江"] * 2)
    [west], [east] = areas.gaps, axis.gaps
    both = with_lines(areas, axis)
    [gap] = both.gaps
    assert gap.length_m == pytest.approx(metres((112, 30.005), (113, 30.005)))
    assert gap.length_m < east.length_m
    assert sum("holes" in str(warning) for warning in both.warnings) == 1
    lone = with_lines(areas, prepare(lines("109 29, 109 28"), ["清江"]))
    assert [each.length_m for each in lone.gaps] == [west.length_m]
