"""Questions to a layer of the inventory: its fields, its geometry."""

import numpy as np
from qgis.core import Qgis, QgsProcessingException, QgsWkbTypes

from ....analysis.text.closest_name import closest, hint
from ...messages.language import sentence, tr


def require(layer, field):
    """Refuse a layer that lacks a field of the schema; names the closest one it has."""
    if layer.has(field):
        return
    raise QgsProcessingException(
        tr(
            "{layer} has no field {field}; {hint}.",
            layer=layer.name,
            field=field,
            hint=sentence(hint(field, layer.fields.names())),
        )
    )


def with_closest(field, layer):
    """Return the name of a missing field, and the closest one the layer has."""
    near = closest(field, layer.fields.names())
    if not near:
        return field
    return tr("{field} (closest: {close})", field=field, close=near)


def spatial(layer):
    """Whether the layer's rows have geometry."""
    return QgsWkbTypes.geometryType(layer.wkb_type) != Qgis.GeometryType.Null


def own(layer, names):
    """Return those of the fields that the layer has, as it spells them."""
    return [
        layer.fields[layer.fields.lookupField(name)].name() for name in names if layer.has(name)
    ]


def geometries(layer, wanted=None):
    """Read the geometries of rows.

    Parameters
    ----------
    layer : Layer
    wanted : ndarray of bool, shape (n,), optional
        Which of the rows, in the order read; all by default.

    Returns
    -------
    ids : list of int
    wkb : list of bytes
    shapes : ndarray of shapely geometry
        Two dimensions, in the layer's CRS; None where there is none.
    """
    import shapely

    rows = layer.read()
    chosen = range(len(rows)) if wanted is None else np.flatnonzero(wanted)
    ids, wkb = rows.ids[chosen].tolist(), [rows.wkb[row] for row in chosen]
    shapes = shapely.from_wkb(
        np.array([each or None for each in wkb], dtype=object), on_invalid="ignore"
    )
    return ids, wkb, shapely.force_2d(shapes)
