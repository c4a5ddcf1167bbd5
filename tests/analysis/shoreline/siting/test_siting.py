"""A place asked by itself is judged as the check judges it among others."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.check.rule_sets import RULE_SETS, TAILINGS, UNKNOWN
from parkshore.analysis.shoreline.check.site_check import screen
from parkshore.analysis.shoreline.check.sites_and_waters import Sites, Waters
from parkshore.analysis.shoreline.siting.siting import Siting
from parkshore.analysis.shoreline.siting.water_pieces import WaterPieces

COLUMNS = (
    *("shore_m", "limit_m", "margin_m", "code", "near_river", "river_cls", "near_lon", "near_lat"),
    *("rule_id", "rule_note", "in_area_m2", "in_share"),
)
MIDDLE = np.array([112.0, 30.0])


def rivers(seed, **more):
    """Lines of several classes about 112 E, 30 N, some of a class in doubt."""
    rng = np.random.default_rng(seed)
    shapes, names, classes, doubts = [], [], [], []
    for number in range(12):
        turns = np.cumsum(rng.normal(0, 0.004, (120, 2)), axis=0) + rng.uniform(-0.3, 0.3, 2)
        shapes.append(shapely.LineString(turns + MIDDLE))
        classes.append(["main", "important", "tributary", "lake"][number % 4])
        names.append(["长江", "汉江", None, "示例湖"][number % 4])
        doubts.append([None, None, "unclassified water"][number % 3])
    columns = {"rivers": names, "classes": classes, "doubts": doubts}
    columns = {name: np.array(values, object) for name, values in columns.items()}
    return Waters("rivers", np.array(shapes, object), **columns, **more)


def places(seed):
    """Points and polygons near by."""
    rng = np.random.default_rng(seed)
    points = shapely.points(rng.uniform(-0.4, 0.4, (8, 2)) + MIDDLE)
    hulls = [
        shapely.convex_hull(shapely.multipoints(rng.normal(0, 0.01, (6, 2)) + place))
        for place in rng.uniform(-0.3, 0.3, (5, 2)) + MIDDLE
    ]
    return [*points, *hulls]


def waters(kind):
    if kind == "banks":
        return rivers(1), {}
    if kind == "centre lines":
        half = np.where(np.arange(12) % 2, 400.0, np.nan)
        return rivers(2, centre_lines=np.arange(12) % 3 > 0, half_m=half, offset_m=20.0), {}
    if kind == "low water":
        return rivers(8, at_low_water=True), {"u": 30.0, "u_on_water": 10.0}
    if kind == "demonstration":
        return rivers(3, clears=False), {}
    if kind == "coverage":
        return rivers(4), {"coverage": shapely.box(111.8, 29.8, 112.2, 30.2), "scale_m": 125.0}
    lakes = shapely.buffer(rivers(5).geometries, 0.01)
    lake = Waters("lakes", lakes, rivers=rivers(5).rivers, classes=rivers(5).classes)
    lake.doubts[::2] = "lake on a river"
    return rivers(6), {"water": lake, "measured_from": 1}


@pytest.mark.parametrize(
    "kind", ["banks", "low water", "centre lines", "demonstration", "coverage", "lakes"]
)
@pytest.mark.parametrize("facility", [TAILINGS, UNKNOWN])
def test_as_the_check_itself(kind, facility):
    shoreline, terms = waters(kind)
    ruleset = RULE_SETS.chosen(1)
    siting = Siting(shoreline, ruleset=ruleset, facility=facility, **terms)
    for shape in places(7):
        sites = (
            Sites.from_points(shapely.get_coordinates(shape))
            if shape.geom_type == "Point"
            else Sites.from_shapes(np.array([shape]))
        )
        codes = np.array([facility], np.int8)
        wanted = screen(sites, shoreline, ruleset=ruleset, facility=codes, **terms)
        found = siting.ask(shape)
        for name in COLUMNS:
            one, other = getattr(found, name)[0], getattr(wanted, name)[0]
            assert one == other or (one != one and other != other), (name, shape.wkt)
        quick = siting.ask(shape, at_once=True)
        assert quick.code.tolist() == wanted.code.tolist()
        if np.isfinite(wanted.in_share[0]) and kind != "lakes":  # no shore bounds these lakes
            assert abs(quick.in_share[0] - wanted.in_share[0]) < 0.03


def test_without_a_rule_the_limit_counts():
    siting = Siting(rivers(1), limit_m=500.0)
    on_it = shapely.get_point(rivers(1).geometries[0], 5)
    assert siting.ask(on_it).verdict.tolist() == ["within"]
    assert siting.ask(on_it).limit_m.tolist() == [500.0]
    assert siting.ask(shapely.Point(100, 20)).verdict.tolist() == ["outside"]


def test_a_shape_nowhere_has_no_verdict():
    siting = Siting(rivers(1), ruleset=RULE_SETS.chosen(1))
    assert siting.ask(shapely.Point()).verdict.tolist() == ["no geometry"]
    assert siting.ask(shapely.Point(112, 95)).verdict.tolist() == ["invalid geometry"]


def test_pieces_are_found_by_place_and_large_areas_cut():
    ring = shapely.buffer(shapely.Point(112, 30), 1.0, quad_segs=2000)
    doubts = np.array(["lake on a river", None], object)
    shapes = np.array([ring, shapely.Point(112, 30)], object)
    pieces = WaterPieces(Waters("w", shapes, doubts=doubts))
    near = pieces.near(shapely.Point(113, 30), 5000.0)
    assert len(near.geometries) == 1
    assert shapely.get_num_coordinates(near.geometries[0]) < 1000
    assert len(pieces.near(shapely.Point(115, 30), 5000.0).geometries) == 0
    assert len(pieces.near(shapely.Point(113 - 360, 30), 5000.0).geometries) == 1
