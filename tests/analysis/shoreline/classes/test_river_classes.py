"""What a name stands for: rows of names with the class that is right, and the lists of the user."""

import json

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.classes import river_lists
from parkshore.analysis.shoreline.classes.river_classes import RiverNames

from .named_rivers import named

LAKES_BY_CODE = RiverNames(by_expression=frozenset(["lake"]))


WHOLE = [
    *((name, "main") for name in ("长江", " 长江 ", "長江", "沱沱河(玛曲)", "YANGTZE  river")),
    ("Jinsha (Yangtze)", "main"),
    ("汉江（汉水）", "important"),
    ("ｈａｎ", "important"),
    ("漢水", "important"),
    ("大渡河(马柯河、大金川)", "important"),
    ("鄱阳湖", "lake"),
    ("洞庭湖", "lake"),
    ("太湖", "lake"),
    ("Dongting Lake", "lake"),
    ("红旗水库", "lake"),
    ("黄河", "other"),
    ("珠江(前航道、后航道、虎门水道)", "other"),
    ("Huai He", "other"),
    ("通扬运河", "other"),
    ("Grand Canal", "other"),
    ("东江北干流", "tributary"),
    *((name, "tributary") for name in (None, "", "  ", float("nan"), 7, "（）", ";", "/", "[")),
    *((name, "tributary") for name in ("郁江", "漳河", "大清河", "洪河")),  # of two basins: binds
]


@pytest.mark.parametrize(("name", "expected"), WHOLE)
def test_class_of_a_name_whose_place_is_not_known(name, expected):
    assert named(name)[0] == expected


def test_the_users_lists_go_before_ours():
    lists = RiverNames(main_stem=("黄河",), important=(), tributaries=("渭河",), lakes=("红碱淖",))
    found = lists.classify(["黄河", "渭河", "汉江", "红碱淖", "洞庭湖", None])
    assert found.classes.tolist() == ["main", "tributary", "other", "lake", "other", "other"]
    assert found.why[-1] == "no name, not in TRIBUTARIES"


def test_important_names_of_the_user_count_anywhere():
    zunyi = (106.92, 27.7)
    assert named("湘江", *zunyi, lists=RiverNames(important=("湘江",)))[0] == "important"
    more = RiverNames(important=(*river_lists.important_names(), "锦江"))
    assert named("湘江", *zunyi, lists=more)[0] == "tributary"
    assert named("锦江", *zunyi, lists=more)[:2] == ("important", "important: 锦江, as given")


def test_expression_for_lakes_and_basin():
    found = LAKES_BY_CODE.classify(
        ["长江", "长江", "太湖", None, None],
        holds={"lake": np.array([False, False, False, True, False])},
        in_basin=np.array([True, False, True, True, True]),
    )
    assert found.classes.tolist() == ["main", "other", "tributary", "lake", "tributary"]
    assert found.why.tolist() == [
        "name 长江",
        "outside the basin",
        "unlisted name",
        "expression",
        "no name",
    ]


@pytest.mark.parametrize(
    ("name", "place", "why"),
    [
        ("扬子江（南京段）", (118.7, 32.1), "name 扬子江"),
        ("大渡河", (102.2, 30.1), "important: 大渡河, basin 77.4 thousand km²"),
        ("贡水", (115.3, 25.8), "important: 贡水 (赣江), basin 83.5 thousand km²"),
        ("洣水", (113.5, 26.8), "important: 洣水, basin 10.3 thousand km², near the bound"),
        ("黄浦江", (121.5, 31.2), "important: 黄浦江, basin not known"),
        ("乌江", (115.0, 26.9), "namesake of 乌江, which lies elsewhere"),
        ("郁江", (108.4, 22.8), "other basin: 郁江"),
        ("青弋江", (118.4, 30.8), "unlisted name"),
    ],
)
def test_every_class_says_why(name, place, why):
    assert named(name, *place)[1] == why


def test_places_are_looked_up_in_degrees():
    found = RiverNames().classify(
        ["湘江", "湘江"],
        shapes=shapely.points([[112_600, 26_900], [106_920, 27_700]]),
        to_lonlat=lambda xy: xy / 1000,
    )
    assert found.classes.tolist() == ["important", "tributary"]


def test_real_rivers_are_important_where_they_are(river_lines):
    _, names, shapes = river_lines
    found = RiverNames().classify(names, shapes=shapes)
    classes = {}
    for name, river_cls in zip(names, found.classes, strict=True):
        classes.setdefault(name, set()).add(river_cls)
    real = [
        *("雅砻江", "岷江", "大渡河(马柯河、大金川)", "嘉陵江", "乌江", "三岔河", "鸭池河", "湘江"),
        *("沅江", "清水江", "龙头江(马尾河)", "汉江(汉水)", "赣江", "贡水"),
    ]
    assert {name: classes[name] for name in real} == {name: {"important"} for name in real}
    foreign = ["郁江(驮娘江、右江、邕江)", "闽江(九龙溪、沙溪)", "元江", "汾河", "淮河", "黄河"]
    assert {name: classes[name] for name in foreign} == {name: {"other"} for name in foreign}
    assert classes["扎曲"] == {"important", "other"}  # 雅砻江 and 澜沧江
    assert not found.contains.any()
    main = {
        name for name, river_cls in zip(names, found.classes, strict=True) if river_cls == "main"
    }
    assert main == {"长江", "金沙江", "通天河", "沱沱河(玛曲)"}


def test_rivers_of_the_sample_have_the_classes_that_ship(root):
    rivers = json.loads((root / "resources" / "sample" / "rivers.geojson").read_text("utf-8"))
    about = [feature["properties"] for feature in rivers["features"]]
    shapes = [shapely.from_geojson(json.dumps(each["geometry"])) for each in rivers["features"]]
    found = RiverNames().classify([each["river"] for each in about], shapes=shapes)
    assert found.classes.tolist() == [each["river_cls"] for each in about]
