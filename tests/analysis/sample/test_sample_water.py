"""The water of the sample: a coverage with seams, islands, lakes and a shoreline of its own."""

from itertools import pairwise

import numpy as np
import shapely
from parkshore.analysis.sample.basis.basin_plane import GEOD
from parkshore.analysis.sample.basis.river_polygons import waters


def edges_of(geometries):
    lines = shapely.get_parts(shapely.boundary(geometries))
    lines = lines[shapely.length(lines) > 0]
    points, owner = shapely.get_coordinates(shapely.get_parts(lines), return_index=True)
    same = owner[:-1] == owner[1:]
    pairs = np.stack([points[:-1][same], points[1:][same]], axis=1)
    return {tuple(sorted(map(tuple, pair))) for pair in pairs.tolist()}, len(pairs)


def shore_edges(lines):
    found = set()
    for line in shapely.get_parts(lines):
        points = shapely.get_coordinates(line).tolist()
        found |= {tuple(sorted((tuple(a), tuple(b)))) for a, b in pairwise(points)}
    return found


def test_polygons_are_valid_and_do_not_overlap():
    polygons = waters().polygons
    assert shapely.is_valid(polygons).all()
    first, second = shapely.STRtree(polygons).query(polygons, predicate="overlaps")
    assert not len(first), list(zip(first, second, strict=True))
    together = shapely.area(shapely.union_all(polygons))
    assert np.isclose(shapely.area(polygons).sum(), together, rtol=1e-9)


def test_shoreline_is_what_only_one_polygon_has():
    water = waters()
    all_edges, number = edges_of(water.polygons)
    shore = shore_edges([row[2] for row in water.shoreline])
    assert shore <= all_edges
    seams = all_edges - shore
    assert number == len(shore) + 2 * len(seams)
    assert len(seams) > 100


def test_main_stem_and_eight_tributaries_are_there():
    water = waters()
    found = dict(zip(water.rivers, water.classes, strict=True))
    assert {name for name, each in found.items() if each == "important"} == {
        *("雅砻江", "岷江", "嘉陵江", "乌江"),
        *("湘江", "沅江", "汉江", "赣江"),
    }
    assert {name for name, each in found.items() if each == "main"} == {
        "沱沱河",
        "通天河",
        "金沙江",
        "长江",
    }
    assert {"洞庭湖", "鄱阳湖"} == {name for name, each in found.items() if each == "lake"}
    assert found["示例河"] == "tributary"


def test_main_stem_runs_from_source_to_mouth_without_a_gap():
    lines = [line for _, line in waters().main_stem]
    for upper, lower in pairwise(lines):
        assert upper.coords[-1] == lower.coords[0]
    assert lines[0].coords[0][0] < 91
    assert lines[-1].coords[-1] == (122.0, 31.2)
    assert 5_000e3 < sum(GEOD.geometry_length(line) for line in lines) < 6_400e3


def test_all_water_hangs_together():
    joined = shapely.union_all(waters().polygons)
    assert len(shapely.get_parts(joined)) == 1


def test_islands_are_holes_of_the_main_stem():
    water = waters()
    assert len(water.islands) >= 15
    land = shapely.point_on_surface(water.islands)
    assert not shapely.intersects(shapely.union_all(water.polygons), land).any()
    shore = shapely.union_all([row[2] for row in water.shoreline if row[1] == "main"])
    assert (shapely.distance(shore, water.islands) == 0).all()


def test_width_grows_downstream():
    water = waters()
    main = [
        polygon
        for polygon, each in zip(water.polygons, water.classes, strict=True)
        if each == "main"
    ]
    width = [
        2 * abs(area) / length
        for area, length in (GEOD.geometry_area_perimeter(polygon) for polygon in main)
    ]
    assert width[0] < 200 < 1_500 < max(width)


def test_lengths_are_geodesic():
    for _, _, line, length in waters().shoreline:
        assert abs(GEOD.geometry_length(line) - length) < 0.1
