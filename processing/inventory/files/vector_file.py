"""Layers of vector files as tables: Shapefile, GeoPackage, GeoJSON, KML, DXF outlines and more."""

import re
import zipfile
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsCoordinateReferenceSystem

from ....analysis.cancel import check
from ....analysis.inventory.files import archive, dbf, file_kind, headers
from ....analysis.message import InputError
from ...guard.rows_lost import all_features
from ...layers.crs import known_crs
from . import kml_names
from .file_table import HEAD, Table

# No VRT, no databases on servers, no web: a file must not be able to name another place.
DRIVERS = [
    "GPKG", "ESRI Shapefile", "GeoJSON", "GeoJSONSeq", "TopoJSON", "LIBKML", "KML", "DXF",
    "FlatGeobuf", "MapInfo File", "ESRIJSON", "GML", "GPX", "OpenFileGDB", "SQLite",
]  # fmt: skip
_STRAY = re.compile("[\udc80-\udcff]")
ARC_STEP_DEGREES = 1.0
_MARKED_UP = {".kml", ".gml", ".gpx", ".xml"}


def layers(path, sheet="", codec=None, cancelled=None):
    """Read the layers of a vector file.

    Parameters
    ----------
    path : str
    sheet : str
        A layer's name; needed where a database holds several.
    codec : str, optional
        Encoding chosen for the attributes of a Shapefile.
    cancelled : callable, optional

    Returns
    -------
    list of Table

    Raises
    ------
    InputError
    """
    path = Path(path)
    if path.suffix.lower() == ".zip":
        archive.check_zip(path)
        with TemporaryDirectory() as folder:
            return layers(_unpacked(path, Path(folder)), sheet, codec, cancelled)
    is_keyhole = file_kind.is_keyhole(path)
    if path.suffix.lower() in file_kind.KEYHOLE_ARCHIVES:
        archive.check_zip(path)
    elif is_keyhole or path.suffix.lower() in _MARKED_UP:
        archive.check_xml(path)
    if is_keyhole:
        content, true_names, notes = kml_names.renamed(path)
        with _in_memory(content) as place:
            tables = _layers(path, _opened(path, place, []), sheet, "", cancelled, true_names)
        tables[0].notes += notes
        return tables
    options, told = _encoding(path, codec)
    return _layers(path, _opened(path, str(path), options), sheet, told, cancelled)


def _unpacked(path, folder):
    """Unpack the one Shapefile of a zip archive, whatever it is called."""
    stem = file_kind.shapefiles_in(path)[0][: -len(".shp")]
    with zipfile.ZipFile(path) as opened:
        for name in opened.namelist():
            if name.startswith(f"{stem}.") and "/" not in name[len(stem) :]:
                (folder / f"{path.stem}{name[len(stem) :].lower()}").write_bytes(opened.read(name))
    return folder / f"{path.stem}.shp"


@contextmanager
def _in_memory(content):
    """Hold a KML where GDAL finds it."""
    place = f"/vsimem/{uuid4().hex}.kml"
    gdal.FileFromMemBuffer(place, content)
    try:
        yield place
    finally:
        gdal.Unlink(place)


def _layers(path, dataset, sheet, told, cancelled, true_names=None):  # noqa: PLR0917
    """Return the layers of an open data set as tables."""
    names = [dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())]
    driver = dataset.GetDriver().ShortName
    if not sheet and len(names) > 1 and driver in {"GPKG", "SQLite", "OpenFileGDB"}:
        raise InputError(
            "{file} holds several layers ({names}); name one as the sheet.",
            file=path.name,
            names=", ".join(names),
        )
    tables = []
    for number, name in enumerate(names, start=1):
        if sheet and name.strip().casefold() != sheet.strip().casefold():
            continue
        layer = dataset.GetLayer(number - 1)
        table = _table(layer, number, driver, cancelled, true_names or {})
        table.told = f"{driver}{told}"
        tables.append(table)
    if not tables:
        raise InputError(
            "{file} has no sheet {sheet}; it has {names}.",
            file=path.name,
            sheet=sheet,
            names=", ".join(names) or "–",
        )
    return tables


def _encoding(path, codec):
    """Return GDAL's open options for the attributes of a Shapefile, and what to tell of them."""
    if path.suffix.lower() not in {".shp", ".dbf"}:
        return [], ""
    table = path.with_suffix(".dbf")
    if not table.is_file():
        table = path.with_suffix(".DBF")
    if not table.is_file():
        return [], ""
    label = path.with_suffix(".cpg")
    named = label.read_text(encoding="ascii", errors="replace").strip() if label.is_file() else ""
    found = dbf.encoding_of(table, chosen=codec, labelled=named)
    return [f"ENCODING={found}"], f", {found}"


def _opened(path, place, options):
    try:
        dataset = gdal.OpenEx(place, gdal.OF_VECTOR, allowed_drivers=DRIVERS, open_options=options)
    except RuntimeError:
        dataset = None
    if dataset is None or dataset.GetLayerCount() == 0:
        raise InputError(
            "{file} cannot be read as a vector file; export it again, a Shapefile with all "
            "its parts.",
            file=path.name,
        )
    return dataset


def _table(layer, number, driver, cancelled, true_names):
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    if driver == "DXF":
        names, rows, shapes = _drawing(layer, names, cancelled)
    else:
        rows, shapes = _features(layer, names, cancelled)
    if driver in {"LIBKML", "KML"}:
        names, rows = kml_names.restored(names, rows, true_names)
    _decode(rows)
    header = headers.at([names], 0, 1) if names else headers.at([["column_1"]], 0, 1)
    table = Table(layer.GetName(), number, rows[:HEAD], lambda: iter(rows), header=header)
    table.shapes, table.about = shapes, len(rows)
    reference = layer.GetSpatialRef()
    if reference is not None:
        table.crs = _crs(reference)
    return table


def _crs(reference):
    code = reference.GetAuthorityCode(None)
    authority = reference.GetAuthorityName(None)
    if code and authority:
        named = QgsCoordinateReferenceSystem(f"{authority}:{code}")
        if named.isValid():
            return named
    return known_crs(QgsCoordinateReferenceSystem.fromWkt(reference.ExportToWkt()))


def _features(layer, names, cancelled):
    rows, shapes = [], []
    columns = range(len(names))
    for number, feature in enumerate(_each(layer, cancelled), start=1):
        rows.append((number, [_cell(feature, column) for column in columns] or [str(number)]))
        shapes.append(_shape(feature.GetGeometryRef()))
    return rows, shapes


def _decode(rows):
    """Decode texts that GDAL took for UTF-8 and that are none, as Chinese MapInfo tables hold."""
    if not any(cell and _STRAY.search(cell) for _, cells in rows for cell in cells):
        return
    for _, cells in rows:
        for column, cell in enumerate(cells):
            if cell and not cell.isascii():
                content = cell.encode("utf-8", "surrogateescape")
                cells[column] = content.decode("gb18030", "replace")


def _cell(feature, column):
    if not feature.IsFieldSetAndNotNull(column):
        return None
    kind = feature.GetFieldDefnRef(column).GetType()
    if kind == ogr.OFTReal:
        return repr(feature.GetFieldAsDouble(column)).removesuffix(".0")
    if kind in {ogr.OFTStringList, ogr.OFTIntegerList, ogr.OFTRealList}:
        return ";".join(str(item) for item in feature.GetField(column))
    value = feature.GetFieldAsString(column)
    return value if isinstance(value, str) else bytes(value).decode("utf-8", "replace")


def _shape(geometry):
    import shapely

    if geometry is None:
        return None
    straight = (
        geometry.GetLinearGeometry(ARC_STEP_DEGREES) if geometry.HasCurveGeometry() else geometry
    )
    return _single(shapely.from_wkb(bytes(straight.ExportToIsoWkb()), on_invalid="ignore"))


def _single(shape):
    """Return the one part of a multipoint, everything else as it is."""
    if shape is not None and shape.geom_type == "MultiPoint" and len(shape.geoms) == 1:
        return shape.geoms[0]
    return shape


def _drawing(layer, names, cancelled):
    """Return closed outlines of a drawing as rows; the text inside one is its name."""
    import shapely

    outlines, labels = [], []
    for number, feature in enumerate(_each(layer, cancelled), start=1):
        cells = [_cell(feature, column) for column in range(len(names))]
        shape = _shape(feature.GetGeometryRef())
        label = cells[names.index("Text")] if "Text" in names else None
        if shape is not None and shape.geom_type == "Point" and label:
            labels.append((shape, label))
        elif shape is not None:
            outlines.append((number, cells, _closed(shape)))
    tree = shapely.STRtree([point for point, _ in labels])
    rows = []
    for number, cells, shape in outlines:
        inside = []
        if shape.geom_type in {"Polygon", "MultiPolygon"} and labels:
            inside = sorted(tree.query(shape, predicate="intersects").tolist())
        name = labels[inside[0]][1] if inside else None
        rows.append((number, [name, *cells]))
    return ["name", *names], rows, [shape for _, _, shape in outlines]


def _closed(shape):
    import shapely

    if shape.geom_type == "LineString" and shape.is_closed and len(shape.coords) > 3:
        return shapely.Polygon(np.asarray(shape.coords)[:, :2])
    return shape


def _each(layer, cancelled):
    for position, feature in enumerate(all_features(layer)):
        if position % 2000 == 0:
            check(cancelled)
        yield feature
