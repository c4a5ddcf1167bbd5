"""Which layers a source takes: every algorithm, every source, every kind of layer."""

import re

import pytest
from parkshore.processing.framework.misplaced import refuse_misplaced
from parkshore.processing.framework.run import Run
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsProject,
)

WATER, AREA, SITES, TABLE = "water", "area", "sites", "table"
LINES_OR_POLYGONS, LINES, POLYGONS, ANYTHING = "lp", "l", "p", "any"

SOURCES = {  # what each source is there for, and the geometry that it takes
    "annualreport SHORELINE": (WATER, LINES_OR_POLYGONS),
    "carryingcapacity CAPACITY": (TABLE, ANYTHING),
    "carryingcapacity LOADS": (TABLE, ANYTHING),
    "checkinventory INPUT": (SITES, ANYTHING),
    "checkinventory PARKS": (SITES, ANYTHING),
    "checkinventory PROVINCES": (AREA, POLYGONS),
    "checkinventory SHORELINE": (WATER, LINES_OR_POLYGONS),
    "chemicalparkcheck BASIN": (AREA, POLYGONS),
    "chemicalparkcheck CONTROL_RANGE": (AREA, POLYGONS),
    "chemicalparkcheck COVERAGE": (AREA, POLYGONS),
    "chemicalparkcheck PARKS": (SITES, ANYTHING),
    "chemicalparkcheck WATER_BODIES": (WATER, LINES_OR_POLYGONS),
    "chemicalparkcheck WATER_HINT": (WATER, POLYGONS),
    "classifyreaches PARKS": (SITES, ANYTHING),
    "classifyreaches PROVINCES": (AREA, POLYGONS),
    "classifyreaches RIVER": (WATER, LINES),
    "closeround CHECKED": (SITES, ANYTHING),
    "closeround SHORELINE": (WATER, LINES_OR_POLYGONS),
    "comparescenarios AFTER": (SITES, ANYTHING),
    "comparescenarios BEFORE": (SITES, ANYTHING),
    "comparesources PARKS": (SITES, ANYTHING),
    "contribution PARKS": (SITES, ANYTHING),
    "contribution TOTALS": (TABLE, ANYTHING),
    "countyround PARKS": (SITES, ANYTHING),
    "decoupling DEFLATOR": (TABLE, ANYTHING),
    "decoupling INPUT": (SITES, ANYTHING),
    "demonstrationprograms PARKS": (SITES, ANYTHING),
    "energyinfrastructure PARKS": (SITES, ANYTHING),
    "energyinfrastructure UNITS": (SITES, ANYTHING),
    "evidencesheets PARKS": (SITES, ANYTHING),
    "evidencesheets SHORELINE": (WATER, LINES_OR_POLYGONS),
    "evidencesheets ZONES": (AREA, POLYGONS),
    "greenindex PARKS": (SITES, ANYTHING),
    "greenindex REFERENCE": (SITES, ANYTHING),
    "importinventory PARKS": (SITES, ANYTHING),
    "outfallcheck OUTFALLS": (SITES, ANYTHING),
    "outfallcheck PARKS": (SITES, ANYTHING),
    "outfallcheck SHORELINE": (WATER, LINES_OR_POLYGONS),
    "parkdensity PARKS": (SITES, ANYTHING),
    "parkdensity PROVINCES": (AREA, POLYGONS),
    "parkindicators BASE": (TABLE, ANYTHING),
    "parkindicators PARKS": (SITES, ANYTHING),
    "parkindicators PRICES": (TABLE, ANYTHING),
    "parkreport CAPACITY": (TABLE, ANYTHING),
    "parkreport CHECKED": (SITES, ANYTHING),
    "parkreport DEFLATOR": (TABLE, ANYTHING),
    "parkreport NETWORK": (WATER, LINES),
    "parkreport REFERENCE": (SITES, ANYTHING),
    "parkreport REJECTED": (TABLE, ANYTHING),
    "parkreport SHORELINE": (WATER, LINES_OR_POLYGONS),
    "pillarindustries PARKS": (SITES, ANYTHING),
    "prepareshoreline BASIN": (AREA, POLYGONS),
    "prepareshoreline COVERAGE": (AREA, POLYGONS),
    "prepareshoreline INPUT": (WATER, LINES_OR_POLYGONS),
    "prepareshoreline WATER_HINT": (WATER, POLYGONS),
    "previewinventory PARKS": (SITES, ANYTHING),
    "printmap CHECKED": (SITES, ANYTHING),
    "printmap SHORELINE": (WATER, LINES_OR_POLYGONS),
    "printmap ZONES": (AREA, POLYGONS),
    "rankparks PARKS": (SITES, ANYTHING),
    "readphotos SITES": (SITES, ANYTHING),
    "receivingparks CAPACITY": (TABLE, ANYTHING),
    "receivingparks PARKS": (SITES, ANYTHING),
    "receivingparks SITES": (SITES, ANYTHING),
    "riverchainage PARKS": (SITES, ANYTHING),
    "riverchainage RIVER": (WATER, LINES),
    "shorelinecheck CONTROL_RANGE": (AREA, POLYGONS),
    "shorelinecheck COVERAGE": (AREA, POLYGONS),
    "shorelinecheck PARKS": (SITES, ANYTHING),
    "shorelinecheck SHORELINE": (WATER, LINES_OR_POLYGONS),
    "shorelinecheck WATER": (WATER, POLYGONS),
    "shorelinetrend INPUT": (SITES, ANYTHING),
    "shorelinezones SHORELINE": (WATER, LINES_OR_POLYGONS),
    "shorelinezones WATER": (WATER, POLYGONS),
    "siteoptions PARKS": (SITES, ANYTHING),
    "siteoptions SENSITIVE": (AREA, POLYGONS),
    "siteoptions SITES": (SITES, ANYTHING),
    "siteoptions URBAN": (AREA, POLYGONS),
    "stalechecks CONTROL_RANGE": (AREA, POLYGONS),
    "stalechecks SHORELINE": (WATER, LINES_OR_POLYGONS),
    "stalechecks WATER": (WATER, POLYGONS),
    "storechecks CHECKED": (SITES, ANYTHING),
    "storeinventory INPUT": (SITES, ANYTHING),
    "summarizeparks PARKS": (SITES, ANYTHING),
    "summarizeparks TOTALS": (TABLE, ANYTHING),
    "symbiosispairs ENERGY_UNITS": (SITES, ANYTHING),
    "symbiosispairs PARKS": (SITES, ANYTHING),
    "symbiosispairs WASTEWATER_PLANTS": (SITES, ANYTHING),
    "upstreamexposure FACILITIES": (SITES, ANYTHING),
    "upstreamexposure INTAKES": (SITES, ANYTHING),
    "upstreamexposure NETWORK": (WATER, LINES),
    "wastewater PARKS": (SITES, ANYTHING),
    "wastewater PLANTS": (SITES, ANYTHING),
    "waterintake INTAKES": (SITES, ANYTHING),
    "waterintake PARKS": (SITES, ANYTHING),
    "worklist CHECKED": (SITES, ANYTHING),
}

PREPARED = "river river_cls length_m cls_why"
LAYERS = {  # fields, and what a layer with these fields can be
    "parks of the schema": ("park_id name province chemical accredited opened gdp", {SITES, TABLE}),
    "few columns of parks": ("park_id name", {SITES, TABLE}),
    "parks of a shapefile": ("PARK_ID NAME CHEMICAL", {SITES, TABLE}),
    "parks without ids": ("name pillars energy_tce firms chemical", {SITES, TABLE}),
    "enterprises": ("ent_id uscc name park_id industry", {SITES, TABLE}),
    "energy units": ("unit_id park_id name kind fuel mw", {SITES, TABLE}),
    "wastewater plants": ("wwtp_id name pattern cap_td flow_td", {SITES, TABLE}),
    "outfalls": ("out_id name direct receiver wetland permit", {SITES, TABLE}),
    "water intakes": ("int_id park_id name purpose volume_m3", {SITES, TABLE}),
    "a checked layer": ("id shore_m limit_m margin_m verdict near_river river_cls", {SITES, TABLE}),
    "checked parks": ("park_id name shore_m margin_m verdict near_river river_cls", {SITES, TABLE}),
    "links": ("id shore_m verdict near_river", {TABLE}),
    "options": ("id option opt_rule opt_why", {SITES, TABLE}),
    "sites by reach": ("id reach prov_en", {SITES, TABLE}),
    "receiving pairs": ("site_id park_id km rank", {SITES, TABLE}),
    "symbiosis pairs": ("from_id to_id stream unit km", {SITES, TABLE}),
    "zones": ("from_m to_m area_km2", {SITES, TABLE, AREA}),
    "provinces": ("prov_en prov_zh code gdp giov firms", {SITES, TABLE, AREA}),
    "prepared shoreline": (PREPARED, {SITES, TABLE, AREA, WATER}),
    "prepared shoreline by reach": (f"{PREPARED} reach prov_en", {SITES, TABLE, AREA, WATER}),
    "water of the schema": ("river river_cls src", {SITES, TABLE, AREA, WATER}),
    "main stem": ("river src", {SITES, TABLE, AREA, WATER}),
    "a named line": ("name", {SITES, TABLE, AREA, WATER}),
    "no fields": ("", {SITES, TABLE, AREA, WATER}),
    "land survey": ("OBJECTID GBCODE NAME 名称 河流等级 length_m", {SITES, TABLE, AREA, WATER}),
    "OpenStreetMap": ("osm_id code fclass name width", {SITES, TABLE, AREA, WATER}),
    "lakes": ("name province city area_km2 year category src", {SITES, TABLE, AREA, WATER}),
    "water units": ("unit_id name kind status", {SITES, TABLE, AREA, WATER}),
    "shoreline measured": ("name from_m to_m", {SITES, TABLE, AREA, WATER}),
}
SHAPES = {
    "l": ("LineString", "LineString(1 2, 3 4)"),
    "p": ("Polygon", "Polygon((1 2, 3 4, 5 1, 1 2))"),
}


@pytest.fixture(scope="module")
def algorithms(provider):
    return {each.name(): each for each in provider.algorithms()}


def context():
    made = QgsProcessingContext()
    made.setProject(QgsProject.instance())
    return made


def test_every_source_of_every_algorithm_is_in_the_list(algorithms):
    found = {
        f"{name} {definition.name()}"
        for name, algorithm in algorithms.items()
        for definition in algorithm.parameterDefinitions()
        if isinstance(definition, QgsProcessingParameterFeatureSource)
    }
    assert found - set(SOURCES) == set()


@pytest.mark.parametrize("kind", LAYERS)
@pytest.mark.parametrize("shape", SHAPES)
def test_layers_are_taken_for_what_their_fields_say(algorithms, layer, kind, shape):
    fields, can_be = LAYERS[kind]
    geometry, wkt = SHAPES[shape]
    columns = dict.fromkeys(fields.split(), str)
    name = "岸线 shoreline"  # a name tells nothing
    given = layer(geometry, [(wkt, [None] * len(columns))], columns, name=name)
    for source, (role, takes) in SOURCES.items():
        algorithm, parameter = source.split()
        try:
            refuse_misplaced(Run(algorithms[algorithm], {parameter: given}, context()))
            refused = ""
        except QgsProcessingException as error:
            refused = str(error)
        if takes != ANYTHING and shape not in takes:
            assert re.match(f"{name} holds (lines|polygons), but .* takes", refused), source
        elif role in can_be:
            assert refused == "", source
        else:
            assert re.match(f"{name} cannot be .*: its fields .*; choose", refused), source


@pytest.mark.parametrize("source", [s for s, (_, takes) in SOURCES.items() if takes != ANYTHING])
def test_points_and_tables_are_no_water_and_no_areas(algorithms, layer, source):
    algorithm, parameter = source.split()
    for kind, wkt, told in (("Point", "Point(1 2)", "points"), ("None", None, "no geometry")):
        given = {parameter: layer(kind, [(wkt, [])], name="wells")}
        with pytest.raises(QgsProcessingException, match=f"wells holds {told}, but .* takes"):
            refuse_misplaced(Run(algorithms[algorithm], given, context()))


@pytest.mark.parametrize("way", ["layer", "id", "name", "source"])
def test_parks_as_the_shoreline_however_they_are_named(run, layer, way, tmp_path):
    columns = {"park_id": str, "name": str, "chemical": int}
    made = layer("Polygon", [("Polygon((1 2, 3 4, 5 1, 1 2))", ["a", "b", 1])], columns, name="x")
    QgsProject.instance().addMapLayer(made)
    given = {"layer": made, "id": made.id(), "name": "x", "source": made.source()}[way]
    sites = layer("Point", [("Point(1 2)", [])], name="sites")
    try:
        with pytest.raises(QgsProcessingException, match="x cannot be Shoreline: its fields"):
            run(
                "parkshore:shorelinecheck",
                {"PARKS": sites, "SHORELINE": given, "OUTPUT": "memory:"},
            )
    finally:
        QgsProject.instance().removeMapLayer(made)
