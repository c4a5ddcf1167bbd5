"""The dock of indicators on the shipped sample: groups, one park, two years, map and table."""

import shutil
import sys
from pathlib import Path

import pytest
from parkshore.ui.indicators.indicators_dock import IndicatorsDock
from parkshore.ui.inventory.inventory_layers import layer_of
from qgis.core import QgsApplication, QgsFeature, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction, QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget

SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "inventory.gpkg"
LONG = pytest.mark.long


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
    return plugin.indicators


@pytest.fixture(scope="module")
def compute(dock, wait_until):
    """Compute what the form says, and wait for the answer."""

    def computing():
        wait_until(dock.form.run.isEnabled, 60)
        dock.show_answer(None)
        dock.form.run.click()
        wait_until(lambda: dock.answer is not None or dock._problem, 120)
        wait_until(lambda: not dock.runner.running, 60)
        return dock.answer

    return computing


@pytest.fixture(scope="module")
def opened(plugin, dock, tmp_path_factory, wait_until):
    """The dock with the shipped sample opened as an inventory."""
    path = tmp_path_factory.mktemp("sample") / "inventory.gpkg"
    shutil.copy(SAMPLE, path)
    plugin.dock.work.open({"file": str(path)})
    wait_until(lambda: dock.form.against.count() > 1, 60)
    return dock


@pytest.fixture(scope="module")
def answered(opened, compute):
    compute()
    return opened


@pytest.fixture
def shown(answered):
    """The dock with an answer, all parks listed and none selected."""
    answered.groups.show_all()
    choose(answered.groups.choice, "gdi", "reach")
    return answered


def choose(choice, figure, by):
    choice.figure.setCurrentIndex(choice.figure.findData(figure))
    choice.by.setCurrentIndex(choice.by.findData(by))


def cells(table):
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def parks_layer(rows, fields="park_id:string&field=province:string&field=gdp:double"):
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&field={fields}", "own parks", "memory")
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(row)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_the_dock_stands_and_says_how_to_begin(plugin, dock, qgis_iface):
    window = qgis_iface.mainWindow()
    assert window.findChild(QDockWidget, "ParkShoreIndicatorsDock") is dock
    assert window.findChild(QAction, "ParkShoreIndicators") in plugin.actions or any(
        action.objectName() == "ParkShoreIndicators" for action in plugin.buttons
    )
    assert not dock.form.run.isEnabled()
    assert not dock.sample.isHidden()
    assert dock.tabs.isHidden()
    assert dock.said.text() == "Choose the layer of parks."


def test_inventory_and_years_are_offered_from_the_data(opened):
    form = opened.form
    assert form.parks.currentLayer().id() == layer_of("parks").id()
    assert [form.year.itemData(at) for at in range(form.year.count())] == [2018, 2015]
    assert (form.year.currentData(), form.against.currentData()) == (2018, 2015)
    form.year.setCurrentIndex(1)
    assert form.against.count() == 1  # nothing stands before the first year
    form.year.setCurrentIndex(0)
    assert form.against.currentData() == 2015


def test_groups_have_bars_with_n_and_coverage(shown):
    rows = cells(shown.groups.bars)
    assert [row[0] for row in rows] == ["Upstream", "Midstream", "Downstream"]
    assert [row[2] for row in rows] == ["36 of 36", "37 of 37", "47 of 47"]
    assert {row[3] for row in rows} == {"100 %"}
    assert "mean 50.0 of 120 of 120 parks" in shown.groups.told.text()
    choose(shown.groups.choice, "gdp", "province")
    assert shown.groups.choice.how.currentData() == "sum"
    rows = cells(shown.groups.bars)
    assert rows[0][0] == "Jiangsu"
    assert "the sum of the 120 of 120 parks that state it" in shown.groups.told.text()


def test_a_ratio_is_never_summed_up(shown):
    choose(shown.groups.choice, "energy_pr", "reach")
    how = shown.groups.choice.how
    assert how.currentData() == "median"
    assert not how.model().item(0).isEnabled()
    choose(shown.groups.choice, "gdp", "reach")
    assert how.model().item(0).isEnabled()


def test_a_bar_selects_its_parks_on_the_map_and_below(shown):
    table, layer = shown.groups.bars, layer_of("parks")
    place = table.visualRect(table.model().index(1, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    provinces = {feature["province"] for feature in layer.selectedFeatures()}
    assert provinces == {"湖北", "湖南", "江西"}
    assert layer.selectedFeatureCount() == 37 == shown.groups.parks.model().rowCount()
    assert len(shown.groups.parks.chosen_rows()) == 37
    shown.groups.all.click()
    assert (layer.selectedFeatureCount(), table.chosen_keys()) == (0, [])
    assert shown.groups.parks.model().rowCount() == 120


def test_what_is_selected_on_the_map_is_listed(shown):
    layer = layer_of("parks")
    wanted = sorted(feature.id() for feature in layer.getFeatures())[3:6]
    layer.selectByIds(wanted)
    ids = {layer.getFeature(each)["park_id"] for each in wanted}
    rows = shown.groups.parks.chosen_rows()
    assert {shown.answer.now.label(row) for row in rows} == ids
    layer.removeSelection()
    assert shown.groups.parks.model().rowCount() == 120


def test_parks_are_sorted_and_one_is_explained(shown, wait_until):
    table = shown.groups.parks
    table.sortByColumn(table.model().names.index("gdi"), Qt.SortOrder.DescendingOrder)
    values = [row[2] for row in cells(table)]
    assert [float(each) for each in values] == sorted(map(float, values), reverse=True)
    table.activated.emit(table.model().index(0, 0))
    parts = shown.account.parts.model()
    wait_until(parts.rowCount)
    assert shown.tabs.currentWidget() is shown.account
    index = float(values[0])
    assert sum(row.value for row in parts.rows) == pytest.approx(index, abs=0.05)
    assert f"index {values[0]}, rank 1 of 120" in shown.account.standing.text()
    assert "costs most" in shown.account.told.text()


def test_two_years_stand_beside_each_other(shown):
    page = shown.changes
    choose(page.choice, "gdp", "reach")
    heads = page.bars.model().heads
    assert heads == ["Reach", "Change", "2015 (10⁸ CNY)", "2018 (10⁸ CNY)", "Parks"]
    rows = page.bars.model().rows
    assert all(row.value > 0 for row in rows)
    assert "current prices" in page.told.text()
    assert "GDP at current prices, 2015 to 2018; 120 of 120 parks" in page.prices.text()
    states = page.states.model().rows
    assert sum(row.value for row in states) == 120
    page.states.selectRow(0)
    assert layer_of("parks").selectedFeatureCount() == states[0].value
    assert page.bars.chosen_keys() == []


def test_parks_are_ranked_by_criteria_on_sliders(shown, wait_until):
    page = shown.ranking
    assert page.criteria.fields() == ["energy_pr", "water_pr", "cod_int"]
    page.criteria._rows[0].slider.setValue(50)
    page.rank.click()
    wait_until(page.parks.model().rowCount, 90)
    assert page.told.text() == "Parks ranked: 120 of 120."
    ranks = [int(row[2]) for row in cells(page.parks)]
    assert ranks[0] == 1
    assert ranks == sorted(ranks)
    page.parks.selectRow(0)
    first = shown.answer.now.label(page.parks.chosen_rows()[0])
    assert [each["park_id"] for each in layer_of("parks").selectedFeatures()] == [first]


@pytest.mark.long
def test_the_page_and_the_report_open_from_here(shown, monkeypatch, tmp_path, wait_until):
    opened, asked = [], []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    said, path = [], tmp_path / "page.html"
    monkeypatch.setattr(shown.runner, "say", lambda text, *_: said.append(text))
    shown.pages.write_page("parkshore:greenindex", str(path))
    wait_until(lambda: said, 90)
    assert said == ["page.html is written."]
    assert opened == [str(path)]
    assert "</html>" in path.read_text(encoding="utf-8")
    known = shown.pages._knowledge
    object.__setattr__(known, "open_dialog", lambda *given: asked.append(given) or "")
    shown.pages.open_report()
    identifier, given = asked[0]
    assert identifier == "parkshore:parkreport"
    assert given["YEAR"] == 2018
    assert given["INVENTORY"].endswith("inventory.gpkg")
    shown.pages.add_to_map()
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert any(name.endswith("· 2018") for name in names)


@pytest.mark.long
def test_the_year_of_a_table_finds_its_places_on_the_map(shown, compute):
    shown.form.year.setCurrentIndex(1)
    answer = compute()
    assert (answer.order.year, answer.order.own_rows, answer.then) == (2015, False, None)
    assert answer.now.notes == []
    shown.groups.bars.selectRow(0)
    assert layer_of("parks").selectedFeatureCount() == 36
    assert "Choose an earlier year" in shown.changes.told.text()
    shown.form.year.setCurrentIndex(0)


@pytest.mark.parametrize(
    ("rows", "values", "said"),
    [
        ([["a", "湖北", None], ["b", None, None]], ["not known"] * 2, "not known of any of the 2"),
        pytest.param([["a", "湖北", 5.0]], ["5"], "the sum of the 1 of 1 park", marks=LONG),
        pytest.param(
            *([["a", "湖北", 5.0], ["a", "nowhere", None]], ["5", "not known"], "1 of 2 parks"),
            marks=LONG,
        ),
        pytest.param(
            [[None, "湖北", 5.0], [None, None, 7.0]], ["7", "5"], "2 of 2 parks", marks=LONG
        ),
    ],
)
def test_own_parks_without_year_output_or_values(shown, compute, rows, values, said):
    layer = parks_layer(rows)
    shown.form.parks.setLayer(layer)
    answer = compute()
    assert (answer.order.year, len(answer.now)) == (None, len(rows))
    choose(shown.groups.choice, "gdp", "province")
    whole = answer.now.figures[-1]
    shown_rows = cells(shown.groups.bars)
    factor = 1e4  # 10⁴ CNY are summed up in 10⁸ CNY
    found = [row[1] for row in shown_rows]
    assert [
        each if each == "not known" else f"{float(each) * factor:g}" for each in found
    ] == values
    assert {row[-1] for row in shown_rows} == {"–"}  # output is not recorded
    assert said in shown.groups.told.text()
    assert whole.name == "count"
    shown.groups.bars.selectRow(0)
    assert layer.selectedFeatureCount() == 1
    shown.account.show(0)
    assert "no index" in shown.account.standing.text()
    QgsProject.instance().removeMapLayer(layer)


def test_edits_and_parks_without_any_place_are_told(shown, compute, wait_until):
    layer = parks_layer([["a", 5.0]], "park_id:string&field=gdp:double")
    shown.form.parks.setLayer(layer)
    compute()
    assert shown.groups.told.text() == "The parks tell no reach, category, province or city."
    assert shown.groups.bars.model().rowCount() == 0
    assert shown.groups.parks.model().rowCount() == 1
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), 1, 6.0)
    wait_until(lambda: "edited since" in shown.said.text())
    layer.rollBack()
    QgsProject.instance().removeMapLayer(layer)


def test_a_layer_without_anything_is_refused_in_a_sentence(shown, compute):
    layer = parks_layer(
        [["a", "湖北", "many"]], "park_id:string&field=province:string&field=gdp:string"
    )
    shown.form.parks.setLayer(layer)
    assert compute() is None
    assert "gdp" in shown._problem
    assert "many" in shown._problem
    QgsProject.instance().removeMapLayer(layer)


@pytest.mark.long
def test_what_stands_outlives_its_layer(shown, compute, wait_until):
    layer = parks_layer([["a", "湖北", 5.0]])
    shown.form.parks.setLayer(layer)
    compute()
    QgsProject.instance().removeMapLayer(layer)
    wait_until(lambda: "no longer in the project" in shown.said.text())
    shown.groups.bars.selectRow(0)
    assert shown.groups.parks.model().rowCount() == 1


def test_cancelled_is_said_and_nothing_arrives(shown, wait_until):
    wait_until(shown.form.run.isEnabled, 60)
    shown.show_answer(None)
    shown.form.run.click()
    wait_until(lambda: shown.runner.running)
    shown.cancel.click()
    wait_until(lambda: not shown.runner.running and shown.said.text())
    assert shown.said.text().startswith("Cancelled")
    assert shown.answer is None


def test_with_the_project_all_goes(shown, compute, wait_until):
    compute()
    QgsProject.instance().clear()
    wait_until(lambda: not shown.sample.isHidden())
    assert shown.answer is None
    assert shown.tabs.isHidden()
    assert isinstance(shown, IndicatorsDock)


def test_the_dock_is_never_narrower_than_its_pages(shown):
    above = shown.form.parentWidget()
    assert shown.widget().minimumSizeHint().width() >= above.minimumSizeHint().width()
