"""`parkshore:parkdensity` on twelve parks written by hand, every output beside it."""

import math

import pytest

from .twelve import MEMORY, table

# Twelve parks in two squares of three by two degrees: a row of six and a row of five, one outside.
PLACES = {f"P{n:02d}": (105 + 0.4 * n, 30.0) for n in range(1, 7)}
PLACES |= {f"P{n:02d}": (109 + 0.25 * (n - 7), 30.5) for n in range(7, 12)}
PLACES["P12"] = (120.0, 20.0)
SQUARES = {"Sichuan": (105, 29), "Hubei": (108.9, 29)}


@pytest.fixture
def provinces(layer):
    rows = [
        (
            f"POLYGON(({x} {y}, {x + 3} {y}, {x + 3} {y + 2}, {x} {y + 2}, {x} {y}))",
            [name],
        )
        for name, (x, y) in SQUARES.items()
    ]
    return layer("Polygon", rows, {"prov_en": str}, name="provinces")


def test_parkdensity(run, rows, from_csv, provinces):
    import numpy as np
    import pyproj

    parks = from_csv("twelve_parks", PLACES)
    made = run(
        "parkshore:parkdensity",
        {"PARKS": parks, "PROVINCES": provinces, "BY_PROVINCE": MEMORY, "CELLS": MEMORY},
    )
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (12, 11, 1)
    geod = pyproj.Geod(ellps="WGS84")
    area = {
        name: abs(geod.geometry_area_perimeter(_dense(x, y))[0]) / 1e6
        for name, (x, y) in SQUARES.items()
    }
    out = rows(made["BY_PROVINCE"])
    assert table(out, "prov_en", "category", "parks") == [
        ("Sichuan", "etdz", 2),
        ("Sichuan", "hidz", 2),
        ("Sichuan", "provincial", 2),
        ("Hubei", "etdz", 1),
        ("Hubei", "hidz", 1),
        ("Hubei", "provincial", 3),
    ]
    for row in out:
        assert row["area_km2"] == pytest.approx(area[row["prov_en"]], rel=1e-6)
        assert row["per_10k"] == pytest.approx(row["parks"] / area[row["prov_en"]] * 1e4)
    points = np.array([(x + 0.01, y + 0.01) for x, y in PLACES.values()])[:11]
    nearest = []
    for row in range(11):
        others = np.delete(points, row, axis=0)
        lon, lat = np.full(10, points[row, 0]), np.full(10, points[row, 1])
        nearest.append(geod.inv(lon, lat, others[:, 0], others[:, 1])[2].min() / 1000)
    expected = 0.5 / math.sqrt(11 / sum(area.values()))
    assert made["CLARK_EVANS"] == pytest.approx(np.mean(nearest) / expected, rel=1e-6)
    z = (np.mean(nearest) - expected) / (0.26136 / math.sqrt(11**2 / sum(area.values())))
    assert made["Z"] == pytest.approx(z, rel=1e-5)
    assert made["P_VALUE"] == pytest.approx(math.erfc(abs(z) / math.sqrt(2)), rel=1e-4)
    cells = rows(made["CELLS"])
    assert sum(row["count"] for row in cells) == 11
    assert [row["area_km2"] for row in cells] == pytest.approx(
        [math.sqrt(3) / 2 * 2500] * len(cells)
    )
    crowded = max(cells, key=lambda row: row["density"])
    assert crowded["count"] >= 1


def _dense(x, y):
    import shapely

    return shapely.segmentize(shapely.box(x, y, x + 3, y + 2), 0.005)


def test_parkdensity_in_another_crs(run, rows, from_csv, provinces):
    from qgis import processing

    def projected(made):
        return processing.run(
            "native:reprojectlayer",
            {"INPUT": made, "TARGET_CRS": "EPSG:32649", "OUTPUT": MEMORY},
        )["OUTPUT"]

    parks = from_csv("twelve_parks", PLACES)
    plain = {"PARKS": parks, "PROVINCES": provinces, "BY_PROVINCE": MEMORY, "CELLS": MEMORY}
    moved = {**plain, "PARKS": projected(parks), "PROVINCES": projected(provinces)}
    first, second = run("parkshore:parkdensity", plain), run("parkshore:parkdensity", moved)
    assert second["USED"] == 11
    assert second["CLARK_EVANS"] == pytest.approx(first["CLARK_EVANS"], rel=2e-3)
    assert second["CELLS"].crs().authid() == "EPSG:32649"
