"""Kinds of geometry: what a parameter takes, and what a layer holds."""

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterMultipleLayers,
    QgsWkbTypes,
)

from ..guard.lasting_crs import renew_systems
from ..guard.map_layers import open_layer
from ..messages.language import tr
from .crs import known_crs

TAKEN = {
    Qgis.ProcessingSourceType.VectorPoint: Qgis.GeometryType.Point,
    Qgis.ProcessingSourceType.VectorLine: Qgis.GeometryType.Line,
    Qgis.ProcessingSourceType.VectorPolygon: Qgis.GeometryType.Polygon,
}


def refuse_other_kinds(layer_name, wkb_type, definition):
    """Refuse a layer of a kind that the parameter does not take: QGIS's dialogs alone see to it.

    Parameters
    ----------
    layer_name : str
    wkb_type : Qgis.WkbType
    definition : QgsProcessingParameterFeatureSource or QgsProcessingParameterMultipleLayers

    Raises
    ------
    QgsProcessingException
    """
    of_list = isinstance(definition, QgsProcessingParameterMultipleLayers)
    kinds = [definition.layerType()] if of_list else definition.dataTypes()
    taken = [TAKEN.get(Qgis.ProcessingSourceType(kind)) for kind in kinds]
    held = QgsWkbTypes.geometryType(wkb_type)
    if not taken or None in taken or held in {*taken, Qgis.GeometryType.Unknown}:
        return
    raise QgsProcessingException(
        tr(
            "{layer} holds {held}, but {parameter} takes {taken}; choose another.",
            layer=layer_name,
            held=_word(held),
            parameter=definition.description(),
            taken=" / ".join(_word(kind) for kind in taken),
        )
    )


def crs_of(source, layer):
    """Return the CRS of a source; QGIS gives a layer of geometry collections none of its own.

    One that says itself that it is undefined is none. Where a layer comes without, its file is
    asked once more: QGIS has lost what stands there.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    layer : QgsVectorLayer or None

    Returns
    -------
    QgsCoordinateReferenceSystem
    """
    crs = source.sourceCrs()
    if not crs.isValid() and layer is not None and _is_collection(source.wkbType()):
        crs = layer.dataProvider().crs()
    found = known_crs(crs)
    if not found.isValid() and layer is not None and layer.providerType() == "ogr":
        renew_systems()
        found = known_crs(open_layer(layer.source(), layer.name()).crs())
    return found


def refuse_collections(layer_name, wkb_type, crs):
    """Refuse a layer of geometry collections whose CRS nobody knows.

    Parameters
    ----------
    layer_name : str
    wkb_type : Qgis.WkbType
    crs : QgsCoordinateReferenceSystem

    Raises
    ------
    QgsProcessingException
    """
    if _is_collection(wkb_type) and not crs.isValid():
        raise QgsProcessingException(
            tr(
                "{layer} is a layer of geometry collections (points, lines and areas in one) "
                "without a coordinate reference system; bring each kind in a layer of its own, "
                "with its system, then run again.",
                layer=layer_name,
            )
        )


def _is_collection(wkb_type):
    return QgsWkbTypes.flatType(wkb_type) == Qgis.WkbType.GeometryCollection


def refuse_tables(layer_name, wkb_type):
    """Refuse a layer without geometry where places are needed.

    Parameters
    ----------
    layer_name : str
    wkb_type : Qgis.WkbType

    Raises
    ------
    QgsProcessingException
    """
    if wkb_type == Qgis.WkbType.NoGeometry:
        raise QgsProcessingException(
            tr(
                "{layer} is a table and has no geometry; choose a layer of points, lines or "
                "polygons, or import the table first (Import inventory).",
                layer=layer_name,
            )
        )


def _word(kind):
    return {
        Qgis.GeometryType.Point: tr("points"),
        Qgis.GeometryType.Line: tr("lines"),
        Qgis.GeometryType.Polygon: tr("polygons"),
        Qgis.GeometryType.Null: tr("no geometry"),
    }[kind]
