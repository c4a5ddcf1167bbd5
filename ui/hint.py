"""A hint: one or two sentences that stand where they help, until they are closed once."""

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from .language import tr

SETTING = "parkshore/hints/{name}"


class Hint(QFrame):
    """A hint that is shown until the user closes it.

    Parameters
    ----------
    name : str
        Of the hint; its object name is ``hint_<name>``.
    text : str
    """

    def __init__(self, name, text, parent=None):
        super().__init__(parent)
        self.setObjectName(f"hint_{name}")
        self._setting = SETTING.format(name=name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        said = QLabel(text)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        close = QToolButton()
        close.setObjectName("hint_close")
        close.setText("✕")
        close.setAutoRaise(True)
        close.setToolTip(tr("Close this hint for good."))
        close.setAccessibleName(tr("Close this hint for good."))
        close.clicked.connect(lambda _: self._close())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 2, 2, 2)
        layout.addWidget(said, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.setVisible(not QgsSettings().value(self._setting, False, bool))

    def _close(self):
        QgsSettings().setValue(self._setting, True)
        self.hide()
