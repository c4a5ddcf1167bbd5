"""Areas and lines of one map: both are read, and a site by a narrow river is not cleared."""

import pytest
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
)

from ..official_water_files import national_4m_both, national_both
from ..open_water_files import osm_extract, osm_pbf
from ..osm_files import write_osm
from ..water_scene import BROOK_AXIS, FARM

PREPARE, CHECK = "parkshore:prepareshoreline", "parkshore:shorelinecheck"
BY_THE_STREAM = "POINT (112.832 30.15)"


BOTH = [national_both, national_4m_both, osm_extract, osm_pbf]


@pytest.fixture(params=BOTH, ids=lambda make: make.__name__)
def areas(request, tmp_path):
    return request.param(tmp_path)


def lines_of(areas):
    for mine, other in (
        *(("=HYDA", "=HYDL"), ("hyd1_4p", "hyd2_4l"), ("water_a", "waterways")),
        ("=multipolygons", "=lines"),
    ):
        areas = areas.replace(mine, other)
    return areas


def prepared(run, source, **parameters):
    outputs = {"OUTPUT": "memory:", "WATER": "memory:"}
    return run(PREPARE, {"INPUT": source, **outputs, **parameters})


def verdict(run, layer, shoreline, **parameters):
    sites = layer("Point", [(BY_THE_STREAM, [])])
    inputs = {"PARKS": sites, "SHORELINE": shoreline, "RULE_SET": 1, "FACILITY": 0}
    found = run(CHECK, {**inputs, "OUTPUT": "memory:", **parameters})["OUTPUT"]
    return next(found.getFeatures())["verdict"]


def test_either_layer_brings_the_other(run, layer, areas):
    made = [prepared(run, source) for source in (areas, lines_of(areas))]
    assert any("is read too" in said for said in run.feedback.said)
    for results in made:
        lines = list(results["OUTPUT"].getFeatures())
        kinds = {(line["river"], line["river_cls"], line["line_kind"]) for line in lines}
        assert ("长江", "main", "bank") in kinds
        brook = [line for line in lines if line["river"] == "清溪河"]
        assert "bank" not in {line["line_kind"] for line in brook}
        for water in results["WATER"].getFeatures():
            for line in brook:
                assert line.geometry().intersection(water.geometry()).length() < 1e-9
        assert verdict(run, layer, results["OUTPUT"]) == "within"
    for name in ("READ", "USED", "CENTRE_LINES", "MAIN_FEATURES"):
        assert made[0][name] == made[1][name]


def count(source):
    """Return how many features a layer has; OpenStreetMap's files do not tell before they end."""
    return len(list(QgsVectorLayer(source, "areas", "ogr").getFeatures()))


def test_none_reads_one_layer_alone(run, areas):
    results = prepared(run, areas, SOURCE=1, ASSUMED_CRS="EPSG:4326")
    assert results["READ"] == count(areas)


def test_choices_for_one_layer_leave_the_other_with_a_warning(run, areas):
    results = prepared(run, areas, EXCLUDE="false")
    assert results["READ"] == count(areas)
    assert any("is not read" in said for said in run.feedback.warned)
    part = QgsProcessingFeatureSourceDefinition(areas, False, 1)
    assert prepared(run, part)["READ"] == 1


FARMLAND = [(FARM.exterior, {"landuse": "farmland"})]


@pytest.mark.parametrize(
    ("mine", "areas"), [("lines", []), ("lines", FARMLAND), ("multipolygons", FARMLAND)]
)
def test_a_layer_without_water_leaves_the_other_alone(run, tmp_path, mine, areas):
    path = tmp_path / "map.osm"
    ways = [*areas, (BROOK_AXIS, {"waterway": "river"})]
    write_osm(path, [(list(line.coords), tags) for line, tags in ways])
    results = prepared(run, f"{path}|layername={mine}")
    [line] = results["OUTPUT"].getFeatures()
    assert line["river_cls"] == "tributary"
    assert (results["READ"], results["USED"]) == (1 + len(areas), 1)
    assert any("is read alone" in said for said in run.feedback.said) == bool(areas)


def test_what_lies_beside_is_not_overwritten(run, tmp_path):
    areas = osm_extract(tmp_path)
    with pytest.raises(QgsProcessingException, match="would overwrite"):
        run(PREPARE, {"INPUT": areas, "OUTPUT": lines_of(areas)})
    assert QgsVectorLayer(lines_of(areas), "lines", "ogr").featureCount() == 4


def test_a_reservoir_on_a_line_is_its_river(run, tmp_path):
    results = prepared(run, national_both(tmp_path))
    water = {each["river"]: each for each in results["WATER"].getFeatures()}
    assert water["龙口水库"]["river_cls"] == "tributary"
    assert water["龙口水库"]["cls_why"].startswith("reservoir beside 清溪河")
    assert water["镜湖"]["river_cls"] == "lake"
    assert "lake on a river" not in water["镜湖"]["cls_why"]
    assert {line["river_cls"] for line in results["OUTPUT"].getFeatures()} >= {"lake", "main"}


def test_an_axis_over_an_island_is_no_shore(run, tmp_path):
    results = prepared(run, national_both(tmp_path))
    kinds = [
        line["line_kind"] for line in results["OUTPUT"].getFeatures() if line["river"] == "长江"
    ]
    assert kinds == ["bank"]
