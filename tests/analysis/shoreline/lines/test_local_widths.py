"""Half-widths measured in water: no site by a true bank is cleared, few others are in doubt."""

import numpy as np
import pyproj
import pytest
import shapely
from parkshore.analysis.shoreline.check.half_widths import bank_may_be_within
from parkshore.analysis.shoreline.check.sites_and_waters import Sites, Waters
from parkshore.analysis.shoreline.lines.local_widths import measured_pieces
from parkshore.analysis.shoreline.lines.water_axes import Water, rivers_of_water

TO_LONLAT = pyproj.Transformer.from_crs(4525, 4326, always_xy=True)
TOLERANCE = 1.0
ORIGIN = (37_500_000.0, 3_350_000.0)


def to_lonlat(xy):
    return np.column_stack(TO_LONLAT.transform(*xy.T))


def flat(shape):
    """Put a shape drawn in metres into zone 37."""
    return shapely.transform(shape, lambda xy: xy + np.array(ORIGIN))


X = np.linspace(0, 40_000, 400)
AXIS = np.column_stack([X, 2500 * np.sin(X / 5000)])
HALF = 400 + 300 * np.sin(X / 4000) + 1800 * np.exp(-(((X - 30_000) / 900) ** 2))  # with a bay
BROOK = np.array([[12_000, 20_000], [11_000, 9000], [12_000, 2500 * np.sin(12_000 / 5000)]])


def water_of(xy, half):
    pairs = zip(xy[:-1], xy[1:], half[:-1], half[1:], strict=True)
    hulls = [
        shapely.convex_hull(shapely.union(shapely.Point(a).buffer(u), shapely.Point(b).buffer(v)))
        for a, b, u, v in pairs
    ]
    return shapely.union_all(hulls)


ISLAND = shapely.Point(20_000, 2500 * np.sin(4)).buffer(90)
MAIN = water_of(AXIS, HALF).difference(ISLAND)
BROOK_WATER = shapely.LineString(BROOK).buffer(40).difference(MAIN)
HALVES = [
    MAIN.intersection(shapely.Polygon([*AXIS, (60_000, side), (-20_000, side)]))
    for side in (-30_000, 30_000)
]
LINES = [flat(shapely.LineString(AXIS)), flat(shapely.LineString(BROOK))]


def sites_near(shape, count, seed, spread_m):
    """Points up to some km from the shore of a shape."""
    chance = np.random.default_rng(seed)
    edge = shapely.boundary(shape)
    at = shapely.line_interpolate_point(edge, chance.random(count) * shapely.length(edge))
    return shapely.get_coordinates(at) + chance.normal(0, spread_m, (count, 2))


WATERS = {
    "one": ([MAIN, BROOK_WATER], ["长江", "清溪河"]),
    "no names": ([MAIN, BROOK_WATER], [None, None]),
    "all one": ([shapely.union(MAIN, BROOK_WATER)], [None]),
    "halves": ([*HALVES, BROOK_WATER], [None] * 3),
}


@pytest.mark.parametrize("name", WATERS)
def test_no_bank_is_missed_and_the_width_is_that_of_the_place(name):
    shapes, names = WATERS[name]
    water = Water(np.array([flat(each) for each in shapes], object), names)
    rivers, classes = ["长江", "清溪河"], ["main", "tributary"]
    lines = np.array(LINES, object)
    pieces = measured_pieces(
        *(lines, rivers, classes, water), to_lonlat=to_lonlat, units=(1.0, 1.0), tolerance=TOLERANCE
    )
    row = np.array([piece.row for piece in pieces])
    half_m = np.array([piece.half_m for piece in pieces], float)
    drawn = np.array([piece.shape for piece in pieces], object)
    for each in (0, 1):  # nothing of a line is lost
        whole = shapely.union_all(drawn[row == each])
        assert shapely.hausdorff_distance(whole, lines[each]) < 1e-6
        assert shapely.length(drawn[row == each]).sum() == pytest.approx(lines[each].length)
    assert not np.isnan(half_m).any()
    for river, limit in ((0, 3000.0), (1, 1000.0)):
        own = [MAIN, BROOK_WATER][river]
        xy = sites_near(own, 500, river, 1.5 * limit)
        true_m = shapely.distance(shapely.points(xy), own)
        sites = Sites.from_points(to_lonlat(shapely.get_coordinates(flat(shapely.points(xy)))))
        mine = row == river
        may = bank_may_be_within(
            sites, Waters("", drawn[mine], to_lonlat), half_m[mine], limit - 10
        )
        within = true_m <= limit - 25  # the plane of the zone is not the ellipsoid
        assert may[within].all()
        calm = (np.abs(xy[:, 0] - 30_000) > 9000) & (np.abs(xy[:, 0] - 12_000) > 9000)
        if river == 0:
            far = calm & (true_m > limit + 2 * 700 + 400)
            assert far.any()
            assert not may[far].any()
    assert half_m[row == 0].max() == pytest.approx(HALF.max(), rel=0.1)
    assert half_m[row == 0].min() < 800
    if name == "one":
        assert half_m[row == 1].max() < 800


def test_water_tells_the_width_five_kilometres_along_the_same_river_only():
    water = Water([shapely.box(0, -300, 10_000, 300)], ["长江"])
    lines = shapely.from_wkt(
        [
            "LINESTRING (0 0, 12000 0)",
            "LINESTRING (12000 0, 30000 0)",
            "LINESTRING (12000 0, 12000 9000)",
        ]
    )
    found = measured_pieces(
        np.array([flat(each) for each in lines]),
        ["长江", "长江", "清溪河"],
        ["main", "main", "tributary"],
        Water([flat(each) for each in water.shapes], ["长江"]),
        to_lonlat=to_lonlat,
        units=(1.0, 1.0),
        tolerance=TOLERANCE,
    )
    told = [(piece.row, piece.half_m, round(piece.shape.length)) for piece in found]
    assert told == [(0, 310.0, 12_000), (1, 310.0, 3000), (1, None, 15_000)]


def test_a_brook_that_comes_in_does_not_run_along_the_water():
    polygons = [MAIN, *HALVES]
    lines = np.array([shapely.LineString(AXIS), shapely.LineString(BROOK)], object)
    found = rivers_of_water(
        *(lines, ["main", "brook"], Water(polygons, [None] * 3), TOLERANCE), [9000, 9000]
    )
    assert found[0] == {"main"}
    assert all("main" in rivers for rivers in found[1:])  # though the brook goes through one half


def test_names_part_what_touches():
    tiles = [shapely.box(0, 0, 9, 1), shapely.box(0, 1, 9, 2), shapely.box(0, -1, 9, 0)]
    axis = shapely.from_wkt(["LINESTRING (0 0.5, 9 0.5)"])
    found = rivers_of_water(axis, ["main"], Water(tiles, ["长江", "镜湖", None]), 0.01, [9])
    assert rivers_of_water(axis, ["main"], Water(tiles, [None] * 3), 0.01, [0.1]) == [
        {"main"},
        set(),
        set(),
    ]
    assert found == [{"main"}, set(), {"main"}]


def test_water_that_crosses_itself_still_tells_its_width():
    bow = shapely.from_wkt("POLYGON ((0 -300, 9000 300, 9000 -300, 0 300, 0 -300))")
    line = np.array([flat(shapely.LineString([(0, 0), (9000, 0)]))])
    found = measured_pieces(
        *(line, [None], ["tributary"], Water([flat(bow)], [None])),
        to_lonlat=to_lonlat,
        units=(1.0, 1.0),
        tolerance=TOLERANCE,
    )
    assert {piece.half_m for piece in found} == {310.0}
