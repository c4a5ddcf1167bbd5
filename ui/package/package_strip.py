"""A package that came back: its verifications go into the inventory once its layers are stored."""

from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from .. import result_sentences
from ..inventory.inventory_layers import inventory, layer_of
from ..inventory.inventory_work import place_parameters
from ..inventory.store_dialog import StoreDialog
from ..labels import as_written
from ..language import tr
from ..runner import algorithm

MERGE = "parkshore:mergeverifications"
BELOW = 2  # the buttons and the name of the inventory stand above


class PackageStrip(QFrame):
    """A line in the inventory dock with a package's name, and the button that merges its records.

    Parameters
    ----------
    dock : inventory_dock.InventoryDock
    merged : callable
        Called once records are in the inventory.
    """

    def __init__(self, dock, merged):
        super().__init__(dock)
        self.setObjectName("package_strip")
        self._dock, self._merged, self._path = dock, merged, ""
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(tr("&Verifications…"))
        self.button.setObjectName("merge_verifications")
        self.button.setToolTip(
            tr("Show what the records of the package would change, and merge them.")
        )
        self.button.clicked.connect(lambda _: self.ask())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.told, 1)
        layout.addWidget(self.button)
        dock.widget().layout().insertWidget(BELOW, self)
        for signal in (dock.work.changed, dock.runner.changed):
            signal.connect(self.refresh)
        self.hide()

    def refresh(self):
        """Show the package that came back last, and what can be done with it."""
        self._path = self._dock.work.package
        name = Path(self._path).name
        self.told.setText(
            tr("Package {file}: store its layers, then merge its verifications.", file=name)
        )
        self.told.setToolTip(as_written(self._path))
        self.button.setEnabled(not self._dock.runner.running and bool(inventory()))
        self.setVisible(bool(self._path))

    def ask(self):
        """Ask what a merge would do, and show it."""
        self._run({"DRY_RUN": True}, self._preview)

    def _run(self, decisions, done):
        given = {
            "PACKAGE": self._path,
            **place_parameters(inventory()),
            "CHANGES": str(self._dock.work.drafts.path("merged_verifications")),
            **decisions,
        }
        self._dock.runner.run(MERGE, given, done, title=tr("Merge verifications"))

    def _preview(self, results):
        dialog = StoreDialog(
            tr("Merge verifications"),
            self._dock.work.changes_of(results, "mergeverifications"),
            results,
            {},
            store=algorithm(MERGE),
            choices=("CONFLICTS",),
            parent=self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accept_button.setText(tr("&Merge"))
        dialog.accepted.connect(lambda: self._run(dialog.parameters(), self._take))
        dialog.show()

    def _take(self, results):
        self._dock.runner.say(result_sentences.merged(results))
        kept = layer_of("verifications")
        if kept is not None:
            kept.reload()
        self._merged()
