"""Texts from data in the window: shown letter for letter, never as markup."""

import ast
import re
from pathlib import Path

import pytest
from parkshore.processing.messages.warning import bell
from parkshore.ui.inventory.findings_table import FindingsModel
from parkshore.ui.labels import as_written
from parkshore.ui.runner import Runner
from qgis.core import Qgis, QgsFeature, QgsVectorLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QTextBrowser

MARKUP = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">A</a>',
    "</script>",
    '"><svg onload=alert(1)>',
    "<b>A</b> & &lt;i&gt;",
    "A & B",
    "&lt;b&gt;",
)


class Window:
    """A window with QGIS's own message bar."""

    def __init__(self):
        self.bar = QgsMessageBar()

    def messageBar(self):
        return self.bar

    def shown(self):
        return "".join(each.toPlainText() for each in self.bar.findChildren(QTextBrowser))

    def links(self):
        html = "".join(each.toHtml() for each in self.bar.findChildren(QTextBrowser))
        return html.count("<a ") + html.count("<img ")


@pytest.fixture
def window(qgis_app):
    return Window()


@pytest.mark.parametrize("text", MARKUP)
def test_the_message_bar_shows_what_is_written(window, text):
    Runner(window).say(text, Qgis.MessageLevel.Info)
    assert text in window.shown()
    assert window.links() == 0


@pytest.mark.parametrize("text", MARKUP)
def test_warnings_show_what_is_written(plugin, qgis_iface, monkeypatch, window, wait_until, text):
    monkeypatch.setattr(plugin, "iface", window)
    bell.rung.emit("Check", [text])
    wait_until(window.shown)
    assert text in window.shown()
    assert window.links() == 0
    monkeypatch.undo()


def test_several_warnings_are_escaped_and_stand_apart(plugin, monkeypatch, wait_until):
    told = []

    class Bar:
        def pushMessage(self, *words):
            told.append(words)

    monkeypatch.setattr(plugin.iface, "messageBar", Bar)
    bell.rung.emit("Check", list(MARKUP))
    wait_until(lambda: told)
    document = QTextDocument()
    document.setHtml(told[0][2])
    assert document.toPlainText().split("\n\n") == list(MARKUP)


@pytest.mark.parametrize("text", MARKUP)
def test_tool_tips_show_what_is_written(qgis_app, text):
    tip = as_written(text)
    document = QTextDocument()
    if tip == text:
        assert "<" not in tip
        assert "&lt;" not in tip  # Qt takes it for plain text
    else:
        document.setHtml(tip)
        assert document.toPlainText() == text


@pytest.mark.parametrize("text", MARKUP)
def test_findings_show_what_is_written(qgis_app, text):
    findings = QgsVectorLayer("None?field=field:string&field=value:string", "f", "memory")
    feature = QgsFeature(findings.fields())
    feature.setAttributes([text, text])
    findings.dataProvider().addFeature(feature)
    model = FindingsModel(findings, findings)
    for column in range(model.columnCount()):
        index = model.index(0, column)
        assert model.data(index) == text
        assert model.data(index, Qt.ItemDataRole.ToolTipRole) == as_written(text)


def test_labels_filled_later_are_plain_text():
    found = 0
    for path in (Path(__file__).parents[2] / "ui").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for name in re.findall(r"^ +(\S+) = QLabel\(\)$", text, flags=re.MULTILINE):
            found += 1
            assert f"{name}.setTextFormat(Qt.TextFormat.PlainText)" in text, (path.name, name)
    assert found > 5


def test_no_tip_or_message_takes_a_text_from_data_as_it_is():
    told = ("as_written(", "tr(", "help_text", "html.escape(", ".help()", "tip.format(")
    for path in (Path(__file__).parents[2] / "ui").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in ast.walk(tree):
            named = isinstance(call, ast.Call) and getattr(call.func, "attr", "")
            if named not in ("setToolTip", "pushMessage"):
                continue
            shown = ast.unparse(call.args[0 if named == "setToolTip" else 1])
            assert any(way in shown for way in told), (path.name, shown)
            ours = re.sub(
                r"\.format\((layer|datum)=(self\.)?title\)", "", shown
            )  # a kind of our own
            assert "as_written" in shown or ".format(" not in ours, (path.name, shown)
