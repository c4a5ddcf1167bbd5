"""A layer as the rows that are stored: types, multi-part areas, the CRS of the inventory."""

from dataclasses import replace

import numpy as np
import shapely
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsWkbTypes
from qgis.PyQt.QtCore import QMetaType

from ....analysis.cells.cell_text import as_text
from ....analysis.cells.field_values import field_numbers
from ....analysis.inventory import schema
from ....analysis.inventory.storing.site_search import BY_PARK
from ....analysis.inventory.storing.snapshot import Snapshot
from ....analysis.message import InputError
from .storage_layout import GEOMETRY_COLUMN, KEY_COLUMN, Layout

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
    layer : bridge.Layer
    layer_schema : schema.LayerSchema

    Returns
    -------
    storage_layout.Layout
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


def fitting(storage, layout, new, layer_name):
    """Return the layout with which rows fit into what is stored, and whether stored places stay.

    Figures fit into areas too, and leave them as they are: points tell less of a site, and points
    of parks are no places of the rows.

    Parameters
    ----------
    storage : geopackage_storage.GeoPackageStorage or postgis_storage.PostgisStorage
    layout : storage_layout.Layout
    new : snapshot.Snapshot
        Loses its places where they tell nothing.
    layer_name : str

    Returns
    -------
    (storage_layout.Layout, bool)

    Raises
    ------
    InputError
        The rows have places of another kind than the inventory keeps.
    """
    if not layout.geometry or not storage.has(layout.name):
        return layout, False
    stored = storage.geometry_of(layout.name)
    if stored in (layout.geometry.upper(), "GEOMETRY"):
        return layout, False
    points_into_areas = layout.geometry == "Point" and "POLYGON" in (stored or "")
    if any(_own_places(new)) and not points_into_areas:
        raise InputError(
            "The inventory keeps {layer} as {stored}, {given} brings {kind}; store it into "
            "an inventory of its own.",
            layer=layout.name,
            stored=stored or "TABLE",
            given=layer_name,
            kind=layout.geometry.upper(),
        )
    if not points_into_areas:
        new.wkb = [None] * len(new.wkb)
    return replace(layout, geometry=""), points_into_areas


def _own_places(new):
    """Return whether each row stands at a place of its own."""
    by_park = [False] * len(new.rows)
    if "geom_src" in new.names:
        at = new.names.index("geom_src")
        by_park = [row[at] == BY_PARK for row in new.rows]
    return [wkb is not None and not other for wkb, other in zip(new.wkb, by_park, strict=True)]


def places_in(lonlat):
    """Return a function that gives longitudes and latitudes of WKB, NaN for none."""

    def places(wkb):
        shapes = shapely.centroid(shapely.from_wkb(np.array(wkb, dtype=object)))
        shapes[shapely.is_empty(shapes)] = None  # GEOS knows no coordinate of an empty point
        if lonlat.forward is not None:
            shapes = shapely.transform(shapes, lonlat.forward)
        return shapely.get_x(shapes).tolist(), shapely.get_y(shapes).tolist()

    return places


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


def snapshot_of(rows, layout, stored_crs, lonlat):
    """Return what was read as a snapshot in the CRS of the inventory.

    Parameters
    ----------
    rows : rows_read.Rows
    layout : storage_layout.Layout
    stored_crs : tuple or None
        What ``crs_of`` of the storage gave; None where the layer is new.
    lonlat : callable
        Gives the way to longitude and latitude (`crs.LonLat`) of a CRS and a layer's name.

    Returns
    -------
    analysis.inventory.storing.changes.Snapshot
    """
    layer = rows.layer
    names = [name for name, _ in layout.columns]
    fields = {each.name: each for each in schema.load(layout.name).fields}
    columns = [
        _typed(rows.columns[name], kind, fields.get(name) or schema.Field(name, kind, {}), layer)
        for name, kind in layout.columns
    ]
    values = list(zip(*columns, strict=True)) if columns else [()] * len(rows)
    wkb = [None] * len(rows)
    if layout.geometry:
        wkb = [_multiple(each) if each else None for each in rows.wkb]
        target = crs_of(stored_crs, layer)
        if target != layer.crs:
            wkb = moved(wkb, layer.lonlat, lonlat(target, layer.name))
    return Snapshot(names, values, wkb)


def _typed(values, kind, field, layer):
    """Return a column as its type of storage; what cannot be read as such is refused."""
    kinds = set(map(type, values)) - {type(None)}
    if kinds <= {{"text": str, "integer": int}.get(kind)}:
        return values  # whole numbers that no float holds stay what they are
    if kind == "text":
        return [value if isinstance(value, str) else as_text(value) for value in values]
    found, unread = field_numbers(field, values)
    if kind == "integer":
        unread += np.flatnonzero(np.isfinite(found) & (found % 1 != 0)).tolist()
    if unread:
        raise InputError(
            "Field {field} of {layer} holds {value}; give a number.",
            field=field.name,
            layer=layer.name,
            value=f"“{values[unread[0]]}”",
        )
    made = int if kind == "integer" else float
    return [None if value != value else made(value) for value in found.tolist()]  # noqa: PLR0124


def _multiple(wkb):
    """Return a single polygon as a multipolygon, everything else as it is."""
    return _MULTIPOLYGON_OF_ONE + wkb if wkb[:5] == _POLYGON else wkb


def crs_of(stored, layer):
    """Return the CRS that rows are stored in: the inventory's, the layer's where it is new."""
    return named_crs(stored) if stored else layer.crs


def named_crs(stored):
    """Return the CRS of organisation, code and definition, an invalid one where there is none."""
    if not stored:
        return QgsCoordinateReferenceSystem()
    organisation, code, definition = stored
    named = QgsCoordinateReferenceSystem(f"{organisation}:{code}")
    return named if named.isValid() else QgsCoordinateReferenceSystem.fromWkt(definition)


def moved(wkb, here, there):
    """Bring geometries to the CRS of the inventory by way of longitude and latitude.

    Parameters
    ----------
    wkb : list of (bytes or None)
    here, there : crs.LonLat
    """
    shapes = shapely.from_wkb(np.array(wkb, dtype=object))
    for step in (here.forward, there.backward):
        if step is not None:
            shapes = shapely.transform(shapes, step)
    return list(shapely.to_wkb(shapes, byte_order=1))
