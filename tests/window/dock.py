"""Driver: the Inventory dock, by mouse, keys and drops on its own widgets."""

import json
import os
import sys
import time
from pathlib import Path

from qgis.PyQt.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface, plugins

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from window import GIVEN, REPORT, drive, let_pass, picture, wait_until

FOLDER = Path(GIVEN["folder"])
SCALE = GIVEN["zoom"]


def dock():
    return plugins["parkshore"].dock


def child(name, parent=None):
    found = (parent or dock()).findChild(object, name)
    assert found is not None, name
    return found


def click(widget):
    assert widget.isEnabled(), widget.objectName()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def drop(widget, path):
    """Drop a file on a widget as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    centre = widget.rect().center()
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(centre), copy, data, left, none)
    QApplication.sendEvent(widget, entering)
    assert entering.isAccepted()
    falling = QDropEvent(QPointF(centre), copy, data, left, none, QEvent.Type.Drop)
    QApplication.sendEvent(widget, falling)


def window_of(kind):
    return next(
        (w for w in QApplication.topLevelWidgets() if w.objectName() == kind and w.isVisible()),
        None,
    )


def settled(dialog):
    """Wait for the preview that the dialog has asked for."""
    wait_until(lambda: not dialog._timer.isActive() and dialog.preview is not None, 30)
    return dialog.preview


def idle():
    wait_until(lambda: not dock().runner.running and not dock().work.layers._openings, 120)
    let_pass(100)


def state(kind):
    return dock().rows[kind].state.text()


def choose(box, index):
    """Choose an entry by the keyboard."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(index):
        QTest.keyClick(box, Qt.Key.Key_Down)


class Pulse:
    """Notes the longest time the window did not answer."""

    def __init__(self):
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self):
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def steps():
    iface.mainWindow().showMaximized()
    dock().setUserVisible(True)
    dock().setFloating(False)
    let_pass(300)
    REPORT["empty"] = {kind: state(kind) for kind in dock().rows}
    picture(f"dock_empty_{SCALE}")
    load_by_drop()
    if GIVEN.get("whole", True):
        sample()
        findings()


def load_by_drop():
    row = dock().rows["enterprises"]
    drop(row, GIVEN["plants"])
    dialog = window_of("ParkShoreMappingDialog")
    preview = settled(dialog)
    REPORT["preview"] = {k: preview[k] for k in ("accepted", "rejected", "mapping", "problem")}
    let_pass(1500)
    picture(f"mapping_{SCALE}", dialog)
    click(child("next_point", dialog))
    let_pass(1500)
    picture(f"mapping_point_{SCALE}", dialog)
    click(child("accept", dialog))
    idle()
    REPORT["loaded"] = state("enterprises")
    picture(f"dock_loaded_{SCALE}")


def sample():
    click(child("load_sample"))
    let_pass(400)
    picture(f"dock_busy_{SCALE}")
    idle()
    let_pass(2500)
    REPORT["sample"] = {kind: state(kind) for kind in dock().rows}
    picture(f"dock_sample_{SCALE}")


def findings():
    click(child("check_enterprises"))
    idle()
    table = window_of("ParkShoreFindings")
    REPORT["checked"] = state("enterprises")
    picture(f"findings_{SCALE}", table)


drive(steps)
