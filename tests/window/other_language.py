"""Driver: a project with a result, opened by a QGIS that speaks another language."""

import json
import os
import sys

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from window import GIVEN, REPORT, drive, let_pass, picture, wait_until


def child(name):
    return iface.mainWindow().findChild(QDockWidget, "ParkShoreCheckDock").findChild(object, name)


def steps():
    iface.mainWindow().resize(1366, 768)
    iface.addProject(GIVEN["project"])
    model = child("check_table").model()
    wait_until(model.rowCount, 60)
    let_pass(1500)
    names = ("within", "uncertain", "outside")
    REPORT["counts"] = [int(child(f"check_count_{name}").text()) for name in names]
    REPORT["standing"] = child("check_standing").text()
    verdict = model.names.index("verdict")
    REPORT["words"] = sorted({model.index(row, verdict).data() for row in range(model.rowCount())})
    layer = QgsProject.instance().mapLayer(child("check_result").currentData())
    REPORT["legend"] = [category.label() for category in layer.renderer().categories()]
    picture("other_language")


drive(steps)
