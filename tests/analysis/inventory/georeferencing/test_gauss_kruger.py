"""Gauss–Krüger metres against Krüger's series of 1912, written here once more."""

import math

import numpy as np
import pytest
from parkshore.analysis.inventory.georeferencing import gauss_kruger
from parkshore.analysis.inventory.georeferencing.coordinate_placing import (
    Axes,
    Datum,
    Fault,
    Placing,
)

A, F = 6378137.0, 1 / 298.257222101  # CGCS2000


def project(lon, lat, meridian):
    """Krüger's series in the third flattening, to the sixth order (0.1 mm within a zone)."""
    n = F / (2 - F)
    radius = A / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
    alphas = (
        n / 2 - 2 / 3 * n**2 + 5 / 16 * n**3 + 41 / 180 * n**4,
        13 / 48 * n**2 - 3 / 5 * n**3 + 557 / 1440 * n**4,
        61 / 240 * n**3 - 103 / 140 * n**4,
        49561 / 161280 * n**4,
    )
    e = math.sqrt(F * (2 - F))
    phi, lam = math.radians(lat), math.radians(lon - meridian)
    t = math.sinh(math.atanh(math.sin(phi)) - e * math.atanh(e * math.sin(phi)))
    xi, eta = math.atan2(t, math.cos(lam)), math.asinh(math.sin(lam) / math.hypot(t, math.cos(lam)))
    north, east = xi, eta
    for j, alpha in enumerate(alphas, 1):
        north += alpha * math.sin(2 * j * xi) * math.cosh(2 * j * eta)
        east += alpha * math.cos(2 * j * xi) * math.sinh(2 * j * eta)
    return 500_000 + radius * east, radius * north


def test_three_zones_in_one_file_within_a_millimetre():
    rng = np.random.default_rng(1)
    lon, lat = rng.uniform(100, 122, 300), rng.uniform(25, 34, 300)
    zone = np.round(lon / 3).astype(int)
    east, north = np.array([project(x, y, 3 * z) for x, y, z in zip(lon, lat, zone, strict=True)]).T
    back = Placing(Datum.CGCS2000, Axes.NORTH_EAST).place(north, east + zone * 1e6)
    assert len(set(zone)) >= 3
    assert not back[2].any()
    assert np.abs(back[0] - lon).max() * 111_320 < 1e-3
    assert np.abs(back[1] - lat).max() * 111_320 < 1e-3


def test_six_degree_zones():
    east, north = project(114.3, 30.6, 117)
    lon, lat, faults = Placing(Datum.CGCS2000).place(np.array([east + 20e6]), np.array([north]))
    assert not faults[0]
    assert abs(lon[0] - 114.3) * 111_320 < 1e-3
    assert abs(lat[0] - 30.6) * 111_320 < 1e-3


@pytest.mark.parametrize(
    ("zone", "code"),
    [(13, 4491), (23, 4501), (25, 4513), (45, 4533), (24, None), (12, None), (46, None)],
)
def test_zone_codes(zone, code):
    assert gauss_kruger.zone_code(zone) == code


@pytest.mark.parametrize(
    ("datum", "x", "y", "fault"),
    [
        (0, 114.3, 30.6, Fault.NONE),
        (0, 30.6, 114.3, Fault.SWAPPED),
        (0, 0, 0, Fault.ZERO),
        (0, 451000, 3388000, Fault.METRES),
        (0, 190, 30, Fault.RANGE),
        (0, -73.9, 40.7, Fault.NONE),
        (1, 451000, 3388000, Fault.NO_ZONE),
        (1, 3388000, 38451000, Fault.SWAPPED),
        (1, 38451000, 33880000, Fault.RANGE),
        (1, 114.3, 30.6, Fault.NONE),
        (2, 30.6, 114.3, Fault.SWAPPED),
    ],
)
def test_faults(datum, x, y, fault):
    _, _, faults = Placing(Datum(datum)).place(np.array([float(x)]), np.array([float(y)]))
    assert faults[0] == fault


def test_other_crs_is_kept_and_judged_by_its_area():
    placing = Placing(
        Datum.OTHER, Axes.EAST_NORTH, "EPSG:4547", gauss_kruger.area_of_use("EPSG:4547"), False
    )
    east, north, faults = placing.place(
        np.array([451000.0, 3388000.0]), np.array([3388000.0, 451000.0])
    )
    assert list(faults) == [Fault.NONE, Fault.SWAPPED]
    assert (east[0], north[0]) == (451000.0, 3388000.0)
