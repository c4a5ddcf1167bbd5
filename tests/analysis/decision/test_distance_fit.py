"""Stored distances measured again: as the exact measure says, a metre is found."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.decision.evidence.distance_fit import no_longer_fit
from parkshore.analysis.decision.evidence.evidence_rows import stale
from parkshore.analysis.shoreline.check.sites_and_waters import Sites, Waters
from parkshore.analysis.shoreline.check.water_target import Target

NORTH = np.array([0.0, 1e-5])  # about a metre
SHORE = Waters("", np.array([shapely.LineString([(110, 30), (111, 30.2), (112, 30)])]))


@pytest.fixture
def sites():
    rng = np.random.default_rng(7)
    corners = rng.uniform((110.1, 29.9), (111.9, 30.3), (60, 2))
    shapes = np.array([shapely.Point(corner) for corner in corners[:30]], object)
    areas = shapely.box(*corners[30:].T, *(corners[30:] + 0.01).T)
    shapes = np.concatenate([shapes, areas])
    found = Target(SHORE).nearest(Sites.from_shapes(shapes, None))
    return shapes, found.shore_m, np.column_stack([found.lon, found.lat])


def test_what_fits_fits(sites):
    shapes, shore, near = sites
    assert not no_longer_fit(shapes, None, SHORE, shore, near).any()


def test_a_metre_is_found_and_agrees_with_the_exact_measure(sites):
    shapes, shore, near = sites
    moved = shapely.transform(shapes, lambda xy: xy + NORTH)
    found = no_longer_fit(moved, None, SHORE, shore, near)
    exact = stale(Sites.from_shapes(moved, None), SHORE, shore, near)
    np.testing.assert_array_equal(found, exact)
    assert found.mean() > 0.9


def test_a_moved_shoreline_is_found(sites):
    shapes, shore, near = sites
    other = Waters("", shapely.transform(SHORE.geometries, lambda xy: xy + 10 * NORTH))
    assert no_longer_fit(shapes, None, other, shore, near)[shore > 0].all()
