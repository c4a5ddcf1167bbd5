"""Storing shows first what it will do, asks before it takes anything out, and can be undone."""

import pytest
from qgis.core import QgsProject

HEADER = "编号,名称,经度,纬度,GDP(万元)\n"
FIRST = HEADER + "P1,甲园,114,30,1\nP2,乙园,115,30,2\n"
SECOND = HEADER + "P1,甲园,114,30,5\nP3,丙园,116,30,3\n"


@pytest.fixture
def dock(plugin, tmp_path, monkeypatch):
    dock = plugin.dock
    dock.said = []
    monkeypatch.setattr(dock.runner, "say", lambda text, *_: dock.said.append(text))
    QgsProject.instance().write(str(tmp_path / "p.qgz"))
    dock.work.open({"file": str(tmp_path / "office.gpkg")})
    return dock


@pytest.fixture
def load(dock, tmp_path, wait_until):
    """Import a table as the mapping dialog does."""

    def loader(text):
        path = tmp_path / "table.csv"
        path.write_text(text, encoding="utf-8")
        dock.work.load(dock.rows["parks"].kind, {"FILE": str(path), "KIND": 0})
        wait_until(dock.rows["parks"].store.isEnabled)

    return loader


@pytest.fixture
def shown(dock, wait_until):
    """Wait for the list that a button opens."""

    def waiter(click):
        click()
        wait_until(lambda: dock._windows)
        return dock._windows[0]

    return waiter


@pytest.fixture
def wait_stored(dock, wait_until):
    def waiter(state):
        wait_until(lambda: dock.rows["parks"].state.text() == state and not dock._windows)

    return waiter


def told(dialog):
    """The groups, with their sites and the values below."""
    tree = dialog.tree
    groups = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return {
        group.text(0): [
            (
                group.child(at).text(0),
                [
                    tuple(group.child(at).child(n).text(c) for c in (1, 2, 3))
                    for n in range(group.child(at).childCount())
                ],
            )
            for at in range(group.childCount())
        ]
        for group in groups
    }


def gdps():
    layer = next(
        each for each in QgsProject.instance().mapLayers().values()
        if each.customProperty("parkshore/role") == "parks"
    )  # fmt: skip
    return sorted((feature["park_id"], feature["gdp"]) for feature in layer.getFeatures())


def test_a_list_then_a_question_then_the_way_back(dock, load, shown, wait_stored, wait_until):
    load(FIRST)
    dialog = shown(dock.rows["parks"].store.click)
    assert told(dialog) == {"Added: 2": [("甲园 (P1)", []), ("乙园 (P2)", [])]}
    dialog.accept()
    wait_stored("loaded 2")
    load(SECOND)
    dialog = shown(dock.rows["parks"].store.click)
    groups = told(dialog)
    assert list(groups) == ["Gone: 1", "Changed: 1", "Added: 1"]
    assert groups["Gone: 1"] == [("乙园 (P2)", [])]
    assert [each[1:] for each in groups["Changed: 1"][0][1]] == [("1", "5")]
    assert dialog.on_gone.currentIndex() == 0
    assert dialog.accept_button.isEnabled()
    dialog.on_gone.setCurrentIndex(2)
    assert not dialog.accept_button.isEnabled()
    assert dialog.confirm.text() == "Yes, &take 1 site out of the inventory"
    dialog.confirm.setChecked(True)
    dialog.accept()
    wait_until(lambda: dock.said and "1 gone" in dock.said[-1])
    wait_stored("loaded 2")
    assert gdps() == [("P1", 5.0), ("P3", 3.0)]
    dialog = shown(dock.undo.click)
    assert list(told(dialog)) == ["Gone: 1", "Changed: 1", "Added: 1"]
    assert dialog.on_gone is None
    dialog.accept()
    wait_until(lambda: "the last store is undone" in dock.said[-1])
    wait_until(lambda: gdps() == [("P1", 1.0), ("P2", 2.0)])


def test_nothing_is_written_before_it_is_agreed_to(dock, load, shown, tmp_path):
    load(FIRST)
    dialog = shown(dock.rows["parks"].store.click)
    assert not (tmp_path / "office.gpkg").exists()
    dialog.reject()
    assert not (tmp_path / "office.gpkg").exists()
