"""How a file would be read, settled before it is loaded."""

import json
import re
from pathlib import Path

from qgis.core import QgsProviderRegistry
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
)

from ..kinds import IMPORT
from ..language import tr
from ..mapping import settled_before
from ..mapping.reading_choices import ReadingChoices
from ..row_table import FileRows, RowTable
from ..runner import algorithm
from .datum_map import DatumMap
from .inventory_layers import layer_of
from .inventory_work import source_of
from .mapping_table import MappingTable, X, Y
from .preview_verdict import PreviewVerdict

PAUSE_MS = 200
PREVIEW = "parkshore:previewinventory"


class MappingDialog(QDialog):
    """Preview of a file, and the choices of the import.

    Parameters
    ----------
    runner : runner.Runner
    kind : kinds.Kind
    path : str
    sender : str
        The county whose file it is, where it is part of a round: nothing is loaded then.
    """

    def __init__(self, runner, kind, path, parent=None, *, sender=None):
        super().__init__(parent)
        self.setObjectName("ParkShoreMappingDialog")
        self._runner = runner
        self._kind = kind
        self._path = path
        self._run = None
        self._sender, self._kept_in = sender or "", settled_before.folder()
        self._asked_before, self._told_before = False, ""
        self.preview = None  # what the algorithm told last; None while it works
        self._importer = algorithm(IMPORT)
        title = self._importer.parameterDefinition("KIND").options()[kind.number]
        self.setWindowTitle(tr("Load {layer}: {file}", layer=title, file=Path(path).name))
        self._build()
        if sender is not None:
            self.load.setText(tr("&Keep for the round"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self._ask()
        QgsGui.enableAutoGeometryRestore(self)

    def parameters(self):
        """Return the import's parameters but for its outputs."""
        parameters = {
            "FILE": self._path,
            "KIND": self._kind.number,
            "X_FIELD": self.mapping.axis(X),
            "Y_FIELD": self.mapping.axis(Y),
            "MAPPING": json.dumps(self.mapping.mapping(), ensure_ascii=False),
            "UNITS": json.dumps(self.mapping.units(), ensure_ascii=False),
            **self.choices.parameters(),
        }
        if self._kind.name != "parks" and layer_of("parks") is not None:
            parameters["PARKS"] = source_of(layer_of("parks"))
        return parameters

    def done(self, result):
        """Let go of the preview that is under way."""
        self._timer.stop()
        if self._run is not None:
            self._run.cancel()
            self._run = None
        self.map.stop()
        super().done(result)

    # The widgets ------------------------------------------------------------------------------

    def _build(self):
        self.choices = ReadingChoices(self._importer)
        self.choices.changed.connect(self._ask_soon)
        self.choices.sheet_changed.connect(self._change_sheet)
        self.choices.header_changed.connect(self._change_header)
        for name in ("sheet", "header_rows", "encoding", "datum", "axes", "crs", "keys", "told"):
            setattr(self, name, getattr(self.choices, name))
        self.mapping = MappingTable()
        self.mapping.chosen.connect(self._ask_soon)
        self.map = DatumMap()
        self.rows = FileRows("rows", tr("First rows of the file"))
        self.rows.header_asked.connect(self.header_rows.setText)
        self.stored = RowTable("stored", tr("First rows as they would be stored"))
        self.verdict = PreviewVerdict()
        self.counts, self.reasons = self.verdict.counts, self.verdict.reasons
        self.tabs = QTabWidget()
        self.tabs.addTab(self.rows, tr("As in the &file"))
        self.tabs.addTab(self.stored, tr("As &stored"))
        upper = QSplitter(Qt.Orientation.Horizontal)
        upper.addWidget(self.mapping)
        upper.addWidget(self.map)
        upper.setSizes([660, 300])
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(upper)
        split.addWidget(self.tabs)
        split.addWidget(self.verdict)
        split.setSizes([330, 190, 110])
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.load = self.buttons.addButton(tr("&Load"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.load.setObjectName("accept")
        self.load.setDefault(True)
        self.load.setEnabled(False)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.choices)
        layout.addWidget(split, 1)
        layout.addWidget(self.buttons)
        room = self.screen().availableSize()
        self.resize(min(1000, room.width() - 20), min(740, room.height() - 60))

    # The preview ------------------------------------------------------------------------------

    def _ask_soon(self, *_):
        self.load.setEnabled(False)
        self._timer.start()

    def _change_sheet(self):
        self.mapping.forget()
        self._ask_soon()

    def _change_header(self):
        self.mapping.await_columns()
        self._ask_soon()

    def _ask(self):
        """Ask the algorithm what it would do; the last question counts."""
        if self._run is not None:
            self._run.cancel()
        self.preview = None
        self.load.setEnabled(False)
        self.counts.setText(tr("Reading the head of the file…"))
        kept = {"MAPPINGS": self._kept_in, "SENDER": self._sender}
        self._run = self._runner.run(
            PREVIEW, {**self.parameters(), **kept}, self._take, self._refuse
        )

    def _take(self, results):
        self._run = None
        preview = json.loads(results["PREVIEW"])
        self.preview = preview
        if self._recalls(preview):
            return
        problem = preview["problem"]
        self.choices.show_sheets(preview["sheets"] or _layers_of(self._path))
        self._show_rows(preview)
        for name, title in preview.get("fields", {}).items() if not self.keys.count() else ():
            self.keys.addItemWithCheckState(title, Qt.CheckState.Unchecked, name)
        if "columns" in preview:
            self.mapping.show_preview(preview, _examples(preview))
        self.map.show_places(preview.get("places"))
        self._show_stored(preview)
        self.verdict.show_preview(preview)
        if problem:
            self._tell_problem(problem)
        self.load.setEnabled(not problem)

    def _refuse(self, reason):
        self._run = None
        self.preview = {"problem": reason}
        self._tell_problem(reason)

    def _tell_problem(self, problem):
        self.counts.setText(tr("The file cannot be loaded like this: {reason}", reason=problem))

    def _recalls(self, preview):
        """Take what was settled before for these headers, once; return whether there was."""
        kept = preview.get("remembered")
        if self._asked_before or "columns" not in preview:
            return False
        self._asked_before = True
        if kept is None:
            return False
        self._told_before = (
            tr("settled as for {sender} before", sender=kept["sender"])
            if kept["sender"]
            else tr("settled as before")
        )
        self.choices.show_kept(kept)
        self.mapping.recall(kept)
        self._ask()
        return True

    def accept(self):
        """Keep what was settled, for the next file with these headers."""
        problem = settled_before.keep(self.preview, self.parameters(), self._sender)
        if problem:
            self._runner.complain(problem)
        super().accept()

    def _show_rows(self, preview):
        told, guessed = [preview.get("told")], preview.get("header_row", "")
        header = _numbers(guessed)
        numbers = preview.get("first_row_numbers", [])
        self.rows.show_rows(preview.get("rows", []), numbers=numbers, bold=header)
        if header:
            told.append(tr("header in row {row}", row=guessed))
        self.told.setText("; ".join(filter(None, [*told, self._told_before])))
        if not self.header_rows.text():
            self.header_rows.setPlaceholderText(guessed)
        for choice in (self.header_rows, self.rows.use_as_header):
            choice.setEnabled(not preview.get("own_columns"))

    def _show_stored(self, preview):
        rows, fields = preview.get("accepted_rows", []), preview.get("fields", {})
        names = list(dict.fromkeys(name for row in rows for name in row))
        self.stored.show_rows(
            [[str(row.get(name, "")) for name in names] for row in rows],
            titles=[fields.get(name, name) for name in names],
        )


def _layers_of(path):
    """Return the names of a database's layers, one of which is to be named."""
    found = QgsProviderRegistry.instance().querySublayers(path)
    return [layer.name() for layer in found]


def _numbers(told):
    """Return the row numbers of a header told as ``3`` or ``3–4``."""
    found = [int(number) for number in re.findall(r"\d+", told or "")]
    return range(found[0], found[-1] + 1) if found else range(0)


def _examples(preview):
    """Return the first row below the header."""
    last = max(_numbers(preview["header_row"]), default=0)
    below = (
        cells
        for number, cells in zip(preview["first_row_numbers"], preview["rows"], strict=True)
        if number > last
    )
    return next(below, [])
