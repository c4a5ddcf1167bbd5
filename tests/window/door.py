"""Driver: from the door's button to verdicts in words, and files written in another language."""

import json
import os
import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QToolButton
from qgis.utils import iface, plugins

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from window import GIVEN, REPORT, drawn, drive, let_pass, picture, wait_until

FOLDER = Path(GIVEN["folder"])
SHOWN = ("rule_note", "pillars", "chemical", "shore_m", "in_share", "verdict")


def sample(name):
    return f"{GIVEN['sample']}|layername={name}"


def out(name):
    return str(FOLDER / f"{GIVEN['language']}_{name}.gpkg")


def dialogs():
    return [
        window
        for window in QApplication.topLevelWidgets()
        if type(window).__name__ == "AlgorithmDialog" and window.isVisible()
    ]


def press_door():
    """Click the button in the toolbar, and ask its dock for all parameters; return the dialog."""
    door = iface.mainWindow().findChild(object, "ParkShoreCheck")
    assert door.isEnabled()
    button = next(
        each
        for each in iface.mainWindow().findChildren(QToolButton)
        if each.defaultAction() is door
    )
    REPORT["seen"] = button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    iface.mainWindow().findChild(object, "check_all_parameters").click()
    wait_until(lambda: len(dialogs()) == 1, 20)
    return dialogs()[0]


def steps():
    iface.mainWindow().resize(1366, 768)
    let_pass(500)
    door = iface.mainWindow().findChild(object, "ParkShoreCheck")
    menu = next(a.menu() for a in iface.pluginMenu().actions() if a.text() == "ParkShore")
    REPORT["door"] = [door.text(), door in menu.actions()]
    press_door().close()
    wait_until(lambda: not dialogs(), 10)
    check_from(press_door())
    show()
    come_from_another_language()
    plugins["parkshore"].unload()
    let_pass(200)
    REPORT["left"] = iface.mainWindow().findChild(object, "ParkShoreCheck") is not None
    registry = QgsApplication.fieldFormatterRegistry()
    REPORT["formatter"] = registry.fieldFormatter("ParkShoreListWords").id()


def check_from(dialog):
    """Run the check with what the dialog holds of itself; only layers are chosen."""
    boxes = dialog.findChildren(QComboBox)
    REPORT["first"] = boxes[0].currentText()
    dialog.resize(760, 560)
    let_pass(300)
    picture("door_dialog", dialog)
    held = dialog.createProcessingParameters()
    layers = {name: sample(name.lower()) for name in ("PARKS", "SHORELINE", "WATER")}
    places = {"OUTPUT": out("checked"), "LINKS": out("links")}
    dialog.setParameters({**held, **layers, **places})
    done = []
    dialog.algorithmFinished.connect(lambda *_: done.append(True))
    dialog.runAlgorithm()
    wait_until(lambda: done, 90)
    let_pass(300)
    REPORT["counts"] = {
        name: value for name, value in dialog.results().items() if isinstance(value, int | float)
    }
    dialog.close()


def loaded(path):
    return next(x for x in QgsProject.instance().mapLayers().values() if path in x.source())


def attribute_tables():
    return [w for w in QApplication.allWidgets() if w.inherits("QgsAttributeTableView")]


def show():
    layer = loaded(out("checked"))
    iface.messageBar().clearWidgets()
    drawn()
    picture("door_map")
    REPORT["table"] = told(layer)
    iface.showAttributeTable(layer)
    wait_until(attribute_tables, 20)
    view = attribute_tables()[0]
    window = view.window()
    window.resize(1500, 420)
    let_pass(300)
    model = view.model()
    REPORT["header"] = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)]
    picture("door_table", window)
    window.close()


def told(layer):
    """Return column order, aliases, legend and what the first chemical park's cells show."""
    registry = QgsApplication.fieldFormatterRegistry()
    fields = layer.fields()
    park = next(f for f in layer.getFeatures('"chemical" = 1 and "verdict" = \'within\''))
    cells = {}
    for name in SHOWN:
        index = fields.lookupField(name)
        setup = layer.editorWidgetSetup(index)
        shows = registry.fieldFormatter(setup.type())
        cells[name] = shows.representValue(layer, index, setup.config(), None, park[name])
    return {
        "columns": [column.name for column in layer.attributeTableConfig().columns()][:40],
        "aliases": [layer.attributeDisplayName(fields.lookupField(name)) for name in SHOWN],
        "legend": [category.label() for category in layer.renderer().categories()],
        "cells": cells,
    }


def come_from_another_language():
    """Open a file that was written elsewhere; only what its writer named himself stays."""
    if not GIVEN["foreign"]:
        return
    layer = QgsVectorLayer(GIVEN["foreign"], "foreign")
    own = layer.fields().lookupField("name")
    layer.setFieldAlias(own, "my own name")
    QgsProject.instance().addMapLayer(layer)
    let_pass(200)
    REPORT["foreign"] = told(layer)
    REPORT["named"] = layer.attributeDisplayName(own)


drive(steps)
