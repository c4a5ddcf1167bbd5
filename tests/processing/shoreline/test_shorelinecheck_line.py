"""What a line cannot show travels from Prepare shoreline into the check, and is told once."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.check.verdict_notes import SAYS
from pyproj import Transformer
from qgis.core import QgsApplication

PREPARE, CHECK = "parkshore:prepareshoreline", "parkshore:shorelinecheck"
DEGREE_M = 110_870.0  # of latitude, near 31°
WIDE = ("LINESTRING (119 29, 119 29.0001)", "LINESTRING (124 33, 124 33.0001)")


@pytest.fixture
def chain(run, layer, rows):
    """Prepare lines, check sites against them; returns verdicts, notes, and both results."""

    def chained(lines, places, prepared=None, **parameters):
        made = [(wkt, [name]) for wkt, name in lines]
        made += [(wkt, ["远溪"]) for wkt in WIDE]
        source = layer("LineString", made, {"name": str}, name=parameters.pop("name", "rivers"))
        first = run(PREPARE, {"INPUT": source, "OUTPUT": "memory:", **(prepared or {})})
        sites = layer("Point", [(f"POINT ({x} {y})", []) for x, y in places], name="sites")
        given = {"PARKS": sites, "SHORELINE": first["OUTPUT"], "FACILITY": 0, "RULE_SET": 1}
        second = run(CHECK, {**given, "OUTPUT": "memory:", **parameters})
        found = rows(second["OUTPUT"])
        notes = [set((row["rule_note"] or "").split(";")) for row in found]
        return [row["verdict"] for row in found], notes, first, second

    return chained


ESTUARY = [("LINESTRING (121 31.5, 121.5 31.5)", "长江")]
HALF = 900 / DEGREE_M
WATER = (121, 31.5 - HALF, 121.5, 31.5 + HALF)


def north(*metres, lon=121.25, lat=31.5):
    return [(lon, lat + each / DEGREE_M) for each in metres]


def polygon(west, south, east, north_):
    corners = [(west, south), (east, south), (east, north_), (west, north_), (west, south)]
    return f"POLYGON (({', '.join(f'{x} {y}' for x, y in corners)}))"


def test_where_water_shows_the_width_the_estuary_swallows_no_more(chain, layer, rows):
    sites = north(900, 1850, 2100, 9000)
    verdicts, notes, _, _ = chain(ESTUARY, sites)
    assert verdicts == ["within", "uncertain", "uncertain", "uncertain"]
    hint = layer("Polygon", [(polygon(*WATER), [])], name="water")
    verdicts, notes, first, _ = chain(ESTUARY, sites, {"WATER_HINT": hint})
    assert verdicts == ["within", "uncertain", "outside", "outside"]
    assert "centre line" in notes[1]
    [axis] = [row for row in rows(first["OUTPUT"]) if row["river"] == "长江"]
    assert axis["line_kind"] == "centre line"
    assert 900 <= axis["half_w_m"] <= 930
    assert first["CENTRE_LINES"] == 1


def test_a_hint_in_another_system_and_a_reach_beyond_it(chain, layer, rows):
    way = Transformer.from_crs(4326, 4528, always_xy=True)
    water = shapely.segmentize(shapely.from_wkt(polygon(121, WATER[1], 121.2, WATER[3])), 0.001)
    flat = shapely.transform(water, lambda xy: np.column_stack(way.transform(*xy.T)))
    hint = layer("Polygon", [(flat.wkt, ["长江"])], {"NAME": str}, crs="EPSG:4528", name="water")
    verdicts, _, first, _ = chain(ESTUARY, north(2100, lon=121.1), {"WATER_HINT": hint})
    assert verdicts == ["uncertain"]  # the mouth, 25 km on, may be 45 km wide
    pieces = [row for row in rows(first["OUTPUT"]) if row["river"] == "长江"]
    assert sorted(row["half_w_m"] is None for row in pieces) == [False, True]
    near, far = sorted(pieces, key=lambda row: row["half_w_m"] is None)
    assert near["length_m"] == pytest.approx(0.2 * 95_000 + 4500, rel=0.05)
    assert near["length_m"] + far["length_m"] == pytest.approx(0.5 * 95_000, rel=0.01)


BANKS = [(f"LINESTRING (112 {y}, {east} {y})", "长江") for y, east in ((30.3, 113), (30.31, 113))]
BANKS += [(f"LINESTRING (113.4 {y}, 114.4 {y})", "长江") for y in (30.3, 30.31)]
WHOLE = {"COVERAGE": polygon(105, 25, 125, 35)}


@pytest.fixture
def whole(layer):
    return {"COVERAGE": layer("Polygon", [(WHOLE["COVERAGE"], [])], name="outline")}


def test_sites_by_a_hole_of_the_main_stem_are_beyond_the_data(chain, whole, run):
    sites = [(113.2, 30.32), (112.5, 30.33), (112.5, 30.305), (113.2, 30.6)]
    given = {"MEASURED_FROM": 4}
    verdicts, notes, first, second = chain(BANKS, sites, whole, **given)
    assert verdicts == ["uncertain", "outside", "within", "outside"]
    assert "beyond the data" in notes[0]
    assert (first["GAPS"], second["BEYOND"]) == (1, 1)
    [told] = first["OUTPUT"].metadata().keywords("parkshore:warnings")
    assert "38.4" in told
    assert "(113.2000, 30.3" in told
    assert "MAX_GAP" in told
    assert any("holes" in warning for warning in run.feedback.warned)  # the check tells it again
    verdicts, _, _, _ = chain(BANKS, sites, {}, **given, **whole)  # the outline given here
    assert verdicts == ["uncertain", "outside", "within", "outside"]
    verdicts, _, first, _ = chain(BANKS, sites, whole | {"MAX_GAP": 50_000}, **given)
    assert first["GAPS"] == 0
    assert verdicts == ["outside", "outside", "within", "outside"]


def test_a_slip_of_a_sheet_edge_is_no_gap(chain, whole):
    lines = [
        ("LINESTRING (112 30.3, 112.999999988 30.3)", "长江"),
        ("LINESTRING (113 30.3, 114 30.3)", "金沙江"),
    ]
    _, _, first, _ = chain(lines, [(112.5, 30.4)], whole)
    assert first["GAPS"] == 0
    assert not first["OUTPUT"].metadata().keywords("parkshore:warnings")


LOW_BANKS = [("LINESTRING (112 30.3, 113 30.3)", "长江")]


@pytest.mark.parametrize("said", ["stated", "named"])
def test_a_line_of_low_water_clears_only_beyond_the_drawdown(chain, whole, said):
    sites = north(900, 1500, 2900, 3100, lon=112.5, lat=30.3)
    given = {"MEASURED_FROM": 4}
    assert chain(LOW_BANKS, sites, whole, **given)[0] == ["within"] + ["outside"] * 3
    prepared = whole | ({"WATER_LEVEL": 4} if said == "stated" else {})
    given |= {"name": "2022年枯水期水边线"} if said == "named" else {}
    verdicts, notes, first, _ = chain(LOW_BANKS, sites, prepared, **given)
    assert verdicts == ["within", "uncertain", "uncertain", "outside"]  # 2,000 m midstream
    assert ["water level" in each for each in notes] == [False, True, True, False]
    assert first["OUTPUT"].metadata().keywords("parkshore:level") == ["low water"]
    planned = chain(LOW_BANKS, sites, prepared, **given | {"MEASURED_FROM": 1})[0]
    assert planned == ["within"] + ["outside"] * 3
    high = chain(LOW_BANKS, sites, whole | {"WATER_LEVEL": 1}, **given)[0]
    assert high == ["within"] + ["outside"] * 3


def test_a_site_on_water_is_within_whatever_the_scale(run, layer, rows):
    water = layer("Polygon", [(polygon(112, 30, 112.1, 31), ["长江"])], {"name": str})
    made = run(PREPARE, {"INPUT": water, "OUTPUT": "memory:", "WATER": "memory:"})
    sites = layer("Point", [(f"POINT ({x} 30.5)", []) for x in (112.05, 112.101)])
    given = {"PARKS": sites, "SHORELINE": made["OUTPUT"], "WATER": made["WATER"], "FACILITY": 0}
    for rule_set in (0, 1):
        asked = {**given, "RULE_SET": rule_set, "SHORELINE_SCALE": 4_000_000, "OUTPUT": "memory:"}
        found = [row["verdict"] for row in rows(run(CHECK, asked)["OUTPUT"])]
        assert found == ["within", "uncertain"]


def test_streams_are_narrow_and_seasonal_rivers_are_rivers(run, layer, rows):
    lines = [
        ("LINESTRING (112 30.3, 112.5 30.3)", ["1", "river", "清溪河", None]),
        ("LINESTRING (112 30.5, 112.5 30.5)", ["2", "stream", "石溪", '"intermittent"=>"yes"']),
        ("LINESTRING (112 30.6, 112.5 30.6)", ["3", "river", None, '"seasonal"=>"yes"']),
    ]
    fields = {"osm_id": str, "waterway": str, "name": str, "other_tags": str}
    made = run(PREPARE, {"INPUT": layer("LineString", lines, fields), "OUTPUT": "memory:"})
    found = [(row["river_cls"], row["half_w_m"]) for row in rows(made["OUTPUT"])]
    assert found == [("tributary", None), ("tributary", 25.0), ("tributary", None)]
    lines = [
        (f"LINESTRING (112 {30 + n / 10}, 113 {30 + n / 10})", [code, "时令河", "沙河"])
        for n, code in enumerate((210200, 210101))
    ]
    fields = {"GB": int, "PERIOD": str, "NAME": str}
    made = run(PREPARE, {"INPUT": layer("LineString", lines, fields), "OUTPUT": "memory:"})
    assert [row["river_cls"] for row in rows(made["OUTPUT"])] == ["tributary"] * 2


def test_what_the_line_cannot_say_is_told_in_help_and_metadata(chain, whole):
    said = QgsApplication.processingRegistry().createAlgorithmById(CHECK).shortHelpString()
    assert all(text in said for text in SAYS.values())
    sites = north(1500, 2900, lon=112.5, lat=30.3)
    *_, second = chain(LOW_BANKS, sites, whole | {"WATER_LEVEL": 4}, MEASURED_FROM=4)
    told = second["OUTPUT"].metadata().abstract().splitlines()
    assert f"water level (2 sites): {SAYS['water level']}." in told


def test_the_areas_and_the_axes_of_the_national_map_need_no_choice(run, rows, shared_data):
    folder = shared_data / "national_4m"
    made = run(PREPARE, {"INPUT": str(folder / "hyd2_4l.shp"), "OUTPUT": "memory:"})
    assert sum("EPSG:4490 is assumed" in said for said in run.feedback.warned) == 2
    assert made["GAPS"] == 0
    found = list(rows(made["OUTPUT"]))
    banks = sum(
        row["length_m"]
        for row in found
        if row["river_cls"] == "main" and row["line_kind"] == "bank"
    )
    assert banks > 4.5e6
    assert "centre line" not in {row["line_kind"] for row in found}  # these run in the areas
