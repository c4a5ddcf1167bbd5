"""Coordinate systems in whatever words: what counts is the datum and what is measured."""

from pathlib import Path

import numpy as np
import pyproj
import pytest
from parkshore.analysis import InputError
from parkshore.analysis.library.coordinates import lonlat_of

CITY = (Path(__file__).parents[2] / "data" / "city_grid.prj").read_text(encoding="utf-8")
"""A city's own grid, as ArcGIS writes it beside a shapefile: no code is its own."""
OF_CHINA = ("D_China_2000", "China_2000", "D_CGCS_2000", "CGCS2000")
DEGREES = (
    'GEOGCS["x",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],'
    'PRIMEM["Greenwich",0.0],UNIT["{unit}",{radians}]{axes}]'
)
TO_WEST = ',AXIS["Lon",WEST],AXIS["Lat",NORTH]'


def of_esri(code):
    return pyproj.CRS(f"EPSG:{code}").to_wkt("WKT1_ESRI")


@pytest.mark.parametrize(
    "wkt",
    [
        *(of_esri(code) for code in (4326, 4490, 4979)),
        *(DEGREES.format(unit=u, radians=0.0174532925199433, axes="") for u in ("Degree", "度")),
        DEGREES.format(unit="degree", radians=0.01745329252, axes=""),
    ],
)
def test_degrees_are_degrees_whatever_they_are_called(wkt):
    assert lonlat_of(wkt) == (None, None)


@pytest.mark.parametrize(
    "wkt",
    [
        *(of_esri(code) for code in (4547, 4525, 32650, 3857)),
        *(CITY.format(datum=name, east=114.3333) for name in OF_CHINA),
        "ESRI:102100",
        pyproj.CRS("ESRI:102100").to_wkt("WKT1_ESRI"),
    ],
)
def test_projections_in_esris_words_agree_with_pyproj(wkt):
    system = pyproj.CRS(wkt)
    ways = pyproj.Transformer.from_crs(system.geodetic_crs, system, always_xy=True)
    rng = np.random.default_rng(1)
    lonlat = np.column_stack([rng.uniform(110, 117, 100), rng.uniform(28, 32, 100)])
    xy = np.column_stack(ways.transform(*lonlat.T))
    forward, backward = lonlat_of(wkt)
    assert np.abs(forward(xy) - lonlat).max() < 1e-9
    assert np.abs(backward(lonlat) - xy).max() < 1e-5


@pytest.mark.parametrize(
    "wkt",
    [
        *(of_esri(code) for code in (4610, 4555, 2334, 4568, 4214)),
        *(CITY.format(datum=name, east=114) for name in ("D_Xian_1980", "D_Unknown")),
    ],
)
def test_another_datum_is_refused_in_esris_words(wkt):
    with pytest.raises(InputError, match="another datum"):
        lonlat_of(wkt)


@pytest.mark.parametrize(
    "wkt",
    [
        DEGREES.format(unit="Degree", radians=0.0157079632679489, axes=""),
        DEGREES.format(unit="degree", radians=0.0157079632679489, axes=""),
        DEGREES.format(unit="Degree", radians=0.0174532925199433, axes=TO_WEST),
    ],
)
def test_what_is_called_degree_and_is_none_is_refused(wkt):
    with pytest.raises(InputError, match="neither longitude and latitude in degrees"):
        lonlat_of(wkt)
