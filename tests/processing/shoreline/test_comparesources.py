"""Several shorelines on the same sites: where the verdict hangs on the source, and why."""

import json

import pytest
from parkshore.processing.layers.attribute_values import plain
from qgis.core import QgsProcessingException

COMPARE, PREPARE = "parkshore:comparesources", "parkshore:prepareshoreline"
CHECK = "parkshore:shorelinecheck"
LAW = {"RULE_SET": 1, "FACILITY": 0}
BANK = "POLYGON ((112 29.99, 113 29.99, 113 30.01, 112 30.01, 112 29.99))"
AXIS = "LINESTRING (112 30, 113 30)"
FAR = [
    (f"POLYGON (({x} {y}, {x + 0.001} {y}, {x} {y + 0.001}, {x} {y}))", ["远湖"])
    for x, y in ((105, 25), (105, 35), (118, 25), (118, 35))
]
SITES = {"A": (112.5, 30.015), "B": (112.5, 30.2), "C": (112.2, 30.005), "D": (112.5, 29.9)}


def rows_of(layer):
    names = layer.fields().names()
    return [
        dict(zip(names, map(plain, each.attributes()), strict=True)) for each in layer.getFeatures()
    ]


@pytest.fixture
def sites(layer):
    rows = [(f"POINT ({x} {y})", [name]) for name, (x, y) in SITES.items()]
    return layer("Point", [*rows, (None, ["E"])], {"park_id": str}, name="sites")


@pytest.fixture
def shore(layer):
    """Return what makes a prepared shoreline of drawn lines; far lakes let it cover the basin."""

    def make(name, *rows, **kept):
        fields = {"river": str, "river_cls": str, "line_kind": str, "half_w_m": float}
        lines = [(wkt, [*about, None][:4]) for wkt, *about in rows]
        made = layer("LineString", lines, fields, name=name)
        metadata = made.metadata()
        for vocabulary, word in kept.items():
            metadata.addKeywords(f"parkshore:{vocabulary}", [word])
        made.setMetadata(metadata)
        return made

    return make


@pytest.fixture
def compare(run, sites):
    def runner(*shorelines, **parameters):
        outputs = {"OUTPUT": "memory:", "BY_SOURCE": "memory:"}
        inputs = {"PARKS": sites, "SHORELINES": list(shorelines), **outputs}
        results = run(COMPARE, {**inputs, **parameters})
        by_site = {row["park_id"]: row for row in rows_of(results["OUTPUT"])}
        return results, by_site, rows_of(results["BY_SOURCE"])

    return runner


def north_bank(shore, name="bank", river_class="main", river="长江", **kept):
    line = "LINESTRING (112 30.01, 113 30.01)"
    return shore(name, (line, river, river_class, "bank"), **kept)


def test_each_source_is_judged_as_by_the_check(run, compare, shore, sites):
    bank = north_bank(shore)
    axis = shore("axis", (AXIS, "长江", "main", "centre line", 1200.0))
    for parameters in ({}, {"DISTANCE": 700}, LAW, {"RULE_SET": 1, "FACILITY": 1}):
        results, by_site, by_source = compare(bank, axis, **parameters)
        told = []
        for line in (bank, axis):
            inputs = {"PARKS": sites, "SHORELINE": line, "OUTPUT": "memory:", **parameters}
            told.append(rows_of(run(CHECK, inputs)["OUTPUT"]))
        for number, site in enumerate([*SITES, "E"]):
            ours = [row for row in by_source if row["site_id"] == site]
            theirs = [rows[number] for rows in told]
            for name in ("shore_m", "verdict", "near_river", "river_cls", "rule_note"):
                assert [row[name] for row in ours] == [row[name] for row in theirs]
            verdicts = [row["verdict"] for row in theirs]
            row = by_site[site]
            for name, verdict in (
                ("n_within", "within"),
                ("n_outside", "outside"),
                ("n_uncert", "uncertain"),
            ):
                assert row[name] == verdicts.count(verdict)
            assert row["agree"] == (None if site == "E" else int(len(set(verdicts)) == 1))
            known = [row["shore_m"] for row in theirs if row["shore_m"] is not None]
            assert row["near_m"] == (min(known) if known else None)
            assert row["far_m"] == (max(known) if known else None)
            assert (row["why"] is None) == (row["agree"] != 0)
        assert results["DISAGREE"] == sum(row["agree"] == 0 for row in by_site.values())
        assert (results["SOURCES"], results["TOTAL"]) == (2, 5)


def test_a_centre_line_is_why(compare, shore):
    bank = north_bank(shore)
    axis = shore("axis", (AXIS, "长江", "main", "centre line", 1200.0))
    for parameters in (LAW, {}):
        _, by_site, by_source = compare(bank, axis, **parameters)
        assert by_site["A"]["why"] == "centre line"
        assert by_site["B"]["agree"] == 1
    assert {row["line_kind"] for row in by_source if row["source"] == "axis"} == {
        *("centre line", None)
    }


@pytest.mark.parametrize(
    ("other", "cause"),
    [
        (("LINESTRING (112 29.99, 113 29.99)", "长江", "main", "bank"), "position"),
        (("LINESTRING (112 29.99, 113 29.99)", None, "main", "bank"), "missing river"),
        (("LINESTRING (112 28, 113 28)", "长江", "main", "bank"), "missing river"),
        (("LINESTRING (112 30.0101, 113 30.0101)", "镜湖", "lake", "bank"), "lake"),
        (("LINESTRING (112 30.0101, 113 30.0101)", "长江", "other", "bank"), "class"),
    ],
)
def test_what_the_other_source_holds_is_why(compare, shore, other, cause):
    far = ("LINESTRING (112 28, 113 28)", "湘江", "important", "bank")
    _, by_site, by_source = compare(north_bank(shore), shore("other", other, far), **LAW)
    assert (by_site["A"]["agree"], by_site["A"]["why"]) == (0, cause)
    whys = {row["source"]: row["why"] for row in by_source if row["site_id"] == "A"}
    assert whys == {"bank": None, "other": cause}


def test_scale_level_and_coverage_are_why(compare, shore):
    line = ("LINESTRING (112 30.002, 113 30.002)", "长江", "main", "bank")
    coarse = shore("coarse", line, scale="4000000")
    assert compare(north_bank(shore), coarse, **LAW)[1]["A"]["why"] == "accuracy"
    high = north_bank(shore, level="flood")
    low = shore("low", line, level="mean water")
    assert compare(high, low)[1]["A"]["why"] == "water level"
    county = "POLYGON ((112 28, 113 28, 113 29.5, 112 29.5, 112 28))"
    beside = ("LINESTRING (112 29, 113 29)", "长江", "main", "bank")
    part = shore("county", beside, coverage=county)
    _, by_site, _ = compare(north_bank(shore), part, **LAW)
    assert by_site["A"]["why"] == "beyond the data"
    assert compare(north_bank(shore), part)[1]["A"]["why"] == "beyond the data"


def test_data_for_demonstration_are_why(compare, shore):
    never = shore("overview", (AXIS, "长江", "main", "bank"), clears="never")
    _, by_site, _ = compare(north_bank(shore), never, **LAW)
    assert by_site["B"]["why"] == "demonstration only"


def test_water_goes_with_the_shoreline_of_its_own_run(run, layer, compare):
    raw = layer("Polygon", [(BANK, ["长江"]), *FAR], {"name": str}, name="areas")
    axis = layer("LineString", [(AXIS, ["长江"])], {"name": str}, name="axes")
    made = [
        run(PREPARE, {"INPUT": each, "OUTPUT": "memory:", "WATER": "memory:", "SOURCE": 1})
        for each in (raw, axis)
    ]
    areas, lines = (each["OUTPUT"] for each in made)
    _, by_site, _ = compare(lines, areas, WATERS=[made[0]["WATER"]])
    assert by_site["C"]["near_m"] == 0
    _, by_site, by_source = compare(areas, lines, WATERS=[each["WATER"] for each in made[::-1]])
    assert by_site["C"]["near_m"] == 0
    names = [row["source"] for row in by_source[:2]]
    assert len(set(names)) == 2
    strange = layer("Polygon", [(BANK, ["长江"])], {"river": str}, name="strange")
    with pytest.raises(QgsProcessingException, match="nothing tells which belong together"):
        compare(areas, lines, WATERS=[strange])
    _, by_site, _ = compare(areas, lines, WATERS=[made[0]["WATER"], strange])
    assert by_site["C"]["far_m"] == 0


def test_what_cannot_be_compared_is_refused(compare, shore, sites, layer):
    bank = north_bank(shore)
    with pytest.raises(QgsProcessingException, match="give two or more"):
        compare(bank)
    with pytest.raises(QgsProcessingException, match="holds bank twice"):
        compare(bank, bank)
    with pytest.raises(QgsProcessingException, match="gives no distance"):
        compare(bank, north_bank(shore, "other"), RULE_SET=3)
    with pytest.raises(QgsProcessingException, match="could not be read"):
        compare(bank, "nowhere.gpkg")
    with pytest.raises(QgsProcessingException, match="are the same layer"):
        compare(bank, sites)
    points = layer("Point", [("POINT (112 30)", [])], name="points")
    with pytest.raises(QgsProcessingException, match="points holds points"):
        compare(bank, points)


def test_the_page_shows_the_disputed_sites(compare, shore, tmp_path):
    path = tmp_path / "page.html"
    axis = shore("axis <b>", (AXIS, "长江", "main", "centre line", 1200.0), level="flood")
    compare(north_bank(shore), axis, **LAW, HTML=str(path))
    text = path.read_text(encoding="utf-8")
    assert "The verdict on 1 of 5 sites changes with the source" in text
    assert "axis <b>" not in text
    assert "county&#39;s water bureau" in text
    figures = [json.loads(part.split("</script>")[0]) for part in text.split('json">')[1:]]
    assert all(figures)


def test_the_page_says_so_where_all_agree(compare, shore, tmp_path):
    path = tmp_path / "page.html"
    results, _, _ = compare(north_bank(shore), north_bank(shore, "same"), HTML=str(path))
    assert results["DISAGREE"] == 0
    assert "All 2 sources say the same" in path.read_text(encoding="utf-8")
