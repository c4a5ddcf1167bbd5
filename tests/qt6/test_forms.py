"""Forms and tables on Qt 6, with stand-ins for the boxes of QGIS."""

from types import SimpleNamespace

from parkshore.ui.check.check_form import CheckForm
from parkshore.ui.check.first_run import FirstRun
from parkshore.ui.check.verify_dialog import VerifyDialog
from parkshore.ui.inventory.mapping_table import MappingTable
from parkshore.ui.row_table import FileRows
from parkshore.ui.siting.siting_view import SitingView
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

CHECK = "parkshore:shorelinecheck"
PREVIEW = {
    "columns": ["经度", "GDP", "名称"],
    "fields": {"name_zh": "Chinese name", "gdp": "GDP"},
    "mapping": {"名称": "name_zh", "GDP": "gdp"},
    "coordinates": ["经度"],
    "units": {},
    "unsettled": {"GDP": {"field": "gdp", "unit": "MT", "choices": ["万元", "亿元"]}},
}


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_first_page_offers_three_ways(show):
    page, asked = show(FirstRun(QIcon())), []
    page.sample_asked.connect(lambda: asked.append("sample"))
    page.open_asked.connect(lambda: asked.append("open"))
    page.own_asked.connect(lambda: asked.append("own"))
    for button in (page.first_sample, page.first_open, page.first_own):
        click(button)
    assert asked == ["sample", "open", "own"]


def test_the_form_asks_for_what_a_rule_needs(show):
    laws = {0: ("By distance only.", False), 1: ("Article 26.", True)}
    knowledge = SimpleNamespace(
        law=lambda number, _file: laws.get(number, ("", False)),
        line=lambda *_: "Not known.",
        water=lambda *_: (False, "Not known."),
    )
    form = show(CheckForm(knowledge))
    assert form.law.text() == "Article 26."
    assert form.limit.isHidden()
    assert not form.control_range.isHidden()
    form.rule_set.setCurrentIndex(0)
    assert form.control_range.isHidden()
    assert not form.limit.isHidden()
    assert "sites" in form.missing()
    form.limit.setValue(1500)
    assert form.parameters()["DISTANCE"] == 1500
    form.stop()


def test_a_verification_says_what_is_missing(show):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("any")
    dialog = show(VerifyDialog(algorithm, "Park A", {"SITE_ID": "A"}))
    click(dialog.accepting)
    assert dialog.isVisible()
    assert dialog.told.text() == "Say why."
    dialog.fields["REASON"].setPlainText("Seen on site.")
    dialog.fields["STATUS"].setCurrentIndex(2)
    click(dialog.accepting)
    assert not dialog.isVisible()
    assert dialog.parameters() == {"SITE_ID": "A", "STATUS": 2, "REASON": "Seen on site."}


def test_a_mapping_is_chosen_and_its_unit_settled(show):
    table = show(MappingTable())
    table.show_preview(PREVIEW, ["114.5", "12", "甲"])
    QTest.qWait(20)
    assert table.complete
    box = table.unit_boxes["GDP"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert table.units() == {"GDP": "亿元"}
    box = table.boxes["名称"]
    box.setCurrentIndex(box.findData("-"))
    box.activated.emit(box.currentIndex())
    assert table.mapping() == {"名称": "-"}


def test_rows_of_a_file_become_its_header(show):
    table, asked = show(FileRows("rows", "Rows")), []
    table.show_rows([["a", "b"], ["1"], ["2"]], numbers=[3, 4, 5], bold={4})
    table.header_asked.connect(asked.append)
    table.selectRow(0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    table.use_as_header.trigger()
    assert asked[-1] == "3"
    assert table.model().index(1, 0).data(Qt.ItemDataRole.FontRole).bold()


def test_siting_shows_what_is_found(show):
    view = show(SitingView())
    view.show_found("640 m from the shoreline", "within")
    view.show_account([("Why", ["Because."])])
    assert view.found.text().startswith("640 m")
    assert view.why.isVisible()
    assert view.findChild(QPushButton, "siting_sheet").isHidden()
