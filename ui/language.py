"""The user's language."""

from qgis.PyQt.QtCore import QCoreApplication

_ways = [str.format_map]


def fill_english_by(way):
    """Fill English texts by a way of the plugin's own, in which a verb agrees with one."""
    _ways[:] = [way]


def tr(text, /, **values):
    """Return a text in the user's language, its ``{places}`` filled."""
    told = QCoreApplication.translate("ParkShore", text)
    if not values:
        return told
    return _ways[0](told, values) if told == text else told.format(**values)


def joined(sentences):
    """Return sentences in one text; Chinese ones follow each other without a blank."""
    told = ""
    for each in sentences:
        told = tr("{before} {after}", before=told, after=each) if told else each
    return told
