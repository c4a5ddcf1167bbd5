"""Repair against an oracle: a point is on a multipolygon where it is in any one of its parts."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.geometry import repair
from parkshore.analysis.geometry.repair import repaired, united

NEAR = 1e-6


def in_ring(xy, ring):
    """Say for points whether an odd number of the ring's edges lie to their right."""
    (x, y), start, end = xy.T, ring[:-1], ring[1:]
    odd = np.zeros(len(xy), bool)
    for (x0, y0), (x1, y1) in zip(start, end, strict=True):
        if y0 != y1:
            crosses = (y0 > y) != (y1 > y)
            odd ^= crosses & (x < (x1 - x0) * (y - y0) / (y1 - y0) + x0)
    return odd


def in_any_part(xy, parts):
    held = np.zeros(len(xy), bool)
    for part in parts:
        inside = np.zeros(len(xy), bool)
        for ring in (part.exterior, *part.interiors):
            inside ^= in_ring(xy, np.asarray(ring.coords))
        held |= inside
    return held


def box(x, y, width, height):
    return shapely.box(x, y, x + width, y + height)


def star(random):
    """A ring that crosses itself at will."""
    return shapely.Polygon(random.uniform(0, 10, (random.integers(4, 8), 2)))


def with_hole(random):
    x, y = random.uniform(0, 5, 2)
    width, height = random.uniform(2, 5, 2)
    hole = box(x + width / 4, y + height / 4, width / 2, height / 2)
    return box(x, y, width, height).difference(hole)


def random_parts(random):
    """Overlapping, nested, touching and equal parts, parts in holes, and stars."""
    parts = [box(*random.uniform(1, 5, 4))]
    for kind in random.integers(0, 6, random.integers(1, 5)):
        west, south, east, north = parts[-1].bounds
        width, height = east - west, north - south
        new = [
            box(*random.uniform(0, 6, 4)),
            star(random),
            with_hole(random),
            parts[-1],
            box(east, south, 1.5, height),
            box(west + width / 4, south + height / 4, width / 2, height / 2),
        ]
        parts.append(new[kind])
    return parts


@pytest.mark.parametrize("seed", range(80))
def test_ground_is_what_any_part_holds(seed):
    random = np.random.default_rng(seed)
    parts = random_parts(random)
    whole = shapely.multipolygons(parts)
    [mended] = repaired([whole])
    assert shapely.is_valid(mended)
    xy = random.uniform(-0.5, 12, (1000, 2))
    clear = shapely.distance(shapely.boundary(parts)[:, None], shapely.points(xy)).min(0) > NEAR
    xy = xy[clear]
    expected = in_any_part(xy, parts)
    np.testing.assert_array_equal(shapely.intersects_xy(mended, xy[:, 0], xy[:, 1]), expected)


def test_overlapping_boxes_have_no_hole():
    both = shapely.multipolygons([shapely.box(0, 0, 2, 2), shapely.box(1, 1, 3, 3)])
    assert shapely.area(repaired([both])[0]) == 7
    assert shapely.area(shapely.make_valid(both)) == 6  # why this module is there


HOLED = "((0 0,3 0,3 3,0 3,0 0),(1 1,2 1,2 2,1 2,1 1))"
AWAY = "((9 9,10 9,10 10,9 10,9 9))"
BOX = "((0 0,2 0,2 2,0 2,0 0))"


@pytest.mark.parametrize(
    ("text", "area"),
    [
        (f"MULTIPOLYGON ({BOX},((0.5 0.5,1 0.5,1 1,0.5 1,0.5 0.5)))", 4),
        (f"MULTIPOLYGON ({BOX},{BOX})", 4),
        (f"MULTIPOLYGON ({BOX},((2 0,3 0,3 2,2 2,2 0)))", 6),
        (f"MULTIPOLYGON ({HOLED},((0 0,3 0,3 1,0 0)))", 8),
        (f"MULTIPOLYGON ({HOLED},((1 1,2 1,2 2,1 1)),{AWAY},{AWAY})", 9.5),
        (f"MULTIPOLYGON (((0 0,2 2,2 0,0 2,0 0)),{BOX})", 4),
        ("POLYGON ((0 0,2 2,2 0,0 2,0 0))", 2),
        ("POLYGON ((0 0,4 0,4 4,0 4,0 0),(3 3,6 3,6 6,3 6,3 3))", 23),  # as the map fills it
        (f"MULTIPOLYGON ({BOX},{AWAY})", 5),
        (f"GEOMETRYCOLLECTION (MULTIPOLYGON ({BOX},((1 1,3 1,3 3,1 3,1 1))))", 7),
    ],
)
def test_parts_of_every_kind(text, area):
    assert shapely.area(repaired([shapely.from_wkt(text)])[0]) == pytest.approx(area)


def test_what_is_sound_or_missing_stays_and_the_input_is_not_changed():
    bow = shapely.from_wkt("POLYGON ((0 0,2 2,2 0,0 2,0 0))")
    given = np.array([None, shapely.Point(1, 1), shapely.box(0, 0, 1, 1), bow], dtype=object)
    before = given.copy()
    mended = repaired(given)
    assert mended[0] is None
    assert mended[1] is given[1]
    assert mended[2] is given[2]
    assert (given == before).all()


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("GEOMETRYCOLLECTION (POLYGON ((0 0, 2 0, 2 2, 0 0)), POLYGON ((5 0, 7 0, 7 2, 5 0)))", 0),
        ("GEOMETRYCOLLECTION (POLYGON ((0 0, 2 0, 2 2, 0 0)), POLYGON ((1 0, 7 0, 7 2, 1 0)))", 1),
        ("GEOMETRYCOLLECTION (POLYGON ((0 0, 2 0, 2 2, 0 0)), POLYGON ((2 0, 4 0, 2 2, 2 0)))", 1),
        ("GEOMETRYCOLLECTION (POLYGON ((0 0, 9 0, 9 9, 0 0)), LINESTRING (3 1, 4 2))", 0),
        ("GEOMETRYCOLLECTION (POLYGON ((0 0, 9 0, 9 9, 0 0)), LINESTRING (3 1, 4 12))", 1),
    ],
    ids=["apart", "overlap", "side by side", "line within", "line beyond"],
)
def test_ground_is_united_where_it_is_not_one_already(text, asks, monkeypatch):
    parts = shapely.get_parts(shapely.from_wkt(text))
    union_all, asked = shapely.union_all, []
    monkeypatch.setattr(shapely, "union_all", lambda given: asked.append(1) or union_all(given))
    found = united(parts)
    assert shapely.equals(found, union_all(parts))
    assert shapely.is_valid(found)
    assert len(asked) == asks


def test_what_is_mended_in_threads_is_what_is_mended_at_once(monkeypatch):
    rng = np.random.default_rng(64)
    broken = [
        shapely.multipolygons(
            [shapely.Polygon(rng.normal(x, 1, (9, 2))) for x in rng.uniform(0, 5, 2)]
        )
        for _ in range(30)
    ]
    expected = repaired(broken)
    assert shapely.is_valid(expected).all()
    monkeypatch.setattr(repair, "_AT_ONCE", 4)
    assert shapely.equals_exact(repaired(broken), expected).all()


def test_parts_without_ground_go():
    two = shapely.from_wkt("MULTIPOLYGON (EMPTY, ((0 0, 2 2, 2 0, 0 2, 0 0)))")
    assert not shapely.is_empty(shapely.get_parts(repaired([two])[0])).any()
    within = "GEOMETRYCOLLECTION (POLYGON ((0 0, 9 0, 9 9, 0 0)), LINESTRING (3 1, 4 2))"
    assert united(shapely.get_parts(shapely.from_wkt(within))).geom_type == "Polygon"


def test_a_part_without_area_keeps_its_line():
    flat = shapely.multipolygons(
        [shapely.box(0, 0, 1, 1), shapely.Polygon([(5, 5), (6, 5), (7, 5)])]
    )
    [mended] = repaired([flat])
    assert shapely.area(mended) == 1
    assert shapely.intersects_xy(mended, 5.5, 5)
