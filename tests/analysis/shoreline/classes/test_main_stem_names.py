"""Banks, reaches and notes around the main stem's name, and names that only contain it."""

import pytest
from parkshore.analysis.shoreline.classes import river_classes
from parkshore.analysis.shoreline.classes.name_pieces import (
    listed_in,
    pieces,
)

from .named_rivers import named

PIECES = [
    *("长江1", "长江_2", "长江3段", "Yangtze 2", "“长江”", "长江。", "长江-汉江", "汉江+长江"),
    *("长江;扬子江", "长江；扬子江", "扬子江/长江", "长江、扬子江", "长江，扬子江"),
    *("长江|Yangtze", "长江左岸", "长江右岸", "长江南岸", "长江干流", "长江干流左岸"),
    *("长江 左岸", "长江-左岸", "长江（左岸）", "长江【右岸】", "长江[干流]", "长江（南京段"),
    *("长江(南京(下关)段)", "左岸（长江）", "长江南京段", "长江（南京段）", "长江江苏段"),
    *("长江安徽省段", "长江马鞍山江段", "长江湖口河段", "长江镇江段", "长江张家港段"),
    *("长江南京水道", "长江洪湖段左岸", "长江·武汉段", "长江上游", "长江中游荆江河段"),
    *("长江下游干流", "长江上游干流重庆段", "长江段", "长江河段", "长江江段", "长江口"),
    *("长江河口", "长江口北支", "长江口南支", "长江北支", "长江南支", "长江北港", "长江入海口"),
    *("长江夹江", "长江南京夹江", "长江水道", "长江主航道", "长江左汊", "南京长江"),
    *("南京市长江段", "武汉长江左岸", "湖北省长江干流", "金沙江上段", "金沙江攀枝花段"),
    *("荆江河段", "川江航道", "通天河玉树段", "Yangtze River (left bank)"),
    *("Yangtze River left bank", "Lower Yangtze", "the Yangtze", "Yangtze main stem"),
    *("Yangtze River - North Branch", "Yangtze estuary", "Yangtze R."),
    *("Left bank of the Yangtze River", "Upper Yangtze River", "Jinsha Jiang"),
    *("Yangtze River, Nanjing section", "Yangtze Nanjing Reach", "某河;长江", "太湖；长江"),
    *("黄河/长江", "长江 Yangtze River", "Yangtze River 长江", "金沙江 Jinsha River"),
    *("长江主泓", "长江镇扬河段", "长江南岸线", "長江幹流", "長江下遊", "干流长江", "左岸-长江"),
    *("下荆江", "长江A段", "长江Ⅰ段", "长江第1段", "长江一段", "长江01#", "长江三峡", "长江西陵峡"),
    *("CJ长江", "01长江", "A001 长江", "湖北省武汉市长江", "江夏区长江", "长江葛洲坝枢纽库区"),
    *("Yangtze Kiang", "Yangzi River", "Yangzijiang", "Cháng Jiāng", "Jinshajiang", "Tuotuo He"),
]


@pytest.mark.parametrize("name", PIECES)
def test_names_in_pieces_are_the_main_stem(name):
    assert named(name)[0] == "main"


NOT_IT = [
    *("长江路", "长江路水塘", "小长江河", "南长江沟", "长江村", "长江村南段", "长江路南段"),
    *("长江北路段", "长江埠水道", "长江镇河段", "长江大桥", "长江二桥段", "长江故道"),
    *("长江故道段", "长江支流", "长江渠", "新长江", "长江水库段", "长江农场水道", "长江支渠段道"),
    *("内河(长江)", "长江口岸", "某沟（汇入长江）", "Yangtze Road pond", "Yangtze canal"),
    *("长江（支流）", "长江;一级支流", "长江左岸支流", "长江干堤", "长江大道排水渠", "宝山长江"),
    *("Little Yangtze creek", "Yangtze road section", "小金沙江", "金沙江路河", "荆江大堤渠"),
]


@pytest.mark.parametrize("name", NOT_IT)
def test_names_that_only_contain_the_main_stem_are_told(name):
    river_cls, why, contains = named(name)
    canal = why == "canal by its name;artificial channel"
    assert river_cls == ("other" if canal else "tributary")
    assert canal == name.endswith(("渠", "canal"))
    assert contains


@pytest.mark.parametrize(
    "name",
    ["湖口", "浏河口", "内江", "左岸", "北支", "夹江", "下游", "口", "段", "江", "通州沙水道"],
)
def test_words_for_banks_and_reaches_need_a_river(name):
    assert named(name) == ("tributary", "unlisted name", False)


def test_names_are_split_at_either_comma():
    assert river_classes.split("长江，金沙江; Jinsha ；,") == ["长江", "金沙江", "Jinsha"]


@pytest.mark.parametrize("unit", ["(", "段", " -", "南京段", " the", "(长"])
def test_long_names_end_soon(unit):
    for piece in pieces("长江" + unit * 60_000):
        assert piece == "长江" or listed_in(piece, {"长江"}) is None
    assert listed_in(pieces("长江" + unit * 16 + "?")[0], {"江"}) is None
