"""The county round: files of sixty counties taken in one go, and what goes back to each."""

from pathlib import Path

from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget, QgsGui
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from ..kinds import KINDS, titles
from ..labels import plain
from ..language import tr
from ..mapping.settled_before import folder as settled_folder
from ..opened_files import opened
from .round_files import RoundFiles
from .round_table import RoundTable

ROUND = "parkshore:countyround"
SETTINGS = "parkshore/round"


class RoundDialog(QDialog):
    """Choose the files of a round, run it, and see what came of each.

    Parameters
    ----------
    runner : runner.Runner
    draft : callable
        Gives a file for a layer that is not stored yet, by a name.
    dress : callable
        See `inventory_layers.InventoryLayers`.
    take : callable
        Takes kind and results, and puts the layers into the project.
    settle : callable
        Takes kind, path, county and what is to be done then, and lets a user settle a file.
    parks : callable
        Gives the source of the project's parks, or None.
    """

    def __init__(self, runner, *, draft, dress, take, settle, parks, parent=None):
        super().__init__(parent)
        self.setObjectName("ParkShoreRoundDialog")
        self.setWindowTitle(tr("County round"))
        self._runner, self._run = runner, None
        self._draft, self._dress, self._take = draft, dress, take
        self._settle, self._parks = settle, parks
        self._ran = None  # kind and files of the round that is shown
        self._build()
        self._recall()
        self._refresh()
        QgsGui.enableAutoGeometryRestore(self)

    def parameters(self):
        """Return the parameters of the round, but for its outputs."""
        found = {
            "FILES": self.files.paths(),
            "KIND": self.kind.currentData(),
            "EXPECTED": self.expected.toPlainText().strip(),
            "MAPPINGS": settled_folder(),
        }
        parks = self._parks()
        if parks is not None and KINDS[found["KIND"]].name != "parks":
            found["PARKS"] = parks
        if self.send_back.filePath().strip():
            found["SEND_BACK"] = self.send_back.filePath().strip()
        return found

    def run(self):
        """Run the round in the background."""
        self._keep()
        parameters, kind = self.parameters(), KINDS[self.kind.currentData()]
        outputs = {
            name: str(self._draft(f"{kind.name}_{name.lower()}"))
            for name in ("OUTPUT", "AREAS", "REJECTED", "ROUND")
        }
        self._ran = kind, parameters["FILES"]
        self._run = self._runner.run(
            ROUND, {**parameters, **outputs}, self._show, self._tell, title=tr("County round")
        )
        self._run.progressed.connect(lambda percent: self.bar.setValue(int(percent)))
        self._run.ended.connect(self._end)
        self._refresh()

    def done(self, result):
        """Cancel what is under way."""
        self._keep()
        self._cancel()
        super().done(result)

    # The widgets ------------------------------------------------------------------------------

    def _build(self):
        self.kind = QComboBox()
        self.kind.setObjectName("round_kind")
        texts = titles()
        for kind in KINDS:
            self.kind.addItem(texts[kind.name], kind.number)
        self.files = RoundFiles(lambda: Path(self._draft("pasted")).parent)
        self.files.changed.connect(self._refresh)
        self.files.missed.connect(self._tell)
        self.expected = QPlainTextEdit()
        self.expected.setObjectName("expected")
        self.expected.setPlaceholderText(tr("One county a line, or separated by commas"))
        self.send_back = QgsFileWidget()
        self.send_back.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.send_back.setObjectName("send_back")
        self.table = RoundTable()
        self.table.settle_asked.connect(self._settle_file)
        self.table.itemSelectionChanged.connect(self._refresh)
        self.told, self.why = QLabel(), QPlainTextEdit()
        self.told.setObjectName("round_told")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.why.setObjectName("round_why")
        self.why.setAccessibleName(tr("Reasons"))
        self.why.setPlaceholderText(tr("What is to be said of the line that is chosen"))
        self.why.setReadOnly(True)
        self.why.setMaximumHeight(3 * self.fontMetrics().lineSpacing())
        layout = QVBoxLayout(self)
        layout.addLayout(self._upper())
        layout.addLayout(self._running())
        layout.addWidget(self.told)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.why)
        layout.addLayout(self._lower())
        room = self.screen().availableSize()
        self.resize(min(1060, room.width() - 20), min(760, room.height() - 60))

    def _upper(self):
        grid = QGridLayout()
        for row, (label, widget) in enumerate(
            (
                (tr("Fi&les"), self.files),
                (tr("&Kind"), self.kind),
                (tr("Counties e&xpected"), self.expected),
                (tr("Workbooks to send &back"), self.send_back),
            )
        ):
            text = QLabel(label)
            text.setBuddy(widget)
            text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            widget.setAccessibleName(plain(label))
            grid.addWidget(text, row, 0)
            grid.addWidget(widget, row, 1)
        self.files.list.setMaximumHeight(5 * self.fontMetrics().lineSpacing())
        self.expected.setMaximumHeight(3 * self.fontMetrics().lineSpacing())
        grid.setColumnStretch(1, 1)
        return grid

    def _running(self):
        self.start = self._button("run_round", tr("&Read all files"), self.run)
        self.start.setDefault(True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = self._button("cancel_round", tr("Cancel"), self._cancel)
        line = QHBoxLayout()
        line.addWidget(self.start)
        line.addWidget(self.bar, 9)
        line.addStretch(1)
        line.addWidget(self.cancel)
        return line

    def _lower(self):
        self.settle_file = self._button(
            "settle_file", tr("&Settle how this file is read…"), self._settle_chosen
        )
        self.settle_file.setToolTip(
            tr("Choose columns, units, header and datum of the file; the next round remembers it.")
        )
        self.open_folder = self._button("open_send_back", tr("&Open folder"), self._open_folder)
        self.open_folder.setToolTip(tr("Show the workbooks that go back."))
        close = self._button("close_round", tr("&Close"), self.reject)
        line = QHBoxLayout()
        line.addWidget(self.settle_file)
        line.addWidget(self.open_folder)
        line.addStretch()
        line.addWidget(close)
        return line

    def _button(self, name, text, work):
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _: work())
        return button

    def _refresh(self, *_):
        running = self._run is not None
        self.start.setEnabled(not running and bool(self.files.paths()))
        for widget in (self.bar, self.cancel):
            widget.setVisible(running)
        self.settle_file.setEnabled(not running and self.table.chosen() is not None)
        self.why.setPlainText(self.table.reason())
        place = self.send_back.filePath().strip()
        self.open_folder.setEnabled(bool(place) and Path(place).is_dir())

    # The round --------------------------------------------------------------------------------

    def _show(self, results):
        kind, files = self._ran
        layer = opened(str(results["ROUND"]), "round")
        self._dress(layer, None, "countyround")
        self.table.show_round(layer, files)
        self.told.setText(told(results))
        self._take(kind, results)

    def _tell(self, reason):
        self.told.setText(reason)

    def _end(self):
        self._run = None
        self.bar.setValue(0)
        self._refresh()

    def _cancel(self):
        if self._run is not None:
            self._run.cancel()

    def _settle_chosen(self):
        found = self.table.chosen()
        if found is not None:
            self._settle_file(*found)

    def _settle_file(self, path, sender):
        kind = self._ran[0] if self._ran else KINDS[self.kind.currentData()]
        self._settle(kind, path, sender, self.run)

    def _open_folder(self):
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.send_back.filePath()))

    # What is remembered -----------------------------------------------------------------------

    def _recall(self):
        settings = QgsSettings()
        self.kind.setCurrentIndex(int(settings.value(f"{SETTINGS}/kind", 1)))
        self.expected.setPlainText(settings.value(f"{SETTINGS}/expected", ""))
        self.send_back.setFilePath(settings.value(f"{SETTINGS}/send_back", ""))
        self.files.folder = settings.value(f"{SETTINGS}/folder", "")

    def _keep(self):
        settings = QgsSettings()
        settings.setValue(f"{SETTINGS}/kind", self.kind.currentIndex())
        settings.setValue(f"{SETTINGS}/expected", self.expected.toPlainText())
        settings.setValue(f"{SETTINGS}/send_back", self.send_back.filePath())
        settings.setValue(f"{SETTINGS}/folder", self.files.folder)


def told(results):
    """Return what came of a round in two sentences."""
    return tr(
        "{files} files: {read} read, {unreadable} cannot be read, {duplicates} say the same as "
        "another; {missing} counties have sent none. {rows} rows read, {accepted} accepted, "
        "{rejected} rejected; {fill} cells to fill in.",
        files=results["FILES_COUNT"],
        read=results["FILES_READ"],
        unreadable=results["UNREADABLE"],
        duplicates=results["DUPLICATES"],
        missing=results["MISSING"],
        rows=results["READ"],
        accepted=results["ACCEPTED"],
        rejected=results["REJECTED_COUNT"],
        fill=results["TO_FILL"],
    )
