"""A province is found by any of its names."""

import numpy as np
import pytest
from parkshore.analysis.reaches import provinces

ELEVEN = {
    "upstream": {"Sichuan": 51, "Chongqing": 50, "Yunnan": 53, "Guizhou": 52},
    "midstream": {"Hubei": 42, "Hunan": 43, "Jiangxi": 36},
    "downstream": {"Anhui": 34, "Jiangsu": 32, "Zhejiang": 33, "Shanghai": 31},
}


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("四川", "Sichuan"),
        ("四川省", "Sichuan"),
        (" 重庆市 ", "Chongqing"),
        ("上海", "Shanghai"),
        ("广西壮族自治区", "Guangxi"),
        ("广西自治区", "Guangxi"),
        ("内蒙古自治区", "Inner Mongolia"),
        ("香港特别行政区", "Hong Kong"),
        ("江蘇省", "Jiangsu"),
        ("Jiangsu", "Jiangsu"),
        ("JIANGSU SHENG", "Jiangsu"),
        ("jiang su", "Jiangsu"),
        ("Guizhou Province", "Guizhou"),
        ("Chongqing Municipality", "Chongqing"),
        ("Sìchuān", "Sichuan"),
        ("Shaanxi", "Shaanxi"),
        ("Shanxi", "Shanxi"),
        ("Shǎnxī", "Shaanxi"),
        ("Xizang", "Tibet"),
        ("Nei Mongol", "Inner Mongolia"),
        ("ＨＵＢＥＩ", "Hubei"),
        ("42", "Hubei"),
        (42, "Hubei"),
        (42.0, "Hubei"),
        ("42.0", "Hubei"),
        (4201, "Hubei"),
        ("420000", "Hubei"),
        (np.int64(420106), "Hubei"),
        ("４２", "Hubei"),
    ],
)
def test_a_name_is_read(value, name):
    assert provinces.find(value).en == name


@pytest.mark.parametrize(
    "value",
    [None, "", " ", float("nan"), "Hubeii", "湖", "99", "4", "420", "42010", "4201060", 420, True],
)
def test_what_names_no_province_is_not_guessed(value):
    assert provinces.find(value) is None


@pytest.mark.parametrize("reach", ELEVEN)
def test_the_eleven_have_their_reach_by_name_and_code(reach):
    for name, code in ELEVEN[reach].items():
        assert provinces.find(name).reach == reach
        assert provinces.find(code).en == name


def test_all_others_are_outside():
    reaches = [provinces.find(code).reach for code in range(11, 83) if provinces.find(code)]
    assert len(reaches) == 34
    assert reaches.count("outside") == 34 - 11


def test_a_column_tells_what_it_could_not_read():
    reach, names, unread = provinces.find_all(
        ["四川", None, "Atlantis", "北京", "Atlantis", 31, ""]
    )
    assert reach.tolist() == ["upstream", None, None, "outside", None, "downstream", None]
    assert names.tolist() == ["Sichuan", None, None, "Beijing", None, "Shanghai", None]
    assert unread == ["Atlantis"]


def test_codes_that_are_none_are_told_as_they_were_written():
    reach, _, unread = provinces.find_all([0.0, 51.0, 42.5, float("nan"), np.float64(99)])
    assert reach.tolist() == [None, "upstream", None, None, None]
    assert [str(value) for value in unread] == ["0", "42.5", "99"]


def test_breakpoints_are_yichang_and_hukou():
    assert provinces.default_breakpoints() == (
        ("Yichang", 111.29, 30.69),
        ("Hukou", 116.22, 29.75),
    )
