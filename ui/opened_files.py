"""Files opened as layers in the window, while workers may open others."""

from contextlib import nullcontext
from pathlib import Path

from qgis.core import QgsVectorLayer

_around = {"opening": lambda _source: nullcontext()}


def open_within(block):
    """Have files opened from now on within a block: ``with block(source): …``."""
    _around["opening"] = block


def opened(source, name):
    """Return a layer of a file, with the style kept with it."""
    with _around["opening"](source):
        return QgsVectorLayer(source, name, "ogr")


def add_files(iface, paths):
    """Add files to the project as layers."""
    for path in paths:
        with _around["opening"](path):
            iface.addVectorLayer(path, Path(path).stem, "ogr")
