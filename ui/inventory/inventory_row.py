"""One row of the Inventory dock: a layer of the inventory and what can be done with it."""

from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from ..language import tr
from .inventory_layers import PLACE, PROBLEMS, layer_of

REJECTED = "parkshore/rejected"  # of a layer: rows its import rejected


class InventoryRow(QFrame):
    """A layer's title, state and buttons; takes files that are dropped on it.

    Parameters
    ----------
    kind : kinds.Kind
    title : str

    Signals
    -------
    load_asked, check_asked, findings_asked, store_asked
    dropped : list of str
        Paths of files.
    """

    load_asked = pyqtSignal()
    check_asked = pyqtSignal()
    findings_asked = pyqtSignal()
    store_asked = pyqtSignal()
    dropped = pyqtSignal(list)

    def __init__(self, kind, title, parent=None):
        super().__init__(parent)
        self.kind = kind
        self.title = title
        self.setObjectName(f"row_{kind.name}")
        self.setAcceptDrops(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setToolTip(
            tr("Drop a table or a vector file here to load it as {layer}.", layer=title)
        )
        name = QLabel(f"&{kind.number + 1}  {title}")
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.load = self._button(
            "load",
            tr("Load…"),
            tr("Choose a file with {layer} and see how it would be read."),
            self.load_asked,
        )
        self.check = self._button(
            "check",
            tr("Check"),
            tr("List what is wrong or doubtful in {layer}."),
            self.check_asked,
        )
        self.findings = self._button(
            "findings",
            tr("Findings"),
            tr("Show what the last check found in {layer}."),
            self.findings_asked,
        )
        self.store = self._button(
            "store",
            tr("Store"),
            tr("Bring {layer} of the inventory up to date by id."),
            self.store_asked,
        )
        name.setBuddy(self.load)
        said, done = QHBoxLayout(), QHBoxLayout()
        said.addWidget(name)
        said.addWidget(self.state, 1)
        for button in (self.load, self.check, self.findings, self.store):
            done.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addLayout(said)
        layout.addLayout(done)
        self.show_state()

    def show_state(self, *, has_inventory=False, place="", busy=False, waiting=0):
        """Show what the project holds.

        Parameters
        ----------
        has_inventory : bool
            Whether there is an inventory to store into.
        place : str
            Where it is, as kept in ``PLACE``.
        busy : bool
            Whether a run is under way.
        waiting : int
            How many files wait to be loaded.
        """
        layer = layer_of(self.kind.name)
        stored = layer is not None and layer.customProperty(PLACE) == place and has_inventory
        text = self._state(layer, stored=stored)
        if waiting:
            text += " · " + tr("{n} more to load", n=waiting)
        self.state.setText(text)
        self.setAccessibleName(f"{self.title}: {text}")
        self.load.setEnabled(not busy)
        self.check.setEnabled(layer is not None and not busy)
        self.findings.setEnabled(layer_of(f"findings:{self.kind.name}") is not None)
        self.store.setEnabled(layer is not None and has_inventory and not stored and not busy)

    def dragEnterEvent(self, event):
        """Take local files."""
        if _files(event.mimeData()):
            event.acceptProposedAction()
            self._look(QPalette.ColorRole.Highlight, filled=True)

    def dragLeaveEvent(self, event):
        """Look as before."""
        self._look(QPalette.ColorRole.NoRole, filled=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event):
        """Tell which files were dropped."""
        self._look(QPalette.ColorRole.NoRole, filled=False)
        event.acceptProposedAction()
        self.dropped.emit(_files(event.mimeData()))

    def _look(self, role, *, filled):
        """Show, or no longer show, that a file may be dropped here."""
        self.setBackgroundRole(role)
        self.setAutoFillBackground(filled)

    def _button(self, name, text, tip, signal):
        button = QPushButton(text, self)
        button.setObjectName(f"{name}_{self.kind.name}")
        button.setToolTip(tip.format(layer=self.title))
        button.setAccessibleName(f"{text.rstrip('…')} {self.title}")
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(button.fontMetrics().horizontalAdvance(text) + 16)
        button.clicked.connect(lambda _: signal.emit())
        return button

    @staticmethod
    def _state(layer, *, stored):
        if layer is None:
            return tr("not loaded")
        parts = [tr("loaded {n}", n=max(layer.featureCount(), 0))]
        problems, rejected = layer.customProperty(PROBLEMS), layer.customProperty(REJECTED)
        if problems is not None:
            parts.append(tr("{n} problems", n=problems))
        if rejected:
            parts.append(tr("{n} rejected", n=rejected))
        if not stored:
            parts.append(tr("not stored"))
        return " · ".join(parts)


def _files(data):
    """Return the local files among what is dragged."""
    paths = [url.toLocalFile() for url in data.urls()] if data.hasUrls() else []
    return [path for path in paths if path and Path(path).exists()]
