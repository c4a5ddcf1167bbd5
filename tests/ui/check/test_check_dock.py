"""The check dock on the shipped sample: pages, counts, table, map, trial, and what stays."""

import shutil
import sqlite3
import sys
import threading
import time
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from parkshore.ui.hint import Hint
from parkshore.ui.inventory.inventory_layers import inventory, layer_of
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsProject,
    QgsSettings,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QDockWidget, QScrollArea, QToolButton

SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "inventory.gpkg"


@pytest.fixture(scope="module")
def plugin(qgis_app, qgis_iface):
    """One plugin for all tests of this file, in the order they stand here."""
    registry = QgsApplication.processingRegistry()
    if registry.providerById("parkshore") is not None:
        registry.removeProvider("parkshore")
    loaded = sys.modules["parkshore"].classFactory(qgis_iface)
    loaded.initGui()
    yield loaded
    loaded.unload()
    QgsProject.instance().clear()


@pytest.fixture(scope="module")
def dock(plugin):
    return plugin.bench


@pytest.fixture(scope="module")
def child(dock):
    return lambda name: dock.findChild(object, name)


@pytest.fixture(scope="module")
def loaded(plugin, dock, tmp_path_factory, wait_until):
    """The dock with the shipped sample opened as an inventory."""
    path = tmp_path_factory.mktemp("sample") / "inventory.gpkg"
    shutil.copy(SAMPLE, path)
    plugin.dock.work.open({"file": str(path)})
    wait_until(dock.run.isEnabled, 60)
    return dock


@pytest.fixture(scope="module")
def result(loaded, wait_until):
    loaded.run.click()
    wait_until(lambda: loaded.result.model.rowCount() and not loaded.runner.running, 120)
    return loaded


@pytest.fixture
def checked(result):
    """The dock with a result, all of it shown and none of it selected."""
    result.result.layer.removeSelection()
    for tile in result.result.bar.tiles.values():
        tile.setChecked(False)
    result.result.bar.changed.emit()
    return result


def counts(child):
    return [int(child(f"check_count_{name}").text()) for name in ("within", "uncertain", "outside")]


def test_the_dock_stands_from_the_start_and_empty(plugin, dock, qgis_iface, child):
    assert qgis_iface.mainWindow().findChild(QDockWidget, "ParkShoreCheckDock") is dock
    assert dock.pages.currentWidget() is dock._first_page
    assert not child("check_run").isEnabled()


def test_an_answer_of_a_hundred_thousand_rows_comes_at_once(plugin, tmp_path):
    fields = "field=name:string(40)&field=city:string(20)&field=verdict:string(20)"
    fields += "&field=shore_m:double&field=limit_m:double&field=margin_m:double"
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{fields}", "many", "memory")
    made = []
    for number in range(100_000):
        feature = QgsFeature(layer.fields())
        shore = float(number % 5000)
        verdict = "within" if shore <= 1000 else "outside"
        feature.setAttributes([f"企业{number}", "武汉", verdict, shore, 1000.0, shore - 1000])
        made.append(feature)
    layer.dataProvider().addFeatures(made)
    path = str(tmp_path / "many.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsCoordinateTransformContext(), options)
    kept = QgsVectorLayer(path, "many", "ogr")
    page = plugin.bench.result
    names = ["name", "city", "verdict", "shore_m", "margin_m", "limit_m"]
    page.layer = kept
    page._names = names
    spent = {}

    def timed(name, work):
        began = time.process_time()
        work()
        spent[name] = time.process_time() - began

    page._knowledge.columns(path, "ogr", [])  # a check has imported its libraries before
    read = []
    timed("read", lambda: read.append(page._knowledge.columns(path, "ogr", names)))
    timed("open", lambda: page._take(read[0]))
    timed("sort", lambda: page.table.sortByColumn(3, Qt.SortOrder.DescendingOrder))
    timed("filter", page.bar.tiles["within"].click)
    timed("slide first", lambda: page.trial.slider.setValue(1500))
    timed("slide", lambda: page.trial.slider.setValue(1700))
    page.layer = None
    assert page.model.rowCount() == 100_000 // 5000 * 1701
    assert spent["read"] + spent["open"] < 1.0, spent
    assert max(spent[name] for name in ("sort", "filter", "slide")) < 0.1, spent


def test_the_dock_comes_to_rest(loaded, wait_until):
    wait_until(lambda: "·" in loaded.form.water_state.text())
    times = []
    counting = loaded._later.timeout.connect(lambda: times.append(1))
    QgsProject.instance().layersAdded.emit([])
    ends = time.monotonic() + 0.5
    wait_until(lambda: time.monotonic() > ends)
    loaded._later.timeout.disconnect(counting)
    assert 1 <= len(times) <= 3


def test_a_run_is_cancelled_and_nothing_is_left(loaded, child, wait_until):
    loaded.run.click()
    wait_until(lambda: loaded.runner.running)
    began = time.process_time()
    child("check_cancel").click()
    wait_until(lambda: not loaded.runner.running)
    assert time.process_time() - began < 2
    wait_until(loaded.run.isEnabled)
    assert loaded.result.layer is None
    assert child("check_said").text()


def test_a_check_counts_what_its_layer_holds(checked, child):
    layer = checked.result.layer
    verdicts = [feature["verdict"] for feature in layer.getFeatures()]
    told = [verdicts.count(name) for name in ("within", "uncertain", "outside")]
    assert counts(child) == told
    margins = [checked.result.model.value(place, "margin_m") for place in range(sum(told))]
    assert margins == sorted(margins)
    rest = int(child("check_count_rest").text())
    assert sum(told) + rest == child("check_table").model().rowCount() == 120
    assert "初筛" in child("check_standing").text()


def test_an_edit_makes_the_result_stale_until_it_is_undone(checked, child):
    sites = layer_of("parks")
    sites.startEditing()
    feature = next(sites.getFeatures())
    sites.changeAttributeValue(feature.id(), sites.fields().lookupField("name"), "other")
    assert not child("check_again").isHidden()
    sites.rollBack()
    assert child("check_again").isHidden()
    sites.startEditing()
    sites.changeAttributeValue(feature.id(), sites.fields().lookupField("name"), "other")
    assert sites.commitChanges()
    assert not child("check_again").isHidden()


def test_another_rule_set_stands_beside_the_verdict(checked, child, wait_until):
    action = next(each for each in checked.hand_over.beside.actions() if each.data() == 2)
    action.trigger()
    wait_until(lambda: not checked.runner.running, 60)
    model = child("check_table").model()
    assert action.text() in model.title(model.names[model.names.index("verdict") + 1])


def test_a_workbook_tells_what_the_table_shows(checked, child, tmp_path):
    child("check_count_within").click()
    path = tmp_path / "work.xlsx"
    titles, rows = checked.result.model.told_rows()
    told = [titles, *rows]
    assert len(told) == 1 + int(child("check_count_within").text())
    assert checked._knowledge.workbook(str(path), ["Parks", "screening"], titles, told[1:]) == ""
    assert zipfile.is_zipfile(path)
    missing = str(tmp_path / "none" / "work.xlsx")
    assert "none" in checked._knowledge.workbook(missing, ["a"], titles, told[1:])


def test_a_result_is_kept_in_the_inventory(checked, child, wait_until):
    child("check_keep").click()
    wait_until(lambda: not checked.runner.running, 60)
    path = inventory()["file"]
    with closing(sqlite3.connect(path)) as file:
        [(count,)] = file.execute("SELECT count(*) FROM inventory_checks").fetchall()
    assert count == 120


def test_a_verification_is_kept_once_two_people_stand_for_it(checked, child, wait_until):
    model = checked.result.model
    child("check_table").selectRow(0)
    layer = checked.result.layer
    site = layer.getFeature(model.feature_id(0))["park_id"]
    child("check_verify").click()
    dialog = checked.findChild(QDialog, "ParkShoreVerifyDialog")
    dialog.fields["STATUS"].setCurrentIndex(2)
    told = dialog.fields["STATUS"].itemText(2)
    dialog.fields["MAKER"].setText("张三")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.told.text()
    dialog.fields["CHECKER"].setText("李四")
    dialog.accept()
    wait_until(lambda: not checked.runner.running, 60)
    with closing(sqlite3.connect(inventory()["file"])) as file:
        sql = "SELECT status, maker, checker FROM verifications WHERE ref_id = ? AND maker = ?"
        assert file.execute(sql, (site, "张三")).fetchall() == [("confirmed", "张三", "李四")]
    wait_until(lambda: told in [model.index(0, at).data() for at in range(model.columnCount())])


def test_places_go_onto_a_telephone_in_words(checked, child, tmp_path, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    child("check_count_within").click()
    path = tmp_path / "places.kmz"
    checked.hand_over.take_out.write_places(str(path))
    with zipfile.ZipFile(path) as archive:
        told = archive.read("doc.kml").decode()
    assert told.count("<Placemark") == int(child("check_count_within").text())
    assert "<description>Within the limit: " in told
    assert "<SimpleData" not in told


def test_a_site_has_its_sheet(checked, tmp_path, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    model = checked.result.model
    checked.result.layer.selectByIds([model.feature_id(0)])
    path = tmp_path / "sheet.pdf"
    checked.hand_over.take_out.print_sheets(str(path))
    assert path.read_bytes()[:4] == b"%PDF"


@pytest.mark.parametrize("file", ["map.pdf", "phone.png"])
def test_a_map_is_printed_for_paper_and_phone(checked, tmp_path, monkeypatch, file):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    path = tmp_path / file
    checked.hand_over.take_out.print_map(str(path))
    assert path.stat().st_size > 10_000
    assert [url.toLocalFile() for url in opened] == [str(path)]


def test_dialogs_of_visits_and_rounds_open_with_what_is_here(checked, child, monkeypatch):
    opened = {}
    knowledge = checked.hand_over.take_out._knowledge
    monkeypatch.setitem(
        vars(knowledge), "open_dialog", lambda name, given: opened.update({name: given})
    )
    for name in ("check_visits", "check_photos", "check_close_round", "check_map_dialog"):
        child(name).trigger()
    assert opened["parkshore:printmap"]["TITLE"] == checked.result.layer.name()
    layer = checked.result.layer.id()
    assert opened["parkshore:worklist"] == {"CHECKED": layer}
    assert opened["parkshore:readphotos"] == {"SITES": layer}
    asked = []
    monkeypatch.setattr(checked.hand_over.take_out, "_choose", lambda *said: asked.append(said[0]))
    child("check_why_map").click()
    assert len(asked) == 1
    given = opened["parkshore:closeround"]
    assert (given["CHECKED"], given["INVENTORY"]) == (layer, inventory()["file"])
    assert given["RULE_SET"] == 1
    assert given["SHORELINE"]


def test_kept_checks_are_held_against_what_is_there_now(
    checked, child, qgis_iface, wait_until, qgis_processing
):
    child("check_stale").trigger()
    wait_until(lambda: not checked.runner.running, 60)
    bar = qgis_iface.messageBar()
    levels = (Qgis.MessageLevel.Success, Qgis.MessageLevel.Warning)
    told = [text for level in levels for text in bar.get_messages(level)]
    assert any("of 0 it is not known" in text for text in told)


def test_who_holds_the_inventory_is_shown_and_nothing_is_kept_meanwhile(
    checked, child, monkeypatch, wait_until
):
    knowledge, answering = checked.hand_over._knowledge, threading.Event()

    def slow_share(_file):
        answering.wait(20)
        return f"李强 holds it, told in {threading.current_thread().name}."

    wait_until(lambda: not checked.hand_over._asked)
    monkeypatch.setitem(vars(knowledge), "holder", slow_share)
    checked.hand_over.refresh()
    checked.hand_over.refresh()
    assert child("check_holder").isHidden()
    assert child("check_keep").isEnabled()
    answering.set()
    wait_until(lambda: not child("check_holder").isHidden())
    assert "李强 holds it" in child("check_holder").text()
    assert threading.main_thread().name not in child("check_holder").text()
    assert not child("check_keep").isEnabled()
    monkeypatch.undo()
    checked.hand_over.refresh()
    wait_until(lambda: child("check_holder").isHidden())
    assert child("check_keep").isEnabled()


def test_why_has_room_in_the_smallest_dock(checked, child):
    child("check_why").setChecked(True)
    page = checked._result_page.findChild(QScrollArea).widget()
    wide = checked.widget().minimumWidth() - 2 * 8  # the margins
    assert page.minimumSizeHint().width() <= wide
    assert page.layout().totalHeightForWidth(wide) <= 560  # of a screen of 768
    child("check_why").setChecked(False)


def test_heads_stand_in_full(checked):
    table, model = checked.result.table, checked.result.model
    header = table.horizontalHeader()
    width = header.fontMetrics().horizontalAdvance
    for at in range(model.columnCount()):
        for line in model.headerData(at, Qt.Orientation.Horizontal).split("\n"):
            assert width(line) + 20 <= header.sectionSize(at)


def test_the_distance_is_in_sight_in_the_usual_width(checked, qgis_iface):
    qgis_iface.mainWindow().resize(1366, 768)
    table, names = checked.result.table, checked.result.model.names
    sections = table.horizontalHeader().sectionSize
    bars = 2 * table.verticalScrollBar().sizeHint().width()  # of the table and of the page
    wide = sum(map(sections, range(1, names.index("shore_m") + 1))) + bars + 2 * 8  # the margins
    assert wide + 9 * table.fontMetrics().averageCharWidth() <= checked.usual_width()


def test_a_hint_that_is_closed_stays_closed(checked, child):
    hint = child("hint_result")
    assert not hint.isHidden()
    hint.findChild(QToolButton, "hint_close").click()
    assert hint.isHidden()
    assert Hint("result", "x").isHidden()
    QgsSettings().remove("parkshore/hints")


def test_the_legend_counts(checked):
    root = QgsProject.instance().layerTreeRoot()
    for layer in (checked.result.layer, layer_of("parks")):
        assert root.findLayer(layer.id()).customProperty("showFeatureCount")


def test_a_result_that_is_gone_at_once_is_not_made_active(checked, monkeypatch):
    asked, layer = [], checked.result.layer
    monkeypatch.setattr(checked._iface, "setActiveLayer", asked.append)
    checked._show_result(layer)
    checked.result.leave()
    QgsApplication.processEvents()
    assert asked == []
    checked._show_result(layer)
    QgsApplication.processEvents()
    assert asked == [layer]


def test_a_result_that_is_taken_away_leaves_the_form(checked, child, wait_until):
    QgsProject.instance().removeMapLayer(checked.result.layer.id())
    wait_until(lambda: checked.pages.currentWidget() is checked._form_page)
    assert child("check_table").model().rowCount() == 0


def test_unloading_leaves_nothing(plugin):
    plugin.unload()
    assert plugin.bench is None
    QgsProject.instance().clear()
