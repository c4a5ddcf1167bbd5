"""The library says what the plugin says, and refuses what it cannot know."""

import datetime

import numpy as np
import pandas as pd
import pytest
import shapely
from parkshore.analysis import (
    InputError,
    Reach,
    RiverClass,
    RuleChoice,
    Verdict,
    check_sites,
    classify_reaches,
    decide_options,
    distance_zones,
    import_table,
    load_rule_set,
    nearest,
    prepare_shoreline,
    rank_sites,
)
from parkshore.analysis.enums import values
from pyproj import Transformer

RIVER = shapely.from_wkt(["LINESTRING (113.9 30, 114.1 30)"])
WATER = shapely.from_wkt(["POLYGON ((113 29.9, 115 29.9, 115 30, 113 30, 113 29.9))"])
SITES = np.array([[114.0, 30.005], [114.0, 30.5], [114.0, 29.95]])
LAW = load_rule_set(RuleChoice.YANGTZE_LAW)


def test_a_projected_system_gives_the_same_distances():
    to_metres = Transformer.from_crs("EPSG:4490", "EPSG:4547", always_xy=True)
    sites = shapely.points(np.column_stack(to_metres.transform(*SITES.T)))
    river = shapely.segmentize(RIVER, 1e-4)
    moved = shapely.transform(
        river, lambda xy: np.column_stack(to_metres.transform(xy[:, 0], xy[:, 1]))
    )
    degrees, metres = nearest(SITES, river), nearest(sites, moved, crs="EPSG:4547")
    assert metres.shore_m == pytest.approx(degrees.shore_m, abs=1e-4)
    [zone] = distance_zones(moved, [1000], crs="EPSG:4547")
    assert shapely.contains_xy(zone.polygon, *shapely.get_coordinates(sites).T).tolist() == [
        *(True, False, False)
    ]


@pytest.mark.parametrize("crs", ["EPSG:4214", "EPSG:4610", "+proj=longlat +ellps=WGS84"])
def test_another_datum_is_refused(crs):
    with pytest.raises(InputError, match="another datum"):
        nearest(SITES, RIVER, crs=crs)


@pytest.mark.parametrize("length", [1e-25, 1e-155])
def test_an_edge_shorter_than_any_number_is_a_point(length):
    river = shapely.LineString([(0, 0), (length, 0), (0, 1)])
    sites = [shapely.Point(0.01, 0.5), shapely.LineString([(0, -0.01), (length, -0.01)])]
    found = nearest(sites, [river]).shore_m
    assert found == pytest.approx([1113.2, 1105.7], abs=0.1)


ELSEWHERE = (
    'GEOGCS["x",DATUM["World Geodetic System 1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["x",{meridian}],UNIT[{unit}]]'
)


@pytest.mark.parametrize(
    "crs",
    [
        *("EPSG:4978", "EPSG:4479"),  # metres from the Earth's centre
        ELSEWHERE.format(meridian=2.33722917, unit='"degree",0.0174532925199433'),
        ELSEWHERE.format(meridian=0, unit='"grad",0.01570796326794897'),
        "+proj=ob_tran +o_proj=longlat +o_lon_p=0 +o_lat_p=40 +datum=WGS84",
    ],
)
def test_what_is_not_measured_in_degrees_from_greenwich_is_refused(crs):
    with pytest.raises(InputError, match="neither longitude and latitude in degrees"):
        nearest(SITES, RIVER, crs=crs)


def test_heights_beside_degrees_do_not_matter():
    plain = nearest(SITES, RIVER).shore_m.tolist()
    for crs in ("EPSG:4979", "EPSG:4480", "EPSG:4326+5773", "OGC:CRS84"):
        assert nearest(SITES, RIVER, crs=crs).shore_m.tolist() == plain


def test_a_system_that_is_none_is_refused():
    with pytest.raises(InputError, match="cannot be read"):
        nearest(SITES, RIVER, crs="EPSG:999999")


def test_coordinates_of_another_shape_are_refused():
    with pytest.raises(InputError, match="one row a site"):
        nearest(SITES.T, RIVER)


def test_what_is_not_said_of_a_site_is_not_known():
    shoreline = prepare_shoreline(WATER, ["长江"])
    checked = check_sites(
        SITES[[0, 0, 2]], shoreline, rule_set=LAW, facility=["化工", None, "other"]
    )
    assert checked.verdict.tolist() == [Verdict.WITHIN, Verdict.UNCERTAIN, Verdict.NO_RULE]
    assert all(type(text) is str for text in checked.verdict)
    assert "facility unknown" in checked.rule_note[1]
    assert checked.river_cls[0] == RiverClass.MAIN
    assert checked.frame()["verdict"].tolist() == checked.verdict.tolist()


def test_beyond_the_map_no_site_is_cleared():
    shoreline = prepare_shoreline(WATER, ["长江"])
    checked = check_sites(SITES[[1]], shoreline, rule_set=LAW, facility="chemical")
    assert checked.verdict.tolist() == [Verdict.UNCERTAIN]


def test_water_is_at_distance_nothing():
    shoreline = prepare_shoreline(WATER, ["长江"])
    assert nearest(SITES[[2]], shoreline).shore_m.tolist() == [0.0]


def test_a_rule_set_needs_classes():
    with pytest.raises(InputError, match="prepare_shoreline"):
        check_sites(SITES, RIVER, rule_set=LAW)


@pytest.mark.parametrize("choice", [RuleChoice.DISTANCE_ONLY, RuleChoice.OWN_FILE, 99, -1])
def test_a_choice_without_a_file_is_refused(choice):
    with pytest.raises(InputError, match=r"is no rule set|own file|no file of number"):
        load_rule_set(choice)


def test_an_unreadable_kind_of_facility_is_refused():
    shoreline = prepare_shoreline(WATER, ["长江"])
    with pytest.raises(InputError, match="chemcal is no kind of facility"):
        check_sites(SITES, shoreline, rule_set=LAW, facility="chemcal")


def test_names_and_water_must_match():
    with pytest.raises(InputError, match="2 names for 1 feature"):
        prepare_shoreline(WATER, ["长江", "汉江"])


def test_reaches_are_those_of_the_enum():
    found = classify_reaches(["四川", "湖北", "江苏", "北京", None])["reach"].tolist()
    assert found == [*values(Reach), None]
    assert type(found[0]) is str


def test_corners_of_outlines_are_parks(tmp_path):
    file = tmp_path / "corners.csv"
    corners = [(118.7, 32.0), (118.8, 32.0), (118.8, 32.1), (118.7, 32.1)]
    rows = [f"甲园,{number},{x},{y}" for number, (x, y) in enumerate(corners, 1)]
    file.write_text("\n".join(["园区名称,点号,经度,纬度", *rows]), encoding="gb18030")
    accepted = import_table(file, "parks", datum="CGCS2000").accepted
    assert accepted["name"].tolist() == ["甲园"]
    assert shapely.area(accepted["outline"][0]) == pytest.approx(0.01)


def test_outlines_as_text_are_parks():
    table = pd.DataFrame({"name": ["A"], "wkt": ["POLYGON ((118 32, 119 32, 119 33, 118 32))"]})
    imported = import_table(table, "parks", datum="WGS84")
    assert imported.accepted["outline"][0].geom_type == "Polygon"


def test_gcj02_is_undone():
    table = pd.DataFrame({"name": ["A"], "lon": [118.7], "lat": [32.09]})
    [row] = import_table(table, "parks", datum="GCJ02").accepted.to_dict("records")
    assert row["lon"] == pytest.approx(118.6949, abs=1e-3)
    assert row["acc_m"] == 1.0


def test_a_table_of_exchanged_axes_is_refused():
    table = pd.DataFrame({"name": ["A", "B"], "lon": [32.1, 32.2], "lat": [118.7, 118.8]})
    with pytest.raises(InputError, match="look swapped"):
        import_table(table, "parks", datum="WGS84")


@pytest.mark.parametrize("datum", ["OTHER", "WGS-84", ""])
def test_a_datum_that_is_none_is_refused(datum):
    with pytest.raises(InputError, match="WGS84, CGCS2000"):
        import_table(pd.DataFrame({"name": ["A"]}), "parks", datum=datum)


def test_a_workbook_is_refused_in_one_sentence(tmp_path):
    file = tmp_path / "parks.gpkg"
    file.write_bytes(b"SQLite format 3\0" + bytes(100))
    with pytest.raises(InputError, match="no delimited text"):
        import_table(file, "parks", datum="WGS84")


def test_what_options_ask_for_and_is_not_there_is_unknown():
    sites = pd.DataFrame({"verdict": ["within"], "facility": ["chemical"], "opened": [np.nan]})
    options = decide_options(sites, day=datetime.date(2026, 1, 1)).frame()
    assert options["option"].tolist() == ["check approval"]
    with pytest.raises(InputError, match="verdict"):
        decide_options(sites.drop(columns="verdict"), day=datetime.date(2026, 1, 1))


def test_ranks_and_how_firm_they_are():
    sites = pd.DataFrame({"a": [1.0, 2.0, 3.0, np.nan], "b": [3.0, 2.0, 1.0, 0.0]})
    ranking = rank_sites(sites, {"a": "+", "b": "-"}, weights={"a": 3, "b": 1}, trials=50)
    assert ranking.mc_rank[:3].tolist() == [3, 2, 1]
    assert np.isnan(ranking.mc_rank[3])
    assert ranking.weights == {"a": 0.75, "b": 0.25}
    assert ranking.frame()["top10_sh"].tolist()[:3] == [1, 1, 1]


@pytest.mark.parametrize(
    ("criteria", "more", "what"),
    [
        ({"a": "up"}, {}, "criteria"),
        ({"a": "+"}, {"weights": "guess"}, "weights"),
        ({"a": "+"}, {"weights": {"b": 1}}, "weights"),
        ({"a": "+"}, {"method": "best"}, "method"),
    ],
)
def test_words_that_are_none_are_refused(criteria, more, what):
    with pytest.raises(InputError, match=f"^{what}: .* is none of"):
        rank_sites(pd.DataFrame({"a": [1.0, 2.0]}), criteria, **more)
