"""The hard cases: judged by the engine, and by a slow search of our own with pyproj."""

import numpy as np
import pyproj
import pytest
import shapely
from parkshore.analysis.geodesic.edges import Edges
from parkshore.analysis.geodesic.on_water import Water
from parkshore.analysis.geodesic.point_distance import ShoreIndex
from parkshore.analysis.geodesic.shape_distance import nearest_shapes
from parkshore.analysis.sample.basis.river_polygons import waters

GEOD = pyproj.Geod(ellps="WGS84")
GOLDEN = (5**0.5 - 1) / 2
ON_WATER = ("H01", "H05", "H07")
CASES = ("H01", "H02", "H03", "H04", "H05", "H06", "H07", "H08")


@pytest.fixture(scope="module")
def cases(full_sample):
    parks = full_sample["parks"]
    rows = {name: index for index, name in enumerate(parks.rows["park_id"])}
    return {name: parks.geometry[rows[name]] for name in CASES}


@pytest.fixture(scope="module")
def measured(cases):
    """Distances by the engine: to the line alone, and with the water."""
    shore = waters().shoreline
    index = ShoreIndex(Edges.from_geometries(np.array([row[2] for row in shore], dtype=object)))
    shapes = np.array(list(cases.values()), dtype=object)
    line = nearest_shapes(index, shapes)
    water = nearest_shapes(index, shapes, water=Water(waters().polygons))
    return (
        dict(zip(cases, line.shore_m, strict=True)),
        dict(zip(cases, water.shore_m, strict=True)),
        dict(zip(cases, [shore[source][0] for source in line.source], strict=True)),
    )


def slow_distance(outline):
    """Least distance between an outline's vertices or sides and the drawn shoreline, by search."""
    ring = shapely.get_coordinates(shapely.boundary(outline))
    low, high = ring.min(axis=0) - 0.04, ring.max(axis=0) + 0.04
    edges = []
    for _, _, line, _ in waters().shoreline:
        for part in shapely.get_parts(line):
            points = shapely.get_coordinates(part)
            pairs = np.stack([points[:-1], points[1:]], axis=1)
            near = (pairs.max(axis=1) >= low).all(axis=1) & (pairs.min(axis=1) <= high).all(axis=1)
            edges.append(pairs[near])
    edges = np.concatenate(edges)
    sides = np.stack([ring[:-1], ring[1:]], axis=1)
    to_shore = min(least(corner, edges) for corner in ring[:-1])
    to_park = min(least(corner, sides) for corner in edges.reshape(-1, 2))
    return min(to_shore, to_park)


def least(point, edges):
    def at(share):
        foot = edges[:, 0] + (edges[:, 1] - edges[:, 0]) * share[:, None]
        lon, lat = np.full(len(foot), point[0]), np.full(len(foot), point[1])
        return GEOD.inv(lon, lat, foot[:, 0], foot[:, 1])[2]

    low, high = np.zeros(len(edges)), np.ones(len(edges))
    for _ in range(45):
        left, right = high - (high - low) * GOLDEN, low + (high - low) * GOLDEN
        lower = at(left) < at(right)
        low, high = np.where(lower, low, left), np.where(lower, right, high)
    return min(at((low + high) / 2).min(), at(low * 0).min(), at(low * 0 + 1).min())


@pytest.mark.parametrize("name", CASES)
def test_engine_and_slow_search_agree_on_the_line(cases, measured, name):
    if name == "H07":  # its sides cross the shoreline
        assert measured[0][name] == 0
        return
    assert measured[0][name] == pytest.approx(slow_distance(cases[name]), abs=5e-6)


@pytest.mark.parametrize("name", ON_WATER)
def test_park_on_water_has_distance_0(measured, name):
    assert measured[1][name] == 0


def test_park_on_the_seam_is_not_at_0_from_the_shoreline(cases, measured):
    seam = shapely.union_all(waters().polygons)
    assert shapely.contains(seam, cases["H05"])
    assert not shapely.contains(waters().polygons, cases["H05"]).any()
    assert measured[0]["H05"] > 100


def test_exactly_1000_m_is_within(measured):
    assert measured[0]["H03"] == measured[1]["H03"] == 1000.0


def test_a_millimetre_beyond_is_outside(measured):
    assert measured[0]["H04"] == measured[1]["H04"] == 1000.001


def test_island_has_a_shore_of_its_own(cases, measured):
    assert 0 < measured[1]["H02"] < 500
    assert not shapely.intersects(waters().polygons, cases["H02"]).any()


def test_park_at_the_confluence_is_on_land_between_two_rivers(cases, measured):
    assert not shapely.intersects(waters().polygons, cases["H06"]).any()
    assert 0 < measured[1]["H06"] < 1000
    assert measured[2]["H06"] in {"长江", "嘉陵江"}


def test_bow_tie_crosses_itself_and_is_within(cases, measured):
    assert not shapely.is_valid(cases["H08"])
    assert 0 < measured[1]["H08"] < 1000


def test_verifications_tell_the_truth(full_sample, measured):
    rows = full_sample["verifications"].rows
    assert list(rows["ref_id"]) == ["H01", "H03", "H04", "H05", "H07"]
    for _, row in rows.iterrows():
        assert row["shore_m"] == measured[1][row["ref_id"]]
        assert row["verdict"] == ("within" if row["shore_m"] <= row["limit_m"] else "outside")


def test_hard_cases_are_chemical_parks_of_central_cities(full_sample):
    rows = full_sample["parks"].rows.set_index("park_id").loc[list(CASES)]
    assert (rows["chemical"] == 1).all()
    assert (rows["category"] == "provincial").all()
