"""The window opens files within the block it was given."""

from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from parkshore.ui import opened_files


@pytest.fixture
def blocks(monkeypatch):
    """Note which files are opened within the block, and when it ends."""
    noted = []

    @contextmanager
    def block(source):
        noted.append(source)
        yield
        noted.append("end")

    monkeypatch.setitem(opened_files._around, "opening", None)
    opened_files.open_within(block)
    return noted


def test_a_layer_is_opened_within_the_block(blocks, root):
    path = str(root / "resources/sample/inventory.gpkg") + "|layername=parks"
    layer = opened_files.opened(path, "Parks")
    assert blocks == [path, "end"]
    assert (layer.isValid(), layer.name(), layer.isSpatial()) == (True, "Parks", True)


def test_files_are_added_each_within_the_block(blocks):
    added = []
    iface = SimpleNamespace(addVectorLayer=lambda *given: added.append((*given, blocks[-1])))
    opened_files.add_files(iface, ["/a/甲.gpkg", "/b/c.shp"])
    assert added == [
        ("/a/甲.gpkg", "甲", "ogr", "/a/甲.gpkg"),
        ("/b/c.shp", "c", "ogr", "/b/c.shp"),
    ]
