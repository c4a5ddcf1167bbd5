"""A layer as the rows that are stored: types, multi-part areas, the CRS of the inventory."""

import numpy as np
import shapely
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsWkbTypes
from qgis.PyQt.QtCore import QMetaType

from ...analysis.inventory.changes import Snapshot
from ...analysis.message import QT_TRANSLATE_NOOP, InputError
from ..crs import LonLat
from .storage import GEOMETRY_COLUMN, KEY_COLUMN, Layout

_REALS = {QMetaType.Type.Double, QMetaType.Type.Float}
_INTEGERS = {
    QMetaType.Type.Int,
    QMetaType.Type.UInt,
    QMetaType.Type.LongLong,
    QMetaType.Type.ULongLong,
    QMetaType.Type.Bool,
}
_TYPES = {"real": "real", "integer": "integer", "flag": "integer"}
_POLYGON = b"\x01\x03\x00\x00\x00"
_MULTIPOLYGON_OF_ONE = b"\x01\x06\x00\x00\x00\x01\x00\x00\x00"


def layout_of(layer, layer_schema):
    """Return how a layer is stored.

    Parameters
    ----------
    layer : table.Layer
    layer_schema : schema.LayerSchema

    Returns
    -------
    storage.Layout
    """
    known = {each.name: _TYPES.get(each.type, "text") for each in layer_schema.fields}
    columns = []
    for field in layer.fields:
        name = field.name()
        if name.lower() in (KEY_COLUMN, GEOMETRY_COLUMN):
            continue
        kind = (
            "real" if field.type() in _REALS else "integer" if field.type() in _INTEGERS else "text"
        )
        columns.append((name, known.get(name, kind)))
    flat = QgsWkbTypes.flatType(layer.wkb_type)
    geometry = "" if flat == Qgis.WkbType.NoGeometry else _geometry(flat)
    return Layout(layer_schema.name, layer_schema.id_field, tuple(columns), geometry)


def _geometry(flat):
    if QgsWkbTypes.geometryType(flat) == Qgis.GeometryType.Polygon:
        return "MultiPolygon"
    if flat == Qgis.WkbType.Point:
        return "Point"
    return "Geometry"


def refuse_other_geometry(storage, layout):
    """Refuse points where areas are stored, and areas where points are."""
    stored = storage.geometry_of(layout.name)
    if stored and layout.geometry and stored not in (layout.geometry.upper(), "GEOMETRY"):
        raise InputError(
            QT_TRANSLATE_NOOP(
                "ParkShore",
                "The inventory keeps {layer} as {stored}, the layer brings {given}; store it "
                "into an "
                "inventory of its own.",
            ),
            layer=layout.name,
            stored=stored,
            given=layout.geometry.upper(),
        )


def crs_told(crs):
    """Return organisation, code, definition and description of a CRS."""
    authority, _, code = crs.authid().partition(":")
    number = int(code) if code.isdigit() else None
    definition = crs.toWkt(Qgis.CrsWktVariant.PreferredGdal)
    return (
        (authority, number, definition, crs.description())
        if number
        else ("NONE", None, definition, crs.description())
    )


def snapshot_of(layer, rows, layout, stored_crs, context):
    """Return what was read as a snapshot in the CRS of the inventory.

    Parameters
    ----------
    layer : table.Layer
    rows : table.Rows
    layout : storage.Layout
    stored_crs : tuple or None
        What ``crs_of`` of the storage gave; None where the layer is new.
    context : QgsProcessingContext

    Returns
    -------
    analysis.inventory.changes.Snapshot
    """
    names = [name for name, _ in layout.columns]
    columns = [_typed(rows.columns[name], kind) for name, kind in layout.columns]
    values = list(zip(*columns, strict=True)) if columns else [()] * len(rows)
    wkb = [None] * len(rows)
    if layout.geometry:
        wkb = [_multiple(each) if each else None for each in rows.wkb]
        target = _crs(stored_crs) if stored_crs else layer.crs
        if target != layer.crs:
            wkb = _moved(wkb, layer, target, context)
    return Snapshot(names, values, wkb)


def _typed(values, kind):
    if kind == "real":
        return [None if value is None or value == "" else float(value) for value in values]
    if kind == "integer":
        return [None if value is None or value == "" else int(value) for value in values]
    return [None if value is None else str(value) for value in values]


def _multiple(wkb):
    """Return a single polygon as a multipolygon, everything else as it is."""
    return _MULTIPOLYGON_OF_ONE + wkb if wkb[:5] == _POLYGON else wkb


def _crs(stored):
    organisation, code, definition = stored
    named = QgsCoordinateReferenceSystem(f"{organisation}:{code}")
    return named if named.isValid() else QgsCoordinateReferenceSystem.fromWkt(definition)


def _moved(wkb, layer, target, context):
    """Bring geometries to the CRS of the inventory by way of longitude and latitude."""
    backward = LonLat(target, layer.name, context, layer.feedback).backward
    shapes = shapely.from_wkb(np.array(wkb, dtype=object))
    for step in (layer.lonlat.forward, backward):
        if step is not None:
            shapes = shapely.transform(shapes, step)
    return list(shapely.to_wkb(shapes, byte_order=1))
