"""Headers that are not in row 1, over several rows, ambiguous, with units."""

import pytest
from parkshore.analysis.inventory import schema
from parkshore.analysis.inventory.files import headers
from parkshore.analysis.inventory.importing import column_mapping
from parkshore.analysis.message import InputError


def matched(rows, layer="parks", explicit=None):
    layer = schema.load(layer)
    header = headers.find(rows, lambda parts: column_mapping.recognised(layer, parts))
    found = column_mapping.match(layer, header, explicit)
    return header, found


def test_every_title_and_alias_maps_or_is_ambiguous():
    for name in (
        "parks",
        "enterprises",
        "energy_units",
        "wastewater_plants",
        "outfalls",
        "water_intakes",
    ):
        layer = schema.load(name)
        for each in layer.fields:
            aliases = (
                each.aliases.get("headers", []) if isinstance(each.aliases, dict) else each.aliases
            )
            for word in (each.name, *aliases):
                header = headers.at([[word]], 0, 1)
                found = column_mapping.match(layer, header)
                known = each.name in found.fields or word in layer.names or found.notes
                assert known, (name, word)
            assert list(column_mapping.match(layer, headers.at([[each.name]], 0, 1)).fields) == [
                each.name
            ]


def test_two_rows_below_a_title():
    rows = [
        ["表1 化工园区", None, None, None],
        [None] * 4,
        ["园区名称", "地理坐标", "", "主要指标"],
        ["", "经度", "纬度", "GDP（亿元）"],
        ["甲园", "114.3", "30.6", "3"],
    ]
    header, found = matched(rows)
    assert (header.first, header.depth) == (2, 2)
    assert found.fields["gdp"].factor == 1e4
    assert found.places == {"lon": [1], "lat": [2]}


def test_own_names_are_kept_as_written():
    header, _ = matched([["园区名称", "备注（说明）"], ["甲", "乙"]])
    assert header.names == ("园区名称", "备注（说明）")


def test_ambiguous_is_not_guessed():
    _, found = matched([["园区名称", "用水量", "产值"]])
    assert set(found.fields) == {"name"}
    assert len(found.notes) == 2
    _, found = matched([["园区名称", "2022年GDP", "2023年GDP"]])
    assert "gdp" not in found.fields


def test_explicit_wins():
    _, found = matched(
        [["园区名称", "全称", "用水量"]], explicit={"全称": "name", "用水量": "water_m3"}
    )
    assert found.fields["name"].index == 1
    assert found.fields["water_m3"].index == 2


def test_explicit_can_say_that_a_column_is_no_field():
    _, found = matched([["园区名称", "用水量"]], explicit={"用水量": "-"})
    assert set(found.fields) == {"name"}


@pytest.mark.parametrize(
    ("explicit", "told"),
    [
        ({"无": "name"}, "the names there are 园区名称, 全称"),
        ({"园区名": "name"}, "the closest name is 园区名称"),
        ({"园区名称": "nme"}, "the closest name is name"),
    ],
)
def test_wrong_mapping_names_what_there_is(explicit, told):
    with pytest.raises(InputError, match=told):
        matched([["园区名称", "全称"]], explicit=explicit)


def test_one_field_twice_is_refused():
    with pytest.raises(InputError, match="twice"):
        matched([["园区名称", "全称"]], explicit={"全称": "name", "园区名称": "name"})


@pytest.mark.parametrize(
    ("cells", "counts"),
    [
        (["甲", "1", "2", "3"], True),
        (["1", "2", "3", "4"], True),
        (["1", "长江", "3"], False),
        (["5", "7", "9"], False),
        (["甲", "1", "2" * 5000], False),
    ],
)
def test_rows_that_number_columns(cells, counts):
    assert headers.is_count_row(cells) is counts


@pytest.mark.parametrize(
    "title",
    ["批复时间", "环评批复", "核准", "备案日期", "核准日期", "Approval date", "环评批复时间"],
)
@pytest.mark.parametrize("layer", ["parks", "enterprises"])
def test_a_date_of_approval_is_no_opening(title, layer):
    _, found = matched([["名称", title], ["甲", "2020-11"]], layer)
    assert set(found.fields) == {"name", "approved"}
