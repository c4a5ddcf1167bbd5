"""A verification of one site: status, two people, why, document, photograph, deadline."""

from qgis.core import QgsProcessingContext, QgsProject
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
)

from ..language import tr

VERIFY = "parkshore:storeverification"
ASKED = ("STATUS", "MAKER", "CHECKER", "REASON", "DOCUMENT", "PHOTO", "DEADLINE")
FILES = ("PHOTO",)
LONG = ("REASON",)


class VerifyDialog(QDialog):
    """Asks what `parkshore:storeverification` keeps; the algorithm itself says what is wrong.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
    site : str
        What the site is called.
    fixed : dict
        Parameters that are known: kind and id of the site, the inventory.
    """

    def __init__(self, algorithm, site, fixed, parent=None):
        super().__init__(parent)
        self.setObjectName("ParkShoreVerifyDialog")
        self.setWindowTitle(tr("Verify {site}", site=site))
        self._fixed = fixed
        self._algorithm = algorithm
        form = QFormLayout(self)
        self.fields = {}
        for name in ASKED:
            definition = algorithm.parameterDefinition(name)
            if definition is None:
                continue
            field = self.fields[name] = _field(name, definition)
            field.setObjectName(f"verify_{name.lower()}")
            field.setToolTip(definition.help())
            field.setAccessibleName(definition.description())
            form.addRow(definition.description(), field)
            if isinstance(field, QLineEdit):
                field.textEdited.connect(lambda _: self.told.hide())
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.hide()
        buttons = QDialogButtonBox()
        self.accepting = buttons.addButton(tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.accepting.setObjectName("accept")
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(self.told)
        form.addRow(buttons)

    def parameters(self):
        """Return the parameters of the algorithm."""
        given = dict(self._fixed)
        for name, field in self.fields.items():
            value = _value(field)
            if value not in ("", None):
                given[name] = value
        return given

    def accept(self):
        """Close where the algorithm takes what was entered; else say what is wrong."""
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        able, why = self._algorithm.checkParameterValues(self.parameters(), context)
        self.told.setText(why)
        self.told.setVisible(not able)
        if able:
            super().accept()


def _field(name, definition):
    if hasattr(definition, "options"):
        box = QComboBox()
        box.addItems(definition.options())
        return box
    if name in FILES:
        return QgsFileWidget()
    if name in LONG:
        text = QPlainTextEdit()
        text.setMaximumHeight(text.fontMetrics().height() * 4)
        text.setTabChangesFocus(True)
        return text
    return QLineEdit()


def _value(field):
    if isinstance(field, QComboBox):
        return field.currentIndex()
    if isinstance(field, QgsFileWidget):
        return field.filePath()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText().strip()
    return field.text().strip()
