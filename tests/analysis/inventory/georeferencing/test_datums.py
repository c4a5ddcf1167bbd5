"""GCJ-02 and BD-09 against an implementation of our own hand, point by point, and back."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parkshore.analysis.inventory.georeferencing import datums

METRES = 111_320.0


def transform_lat(x, y):
    value = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * math.sqrt(abs(x))
    value += (20.0 * math.sin(6.0 * x * math.pi) + 20.0 * math.sin(2.0 * x * math.pi)) * 2.0 / 3.0
    value += (20.0 * math.sin(y * math.pi) + 40.0 * math.sin(y / 3.0 * math.pi)) * 2.0 / 3.0
    value += (160.0 * math.sin(y / 12.0 * math.pi) + 320 * math.sin(y * math.pi / 30.0)) * 2.0 / 3.0
    return value


def transform_lon(x, y):
    value = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * math.sqrt(abs(x))
    value += (20.0 * math.sin(6.0 * x * math.pi) + 20.0 * math.sin(2.0 * x * math.pi)) * 2.0 / 3.0
    value += (20.0 * math.sin(x * math.pi) + 40.0 * math.sin(x / 3.0 * math.pi)) * 2.0 / 3.0
    value += (
        (150.0 * math.sin(x / 12.0 * math.pi) + 300.0 * math.sin(x / 30.0 * math.pi)) * 2.0 / 3.0
    )
    return value


def gcj02(lon, lat):
    a, ee = 6378245.0, 0.00669342162296594323
    d_lat, d_lon = transform_lat(lon - 105.0, lat - 35.0), transform_lon(lon - 105.0, lat - 35.0)
    magic = 1 - ee * math.sin(math.radians(lat)) ** 2
    d_lat = d_lat * 180.0 / ((a * (1 - ee)) / (magic * math.sqrt(magic)) * math.pi)
    d_lon = d_lon * 180.0 / (a / math.sqrt(magic) * math.cos(math.radians(lat)) * math.pi)
    return lon + d_lon, lat + d_lat


def bd09(lon, lat):
    lon, lat = gcj02(lon, lat)
    k = math.pi * 3000.0 / 180.0
    z = math.sqrt(lon * lon + lat * lat) + 0.00002 * math.sin(lat * k)
    theta = math.atan2(lat, lon) + 0.000003 * math.cos(lon * k)
    return z * math.cos(theta) + 0.0065, z * math.sin(theta) + 0.006


def metres(a, b):
    return math.hypot((a[0] - b[0]) * METRES * math.cos(math.radians(a[1])), (a[1] - b[1]) * METRES)


def test_published_point():
    lon, lat = datums.to_gcj02(116.404, 39.915)
    assert (f"{lon:.8f}", f"{lat:.8f}") == ("116.41024450", "39.91640428")
    lon, lat = datums.to_bd09(116.404, 39.915)
    assert (f"{lon:.8f}", f"{lat:.8f}") == ("116.41662724", "39.92269955")


@settings(max_examples=200, deadline=None)
@given(st.floats(73, 135), st.floats(4, 54))
def test_forward_and_back_within_a_millimetre(lon, lat):
    for ours, theirs, back in (
        (datums.to_gcj02, gcj02, datums.from_gcj02),
        (datums.to_bd09, bd09, datums.from_bd09),
    ):
        there = ours(np.array([lon]), np.array([lat]))
        assert metres((float(there[0][0]), float(there[1][0])), theirs(lon, lat)) < 1e-6
        home = back(*there)
        assert metres((float(home[0][0]), float(home[1][0])), (lon, lat)) < 1e-3


def test_outside_the_box_nothing_moves():
    lon, lat = np.array([-0.1, 151.2, np.nan]), np.array([51.5, -33.9, 30.0])
    for function in (datums.to_gcj02, datums.from_gcj02, datums.to_bd09, datums.from_bd09):
        out = function(lon, lat)
        np.testing.assert_array_equal(out[0], lon)
        np.testing.assert_array_equal(out[1], lat)


def test_offset_along_the_river():
    lon, lat = np.linspace(98, 122, 500), np.linspace(26, 32, 500)
    shift = datums.shift_m(lon, lat)
    assert shift.min() > 140
    assert shift.max() < 700


@pytest.mark.parametrize("n", [0, 1, 1000])
def test_shape_is_kept(n):
    lon, lat = datums.from_bd09(np.full(n, 114.0), np.full(n, 30.0))
    assert lon.shape == lat.shape == (n,)
