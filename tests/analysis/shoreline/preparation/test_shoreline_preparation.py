"""Preparation: classes by name, seams, islands, duplicates, gaps; nothing lost."""

import numpy as np
import pyproj
import pytest
import shapely
from parkshore.analysis.cancel import Cancelled
from parkshore.analysis.message import InputError
from parkshore.analysis.shoreline.classes.river_classes import RiverNames
from parkshore.analysis.shoreline.preparation import seams, water_bodies
from parkshore.analysis.shoreline.preparation.shoreline_preparation import prepare

GEOD = pyproj.Geod(ellps="WGS84")
LEFT = "POLYGON ((110 30, 111 30, 111 30.1, 110 30.1, 110 30))"
RIGHT = "POLYGON ((111 30, 112 30, 112 30.1, 111 30.1, 111 30))"
# The same bank, but with vertices of its own that lie 0.3 m off the neighbour's edge.
OWN_VERTICES = (
    "POLYGON ((111 30, 112 30, 112 30.1, 111 30.1, 111.000003 30.07, 110.999997 30.03, 111 30))"
)


def wkt(*texts):
    return shapely.from_wkt(list(texts))


def shore_of(prepared):
    return shapely.union_all([row.geometry for row in prepared.lines])


def told(messages):
    return [str(message) for message in messages]


# Seams --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("right", [RIGHT, OWN_VERTICES])
@pytest.mark.parametrize("names", [("长江", "汉江"), ("长江", "长江")])
def test_seams_are_no_shore(right, names):
    prepared = prepare(wkt(LEFT, right), names)
    shore = shore_of(prepared)
    assert prepared.seams_removed == 1
    assert (
        shapely.length(shapely.intersection(shore, shapely.box(110.9, 30.001, 111.1, 30.099))) == 0
    )
    assert shapely.length(shore) == pytest.approx(4.2, abs=1e-4)
    corners = shapely.points([(111, 30), (111, 30.1)])
    assert (shapely.distance(shore, corners) < 3e-8).all()  # the banks reach the seam's ends


def test_what_is_prepared_in_threads_is_what_is_prepared_at_once(monkeypatch):
    rng = np.random.default_rng(65)
    west, south = (each.ravel() for each in np.meshgrid(np.arange(9.0), np.arange(6.0)))
    grown = rng.uniform(-4e-6, 4e-6, (4, len(west)))  # overlaps and slits
    size = 0.01
    boxes = shapely.box(
        *(110 + size * west + grown[0], 30 + size * south + grown[1]),
        *(110 + size * (west + 1) + grown[2], 30 + size * (south + 1) + grown[3]),
    )
    names = [["长江", "汉江", "赣江"][int(x) // 3] for x in west]
    told = [drawn(prepare(boxes, names))]
    monkeypatch.setattr(seams, "_WELDED_AT_ONCE", 3)
    monkeypatch.setattr(water_bodies, "_JOINED_AT_ONCE", 1)
    told.append(drawn(prepare(boxes, names)))
    assert len(told[0]) > 3
    assert told[0] == told[1]


def drawn(prepared):
    rows = [*prepared.lines, *prepared.water]
    return [(row.river, row.river_cls, shapely.to_wkt(row.geometry, -1)) for row in rows]


@pytest.mark.parametrize("right", [RIGHT, OWN_VERTICES])
def test_one_river_becomes_one_body(right):
    prepared = prepare(wkt(LEFT, right), ["长江", " 长江(干流) "])
    [water] = prepared.water
    [polygon] = water.geometry.geoms
    assert len(polygon.interiors) == 0
    assert prepared.main_features == 2
    assert (water.river, water.river_cls) == ("长江", "main")


def test_overlapping_water_has_no_shore_within():
    overlapping = "POLYGON ((110.8 30.02, 112 30.02, 112 30.08, 110.8 30.08, 110.8 30.02))"
    prepared = prepare(wkt(LEFT, overlapping), ["长江", "汉江"])
    union = shapely.union_all(wkt(LEFT, overlapping))
    assert shapely.hausdorff_distance(shore_of(prepared), shapely.boundary(union)) < 1e-7
    assert shapely.length(shore_of(prepared)) == pytest.approx(shapely.length(union), abs=1e-6)


def test_bodies_that_meet_in_a_point_or_lie_apart_keep_their_shores():
    corner = "POLYGON ((111 30.1, 111.5 30.1, 111.5 30.2, 111 30.2, 111 30.1))"
    apart = "POLYGON ((110 29.9, 111 29.9, 111 29.9999, 110 29.9999, 110 29.9))"  # 11 m of land
    polygons = wkt(LEFT, corner, apart)
    prepared = prepare(polygons, ["长江", "汉江", None])
    assert prepared.seams_removed == 0
    lengths = sorted(shapely.length(row.geometry) for row in prepared.lines)
    assert lengths == pytest.approx(sorted(shapely.length(polygons)))


def test_wider_slits_close_when_asked():
    apart = "POLYGON ((111.0001 30, 112 30, 112 30.1, 111.0001 30.1, 111.0001 30))"  # 9.6 m
    assert prepare(wkt(LEFT, apart), ["长江", "汉江"]).seams_removed == 0
    prepared = prepare(wkt(LEFT, apart), ["长江", "汉江"], seam_m=20)
    assert prepared.seams_removed == 1
    assert shapely.length(shore_of(prepared)) == pytest.approx(4.2, abs=1e-3)


# Islands ------------------------------------------------------------------------------------------

LAKE = (
    "POLYGON ((110 30, 111 30, 111 31, 110 31, 110 30), "
    "(110.4 30.4, 110.6 30.4, 110.6 30.6, 110.4 30.4))"
)
ISLAND = "POLYGON ((110.1 30.1, 110.2 30.1, 110.2 30.2, 110.1 30.2, 110.1 30.1))"


@pytest.mark.parametrize(("keep", "islands", "rings"), [(True, 2, 3), (False, 0, 1)])
def test_islands_as_holes_and_as_excluded_polygons(keep, islands, rings):
    prepared = prepare(
        wkt(LAKE, ISLAND), ["太湖", None], excluded=np.array([False, True]), keep_islands=keep
    )
    [water] = prepared.water
    assert prepared.islands_kept == islands
    assert len(shapely.get_rings(water.geometry.geoms[0])) == rings
    assert len(prepared.lines[0].geometry.geoms) == rings
    assert (prepared.read, prepared.used) == (2, 1)
    assert told(prepared.notes)[0] == "1 feature is left out: excluded: no water."


def test_island_polygon_in_its_own_hole_changes_nothing():
    hole = "POLYGON ((110.4 30.4, 110.6 30.4, 110.6 30.6, 110.4 30.4))"
    prepared = prepare(wkt(LAKE, hole), ["太湖", None], excluded=np.array([False, True]))
    assert shapely.equals(prepared.water[0].geometry, shapely.from_wkt(LAKE))


def test_island_cut_by_a_seam_is_one_island():
    left = (
        "POLYGON ((110 30, 111 30, 111 30.03, 110.9 30.05, 111 30.07, 111 30.1, 110 30.1, 110 30))"
    )
    right = (
        "POLYGON ((111 30, 112 30, 112 30.1, 111 30.1, 111 30.07, 111.1 30.05, 111 30.03, 111 30))"
    )
    prepared = prepare(wkt(left, right), ["长江", "长江"])
    assert prepared.islands_kept == 1
    dropped = prepare(wkt(left, right), ["长江", "长江"], keep_islands=False)
    assert shapely.length(shore_of(dropped)) == pytest.approx(4.2, abs=1e-6)


def test_lake_in_a_hole_of_the_river_is_no_island():
    [lake] = shapely.box([110.4], [30.4], [110.6], [30.6])
    [whole] = shapely.box([110], [30], [111], [31])
    prepared = prepare([shapely.difference(whole, lake), lake], ["长江", "某湖"])
    assert prepared.islands_kept == 0
    assert shapely.length(shore_of(prepared)) == pytest.approx(4.8, abs=1e-6)
    assert [row.river_cls for row in prepared.lines] == ["main"]  # to its edge at the lake
    assert len(prepared.water) == 2


# Bad input, duplicates, gaps ----------------------------------------------------------------------


def test_every_feature_is_used_or_counted_with_a_reason():
    shapes = wkt(
        LEFT,
        "POLYGON ((120 30, 121 31, 121 30, 120 31, 120 30))",  # crosses itself
        "POLYGON EMPTY",
        "POLYGON ((120 30, 121 95, 121 30, 120 30))",
        "POLYGON ((120 30, 120 30, 120 30, 120 30))",
        "GEOMETRYCOLLECTION (POINT (1 1), POLYGON ((100 30, 101 30, 101 31, 100 30)))",
        LEFT,
    )
    prepared = prepare([*shapes, None], [None, None, "a", "a", "a", "b", "长江", "c"])
    assert (prepared.read, prepared.used) == (8, 3)
    assert (prepared.repaired, prepared.duplicates, prepared.main_features) == (1, 1, 1)
    reasons = {
        text.split(": ", 1)[1]: text[0] for text in told(prepared.notes) if "left out" in text
    }
    assert reasons == {
        "no geometry.": "2",
        "coordinates that lie nowhere on Earth.": "1",
        "neither length nor area.": "1",
        "the same outline again.": "1",
    }
    assert len(prepared.water) == 3


def test_nothing_usable_is_an_error():
    with pytest.raises(InputError, match="1 feature read"):
        prepare(wkt("POLYGON EMPTY"), ["长江"])


def test_warnings_name_what_is_doubtful():
    prepared = prepare(wkt(LEFT, RIGHT, ISLAND), ["汉江", "丹江口水库", None])
    warned = told(prepared.warnings)
    assert "the commonest names are 汉江, 丹江口水库." in warned[0]
    assert "丹江口水库 (1)" in warned[1]  # no list knows one there, but it adjoins 汉江
    assert any("1 feature without a name is taken as tributary" in n for n in told(prepared.notes))
    listed = prepare(
        wkt(LEFT, ISLAND), ["长江", None], river_names=RiverNames(tributaries=("大渡河",))
    )
    assert "1 feature without a name is classed other" in told(listed.warnings)[0]


def test_basin_makes_what_nowhere_touches_it_other():
    basin = shapely.box([109], [29], [110.5], [31])
    far = "POLYGON ((120 30, 121 30, 121 31, 120 30))"
    prepared = prepare(wkt(LEFT, far), ["长江", "长江"], basin=basin)
    assert [row.river_cls for row in prepared.water] == ["main", "other"]
    assert prepared.main_features == 1


def test_lines_keep_their_features_and_drop_duplicates():
    lines = wkt(
        "LINESTRING (110 30, 111 30)", "LINESTRING (111 30, 110 30)", "LINESTRING (111 30, 112 31)"
    )
    prepared = prepare(lines, ["长江", None, "乌江"])
    assert prepared.duplicates == 1
    assert [(row.river, row.river_cls) for row in prepared.lines] == [
        ("长江", "main"),
        ("乌江", "important"),
    ]
    assert prepared.water == []
    lon, lat = np.linspace(110, 111, 1001), np.full(1001, 30.0)
    assert prepared.lines[0].length_m == pytest.approx(GEOD.line_length(lon, lat), abs=1e-3)


@pytest.mark.parametrize(("max_gap", "bridges"), [(0, 0), (900, 0), (1000, 1)])
def test_gaps_of_the_main_stem(max_gap, bridges):
    gap = "LINESTRING (111.01 30, 112 30)"  # 965 m further on
    lines = wkt("LINESTRING (110 30, 111 30)", gap, "LINESTRING (112.005 30, 113 30)")
    prepared = prepare(lines, ["长江", "金沙江", "乌江"], max_gap_m=max_gap)
    assert len(prepared.lines) == 3 + bridges
    if bridges:
        bridge = prepared.lines[-1]
        assert bridge.river_cls == "main"
        assert bridge.length_m == pytest.approx(GEOD.inv(111, 30, 111.01, 30)[2], abs=1e-6)


def test_gap_between_polygons_is_bridged():
    apart = "POLYGON ((111.01 30, 112 30, 112 30.1, 111.01 30.1, 111.01 30))"
    prepared = prepare(wkt(LEFT, apart), ["长江", "长江"], max_gap_m=2000)
    assert len(prepared.lines) == 3
    assert prepared.lines[-1].length_m < 970


def test_projected_crs_measures_in_metres():
    transformer = pyproj.Transformer.from_crs(4326, 32649, always_xy=True)

    def to_lonlat(xy):
        return np.column_stack(transformer.transform(*xy.T, direction="INVERSE"))

    left = shapely.box([500_000], [3_300_000], [510_000], [3_301_000])
    right = shapely.box([510_000.5], [3_300_000], [520_000], [3_301_000])  # half a metre apart
    prepared = prepare(np.r_[left, right], ["长江", "汉江"], to_lonlat=to_lonlat)
    assert prepared.seams_removed == 1
    assert prepared.lines[0].length_m == pytest.approx(21_000 / 0.9996, rel=1e-4)


def test_progress_and_cancel():
    heard = []
    prepare(wkt(LEFT, RIGHT), ["长江", "汉江"], progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    with pytest.raises(Cancelled):
        prepare(wkt(LEFT, RIGHT), ["长江", "汉江"], cancelled=lambda: True)


# Real data ----------------------------------------------------------------------------------------


def test_real_water_bodies(water_bodies):
    code, names, shapes = water_bodies
    prepared = prepare(shapes, names, excluded=code == 79200, holds={"lake": code == 23010})
    assert (prepared.read, prepared.used, prepared.duplicates) == (550, 151, 0)
    assert prepared.main_features == 1
    river, _ = sorted(
        (row for row in prepared.water if row.river_cls == "main"), key=lambda row: not row.river
    )
    assert shapely.get_num_interior_rings(river.geometry.geoms[0]) == 88
    assert prepared.islands_kept == 366
    assert prepared.seams_removed == 13
    classes = [row.river_cls for row in prepared.water]
    assert {name: classes.count(name) for name in sorted(set(classes))} == {
        "lake": 129,
        "main": 2,  # a piece without a name has both ends on it
        "other": 9,
        "tributary": 2,
    }
    water = shapely.union_all(shapes[code != 79200])
    lost = shapely.difference(shapely.boundary(water), shapely.buffer(shore_of(prepared), 1e-7))
    assert shapely.length(lost) < 1e-6
    assert 0 < shapely.length(shore_of(prepared)) - shapely.length(water) < 0.5  # edges at lakes


def test_real_rivers(river_lines):
    code, names, shapes = river_lines
    prepared = prepare(shapes, names, excluded=~np.isin(code, (21011, 22011, 22012, 23010)))
    named = {row.river: row.river_cls for row in prepared.lines}
    assert prepared.main_features == 257
    assert named["汉江(汉水)"] == "important"
    assert named["金沙江"] == "main"
    assert named["大渡河(马柯河、大金川)"] == "important"
    assert named["淮河"] == "other"
    assert prepared.read == 2143
