"""Crowding, against PROJ, the long way and worked examples."""

import math

import numpy as np
import pyproj
import pytest
import shapely
from parkshore.analysis.cancel import Cancelled
from parkshore.analysis.geometry import geodesy
from parkshore.analysis.indicators.density import park_density
from parkshore.analysis.indicators.density.hexagons import Grid
from parkshore.analysis.message import InputError

BOUNDS = (97.0, 21.0, 123.0, 35.0)
GEOD = pyproj.Geod(ellps="WGS84")


@pytest.fixture
def lonlat():
    generator = np.random.default_rng(2)
    return np.column_stack([generator.uniform(100, 120, 80), generator.uniform(25, 33, 80)])


@pytest.mark.parametrize("cell", [20.0, 50.0, 137.0])
def test_every_cell_has_the_same_area_on_the_ellipsoid(cell):
    grid = Grid(BOUNDS, cell)
    box = shapely.segmentize(shapely.box(100, 25, 110, 30), 0.2)
    cells = grid.covering(np.array([shapely.transform(box, grid.project)]))
    areas = geodesy.polygon_area_m2(shapely.polygons(grid.rings(cells))) / 1e6
    assert areas == pytest.approx(math.sqrt(3) / 2 * cell**2, rel=2e-6)
    assert grid.area_km2 == pytest.approx(math.sqrt(3) / 2 * cell**2)


def test_cells_cover_the_region_without_overlap():
    grid = Grid(BOUNDS, 80.0)
    region = shapely.transform(shapely.segmentize(shapely.box(100, 25, 110, 30), 0.1), grid.project)
    cells = grid.covering(np.array([region]))
    shapes = shapely.polygons(grid.rings(cells))
    plane = shapely.transform(shapes, grid.project)
    assert shapely.covers(shapely.union_all(shapely.buffer(plane, 1)), region)
    assert shapely.area(plane).sum() == pytest.approx(
        shapely.area(shapely.union_all(shapely.buffer(plane, 0.01))), rel=1e-4
    )


def test_a_point_is_in_the_cell_that_is_drawn_around_it(lonlat):
    grid = Grid(BOUNDS, 50.0)
    cells = grid.cells_of(grid.project(lonlat))
    assert shapely.intersects(shapely.polygons(grid.rings(cells)), shapely.points(lonlat)).all()


def test_too_many_cells_are_refused():
    grid = Grid(BOUNDS, 0.5)
    box = shapely.transform(shapely.box(*BOUNDS), grid.project)
    with pytest.raises(InputError, match=r"0\.5 km would be \d+ hexagons.*larger cells"):
        grid.covering(np.array([box]))


def test_nearest_distances_are_those_of_proj(lonlat):
    by_hand = []
    for row, (lon, lat) in enumerate(lonlat):
        others = np.delete(lonlat, row, axis=0)
        _, _, metres = GEOD.inv(
            np.full(len(others), lon), np.full(len(others), lat), others[:, 0], others[:, 1]
        )
        by_hand.append(metres.min() / 1000)
    assert park_density.nearest_km(lonlat) == pytest.approx(by_hand)


def test_nearest_of_two_and_of_one():
    pair = np.array([[110.0, 30.0], [110.0, 30.0]])
    assert park_density.nearest_km(pair).tolist() == [0, 0]
    assert np.isnan(park_density.nearest_km(pair[:1])).all()
    assert len(park_density.nearest_km(pair[:0])) == 0


def test_clark_evans_by_hand():
    # n 4, A 16: expected 0.5 / √0.25 = 1; mean 1.5; σ = 0.26136 / √(4 · 0.25) = 0.26136
    ratio, z, p_value = park_density.clark_evans(np.array([1.0, 1.0, 2.0, 2.0]), 16.0)
    assert ratio == pytest.approx(1.5)
    assert z == pytest.approx(0.5 / 0.26136)
    assert p_value == pytest.approx(math.erfc(0.5 / 0.26136 / math.sqrt(2)))
    assert p_value == pytest.approx(0.0557, abs=5e-5)


def test_clark_evans_of_a_honeycomb_is_its_greatest_value():
    """Clark and Evans 1954: 2.1491 for evenly spaced hexagons, mean distance 1.0746 / √ρ."""
    ratio, _, p_value = park_density.clark_evans(np.full(1000, 1.0), 1000 * math.sqrt(3) / 2)
    assert ratio == pytest.approx(2.1491, abs=1e-4)
    assert p_value < 1e-300


@pytest.mark.parametrize(("count", "area"), [(0, 1.0), (1, 1.0), (5, 0.0), (5, float("nan"))])
def test_clark_evans_needs_two_parks_and_an_area(count, area):
    assert np.isnan(park_density.clark_evans(np.ones(count), area)).all()


def test_kernel_density_the_long_way(lonlat):
    at = np.array([[110.0, 29.0], [105.0, 27.0]])
    width = 300.0
    by_hand = []
    for lon, lat in at:
        total = 0.0
        for other in lonlat:
            _, _, metres = GEOD.inv(lon, lat, *other)
            if metres / 1000 < width:
                total += 3 / (math.pi * width**2) * (1 - (metres / 1000 / width) ** 2) ** 2
        by_hand.append(total * 1e4)
    assert park_density.kernel_density(at, lonlat, width) == pytest.approx(by_hand, rel=1e-3)


def test_kernel_density_adds_up_to_the_parks():
    park = np.array([[110.0, 29.0]])
    grid = Grid((106.0, 26.0, 114.0, 32.0), 8.0)
    box = shapely.transform(shapely.box(108.5, 27.7, 111.5, 30.3), grid.project)
    cells = grid.covering(np.array([box]))
    values = park_density.kernel_density(grid.unproject(grid.centres(cells)), park, 100.0)
    assert (values / 1e4 * grid.area_km2).sum() == pytest.approx(1, rel=2e-3)


def test_parks_by_province_and_category():
    table = park_density.by_province(
        np.array([0, 0, 1, -1]), ["etdz", "hidz", "etdz", "etdz"], ["Hunan", "Hubei"], [2e4, 5e3]
    )
    assert [tuple(row) for row in table.itertuples(index=False)] == [
        ("Hunan", "etdz", 1, 2e4, 0.5),
        ("Hunan", "hidz", 1, 2e4, 0.5),
        ("Hubei", "etdz", 1, 5e3, 2.0),
        ("Hubei", "hidz", 0, 5e3, 0.0),
    ]


def test_a_park_on_a_border_belongs_to_the_first_province():
    squares = np.array([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)])
    points = shapely.points([[0.5, 0.5], [1, 0.5], [1.5, 0.5], [3, 3]])
    assert park_density.assign(points, squares).tolist() == [0, 0, 1, -1]


def test_cancel(lonlat):
    with pytest.raises(Cancelled):
        park_density.nearest_km(lonlat, lambda: True)
    with pytest.raises(Cancelled):
        park_density.kernel_density(lonlat, lonlat, 10.0, lambda: True)
