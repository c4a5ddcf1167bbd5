"""Copies of the shipped models in QGIS's model designer.

QGIS offers to edit only models of its own providers; a copy belongs to the planner.
"""

from importlib import import_module

from qgis.core import QgsApplication, QgsProcessingModelAlgorithm

from .language import tr

MODELS = ("parkshore:chemicalparkcheck", "parkshore:annualreport")


def model_titles():
    """Return the titles of the shipped models by id, in the user's language."""
    registry = QgsApplication.processingRegistry()
    found = {name: registry.algorithmById(name) for name in MODELS}
    return {name: model.displayName() for name, model in found.items() if model is not None}


def copy_of(model_id):
    """Return a copy of a shipped model that can be edited and saved.

    Parameters
    ----------
    model_id : str
        One of `MODELS`.

    Returns
    -------
    QgsProcessingModelAlgorithm
    """
    shipped = QgsApplication.processingRegistry().algorithmById(model_id)
    copy = QgsProcessingModelAlgorithm()
    copy.loadVariant(shipped.toVariant())
    copy.setName(tr("Copy of {model}", model=shipped.displayName()))
    copy.setGroup(shipped.group())
    return copy


def open_copy(model_id):
    """Open a copy of a shipped model in the model designer; return the window."""
    designer = import_module("processing.modeler.ModelerDialog")  # QGIS's own package
    dialog = designer.ModelerDialog.create(copy_of(model_id))
    dialog.update_model.connect(_refresh)
    dialog.show()
    dialog.activate()
    return dialog


def _refresh():
    """Show a saved copy among the user's models."""
    provider = QgsApplication.processingRegistry().providerById("model")
    if provider is not None:
        provider.refreshAlgorithms()
