"""Files dropped together on a row are loaded one after another, none is lost silently."""

import pytest
from qgis.core import QgsProject

HEADER = "编号,名称,经度,纬度\n"


@pytest.fixture
def cities(tmp_path):
    """One file per city; the second cannot be imported."""
    paths = []
    for name, row in (("a", "P1,甲园,114,30"), ("b", "P2,乙园,30,114"), ("c", "P3,丙园,115,31")):
        paths.append(str(tmp_path / f"{name}.csv"))
        (tmp_path / f"{name}.csv").write_text(HEADER + row, encoding="utf-8")
    return paths


@pytest.fixture
def dock(plugin, tmp_path, monkeypatch):
    """The dock, its inventory a new file, its project beside it, its message bar kept."""
    dock = plugin.dock
    dock.said = []
    monkeypatch.setattr(dock.runner, "say", lambda text, *_: dock.said.append(text))
    QgsProject.instance().write(str(tmp_path / "p.qgz"))
    dock.work.open({"file": str(tmp_path / "office.gpkg")})
    return dock


@pytest.fixture
def next_dialog(dock, wait_until):
    """Wait for the dialog of a file and its preview."""

    def waiter(name):
        def found():
            return [w for w in dock._windows if name in w.windowTitle() and w.preview is not None]

        wait_until(found)
        assert len(dock._windows) == 1
        return found()[0]

    return waiter


@pytest.fixture
def agree(dock, wait_until):
    """Store a layer and agree to what is shown."""

    def agreed(name):
        dock.store(dock.rows[name].kind)
        shown = lambda: [w for w in dock._windows if w.objectName() == "ParkShoreStoreDialog"]  # noqa: E731
        wait_until(shown)
        shown()[0].accept()

    return agreed


def drop(dock, paths):
    dock.rows["parks"].dropped.emit(paths)


def waiting(dock):
    return dock._waiting.get("parks", [])


def test_the_next_follows_when_one_is_stored(dock, cities, next_dialog, agree, wait_until):
    drop(dock, [cities[0], cities[2]])
    assert dock.said[-1].startswith("a.csv, then c.csv: each is read once the one before")
    assert dock.rows["parks"].state.text() == "not loaded · 1 more to load"
    next_dialog("a.csv").accept()
    wait_until(dock.rows["parks"].store.isEnabled)
    assert waiting(dock) == [cities[2]]
    agree("parks")
    next_dialog("c.csv").accept()
    wait_until(lambda: dock.rows["parks"].store.isEnabled() and not waiting(dock))
    agree("parks")
    wait_until(lambda: dock.rows["parks"].state.text() == "loaded 2")


def test_the_next_follows_when_one_is_cancelled(dock, cities, next_dialog):
    drop(dock, cities)
    assert dock.said[-1] == (
        "a.csv, then b.csv, c.csv: each is read once the one before is stored or cancelled."
    )
    next_dialog("a.csv").reject()
    next_dialog("b.csv").reject()
    next_dialog("c.csv").reject()
    assert dock._windows == [] or not dock._windows[-1].isVisible()


def test_the_next_follows_when_one_cannot_be_imported(dock, cities, next_dialog):
    drop(dock, cities[1:])
    dialog = next_dialog("b.csv")
    assert "swapped" in dialog.counts.text()
    dialog.accept()  # the button is off: as if the file had changed since
    next_dialog("c.csv").reject()
    assert "swapped" in dock.said[-1]


def test_one_file_is_read_without_a_word(dock, cities, next_dialog):
    said = len(dock.said)
    drop(dock, cities[:1])
    next_dialog("a.csv").reject()
    assert len(dock.said) == said


@pytest.mark.parametrize("way", ["cancel", "project", "unload"])
def test_what_waits_is_let_go(dock, plugin, cities, next_dialog, way):
    drop(dock, cities)
    dialog = next_dialog("a.csv")
    if way == "cancel":
        dock.cancel.setEnabled(True)
        dock.cancel.click()
    elif way == "project":
        QgsProject.instance().clear()
    else:
        plugin.unload()
    assert waiting(dock) == []
    if way != "unload":
        dialog.reject()
