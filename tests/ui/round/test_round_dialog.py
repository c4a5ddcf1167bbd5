"""The window of the county round: files chosen and pasted, run, told, settled, remembered."""

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtWidgets import QApplication

GOOD = "企业名称,设施类型,经度,纬度,工业总产值（亿元）\n甲化工,化工,114.31,30.35,1.2\n"
OPEN = "企业名称,设施类型,横,纵,产出\n乙化工,化工,114.33,30.36,2\n"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "received"
    folder.mkdir()
    (folder / "江夏区.csv").write_text(GOOD, encoding="utf-8")
    (folder / "江夏区 最终版(2).csv").write_text(GOOD, encoding="utf-8")
    (folder / "蔡甸区.csv").write_text(OPEN, encoding="utf-8")
    (folder / "黄陂区.rar").write_bytes(b"Rar!\x1a\x07\x00x")
    return folder


@pytest.fixture
def window(plugin):
    QgsSettings().remove("parkshore/round")
    window = plugin.dock.round.open()
    yield window
    window.close()


@pytest.fixture
def read(window, wait_until):
    def reader(*paths):
        window.files.add([str(path) for path in paths])
        window.start.click()
        wait_until(lambda: window._run is None)
        return cells(window.table)

    return reader


def cells(table):
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_a_round_is_told_row_by_row_and_its_layers_arrive(window, read, folder, tmp_path):
    window.expected.setPlainText("江夏区\n蔡甸区\n黄陂区\n汉南区")
    window.send_back.setFilePath(str(tmp_path / "back"))
    rows = {(row[0], row[1]): row for row in read(folder)}
    assert set(rows) == {
        ("江夏区", "Read"), ("江夏区", "Says the same as another"), ("蔡甸区", "Cannot be read"),
        ("黄陂区", "Cannot be read"), ("汉南区", "Not received"),
    }  # fmt: skip
    assert "7-Zip" in rows["黄陂区", "Cannot be read"][-1]
    assert "4 files: 1 read, 2 cannot be read" in window.told.text()
    names = {layer.name() for layer in QgsProject.instance().mapLayers().values()}
    assert {"Enterprises", "County round: Enterprises"} <= names
    assert window.open_folder.isEnabled()
    assert (tmp_path / "back" / "汉南区.xlsx").exists()


def test_a_file_is_settled_and_the_round_read_again(plugin, window, read, folder, wait_until):
    window.expected.setPlainText("江夏区 ；蔡甸区")
    rows = read(folder)
    number = next(at for at, row in enumerate(rows) if row[2].endswith("蔡甸区.csv"))
    window.table.setCurrentCell(number, 0)
    assert window.settle_file.isEnabled()
    window.settle_file.click()
    dialog = plugin.dock._windows[-1]
    wait_until(lambda: dialog.preview is not None and dialog.mapping.complete)
    for column, field in (("横", "x:"), ("纵", "y:"), ("产出", "giov")):
        box = dialog.mapping.boxes[column]
        box.setCurrentIndex(box.findData(field))
        box.activated.emit(box.currentIndex())
    wait_until(lambda: dialog.preview is not None and dialog.load.isEnabled())
    dialog.accept()
    wait_until(lambda: window._run is None and window.table.rowCount() == 4)
    wait_until(lambda: cells(window.table)[number][1] == "Read")


def test_a_table_is_pasted_and_what_is_none_is_told(window, read):
    QApplication.clipboard().setText("no table")
    window.files.paste()
    assert "holds no table" in window.told.text()
    QApplication.clipboard().setText(GOOD.replace(",", "\t"))
    window.files.paste()
    assert read()[0][1] == "Read"


def test_a_round_can_be_cancelled(window, folder, wait_until):
    window.files.add([str(folder)])
    window.start.click()
    assert window.cancel.isVisible() or not window.isVisible()
    window.cancel.click()
    wait_until(lambda: window._run is None)
    assert window.table.rowCount() == 0


def test_what_was_chosen_is_there_the_next_time(plugin, window):
    window.kind.setCurrentIndex(4)
    window.expected.setPlainText("江夏区")
    window.close()
    again = plugin.dock.round.open()
    assert (again.kind.currentIndex(), again.expected.toPlainText()) == (4, "江夏区")
    again.close()
