"""`parkshore:shorelinezones` as planners run it."""

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

ZONES = "parkshore:shorelinezones"
LAKE = "POLYGON ((110 30, 110.5 30, 110.5 30.5, 110 30.5, 110 30))"
RIVER = "LINESTRING (111 30, 111.2 30.1)"


@pytest.fixture
def lines(layer):
    rows = [
        (RIVER, ["长江", 1]),
        ("LINESTRING (112 30, 112.2 30.1)", [None, 2]),
        (None, ["长江", 3]),
    ]
    return layer("LineString", rows, {"river": str, "from_m": int}, name="rivers")


@pytest.fixture
def lake(layer):
    return layer("Polygon", [(LAKE, ["太湖"])], {"river": str}, name="lake")


@pytest.fixture
def zones(run):
    def runner(shoreline, **parameters):
        results = run(ZONES, {"SHORELINE": shoreline, "OUTPUT": "memory:", **parameters})
        return list(results["OUTPUT"].getFeatures()), results

    return runner


def test_zones_by_distance(zones, lines, run):
    found, results = zones(lines, DISTANCES="3000，1000; 1000")
    assert [(f["from_m"], f["to_m"]) for f in found] == [(0, 1000), (0, 3000)]
    assert (results["READ"], results["USED"], results["SKIPPED"]) == (3, 2, 1)
    assert any("1 feature of rivers is skipped" in line for line in run.feedback.warned)
    out = results["OUTPUT"]
    assert out.wkbType() == Qgis.WkbType.MultiPolygon
    assert out.crs().authid() == "EPSG:4326"
    assert [f.name() for f in out.fields()] == ["from_m", "to_m", "area_km2"]
    measure = QgsDistanceArea()
    measure.setEllipsoid("WGS84")
    for feature in found:
        area = measure.measureArea(feature.geometry()) / 1e6
        assert feature["area_km2"] == pytest.approx(area, rel=1e-5)


def test_rings_and_land_only(zones, lake):
    found, _ = zones(lake, DISTANCES="1000 3000", RINGS=True, LANDWARD=True)
    assert [(f["from_m"], f["to_m"]) for f in found] == [(0, 1000), (1000, 3000)]
    water = next(iter(lake.getFeatures())).geometry()
    assert found[0].geometry().intersection(water).area() < 1e-12


def test_groups_keep_null_apart_and_clashing_names(zones, lines):
    found, results = zones(lines, GROUP_FIELD="from_m")
    assert [f.name() for f in results["OUTPUT"].fields()] == [
        *("from_m", "to_m", "from_m_0", "area_km2")
    ]
    assert [f["from_m_0"] for f in found] == [1, 2]
    found, _ = zones(lines, GROUP_FIELD="river")
    assert found[0]["river"] == "长江"
    assert not found[1]["river"]


def test_water_beside_lines_belongs_to_the_zone(zones, layer, lake):
    shore = layer("LineString", [(LAKE.replace("POLYGON ((", "LINESTRING (")[:-1], [])])
    expected = zones(lake)[0][0].geometry()
    crs = QgsCoordinateReferenceSystem("EPSG:4547")
    [water] = [feature.geometry() for feature in lake.getFeatures()]
    water.transform(QgsCoordinateTransform(lake.crs(), crs, QgsProject.instance()))
    for beside in (lake, layer("Polygon", [(water, [])], crs="EPSG:4547")):
        found = zones(shore, WATER=beside)[0][0].geometry()
        assert found.symDifference(expected).area() < 1e-9
    assert zones(shore)[0][0].geometry().area() < expected.area() / 2
    land = zones(shore, WATER=lake, LANDWARD=True)[0][0].geometry()
    assert land.intersection(QgsGeometry.fromWkt(LAKE)).area() < 1e-9


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"DISTANCES": "1000, abc"}, "abc"),
        ({"DISTANCES": "-5"}, "-5"),
        ({"DISTANCES": "0"}, "0"),
        ({"DISTANCES": "nan"}, "nan"),
        ({"DISTANCES": "inf"}, "inf"),
        ({"DISTANCES": " ,；"}, "No distance is given"),
        ({"LANDWARD": True}, "rivers has lines"),
        ({"GROUP_FIELD": "rivr"}, "river"),
        ({"TOLERANCE": 0.001}, "TOLERANCE|Tolerance"),
    ],
)
def test_refusals(zones, lines, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        zones(lines, **parameters)


def test_layer_without_crs_or_without_shore(zones, layer):
    nowhere = layer("LineString", [(RIVER, [])], name="nowhere")
    nowhere.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="nowhere has no coordinate"):
        zones(nowhere)
    with pytest.raises(QgsProcessingException, match="no usable feature"):
        zones(layer("LineString", [(None, [])], name="nothing"))


def test_gauss_kruger_gives_the_zone_of_degrees(zones, layer, lines):
    here = zones(lines)[0][0]
    crs = QgsCoordinateReferenceSystem("EPSG:4547")
    transform = QgsCoordinateTransform(lines.crs(), crs, QgsProject.instance())
    rows = []
    for feature in lines.getFeatures():
        geometry = feature.geometry().densifyByDistance(0.005)
        geometry.transform(transform)
        rows.append((geometry, []))
    [there] = zones(layer("LineString", rows, crs="EPSG:4547"))[0]
    assert there["area_km2"] == pytest.approx(here["area_km2"], rel=1e-4)


def test_selected_features_only(zones, lines):
    lines.selectByIds([2])
    QgsProject.instance().addMapLayer(lines, False)
    chosen = QgsProcessingFeatureSourceDefinition(lines.id(), True)
    found, results = zones(chosen)
    QgsProject.instance().takeMapLayer(lines)
    assert results["READ"] == 1
    assert QgsRectangle(111.9, 29.9, 112.3, 30.2).contains(found[0].geometry().boundingBox())


def test_file_opens_styled_and_tells_where_it_comes_from(run, lines, tmp_path):
    path = str(tmp_path / "zones.gpkg")
    run(ZONES, {"SHORELINE": lines, "DISTANCES": "1000", "OUTPUT": path})
    opened = QgsVectorLayer(path, "zones", "ogr")
    symbol = opened.renderer().symbol()
    assert 0 < symbol.symbolLayer(0).color().alpha() < 255
    assert "DISTANCES=1000" in opened.metadata().abstract()
    assert "SHA-256" in opened.metadata().abstract()


def test_cancel_leaves_nothing(provider, lines, tmp_path, listener):
    from qgis.core import QgsProcessingContext

    path = tmp_path / "zones.gpkg"
    listener.cancel()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = provider.algorithm("shorelinezones").create()
    results, _ = algorithm.run(
        {"SHORELINE": lines, "DISTANCES": "1000", "OUTPUT": str(path)}, context, listener
    )
    assert not path.exists()
    assert "OUTPUT" not in results


def test_every_parameter_has_help(provider):
    algorithm = provider.algorithm("shorelinezones")
    assert all(p.help() for p in algorithm.parameterDefinitions())
    assert "article 26" in algorithm.shortHelpString()
    assert "管控带" in algorithm.tags()
