"""What features are: by their codes, their tags, their neighbours and their whole river."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.message import InputError
from parkshore.analysis.shoreline.preparation.shoreline_preparation import prepare
from parkshore.analysis.shoreline.sources.feature_kinds import feature_kinds
from parkshore.analysis.shoreline.sources.parcels import join_flats
from parkshore.analysis.shoreline.sources.profiles import SOURCES
from parkshore.analysis.shoreline.sources.traits import traits_of
from parkshore.analysis.shoreline.sources.trunks import rivers_of

MANAGEMENT, SURVEY, NATIONAL, FOUR_M, OSM, HYDRORIVERS, MASK = 2, 3, 5, 6, 7, 8, 9


def squares(n, gap=0.0, west=112.0):
    """Return squares side by side, or apart."""
    x = west + np.arange(n) * (0.01 + gap)
    return shapely.box(x, 30.0, x + 0.01, 30.01)


def lines(n):
    x = 112.0 + np.arange(n) * 0.1
    return shapely.linestrings(np.stack([np.c_[x, x * 0 + 30], np.c_[x + 0.1, x * 0 + 30]], 1))


def prepared(number, columns, names, shapes):
    """Return a shoreline prepared from features of a kind of data."""
    traits = traits_of(SOURCES.chosen(number), columns, names, shapes)
    return prepare(shapes, names, traits=traits)


def about(result):
    """Return class and doubt of each line, by name."""
    return {row.river: (row.river_cls, row.cls_why.partition(";")[2]) for row in result.lines}


def test_values_that_must_be_known_are_refused_by_field_and_value():
    with pytest.raises(InputError, match="Field DN of mask holds 7"):
        feature_kinds(SOURCES.chosen(MASK), {"DN": [0, 1, 7]}, squares(3), layer="mask")
    excluded = np.array([False, False, True])
    found = feature_kinds(SOURCES.chosen(MASK), {"DN": [0, 1, 7]}, squares(3), excluded=excluded)
    assert found.kinds[:2].tolist() == ["not water", "water"]


@pytest.mark.parametrize(
    ("kinds", "announced", "expected"),
    [
        (["河湖管理范围线"], ["1"], 1),
        (["外缘边界线"], ["1"], 2),
        (["临水边界线", "外缘边界线"], ["1", "1"], 3),  # of several the one that proves least
        (["河湖管理范围线", "河湖管理范围线"], ["1", None], 0),  # not published everywhere
        (["临水边界线"], [None], 3),
        (["河湖管理范围线", "河道保护范围线"], ["1", None], 1),  # what is left out needs none
    ],
)
def test_what_a_published_line_is(kinds, announced, expected):
    columns = {"LXMC": kinds, "GGWH": announced, "GGRQ": announced}
    found = feature_kinds(SOURCES.chosen(MANAGEMENT), columns, lines(len(kinds)))
    assert found.measured_from == expected


def test_no_announcement_field_is_no_publication():
    found = feature_kinds(SOURCES.chosen(MANAGEMENT), {"LXMC": ["管理范围线"]}, lines(1))
    assert (found.measured_from, found.unpublished) == (0, 1)


def test_a_parcel_layer_is_not_taken_whole():
    columns = {"DLBM": ["1101", "0101", "1104A", "1106", "1109", "1109"]}
    shapes = squares(6)
    shapes[5] = shapely.box(113, 31, 113.01, 31.01)
    shapes[3], shapes[2] = shapes[2], shapes[3]  # flat and dike follow neither
    shapes[[1, 3]] = shapes[[3, 1]]  # river, flat, pond, farm, dike
    result = prepared(SURVEY, columns, [None] * 6, shapes)
    assert result.used == 3
    assert any("no water" in str(note) for note in result.notes)


def test_flats_and_dikes_are_the_rivers_that_they_touch():
    kinds = np.array(["river", "flat", "flat", "dike", "dike", "pond", "flat"], object)
    assert join_flats(squares(7), kinds, 1e-6).tolist() == [-1, 0, 0, 0, -1, -1, -1]


def test_flats_bear_the_name_of_their_river():
    columns = {"DLBM": ["1101", "1106", "1109", "1102"], "HLMC": ["长江", None, None, None]}
    shapes = squares(4)
    shapes[3] = shapely.box(113, 31, 113.01, 31.01)
    result = prepared(SURVEY, columns, ["长江", None, None, None], shapes)
    assert about(result) == {"长江": ("main", ""), None: ("lake", "")}
    assert len(result.water) == 2


def test_rivers_without_names_may_be_any_where_the_data_name_none():
    result = prepared(SURVEY, {"DLBM": ["1101"]}, [None], squares(1))
    assert about(result) == {None: ("tributary", "unclassified water")}
    result = prepared(NATIONAL, {"GB": [210101]}, [None], squares(1))
    assert about(result) == {None: ("tributary", "")}


def test_codes_and_names():
    columns = {"GBCODE": [23010, 23010, 22011, 24010, 79200, 21012]}
    names = ["镜湖", "清溪河", "新渠", "龙口", None, "东湖"]
    shapes = squares(6, gap=0.1)
    shapes[4] = shapely.box(112.002, 30.002, 112.004, 30.004)
    result = prepared(FOUR_M, columns, names, shapes)
    assert about(result) == {
        "镜湖": ("lake", ""),
        "清溪河": ("tributary", ""),  # the axis of a river through a lake has the lake's code
        "新渠": ("other", "artificial channel"),
        "龙口": ("lake", "lake on a river"),
        "东湖": ("tributary", ""),  # the code of a river, whatever the name ends in
    }
    assert result.islands_kept == 1


def test_a_reservoir_is_the_river_that_it_adjoins():
    result = prepared(FOUR_M, {"GBCODE": [21012, 24010]}, ["长江", None], squares(2))
    assert about(result) == {"长江": ("main", ""), None: ("main", "")}


def test_a_code_stands_for_a_name():
    columns = {"GB": [210101, 210101], "HYDC": ["FB010001", "fa030001 "]}
    result = prepared(NATIONAL, columns, [None, None], squares(2, gap=0.1))
    assert about(result) == {"长江": ("main", ""), "金沙江": ("main", "")}


@pytest.mark.parametrize(("apart", "doubt"), [(0, "unclassified water"), (1, "")])
def test_water_that_nothing_names_is_unclassified_where_it_joins_a_river(apart, doubt):
    kinds, names = ["water", "riverbank", "dock"], [None, "二", "一"]
    result = prepared(OSM, {"fclass": kinds}, names, squares(3, apart))
    assert about(result) == {
        None: ("other", doubt),
        "一": ("other", ""),
        "二": ("tributary", ""),
    }


def test_bodies_of_different_doubt_stay_apart():
    result = prepared(OSM, {"fclass": ["water", "wetland"]}, [None, None], squares(2))
    assert sorted(row.cls_why.partition(";")[2] for row in result.lines) == [
        "",
        "unclassified water",
    ]


def test_tags_that_no_field_holds():
    columns = {
        "osm_id": [1, 2, 3],
        "natural": ["water", "water", None],
        "other_tags": ['"water"=>"river"', '"water"=>"pond"', '"highway"=>"x"'],
    }
    found = feature_kinds(SOURCES.chosen(OSM), columns, squares(3))
    assert found.kinds.tolist() == ["river", "pond", "not water"]


def test_importance_belongs_to_the_river():
    """The upper reach has a small basin; the river that it belongs to has not."""
    columns = {"HYRIV_ID": [1, 2, 3], "NEXT_DOWN": [2, 9, 2], "UPLAND_SKM": [900.0, 12_000.0, 50.0]}
    traits = traits_of(SOURCES.chosen(HYDRORIVERS), columns, [None] * 3, lines(3))
    assert traits.classes.tolist() == ["important", "important", "tributary"]
    assert traits.may_be_any.tolist() == [True, True, False]  # it goes on beyond the layer
    assert traits.line_kinds.tolist() == ["centre line"] * 3
    columns["NEXT_DOWN"][1], columns["UPLAND_SKM"][1] = 0, 1_700_000.0
    traits = traits_of(SOURCES.chosen(HYDRORIVERS), columns, [None] * 3, lines(3))
    assert traits.classes.tolist() == ["main", "main", "tributary"]


def test_reaches_in_a_circle_or_twice_are_refused():
    with pytest.raises(InputError, match="circle"):
        rivers_of([1, 2], [2, 1], [5.0, 6.0])
    with pytest.raises(InputError, match="twice"):
        rivers_of([1, 1], [0, 0], [5.0, 6.0])


def test_names_listed_go_before_codes():
    result = prepared(FOUR_M, {"GBCODE": [23010, 22012]}, ["长江", "黄河"], squares(2, gap=0.1))
    assert about(result) == {"长江": ("main", ""), "黄河": ("other", "artificial channel")}


def test_water_with_the_name_of_a_lake_or_a_river_is_that():
    result = prepared(OSM, {"fclass": ["water"] * 2}, ["镜湖", "蓝江"], squares(2, 1))
    assert about(result) == {"镜湖": ("lake", ""), "蓝江": ("tributary", "")}


def test_boundaries_that_close_hold_what_is_inside():
    outline = shapely.box(112, 30, 113, 31).exterior
    island = shapely.box(112.4, 30.4, 112.6, 30.6).exterior
    open_line = shapely.from_wkt("LINESTRING (114 30, 115 30)")
    both = shapely.multilinestrings([outline, island])
    columns = {"LXMC": ["管理范围线"] * 2, "GGWH": ["1"] * 2, "GGRQ": ["2021"] * 2}
    result = prepared(MANAGEMENT, columns, ["长江", "清溪河"], np.array([both, open_line]))
    assert [row.river for row in result.water] == ["长江"]
    assert shapely.area(result.water[0].geometry) == pytest.approx(1 - 0.04)
    assert {row.river: row.line_kind for row in result.lines} == {"长江": "bank", "清溪河": "bank"}
    assert any("1 boundary line does not close" in str(each) for each in result.warnings)


def test_a_river_ends_where_a_flat_begins():
    """Beyond a flat that is no river the edge of the river counts, not what lies along the flat."""
    shapes = np.array([shapely.box(112, 30, 113, 30.01), shapely.box(112, 30.01, 113, 30.03)])
    result = prepared(OSM, {"fclass": ["riverbank", "wetland"]}, ["长江", None], shapes)
    river, flat = sorted(result.lines, key=lambda row: row.river_cls)
    assert river.river_cls == "main"
    assert shapely.length(river.geometry) == pytest.approx(2.02)
    assert shapely.length(flat.geometry) == pytest.approx(1.04)
