"""Parts of a multipolygon that overlap are one ground to every algorithm that reads areas."""

import pytest
import shapely
from parkshore.analysis.geometry.geodesy import polygon_area_m2
from qgis.core import Qgis, QgsWkbTypes

ONE, OTHER = (118.20, 31.00, 118.28, 31.08), (118.22, 31.02, 118.30, 31.10)
BOTH = shapely.multipolygons([shapely.box(*ONE), shapely.box(*OTHER)])
SHAPES = {
    "overlap": BOTH,
    "nested": shapely.multipolygons([shapely.box(*ONE), shapely.box(118.23, 31.03, 118.27, 31.07)]),
    "twice": shapely.multipolygons([shapely.box(*OTHER)] * 2),
    "hole covered": shapely.multipolygons(
        [
            shapely.box(*ONE).difference(shapely.box(118.24, 31.04, 118.26, 31.06)),
            shapely.box(118.235, 31.035, 118.265, 31.065),
        ]
    ),
}
OPTIONS = "parkshore:siteoptions"
INSIDE = "POINT(118.25 31.05)"  # where all of them have two parts or a part over a hole
CREEK = "LINESTRING(118.248 31.05, 118.252 31.05)"

every_shape = pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)


@pytest.fixture
def ground(layer):
    def make(shape, fields=None, values=(), name="ground"):
        return layer("MultiPolygon", [(shape.wkt, list(values))], fields, name=name)

    return make


@every_shape
def test_a_park_with_a_creek_in_it_is_within(run, ground, layer, rows, shape):
    creek = layer(
        "LineString", [(CREEK, ["青弋江", "tributary"])], {"river": str, "river_cls": str}
    )
    given = {
        "PARKS": ground(shape),
        "SHORELINE": creek,
        "RULE_SET": 1,
        "FACILITY": 0,
        "OUTPUT": "memory:",
    }
    [park] = rows(run("parkshore:shorelinecheck", given)["OUTPUT"])
    assert (park["shore_m"], park["verdict"]) == (0, "within")
    assert "repaired" in park["rule_note"]


@every_shape
@pytest.mark.parametrize("role", ["SHORELINE", "WATER"])
def test_a_site_on_water_is_at_distance_0(run, ground, layer, rows, shape, role):
    given = {"PARKS": layer("Point", [(INSIDE, [])]), "DISTANCE": 10, "OUTPUT": "memory:"}
    given["SHORELINE"] = layer("LineString", [("LINESTRING(118 30, 119 30)", [])])
    given[role] = ground(shape)
    [site] = rows(run("parkshore:shorelinecheck", given)["OUTPUT"])
    assert (site["shore_m"], site["verdict"]) == (0, "within")


@every_shape
def test_the_control_range_holds_its_middle(run, ground, layer, rows, shape):
    given = {
        "PARKS": layer("Point", [(INSIDE, [])]),
        "SHORELINE": layer("LineString", [(CREEK, ["main"])], {"river_cls": str}),
        "CLASS_FIELD": "river_cls",
        "RULE_SET": 3,
        "FACILITY": 0,
        "CONTROL_RANGE": ground(shape),
        "OUTPUT": "memory:",
    }
    [site] = rows(run("parkshore:shorelinecheck", given)["OUTPUT"])
    assert site["verdict"] == "within"


@pytest.mark.parametrize(("side", "length"), [(0.04, 24_761), (0.08, 41_265)])
def test_prepared_water_has_the_outline_of_both(run, ground, rows, side, length):
    parts = [shapely.box(x, y, x + side, y + side) for x, y in ((118.2, 31.0), (118.22, 31.02))]
    water = ground(shapely.multipolygons(parts), {"name": str}, ["长江"])
    given = {"INPUT": water, "NAME_FIELD": "name", "OUTPUT": "memory:", "WATER": "memory:"}
    made = run("parkshore:prepareshoreline", given)
    assert sum(row["length_m"] for row in rows(made["OUTPUT"])) == pytest.approx(length, abs=1)
    [body] = made["WATER"].getFeatures()
    area = shapely.area(shapely.from_wkt(body.geometry().asWkt(12)))
    assert area == pytest.approx(shapely.area(shapely.union_all(parts)))


@every_shape
def test_a_landward_zone_leaves_all_water_out(run, ground, shape):
    given = {"SHORELINE": ground(shape), "DISTANCES": "200", "LANDWARD": True, "OUTPUT": "memory:"}
    [zone] = run("parkshore:shorelinezones", given)["OUTPUT"].getFeatures()
    drawn = shapely.from_wkt(zone.geometry().asWkt(12))
    assert not shapely.intersects(drawn, shapely.from_wkt(INSIDE))
    assert QgsWkbTypes.geometryType(zone.geometry().wkbType()) == Qgis.GeometryType.Polygon


@every_shape
def test_a_province_holds_the_park_in_it(run, ground, layer, rows, shape):
    given = {
        "PARKS": layer("Point", [(INSIDE, [])]),
        "METHOD": 1,
        "PROVINCES": ground(shape, {"prov_zh": str}, ["安徽"]),
        "PROVINCE_NAME_FIELD": "prov_zh",
        "OUTPUT": "memory:",
    }
    [park] = rows(run("parkshore:classifyreaches", given)["OUTPUT"])
    assert park["reach"] == "downstream"


@every_shape
@pytest.mark.parametrize("name", ["SENSITIVE", "URBAN"])
def test_an_area_is_touched_by_the_site_in_it(run, ground, layer, rows, shape, name):
    fields = {"verdict": str, "opened": str, "scale": str}
    sites = layer("Point", [(INSIDE, ["within", "2000", "above"])], fields)
    plain = shapely.multipolygons([shapely.box(*OTHER)])
    given = {"SITES": sites, "OUTPUT": "memory:"}
    options = [
        rows(run(OPTIONS, given | {name: each})["OUTPUT"])
        for each in (ground(shape), ground(plain))
    ]
    assert options[0] == options[1]


def test_a_drawn_area_counts_ground_once(run, ground, layer, rows):
    once = polygon_area_m2([shapely.box(*OTHER)])[0] / 1e6
    fields = {"park_id": str, "name": str, "area_km2": float}
    parks = ground(SHAPES["twice"], fields, ["P1", "园区", once], name="parks")
    given = {"INPUT": parks, "KIND": 0, "OUTPUT": "memory:"}
    found = rows(run("parkshore:checkinventory", given)["OUTPUT"])
    assert {row["code"] for row in found} >= {"invalid_outline"}
    assert "area" not in {row["code"] for row in found}
