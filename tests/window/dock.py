"""Driver: the Inventory dock, by mouse, keys and drops on its own widgets."""

import json
import os
import sys
import time
from pathlib import Path

from qgis.core import QgsDataSourceUri, QgsProject, QgsProviderRegistry, QgsVectorLayer
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox
from qgis.utils import iface, plugins

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from dock_hands import dock, drop, idle, settled
from window import GIVEN, REPORT, drawn, drive, let_pass, picture, wait_until

FOLDER = Path(GIVEN["folder"])
SCALE = GIVEN["zoom"]


def child(name, parent=None):
    found = (parent or dock()).findChild(object, name)
    assert found is not None, name
    return found


def click(widget):
    assert widget.isEnabled(), widget.objectName()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def window_of(name):
    found = [
        w
        for w in QApplication.topLevelWidgets()
        if (w.objectName() == name or type(w).__name__ == name) and w.isVisible()
    ]
    assert found, name
    return found[-1]


def state(kind):
    return dock().rows[kind].state.text()


def states():
    return {kind: state(kind) for kind in dock().rows}


def choose(box, index):
    """Choose an entry of a combo box by the keyboard."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(index):
        QTest.keyClick(box, Qt.Key.Key_Down)


def queued():
    """Return the seconds in which this thread could have run, but other processes did."""
    return int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1]) / 1e9


def time_calls():
    """Time what the dock does in the window's own thread, by method: work, and work and waiting.

    What the dock waits for counts, a lock or a disk; what a busy machine adds does not.
    """
    from parkshore.ui import runner
    from parkshore.ui.inventory import (
        datum_map,
        inventory_dock,
        inventory_layers,
        inventory_work,
        mapping_dialog,
        mapping_table,
    )

    REPORT["calls"] = {}

    def timed(owner, name):
        method = getattr(owner, name)

        def wrapper(*args, **kwargs):
            worked, started = time.thread_time(), time.perf_counter() - queued()
            try:
                return method(*args, **kwargs)
            finally:
                took = time.thread_time() - worked, time.perf_counter() - queued() - started
                key = f"{owner.__name__}.{name}"
                before = REPORT["calls"].get(key, (0.0, 0.0))
                REPORT["calls"][key] = list(map(max, took, before))

        setattr(owner, name, wrapper)

    for owner, names in (
        (runner.Run, ("start", "_finish", "_tell")),
        (inventory_dock.InventoryDock, ("load", "show_findings")),
        (inventory_layers.InventoryLayers, ("put", "_put_next")),
        (
            inventory_work.InventoryWork,
            ("take_import", "_take_rejected", "_take_check", "_take_store"),
        ),
        (mapping_dialog.MappingDialog, ("_build", "_take")),
        (mapping_table.MappingTable, ("show_preview", "_make_boxes")),
        (datum_map.DatumMap, ("_open",)),
    ):
        for name in names:
            timed(owner, name)


def steps():
    time_calls()
    iface.mainWindow().resize(int(1560 / SCALE), int(940 / SCALE))
    dock().setUserVisible(True)
    let_pass(300)
    REPORT["empty"] = states()
    if SCALE == 1.0:
        keyboard()
        sample()
        check_all()
    load_by_drop()
    if SCALE == 1.0:
        check_and_find()
        store_in_new_file()
        store_in_postgis()
        cancel()
        reopen_project()
        reload()


def keyboard():
    """Every control is reached by Tab, and has a name and a tip."""
    iface.mainWindow().raise_()
    iface.mainWindow().activateWindow()
    QApplication.setActiveWindow(iface.mainWindow())  # there is no window manager to do it
    let_pass(300)
    reached = []
    dock().sample.setFocus()
    for _ in range(40):
        widget = QApplication.focusWidget()
        if widget is None or widget in reached:
            break
        reached.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    REPORT["reached"] = [w.objectName() for w in reached]
    REPORT["nameless"] = [
        w.objectName()
        for w in reached
        if dock().isAncestorOf(w) and not (w.toolTip() and (w.accessibleName() or w.text()))
    ]
    QTest.keyClick(iface.mainWindow(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    let_pass(400)  # a buddy is clicked with a short delay
    dialog = window_of("QFileDialog")
    REPORT["mnemonic"] = dialog.windowTitle()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def sample():
    click(child("load_sample"))
    let_pass(300)
    picture(f"dock_busy_{SCALE}")
    idle()
    drawn()
    REPORT["sample"] = states()
    picture(f"dock_sample_{SCALE}")


def check_all():
    click(child("check_all"))
    idle()
    REPORT["all"] = states()
    drawn()
    picture(f"dock_checked_{SCALE}")


def load_by_drop():
    """Load the file by mouse and keys, and again by the algorithm alone."""
    drop(dock().rows["enterprises"], GIVEN["file"])
    dialog = window_of("ParkShoreMappingDialog")
    preview = settled(dialog)
    REPORT["preview"] = {
        name: preview[name] for name in ("accepted", "rejected", "mapping", "problem", "reasons")
    }
    let_pass(300)
    picture(f"mapping_{SCALE}", dialog)
    click(child("next_point", dialog))
    choose(child("datum", dialog), 3)
    settled(dialog)
    box = dialog.mapping.boxes["product"]
    choose(box, box.findData("src") - 1)  # a separator is passed over
    settled(dialog)
    other = dialog.mapping.boxes["type"]
    choose(other, 0)
    REPORT["no_field"] = "type" not in settled(dialog)["mapping"]
    choose(other, other.findData("facility") - 1)
    REPORT["by_hand"] = [box.currentData(), settled(dialog)["mapping"].get("product")]
    let_pass(300)
    picture(f"mapping_bd09_{SCALE}", dialog)
    choose(child("datum", dialog), 0)
    settled(dialog)
    parameters = dialog.parameters()
    click(child("accept", dialog))
    idle()
    REPORT["loaded"] = state("enterprises")
    drawn()
    picture(f"dock_loaded_{SCALE}")
    REPORT["same"] = same_as_algorithm(parameters)


def same_as_algorithm(parameters):
    from qgis import processing

    outputs = {"OUTPUT": str(FOLDER / "alone.gpkg"), "REJECTED": str(FOLDER / "refused.gpkg")}
    processing.run("parkshore:importinventory", {**parameters, **outputs})
    by_role = {
        layer.customProperty("parkshore/role"): layer
        for layer in QgsProject.instance().mapLayers().values()
    }
    return [
        rows(by_role["enterprises"]) == rows(QgsVectorLayer(outputs["OUTPUT"])),
        rows(by_role["rejected:enterprises"]) == rows(QgsVectorLayer(outputs["REJECTED"])),
        [feature["reason"] for feature in by_role["rejected:enterprises"].getFeatures()],
    ]


def rows(layer):
    return [
        ([str(value) for value in feature.attributes()], feature.geometry().asWkt())
        for feature in layer.getFeatures()
    ]


def check_and_find():
    click(child("check_enterprises"))
    idle()
    window = window_of("ParkShoreFindings")
    REPORT["checked"] = state("enterprises")
    table = child("findings", window)
    let_pass(100)
    picture(f"findings_{SCALE}", window)
    model = table.model()
    row = next(r for r in range(model.rowCount()) if model.value(r, "feature"))
    table.scrollTo(model.index(row, 0))
    where = table.visualRect(model.index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    layer = iface.activeLayer()
    chosen = list(layer.selectedFeatures())
    inside = iface.mapCanvas().extent().contains(chosen[0].geometry().boundingBox())
    REPORT["found"] = [
        layer.name(),
        [f["ent_id"] for f in chosen],
        model.value(row, "ref_id"),
        inside,
    ]
    drawn()
    picture(f"finding_shown_{SCALE}")
    window.close()


def agree_to_store():
    """Store the enterprises, and agree to what the dock shows first."""
    click(child("store_enterprises"))
    idle()
    dialog = window_of("ParkShoreStoreDialog")
    picture(f"store_{SCALE}", dialog)
    click(child("accept", dialog))
    idle()


def store_in_new_file():
    path = str(FOLDER / "office.gpkg")
    dock().opener.menu().actions()[1].trigger()
    dialog = window_of("QFileDialog")
    buttons = dialog.findChild(QDialogButtonBox)
    buttons.setFocus()
    dialog.selectFile(path)
    click(
        next(
            b
            for b in buttons.buttons()
            if buttons.buttonRole(b) == QDialogButtonBox.ButtonRole.AcceptRole
        )
    )
    wait_until(lambda: "office" in dock().place.text(), 10)
    agree_to_store()
    layer = next(x for x in QgsProject.instance().mapLayers().values() if path in x.source())
    REPORT["stored"] = [state("enterprises"), layer.featureCount(), dock().place.text()]


def store_in_postgis():
    """A connection of QGIS's own list, a schema that is not there yet."""
    parts = dict(part.split("=", 1) for part in GIVEN["postgres"].split())
    uri = QgsDataSourceUri()
    uri.setConnection(parts["host"], parts["port"], parts["dbname"], parts["user"], "")
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    metadata.saveConnection(metadata.createConnection(uri.uri(), {"saveUsername": True}), "office")
    dock().opener.menu().actions()[2].trigger()
    dialog = window_of("ParkShoreSchemaDialog")
    wait_until(lambda: child("schema", dialog).count() > 0, 20)
    name = child("schema", dialog).lineEdit()
    name.selectAll()
    QTest.keyClicks(name, GIVEN["schema"])
    picture(f"schema_{SCALE}", dialog)
    click(child("accept", dialog))
    idle()
    REPORT["elsewhere"] = state("enterprises")
    agree_to_store()
    layer = next(
        x for x in QgsProject.instance().mapLayers().values() if x.providerType() == "postgres"
    )
    REPORT["postgis"] = [state("enterprises"), layer.featureCount(), dock().place.text()]


def cancel():
    """A long import is cancelled; the window answers all the time; nothing is changed."""
    drop(dock().rows["enterprises"], GIVEN["large"])
    dialog = window_of("ParkShoreMappingDialog")
    started = time.process_time()
    settled(dialog)
    REPORT["preview_seconds"] = time.process_time() - started
    before = states()
    click(child("accept", dialog))
    let_pass(700)
    picture(f"dock_cancel_{SCALE}")
    REPORT["under_way"] = bool(dock().runner.running)
    started = time.process_time()
    click(child("cancel"))
    idle()
    REPORT["cancel_seconds"] = time.process_time() - started
    REPORT["untouched"] = states() == before


def reopen_project():
    before = states(), dock().place.text()
    path = str(FOLDER / "office.qgz")
    QgsProject.instance().write(path)
    iface.newProject(False)
    let_pass(200)
    REPORT["closed"] = set(states().values()) == {REPORT["empty"]["parks"]}
    iface.addProject(path)
    wait_until(lambda: (states(), dock().place.text()) == before)
    entries = QgsGui.historyProviderRegistry().queryEntries()
    REPORT["history"] = sorted(
        {entry.entry["algorithm_id"] for entry in entries if "algorithm_id" in entry.entry}
    )


def reload():
    """Load and unload some times; nothing may stay behind."""
    window, plugin = iface.mainWindow(), plugins["parkshore"]

    def counts():
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        menus = [action.text() for action in iface.pluginMenu().actions()]
        return [
            len(window.children()),
            len(iface.pluginToolBar().actions()),
            menus.count("ParkShore"),
            len(window.findChildren(object, "ParkShoreInventoryDock")),
        ]

    REPORT["menu"] = [
        entry.text()
        for action in iface.pluginMenu().actions()
        if action.text() == "ParkShore"
        for entry in action.menu().actions()
    ]
    plugin.unload()
    let_pass(100)
    before = counts()
    for _ in range(GIVEN["reloads"]):
        plugin.initGui()
        plugin.unload()
    let_pass(100)
    REPORT["left"] = [now - then for now, then in zip(counts(), before, strict=True)]
    REPORT["unloaded"] = before[2:]


drive(steps)
