"""The page that stands instead of the check while Python libraries are missing."""

from qgis.core import QgsApplication
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from .install_command import install_command, this_system
from .language import tr


class LibrariesDock(QgsDockWidget):
    """Names what is missing, and the command for this system.

    Parameters
    ----------
    look : callable
        Returns the names of what is missing.
    missing : list of str
        What it told at the start.
    """

    def __init__(self, look, missing, parent=None):
        super().__init__(tr("ParkShore check"), parent)
        self.setObjectName("ParkShoreCheckDock")
        self._look = look
        page = QWidget()
        page.setObjectName("missing_libraries")
        self.what, self.where, self.after = _said(), _said(), _said()
        title = _said(tr("ParkShore needs Python libraries that this QGIS does not have."))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self.command = QPlainTextEdit()
        self.command.setObjectName("missing_command")
        self.command.setReadOnly(True)
        self.command.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.command.setAccessibleName(tr("Command"))
        copy = _button("missing_copy", tr("&Copy the command"), self._copy)
        again = _button("missing_look", tr("&Look again"), self._look_again)
        layout = QVBoxLayout(page)
        for widget in (title, self.what, self.where, self.command, copy, again, self.after):
            layout.addWidget(widget)
        layout.addStretch()
        self.setWidget(page)
        self._show(missing)

    def _show(self, missing):
        self.what.setText(
            tr("Missing: {names}. Nothing is installed by itself.", names=", ".join(missing))
        )
        where, command = install_command(missing, this_system())
        self.where.setText(where)
        self.command.setPlainText(command)
        self.after.setText(tr("Afterwards restart QGIS: the check then stands here."))

    def _copy(self):
        QgsApplication.clipboard().setText(self.command.toPlainText())

    def _look_again(self):
        missing = self._look()
        if missing:
            self._show(missing)
            self.after.setText(tr("Still missing: {names}.", names=", ".join(missing)))
        else:
            self.after.setText(tr("All libraries are there now: restart QGIS."))


def _said(text=""):
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(name, text, asked):
    button = QPushButton(text)
    button.setObjectName(name)
    button.clicked.connect(lambda _: asked())
    return button
