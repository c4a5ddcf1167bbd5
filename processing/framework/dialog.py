"""The dialog of an algorithm, opened with some parameters set."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt

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


def close_dialogs():
    """Close what was opened here: its algorithms go with the plugin."""
    for dialog in list(_open.values()):
        dialog.close()
