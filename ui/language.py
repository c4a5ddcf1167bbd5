"""The user's language."""

from qgis.PyQt.QtCore import QCoreApplication


def tr(text, /, **values):
    """Return a text in the user's language, its ``{places}`` filled."""
    told = QCoreApplication.translate("ParkShore", text)
    return told.format(**values) if values else told
