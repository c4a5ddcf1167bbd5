"""Driver: the check dock, by mouse and keys on its own widgets, from the first start on."""

import json
import os
import sys
import time

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QToolButton
from qgis.utils import iface

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from window import GIVEN, REPORT, drive, let_pass, picture, wait_until

SCALE = GIVEN["zoom"]


def dock():
    return iface.mainWindow().findChild(QDockWidget, "ParkShoreCheckDock")


def child(name):
    found = dock().findChild(object, name)
    assert found is not None, name
    return found


def click(name):
    widget = child(name) if isinstance(name, str) else name
    assert widget.isVisible(), name
    assert widget.isEnabled(), name
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(action):
    """Click an action's button in the toolbar."""
    door = iface.mainWindow().findChild(object, action)
    click(
        next(b for b in iface.mainWindow().findChildren(QToolButton) if b.defaultAction() is door)
    )


def rest():
    """Wait until nothing runs and what came has been read."""
    wait_until(lambda: not dock().runner.running, 120)
    let_pass(400)


def counts():
    return [int(child(f"check_count_{name}").text()) for name in ("within", "uncertain", "outside")]


def table():
    return child("check_table")


def cell(row, column):
    return table().model().index(row, column).data()


def steps():
    iface.mainWindow().resize(int(1366 / SCALE), int(768 / SCALE))
    let_pass(500)
    first_start()
    three_clicks()


def first_start():
    REPORT["first"] = [dock().isVisible(), child("first_run").isVisible()]
    press("ParkShoreCheck")
    let_pass(300)
    picture(f"check_first_{SCALE}")


def three_clicks():
    started = time.perf_counter()
    click("first_sample")
    rest()
    wait_until(lambda: child("check_run").isEnabled(), 60)
    REPORT["sample_seconds"] = time.perf_counter() - started
    let_pass(1200)
    picture(f"check_form_{SCALE}")
    scroll = child("check_form").parentWidget().parentWidget().verticalScrollBar()
    REPORT["scrolls"] = scroll.maximum()
    started = time.perf_counter()
    click("check_run")
    wait_until(lambda: child("check_table").isVisible() and table().model().rowCount(), 120)
    REPORT["check_seconds"] = time.perf_counter() - started
    let_pass(1500)
    REPORT["counts"] = counts()
    REPORT["standing"] = child("check_standing").text()
    REPORT["row"] = [cell(0, column) for column in range(table().model().columnCount())]
    picture(f"check_result_{SCALE}")


drive(steps)
