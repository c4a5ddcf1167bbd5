"""The dialog of an algorithm, opened with some parameters set."""

from qgis.PyQt.QtCore import Qt


def open_dialog(algorithm, parameters):
    """Show the dialog of QGIS's Processing for an algorithm.

    Parameters
    ----------
    algorithm : str
        Its id, provider included.
    parameters : dict
        Values set at first; the rest are the defaults.
    """
    from qgis import processing  # not there before QGIS has started its Processing plugin

    dialog = processing.createAlgorithmDialog(algorithm, parameters)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
