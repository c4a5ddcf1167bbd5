"""What is read at a source is what QGIS's own provider reads there, however the source is spelt."""

import shutil
import zipfile

import pytest
from osgeo import gdal, ogr, osr
from parkshore.processing.framework.run import Run
from parkshore.processing.layers import bridge as table
from parkshore.processing.layers import column_reading
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsVectorLayer

FOLDER = "园区  #1"  # blanks, Chinese, a hash
QUOTED = 'it\'s "far"'
FORMS = {
    "the file": "{gpkg}",
    "table": "{gpkg}|layername=near",
    "table in capitals": "{gpkg}|LAYERNAME=near",
    "table spelt otherwise": "{gpkg}|layername=NEAR",
    "quoted table": "{gpkg}|layername=" + QUOTED,
    "Chinese table": "{gpkg}|layername=园区",
    "view": "{gpkg}|layername=seen",
    "without geometry": "{gpkg}|layername=plain",
    "first layer id": "{gpkg}|layerid=0",
    "layer id": "{gpkg}|layerid=1",
    "mixed": "{gpkg}|layername=mixed",
    "mixed points": "{gpkg}|layername=mixed|geometrytype=Point",
    "mixed lines": "{gpkg}|geometrytype=LineString|layername=mixed",
    "mixed id": "{gpkg}|layerid=2|geometrytype=Polygon",
    "sub-set": '{gpkg}|layername=near|subset="n" > 1',
    "sub-set first": "{gpkg}|subset=n = 2|layername=near",
    "sub-set by SQL": "{gpkg}|subset=SELECT * FROM near WHERE n < 3",
    "open option": "{gpkg}|layername=near|option:LIST_ALL_TABLES=YES",
    "option first": "{gpkg}|option:LIST_ALL_TABLES=NO|layerid=1",
    "bad text": "{gpkg}|layername=bytes",
    "zip": "/vsizip/{zip}/rows.gpkg|layername=near",
    "zip, layer id": "/vsizip/{zip}/rows.gpkg|layerid=1",
    "VRT": "{vrt}",
    "VRT's table": "{vrt}|layername=other",
    "FlatGeobuf": "{fgb}",
    "GeoJSON": "{geojson}",
    "percent signs": "{percent}",
    "Shapefile": "{shp}",
    "SQLite with two geometry columns": "{sqlite}|layername=two(other)",
    "GDB": "{gdb}|layername=near",
    "a file named .gpkg that is none": "{fake}",
}  # fmt: skip


def add(dataset, name, kind, rows):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    made = dataset.CreateLayer(name, reference if kind != ogr.wkbNone else None, kind)
    made.CreateField(ogr.FieldDefn("n", ogr.OFTInteger))
    made.CreateField(ogr.FieldDefn("word", ogr.OFTString))
    made.CreateField(ogr.FieldDefn("real", ogr.OFTReal))
    for number, (wkt, word) in enumerate(rows, 1):
        feature = ogr.Feature(made.GetLayerDefn())
        feature["n"], feature["real"] = number, number / 3
        if word is not None:
            feature["word"] = word
        if wkt:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        made.CreateFeature(feature)
    return made


NEAR = [("POINT (118 31)", "近"), (None, None), ("POINT (118.5 31)", "x"), ("POINT (119 31)", "")]
FAR = [("POINT (100 20)", "far"), ("POINT (101 20)", "further")]
MIXED = [
    ("POINT (118 31)", "p"),
    ("POLYGON ((118 31, 119 31, 119 32, 118 31))", "a"),
    ("POINT (118.1 31)", "q"),
    ("LINESTRING (118 31, 119 31)", "l"),
]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("forms") / FOLDER
    folder.mkdir()
    made = {"gpkg": str(folder / "rows.gpkg"), "zip": str(folder / "rows.zip")}
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(made["gpkg"])
    add(dataset, "far", ogr.wkbPoint, FAR)
    add(dataset, "near", ogr.wkbPoint, NEAR)
    add(dataset, "mixed", ogr.wkbUnknown, MIXED)
    add(dataset, QUOTED, ogr.wkbPoint, NEAR[:2])
    add(dataset, "园区", ogr.wkbPoint, NEAR[2:])
    add(dataset, "plain", ogr.wkbNone, [(None, "a"), (None, None)])
    add(dataset, "bytes", ogr.wkbPoint, NEAR)
    for statement in (
        "CREATE VIEW seen AS SELECT fid AS OGC_FID, geom, n, word, real FROM near WHERE n > 1",
        "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('seen', 'features')",
        "INSERT INTO gpkg_geometry_columns VALUES ('seen', 'geom', 'POINT', 4326, 0, 0)",
        "UPDATE bytes SET word = CAST(X'B3A4BDAD' AS TEXT) WHERE n = 1",
    ):
        dataset.ExecuteSQL(statement)
    dataset = None
    with zipfile.ZipFile(made["zip"], "w") as archive:
        archive.write(made["gpkg"], "rows.gpkg")
    for key, driver, name in (
        ("fgb", "FlatGeobuf", "rows.fgb"),
        ("geojson", "GeoJSON", "rows.geojson"),
        ("shp", "ESRI Shapefile", "rows.shp"),
        ("gdb", "OpenFileGDB", "rows.gdb"),
    ):
        made[key] = str(folder / name)
        more = {"layerCreationOptions": ["SPATIAL_INDEX=NO"]} if key == "fgb" else {}
        asked = {"layers": ["near"], "format": driver, **more}
        if gdal.VectorTranslate(made[key], made["gpkg"], **asked) is None:
            made.pop(key)
    made["sqlite"] = str(folder / "two.sqlite")
    dataset = ogr.GetDriverByName("SQLite").CreateDataSource(made["sqlite"], ["SPATIALITE=YES"])
    if dataset is not None:
        add(dataset, "two", ogr.wkbPoint, NEAR)
        dataset.ExecuteSQL("SELECT AddGeometryColumn('two', 'other', 4326, 'POINT', 'XY')")
        dataset.ExecuteSQL("UPDATE two SET other = MakePoint(n, n, 4326)")
    dataset = None
    one, other = (
        f'<OGRVRTLayer name="{name}"><SrcDataSource>{made["gpkg"]}</SrcDataSource>'
        f"<SrcLayer>{table}</SrcLayer></OGRVRTLayer>"
        for name, table in (("one", "near"), ("other", "far"))
    )
    vrt = folder / "rows.vrt"
    vrt.write_text(f"<OGRVRTDataSource>{one}{other}</OGRVRTDataSource>", encoding="utf-8")
    made["vrt"] = str(vrt)
    made["fake"] = str(shutil.copy(made["geojson"], folder / "fake.gpkg"))
    percent = folder / "100%20 100%"  # QGIS itself opens no GeoPackage there
    percent.mkdir()
    made["percent"] = str(shutil.copy(made["geojson"], percent / "50%25.geojson"))
    return made


def read(value, monkeypatch, *, fast):
    from parkshore.processing.infrastructure.wastewater import Wastewater

    algorithm, context = Wastewater(), QgsProcessingContext()
    algorithm.initAlgorithm()
    context.setProject(QgsProject.instance())
    with monkeypatch.context() as patch:
        if not fast:
            patch.setattr(table, "batches", lambda *arguments, **named: None)
        run = Run(algorithm, {"PARKS": value}, context, QgsProcessingFeedback(False))
        layer = run.layer("PARKS")
        names = [name for name in ("n", "word", "real") if layer.has(name)]
        whole = layer.read(names)
        by_column = column_reading.read_columns(layer, names)
    return {
        "ids": whole.ids.tolist(),
        "wkb": [bytes(each) for each in whole.wkb],
        "columns": whole.columns,
        "checksum": whole.checksum,
        "attributes": by_column.checksum,
        "frame": {name: [str(v) for v in values] for name, values in by_column.columns.items()},
    }


@pytest.mark.parametrize("as_layer", [False, True], ids=["text", "layer"])
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_both_ways_read_the_same(provider, files, monkeypatch, form, as_layer):
    if "{gdb}" in form and "gdb" not in files:
        pytest.skip("this GDAL writes no GDB")
    source = form.format(**files)
    value = QgsVectorLayer(source, "rows", "ogr")
    assert value.isValid()
    expected = read(value if as_layer else source, monkeypatch, fast=False)
    assert read(value if as_layer else source, monkeypatch, fast=True) == expected
    ids = [feature.id() for feature in value.getFeatures()]
    assert expected["ids"] == ids
