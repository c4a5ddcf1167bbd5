"""What a site is, read from the data: one row a case."""

import pytest
from parkshore.analysis.message import InputError
from parkshore.analysis.shoreline.check import facility
from parkshore.analysis.shoreline.check.rule_sets import (
    CHEMICAL,
    NOT_CHEMICAL,
    OTHER,
    TAILINGS,
    UNKNOWN,
)

CODES = facility.industry_codes("C25,C26,C271")
NAN = float("nan")

# facility, chemical, industry -> kind, what told it
CASES = [
    ("chemical", 0, "C3971", CHEMICAL, "field"),
    ("尾矿库", 1, None, TAILINGS, "field"),
    ("化工（停产）", None, None, CHEMICAL, "field"),
    ("other", 1, "C26", OTHER, "field"),
    (None, 1, "C3971", CHEMICAL, "flag"),
    ("", 1.0, None, CHEMICAL, "flag"),
    ("不详", "是", None, CHEMICAL, "flag"),
    (None, True, None, CHEMICAL, "flag"),
    (None, "True", None, CHEMICAL, "flag"),
    (None, "YES", None, CHEMICAL, "flag"),
    (None, 0, "C2614", OTHER, "flag"),
    (None, "否", "C2614", OTHER, "flag"),
    (None, False, None, OTHER, "flag"),
    (None, "0.0", None, OTHER, "flag"),
    (None, "无", None, OTHER, "flag"),
    (None, None, "C2614", CHEMICAL, "code"),
    (None, "", "2614", CHEMICAL, "code"),
    (None, NAN, 2614, CHEMICAL, "code"),
    (None, "未知", 2614.0, CHEMICAL, "code"),
    (None, None, "2614.0", CHEMICAL, "code"),
    (None, None, "Ｃ２６１４", CHEMICAL, "code"),
    (None, None, "c26化学原料", CHEMICAL, "code"),
    (None, None, "C2614 有机化学原料制造", CHEMICAL, "code"),
    (None, None, "C3971; C2710", CHEMICAL, "code"),
    (None, None, "3971、2614", CHEMICAL, "code"),
    (None, None, "C25", CHEMICAL, "code"),
    (None, None, "C2720", OTHER, "code"),
    (None, None, "C3971", OTHER, "code"),
    (None, "unknown", 3971, OTHER, "code"),
    (None, "化工园区", None, CHEMICAL, "flag"),
    (None, "非化工", "C26", OTHER, "flag"),
    ("非化工园区", 1, None, OTHER, "field"),
    (None, None, "C26xx", CHEMICAL, "code"),
    (None, None, "26", CHEMICAL, "code"),
    (None, None, "2614有机化学原料制造", CHEMICAL, "code"),
    (None, None, "C26-化学原料和化学制品制造业", CHEMICAL, "code"),
    (None, None, "C 26", CHEMICAL, "code"),
    (None, None, "C-26", CHEMICAL, "code"),
    (None, None, "C3011和C2614", CHEMICAL, "code"),
    (None, None, ["C3011", "C2614"], CHEMICAL, "code"),
    (None, None, ["C3011"], OTHER, "code"),
    (None, None, "C25-C27", CHEMICAL, "code"),
    (None, None, "C 39", OTHER, "code"),
    (None, None, "C39 计算机、通信和其他电子设备制造业", OTHER, "code"),
    (None, None, "C21 Furniture", OTHER, "code"),
    (None, None, "D4411（火力发电）", OTHER, "code"),
    # a mine is not chemical, but may have a tailings pond
    (None, None, "B0810", NOT_CHEMICAL, "unknown"),
    (None, None, "0810", NOT_CHEMICAL, "unknown"),
    (None, None, "B", NOT_CHEMICAL, "unknown"),
    (None, 0, "B0810", NOT_CHEMICAL, "unknown"),
    (None, 1, "B0810", CHEMICAL, "flag"),
    (None, None, "B09;C3971", NOT_CHEMICAL, "unknown"),
    (None, None, "B09;C2614", CHEMICAL, "code"),
    (None, None, "B09;C27", UNKNOWN, "unknown"),
    ("尾矿库", None, "B0810", TAILINGS, "field"),
    ("其他", None, "B0810", OTHER, "field"),
    # too short to tell, in another section, no code, several of which one is none
    (None, None, "C27", UNKNOWN, "unknown"),
    (None, None, "27", UNKNOWN, "unknown"),
    (None, None, "C", UNKNOWN, "unknown"),
    (None, None, "B2614", UNKNOWN, "unknown"),
    (None, None, "化工", UNKNOWN, "unknown"),
    (None, None, "26140", UNKNOWN, "unknown"),
    (None, None, "C3971;C27", UNKNOWN, "unknown"),
    (None, None, "C13-C43", UNKNOWN, "unknown"),
    (None, None, "8", UNKNOWN, "unknown"),
    (None, None, "C3971 26140", UNKNOWN, "unknown"),
    (None, "尾矿库", None, UNKNOWN, "unknown"),
    (None, "部分", "B0810", UNKNOWN, "unknown"),
    (None, None, None, UNKNOWN, "unknown"),
    # what cannot be read leaves doubt: later fields may show chemical, not clear
    ("steel", 0, None, UNKNOWN, "unknown"),
    ("steel", 1, None, CHEMICAL, "flag"),
    (None, "部分", "C3971", UNKNOWN, "unknown"),
    (None, "部分", "C2614", CHEMICAL, "code"),
    (None, 2, None, UNKNOWN, "unknown"),
]


@pytest.mark.parametrize(("kind", "flag", "industry", "told", "source"), CASES)
def test_what_a_site_is_by_its_own_data(kind, flag, industry, told, source):
    found = facility.as_the_data_say(
        1, kinds=[kind], flags=[flag], industries=[industry], codes=CODES
    )
    assert (found.codes[0], found.source[0]) == (told, source)


def test_without_any_field_nothing_is_known():
    found = facility.as_the_data_say(2, codes=CODES)
    assert found.codes.tolist() == [UNKNOWN] * 2
    assert found.source.tolist() == ["unknown"] * 2


def test_what_cannot_be_read_is_told_once():
    found = facility.as_the_data_say(
        3, kinds=["steel", "steel", None], flags=[2, None, "maybe"], codes=CODES
    )
    assert found.unread == {"field": ["steel"], "flag": [2, "maybe"]}


def test_one_kind_for_all_where_no_field_says_another():
    found = facility.as_stated(5, TAILINGS, ["化工园区", None, "", "steel", 7])
    assert found.codes.tolist() == [CHEMICAL, TAILINGS, TAILINGS, UNKNOWN, UNKNOWN]
    assert found.source.tolist() == ["field", "parameter", "parameter", "unknown", "unknown"]
    assert found.unread == {"field": ["steel", 7]}
    assert facility.as_stated(1, OTHER).source.tolist() == ["parameter"]


@pytest.mark.parametrize("listed", ["C25,foo", "25000", "C25;26x", "化工"])
def test_codes_that_are_none_are_refused(listed):
    with pytest.raises(InputError, match="chemical industry codes hold"):
        facility.industry_codes(listed)


def test_codes_come_in_any_dress():
    assert facility.industry_codes("C25，26； c271") == [("c", "25"), ("", "26"), ("c", "271")]
    assert facility.industry_codes("") == []


def test_contradictions_are_found():
    found = facility.as_the_data_say(
        6,
        kinds=["other", "chemical", None, None, "tailings", "other"],
        flags=[1, 0, 0, 0, 1, None],
        industries=[None, "C3971", "C2614", "C3971", None, "2614"],
        codes=CODES,
    )
    assert found.contradicted.tolist() == [True, False, True, False, False, True]
