"""Which layer of the project a dialog proposes for a source: one whose fields fit, else none.

QGIS puts the first layer of the right geometry into the box. What is proposed here stands in
dialogs only: a run without a dialog has no default.
"""

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ..guard.roles import fit, wants_years
from ..layers.geometry_kinds import TAKEN
from ..messages.language import tr


def nothing_chosen():
    """Return what stands in the box of a source for which no layer fits."""
    return tr("(choose a layer)")


def propose(algorithm, definition):
    """Set the layer that a dialog shows at first for a required source.

    Parameters
    ----------
    algorithm : str
        Id without the provider.
    definition : QgsProcessingParameterDefinition
    """
    application = QCoreApplication.instance()
    if not isinstance(definition, QgsProcessingParameterFeatureSource):
        return
    if definition.flags() & Qgis.ProcessingParameterFlag.Optional:
        return
    if application is None or QThread.currentThread() is not application.thread():
        return  # the project belongs to the main thread, and so do dialogs
    of_years = wants_years(algorithm, definition.name())
    fits = [  # places before a table of the same fields year by year
        ((layer.isSpatial() != of_years, points), layer.id())
        for layer in QgsProject.instance().mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and _is_taken(layer, definition)
        if (points := fit(algorithm, definition.name(), layer.fields().names()))
    ]
    best = max((points for points, _ in fits), default=0)
    of_best = [layer_id for points, layer_id in fits if points == best]
    definition.setGuiDefaultValueOverride(of_best[0] if of_best else nothing_chosen())


def refuse_nothing_chosen(run):
    """Refuse a run from a dialog in which no layer was chosen for a source.

    Parameters
    ----------
    run : Run

    Raises
    ------
    QgsProcessingException
    """
    for definition in run.algorithm.parameterDefinitions():
        if run.parameters.get(definition.name()) == nothing_chosen():
            raise QgsProcessingException(
                tr(
                    "{parameter}: no layer is chosen; choose one.",
                    parameter=definition.description(),
                )
            )


def _is_taken(layer, definition):
    kinds = [Qgis.ProcessingSourceType(kind) for kind in definition.dataTypes()]
    if not layer.isSpatial():
        return not kinds or Qgis.ProcessingSourceType.Vector in kinds
    taken = [TAKEN.get(kind) for kind in kinds]
    return not taken or None in taken or QgsWkbTypes.geometryType(layer.wkbType()) in taken
