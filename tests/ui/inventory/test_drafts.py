"""Drafts go when nothing uses them, and never before."""

import json
import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer


@pytest.fixture
def project(qgis_app, tmp_path):
    """A project that has a file."""
    project = QgsProject.instance()
    project.clear()
    QgsSettings().remove("parkshore/drafts/left")
    (tmp_path / "office").mkdir()
    assert project.write(str(tmp_path / "office" / "p.qgz"))
    yield project
    project.clear()
    QgsSettings().remove("parkshore/drafts/left")


@pytest.fixture
def drafts(project):
    from parkshore.ui.inventory.drafts import Drafts

    return Drafts()


@pytest.fixture
def draft(drafts, root):
    """Make a draft, a real GeoPackage."""

    def maker(name="parks"):
        path = drafts.path(name)
        shutil.copy(root / "resources" / "sample" / "inventory.gpkg", path)
        return path

    return maker


def load(project, path):
    layer = QgsVectorLayer(f"{path}|layername=parks", "parks", "ogr")
    assert layer.isValid()
    project.addMapLayer(layer)
    return layer


def test_no_two_share_a_file(drafts):
    assert len({drafts.path("check") for _ in range(100)}) == 100


def test_only_what_nothing_uses_goes(project, drafts, draft):
    used, unused = draft(), draft("enterprises")
    assert used.parent == Path(project.fileName()).parent / "parkshore_drafts"
    stranger = used.with_name("parks_20200101-000000-000.gpkg")
    shutil.copy(used, stranger)
    load(project, used)
    unused.with_name(unused.name + "-wal").touch()
    drafts.stop()
    assert sorted(used.parent.iterdir()) == sorted([used, stranger])


def test_the_folder_goes_with_its_last_draft(drafts, draft):
    path = draft()
    drafts.stop()
    assert not path.parent.exists()


@pytest.mark.parametrize("ending", ["qgz", "qgs"])
def test_what_a_saved_project_uses_stays(project, drafts, draft, tmp_path, ending):
    path = draft()
    load(project, path)
    project.write(str(tmp_path / f"elsewhere.{ending}"))
    project.clear()
    drafts.stop()
    assert path.exists()


def test_what_was_not_saved_goes_with_its_project(project, drafts, draft):
    path = draft()
    load(project, path)
    project.clear()
    drafts.stop()
    assert not path.exists()


def test_the_inventory_in_use_stays(project, drafts, draft):
    from parkshore.ui.inventory.inventory_layers import keep_inventory

    path = draft("sample")
    keep_inventory({"file": str(path)})
    drafts.stop()
    assert path.exists()


def test_an_inventory_that_was_stored_into_stays(drafts, draft):
    path = draft("sample")
    drafts.keep(str(path))
    drafts.stop()
    assert path.exists()


def test_a_project_that_cannot_be_read_keeps_all(project, drafts, draft, tmp_path):
    path = draft()
    project.write(str(tmp_path / "moved.qgz"))
    (tmp_path / "moved.qgz").rename(tmp_path / "gone.qgz")
    drafts.stop()
    assert path.exists()


def test_drafts_of_an_opened_project_go_once_it_is_saved_without_them(project, drafts, draft):
    from parkshore.ui.inventory.drafts import Drafts

    path = draft()
    layer = load(project, path)
    project.write()
    drafts.stop()
    later = Drafts()  # the next session
    project.removeMapLayer(layer.id())
    later.stop()
    assert path.exists(), "the project's file still names it"
    later = Drafts()
    load(project, path)
    later._meet()
    project.removeMapLayers(list(project.mapLayers()))
    project.write()
    project.write()  # the backup, too, is of a project without it
    later.stop()
    assert not path.exists()


def test_a_project_beside_it_keeps_a_draft(project, drafts, draft):
    path = draft()
    load(project, path)
    project.write()
    shutil.copy(project.fileName(), Path(project.fileName()).with_name("copy.qgz"))
    project.clear()
    drafts._projects.clear()
    drafts.stop()
    assert path.exists()


def test_what_is_open_elsewhere_goes_at_the_next_start(drafts, draft, monkeypatch):
    from parkshore.ui.inventory.drafts import Drafts

    path = draft()

    def in_use(*_, **__):
        raise PermissionError(13, "used by another process")

    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", in_use)
        drafts.stop()
    assert path.exists()
    assert json.loads(QgsSettings().value("parkshore/drafts/left")) == [str(path)]
    Drafts()
    assert not path.exists()
    assert QgsSettings().value("parkshore/drafts/left") is None


def test_unloading_the_plugin_removes_drafts(load_plugin, project, wait_until, tmp_path):
    plugin = load_plugin()
    (tmp_path / "a.csv").write_text("名称,经度,纬度\n甲园,114,30\n", encoding="utf-8")
    kind = plugin.dock.rows["parks"].kind
    for _ in range(2):
        plugin.dock.work.load(kind, {"FILE": str(tmp_path / "a.csv"), "KIND": 0})
        wait_until(lambda: not plugin.dock.runner.running)
    folder = tmp_path / "office" / "parkshore_drafts"
    assert len(list(folder.glob("*.gpkg"))) == 4  # accepted and rejected rows, twice
    plugin.unload()
    layer = next(iter(QgsProject.instance().mapLayers().values()))
    assert [path.name in layer.source() for path in folder.glob("*.gpkg")] == [True]
