"""What Prepare shoreline says of lines and of what they cover, and how far that travels."""

import json
import subprocess

import pytest
import shapely
from osgeo import ogr, osr
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

PREPARE = "parkshore:prepareshoreline"
COVERAGE = "parkshore:coverage"
WARNINGS = "parkshore:warnings"
BOX = shapely.box(110, 30, 112, 30.5)
LEFT = "POLYGON ((110 30, 111 30, 111 30.1, 110 30.1, 110 30))"
RIGHT = "POLYGON ((111 30.4, 112 30.4, 112 30.5, 111 30.5, 111 30.4))"


def covered(layer):
    [text] = layer.metadata().keywords(COVERAGE)
    return shapely.from_wkt(text)


def kinds(layer):
    return [(f["river"], f["line_kind"]) for f in layer.getFeatures()]


@pytest.fixture
def prepare(run):
    def runner(source, **parameters):
        return run(
            PREPARE, {"INPUT": source, "OUTPUT": "memory:", "WATER": "memory:", **parameters}
        )

    return runner


@pytest.fixture
def water(layer):
    return layer("Polygon", [(LEFT, ["长江"]), (RIGHT, ["汉江"])], {"river": str}, name="water")


def test_shores_of_polygons_are_banks(prepare, water, rows):
    results = prepare(water)
    for name in ("OUTPUT", "WATER"):
        assert kinds(results[name]) == [("长江", "bank"), ("汉江", "bank")]
        assert [row["half_w_m"] for row in rows(results[name])] == [None, None]
    assert results["CENTRE_LINES"] == 0


@pytest.mark.parametrize("kind", [str, int, float])
@pytest.mark.parametrize("field", ["GB", "gb", "GBCODE", "GbCode"])
def test_codes_of_axes(prepare, layer, field, kind):
    lines = [
        ("LINESTRING (110 30, 111 30)", ["长江", kind(210400)]),
        ("LINESTRING (110 31, 111 31)", ["汉江", kind(210101)]),
        ("LINESTRING (110 32, 111 32)", ["湘江", None]),
    ]
    results = prepare(layer("LineString", lines, {"name": str, field: kind}))
    assert kinds(results["OUTPUT"]) == [
        ("长江", "centre line"),
        ("汉江", "unknown"),
        ("湘江", "unknown"),
    ]
    assert results["CENTRE_LINES"] == 1


def test_lines_and_polygons_in_one_layer(prepare, tmp_path):
    mixed = [
        (LEFT, ["长江", "0"]),
        ("LINESTRING (110 30.05, 111 30.05)", ["长江", "0"]),
        ("LINESTRING (110 30.1, 111 30.1)", ["左岸", "0"]),
        ("LINESTRING (112 31, 113 31)", ["汉江", "210400"]),
        ("LINESTRING (112 32, 113 32)", ["湘江", "0"]),
    ]
    path = str(tmp_path / "mixed.gpkg")
    file = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    place = osr.SpatialReference()
    place.ImportFromEPSG(4326)
    table = file.CreateLayer("mixed", place, ogr.wkbUnknown)
    for name in ("name", "GB"):
        table.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for wkt, values in mixed:
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        for position, value in enumerate(values):
            feature.SetField(position, value)
        table.CreateFeature(feature)
    file = table = feature = None  # closes the file
    results = prepare(path)
    assert kinds(results["OUTPUT"]) == [
        ("长江", "bank"),
        ("长江", "centre line"),
        ("左岸", "bank"),
        ("汉江", "centre line"),
        ("湘江", "unknown"),
    ]


def test_polygons_beside_lines_in_another_crs(prepare, layer, water, run):
    lines = layer(
        "LineString",
        [("LINESTRING (110 30.05, 111 30.05)", ["长江"]), ("LINESTRING (0 0, 1 1)", ["x"])],
        {"name": str},
    )
    hint = run(
        "native:reprojectlayer", {"INPUT": water, "TARGET_CRS": "EPSG:3857", "OUTPUT": "memory:"}
    )
    results = prepare(lines, WATER_HINT=hint["OUTPUT"])
    assert kinds(results["OUTPUT"]) == [("长江", "centre line"), ("x", "unknown")]
    assert results["WATER"].featureCount() == 0
    with pytest.raises(QgsProcessingException, match="another layer for Water polygons beside"):
        prepare(lines, WATER_HINT=layer("Polygon", [(None, [])]))


def test_kinds_and_widths_of_the_data_stay(prepare, layer, rows):
    fields = {"name": str, "line_kind": str, "half_w_m": float}
    lines = [
        ("LINESTRING (110 30, 111 30)", ["长江", "bank", None]),
        ("LINESTRING (110 31, 111 31)", ["汉江", "Centre line", 300.0]),
        ("LINESTRING (110 32, 111 32)", ["湘江", "river", 0.0]),
    ]
    results = prepare(layer("LineString", lines, fields))
    again = prepare(results["OUTPUT"])
    for made in (results["OUTPUT"], again["OUTPUT"]):
        assert [(row["line_kind"], row["half_w_m"]) for row in rows(made)] == [
            ("bank", None),
            ("centre line", 300.0),
            ("unknown", None),
        ]


def test_bridges_are_not_known_to_be_banks(prepare, layer):
    lines = [
        ("LINESTRING (110 30, 111 30)", ["长江", "bank"]),
        ("LINESTRING (111.01 30, 112 30)", ["长江", "bank"]),
    ]
    results = prepare(layer("LineString", lines, {"name": str, "line_kind": str}), MAX_GAP=5000)
    assert [kind for _, kind in kinds(results["OUTPUT"])] == ["bank", "bank", "unknown"]


def test_real_lines_are_banks_where_they_follow_the_water(prepare, shared_data):
    # the 1 : 4M map draws wide rivers as two lines, which its polygons share
    national = shared_data / "national_4m"
    alone = {"SOURCE": 1, "ASSUMED_CRS": "EPSG:4490"}
    lines = str(national / "hyd2_4l.shp")

    def lengths(**hint):
        results = prepare(lines, **alone, **hint)
        found = {}
        for feature in results["OUTPUT"].getFeatures():
            kind = feature["line_kind"], feature["river_cls"] == "main"
            found[kind] = found.get(kind, 0) + feature["length_m"] / 1000
        assert results["MAIN_FEATURES"] == 257
        return results["CENTRE_LINES"], found

    centre_lines, found = lengths()
    assert centre_lines == 0
    assert {kind for kind, _ in found} == {"unknown"}
    centre_lines, found = lengths(WATER_HINT=str(national / "hyd1_4p.shp"))
    assert centre_lines == 18  # three of them between a lake and a river
    assert found["bank", True] == pytest.approx(6354, abs=50)
    assert found["unknown", True] == pytest.approx(3484, abs=50)


# Coverage -------------------------------------------------------------------------------------


def test_the_hull_of_all_that_was_read_is_kept(prepare, water):
    results = prepare(water, EXCLUDE="\"river\" = '汉江'")
    hull = shapely.from_wkt([LEFT, RIGHT])
    for name in ("OUTPUT", "WATER"):
        assert covered(results[name]).equals(shapely.convex_hull(shapely.union_all(hull)))


def test_an_outline_given_goes_before_the_hull(prepare, water, layer):
    outline = layer("Polygon", [(BOX.wkt, []), (shapely.box(112, 30, 113, 31).wkt, [])])
    area = covered(prepare(water, COVERAGE=outline)["OUTPUT"])
    assert area.equals(shapely.union_all([BOX, shapely.box(112, 30, 113, 31)]))
    far = layer("Polygon", [("POLYGON ((0 0, 1 0, 1 1, 0 0))", [])], name="far")
    with pytest.raises(QgsProcessingException, match="No feature of water lies in far"):
        prepare(water, COVERAGE=far)


def test_a_kept_outline_stays_only_where_the_whole_layer_is_read(prepare, water, layer):
    outline = layer("Polygon", [(BOX.wkt, [])])
    prepared = prepare(water, COVERAGE=outline)["WATER"]
    assert covered(prepare(prepared)["OUTPUT"]).equals(BOX)
    prepared.setSubsetString("\"river\" = '长江'")
    assert covered(prepare(prepared)["OUTPUT"]).equals(shapely.from_wkt(LEFT))


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson", "fgb"])
def test_coverage_and_warnings_lie_in_the_file(prepare, layer, tmp_path, ending):
    water = layer("Polygon", [(LEFT, ["小河"])], {"river": str})
    path = tmp_path / f"shore.{ending}"
    prepare(water, OUTPUT=str(path))
    opened = QgsVectorLayer(str(path), "shore", "ogr")
    opened.loadDefaultMetadata()
    assert covered(opened).equals(shapely.from_wkt(LEFT))
    assert any("main stem" in each for each in opened.metadata().keywords(WARNINGS))
    assert opened.metadata().title() == "Shoreline (no main stem)"


@pytest.fixture
def seen(monkeypatch):
    """What the check reads of its shoreline's metadata."""
    from parkshore.processing.layers.bridge import Layer

    found = []
    begin = Layer.__init__

    def noted(self, run, name, value):
        begin(self, run, name, value)
        if name == "SHORELINE":
            found.append(self.metadata().keywords(COVERAGE))

    monkeypatch.setattr(Layer, "__init__", noted)
    return found


@pytest.mark.parametrize("place", ["memory:", "TEMPORARY_OUTPUT", "shore.gpkg", "shore.shp"])
def test_the_check_sees_the_coverage_of_the_step_before(run, water, layer, seen, place, tmp_path):
    place = str(tmp_path / place) if "." in place else place
    results = run(PREPARE, {"INPUT": water, "OUTPUT": place, "WATER": "memory:"})
    park = layer("Point", [("POINT (110.5 30.2)", [])])
    check = {"PARKS": park, "SHORELINE": results["OUTPUT"], "OUTPUT": "memory:"}
    run("parkshore:shorelinecheck", {**check, "RULE_SET": 1})
    assert [len(each) for each in seen] == [1]


def test_the_model_hands_the_coverage_on(run, water, layer, seen):
    park = layer("Point", [("POINT (110.5 30.2)", ["湖北"])], {"province": str})
    outputs = dict.fromkeys(
        ("check:CHECKED", "check:LINKS", "reaches:REACHES", "zones:ZONES"), "memory:"
    )
    run("parkshore:chemicalparkcheck", {"PARKS": park, "WATER_BODIES": water, **outputs})
    assert len(seen) == 2  # the check and the zones
    assert all(shapely.from_wkt(text).area > 0 for [text] in seen)


def test_the_sample_covers_its_provinces(sample, root):
    from parkshore.processing.inventory.createsample import read_provinces

    provinces = shapely.union_all(list(read_provinces().values()))
    shipped = root / "resources/sample/inventory.gpkg"
    for name in ("shoreline", "water", "main_stem"):
        for layer in (sample(name), QgsVectorLayer(f"{shipped}|layername={name}", name, "ogr")):
            area = covered(layer)
            assert shapely.symmetric_difference(area, provinces).area < 1e-5
            assert not shapely.get_num_interior_rings(shapely.get_parts(area)).any()
            if name != "main_stem":
                assert {kind for _, kind in kinds(layer)} == {"bank"}


def test_coverage_by_the_command_line(layer, water, root, tmp_path):
    source, place = str(tmp_path / "water.gpkg"), str(tmp_path / "shore.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        water, source, QgsProject.instance().transformContext(), options
    )
    inputs = {"INPUT": source, "OUTPUT": place, "WATER": str(tmp_path / "w.gpkg")}
    ran = subprocess.run(
        [root / "script/qgis_process", "--json", "run", PREPARE, "-"],
        input=json.dumps({"inputs": inputs}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert json.loads(ran.stdout)["results"]["CENTRE_LINES"] == 0
    opened = QgsVectorLayer(place, "shore", "ogr")
    assert covered(opened).area > 0
    assert {kind for _, kind in kinds(opened)} == {"bank"}


# Warnings -------------------------------------------------------------------------------------


def test_names_are_found_in_the_first_field_that_holds_any(prepare, layer):
    for fields in (
        {"NAME": str, "river": str},
        {"river": str, "Name": str, "名称": str},
        {"名称": str, "name_en": str},
        {"name": str},
    ):
        empty = {"river": None, "Name": "长江", "名称": "长江", "NAME": "长江", "name": "长江"}
        rows = [(LEFT, [empty.get(name, "x") for name in fields])]
        assert prepare(layer("Polygon", rows, fields))["MAIN_FEATURES"] == 1
    other = layer("Polygon", [(LEFT, ["长江"])], {"label": str}, name="other")
    assert prepare(other)["MAIN_FEATURES"] == 0
    assert prepare(other, NAME_FIELD="name")["MAIN_FEATURES"] == 0  # the default of old models
    assert prepare(other, NAME_FIELD="label")["MAIN_FEATURES"] == 1
    with pytest.raises(QgsProcessingException, match="other has no field lable"):
        prepare(other, NAME_FIELD="lable")


def test_a_main_stem_that_is_missing_is_told_everywhere(prepare, layer, run):
    results = prepare(layer("Polygon", [(LEFT, ["小河"])], {"river": str}))
    assert results["MAIN_FEATURES"] == 0
    assert results["OUTPUT"].name() == "Shoreline (no main stem)"
    assert any("main stem" in each for each in results["OUTPUT"].metadata().keywords(WARNINGS))
    assert any("main stem" in each for each in run.feedback.warned)


def test_garbled_names_are_told_everywhere(prepare, layer, run):
    rows = [(LEFT, ["³¤½­"]), (RIGHT, ["长江"])]
    results = prepare(layer("Polygon", rows, {"name": str}))
    assert (results["GARBLED"], results["MAIN_FEATURES"]) == (1, 1)
    assert results["OUTPUT"].name() == "Shoreline (garbled names)"
    assert any("³¤½­" in each for each in results["OUTPUT"].metadata().keywords(WARNINGS))
    assert any("another encoding" in each for each in run.feedback.warned)


def test_a_sound_layer_has_its_plain_name(prepare, water):
    results = prepare(water)
    assert results["GARBLED"] == 0
    assert results["OUTPUT"].metadata().title() == "Shoreline"
    assert not results["OUTPUT"].metadata().keywords(WARNINGS)


def test_the_loaded_layer_is_called_by_what_is_missing(provider, layer, listener):
    project = QgsProject.instance()
    context = QgsProcessingContext()
    context.setProject(project)
    loaded = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)
    water = layer("Polygon", [(LEFT, ["小河"])], {"river": str})
    results, good = (
        provider.algorithm("prepareshoreline")
        .create()
        .run({"INPUT": water, "OUTPUT": loaded}, context, listener)
    )
    assert good
    details = context.layersToLoadOnCompletion()[results["OUTPUT"]]
    assert (details.name, details.forceName) == ("Shoreline (no main stem)", True)
