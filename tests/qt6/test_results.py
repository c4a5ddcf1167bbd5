"""The result page on Qt 6: counts, filter, order, selection both ways, trial, reasons."""

from types import SimpleNamespace

import pytest
from parkshore.analysis.shoreline.results.result_columns import ResultColumns
from parkshore.ui.results.result_page import ResultPage
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest

FIELDS = ("name", "verdict", "shore_m", "limit_m", "margin_m", "rule_note")
ROWS = {
    "name": ["Beta", "alpha", None, "Gamma", "阿坝"],
    "verdict": ["within", "outside", "uncertain", "no rule", "uncertain"],
    "shore_m": [10.0, 1090.0, 1300.0, None, 1010.0],
    "limit_m": [1000.0, 1000.0, 1000.0, None, 1000.0],
    "margin_m": [-990.0, 90.0, 300.0, None, 10.0],
    "rule_note": ["screening", None, "centre line", None, "screening"],
}
IDS = [11, 4, 5, 6, 90]


class Fields:
    """The fields of a result."""

    def lookupField(self, name):
        return FIELDS.index(name) if name in FIELDS else -1

    def names(self):
        return list(FIELDS)


class Result(QObject):
    """A checked layer."""

    selectionChanged = pyqtSignal()

    def __init__(self):
        super().__init__()
        self.selected = []

    def id(self):
        return "result"

    def name(self):
        return "企业 · 长江保护法第二十六条"

    def fields(self):
        return Fields()

    def source(self):
        return "result.gpkg"

    def providerType(self):
        return "ogr"

    def attributeDisplayName(self, at):
        return FIELDS[at].title()

    def editorWidgetSetup(self, at):
        words = {"within": "范围内"} if FIELDS[at] == "verdict" else {}
        return SimpleNamespace(type=lambda: "ValueMap", config=lambda: words)

    def selectedFeatureIds(self):
        return self.selected

    def selectByIds(self, ids):
        self.selected = list(ids)
        self.selectionChanged.emit()

    def customProperty(self, _key, default=None):
        return default


class Marks:
    """What is marked on the map."""

    def __init__(self):
        self.shown = []

    def clear(self):
        self.shown.clear()

    def show(self, _layer, feature, *, zoom):
        self.shown.append((feature, zoom))


@pytest.fixture
def page(show):
    QgsProject.instance().layers.clear()
    knowledge = SimpleNamespace(
        columns=lambda *_: ResultColumns(IDS, {name: list(ROWS[name]) for name in FIELDS}),
        line=lambda *_: "Screening: the line is a drawn bank.",
        account=lambda _layer, site: [(f"Site {site}", ["It is < 1 km away."])],
    )
    page = show(ResultPage(knowledge, Marks()))
    page.show_result(Result())
    QTest.qWait(20)
    return page


def shown(page, column=0):
    model = page.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_counts_are_told_and_filter_the_table(page):
    texts = {verdict: tile.text() for verdict, tile in page.bar.tiles.items()}
    assert texts == {"within": "1", "uncertain": "2", "outside": "1", "rest": "1"}
    QTest.mouseClick(page.bar.tiles["uncertain"], Qt.MouseButton.LeftButton)
    assert sorted(shown(page)) == ["–", "阿坝"]
    QTest.mouseClick(page.bar.tiles["uncertain"], Qt.MouseButton.LeftButton)
    assert len(shown(page)) == 5


def test_cells_have_words_signs_and_sides(page):
    model = page.table.model()
    verdict, metres = (model.names.index(name) for name in ("verdict", "shore_m"))
    cell = model.index(0, verdict)
    assert cell.data() == "范围内"
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()
    sides = model.index(0, metres).data(Qt.ItemDataRole.TextAlignmentRole)
    assert Qt.AlignmentFlag(sides) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"


def test_a_click_on_a_head_sorts(page):
    page.table.sortByColumn(page.model.names.index("shore_m"), Qt.SortOrder.DescendingOrder)
    assert shown(page)[:2] == ["–", "alpha"]


def test_selection_goes_both_ways(page):
    page.layer.selectByIds([90])
    assert page.site() == 90
    page.table.selectRow(0)
    assert page.layer.selected == [page.model.feature_id(0)]


def test_the_slider_tries_a_limit_and_keeps_nothing(page):
    slider = page.trial.slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    assert "trial" in page.model.names
    assert not page.trial.said.isHidden()
    QTest.mouseClick(page.trial.end, Qt.MouseButton.LeftButton)
    assert "trial" not in page.model.names


def test_why_tells_and_copies(page):
    page.table.selectRow(0)
    QTest.mouseClick(page.why_button, Qt.MouseButton.LeftButton)
    assert "It is < 1 km away." in page.why.text.toPlainText()
    QTest.qWait(20)
    copy = page.why.findChild(QObject, "check_why_copy")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "It is < 1 km away." in QGuiApplication.clipboard().text()
