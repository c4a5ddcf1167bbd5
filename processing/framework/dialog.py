"""The dialog of an algorithm: opened with some parameters set, with widgets of ours in it."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, Qt, QThread

PICKERS: dict[tuple[str, str], type] = {}
"""Widgets in place of blank matrices, filled where there is a window. By id of the algorithm
without the provider and name of the parameter: what QGIS calls with parameter and dialog."""

_open = {}  # by id: without a reference Python's half of a dialog dies, and its Run does nothing


def open_dialog(algorithm, parameters):
    """Show the dialog of QGIS's Processing for an algorithm.

    Parameters
    ----------
    algorithm : str
        Its id, provider included.
    parameters : dict
        Values set at first; the rest are the defaults.

    Returns
    -------
    str
        Why it cannot be opened; empty where it stands.
    """
    from qgis import processing  # not there before QGIS has started its Processing plugin

    able, why = QgsApplication.processingRegistry().algorithmById(algorithm).canExecute()
    if not able:
        return why
    dialog = processing.createAlgorithmDialog(algorithm, parameters)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    key = id(dialog)
    _open[key] = dialog
    dialog.destroyed.connect(lambda: _open.pop(key, None))
    dialog.show()
    return ""


def offer_picker(algorithm, definition):
    """Let the dialog of an algorithm show our widget of a parameter, where there is one.

    Parameters
    ----------
    algorithm : str
        Id without the provider.
    definition : QgsProcessingParameterDefinition
    """
    picker, application = PICKERS.get((algorithm, definition.name())), QCoreApplication.instance()
    if picker is None or application is None:
        return
    if QThread.currentThread() is application.thread():  # dialogs belong to the main thread
        definition.setMetadata({"widget_wrapper": {"class": picker}})


def close_dialogs():
    """Close what was opened here: its algorithms go with the plugin."""
    for dialog in list(_open.values()):
        dialog.close()
