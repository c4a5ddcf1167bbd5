"""Create sample inventory: one whole GeoPackage with all layers, styled and marked synthetic."""

from pathlib import Path

import pytest
from parkshore.analysis.inventory import schema
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)

OUTPUTS = {
    "PARKS": Qgis.WkbType.MultiPolygon,
    "ENTERPRISES": Qgis.WkbType.Point,
    "ENERGY_UNITS": Qgis.WkbType.Point,
    "WASTEWATER_PLANTS": Qgis.WkbType.Point,
    "OUTFALLS": Qgis.WkbType.Point,
    "WATER_INTAKES": Qgis.WkbType.Point,
    "SHORELINE": Qgis.WkbType.MultiLineString,
    "WATER": Qgis.WkbType.MultiPolygon,
    "MAIN_STEM": Qgis.WkbType.MultiLineString,
    "PROVINCES": Qgis.WkbType.MultiPolygon,
    "PARK_YEARS": Qgis.WkbType.NoGeometry,
    "CATALOGUE": Qgis.WkbType.NoGeometry,
    "VERIFICATIONS": Qgis.WkbType.NoGeometry,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("sample")


@pytest.fixture(scope="module")
def made(provider, folder):
    """A sample of 60 parks."""
    from qgis import processing

    return processing.run(
        "parkshore:createsample", {"PARKS_COUNT": 60, "OUTPUT": str(folder / "sample.gpkg")}
    )


def open_layer(place):
    layer = QgsVectorLayer(place, "layer", "ogr")
    assert layer.isValid(), place
    return layer


def test_parameters_are_the_interface(provider):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parkshore:createsample")
    assert algorithm.parameterDefinition("PARKS_COUNT").defaultValue() == 1045
    assert algorithm.parameterDefinition("SEED").defaultValue() == 1
    assert {output.name() for output in algorithm.outputDefinitions()} == {*OUTPUTS, "OUTPUT"}
    assert algorithm.groupId() == "inventory"
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())


@pytest.mark.parametrize("name", OUTPUTS)
def test_layer_is_there_with_the_fields_of_the_schema(made, name):
    layer = open_layer(made[name])
    wanted = schema.load(name.lower())
    assert layer.wkbType() == OUTPUTS[name]
    assert tuple(field.name() for field in layer.fields())[1:] == wanted.names
    if layer.isSpatial():
        assert layer.crs().authid() == "EPSG:4326"
    assert layer.featureCount() > 0


@pytest.mark.parametrize("name", OUTPUTS)
def test_layer_says_that_it_is_synthetic(made, name):
    path = made[name]
    metadata = QgsVectorLayer(path, "layer", "ogr").metadata()
    assert "示意图" in metadata.abstract()
    assert "seed 1" in metadata.abstract()
    assert metadata.title()


def test_styles_are_in_the_file(made):
    parks = open_layer(made["PARKS"])
    parks.loadDefaultStyle()
    assert parks.renderer().classAttribute() == "category"
    water = open_layer(made["WATER"])
    water.loadDefaultStyle()
    assert water.renderer().classAttribute() == "river_cls"
    assert water.attributeAlias(water.fields().lookupField("river_cls")) == "River class"
    plants = open_layer(made["WASTEWATER_PLANTS"])
    plants.loadDefaultStyle()
    assert plants.attributeAlias(plants.fields().lookupField("monitor")) == "Online monitoring"


def test_provinces_carry_totals(made):
    layer = open_layer(made["PROVINCES"])
    assert layer.featureCount() == 11
    for feature in layer.getFeatures():
        assert all(feature[name] > 0 for name in ("gdp", "giov", "fixed_inv", "trade", "firms"))


def test_park_years_are_of_two_years(made):
    years = [feature["year"] for feature in open_layer(made["PARK_YEARS"]).getFeatures()]
    assert sorted(set(years)) == [2015, 2018]
    assert len(years) == 120


def test_catalogue_holds_the_national_numbers(made):
    rows = {f["category"]: f["total"] for f in open_layer(made["CATALOGUE"]).getFeatures()}
    assert rows == {"etdz": 219, "hidz": 156, "provincial": 1991}


def test_flag_and_missing_values(made):
    parks = list(open_layer(made["PARKS"]).getFeatures())
    assert {feature["chemical"] for feature in parks} == {0, 1}
    closed = parks[0].fields().lookupField("closed")
    assert all(feature.isUnsetValue(closed) or not feature["closed"] for feature in parks)


def test_nothing_but_the_file_stays_in_the_folder(made, folder):
    assert {path.name for path in folder.iterdir()} == {"sample.gpkg"}


def test_existing_file_is_replaced(run, tmp_path):
    path = tmp_path / "sample.gpkg"
    for count in (5, 3):
        result = run("parkshore:createsample", {"PARKS_COUNT": count, "OUTPUT": str(path)})
    assert open_layer(result["PARKS"]).featureCount() == 3
    assert len(QgsProviderRegistry.instance().querySublayers(str(path))) == len(OUTPUTS)


def test_layers_are_loaded_when_asked(run, tmp_path):
    run("parkshore:createsample", {"PARKS_COUNT": 3, "OUTPUT": str(tmp_path / "a.gpkg")})
    loaded = run.context.layersToLoadOnCompletion()
    assert len(loaded) == len(OUTPUTS)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {"PARKS_COUNT": 3, "LOAD": False, "OUTPUT": str(tmp_path / "b.gpkg")}
    run("parkshore:createsample", parameters, context)
    assert not context.layersToLoadOnCompletion()


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"PARKS_COUNT": 0}, "Number of parks is 0"),
        ({"PARKS_COUNT": 30_000}, "Number of parks is 30000"),
        ({"SEED": -1}, "Seed is -1"),
        ({"OUTPUT": "sample.shp"}, r"does not end in \.gpkg"),
    ],
)
def test_wrong_parameters_are_refused(run, tmp_path, parameters, sentence):
    parameters = {"OUTPUT": "sample.gpkg", **parameters}
    parameters["OUTPUT"] = str(tmp_path / parameters["OUTPUT"])
    with pytest.raises(QgsProcessingException, match=sentence):
        run("parkshore:createsample", parameters)
    assert not list(tmp_path.iterdir())


def test_folder_that_is_none_is_told(run, tmp_path):
    (tmp_path / "file").write_text("no folder")
    output = tmp_path / "file" / "sample.gpkg"
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        run("parkshore:createsample", {"PARKS_COUNT": 2, "OUTPUT": str(output)})


def test_cancel_leaves_nothing(provider, listener, tmp_path):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parkshore:createsample")
    context = QgsProcessingContext()
    listener.progressChanged.connect(lambda progress: listener.cancel() if progress > 60 else None)
    output = tmp_path / "sample.gpkg"
    output.write_bytes(b"before")
    algorithm.run({"PARKS_COUNT": 5, "OUTPUT": str(output)}, context, listener)
    assert listener.isCanceled()
    assert [path.name for path in tmp_path.iterdir()] == ["sample.gpkg"]
    assert output.read_bytes() == b"before"


def test_shipped_inventory_is_whole(root):
    path = Path(root) / "resources" / "sample" / "inventory.gpkg"
    assert path.stat().st_size < 3_000_000
    for name in OUTPUTS:
        layer = open_layer(f"{path}|layername={name.lower()}")
        assert layer.featureCount() > 0
    assert open_layer(f"{path}|layername=parks").featureCount() == 120
