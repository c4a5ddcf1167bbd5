"""Lists in one cell, shown in words: a formatter of QGIS for `;`-joined constants."""

from qgis.core import (
    QgsApplication,
    QgsEditorWidgetSetup,
    QgsFieldFormatter,
    QgsVariantUtils,
)


class ListWords(QgsFieldFormatter):
    """Shows each constant of a list by its word; what has none stays as it is."""

    ID = "ParkShoreListWords"

    def id(self):
        """Return the type of editor widget it belongs to."""
        return self.ID

    def representValue(self, layer, index, config, cache, value):
        """Return a list in words."""
        if QgsVariantUtils.isNull(value):
            return QgsApplication.nullRepresentation()
        words = config.get("words", {})
        parts = (part.strip() for part in str(value).split(";"))
        return "; ".join(words.get(part, part) for part in parts if part)


def list_setup(words):
    """Return the set-up of a field that shows lists.

    Parameters
    ----------
    words : dict of str to str
        Constant -> word in the user's language.
    """
    return QgsEditorWidgetSetup(ListWords.ID, {"words": words})
