"""Zones and areas within the limit against GeographicLib and the check."""

import pytest
from parkshore.analysis.shoreline.zones.distance_zones import DEFAULT_TOLERANCE_M
from zones_and_areas import SCENES, judged_areas, judged_zone, judged_zone_area

A_FEW = SCENES[1::9]
REST = [pytest.param(scene, marks=pytest.mark.long) for scene in SCENES if scene not in A_FEW]


@pytest.mark.parametrize("scene", [*A_FEW, *REST], ids=str)
def test_the_edge_of_a_zone_is_where_the_distance_is_its_own(scene):
    found = judged_zone(scene, 40)
    assert found.off.max() <= DEFAULT_TOLERANCE_M
    assert found.wrong == 0
    assert judged_zone_area(scene) < 1e-6


@pytest.mark.parametrize("scene", [*A_FEW[:2], *REST], ids=str)
def test_the_area_within_is_that_of_a_quadrature(scene):
    assert (judged_areas(scene, 1) < 1).all()
