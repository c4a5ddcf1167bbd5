"""The empty state: what the plugin does, and three ways to begin."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ..labels import as_written
from ..language import tr


class FirstRun(QWidget):
    """Shown while nothing is loaded.

    Parameters
    ----------
    icon : QIcon
        Of the plugin.

    Signals
    -------
    sample_asked, open_asked, own_asked
    """

    sample_asked = pyqtSignal()
    open_asked = pyqtSignal()
    own_asked = pyqtSignal()

    def __init__(self, icon, parent=None):
        super().__init__(parent)
        self.setObjectName("first_run")
        sign = QLabel()
        sign.setTextFormat(Qt.TextFormat.PlainText)
        sign.setPixmap(QIcon(icon).pixmap(48, 48))
        title = self._said(tr("How far is each park from the river, and what does the law say?"))
        font = title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.25)
        title.setFont(font)
        what = self._said(
            tr(
                "ParkShore measures parks, plants and outfalls to the shoreline, holds the "
                "distance against the 1 km rule, and shows each verdict with its reason.",
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(sign)
        layout.addWidget(title)
        layout.addWidget(what)
        layout.addSpacing(8)
        for name, text, hint, signal in (
            (
                "first_sample",
                tr("Load &sample"),
                tr("A synthetic inventory along the real Yangtze, to try everything."),
                self.sample_asked,
            ),
            (
                "first_open",
                tr("&Open inventory"),
                tr("A GeoPackage with the parks and enterprises you keep."),
                self.open_asked,
            ),
            (
                "first_own",
                tr("Check my own &layer"),
                tr("Any layer of sites, and any layer of water: raw water is prepared."),
                self.own_asked,
            ),
        ):
            layout.addWidget(self._button(name, text, hint, signal))
            layout.addWidget(self._said(hint, quiet=True))
        self.first_sample.setDefault(True)
        layout.addStretch(2)

    def _button(self, name, text, hint, signal):
        button = QPushButton(text)
        button.setObjectName(name)
        button.setToolTip(as_written(hint))
        button.setMinimumHeight(button.fontMetrics().height() * 2)
        button.clicked.connect(lambda _: signal.emit())
        setattr(self, name, button)
        return button

    @staticmethod
    def _said(text, *, quiet=False):
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if quiet:
            font = label.font()
            font.setPointSizeF(font.pointSizeF() * 0.92)
            label.setFont(font)
        return label
