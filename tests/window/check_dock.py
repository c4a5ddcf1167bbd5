"""Driver: the check dock, by mouse and keys on its own widgets, from the first start on."""

import json
import os
import sys
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QToolButton
from qgis.utils import iface, loadPlugin, startPlugin, unloadPlugin

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from window import GIVEN, REPORT, drive, let_pass, picture, wait_until

SCALE = GIVEN["zoom"]
NAMES = ("ParkShoreCheckDock", "ParkShoreCheck", "ParkShoreSiting", "ParkShoreLoadSample")


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
    """Click an action's button in the toolbar, or choose it where the toolbar is too short."""
    door, window = iface.mainWindow().findChild(object, action), iface.mainWindow()
    button = next(b for b in window.findChildren(QToolButton) if b.defaultAction() is door)
    if button.isVisible():
        click(button)
    else:
        door.trigger()


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
    look_at_sites()
    try_limits()
    reopen_project()
    take_layer_away()
    reload()


def first_start():
    REPORT["first"] = [dock().isVisible(), child("first_run").isVisible()]
    press("ParkShoreCheck")
    let_pass(300)
    picture(f"check_first_{SCALE}")


def three_clicks():
    click("first_sample")
    rest()
    wait_until(lambda: child("check_run").isEnabled(), 60)
    wait_until(lambda: "·" in child("check_water_state").text(), 20)
    let_pass(1200)
    picture(f"check_form_{SCALE}")
    scroll = child("check_form").parentWidget().parentWidget().verticalScrollBar()
    REPORT["scrolls"] = scroll.maximum() if SCALE == 1.0 else 0
    REPORT["water"] = child("check_water_state").text()
    click("check_run")
    wait_until(lambda: table().isVisible() and table().model().rowCount(), 120)
    rest()
    let_pass(1000)
    REPORT["counts"] = counts()
    REPORT["layer"] = in_layer()
    REPORT["standing"] = child("check_standing").text()
    REPORT["rows"] = table().model().rowCount()
    REPORT["codes"] = raw_codes()
    picture(f"check_result_{SCALE}")


def result():
    return iface.activeLayer()


def in_layer():
    verdicts = [feature["verdict"] for feature in result().getFeatures()]
    return [verdicts.count(name) for name in ("within", "uncertain", "outside")]


def raw_codes():
    """Return constants that stand in the table as the data hold them."""
    model = table().model()
    shown = {cell(row, at) for row in range(60) for at in range(model.columnCount())}
    raw = {"within", "outside", "uncertain", "no rule", "upstream", "downstream", "relocate"}
    return sorted(shown & raw) if GIVEN["language"] != "en" else []


def look_at_sites():
    click("check_count_within")
    let_pass(200)
    REPORT["filtered"] = table().model().rowCount()
    click("check_why")
    click("check_next")
    let_pass(1500)
    REPORT["selected"] = len(list(result().selectedFeatureIds()))
    REPORT["why"] = child("check_why_text").toPlainText()
    picture(f"check_why_{SCALE}")
    before = set(result().selectedFeatureIds())
    click("check_next")
    let_pass(300)
    after = set(result().selectedFeatureIds())
    REPORT["stepped"] = len(after) == 1 and after != before
    click("check_previous")
    REPORT["back"] = set(result().selectedFeatureIds()) == before
    click("check_count_within")
    chosen = next(f.id() for f in result().getFeatures("\"verdict\" = 'outside'"))
    result().selectByIds([chosen])
    let_pass(200)
    REPORT["from_map"] = [row.data() for row in table().selectionModel().selectedRows(2)]
    click("check_why_close")


def try_limits():
    slider = child("check_limit_slider")
    slider.setFocus()
    for _ in range(20):
        QTest.keyClick(slider, Qt.Key.Key_PageUp)
    let_pass(200)
    limit = slider.value()
    known = [f["shore_m"] for f in result().getFeatures("\"verdict\" in ('within', 'outside')")]
    REPORT["trial"] = [limit, counts(), sum(shore <= limit for shore in known)]
    picture(f"check_trial_{SCALE}")
    click("check_trial_end")
    REPORT["after_trial"] = counts()


def reopen_project():
    path = str(Path(GIVEN["folder"]) / "checked.qgz")
    before = counts()
    QgsProject.instance().write(path)
    iface.newProject(False)
    let_pass(500)
    REPORT["closed"] = child("first_run").isVisible()
    iface.addProject(path)
    wait_until(lambda: table().model().rowCount(), 30)
    let_pass(800)
    REPORT["reopened"] = [table().isVisible(), counts() == before, child("check_standing").text()]
    picture(f"check_reopened_{SCALE}")


def take_layer_away():
    layer = QgsProject.instance().mapLayer(child("check_result").currentData())
    QgsProject.instance().removeMapLayer(layer.id())
    let_pass(500)
    REPORT["gone"] = [child("check_form").isVisible(), table().model().rowCount()]


def reload():
    window = iface.mainWindow()
    for _ in range(GIVEN["reloads"]):
        unloadPlugin("parkshore")
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        let_pass(50)
        left = [window.findChild(object, name) for name in NAMES]
        REPORT.setdefault("left", []).append(sum(each is not None for each in left))
        loadPlugin("parkshore")
        startPlugin("parkshore")
    let_pass(300)
    found = [len(window.findChildren(object, name)) for name in NAMES]
    REPORT["again"] = [found, child("check_form").isVisible()]


drive(steps)
