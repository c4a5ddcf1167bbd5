"""Prepared layers in the check: centre lines and the end of the data never clear a site."""

import csv
from collections import Counter

import pytest
from qgis.core import QgsProcessingException

CHAIN = ("parkshore:prepareshoreline", "parkshore:shorelinecheck")
WIDE = "POLYGON ((109 29, 112 29, 112 32, 109 32, 109 29))"
AWAY = ("LINESTRING (109 29, 109 29.0001)", "LINESTRING (112 32, 112 32.0001)")


def points(*metres, layer, lat=30.5):
    """Sites north of a river on latitude 30.5."""
    rows = [(f"POINT (110.5 {lat + each / 110_856})", ["chemical"]) for each in metres]
    return layer("Point", rows, {"facility": str}, name="sites")


@pytest.fixture
def river(layer):
    def made(*values, **fields):
        rows = [("LINESTRING (110 30.5, 111 30.5)", ["长江", *values])]
        rows += [(wkt, [None, *[None] * len(values)]) for wkt in AWAY]
        return layer("LineString", rows, {"name": str, **fields}, name="river")

    return made


@pytest.fixture
def check(run, rows):
    def checked(source, sites, prepared=None, **parameters):
        made = run(
            CHAIN[0], {"INPUT": source, "OUTPUT": "memory:", "WATER": "memory:", **(prepared or {})}
        )
        results = run(
            CHAIN[1],
            {
                "PARKS": sites,
                "SHORELINE": made["OUTPUT"],
                "WATER": made["WATER"],
                "RULE_SET": 1,
                "OUTPUT": "memory:",
                **parameters,
            },
        )
        found = rows(results["OUTPUT"])
        notes = [set((row["rule_note"] or "").split(";")) for row in found]
        return [row["verdict"] for row in found], notes, results

    return checked


def test_lines_of_which_nobody_says_what_they_are_clear_only_beyond_the_width(check, river, layer):
    # midstream: limit 1000 m, half-width 6000 m
    sites = points(900, 1100, 6900, 7100, layer=layer)
    verdicts, notes, _ = check(river(), sites)
    assert verdicts == ["within", "uncertain", "uncertain", "outside"]
    assert ["centre line" in each for each in notes] == [False, True, True, False]
    for measured_from in (1, 2, 3, 4):
        verdicts, notes, _ = check(river(), sites, MEASURED_FROM=measured_from)
        assert verdicts == ["within", "outside", "outside", "outside"]
    assert check(river(), sites, MEASURED_FROM=5)[0][1] == "uncertain"
    assert check(river(), sites, RULE_SET=0, MEASURED_FROM=5)[0][1] == "outside"


def test_the_code_of_an_axis_wins_over_what_is_said_of_the_layer(check, river, layer):
    sites = points(900, 1100, 7100, layer=layer)
    verdicts, _, _ = check(river("210400", GB=str), sites, MEASURED_FROM=1)
    assert verdicts == ["within", "uncertain", "outside"]


def test_half_widths_of_the_data_go_before_the_table(check, river, layer):
    sites = points(900, 1290, 1310, layer=layer)
    verdicts, _, _ = check(river(300.0, half_w_m=float), sites)
    assert verdicts == ["within", "uncertain", "outside"]
    # nothing given, and nothing that could be a width: the table
    for value in (0.0, -1.0, None):
        assert check(river(value, half_w_m=float), sites)[0][2] == "uncertain"


def test_shores_of_polygons_clear(check, layer):
    water = layer(
        "Polygon",
        [
            ("POLYGON ((110 30.49, 111 30.49, 111 30.5, 110 30.5, 110 30.49))", ["长江"]),
            ("POLYGON ((109 29, 109.001 29, 109 29.001, 109 29))", [None]),
            ("POLYGON ((112 32, 112.001 32, 112 32.001, 112 32))", [None]),
        ],
        {"name": str},
    )
    verdicts, notes, results = check(water, points(900, 1100, layer=layer))
    assert verdicts == ["within", "outside"]
    assert not any("centre line" in each for each in notes)
    assert results["BEYOND"] == 0


def test_nothing_is_cleared_beyond_the_data(check, layer):
    water = layer(
        "Polygon",
        [("POLYGON ((110 30, 111 30, 111 30.5, 110 30.5, 110 30))", ["长江"])],
        {"name": str},
    )
    sites = points(900, 1100, 50_000, layer=layer)
    verdicts, notes, results = check(water, sites)
    assert verdicts == ["within", "uncertain", "uncertain"]
    assert ["beyond the data" in each for each in notes] == [False, True, True]
    assert results["BEYOND"] == 2
    outline = layer("Polygon", [(WIDE, [])])
    assert check(water, sites, {"COVERAGE": outline})[0] == ["within", "outside", "outside"]
    assert check(water, sites, COVERAGE=outline)[0] == ["within", "outside", "outside"]
    assert check(water, sites, RULE_SET=0)[0] == ["within", "outside", "outside"]


def test_the_sample_is_judged_by_its_provinces(run, sample, rows):
    results = run(
        CHAIN[1],
        {
            "PARKS": sample("parks"),
            "SHORELINE": sample("shoreline"),
            "WATER": sample("water"),
            "RULE_SET": 1,
            "FACILITY": 0,
            "FACILITY_FIELD": "",
            "OUTPUT": "memory:",
        },
    )
    found = rows(results["OUTPUT"])
    assert results["BEYOND"] < 0.02 * results["TOTAL"]
    assert not any("centre line" in (row["rule_note"] or "") for row in found)


def test_warnings_of_the_preparation_are_told_again(check, river, layer, run):
    rows = [("LINESTRING (110 30.5, 111 30.5)", ["小河"])]
    bare = layer("LineString", rows, {"name": str})
    _, notes, _ = check(bare, points(900, layer=layer))
    assert any(
        "when it was prepared" in each and "main stem" in each for each in run.feedback.warned
    )
    assert "no main stem" in notes[0]
    check(river(), points(900, layer=layer))
    assert not any("when it was prepared" in each for each in run.feedback.warned)


def test_real_plants_are_cleared_by_lines_only_where_banks_would_clear_them(
    check, layer, shared_data
):
    with (shared_data / "chemical_plants.csv").open(encoding="utf-8") as file:
        plants = [(row["lon"], row["lat"]) for row in csv.DictReader(file)]
    rows = [(f"POINT ({lon} {lat})", ["chemical"]) for lon, lat in plants if lon and lat]
    sites = layer("Point", rows, {"facility": str})
    national = str(shared_data / "national_4m" / "hyd2_4l.shp")
    assumed = {"ASSUMED_CRS": "EPSG:4490", "EXCLUDE": "false"}  # without the areas beside
    stated, _, _ = check(national, sites, assumed, MEASURED_FROM=4)
    silent, notes, _ = check(national, sites, assumed)
    pairs = Counter(zip(stated, silent, strict=True))
    assert set(pairs) <= {(each, each) for each in stated} | {("outside", "uncertain")}
    assert pairs["within", "within"] > 0
    assert pairs["outside", "outside"] > 0
    assert pairs["outside", "uncertain"] == sum("centre line" in each for each in notes)


@pytest.mark.parametrize("vocabulary", ["scale", "measured_from", "offset"])
def test_a_number_kept_with_the_line_that_is_none_is_told(run, layer, vocabulary):
    rows = [("LINESTRING (110 30.5, 111 30.5)", ["main"])]
    shoreline = layer("LineString", rows, {"river_cls": str}, name="river")
    metadata = shoreline.metadata()
    metadata.addKeywords(f"parkshore:{vocabulary}", ["far"])
    shoreline.setMetadata(metadata)
    asked = {"PARKS": points(900, layer=layer), "SHORELINE": shoreline, "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match="hold far where a number belongs"):
        run(CHAIN[1], {**asked, "RULE_SET": 1})
