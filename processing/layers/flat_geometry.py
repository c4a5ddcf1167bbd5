"""Geometries of QGIS as the two-dimensional, straight-edged ones that GEOS takes."""

import numpy as np
from qgis.core import Qgis, QgsAbstractGeometry, QgsGeometry, QgsWkbTypes

SEGMENT_M = 0.001  # curves are segmentised at 1 mm
SEGMENT_DEGREES = 8.983e-9  # as much along the equator
MIXED = {Qgis.WkbType.Unknown, Qgis.WkbType.GeometryCollection}
SURFACES = {Qgis.WkbType.PolyhedralSurface, Qgis.WkbType.TIN, Qgis.WkbType.Triangle}
SHORTEST_RING = 4
SURFACE_WORDS = {"PolyhedralSurface": "MultiPolygon", "TIN": "MultiPolygon", "Triangle": "Polygon"}
PLAIN = {
    Qgis.WkbType.Point,
    Qgis.WkbType.LineString,
    Qgis.WkbType.Polygon,
    Qgis.WkbType.MultiPoint,
    Qgis.WkbType.MultiLineString,
    Qgis.WkbType.MultiPolygon,
}
"""Types of geometry whose WKB is the same in a file and in QGIS."""

_HEADS = {b"\x01" + int(each).to_bytes(4, "little") for each in PLAIN}
_HEAD = 5  # bytes of order and type
_POINT = np.dtype([("order", "u1"), ("type", "<u4"), ("x", "<f8"), ("y", "<f8")])
_NO_POINT = b"\x01\x01\x00\x00\x00" + np.array([np.nan, np.nan], "<f8").tobytes()


def flat_wkb(geometry, flatten):
    """Return the WKB of a geometry, brought to straight edges by ``flatten`` where given."""
    if flatten is not None and not geometry.isNull():
        geometry = flatten(geometry)
    return geometry.asWkb().data()


def straight_shape(geometry, crs):
    """Return a geometry of QGIS as GEOS takes it, flat and straight; None where it does not."""
    import shapely

    wkb = flat_wkb(geometry, flattener(geometry.wkbType(), crs))
    return shapely.from_wkb(wkb, on_invalid="ignore")


def as_qgis(several):
    """Return WKB of a file as QGIS writes it, in the order of bytes that it uses; b"" for None."""
    if all(several) and {each[:_HEAD] for each in several} <= _HEADS:
        return several
    return [each if each and each[:_HEAD] in _HEADS else _as_qgis(each) for each in several]


def _as_qgis(wkb):
    geometry = QgsGeometry()
    if wkb:
        geometry.fromWkb(wkb)
    return geometry.asWkb().data()


def flattener(wkb_type, crs):
    """Return what brings geometries to two dimensions and straight edges, or None."""
    if not (
        QgsWkbTypes.isCurvedType(wkb_type)
        or QgsWkbTypes.hasZ(wkb_type)
        or QgsWkbTypes.hasM(wkb_type)
        or QgsWkbTypes.flatType(wkb_type) in MIXED | SURFACES
    ):
        return None
    tolerance = SEGMENT_DEGREES if crs.isGeographic() else SEGMENT_M

    def flatten(geometry):
        part = geometry.constGet()
        if part.hasCurvedSegments():
            part = part.segmentize(
                tolerance, QgsAbstractGeometry.SegmentationToleranceType.MaximumDifference
            )
        else:
            part = part.clone()
        part.dropZValue()
        part.dropMValue()
        return footprint(type(geometry)(part))

    return flatten


def footprint(geometry):
    """Return a flat geometry whose surfaces of facets are what they cover on the ground.

    Parameters
    ----------
    geometry : QgsGeometry
        Without Z and M; a polyhedral surface, a TIN, a triangle, or a collection that may hold one.

    Returns
    -------
    QgsGeometry
        With the facets as parts of a multipolygon: they may overlap, as roofs and floors do, and
        walls have no area; `repaired` joins them. Any other geometry as it is.
    """
    if QgsWkbTypes.flatType(geometry.wkbType()) not in MIXED | SURFACES:
        return geometry
    text = geometry.asWkt(17)
    for surface, plane in SURFACE_WORDS.items():
        text = text.replace(surface, plane)
    return QgsGeometry.fromWkt(text)


def point_places(wkb):
    """Return the coordinates of single points.

    Parameters
    ----------
    wkb : list of bytes
        Empty where there is no geometry.

    Returns
    -------
    (n, 2) float64 array or None
        NaN where there is no geometry. None where a feature is not one point (multipoints, lines,
        polygons).
    """
    if not set(map(len, wkb)) <= {0, _POINT.itemsize}:
        return None
    values = np.frombuffer(b"".join(each or _NO_POINT for each in wkb), dtype=_POINT)
    if not ((values["order"] == 1) & (values["type"] == 1)).all():
        return None
    return np.column_stack([values["x"], values["y"]])


def boxes_of(wkb):
    """Return the least and greatest x, the least and greatest y of geometries.

    Parameters
    ----------
    wkb : list of bytes
        Empty where there is no geometry.

    Returns
    -------
    (n, 4) float64 array
        NaN where there is no geometry, or an empty one.
    """
    import shapely

    from ...analysis.tables.geometry_column import shapes_of

    places = point_places(wkb)
    if places is not None:
        return np.repeat(places, 2, axis=1)
    shapes = shapes_of(wkb)
    boxes = shapely.bounds(shapes)[:, [0, 2, 1, 3]]
    for row in np.flatnonzero(shapely.is_missing(shapes)).tolist():
        geometry = QgsGeometry()
        geometry.fromWkb(wkb[row])
        if not geometry.isEmpty():
            box = geometry.boundingBox()
            boxes[row] = box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()
    return boxes


def readable(wkb, crs):
    """Return as a shapely geometry what GEOS refuses as it stands.

    Parameters
    ----------
    wkb : bytes
        Such as a ring of two points or with NaN at its seam, or a curve.
    crs : QgsCoordinateReferenceSystem

    Returns
    -------
    shapely.Geometry or None
        None where it is empty; a line of NaN where a coordinate of a ring is no number.
    """
    import shapely

    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    if geometry.isNull() or geometry.isEmpty():
        return None
    flat = flattener(Qgis.WkbType.Unknown, crs)(geometry)
    shape = shapely.from_wkb(flat.asWkb().data(), on_invalid="ignore")
    if shape is not None:
        return shape
    if not all(np.isfinite((vertex.x(), vertex.y())).all() for vertex in flat.vertices()):
        return shapely.linestrings(np.full((2, 2), np.nan))
    parts = [_part(part) for part in flat.constParts()]
    return parts[0] if len(parts) == 1 else shapely.geometrycollections(parts)


def _part(part):
    """Return a part; a polygon that GEOS refuses as its outer ring, closed and long enough."""
    import shapely

    shape = shapely.from_wkb(part.asWkb().data(), on_invalid="ignore")
    if shape is not None:
        return shape
    xy = np.array([(vertex.x(), vertex.y()) for vertex in part.exteriorRing().vertices()])
    closing = np.repeat(xy[:1], max(1, SHORTEST_RING - len(xy)), axis=0)
    return shapely.polygons(np.vstack([xy, closing]))
