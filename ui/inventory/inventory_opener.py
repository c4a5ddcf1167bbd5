"""The button of the inventory: opened from a GeoPackage or a PostGIS schema, handed out, merged."""

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QToolButton

from ..language import tr
from .inventory_layers import inventory
from .schema_dialog import SchemaDialog

FOLDER = "parkshore/inventory/folder"
"""Setting: the folder that was chosen from last."""
HAND_OUT = "parkshore:handoutinventory"


class InventoryOpener(QToolButton):
    """A button with a menu: the kinds of inventories, and a package's way out and back.

    Parameters
    ----------
    show : callable
        Shows a window without stopping anything else.
    opened : callable
        Takes the place that was chosen.
    merged : callable
        Takes the path of a package that comes back.
    open_dialog : callable
        Opens QGIS's own dialog of an algorithm with parameters.
    """

    def __init__(self, show, opened, merged, open_dialog, parent=None):
        super().__init__(parent)
        self._show, self._opened = show, opened
        self._merged, self._open_dialog = merged, open_dialog
        self.setObjectName("open_inventory")
        self.setText(tr("Inven&tory"))
        self.setToolTip(
            tr("Open an inventory; hand out the part of a county, and merge it when it comes back.")
        )
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self)
        menu.addAction(tr("Open &GeoPackage file…"), self.choose_file)
        menu.addAction(tr("&New GeoPackage file…"), self.choose_new_file)
        menu.addAction(tr("Open &PostGIS schema…"), self.choose_schema)
        menu.addSeparator()
        self.hand_out = menu.addAction(tr("&Hand out the part of a region…"), self._hand_out)
        self.hand_out.setObjectName("hand_out")
        self.merge = menu.addAction(tr("&Merge a package back…"), self._choose_package)
        self.merge.setObjectName("merge_back")
        menu.aboutToShow.connect(self.refresh)
        self.setMenu(menu)

    def refresh(self):
        """Offer what can be done with the inventory that is open."""
        place = inventory()
        self.hand_out.setEnabled("file" in place)
        self.merge.setEnabled(bool(place))

    def choose_file(self):
        """Let the user choose a GeoPackage that is there."""
        dialog = self._file_dialog(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._opened({"file": path}))
        self._show(dialog)

    def choose_new_file(self):
        """Let the user name a GeoPackage that is made by the first store."""
        dialog = self._file_dialog(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # it is opened, not replaced
        dialog.fileSelected.connect(lambda path: self._opened({"file": path}))
        self._show(dialog)

    def _choose_package(self):
        dialog = self._file_dialog(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setWindowTitle(tr("Package that comes back"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._merged)
        self._show(dialog)

    def _hand_out(self):
        self._open_dialog(HAND_OUT, {"INVENTORY": inventory()["file"]})

    def _file_dialog(self, mode):
        dialog = QFileDialog(
            self,
            tr("Open inventory"),
            QgsSettings().value(FOLDER, ""),
            tr("GeoPackage (*.gpkg)"),
        )
        dialog.setAcceptMode(mode)
        dialog.setDefaultSuffix("gpkg")
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
