"""What inherits the main stem, and what does not: places on the Yangtze, drawn small.

Kilometres on a plane; the river flows east, 2 km wide.
"""

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.classes.inheritance import JOINS
from parkshore.analysis.shoreline.preparation.shoreline_preparation import prepare


def at(lon, lat):
    """Return a plane in kilometres, with its origin at a place."""
    scale = np.array([111.32 * np.cos(np.radians(lat)), 110.6])
    return lambda xy: xy / scale + (lon, lat)


def box(west, south, east, north):
    return shapely.box(west, south, east, north)


def classes(place, **waters):
    """Return class, reason and name by key; a key's name is that before the first _."""
    names = [None if key.startswith("x") else key.split("_")[0] for key in waters]
    shapes = [shapely.transform(shape, at(*place)) for shape in waters.values()]
    keys = iter(waters)
    order = {next(keys): shapely.point_on_surface(shape) for shape in shapes}
    prepared = prepare(shapes, names)
    rows = [row for row in prepared.lines if not row.cls_why.startswith("bridge")]
    found = {}
    for key, point in order.items():
        near = min(prepared.water or rows, key=lambda row: shapely.distance(row.geometry, point))
        found[key] = (near.river_cls, near.cls_why)
    return found, prepared


RIVER = {"长江_1": box(0, 0, 20, 2), "长江_2": box(20, 0, 40, 2)}
HUKOU, CHENGLINGJI, HANKOU = (116.22, 29.75), (113.13, 29.43), (114.29, 30.58)
WUSONGKOU, GUAZHOU, HANGZHOU_BAY = (121.51, 31.39), (119.43, 32.22), (121.97, 30.87)


def test_hukou_the_outlet_of_a_lake_is_a_tributary_and_nothing_passes_through_the_lake():
    found, prepared = classes(
        HUKOU,
        **RIVER,
        x_outlet=box(10, -5, 11, 0),
        鄱阳湖=box(5, -15, 16, -5),
        x_beyond=box(10, -30, 10.5, -15),
    )
    assert found["x_outlet"] == ("tributary", "no name")
    assert found["x_beyond"] == ("tributary", "no name")
    assert found["鄱阳湖"] == ("lake", "lake by its name;lake on a river: important")
    assert (prepared.main_features, prepared.inherited) == (2, 0)


def test_hukou_a_mouth_at_the_seam_of_two_sheets_touches_once():
    found, _ = classes(HUKOU, **RIVER, x_outlet=box(19, -5, 21, 0))
    assert found["x_outlet"][0] == "tributary"


def test_chenglingji_a_named_river_never_inherits_between_two_pieces_of_the_main_stem():
    gap = {"长江_1": box(0, 0, 20, 2), "洞庭水道": box(20, 0, 25, 2), "长江_2": box(25, 0, 40, 2)}
    found, prepared = classes(
        CHENGLINGJI, **gap, x_reach=box(40, 0, 45, 2), 长江_3=box(45, 0, 60, 2)
    )
    assert found["洞庭水道"][0] == "tributary"
    assert found["x_reach"] == ("main", "joins two pieces of the main stem")
    assert (prepared.main_features, prepared.inherited) == (3, 1)


def test_hankou_a_side_channel_inherits_and_the_han_does_not():
    arms = shapely.Polygon(
        [(8, 2), (12, 5), (24, 5), (28, 2), (27, 2), (23.5, 4.5), (12.5, 4.5), (9, 2)]
    )
    found, prepared = classes(
        HANKOU, **RIVER, x_side=arms, 汉江=box(2, 2, 2.5, 12), x_han=box(2, 12, 2.5, 20)
    )
    assert found["x_side"] == ("main", "joins two pieces of the main stem")
    assert found["汉江"][0] == "important"
    assert found["x_han"][0] == "tributary"
    assert prepared.inherited == 1


def test_hankou_a_river_with_an_island_at_its_mouth_is_a_tributary():
    forked = shapely.Polygon(
        [(9, 2), (9, 30), (11, 30), (11, 2), (10.5, 2), (10.5, 3), (9.5, 3), (9.5, 2)]
    )
    found, _ = classes(HANKOU, **RIVER, x_forked=forked)
    assert found["x_forked"] == ("tributary", "no name")


def test_wusongkou_the_huangpu_docks_and_one_step_only():
    found, prepared = classes(
        WUSONGKOU,
        长江_1=box(-40, 0, -20, 2),
        x_cut=box(-20, 0, 0, 2),
        x_next=box(0, 0, 20, 2),
        黄浦江=box(-30, -9, -29.5, 0),
        x_creek=box(-35, -3, -34.9, 0),
    )
    assert found["x_cut"] == ("main", "continues the main stem across a sheet edge")
    assert found["x_next"] == ("tributary", "no name")
    assert found["黄浦江"][0] == "important"
    assert found["x_creek"][0] == "tributary"
    assert prepared.inherited == 1


def test_guazhou_the_canal_crosses_and_stays_a_canal():
    found, prepared = classes(
        GUAZHOU, **RIVER, 京杭运河_n=box(9, 2, 9.2, 12), 京杭运河_s=box(11, -9, 11.2, 0),
        x_north=box(9, 12, 9.2, 20),
    )  # fmt: skip
    assert found["京杭运河_n"] == ("other", "canal by its name;artificial channel")
    assert found["京杭运河_s"] == found["京杭运河_n"]
    assert found["x_north"][0] == "tributary"
    assert prepared.inherited == 0


def test_a_stub_up_a_tributary_is_no_sheet_edge():
    stem = shapely.union(box(0, 0, 40, 2), box(10, 2, 10.5, 2.4))
    found, _ = classes(GUAZHOU, 长江=stem, x_above=box(10, 2.4, 10.5, 9))
    assert found["x_above"] == ("tributary", "no name")


def test_hangzhou_bay_seaward_of_the_mouth_is_other():
    found, prepared = classes(
        HANGZHOU_BAY,
        长江=box(-40, 5, 40, 60),
        x_sea=box(40, 5, 90, 60),
        x_bay=box(-70, -40, -30, -15),
        杭州湾=box(-30, -40, -1, -15),
        x_shore=box(-30, 2, -29.9, 5),
    )
    assert found["x_sea"] == ("other", "seaward of the mouth")
    assert found["x_bay"] == ("other", "seaward of the mouth")
    assert found["杭州湾"] == ("other", "seaward of the mouth")
    assert found["x_shore"][0] == "tributary"
    stem = [row for row in prepared.water if row.river == "长江"]
    assert [row.river_cls for row in stem] == ["main", "other"]
    assert shapely.bounds(stem[0].geometry)[2] < 121.98
    banks = [row.geometry for row in prepared.lines if row.river_cls == "main"]
    middle = shapely.Point(121.95, 31.2)  # on the line between the capes
    assert shapely.distance(shapely.union_all(banks), middle) > 0.1
    assert (prepared.main_features, prepared.read, prepared.used) == (1, 5, 5)


def test_what_inherits_stays_apart_from_what_passes_on_with_its_reason():
    shapes = shapely.box([112, 112.2, 112.3], 30, [112.2, 112.3, 112.6], 30.02)
    prepared = prepare(shapes, [None] * 3, holds={"main": np.array([True, False, True])})
    assert [row.cls_why for row in prepared.water] == ["expression", JOINS, "expression"]
    assert (prepared.main_features, prepared.inherited) == (2, 1)


LINES = {"长江_1": [(0, 0), (20, 1)], "长江_2": [(20, 1), (40, 0)], "长江_3": [(60, 0), (80, 0)]}
JOINED = [
    ([(40, 0), (50, 3), (60, 0)], "joins two pieces of the main stem"),
    ([(5, 0.25), (10, 9), (30, 0.5)], "joins two pieces of the main stem"),
    ([(5, 0.25), (8, 4), (12, 0.6)], "both ends on the main stem"),
    ([(80, 0), (100, 3)], "continues the main stem across a sheet edge"),
    ([(80, 0), (80, 20)], None),  # turns off
    ([(20, 1), (20, 30)], None),  # the mouth of a tributary
    ([(10, -5), (10, 5)], None),  # crosses
    ([(45, 9), (55, 9)], None),
    ([(70, 0), (75, 3), (70, 6), (70, 0)], None),  # comes back to one place
]


@pytest.mark.parametrize(("line", "why"), JOINED)
def test_lines(line, why):
    lines = {key: shapely.LineString(points) for key, points in LINES.items()}
    _, prepared = classes(CHENGLINGJI, **lines, x=shapely.LineString(line))
    assert prepared.inherited == (why is not None)
    row = next(row for row in prepared.lines if row.river is None)
    assert (row.river_cls, row.cls_why) == (("main", why) if why else ("tributary", "no name"))


def test_a_river_at_a_fork_does_not_go_on():
    lines = {key: shapely.LineString(points) for key, points in LINES.items()}
    fork = {"x_1": [(80, 0), (100, 5)], "x_2": [(80, 0), (100, -5)]}
    _, prepared = classes(
        CHENGLINGJI, **lines, **{key: shapely.LineString(points) for key, points in fork.items()}
    )
    assert prepared.inherited == 0


@pytest.mark.parametrize("name", ["无名河", "未命名", "无", "<Null>", "unnamed", "—"])
def test_what_stands_for_no_name_is_none(name):
    shapes = [
        box(112, 30, 112.2, 30.02),
        box(112.2, 30, 112.3, 30.02),
        box(112.3, 30, 112.6, 30.02),
    ]
    prepared = prepare(shapes, ["长江", name, "长江"])
    assert (prepared.main_features, prepared.inherited) == (2, 1)
