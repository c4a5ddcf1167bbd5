"""`parkshore:prepareshoreline` as planners run it."""

import shutil

import pytest
from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

PREPARE = "parkshore:prepareshoreline"
LEFT = "POLYGON ((110 30, 111 30, 111 30.1, 110 30.1, 110 30))"
RIGHT = "POLYGON ((111 30, 112 30, 112 30.1, 111 30.1, 111 30))"
ISLAND = "POLYGON ((110.4 30.04, 110.6 30.04, 110.6 30.06, 110.4 30.06, 110.4 30.04))"
LAKE = "POLYGON ((113 30, 114 30, 114 30.1, 113 30.1, 113 30))"
FIELDS = {"NAME": str, "GBCODE": int}


@pytest.fixture
def water(layer):
    rows = [
        (LEFT, ["长江", 1]),
        (RIGHT, ["汉江(汉水)", 1]),
        (ISLAND, [None, 79200]),
        (LAKE, [None, 23010]),
        (None, ["长江", 1]),
    ]
    return layer("Polygon", rows, FIELDS, name="water")


@pytest.fixture
def prepare(run):
    def runner(source, **parameters):
        results = run(
            PREPARE, {"INPUT": source, "OUTPUT": "memory:", "WATER": "memory:", **parameters}
        )
        assert results["READ"] == results["USED"] + results["SKIPPED"]
        lines = [tuple(f.attributes()) for f in results["OUTPUT"].getFeatures()]
        return lines, results

    return runner


@pytest.fixture
def gbk_shapefile(water, tmp_path):
    """A shapefile in GBK, without .cpg and .prj."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.fileEncoding = "ESRI Shapefile", "GB18030"
    path = tmp_path / "water.shp"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        water, str(path), QgsProject.instance().transformContext(), options
    )
    for ending in (".cpg", ".prj", ".qpj"):
        path.with_suffix(ending).unlink(missing_ok=True)
    dbf = path.with_suffix(".dbf")
    raw = bytearray(dbf.read_bytes())
    assert "长江".encode("gbk") in raw
    raw[29] = 0  # no code page
    dbf.write_bytes(raw)
    return str(path)


def test_classes_seams_islands_and_lakes(prepare, water, run):
    lines, results = prepare(water, EXCLUDE='"GBCODE" = 79200', LAKES='"GBCODE" = 23010')
    assert [line[:2] for line in lines] == [
        ("长江", "main"),
        ("汉江(汉水)", "important"),
        (None, "lake"),
    ]
    assert lines[0][2] == pytest.approx(247_000, rel=0.001)
    numbers = {name: value for name, value in results.items() if isinstance(value, int)}
    assert numbers == {
        "MAIN_FEATURES": 1,
        "INHERITED": 0,
        "ISLANDS_KEPT": 1,
        "SEAMS_REMOVED": 1,
        "REPAIRED": 0,
        "DUPLICATES": 0,
        "CENTRE_LINES": 0,
        "GAPS": 0,
        "GARBLED": 0,
        "READ": 5,
        "USED": 3,
        "SKIPPED": 2,
    }
    assert [f.name() for f in results["WATER"].fields()] == [
        "river",
        "river_cls",
        "cls_why",
        "line_kind",
        "half_w_m",
    ]
    assert [line[3] for line in lines][::2] == ["name 长江", "expression"]
    assert results["OUTPUT"].wkbType() == Qgis.WkbType.MultiLineString
    assert results["WATER"].featureCount() == 3
    assert any("excluded" in line for line in run.feedback.said)
    assert any("no geometry" in line for line in run.feedback.said)


def test_islands_dropped(prepare, water):
    lines, results = prepare(water, EXCLUDE='"GBCODE" = 79200', ISLANDS=1)
    assert results["ISLANDS_KEPT"] == 0
    assert lines[0][2] == pytest.approx(204_000, rel=0.01)


def test_unnamed_water_binds(prepare, water, run):
    lines, _ = prepare(water, EXCLUDE='"GBCODE" = 79200')
    assert (None, "tributary") in [line[:2] for line in lines]
    assert any("1 feature without a name is taken as tributary" in s for s in run.feedback.said)


@pytest.mark.parametrize("encoding", [1, 3])
def test_gbk_shapefile_without_cpg_and_prj(prepare, gbk_shapefile, encoding, run):
    lines, results = prepare(
        gbk_shapefile, ENCODING=encoding, ASSUMED_CRS="EPSG:4490", NAME_FIELD="NAME"
    )
    assert results["MAIN_FEATURES"] == 1
    assert lines[0][0] == "长江"
    assert results["OUTPUT"].crs().authid() == "EPSG:4490"
    assert any("GB18030" in line for line in run.feedback.said)
    assert any("EPSG:4490 is assumed" in line for line in run.feedback.warned)


def test_wrong_encoding_warns_with_the_commonest_names(prepare, gbk_shapefile, run):
    _, results = prepare(gbk_shapefile, ENCODING=2, ASSUMED_CRS="EPSG:4490", NAME_FIELD="NAME")
    assert results["MAIN_FEATURES"] == 0
    assert any("the commonest names are" in line for line in run.feedback.warned)


def test_utf8_shapefile_is_detected(prepare, water, tmp_path, run):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.fileEncoding = "ESRI Shapefile", "UTF-8"
    path = str(tmp_path / "utf8.shp")
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(water, path, context, options)
    (tmp_path / "utf8.cpg").unlink()
    _, results = prepare(path, ENCODING=1, NAME_FIELD="NAME")
    assert results["MAIN_FEATURES"] == 1
    assert any("text is read as UTF-8" in line for line in run.feedback.said)


def test_encoding_keeps_the_selection_and_the_users_layer(prepare, gbk_shapefile):
    layer = QgsVectorLayer(gbk_shapefile, "mine", "ogr")
    encoding = layer.dataProvider().encoding()
    layer.selectByIds([0, 1])
    QgsProject.instance().addMapLayer(layer, False)
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    lines, results = prepare(chosen, ENCODING=3, ASSUMED_CRS="EPSG:4490")
    assert results["READ"] == 2
    assert [line[0] for line in lines] == ["长江", "汉江(汉水)"]
    assert layer.dataProvider().encoding() == encoding
    QgsProject.instance().removeMapLayer(layer.id())


def test_encoding_of_a_memory_layer_has_no_effect(prepare, water, run):
    _, results = prepare(water, ENCODING=3)
    assert results["MAIN_FEATURES"] == 1
    assert any("the encoding parameter has no effect" in line for line in run.feedback.said)


def test_no_crs_is_refused_unless_assumed(prepare, gbk_shapefile, water, run):
    with pytest.raises(QgsProcessingException, match="no coordinate reference system"):
        prepare(gbk_shapefile, ENCODING=3)
    prepare(water, ASSUMED_CRS="EPSG:4490")
    assert any("ASSUMED_CRS is not used" in line for line in run.feedback.said)


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"EXCLUDE": '"GBCODE" ='}, "cannot be read"),
        ({"EXCLUDE": '"GBCOD" = 79200'}, "has no field GBCOD .*closest name is GBCODE"),
        ({"LAKES": '"GBCODE" ='}, "cannot be read"),
        ({"NAME_FIELD": "NAM"}, "closest name is NAME"),
        ({"EXCLUDE": "true"}, "No usable water remains of the 5 features"),
        ({"MAX_GAP": -1}, "gap"),
        ({"EXCLUDE": "to_int('x') = 1"}, "fails at feature"),
    ],
)
def test_refusals(prepare, water, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        prepare(water, **parameters)


def test_layer_without_names(prepare, layer, run):
    lines, _ = prepare(layer("Polygon", [(LEFT, [])], name="bare"))
    assert lines[0][:2] == (None, "tributary")
    assert any("bare has no field with names" in line for line in run.feedback.said)


def test_basin_in_another_crs(prepare, water, layer):
    outline = "POLYGON ((1.2e7 3.4e6, 12356000 3.4e6, 12356000 3.6e6, 1.2e7 3.4e6))"
    basin = layer("Polygon", [(outline, [])], crs="EPSG:3857")
    lines, _ = prepare(water, BASIN=basin, EXCLUDE='"GBCODE" = 79200')
    assert [line[1] for line in lines] == ["main", "other", "other"]
    with pytest.raises(QgsProcessingException, match="no usable polygon"):
        prepare(water, BASIN=layer("Polygon", [(None, [])]))


def test_names_as_given(prepare, water):
    lines, _ = prepare(
        water, MAIN_STEM="汉江", IMPORTANT="", TRIBUTARIES="长江，乌江", EXCLUDE='"GBCODE" = 79200'
    )
    assert [line[1] for line in lines] == ["tributary", "main", "other"]


def test_lines_have_no_water(run, layer):
    rivers = layer("LineString", [("LINESTRING (110 30, 111 30)", ["长江", 1])], FIELDS)
    results = run(PREPARE, {"INPUT": rivers, "OUTPUT": "memory:"})
    assert "WATER" not in results
    [line] = results["OUTPUT"].getFeatures()
    assert line["river_cls"] == "main"


def test_files_open_styled(run, water, tmp_path):
    path = str(tmp_path / "shore.gpkg")
    run(PREPARE, {"INPUT": water, "OUTPUT": path, "WATER": str(tmp_path / "water.gpkg")})
    for name in ("shore.gpkg", "water.gpkg"):
        opened = QgsVectorLayer(str(tmp_path / name), name, "ogr")
        assert opened.renderer().classAttribute() == "river_cls"
        assert "SHA-256" in opened.metadata().abstract()


def test_every_parameter_has_help(provider):
    algorithm = provider.algorithm("prepareshoreline")
    assert all(p.help() for p in algorithm.parameterDefinitions())
    assert algorithm.parameterDefinition("MAIN_STEM").defaultValue() == (
        "长江,金沙江,通天河,沱沱河,川江,荆江,扬子江,"
        "Yangtze,Yangtze River,Chang Jiang,Changjiang,Jinsha,Tongtian"
    )


def test_real_data_as_it_comes(prepare, shared_data, tmp_path):
    for ending in (".shp", ".shx", ".dbf"):
        shutil.copy(shared_data / "national_4m" / f"hyd1_4p{ending}", tmp_path)
    _, results = prepare(
        str(tmp_path / "hyd1_4p.shp"),
        ENCODING=1,
        ASSUMED_CRS="EPSG:4490",
        NAME_FIELD="NAME",
        EXCLUDE='"GBCODE" = 79200',
    )
    assert results["MAIN_FEATURES"] == 1
    assert results["SEAMS_REMOVED"] == 13
    assert results["ISLANDS_KEPT"] == 366
    assert results["READ"] == 550
    [main] = [f for f in results["WATER"].getFeatures() if f["river_cls"] == "main"]
    [polygon] = main.geometry().asMultiPolygon()
    assert len(polygon) == 1 + 88


def test_the_shoreline_comes_above_the_water(provider, water, listener):
    from qgis.core import QgsProcessingContext, QgsProcessingOutputLayerDefinition, QgsProject

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    loaded = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    algorithm = provider.algorithm("prepareshoreline").create()
    results, good = algorithm.run(
        {"INPUT": water, "OUTPUT": loaded, "WATER": loaded}, context, listener
    )
    assert good
    details = context.layersToLoadOnCompletion()
    assert details[results["OUTPUT"]].layerSortKey > details[results["WATER"]].layerSortKey
