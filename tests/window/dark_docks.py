"""Driver: both docks in QGIS's dark theme; what is written can be read on what is behind it."""

import json
import os
import sys

from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QDockWidget, QLabel, QLineEdit
from qgis.utils import iface

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from window import REPORT, drive, let_pass, picture, wait_until

READ = (QLabel, QAbstractButton, QComboBox, QLineEdit)
DOCKS = ("ParkShoreCheckDock", "ParkShoreInventoryDock")


def dock(name):
    return iface.mainWindow().findChild(QDockWidget, name)


def child(name):
    return dock("ParkShoreCheckDock").findChild(object, name)


def steps():
    iface.mainWindow().resize(1366, 768)
    let_pass(500)
    read("first")
    child("first_sample").click()
    wait_until(lambda: not dock("ParkShoreCheckDock").runner.running, 120)
    wait_until(lambda: child("check_run").isEnabled(), 60)
    let_pass(800)
    read("form")
    child("check_run").click()
    wait_until(lambda: child("check_table").model().rowCount(), 120)
    wait_until(lambda: not dock("ParkShoreCheckDock").runner.running, 60)
    child("check_why").click()
    child("check_next").click()
    let_pass(1200)
    read("result")
    dock(DOCKS[1]).setUserVisible(True)
    let_pass(500)
    read("inventory")


def read(page):
    """Keep a picture, and what stands out too little from its ground."""
    picture(f"dark_{page}")
    shown = iface.mainWindow().grab().toImage()
    window = dock("ParkShoreCheckDock").palette().color(QPalette.ColorRole.Window)
    REPORT.setdefault("ground", []).append(window.lightness())
    faint = []
    for name in DOCKS:
        for widget in filter(lambda each: isinstance(each, READ), dock(name).findChildren(object)):
            if widget.isVisible() and widget.isEnabled() and words(widget):
                contrast = spread(shown, widget)
                if contrast < 3.0:
                    faint.append([widget.objectName() or words(widget)[:30], round(contrast, 1)])
    REPORT.setdefault("faint", []).extend(faint)


def words(widget):
    return widget.currentText() if isinstance(widget, QComboBox) else widget.text().strip()


def spread(shown, widget):
    """Return the greatest contrast between two points of a widget's picture (WCAG)."""
    corner = widget.mapTo(iface.mainWindow(), widget.rect().topLeft())
    ratio = shown.devicePixelRatio()
    light = [
        luminance(shown.pixelColor(int((corner.x() + x) * ratio), int((corner.y() + y) * ratio)))
        for x in range(2, widget.width() - 2, 1)
        for y in range(2, min(widget.height(), 40) - 2, 2)
        if 0 <= corner.x() + x < shown.width() / ratio
        and 0 <= corner.y() + y < shown.height() / ratio
    ]
    return (max(light) + 0.05) / (min(light) + 0.05) if light else 21.0


def luminance(colour):
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


drive(steps)
