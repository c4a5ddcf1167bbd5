"""What runs have written, so that two of them can be compared."""

import zipfile

from parkshore.processing.layers.attribute_values import plain
from qgis.core import QgsVectorLayer

SHOWN = {".html", ".csv"}


def told(folder):
    """Return all that lies in a folder, its own name left out."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.suffix == ".gpkg":
            found[name] = [each.replace(str(folder), "") for each in layer(path)]
        elif path.suffix in SHOWN:
            found[name] = path.read_text(encoding="utf-8")
        elif zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                found[name] = {
                    each: archive.read(each) for each in archive.namelist() if "core" not in each
                }
    return found


def layer(path):
    """Return fields, rows, places, legend and metadata of a file."""
    made = QgsVectorLayer(str(path), "made", "ogr")
    metadata = made.metadata()
    shown = (
        [(field.name(), field.alias()) for field in made.fields()],
        [[*map(plain, feature.attributes())] for feature in made.getFeatures()],
        [feature.geometry().asWkt() for feature in made.getFeatures()],
        [each.label() for each in made.renderer().legendSymbolItems()] if made.isSpatial() else (),
        metadata.title(),
        metadata.abstract(),
        metadata.keywords(),
    )
    return [repr(each) for each in shown]
