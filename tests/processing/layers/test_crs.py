"""The way to WGS 84, and what is refused on it."""

import numpy as np
import pyproj
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingException


@pytest.fixture
def way(qgis_app, listener):
    from parkshore.processing.layers.crs import LonLat

    def maker(crs, context=None):
        return LonLat(
            QgsCoordinateReferenceSystem(crs), "parks", context or QgsProcessingContext(), listener
        )

    return maker


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4490", "OGC:CRS84", "EPSG:4480", "EPSG:4979"])
def test_longitude_latitude_stays_as_it_is(way, crs):
    assert way(crs).forward is None


@pytest.mark.parametrize("crs", ["EPSG:32650", "EPSG:3857", "EPSG:4547", "EPSG:4508", "EPSG:4527"])
def test_projected_agrees_with_pyproj(way, crs):
    geographic = "EPSG:4490" if crs in {"EPSG:4547", "EPSG:4508", "EPSG:4527"} else "EPSG:4326"
    to_crs = pyproj.Transformer.from_crs(geographic, crs, always_xy=True)
    rng = np.random.default_rng(1)
    lonlat = np.column_stack([rng.uniform(112, 117, 100), rng.uniform(28, 32, 100)])
    xy = np.column_stack(to_crs.transform(*lonlat.T))
    line = way(crs)
    assert np.abs(line.forward(xy) - lonlat).max() < 1e-9
    assert np.abs(line.backward(lonlat) - xy).max() < 1e-3 * 0.01


@pytest.mark.parametrize("crs", ["EPSG:4214", "EPSG:4610", "EPSG:2362", "EPSG:2414"])
def test_datums_without_parameters_stop(way, crs):
    with pytest.raises(QgsProcessingException, match="no transformation parameters"):
        way(crs)


@pytest.mark.parametrize("crs", ["EPSG:4978", "EPSG:4479", "EPSG:7842"])
def test_metres_from_the_centre_are_refused_with_a_way_out(way, crs):
    with pytest.raises(QgsProcessingException, match=r"parks is in EPSG.*Earth's centre; bring it"):
        way(crs)


def test_a_named_operation_is_taken(way):
    context = QgsProcessingContext()
    transforms = context.transformContext()
    transforms.addCoordinateOperation(
        QgsCoordinateReferenceSystem("EPSG:4610"),
        QgsCoordinateReferenceSystem("EPSG:4326"),
        "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
        "+step +proj=cart +ellps=IAU76 +step +proj=helmert +x=10 +y=20 +z=30 "
        "+step +inv +proj=cart +ellps=WGS84 +step +proj=unitconvert +xy_in=rad +xy_out=deg",
    )
    context.setTransformContext(transforms)
    moved = way("EPSG:4610", context).forward(np.array([[114.0, 30.0]]))
    assert 1e-5 < np.abs(moved - [114.0, 30.0]).max() < 1e-3


def test_a_coordinate_that_cannot_be_transformed_is_nan_and_no_other(way):
    xy = np.array([[500_000.0, 3_000_000.0], [np.nan, 1.0], [1e30, 1e30], [500_100.0, 3_000_000.0]])
    lonlat = way("EPSG:32650").forward(xy)
    assert np.isfinite(lonlat[[0, 3]]).all()
    assert np.isnan(lonlat[[1, 2]]).all()


def test_the_operation_is_logged(way, listener):
    way("EPSG:4547")
    assert "EPSG:4547" in listener.said[-1]
    assert "CGCS2000" in listener.said[-1]
