"""Driver: the map tool "And here?", by mouse and keys on a real canvas."""

import json
import os
import sys
import time

from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface, plugins, reloadPlugin

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from window import REPORT, drawn, drive, let_pass, picture, wait_until

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def panel():
    return iface.mainWindow().findChild(QDockWidget, "ParkShoreSitingDock")


def child(name):
    found = panel().findChild(object, name)
    assert found is not None, name
    return found


def canvas():
    return iface.mapCanvas()


def action():
    return iface.mainWindow().findChild(object, "ParkShoreSiting")


def move(x, y, *, held=False):
    """Move the mouse to a pixel of the canvas; return the seconds of work."""
    from qgis.PyQt.QtCore import QEvent, QPointF
    from qgis.PyQt.QtGui import QMouseEvent
    from qgis.PyQt.QtWidgets import QApplication

    view = canvas().viewport()
    place = QPointF(x, y)
    buttons = LEFT if held else Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, QPointF(view.mapToGlobal(place.toPoint())),
        Qt.MouseButton.NoButton, buttons, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    started = time.thread_time()
    QApplication.sendEvent(view, event)
    return time.thread_time() - started


def click(x, y, button=LEFT):
    move(x, y)
    QTest.mouseClick(canvas().viewport(), button, Qt.KeyboardModifier.NoModifier, QPoint(x, y))


def press_key(key):
    QTest.keyClick(canvas(), key)


def told():
    return child("siting_found").text()


def items():
    return len(canvas().scene().items())


def shore_of_sample():
    layers = QgsProject.instance().mapLayers().values()
    roles = {layer.customProperty("parkshore/role"): layer for layer in layers}
    return roles.get("shoreline")


def steps():
    iface.mainWindow().resize(1366, 768)
    REPORT["enabled"] = action().isEnabled()
    plugins["parkshore"]._load_sample()
    wait_until(lambda: shore_of_sample() is not None, 120)
    drawn()
    shoreline = shore_of_sample()
    action().trigger()
    let_pass(300)
    child("siting_water").setLayer(shoreline)
    wait_until(lambda: plugins["parkshore"].here._siting.state == "ready", 60)
    REPORT["state"] = child("siting_state").text()
    canvas().setExtent(QgsRectangle(118.55, 31.95, 118.95, 32.2))
    canvas().refresh()
    drawn()
    hover_and_pin()
    draw_and_drag()
    save_and_receive()
    give_up()
    edit_and_remove(shoreline)
    unload()


def hover_and_pin():
    width, height = canvas().width(), canvas().height()
    found = set()
    for x in range(40, width - 40, 60):
        move(x, height // 2)
        found.add(told())
    REPORT["hovered"] = sorted(found)[:4]
    click(width // 3, height // 2)
    REPORT["why"] = child("siting_why_text").toPlainText()
    REPORT["why_shown"] = child("siting_why").isVisible()
    let_pass(300)
    picture("siting_hover")


def draw_and_drag():
    width, height = canvas().width(), canvas().height()
    QTest.mouseClick(child("siting_draw"), LEFT)
    x, y = width // 2, height // 2
    corners = [(x - 60, y - 50), (x + 60, y - 50), (x + 70, y + 50), (x - 60, y + 60)]
    for corner in corners:
        click(*corner)
    click(*corners[-1], button=RIGHT)
    tool = plugins["parkshore"].here.tool
    REPORT["drawn"] = [len(tool.sketch.corners), tool.sketch.is_closed, told()]
    let_pass(300)
    picture("siting_drawn")
    view, none = canvas().viewport(), Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view, LEFT, none, QPoint(x, y))
    seconds, sentences = [], set()
    for step in range(1, 31):
        seconds.append(move(x, y - 6 * step, held=True))
        sentences.add(told())
    QTest.mouseRelease(view, LEFT, none, QPoint(x, y - 180))
    REPORT["drag_ms"] = sorted(1000 * each for each in seconds)
    REPORT["followed"] = len(sentences)
    REPORT["after_drag"] = told()
    corner = tool.toCanvasCoordinates(tool.sketch.corners[0])
    QTest.mousePress(view, LEFT, none, corner)
    move(corner.x() - 40, corner.y() - 30, held=True)
    QTest.mouseRelease(view, LEFT, none, QPoint(corner.x() - 40, corner.y() - 30))
    one, two = (tool.toCanvasCoordinates(tool.sketch.corners[number]) for number in (0, 1))
    middle = QPoint((one.x() + two.x()) // 2, (one.y() + two.y()) // 2)
    QTest.mousePress(view, LEFT, none, middle)
    move(middle.x(), middle.y() - 40, held=True)
    QTest.mouseRelease(view, LEFT, none, QPoint(middle.x(), middle.y() - 40))
    REPORT["reshaped"] = [len(tool.sketch.corners), told() != REPORT["after_drag"]]
    let_pass(100)
    picture("siting_reshaped")


def save_and_receive():
    QTest.mouseClick(child("siting_save"), LEFT)
    saved = [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if layer.fields().lookupField("cand_id") >= 0
    ]
    REPORT["saved"] = [
        [layer.featureCount(), next(layer.getFeatures())["verdict"]] for layer in saved
    ]
    REPORT["account"] = child("siting_why_text").toPlainText()


def give_up():
    tool = plugins["parkshore"].here.tool
    press_key(Qt.Key.Key_Escape)
    REPORT["escaped"] = [tool.sketch.corners, action().isChecked()]
    QTest.mouseClick(child("siting_draw"), LEFT)
    click(300, 300)
    press_key(Qt.Key.Key_Escape)
    REPORT["drawing_given_up"] = [tool.is_drawing, child("siting_draw").isChecked()]
    press_key(Qt.Key.Key_Escape)
    REPORT["left"] = [action().isChecked(), canvas().mapTool() is tool]
    action().trigger()
    iface.actionPan().trigger()
    REPORT["pan"] = [action().isChecked(), canvas().mapTool() is tool]
    action().trigger()


def edit_and_remove(shoreline):
    siting = plugins["parkshore"].here._siting
    shoreline.startEditing()
    first = next(shoreline.getFeatures()).id()
    shoreline.deleteFeature(first)
    REPORT["edited"] = siting.state
    wait_until(lambda: siting.state == "ready", 60)
    shoreline.rollBack()
    wait_until(lambda: siting.state == "ready", 60)
    QgsProject.instance().removeMapLayer(shoreline.id())
    let_pass(300)
    REPORT["removed"] = [
        siting.state, child("siting_water").currentLayer() is None, told(),
        child("siting_draw").isEnabled(),
    ]  # fmt: skip
    move(200, 200)
    QTest.mouseClick(child("siting_clear"), LEFT)


def unload():
    action().setChecked(False)
    counts = []
    for _ in range(3):
        reloadPlugin("parkshore")
        let_pass(200)
        docks = iface.mainWindow().findChildren(QDockWidget, "ParkShoreSitingDock")
        counts.append([items(), len(docks)])
    REPORT["reloaded"] = counts


drive(steps)
