"""Reaches by province names, by province polygons and by chainage."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.reaches import classification

WEST = shapely.box(100, 28, 105, 32)
EAST = shapely.box(105, 28, 110, 32)
AREAS = np.array([WEST, EAST])
NAMES = ["四川", "42"]


def classify(*parks, areas=AREAS, names=NAMES):
    geometries = np.array(
        [shapely.from_wkt(park) if isinstance(park, str) else park for park in parks], dtype=object
    )
    return classification.by_area(geometries, areas, names)


@pytest.mark.parametrize(
    ("park", "name"),
    [
        ("POINT (101 30)", "Sichuan"),
        ("POINT (106 30)", "Hubei"),
        ("POLYGON ((104 29, 105.9 29, 105.9 30, 104 30, 104 29))", "Sichuan"),
        ("POLYGON ((104.2 29, 106 29, 106 30, 104.2 30, 104.2 29))", "Hubei"),
        ("LINESTRING (104.9 29, 107 29)", "Hubei"),
        ("MULTIPOINT (101 30, 102 30, 106 30)", "Sichuan"),
        ("POINT (105 30)", "Sichuan"),
        ("POLYGON ((103 29, 106 30, 106 29, 103 30, 103 29))", "Sichuan"),
    ],
)
def test_the_largest_part_counts(park, name):
    _, prov_en, _ = classify(park)
    assert prov_en[0] == name


def test_area_is_of_the_ellipsoid_not_of_degrees():
    areas = np.array([shapely.box(100, 0, 101, 45), shapely.box(100, 45, 101, 80)])
    park = shapely.box(100.2, 13, 100.8, 79)
    assert 79 - 45 > 45 - 13
    assert classification.largest_overlap(np.array([park]), areas).tolist() == [0]


def test_in_no_province_is_outside_and_no_geometry_is_nothing():
    reach, prov_en, unread = classify("POINT (90 30)", None, shapely.Point())
    assert reach.tolist() == ["outside", None, None]
    assert prov_en.tolist() == [None, None, None]
    assert unread == []


def test_an_unreadable_province_is_nothing_never_outside():
    reach, _, unread = classify("POINT (101 30)", names=["Atlantis", "42"])
    assert reach.tolist() == [None]
    assert unread == ["Atlantis"]


def test_a_province_of_no_reach_is_outside_with_its_name():
    reach, prov_en, _ = classify("POINT (101 30)", names=["北京", "42"])
    assert (reach[0], prov_en[0]) == ("outside", "Beijing")


def test_no_parks_and_no_provinces():
    assert classify()[0].tolist() == []
    assert classify("POINT (101 30)", areas=AREAS[:0], names=[])[0].tolist() == ["outside"]


def test_chainage_against_breakpoints():
    chain = np.array([2000.0, 1000.0, 999.0, 500.0, 499.0, 2000.0, np.nan])
    offset = np.array([0.0, 0.0, 0.0, 0.0, 400.0, 401.0, np.nan])
    reach = classification.by_chainage(chain, offset, (1000.0, 500.0), max_offset_m=400.0)
    assert reach.tolist() == [
        *("upstream", "midstream", "midstream", "downstream", "downstream", "outside"),
        None,
    ]
