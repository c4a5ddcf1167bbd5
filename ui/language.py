"""The user's language."""

from qgis.PyQt.QtCore import QCoreApplication


def tr(text, /, **values):
    """Return a text in the user's language, its ``{places}`` filled."""
    told = QCoreApplication.translate("ParkShore", text)
    return told.format(**values) if values else told


def joined(sentences):
    """Return sentences in one text; Chinese ones follow each other without a blank."""
    told = ""
    for each in sentences:
        told = tr("{before} {after}", before=told, after=each) if told else each
    return told
