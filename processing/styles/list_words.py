"""Lists in one cell, shown in words: a formatter of QGIS for `;`-joined constants."""

from qgis.core import (
    QgsApplication,
    QgsEditorWidgetSetup,
    QgsFieldFormatter,
    QgsVariantUtils,
)

from ...analysis.cells.cell_words import words_of_list
from ..messages.language import language


class ListWords(QgsFieldFormatter):
    """Shows each constant of a list by its word; what has none stays as it is."""

    ID = "ParkShoreListWords"

    def id(self):
        """Return the type of editor widget it belongs to."""
        return self.ID

    def representValue(self, layer, index, config, cache, value):
        """Return a list in words of the user's language."""
        if QgsVariantUtils.isNull(value):
            return QgsApplication.nullRepresentation()
        values, _ = list_config(config)
        return words_of_list(values, str(value), language())


def list_setup(values, *, is_open):
    """Return the set-up of a field that shows lists.

    Parameters
    ----------
    values : dict of str to dict
        Constant -> ``{"en": …, "zh": …}``.
    is_open : bool
        Whether a list may hold other words, too.
    """
    return QgsEditorWidgetSetup(ListWords.ID, {"values": values, "open": is_open})


def list_config(config):
    """Return the constants of a set-up, and whether others may be there."""
    return config.get("values") or {}, bool(config.get("open", True))  # a file keeps none as NULL
