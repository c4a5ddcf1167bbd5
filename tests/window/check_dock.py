"""Driver: the check dock, by mouse and keys on its own widgets, from the first start on.

Given ``whole`` a planner's day goes on: keep, verify, an edit and its undo, a site in the hand,
files that leave QGIS.
"""

import json
import os
import sys
import zipfile
from pathlib import Path

from qgis.core import QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QFileDialog, QToolButton
from qgis.utils import iface, loadPlugin, plugins, startPlugin, unloadPlugin

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from window import GIVEN, REPORT, drawn, drive, let_pass, picture, wait_until

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
    if GIVEN["whole"]:
        keep_and_verify()
        hand_over()
    reopen_project()
    if GIVEN["whole"]:
        edit_and_undo()
        drag_a_site()
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
    drawn()
    picture(f"check_form_{SCALE}")
    scroll = child("check_form").parentWidget().parentWidget().verticalScrollBar()
    REPORT["scrolls"] = scroll.maximum() if SCALE == 1.0 else 0
    REPORT["water"] = child("check_water_state").text()
    click("check_run")
    wait_until(lambda: table().isVisible() and table().model().rowCount(), 120)
    rest()
    drawn()
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
    drawn()
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


def agree(step):
    """Note whether table, map and counts say the same, under a name."""
    click("check_work_list")
    let_pass(100)
    work = table().model().rowCount()
    click("check_work_list")
    let_pass(100)
    click("check_next")
    let_pass(300)
    row = table().selectionModel().selectedRows()[0].row()
    same_site = [table().model().feature_id(row)] == list(result().selectedFeatureIds())
    of_layer = in_layer()
    whole = [counts() == of_layer, table().model().rowCount() == result().featureCount()]
    legend = child("check_count_rest").text() == str(result().featureCount() - sum(of_layer))
    REPORT.setdefault("agree", {})[step] = [*whole, legend, same_site, work >= sum(of_layer[:2])]


def keep_and_verify():
    agree("checked")
    click("check_keep")
    rest()
    file = result_inventory()
    kept = QgsVectorLayer(f"{file}|layername=inventory_checks", "kept", "ogr")
    REPORT["kept"] = kept.featureCount() == result().featureCount()
    click("check_verify")
    wait_until(lambda: dialogs("ParkShoreVerifyDialog"), 10)
    dialog = dialogs("ParkShoreVerifyDialog")[0]
    field = {name: dialog.findChild(object, f"verify_{name}") for name in ("maker", "checker")}
    QTest.keyClicks(field["maker"], "Li Qiang")
    dialog.findChild(object, "verify_status").setCurrentIndex(2)
    QTest.mouseClick(dialog.findChild(object, "accept"), Qt.MouseButton.LeftButton)
    REPORT["two people"] = dialog.isVisible()
    QTest.keyClicks(field["checker"], "Wang Fang")
    picture(f"check_verify_{SCALE}", dialog)
    QTest.mouseClick(dialog.findChild(object, "accept"), Qt.MouseButton.LeftButton)
    rest()
    wait_until(lambda: "verified" in table().model().names, 20)
    column = table().model().names.index("verified")
    shown = {cell(row, column) for row in range(table().model().rowCount())}
    REPORT["verified"] = sorted(shown)
    agree("verified")
    picture(f"check_kept_{SCALE}")


def result_inventory():
    """Return the file of the inventory."""
    return QgsProject.instance().readPath(
        QgsProject.instance().readEntry("ParkShore", "inventory/file")[0]
    )


def dialogs(name):
    windows = QApplication.topLevelWidgets()
    return [each for each in windows if each.objectName() == name and each.isVisible()]


def hand_over():
    """Let the table leave as a workbook, and its places as a KMZ."""
    for name, file in (("check_workbook", "表 1.xlsx"), ("check_kmz", "places.kmz")):
        path = Path(GIVEN["folder"]) / file
        child(name).trigger()
        wait_until(file_dialogs, 10)
        dialog = file_dialogs()[0]
        dialog.close()
        dialog.fileSelected.emit(str(path))  # as its own button tells it
        rest()
        wait_until(lambda path=path: path.exists() and path.stat().st_size, 30)
    with zipfile.ZipFile(path) as archive:
        REPORT["handed"] = archive.read("doc.kml").decode().count("<Placemark")
    with zipfile.ZipFile(Path(GIVEN["folder"]) / "表 1.xlsx") as archive:
        REPORT["rows handed"] = archive.read("xl/worksheets/sheet1.xml").decode().count("<row ")
    result().removeSelection()


def file_dialogs():
    return [each for each in dock().findChildren(QFileDialog) if each.isVisible()]


def edit_and_undo():
    """Move a park: the result says so, until the move is taken back; kept, it is checked again."""
    parks = next(
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if layer.customProperty("parkshore/role") == "parks"
    )
    before = child("check_standing").text()
    parks.startEditing()
    parks.translateFeature(next(parks.getFeatures()).id(), 0.3, 0.0)
    let_pass(100)
    stale = [child("check_again").isVisible(), child("check_standing").text() != before]
    parks.undoStack().undo()
    let_pass(100)
    stale += [child("check_again").isVisible(), child("check_standing").text() != before]
    parks.undoStack().redo()
    parks.commitChanges()
    let_pass(100)
    picture(f"check_stale_{SCALE}")
    REPORT["stale"] = [*stale, child("check_again").isVisible()]
    old = result().id()
    click("check_again")
    rest()
    wait_until(lambda: child("check_result").currentData() != old, 60)
    rest()
    wait_until(lambda: table().model().rowCount(), 20)
    REPORT["again"] = [child("check_again").isVisible(), len(QgsProject.instance().mapLayers())]
    agree("checked again")


def drag_a_site():
    """Draw a site with the tool "And here?" and drag it; its verdict follows."""
    press("ParkShoreSiting")
    here, canvas = plugins["parkshore"].here, iface.mapCanvas()
    shoreline = next(
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if layer.customProperty("parkshore/role") == "shoreline"
    )
    here.view.water.setLayer(shoreline)
    wait_until(lambda: here._siting.state == "ready", 60)
    canvas.setExtent(QgsRectangle(118.55, 31.95, 118.95, 32.2))
    canvas.refresh()
    drawn()
    QTest.mouseClick(here.view.draw, Qt.MouseButton.LeftButton)
    view, none, left = canvas.viewport(), Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    x, y = canvas.width() // 2, canvas.height() // 2
    for dx, dy in ((-30, -25), (30, -25), (35, 25), (-30, 30)):
        QTest.mouseClick(view, left, none, QPoint(x + dx, y + dy))
    QTest.mouseClick(view, Qt.MouseButton.RightButton, none, QPoint(x, y))
    told = {here.view.found.text()}
    QTest.mousePress(view, left, none, QPoint(x, y))
    for step in range(1, 11):
        QTest.mouseMove(view, QPoint(x, y - 8 * step))
        let_pass(30)
        told.add(here.view.found.text())
    QTest.mouseRelease(view, left, none, QPoint(x, y - 80))
    let_pass(500)
    picture(f"check_siting_{SCALE}")
    REPORT["dragged"] = len(told)
    press("ParkShoreSiting")
    dock().setUserVisible(True)
    let_pass(300)


def reopen_project():
    path = str(Path(GIVEN["folder"]) / "checked.qgz")
    before = counts()
    QgsProject.instance().write(path)
    iface.newProject(False)
    let_pass(500)
    REPORT["closed"] = child("first_run").isVisible()
    iface.addProject(path)
    wait_until(lambda: table().model().rowCount(), 30)
    drawn()
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
    REPORT["reloaded"] = [found, child("check_form").isVisible()]


drive(steps)
