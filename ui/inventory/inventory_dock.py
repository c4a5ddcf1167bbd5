"""The Inventory dock: load, check and keep the layers of the park inventory."""

from pathlib import Path

from qgis.core import Qgis, QgsProject, QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..kinds import KINDS, titles
from ..labels import as_written
from ..language import tr
from ..round.round_button import RoundButton
from ..runner import Runner, algorithm
from ..scrolled import scrolled
from .findings_table import FindingsTable
from .inventory_layers import inventory, layer_of
from .inventory_opener import FOLDER, InventoryOpener, told
from .inventory_row import InventoryRow
from .inventory_work import STORE, InventoryWork, place_text, source_of
from .mapping_dialog import MappingDialog
from .reference_layers import ReferenceLayers
from .store_dialog import StoreDialog


class InventoryDock(QgsDockWidget):
    """One row per layer of the inventory.

    Parameters
    ----------
    iface : QgisInterface
    dress, open_tables : callable
        See `inventory_layers.InventoryLayers`.
    open_dialog : callable
        Opens QGIS's own dialog of an algorithm with parameters.
    """

    def __init__(self, iface, dress, open_tables, open_dialog, parent=None):
        super().__init__(tr("ParkShore inventory"), parent)
        self.setObjectName("ParkShoreInventoryDock")
        self._iface, self._open_dialog = iface, open_dialog
        self.runner = Runner(iface, self)
        self.work = InventoryWork(self.runner, dress, open_tables, self)
        self.rows, self._windows = {}, []
        self._waiting = {}  # files dropped together, by kind: each waits for the one before
        self._build()
        self.runner.changed.connect(self.refresh)
        self.runner.progressed.connect(lambda percent: self.bar.setValue(int(percent)))
        self.work.changed.connect(self.refresh)
        self.work.checked.connect(self.show_findings)
        self.work.stored.connect(self._load_next)
        self.work.not_loaded.connect(self._load_next)
        self.work.previewed.connect(self._show_store)
        self.work.undo_previewed.connect(self._show_undo)
        project = QgsProject.instance()
        project.cleared.connect(self._forget_waiting)
        self._signals = [project.layersRemoved, project.readProject, project.cleared]
        for signal in self._signals:
            signal.connect(self.refresh)
        self.refresh()

    def stop(self):
        """Cancel what is under way, close what was opened and let go of the project."""
        for signal in self._signals:
            signal.disconnect(self.refresh)
        QgsProject.instance().cleared.disconnect(self._forget_waiting)
        self._forget_waiting()
        for window in list(self._windows):
            window.close()
        for each in (self.work, self.runner, self.work.drafts):
            each.stop()

    # The widgets ------------------------------------------------------------------------------

    def _build(self):
        self.place = QLabel()
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setWordWrap(True)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(6, 6, 6, 6)
        outer.addLayout(self._top())
        outer.addWidget(self.place)
        outer.addWidget(self._middle(), 1)
        outer.addLayout(self._bottom())
        self.setWidget(whole)

    def _middle(self):
        """Return the rows and the reference layers; they scroll where the screen is small."""
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        texts = titles()
        for kind in KINDS:
            row = InventoryRow(kind, texts[kind.name])
            row.load_asked.connect(lambda kind=kind: self.choose_file(kind))
            row.dropped.connect(lambda paths, kind=kind: self._take_files(kind, paths))
            row.check_asked.connect(lambda kind=kind: self.check(kind))
            row.findings_asked.connect(lambda kind=kind: self.show_findings(kind))
            row.store_asked.connect(lambda kind=kind: self.store(kind))
            self.rows[kind.name] = row
            layout.addWidget(row)
        self.references = ReferenceLayers()
        layout.addLayout(self.references)
        layout.addStretch()
        return scrolled(inside)

    def _top(self):
        self.sample = QPushButton(tr("Lo&ad sample"))
        self.sample.setObjectName("load_sample")
        tip = tr("Create a synthetic inventory along the real Yangtze and open it.")
        self.sample.setToolTip(as_written(tip))
        self.sample.clicked.connect(self.work.load_sample)
        self.opener = InventoryOpener(
            self._show, self.work.open, self.work.merge, self._open_dialog, self
        )
        self.round = RoundButton(
            self.runner,
            self.work,
            show=self._show,
            settle=self._settle,
            parks=lambda: source_of(layer_of("parks")),
        )
        line = QHBoxLayout()
        for button in (self.sample, self.opener, self.round):
            line.addWidget(button)
        line.addStretch()
        return line

    def _bottom(self):
        self.check_all = QPushButton(tr("Chec&k all"))
        self.check_all.setObjectName("check_all")
        self.check_all.setToolTip(tr("Check every layer that is loaded."))
        self.check_all.clicked.connect(self._check_all)
        self.undo = QPushButton(tr("&Undo last store"))
        self.undo.setObjectName("undo_store")
        self.undo.setToolTip(tr("Show what the last store did, and take it back."))
        self.undo.clicked.connect(self.work.ask_undo)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setObjectName("cancel")
        self.cancel.setToolTip(tr("Stop what is running; nothing is changed."))
        self.cancel.clicked.connect(self._cancel)
        self.doing = QLabel()
        self.doing.setTextFormat(Qt.TextFormat.PlainText)
        self.doing.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self.bar, 1)
        line.addWidget(self.cancel)
        lines, buttons = QVBoxLayout(), QHBoxLayout()
        buttons.addWidget(self.check_all, 1)
        buttons.addWidget(self.undo, 1)
        lines.addLayout(buttons)
        lines.addWidget(self.doing)
        lines.addLayout(line)
        return lines

    def refresh(self, *_):
        """Show what the project holds and what is running."""
        place = inventory()
        running = self.runner.running
        for row in self.rows.values():
            row.show_state(
                has_inventory=bool(place),
                place=place_text(place),
                busy=bool(running),
                waiting=len(self._waiting.get(row.kind.name, ())),
            )
        self.place.setText(told(place))
        self.place.setToolTip(as_written(place.get("file", "")))
        self.references.refresh()
        for button in (self.sample, self.opener):
            button.setEnabled(not running)
        loaded = any(layer_of(kind.name) is not None for kind in KINDS)
        self.check_all.setEnabled(loaded and not running)
        self.undo.setEnabled(bool(place) and not running)
        for widget in (self.bar, self.cancel, self.doing):
            widget.setVisible(bool(running))
        self.doing.setText(", ".join(run.title for run in running))
        if not running:
            self.bar.setValue(0)

    # What the user does -----------------------------------------------------------------------

    def choose_file(self, kind):
        """Let the user choose a file of a kind."""
        dialog = QFileDialog(self, self.rows[kind.name].title, QgsSettings().value(FOLDER, ""))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.load(kind, path))
        self._show(dialog)

    def load(self, kind, path):
        """Open the mapping dialog for a file."""
        QgsSettings().setValue(FOLDER, str(Path(path).parent))
        dialog = MappingDialog(self.runner, kind, path, self)
        dialog.accepted.connect(lambda: self.work.load(kind, dialog.parameters()))
        dialog.rejected.connect(lambda: self._load_next(kind))
        self._show(dialog)

    def _settle(self, kind, path, sender, then):
        """Let the user settle how a file of a round is read."""
        dialog = MappingDialog(self.runner, kind, path, self, sender=sender)
        dialog.accepted.connect(then)
        self._show(dialog)

    def _take_files(self, kind, paths):
        """Load the first of the files dropped on a row; a row holds one layer at a time."""
        first, *rest = paths
        if rest:
            self._waiting.setdefault(kind.name, []).extend(rest)
            self._tell_order(first, rest)
        self.load(kind, first)
        self.refresh()

    def _tell_order(self, first, rest):
        text = tr(
            "{file}, then {rest}: each is read once the one before is stored or cancelled.",
            file=Path(first).name,
            rest=", ".join(Path(path).name for path in rest),
        )
        self.runner.say(text, Qgis.MessageLevel.Info)

    def _load_next(self, kind):
        """Load the file that waits for its turn, if there is one."""
        if self._waiting.get(kind.name):
            self.load(kind, self._waiting[kind.name].pop(0))
            self.refresh()

    def _cancel(self):
        """Cancel what is running, and what waits for it."""
        self._forget_waiting()
        self.runner.cancel()

    def _forget_waiting(self):
        self._waiting.clear()

    def check(self, kind, *, show=True):
        """Check a layer."""
        self.work.check(kind, *self.references.layers(), show=show)

    def _check_all(self):
        for kind in KINDS:
            if layer_of(kind.name) is not None:
                self.check(kind, show=False)

    def store(self, kind):
        """Show what storing a layer would do, and store it where the user agrees."""
        self.work.ask_store(kind)

    def _show_store(self, kind, results):
        titled = _field_titles(layer_of(kind.name))
        title = tr("Store {layer}", layer=self.rows[kind.name].title)
        changes = self.work.changes_of(results)
        dialog = StoreDialog(title, changes, results, titled, store=algorithm(STORE), parent=self)
        dialog.accepted.connect(lambda: self.work.store(kind, dialog.parameters()))
        self._show(dialog)

    def _show_undo(self, results):
        titled = _field_titles(layer_of(results["LAYER"]))
        title = tr("Undo the last store")
        dialog = StoreDialog(title, self.work.changes_of(results), results, titled, parent=self)
        dialog.accepted.connect(self.work.undo)
        self._show(dialog)

    def show_findings(self, kind):
        """Open the table of findings; a double click shows the feature."""
        findings, layer = layer_of(f"findings:{kind.name}"), layer_of(kind.name)
        if findings is not None and layer is not None:
            self._show(FindingsTable(self._iface, findings, layer, kind.id_field, self))

    def _show(self, window):
        """Show a window of ours without stopping anything else, and keep hold of it."""
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._windows.append(window)
        window.destroyed.connect(lambda: self._windows.remove(window))
        window.show()


def _field_titles(layer):
    """Return the titles of a layer's fields by name."""
    if layer is None:
        return {}
    return {each.name(): layer.attributeDisplayName(at) for at, each in enumerate(layer.fields())}
