"""Driver: the main job from Processing's own dialogs, alone, in batch and as a model."""

import json
import os
import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsRectangle
from qgis.utils import iface, plugins

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from window import (
    GIVEN,
    REPORT,
    drawn,
    drive,
    let_pass,
    picture,
    run_in_batch,
    run_in_dialog,
)

FOLDER = Path(GIVEN["folder"])


def layer(name):
    return f"{GIVEN['sample']}|layername={name}"


def out(name):
    return str(FOLDER / f"{GIVEN['language']}_{name}.gpkg")


def steps():
    provider = QgsApplication.processingRegistry().providerById("parkshore")
    REPORT["algorithms"] = {a.id(): a.displayName() for a in provider.algorithms()}
    REPORT["groups"] = sorted({a.group() for a in provider.algorithms()})
    REPORT["dialog"] = {}
    for name in GIVEN["jobs"]:
        results = run_in_dialog(f"parkshore:{name}", jobs()[name], f"dialog_{name}")
        REPORT["dialog"][name] = {k: v for k, v in results.items() if isinstance(v, int | float)}
    loaded = {x.name(): x for x in QgsProject.instance().mapLayers().values()}
    REPORT["loaded"] = sorted(loaded)
    provinces = [x for x in loaded.values() if x.source().endswith("layername=provinces")]
    REPORT["sample_style"] = [x.renderer().symbol().color().name() for x in provinces]
    REPORT["legends"] = {
        name: [c.label() for c in x.renderer().categories()]
        for name, x in loaded.items()
        if hasattr(x, "renderer") and hasattr(x.renderer(), "categories")
    }
    show_result()
    batch()
    reload()


def jobs():
    return {
        "prepareshoreline": {
            "INPUT": layer("water"),
            "NAME_FIELD": "river",
            "OUTPUT": out("shoreline"),
            "WATER": out("water"),
        },
        "shorelinecheck": {
            "PARKS": layer("parks"),
            "SHORELINE": layer("shoreline"),
            "WATER": layer("water"),
            "RULE_SET": 1,
            "MEASURED_FROM": 4,
            "OUTPUT": out("checked"),
        },
        "shorelinezones": {
            "SHORELINE": layer("main_stem"),
            "DISTANCES": "1000",
            "OUTPUT": out("zones"),
        },
        "classifyreaches": {"PARKS": layer("parks"), "METHOD": 0, "OUTPUT": out("reaches")},
        "createsample": {"PARKS_COUNT": 30, "SEED": 1, "OUTPUT": out("sample")},
    }


def show_result():
    iface.mainWindow().resize(1560, 940)
    iface.messageBar().clearWidgets()
    toolbox = iface.mainWindow().findChild(object, "ProcessingToolbox")
    if toolbox is not None:
        toolbox.show()
        from qgis.PyQt.QtWidgets import QTreeView

        for tree in toolbox.findChildren(QTreeView):
            model = tree.model()
            for row in range(model.rowCount()):
                index = model.index(row, 0)
                if "ParkShore" in str(index.data()):
                    tree.expandRecursively(index)
                    tree.scrollTo(index, QTreeView.ScrollHint.PositionAtTop)
    iface.mapCanvas().zoomToFullExtent()
    drawn()
    picture("window")
    checked = next(x for x in QgsProject.instance().mapLayers().values() if "checked" in x.source())
    iface.setActiveLayer(checked)
    tree = QgsProject.instance().layerTreeRoot()
    for group in tree.findGroups():
        group.setItemVisibilityChecked(False)
    for node in tree.findLayers():
        if "reaches" in node.layer().source():
            node.setItemVisibilityChecked(False)
    iface.mapCanvas().setExtent(QgsRectangle(118.6, 31.95, 119.6, 32.4))
    drawn()
    picture("verdicts")


def batch():
    rows = [
        {
            "PARKS": layer("parks"),
            "SHORELINE": layer("shoreline"),
            "RULE_SET": number,
            "OUTPUT": out(f"batch{number}"),
        }
        for number in (0, 1)
    ]
    run_in_batch("parkshore:shorelinecheck", rows)
    REPORT["batch"] = [Path(row["OUTPUT"]).exists() for row in rows]


def reload():
    """Load and unload some times; nothing may stay behind."""
    window = iface.mainWindow()
    plugin = plugins["parkshore"]
    plugin.unload()
    children, actions = len(window.children()), len(window.menuBar().actions())
    registry = QgsApplication.processingRegistry()
    REPORT["unloaded"] = registry.providerById("parkshore") is None
    for _ in range(GIVEN["reloads"]):
        plugin.initGui()
        plugin.unload()
    let_pass(200)
    REPORT["left"] = [
        len(window.children()) - children,
        len(window.menuBar().actions()) - actions,
        int(registry.providerById("parkshore") is not None),
    ]


drive(steps)
