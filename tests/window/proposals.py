"""Driver: what the boxes for layers show when a dialog opens, with a project and without one."""

import json
import os
import sys

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from qgis import processing
from qgis.core import QgsProject, QgsVectorLayer
from qgis.utils import iface
from window import GIVEN, REPORT, drive, let_pass, picture

SAMPLE = ("parks", "enterprises", "provinces", "main_stem", "water", "shoreline")
BOXES = (
    ("shorelinecheck", "PARKS"),
    ("shorelinecheck", "SHORELINE"),
    ("shorelinezones", "SHORELINE"),
    ("prepareshoreline", "INPUT"),
    ("chemicalparkcheck", "PARKS"),
    ("chemicalparkcheck", "WATER_BODIES"),
    ("riverchainage", "RIVER"),
    ("upstreamexposure", "FACILITIES"),
)


def layer_in(dialog, parameter):
    """Return the name of the layer in a box; the text where it holds none."""
    value = dialog.mainWidget().wrappers[parameter].parameterValue()
    found = QgsProject.instance().mapLayer(value or "")
    return value if found is None else found.name()


def boxes(pictured=None):
    found = {}
    for name, parameter in BOXES:
        dialog = processing.createAlgorithmDialog(f"parkshore:{name}")
        dialog.show()
        let_pass(100)
        found[f"{name} {parameter}"] = layer_in(dialog, parameter)
        if f"{name} {parameter}" == pictured:
            picture("proposed", dialog)
        dialog.close()
    return found


def add(name, uri, provider):
    made = QgsVectorLayer(uri, name, provider)
    assert made.isValid(), uri
    QgsProject.instance().addMapLayer(made)
    return made


def steps():
    add("a plots", "Polygon?crs=EPSG:4326&field=name:string", "memory")
    add("a roads", "LineString?crs=EPSG:4326&field=name:string", "memory")
    first = QgsProject.instance().mapLayersByName("a plots")[0]
    iface.setActiveLayer(first)  # QGIS takes it for every box
    REPORT["nothing fits"] = boxes()
    for name in SAMPLE:
        add(name, f"{GIVEN['sample']}|layername={name}", "ogr")
    iface.setActiveLayer(first)
    REPORT["fits"] = boxes(pictured="shorelinecheck SHORELINE")


drive(steps)
