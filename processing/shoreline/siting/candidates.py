"""Places that were pinned or drawn, as a layer with the results of the check."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsLayerMetadata,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime

from ...evidence.site_account import site_account
from ...layers.fields import text
from ...messages.language import tr
from ...messages.provenance import plugin_version, told_each, versions
from ...styles.layer_style import dress
from ..check import check_results
from ..preparation import kept

CRS = "EPSG:4326"
RESULTS = tuple(each for each in check_results.RESULTS if not each.name().startswith("facil_"))
"""What is told of a place: the check's results, but what says what a site is."""


def candidate_layer(parameters):
    """Return an empty layer of candidate sites, checked as the parameters say.

    Parameters
    ----------
    parameters : dict
        Of `parkshore:shorelinecheck`.

    Returns
    -------
    QgsVectorLayer
        Polygons in memory; the user saves them where he likes.
    """
    layer = QgsVectorLayer(f"MultiPolygon?crs={CRS}", tr("Candidate sites"), "memory")
    own = [text("cand_id"), text("name"), *RESULTS]
    layer.dataProvider().addAttributes(own)
    layer.updateFields()
    layer.setMetadata(_metadata(parameters))
    dress(layer, "verdict", "shorelinecheck")
    return layer


def add_candidate(layer, geometry, crs, place, name=""):
    """Add a place to a layer of candidate sites.

    Parameters
    ----------
    layer : QgsVectorLayer
        As `candidate_layer` makes it.
    geometry : QgsGeometry
    crs : QgsCoordinateReferenceSystem
    place : siting_index.Place
    name : str

    Returns
    -------
    int or None
        Id of the feature; None where it could not be added.
    """
    shape = QgsGeometry(geometry)
    there = QgsCoordinateReferenceSystem(CRS)
    shape.transform(QgsCoordinateTransform(crs, there, QgsProject.instance()))
    shape.convertToMultiType()
    number = layer.featureCount() + 1
    feature = QgsFeature(layer.fields())
    feature.setGeometry(shape)
    told = name or tr("Candidate {number}", number=number)
    results = [place.values.get(field.name()) for field in RESULTS]
    feature.setAttributes([f"candidate-{number}", told, *results])
    good, added = layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    layer.triggerRepaint()
    return added[0].id() if good else None


def _metadata(parameters):
    """Return what the candidates rest on, as a check tells it of its result."""
    metadata = QgsLayerMetadata()
    metadata.setIdentifier("parkshore:shorelinecheck:OUTPUT")
    metadata.setTitle(tr("Candidate sites"))
    metadata.setAbstract(
        "\n".join(
            [
                versions(),
                tr(
                    "A screening on the data given; it replaces neither a survey nor a decision "
                    "of the authority.",
                ),
            ]
        )
    )
    metadata.addKeywords("parkshore:parameters", told_each(parameters))
    metadata.addKeywords(kept.VERSION, [plugin_version()])
    now = QDateTime.currentDateTimeUtc().toString("yyyy-MM-ddTHH:mm:ssZ")
    metadata.addHistoryItem(f"{now} parkshore:siting")
    return metadata


def account_of(parameters, place, name):
    """Return what can be said of a place, as `site_account` says it of a checked site.

    Parameters
    ----------
    parameters : dict
    place : siting_index.Place
    name : str
        What the place is called.

    Returns
    -------
    list of (str, list of str)
    """
    layer = candidate_layer(parameters)
    crs = QgsCoordinateReferenceSystem(CRS)
    return site_account(layer, add_candidate(layer, QgsGeometry(), crs, place, name))
