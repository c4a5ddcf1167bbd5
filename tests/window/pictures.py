"""Driver: the pictures of the documents, drawn from a real window on the sample."""

import json
import os
import sys
from pathlib import Path

from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QToolBar
from qgis.utils import iface, plugins

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from window import GIVEN, REPORT, algorithm, drive, let_pass, wait_until

AROUND = (118.55, 31.95, 118.95, 32.2)  # Nanjing

EXAMPLE = "rules/examples/taihu.json"
COUNTY = """当阳市化工企业情况表,,,,,
单位：万元、吨,,,,,
企业名称,统一社会信用代码,经度,纬度,工业总产值,COD排放量
示例一化工有限公司,91420582MA4KXXXX01,111.79,30.82,12500,3.2
示例二化学厂,91420582MA4KXXXX02,111.82,30.79,8600,12.5①
示例三新材料公司,91420582MA4KXXXX03,111°48'12",30°47'55",待定,0.8
"""


def window():
    return iface.mainWindow()


def dock(name="ParkShoreCheckDock"):
    return window().findChild(QDockWidget, name)


def child(name):
    return dock().findChild(object, name)


def click(name):
    QTest.mouseClick(child(name), Qt.MouseButton.LeftButton)


def take(name, widget=None):
    """Keep a picture, without what QGIS has to say of itself."""
    iface.messageBar().clearWidgets()
    let_pass(400)
    drawn = (widget or window()).grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    path = Path(GIVEN["pictures"]) / f"{name}.png"
    assert drawn.save(str(path), "PNG", 0)
    REPORT[name] = [drawn.width(), drawn.height(), path.stat().st_size]


def steps():
    window().resize(1366, 768)
    for name in ("Browser", "Browser2"):
        side = window().findChild(QDockWidget, name)
        if side is not None:
            side.hide()
    layers = window().findChild(QDockWidget, "Layers")
    widths = [250, dock().usual_width()]
    window().resizeDocks([layers, dock()], widths, Qt.Orientation.Horizontal)
    for bar in ("mDigitizeToolBar", "mLabelToolBar", "mDatabaseToolBar", "mWebToolBar"):
        if window().findChild(QToolBar, bar) is not None:
            window().findChild(QToolBar, bar).hide()
    let_pass(500)
    take("first_run")
    click("first_sample")
    wait_until(lambda: not dock().runner.running and child("check_run").isEnabled(), 120)
    wait_until(lambda: "·" in child("check_water_state").text(), 20)
    let_pass(2500)
    take("form")
    click("check_run")
    table = child("check_table")
    wait_until(lambda: table.isVisible() and table.model().rowCount(), 120)
    wait_until(lambda: not dock().runner.running, 60)
    let_pass(2500)
    take("result")
    click("check_why")
    for _ in range(12):
        click("check_next")
    let_pass(2500)
    take("why")
    click("check_why_close")
    slider = child("check_limit_slider")
    slider.setFocus()
    for _ in range(10):
        QTest.keyClick(slider, Qt.Key.Key_PageUp)
    take("trial", dock())
    click("check_trial_end")
    site_in_hand()
    dock("ParkShoreInventoryDock").setUserVisible(True)
    let_pass(500)
    take("inventory", dock("ParkShoreInventoryDock"))
    table_of_a_county()
    figures_of_parks()
    rules_of_ones_own()
    dialog_of_the_check()


def site_in_hand():
    """Draw a site with the tool "And here?"."""
    window().findChild(object, "ParkShoreSiting").trigger()
    here, canvas = plugins["parkshore"].here, iface.mapCanvas()
    layers = QgsProject.instance().mapLayers().values()
    roles = {layer.customProperty("parkshore/role"): layer for layer in layers}
    here.view.water.setLayer(roles["shoreline"])
    wait_until(lambda: here._siting.state == "ready", 60)
    canvas.setExtent(QgsRectangle(*AROUND))
    canvas.refresh()
    let_pass(2500)
    QTest.mouseClick(here.view.draw, Qt.MouseButton.LeftButton)
    view, none = canvas.viewport(), Qt.KeyboardModifier.NoModifier
    x, y = canvas.width() // 2 + 60, canvas.height() // 2 + 40
    for dx, dy in ((-60, -50), (60, -50), (70, 50), (-60, 60)):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, none, QPoint(x + dx, y + dy))
    QTest.mouseClick(view, Qt.MouseButton.RightButton, none, QPoint(x, y))
    let_pass(800)
    take("here")
    window().findChild(object, "ParkShoreSiting").trigger()
    dock("ParkShoreSitingDock").hide()


def table_of_a_county():
    """Show how a county's table would be read: titles above its header, one unit for all."""
    path = Path(GIVEN["folder"]) / "当阳市企业报表.csv"
    path.write_bytes(COUNTY.encode("gb18030"))
    inventory = dock("ParkShoreInventoryDock")
    inventory.load(inventory.rows["enterprises"].kind, str(path))
    dialog = inventory.findChild(object, "ParkShoreMappingDialog")
    wait_until(lambda: dialog.findChild(object, "accept").isEnabled(), 60)
    dialog.resize(1000, 620)
    let_pass(1500)
    take("mapping", dialog)
    dialog.close()


def figures_of_parks():
    """Show the indicators of the sample's parks by reach, in the whole window."""
    window().findChild(object, "ParkShoreIndicators").trigger()
    indicators = dock("ParkShoreIndicatorsDock")
    run = indicators.findChild(object, "indicators_run")
    wait_until(run.isEnabled, 60)
    QTest.mouseClick(run, Qt.MouseButton.LeftButton)
    let_pass(500)
    wait_until(lambda: not indicators.runner.running and run.isEnabled(), 120)
    let_pass(1500)
    take("indicators")
    indicators.hide()


def rules_of_ones_own():
    """Show the form with a rule set from a file."""
    dock().setUserVisible(True)
    click("check_new")
    rules = child("check_rule_set")
    rules.setCurrentIndex(4)
    example = Path(GIVEN["sample"]).parents[1] / EXAMPLE
    os.chdir(example.parent)  # where this stands on the disk is nobody's business
    child("check_rules_file").setFilePath(example.name)
    let_pass(800)
    take("rules", dock())
    rules.setCurrentIndex(1)


def dialog_of_the_check():
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    dialog = AlgorithmDialog(algorithm("parkshore:shorelinecheck"), parent=window())
    dialog.resize(820, 640)
    dialog.show()
    let_pass(600)
    take("dialog", dialog)
    dialog.close()


drive(steps)
