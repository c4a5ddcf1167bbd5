"""The button that opens an inventory: a GeoPackage, there or to be made, or a PostGIS schema."""

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QToolButton

from ..language import tr
from .inventory_layers import inventory
from .schema_dialog import SchemaDialog

FOLDER = "parkshore/inventory/folder"
"""Setting: the folder that was chosen from last."""


class InventoryOpener(QToolButton):
    """A button with a menu of the kinds of inventories.

    Parameters
    ----------
    show : callable
        Shows a window without stopping anything else.
    opened : callable
        Takes the place that was chosen.
    """

    def __init__(self, show, opened, parent=None):
        super().__init__(parent)
        self._show, self._opened = show, opened
        self.setObjectName("open_inventory")
        self.setText(tr("Open inven&tory"))
        self.setToolTip(tr("Choose the GeoPackage or the PostGIS schema that is the inventory."))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self)
        menu.addAction(tr("&GeoPackage file…"), self.choose_file)
        menu.addAction(tr("&New GeoPackage file…"), self.choose_new_file)
        menu.addAction(tr("&PostGIS schema…"), self.choose_schema)
        self.setMenu(menu)

    def choose_file(self):
        """Let the user choose a GeoPackage that is there."""
        dialog = self._file_dialog(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._show(dialog)

    def choose_new_file(self):
        """Let the user name a GeoPackage that is made by the first store."""
        dialog = self._file_dialog(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # it is opened, not replaced
        self._show(dialog)

    def _file_dialog(self, mode):
        dialog = QFileDialog(
            self,
            tr("Open inventory"),
            QgsSettings().value(FOLDER, ""),
            tr("GeoPackage (*.gpkg)"),
        )
        dialog.setAcceptMode(mode)
        dialog.setDefaultSuffix("gpkg")
        dialog.fileSelected.connect(lambda path: self._opened({"file": path}))
        return dialog

    def choose_schema(self):
        """Let the user choose a PostGIS connection and schema."""
        dialog = SchemaDialog(inventory(), self)
        dialog.accepted.connect(lambda: self._opened(dialog.place()))
        self._show(dialog)


def told(place):
    """Return the sentence that names an inventory."""
    if "file" in place:
        return tr("Inventory: {place}", place=Path(place["file"]).name)
    if place:
        return tr("Inventory: {place}", place=f"{place['connection']} / {place['schema']}")
    return tr("No inventory is open; layers are not stored.")
