"""How many rows of a file would be accepted, and why not all of them."""

from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QLabel, QListWidget, QVBoxLayout, QWidget

from ..language import tr


class PreviewVerdict(QWidget):
    """A sentence of counts, and the reasons and warnings below it."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.counts = QLabel()
        self.counts.setObjectName("counts")
        self.counts.setTextFormat(Qt.TextFormat.PlainText)
        self.counts.setWordWrap(True)
        self.reasons = QListWidget()
        self.reasons.setObjectName("reasons")
        self.reasons.setWordWrap(True)
        self.reasons.setMinimumHeight(40)
        self.reasons.setAccessibleName(tr("Reasons and warnings"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.counts)
        layout.addWidget(self.reasons)

    def show_preview(self, preview):
        """Show what the algorithm told of the sample; nothing of a file it could not read."""
        self.reasons.clear()
        if "sample" not in preview:
            return
        self.counts.setText(_counted(preview))
        if preview["suspicion"]:
            self.reasons.addItem(preview["suspicion"])
        for reason in preview["reasons"]:
            self.reasons.addItem(tr("Row {row}: {reason}", **reason))
        self.reasons.addItems([*preview["notes"], *preview["warnings"]])


def _counted(preview):
    """Return how many of the first rows would be accepted, and how many rows there are."""
    told = {
        "n": preview["sample"],
        "about": QLocale().toString(preview["about"]),
        "accepted": preview["accepted"],
        "rejected": preview["rejected"],
    }
    if preview["sample"] == preview["about"]:
        return tr("Of all {n} rows {accepted} would be accepted and {rejected} rejected.", **told)
    if preview["counted"]:
        return tr(
            "Of the first {n} of {about} rows {accepted} would be accepted and {rejected} "
            "rejected.",
            **told,
        )
    return tr(
        "Of the first {n} of about {about} rows {accepted} would be accepted and {rejected} "
        "rejected.",
        **told,
    )
