"""A name counts where its river lies; namesakes elsewhere have the class of their own water."""

import pytest

from .named_rivers import named

XIANG, HAN, WU = (112.6, 26.9), (112.1, 32.0), (107.5, 27.6)


PLACES = [
    ("大渡河", (102.2, 30.1), "important"),
    ("Dadu River", (103.2, 29.2), "important"),
    ("大渡河泸定段", (102.2, 29.9), "important"),
    ("大渡河右岸", (102.2, 29.9), "important"),
    ("雅砻江", (101.9, 27.5), "important"),
    ("岷江", (103.8, 30.0), "important"),
    ("Min", (103.8, 30.0), "important"),
    ("Min Jiang", (118.2, 26.6), "other"),  # 闽江
    ("湘江", XIANG, "important"),
    ("湘江长沙段", (112.95, 28.2), "important"),
    ("湘江（左岸）", XIANG, "important"),
    ("湘江", (106.92, 27.7), "tributary"),  # at 遵义
    ("乌江", WU, "important"),
    ("乌江", (115.0, 26.9), "tributary"),  # at 吉安
    ("乌江", (118.4, 31.85), "tributary"),  # at 和县
    ("沱江", (104.6, 30.1), "important"),
    ("沱江", (109.6, 27.95), "tributary"),  # at 凤凰
    ("沱江", (111.6, 25.2), "tributary"),  # at 江华
    ("沅江", (110.4, 28.4), "important"),
    ("沅水", (110.4, 28.4), "important"),
    ("Yuan Jiang", (110.4, 28.4), "important"),
    ("Yuan Jiang", (102.0, 23.6), "other"),  # 元江
    ("汉江(汉水)", HAN, "important"),
    ("汉水/汉江", HAN, "important"),
    ("汉江襄阳段", HAN, "important"),
    ("汉江口", (114.28, 30.57), "important"),
    ("Han Jiang", (116.6, 24.0), "other"),  # 韩江
    ("赣江", (115.8, 28.6), "important"),
    ("Gan He", (124.0, 50.4), "other"),
    ("贡水", (115.3, 25.8), "important"),
    ("清水江", (108.6, 26.7), "important"),
    ("清水江", (107.0, 31.8), "tributary"),
    ("巴河", (107.0, 31.2), "important"),
    ("巴河", (115.1, 30.5), "tributary"),  # in Hubei
    ("盱江", (116.4, 27.2), "important"),
    ("涢水", (113.6, 31.2), "important"),
    ("府河", (113.7, 31.0), "important"),
    ("府河", (104.05, 30.6), "tributary"),  # at Chengdu
    ("三岔河", (105.6, 26.5), "important"),
    ("三岔河", (113.0, 29.0), "tributary"),
    ("白河", (112.5, 33.0), "important"),
    ("白河", (102.9, 33.3), "other"),  # into the Yellow River
    ("白河", (103.9, 33.3), "tributary"),  # at 九寨沟
    ("白河", (116.6, 40.4), "other"),  # 潮白河
    ("白河", (117.0, 30.0), "tributary"),
    ("郁江", (108.2, 29.3), "tributary"),  # into 乌江
    ("郁江", (108.4, 22.8), "other"),
    ("漳河", (111.9, 31.0), "tributary"),
    ("漳河", (118.2, 31.1), "tributary"),
    ("漳河", (114.5, 36.3), "other"),
    ("大清河", (102.7, 24.95), "tributary"),
    ("大清河", (116.0, 39.0), "other"),
    ("洪河", (114.3, 33.0), "other"),
    ("洪河", (119.0, 30.0), "tributary"),
    ("Fen He", (111.5, 36.5), "other"),
    ("Fen He", (110.0, 29.5), "tributary"),
    ("汾河", (111.5, 36.5), "other"),
    ("横江", (104.2, 28.2), "important"),
    ("横江", (118.0, 29.8), "other"),  # into 新安江
    ("黄浦江", (121.5, 31.2), "important"),
    ("扎曲", (97.6, 33.8), "important"),  # upper 雅砻江
    ("扎曲", (96.5, 32.2), "other"),  # upper 澜沧江
    ("西汉水", (105.5, 33.8), "important"),
    ("青弋江", (118.4, 30.8), "tributary"),
    ("锦江", (109.2, 27.7), "tributary"),
    ("赣水", (115.8, 28.0), "important"),
    ("赣水", (106.7, 28.7), "tributary"),  # at 綦江
    ("赣江中支", (116.0, 28.8), "important"),
    ("雅礱江", (101.7, 27.5), "important"),
    ("汉江 Han River", HAN, "important"),
    ("Jialing R", (106.0, 30.5), "important"),
    ("湘江（一级支流）", XIANG, "tributary"),
    ("乌江某滩电站库区", WU, "important"),
    ("新安江", (118.5, 29.8), "other"),
    ("千岛湖", (118.9, 29.6), "other"),
    ("新安江水库", (118.9, 29.6), "other"),
    ("曹娥江", (120.8, 30.0), "other"),
    ("都柳江", (108.5, 25.9), "other"),
    ("淠河", (116.4, 32.0), "other"),
    ("新汉江渠", HAN, "other"),
    ("小湘江", XIANG, "tributary"),
    ("湘江北路渠", XIANG, "other"),
]


@pytest.mark.parametrize(("name", "place", "expected"), PLACES)
def test_a_name_counts_where_its_river_lies(name, place, expected):
    assert named(name, *place)[0] == expected


@pytest.mark.parametrize("name", ["新汉江渠", "小汉江", "汉江路"])
def test_names_that_only_contain_an_important_tributary_are_told_where_it_lies(name):
    assert named(name, *HAN)[2]
    assert not named(name, 121.0, 31.0)[2]
