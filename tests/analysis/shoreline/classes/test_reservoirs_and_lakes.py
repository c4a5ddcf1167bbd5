"""Reservoirs are the river they stand on; natural lakes are lakes."""

import numpy as np
import pytest
from parkshore.analysis.shoreline.classes.river_classes import RiverNames

from .named_rivers import named

RESERVOIRS = [
    ("三峡水库", (108.4, 30.8), "main", "长江"),
    ("三峡库区", (110.5, 31.0), "main", "长江"),
    ("长江三峡水库", (110.5, 31.0), "main", "长江"),
    ("三峡水库（万州段）", (108.4, 30.8), "main", "长江"),
    ("三峡水库库区", (108.4, 30.8), "main", "长江"),
    ("三峡大坝库区", (110.9, 30.9), "main", "长江"),
    ("三峡库区万州段", (108.4, 30.8), "main", "长江"),
    ("Three Gorges Dam Reservoir", (108.4, 30.8), "main", "长江"),
    ("葛洲坝水利枢纽", (111.2, 30.8), "main", "长江"),
    ("白鹤滩电站库区", (102.9, 27.1), "main", "长江"),
    ("Danjiangkou Shuiku", (111.3, 32.7), "important", "汉江"),
    ("Three Gorges Reservoir", (108.4, 30.8), "main", "长江"),
    ("葛洲坝水库", (111.2, 30.8), "main", "长江"),
    ("向家坝水电站水库", (104.2, 28.5), "main", "长江"),
    ("溪洛渡电站水库", (103.6, 28.2), "main", "长江"),
    ("金沙江白鹤滩水库", (102.9, 27.1), "main", "长江"),
    ("乌东德库区", (102.4, 26.3), "main", "长江"),
    ("丹江口水库", (111.3, 32.7), "important", "汉江"),
    ("二滩水库", (101.7, 27.0), "important", "雅砻江"),
    ("锦屏一级水库", (101.6, 28.3), "important", "雅砻江"),
    ("瀑布沟水库", (102.7, 29.3), "important", "大渡河"),
    ("亭子口水库", (105.8, 32.0), "important", "嘉陵江"),
    ("草街水库", (106.3, 30.0), "important", "嘉陵江"),
    ("构皮滩水库", (107.5, 27.4), "important", "乌江"),
    ("彭水水电站库区", (108.2, 28.9), "important", "乌江"),
    ("五强溪水库", (110.6, 28.5), "important", "沅江"),
    ("万安水库", (114.8, 26.3), "important", "赣江"),
    ("水布垭水库", (110.2, 30.5), "important", "清江"),
    ("隔河岩水库", (111.0, 30.4), "important", "清江"),
    ("太平湖", (118.1, 30.4), "tributary", "青弋江"),
    ("东江湖", (113.4, 25.9), "important", "耒水"),
    ("白龙湖", (105.5, 32.5), "important", "白龙江"),
    ("庐山西海", (115.3, 29.3), "important", "修水"),
    ("柘林水库", (115.3, 29.3), "important", "修水"),
]


@pytest.mark.parametrize(("name", "place", "expected", "river"), RESERVOIRS)
def test_reservoirs_are_the_river(name, place, expected, river):
    assert named(name, *place) == (expected, f"reservoir of {river}", False)
    by_code = named(
        name,
        *place,
        lists=RiverNames(by_expression=frozenset(["lake"])),
        holds={"lake": np.array([True])},
    )
    assert by_code[0] == expected


LAKES = [
    *("鄱阳湖", "洞庭湖", "太湖", "巢湖", "滇池", "邛海", "洞庭湖区", "西洞庭湖", "太湖水域"),
    *("巢湖西岸", "洪湖1", "Tai Hu", "Poyang Hu", "Lake Tai", "Dian Chi", "长荡湖", "玄武湖（北）"),
]


@pytest.mark.parametrize("name", LAKES)
def test_natural_lakes_are_lakes(name):
    assert named(name, 116.3, 29.1)[:2] == ("lake", "lake by its name")


@pytest.mark.parametrize("name", ["Wuhu", "西湖大道", "湖口", "太湖塘", "湖渎", "Lakeside"])
def test_places_named_for_lakes_are_no_lakes(name):
    assert named(name)[0] == "tributary"


@pytest.mark.parametrize("name", ["太平湖", "三峡水库", "白龙湖", "万安水库"])
def test_namesakes_of_reservoirs_stay_lakes(name):
    assert named(name, 121.0, 31.5)[:2] == ("lake", "lake by its name")


def test_reservoirs_have_the_class_that_the_users_lists_give_their_river():
    lists = RiverNames(main_stem=("黄河",), important=("岷江",), lakes=("五强溪水库",))
    assert named("三峡水库", 108.4, 30.8, lists=lists)[0] == "tributary"
    assert named("紫坪铺水库", 103.6, 31.1, lists=lists)[0] == "important"
    assert named("五强溪水库", 110.6, 28.5, lists=lists)[0] == "lake"
