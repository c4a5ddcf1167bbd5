"""Driver: header rows by keys, mouse and menu; several files dropped together."""

import json
import os
import sys
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMenu
from qgis.utils import iface

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from dock_hands import dock, drop, idle, settled
from window import GIVEN, REPORT, drive, let_pass, picture, wait_until

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def dialog_of(name):
    """Wait for the dialog of a file, and for what it has asked."""

    def there():
        return [window for window in dock()._windows if name in window.windowTitle()]

    wait_until(there, 30)
    settled(there()[0])
    return there()[0]


def steps():
    iface.mainWindow().resize(1560, 940)
    dock().setUserVisible(True)
    let_pass(300)
    drop(dock().rows["parks"], GIVEN["table"], *GIVEN["cities"])
    dialog = dialog_of("two.csv")
    let_pass(300)
    REPORT["several"] = [item.text() for item in iface.messageBar().items()]
    picture("several_files")
    picture("header_found", dialog)
    dialog.raise_()
    dialog.activateWindow()
    QApplication.setActiveWindow(dialog)  # there is no window manager to do it
    by_keys(dialog)
    by_mouse(dialog)
    by_menu(dialog)
    load_all(dialog)
    save_one_draft_of_two()


def by_keys(dialog):
    """Type the header's rows; Tab comes by in the order of the eye."""
    dialog.header_rows.setFocus()
    reached = []
    for _ in range(3):
        reached.append(QApplication.focusWidget().objectName())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    REPORT["reached"] = reached
    QTest.keyClick(dialog, Qt.Key.Key_H, ALT)
    field = QApplication.focusWidget()
    REPORT["mnemonic"] = field.objectName()
    REPORT["named"] = [field.accessibleName(), bool(field.toolTip()), field.placeholderText()]
    QTest.keyClicks(field, "9")
    settled(dialog)
    let_pass(300)
    picture("header_wrong", dialog)
    REPORT["wrong"] = [dialog.counts.text(), dialog.load.isEnabled()]
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, "4")
    REPORT["typed"] = settled(dialog)["header_row"]


def by_mouse(dialog):
    """Select two rows with mouse and Shift, and press the shortcut."""
    table = dialog.rows
    for row, modifier in ((3, Qt.KeyboardModifier.NoModifier), (4, SHIFT)):
        place = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    QTest.keyClick(table, Qt.Key.Key_H, CTRL)
    REPORT["selected"] = [settled(dialog)["header_row"], dialog.header_rows.text()]
    let_pass(300)
    picture("header_given", dialog)


def by_menu(dialog):
    """Choose another row by keys alone: arrows, the menu key, Enter."""

    def choose():
        menu = QApplication.activePopupWidget()
        REPORT["menu"] = [action.text() for action in menu.actions()]
        picture("header_menu", dialog)
        picture("header_menu_itself", menu)
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    table = dialog.rows
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Home, CTRL)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTimer.singleShot(300, choose)
    place = table.visualRect(table.currentIndex()).center()
    QTest.qWait(50)
    from qgis.PyQt.QtGui import QContextMenuEvent

    keyed = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, place, table.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(table.viewport(), keyed)
    wait_until(lambda: not isinstance(QApplication.activePopupWidget(), QMenu), 10)
    REPORT["by_menu"] = [settled(dialog)["header_row"], dialog.header_rows.text()]


def load_all(dialog):
    """Load the first file with its header, skip the second, look at the third."""
    dialog.header_rows.setText("4-5")
    settled(dialog)
    dialog.accept()
    idle()
    REPORT["loaded"] = dock().rows["parks"].state.text()
    layer = next(iter(QgsProject.instance().mapLayers().values()))
    REPORT["names"] = [feature["name"] for feature in layer.getFeatures()]
    dock().work.stored.emit(dock().rows["parks"].kind)  # storing has tests of its own
    dialog_of("a.csv").reject()
    dialog_of("b.csv").reject()
    let_pass(200)
    REPORT["waiting"] = dock().rows["parks"].state.text()


def save_one_draft_of_two():
    """Save the project with a draft, load another one without saving."""
    REPORT["saved"] = drafts_in_use()
    QgsProject.instance().write(str(Path(GIVEN["folder"]) / "saved.qgz"))
    dock().work.load(dock().rows["parks"].kind, {"FILE": GIVEN["cities"][0], "KIND": 0})
    idle()
    REPORT["discarded"] = drafts_in_use()


def drafts_in_use():
    sources = [layer.source() for layer in QgsProject.instance().mapLayers().values()]
    return [source.split("|")[0] for source in sources]


drive(steps, quitting=True)
