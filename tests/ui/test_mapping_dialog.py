"""The mapping dialog: sheets, layers, coordinate systems and files that cannot be read."""

import importlib.util
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QEventLoop, QTimer

TESTS = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def made():
    """The makers of inventory files."""
    spec = importlib.util.spec_from_file_location("inventory_files", TESTS / "inventory_files.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def open_dialog(qgis_app, qgis_iface):
    """Open the dialog for a file of parks."""
    registry = QgsApplication.processingRegistry()
    if registry.providerById("parkshore") is not None:
        registry.removeProvider("parkshore")
    plugin = sys.modules["parkshore"].classFactory(qgis_iface)
    plugin.initGui()
    from parkshore.ui.kinds import KINDS
    from parkshore.ui.mapping_dialog import MappingDialog

    opened = []

    def opener(path):
        opened.append(MappingDialog(plugin.dock.runner, KINDS[0], str(path)))
        opened[-1].show()
        settle(opened[-1])
        return opened[-1]

    yield opener
    for dialog in opened:
        dialog.close()
    plugin.unload()


def settle(dialog):
    """Wait for the preview that was asked for."""
    loop, poll = QEventLoop(), QTimer()
    poll.timeout.connect(
        lambda: loop.quit() if dialog.preview is not None and not dialog._timer.isActive() else None
    )
    poll.start(10)
    QTimer.singleShot(20_000, loop.quit)
    loop.exec()
    poll.stop()
    assert dialog.preview is not None


def choose(dialog, box, index):
    box.setCurrentIndex(index)
    box.activated.emit(index)
    settle(dialog)


@pytest.fixture
def yearbook(made, tmp_path):
    """A workbook with one sheet per city, one with a title above its header."""
    path = tmp_path / "yearbook.xlsx"
    title, total = ["某某年鉴"] + [""] * 6, ["合计", "", "", "", "1", "2", ""]
    made.workbook(
        {"武汉": [made.HEADER, made.ROW], "南京": [title, made.HEADER, made.OTHER, total]}
    )(path)
    return path


def test_a_sheet_of_a_workbook(open_dialog, yearbook):
    dialog = open_dialog(yearbook)
    assert [dialog.sheet.itemText(i) for i in range(dialog.sheet.count())][1:] == ["武汉", "南京"]
    assert dialog.preview["header_row"] == "1"
    choose(dialog, dialog.sheet, 2)
    assert dialog.parameters()["SHEET"] == "南京"
    assert dialog.preview["header_row"] == "2"
    assert (dialog.preview["accepted"], dialog.preview["rejected"]) == (1, 1)
    assert dialog.reasons.item(0).text().startswith("Row 4: ")
    assert [dialog.rows.item(i, 0).font().bold() for i in range(3)] == [False, True, False]


def test_another_system_is_asked_for(open_dialog, yearbook):
    dialog = open_dialog(yearbook)
    assert dialog.load.isEnabled()
    assert not dialog.crs.isEnabled()
    choose(dialog, dialog.datum, 4)
    assert "no source CRS" in dialog.counts.text()
    assert not dialog.load.isEnabled()
    dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:4214"))
    settle(dialog)
    assert "Beijing" in dialog.counts.text()
    dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
    settle(dialog)
    assert dialog.load.isEnabled()
    assert dialog.parameters()["SOURCE_CRS"] == "EPSG:4490"


def test_a_layer_of_a_database(open_dialog, root):
    dialog = open_dialog(root / "resources" / "sample" / "inventory.gpkg")
    assert not dialog.load.isEnabled()
    choose(dialog, dialog.sheet, dialog.sheet.findText("parks"))
    assert dialog.load.isEnabled()
    assert dialog.preview["accepted"] > 100


@pytest.mark.parametrize("name", ["", "missing.csv", "empty.csv"])
def test_what_cannot_be_read_is_told_in_the_dialog(open_dialog, tmp_path, name):
    (tmp_path / "empty.csv").touch()
    dialog = open_dialog(tmp_path / name)
    assert not dialog.load.isEnabled()
    assert dialog.counts.text().startswith("The file cannot be loaded like this: ")
