"""The same source given twice where that makes no sense, in whatever spelling."""

import itertools
import os
import zipfile

import pytest
from parkshore.processing.framework.misplaced import refuse_misplaced
from parkshore.processing.framework.run import Run
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsProperty,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..conftest import memory_layer

SHAPE = "Polygon((1 2, 3 4, 5 1, 1 2))"


def context():
    made = QgsProcessingContext()
    made.setProject(QgsProject.instance())
    return made


def write(made, path, driver="GPKG", name="", *, beside=False):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.layerName = name
    if beside:
        options.actionOnExistingFile = (
            QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        )
    error = QgsVectorFileWriter.writeAsVectorFormatV3(
        made, str(path), QgsProject.instance().transformContext(), options
    )
    assert error[0] == QgsVectorFileWriter.WriterError.NoError, error


@pytest.fixture(scope="module")
def files(provider, tmp_path_factory):
    """Files that hold areas and others, as plain polygons with a name."""
    tmp_path = tmp_path_factory.mktemp("twice")
    layer = memory_layer
    areas = layer("Polygon", [(SHAPE, ["a"]), (SHAPE, ["b"])], {"name": str}, name="areas")
    other = layer("Polygon", [(SHAPE, ["c"])], {"name": str}, name="other")
    write(areas, tmp_path / "a.gpkg", name="areas")
    write(other, tmp_path / "a.gpkg", name="other", beside=True)
    for each, name in ((areas, "areas"), (other, "other")):
        write(each, tmp_path / f"{name}.shp", "ESRI Shapefile")
        write(each, tmp_path / f"{name}.geojson", "GeoJSON")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for path in [*tmp_path.glob("*.shp"), *tmp_path.glob("*.shx"), *tmp_path.glob("*.dbf")]:
            archive.write(path, path.name)
    (tmp_path / "link.gpkg").symlink_to(tmp_path / "a.gpkg")
    os.link(tmp_path / "a.gpkg", tmp_path / "hard.gpkg")
    vrt = (
        "<OGRVRTDataSource><OGRVRTLayer name='{name}'><SrcDataSource>{file}</SrcDataSource>"
        "<SrcLayer>{name}</SrcLayer></OGRVRTLayer></OGRVRTDataSource>"
    )
    for name in ("areas", "other"):
        text = vrt.format(name=name, file=tmp_path / "a.gpkg")
        (tmp_path / f"{name}.vrt").write_text(text)
        over = text.replace("a.gpkg", f"{name}.vrt")
        (tmp_path / f"over_{name}.vrt").write_text(over)
    return tmp_path


@pytest.fixture
def folder(files, monkeypatch):
    monkeypatch.chdir(files)
    yield files
    QgsProject.instance().clear()


def spelled(way, name, folder):
    """Return a value that names the table ``name`` of a.gpkg."""
    source = f"{folder}/a.gpkg|layername={name}"
    number = {"areas": 0, "other": 1}[name]
    if way in {"layer", "id", "name", "definition", "selected", "property", "virtual of project"}:
        layer = QgsVectorLayer(source, f"{name} of the project", "ogr")
        assert layer.isValid()
        QgsProject.instance().addMapLayer(layer)
        if way == "selected":
            layer.selectByIds([1])
        return (
            {
                "layer": layer,
                "id": layer.id(),
                "name": layer.name(),
                "definition": QgsProcessingFeatureSourceDefinition(layer.id(), False),
                "selected": QgsProcessingFeatureSourceDefinition(layer.id(), True),
                "property": QgsProperty.fromValue(layer.id()),
                "virtual of project": lambda: virtual(f'?query=SELECT * FROM "{layer.id()}"'),
            }[way]
            if way != "virtual of project"
            else virtual(f'?query=SELECT * FROM "{layer.id()}"')
        )
    return {
        "table": source,
        "number": f"{folder}/a.gpkg|layerid={number}",
        "other case": f"{folder}/a.gpkg|layername={name.upper()}",
        "dots": f"{folder}/../{folder.name}/a.gpkg|layername={name}",
        "relative": f"a.gpkg|layername={name}",
        "link": f"{folder}/link.gpkg|layername={name}",
        "hard link": f"{folder}/hard.gpkg|layername={name}",
        "sub-set": f"{source}|subset=name <> ''",
        "vrt": f"{folder}/{name}.vrt",
        "vrt over vrt": f"{folder}/over_{name}.vrt",
        "virtual": virtual(f"?layer=ogr:{source.replace('|', '%7C')}:v&query=SELECT * FROM v"),
        "expression": QgsProperty.fromExpression(f"'{source}'"),
    }[way]


def virtual(uri):
    layer = QgsVectorLayer(uri, "virtual", "virtual")
    assert layer.isValid(), uri
    return layer


WAYS = (
    "layer", "id", "name", "definition", "selected", "property", "table", "number",
    "dots", "relative", "link", "hard link", "sub-set", "vrt", "vrt over vrt", "virtual",
    "virtual of project", "expression",
)  # fmt: skip


@pytest.fixture(scope="module")
def algorithms(provider):
    return {each.name(): each for each in provider.algorithms()}


def refusal(algorithm, parameters):
    try:
        refuse_misplaced(Run(algorithm, parameters, context()))
    except QgsProcessingException as error:
        return str(error)
    return ""


@pytest.mark.parametrize("way", WAYS)
def test_one_table_in_two_spellings(algorithms, folder, way):
    check = algorithms["shorelinecheck"]
    for other in ("table", "id", "link", way):
        given = {
            "PARKS": spelled(other, "areas", folder),
            "SHORELINE": spelled(way, "areas", folder),
        }
        told = refusal(check, given)
        assert "Parks, plants or outfalls and Shoreline are the same layer" in told, other
        given["SHORELINE"] = spelled(way, "other", folder)
        assert refusal(check, given) == "", other


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("areas.shp", "areas.shp|layername=areas", True),
        ("areas.shp", "areas.dbf", True),
        ("areas.shp", "other.shp", False),
        ("areas.shp", "areas.geojson", False),
        ("areas.geojson", "areas.geojson|layername=areas", True),
        ("/vsizip/{f}/a.zip/areas.shp", "/vsizip/{f}/a.zip/areas.shp|layername=areas", True),
        ("/vsizip/{f}/a.zip/areas.shp", "/vsizip/{f}/a.zip|layername=areas", True),
        ("/vsizip/{f}/a.zip/areas.shp", "/vsizip/{f}/a.zip/other.shp", False),
        ("/vsizip/{f}/a.zip|layername=areas", "/vsizip/{f}/a.zip|layername=other", False),
        ("a.gpkg", "a.gpkg|layername=areas", True),
        ("a.gpkg", "a.gpkg|layername=other", False),
        ("a.gpkg|layername=areas|subset=name = 'a'", "a.gpkg|layername=areas", True),
        # what a filter chooses on either side are two sources, as the layers of a drawing
        (
            "a.gpkg|layername=areas|subset=name = 'a'",
            "a.gpkg|layername=areas|subset=name = 'b'",
            False,
        ),
    ],
)
def test_files(algorithms, folder, first, second, same):
    first, second = (
        text.format(f=folder) if text.startswith("/") else f"{folder}/{text}"
        for text in (first, second)
    )
    for one, other in ((first, second), (second, first)):
        told = refusal(algorithms["shorelinecheck"], {"PARKS": one, "SHORELINE": other})
        assert ("are the same layer" in told) is same


def test_a_filter_of_the_run_on_either_side(algorithms, layer):
    made = layer("Polygon", [(SHAPE, ["a"])], {"name": str})
    QgsProject.instance().addMapLayer(made)

    def chosen(expression):
        return QgsProcessingFeatureSourceDefinition(
            made.id(), False, -1, filterExpression=expression
        )

    given = {"PARKS": chosen("name = 'a'"), "SHORELINE": chosen("name = 'b'")}
    assert refusal(algorithms["shorelinecheck"], given) == ""
    given["SHORELINE"] = chosen("name = 'a'")
    assert "the same layer" in refusal(algorithms["shorelinecheck"], given)
    QgsProject.instance().clear()


def test_a_join_does_not_make_two_layers_one(algorithms, layer, folder):
    parks = layer("Polygon", [(SHAPE, ["a"])], {"name": str}, name="parks")
    water = QgsVectorLayer(f"{folder}/a.gpkg|layername=areas", "water", "ogr")
    QgsProject.instance().addMapLayers([parks, water])
    joined = virtual(f'?query=SELECT p.* FROM "{parks.id()}" p, "{water.id()}" w')
    assert refusal(algorithms["shorelinecheck"], {"PARKS": joined, "SHORELINE": water}) == ""


ALLOWED = {  # pairs of sources that one layer can be; any two others of an algorithm cannot
    "shorelinecheck": {
        ("SHORELINE", "WATER"),
        ("CONTROL_RANGE", "SHORELINE"),
        ("CONTROL_RANGE", "WATER"),
    },
    "stalechecks": {
        ("SHORELINE", "WATER"),
        ("CONTROL_RANGE", "SHORELINE"),
        ("CONTROL_RANGE", "WATER"),
    },
    "shorelinezones": {("SHORELINE", "WATER")},
    "chemicalparkcheck": {("CONTROL_RANGE", "WATER_BODIES")},
    "checkinventory": {("INPUT", "PARKS")},
    "siteoptions": {("PARKS", "SITES"), ("SENSITIVE", "URBAN")},
    "receivingparks": {("PARKS", "SITES"), ("CAPACITY", "SITES"), ("CAPACITY", "PARKS")},
    "carryingcapacity": {("CAPACITY", "LOADS")},
}


def test_all_pairs_of_all_algorithms(algorithms, layer):
    made = {
        kind: layer(kind, [(None, ["a"])], {"name": str})
        for kind in ("Polygon", "LineString", "Point")
    }
    tried = 0
    for name, algorithm in algorithms.items():
        sources = [
            each.name()
            for each in algorithm.parameterDefinitions()
            if isinstance(each, QgsProcessingParameterFeatureSource)
        ]
        for pair in itertools.combinations(sorted(sources), 2):
            told = [refusal(algorithm, dict.fromkeys(pair, each)) for each in made.values()]
            fits = [text for text in told if " holds " not in text]
            if fits:  # a layer of lines alone and one of polygons alone are never the same
                tried += 1
                assert all((pair in ALLOWED.get(name, ())) is (text == "") for text in fits), (
                    name,
                    pair,
                    fits,
                )
    assert tried > 50


@pytest.mark.parametrize(("fields", "same"), [(["name"], True), (["name", "Year"], False)])
def test_a_base_year_may_lie_in_the_same_table(algorithms, layer, fields, same):
    made = layer("Polygon", [(SHAPE, [None] * len(fields))], dict.fromkeys(fields, str))
    told = refusal(algorithms["parkindicators"], {"PARKS": made, "BASE": made})
    assert ("the same layer" in told) is same


def test_an_inventory_is_not_its_own_previous_year(algorithms, folder):
    given = {"INVENTORY": f"{folder}/a.gpkg", "PREVIOUS": "link.gpkg"}
    assert "are the same file, a.gpkg" in refusal(algorithms["parkreport"], given)
    given["PREVIOUS"] = f"{folder}/areas.shp"
    assert refusal(algorithms["parkreport"], given) == ""


@pytest.mark.parametrize("algorithm", ["shorelinecheck", "chemicalparkcheck"])
def test_runs_refuse(run, layer, algorithm):
    made = layer("Polygon", [(SHAPE, ["a"])], {"name": str}, name="x")
    given = dict.fromkeys(("PARKS", "SHORELINE", "WATER_BODIES"), made)
    outputs = ("OUTPUT", "check:CHECKED", "zones:ZONES", "reaches:REACHES")
    given |= dict.fromkeys(outputs, "TEMPORARY_OUTPUT")
    with pytest.raises(QgsProcessingException, match="are the same layer, x; choose another"):
        run(f"parkshore:{algorithm}", given)
