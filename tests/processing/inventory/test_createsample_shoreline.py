"""The sample on the shore: the series of years and the hard cases, from the algorithms' outputs."""

import shutil

import pytest
from osgeo import ogr
from parkshore.processing.layers.attribute_values import plain
from qgis.core import QgsVectorLayer

MEMORY = "TEMPORARY_OUTPUT"
HARD = {
    "H01": ("within", 0.0),
    "H03": ("within", 1000.0),
    "H04": ("outside", 1000.001),
    "H05": ("within", 0.0),
    "H07": ("within", 0.0),
}
WITHIN = {*HARD, "H02", "H06", "H08"} - {"H04"}


@pytest.fixture
def full(sample_file, tmp_path):
    """Layers of the sample of 1045 parks; a file of its own, which no other test has open."""
    path = shutil.copy(sample_file, tmp_path / "sample.gpkg")
    names = [layer.GetName() for layer in ogr.Open(str(path))]
    return {name.upper(): f"{path}|layername={name}" for name in names}


def rows(layer):
    names = [field.name() for field in layer.fields()]
    return [dict(zip(names, map(plain, f.attributes()), strict=True)) for f in layer.getFeatures()]


@pytest.mark.parametrize("rule_set", [0, 1])
def test_enterprises_within_the_kilometre_follow_the_published_series(run, full, rule_set):
    checked = run(
        "parkshore:shorelinecheck",
        {
            "PARKS": full["ENTERPRISES"],
            "SHORELINE": full["SHORELINE"],
            "WATER": full["WATER"],
            "RULE_SET": rule_set,
            "FACILITY_FIELD": "facility",
            "OUTPUT": MEMORY,
        },
    )
    trend = run("parkshore:shorelinetrend", {"INPUT": checked["OUTPUT"], "OUTPUT": MEMORY})
    within = {row["year"]: row["within"] for row in rows(trend["OUTPUT"])}
    assert within[2000] == 149
    assert within[2017] == 715
    assert all(within[year] <= within[year + 1] for year in range(2000, 2017))


@pytest.fixture
def chemical(full):
    layer = QgsVectorLayer(full["PARKS"], "parks", "ogr")
    layer.setSubsetString("chemical = 1")
    return layer


@pytest.mark.parametrize("shoreline", ["SHORELINE", "WATER"])
def test_hard_cases_are_judged_right(run, full, chemical, shoreline):
    made = run(
        "parkshore:shorelinecheck",
        {
            "PARKS": chemical,
            "SHORELINE": full[shoreline],
            "WATER": full["WATER"],
            "RULE_SET": 1,
            "OUTPUT": MEMORY,
        },
    )
    found = {row["park_id"]: row for row in rows(made["OUTPUT"])}
    assert made["TOTAL"] == 103
    for park, (verdict, shore_m) in HARD.items():
        assert (found[park]["verdict"], found[park]["shore_m"]) == (verdict, shore_m), park
    assert {park for park in found if park[0] == "H" and found[park]["verdict"] == "within"} == (
        WITHIN
    )
    assert found["H03"]["margin_m"] == 0
    assert "repaired" in found["H08"]["rule_note"]
    assert found["H06"]["near_river"] in {"长江", "嘉陵江"}


def test_parks_stand_in_the_reach_of_their_province(run, full):
    by_name = run(
        "parkshore:classifyreaches", {"PARKS": full["PARKS"], "METHOD": 0, "OUTPUT": MEMORY}
    )
    by_place = run(
        "parkshore:classifyreaches",
        {"PARKS": full["PARKS"], "METHOD": 1, "PROVINCES": full["PROVINCES"], "OUTPUT": MEMORY},
    )
    for made in (by_name, by_place):
        assert (made["UPSTREAM"], made["MIDSTREAM"], made["DOWNSTREAM"]) == (311, 322, 412)


def test_main_stem_is_one_line(run, full):
    made = run(
        "parkshore:riverchainage",
        {"PARKS": full["PARKS"], "RIVER": full["MAIN_STEM"], "OUTPUT": MEMORY},
    )
    chainage = {row["park_id"]: row["chain_km"] for row in rows(made["OUTPUT"])}
    assert chainage["H04"] < chainage["H02"] < chainage["H05"] < chainage["H06"]


def test_inventory_check_finds_no_error(run, full):
    for kind, name in enumerate(
        ("PARKS", "ENTERPRISES", "ENERGY_UNITS", "WASTEWATER_PLANTS", "OUTFALLS", "WATER_INTAKES")
    ):
        made = run(
            "parkshore:checkinventory",
            {"INPUT": full[name], "KIND": kind, "PARKS": full["PARKS"], "OUTPUT": MEMORY},
        )
        assert made["ERRORS"] == 0, name
