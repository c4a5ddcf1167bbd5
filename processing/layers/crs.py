"""From a layer's CRS to WGS 84 and back; steps that would shift a coordinate are refused."""

import re

import numpy as np
import pyproj
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProcessingException,
)

from ...analysis.geometry.datum_names import is_cgcs2000, plain_datum
from ..guard.lasting_crs import lasting
from ..messages.language import tr

# Datums for which QGIS picks regional parameters (Tarim, Ordos, sea areas) that are wrong in the
# basin, or none.
WITHOUT_PARAMETERS = ("Beijing_1954", "Xian_1980", "New_Beijing")
_DATUM = re.compile(r'\bDATUM\["([^"]+)"')


def known_crs(crs):
    """Return a CRS that lasts, an invalid one where it says itself that it is undefined.

    GeoPackages tell so by ``srs_id`` −1 and 0; QGIS takes the words for a system, and would read
    metres of anywhere as degrees.
    """
    undefined = crs.description().lower().startswith("undefined")
    return QgsCoordinateReferenceSystem() if undefined else lasting(crs)


class LonLat:
    """The way between a layer's CRS and longitude, latitude on WGS 84.

    Parameters
    ----------
    crs : QgsCoordinateReferenceSystem
    layer : str
        Name of the layer, for errors.
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback
        Gets the operation used.

    Attributes
    ----------
    forward, backward : callable or None
        Map an (n, 2) float64 array of coordinates; None where they are longitude and latitude
        already. A coordinate that cannot be transformed becomes NaN.
    operation : str
        The coordinate operation, for log and metadata.
    """

    def __init__(self, crs, layer, context, feedback):
        crs = lasting(crs)
        if not crs.isValid():
            raise QgsProcessingException(
                tr(
                    "{layer} has no coordinate reference system; set it in the layer's properties "
                    "under Source, then run again.",
                    layer=layer,
                )
            )
        if crs.type() == Qgis.CrsType.Geocentric:
            raise QgsProcessingException(
                tr(
                    "{layer} is in {crs}, whose coordinates are metres from the Earth's centre; "
                    "bring it in longitude and latitude (PROJ or the survey office convert X, Y, Z "
                    "to CGCS2000, EPSG:4490), then run again.",
                    layer=layer,
                    crs=f"{crs.authid()} {crs.description()}".strip(),
                )
            )
        self.crs = crs
        transform, self.operation = _transform(crs, layer, context.transformContext())
        self.forward = self.backward = None
        if transform is not None:
            self.forward = _mapper(transform, reverse=False)
            self.backward = _mapper(transform, reverse=True)
        feedback.pushInfo(
            tr(
                "{layer} ({crs}): {operation}",
                layer=layer,
                crs=crs.authid() or crs.description(),
                operation=self.operation,
            )
        )


def _transform(crs, layer, transform_context):
    wgs84 = lasting(QgsCoordinateReferenceSystem("EPSG:4326"))
    geographic = _geographic(crs)
    if not geographic.isValid():
        raise QgsProcessingException(
            tr(
                "{layer} is in {crs}, a local system that has no place on Earth; set the layer's "
                "coordinate reference system, or bring the layer in CGCS2000.",
                layer=layer,
                crs=crs.description() or crs.authid(),
            )
        )
    same_datum = tr("CGCS2000 is taken as WGS 84 (under 1 m since 2000)")
    datum = _datum(geographic)
    if is_cgcs2000(datum):
        if crs.isGeographic():
            return None, same_datum
        transform = QgsCoordinateTransform(crs, geographic, transform_context)
        if transform.isValid():
            return transform, f"{_operation_name(transform)}; {same_datum}"
    if crs.authid() in {"EPSG:4326", "EPSG:4979", "OGC:CRS84"}:
        return None, tr("longitude and latitude on WGS 84 as they are")
    transform = QgsCoordinateTransform(crs, wgs84, transform_context)
    named = transform_context.hasTransform(crs, wgs84)
    name = _operation_name(transform)
    bare = plain_datum(datum) in WITHOUT_PARAMETERS and "TOWGS84" not in crs.toWkt()
    unknown = not named and (bare or "ballpark" in name.lower())
    if unknown or not transform.isValid():  # one that is not valid gives coordinates as they came
        raise QgsProcessingException(
            tr(
                "{layer} is in {crs}, and no transformation parameters from it to WGS 84 are "
                "known; set a transformation for this pair in Settings › Options › "
                "Transformations, or bring the layer in CGCS2000.",
                layer=layer,
                crs=f"{crs.authid()} {crs.description()}".strip(),
            )
        )
    return transform, name


def _geographic(crs):
    """Return the longitudes and latitudes that a CRS rests on, an invalid one where there are none.

    QGIS finds none where the unit of their degrees bears no code, as in ESRI's WKT; PROJ does.
    """
    found = crs if crs.isGeographic() else lasting(crs.toGeographicCrs())
    if found.isValid():
        return found
    degrees = pyproj.CRS.from_wkt(crs.toWkt(Qgis.CrsWktVariant.Preferred)).geodetic_crs
    if degrees is None:
        return found
    return lasting(QgsCoordinateReferenceSystem.fromWkt(degrees.to_wkt()))


def _datum(crs):
    """Return the name of the datum: ellipsoids bear some of the same names."""
    # the first WKT knows no system of three axes
    wkt = crs.toWkt() or crs.toWkt(Qgis.CrsWktVariant.Preferred)
    found = _DATUM.search(wkt)
    return found[1] if found else ""


def _operation_name(transform):
    details = transform.instantiatedCoordinateOperationDetails()
    return details.name or transform.coordinateOperation() or "–"


def _mapper(transform, *, reverse):
    direction = Qgis.TransformDirection.Reverse if reverse else Qgis.TransformDirection.Forward

    def mapped(xy):
        xy = np.ascontiguousarray(xy, dtype=np.float64)
        out = np.full(xy.shape, np.nan)
        finite = np.isfinite(xy).all(axis=1)
        out[finite] = _map(transform, direction, xy[finite])
        return out

    return mapped


def _map(transform, direction, xy):
    """Transform a whole array as one line string: QGIS has no call for arrays."""
    if not len(xy):
        return xy
    geometry = QgsGeometry()
    header = np.array([len(xy)], dtype="<u4").tobytes()
    geometry.fromWkb(b"\x01\x02\x00\x00\x00" + header + xy.astype("<f8").tobytes())
    try:
        geometry.transform(transform, direction)
    except QgsCsException:
        if len(xy) == 1:
            return np.full((1, 2), np.nan)
        half = len(xy) // 2
        return np.vstack(
            [_map(transform, direction, xy[:half]), _map(transform, direction, xy[half:])]
        )
    out = np.frombuffer(geometry.asWkb().data(), dtype="<f8", offset=9).reshape(-1, 2)
    return np.where(np.isfinite(out), out, np.nan)
