"""Distances and verdicts against GeographicLib, on the scenes of `script/bench accuracy`."""

import numpy as np
import pytest
import shapely
from judging import MOST_OFF_M, judged
from parkshore.analysis import nearest
from scenes import SITES, Scene, scenes

A_FEW, ALL = (12, 2), (10_000, 20)  # scenes, and sites in each
LONG = pytest.mark.long


@pytest.mark.parametrize(("most", "sites"), [A_FEW, pytest.param(*ALL, marks=LONG)])
@pytest.mark.parametrize("row", SITES)
def test_distances_are_those_of_geographiclib_and_a_millimetre_decides(row, most, sites):
    every = scenes(row)
    chosen = np.random.default_rng(17).permutation(len(every))[:most]
    for scene in (every[number] for number in chosen):
        found = judged(scene, sites)
        assert found.off.max() < MOST_OFF_M, scene
        assert found.wrong == 0, scene


@pytest.mark.parametrize("scene", scenes("on a vertex of the shoreline")[::7], ids=str)
def test_a_site_on_a_vertex_is_at_the_shore(scene):
    lines, sites = scene.made(6)
    assert (nearest(sites, lines).shore_m == 0).all()


@pytest.mark.parametrize("scene", scenes("equidistant from two shorelines")[::7], ids=str)
def test_of_two_shores_at_one_distance_the_first_is_named(scene):
    lines, sites = scene.made(6)
    for banks in (lines, lines[::-1]):
        assert (nearest(sites, banks).source == 0).all()


def test_an_edge_about_the_pole_is_followed():
    # 56 m from the pole; what lies nearest to a site is the place on its own meridian
    line = shapely.linestrings([(-100, 89.9995), (100, 89.9995)])
    lon = np.linspace(-99, 99, 7)
    for lat in (89.0, 89.999, 89.9999):
        found = nearest(np.stack([lon, np.full(7, lat)], axis=1), [line])
        assert found.lon == pytest.approx(lon, abs=1e-3)
        assert found.lat == pytest.approx(89.9995)


def test_the_scenes_reach_every_kind_of_place():
    every = {scene for row in SITES for scene in scenes(row)}
    assert {scene.length_m for scene in every} >= {1.0, 500_000.0}
    assert {scene.lat for scene in every} >= {0.0, 89.9, -89.9, 90.0, -90.0}
    assert Scene("polygon", 500_000.0, 180.0, 10.0) in every
