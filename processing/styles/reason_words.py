"""Reasons of proposed options told in the reader's language, without the values their rule saw."""

from qgis.core import QgsApplication, QgsEditorWidgetSetup, QgsFieldFormatter, QgsVariantUtils

from ..messages.language import language


class ReasonWords(QgsFieldFormatter):
    """Shows a stored reason (``opt_why``) as the table of decisions words it."""

    ID = "ParkShoreReason"

    def id(self):
        """Return the type of editor widget it belongs to."""
        return self.ID

    def representValue(self, layer, index, config, cache, value):
        """Return a reason in the user's language; one of an own table as it was stored."""
        from ...analysis.decision.decision_tables import DECISION_TABLES
        from ...analysis.decision.retold_reasons import retold

        if QgsVariantUtils.isNull(value):
            return QgsApplication.nullRepresentation()
        return retold(str(value), DECISION_TABLES.chosen(), language())


def reason_setup():
    """Return the set-up of a field that shows reasons."""
    return QgsEditorWidgetSetup(ReasonWords.ID, {})
