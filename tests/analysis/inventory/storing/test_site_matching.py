"""Which row is which site: certain, likely, or another one."""

import struct
import time

import pytest
from parkshore.analysis.cells import credit_code
from parkshore.analysis.inventory.sites import identity
from parkshore.analysis.inventory.storing.site_matching import match
from parkshore.analysis.inventory.storing.snapshot import Snapshot

NAMES = ["ent_id", "uscc", "name", "park_id", "city", "geom_src"]
CODE = "91350100M000100Y43"
OTHER_CODE = "91110108101908243" + credit_code.check_digit("91110108101908243")


def lonlat(wkb):
    places = [struct.unpack("<5x2d", each) if each else (float("nan"),) * 2 for each in wkb]
    return [lon for lon, _ in places], [lat for _, lat in places]


def side(*rows):
    """Rows of id, code, name, park, place."""
    made = [(ent, code, name, park, None, None) for ent, code, name, park, _ in rows]
    wkb = [None if at is None else b"\x01\x01\0\0\0" + struct.pack("<2d", *at) for *_, at in rows]
    return Snapshot(NAMES, made, wkb, list(range(len(made))))


def matched(old, new, **more):
    found = match(side(*old), side(*new), "ent_id", "enterprises", lonlat, **more)
    return found.pairs, {each.position: (each.others, each.why) for each in found.proposals}


HERE, NEAR, FAR = (114.3, 30.6), (114.301, 30.6005), (114.33, 30.6)


@pytest.mark.parametrize(
    ("old", "new", "pairs", "proposals"),
    [
        # certain
        (("E1", None, "甲厂", None, HERE), ("E1", None, "乙厂", None, FAR), {0: 0}, {}),
        (("E1", CODE, "甲厂", None, HERE), ("X9", CODE, "乙厂", None, NEAR), {0: 0}, {}),
        (("E1", CODE, "甲厂", None, HERE), ("X9", CODE, "甲厂", None, FAR), {0: 0}, {}),
        (("E1", None, "甲 厂", None, HERE), ("X9", None, "甲厂", None, NEAR), {0: 0}, {}),
        (("E1", None, "甲厂", "P1", None), ("X9", None, "甲厂", "p1", HERE), {0: 0}, {}),
        (
            ("E1", None, "甲有限责任公司", None, HERE),
            ("X9", None, "甲有限公司", None, HERE),
            {0: 0},
            {},
        ),
        # likely
        (
            ("E1", None, "甲厂", None, HERE),
            ("e01", None, "乙厂", None, FAR),
            {},
            {0: ((0,), "id changed form")},
        ),
        (
            ("E1", CODE, "甲厂", None, HERE),
            ("X9", CODE, "乙厂", None, FAR),
            {},
            {0: ((0,), "same credit code at another place")},
        ),
        (
            ("E1", None, "甲厂", None, HERE),
            ("X9", None, "乙厂（原甲厂）", None, NEAR),
            {},
            {0: ((0,), "renamed")},
        ),
        (
            ("enterprises-7", None, "甲新材料厂", None, HERE),
            ("X9", None, "甲材料厂", None, NEAR),
            {},
            {0: ((0,), "renamed")},
        ),
        (
            ("enterprises-7", None, "甲厂", None, HERE),
            ("X9", None, "甲厂", None, FAR),
            {},
            {0: ((0,), "moved")},
        ),
        (
            ("enterprises-7", None, "甲厂", None, HERE),
            ("enterprises-7", None, "丁", None, NEAR),
            {},
            {0: ((0,), "id changed form")},
        ),
        # another site
        (("E1", CODE, "甲厂", None, HERE), ("X9", OTHER_CODE, "甲厂", None, HERE), {}, {}),
        (("E1", None, "甲厂", "P1", None), ("X9", None, "甲厂", "P2", None), {}, {}),
        (("E1", None, "甲股份有限公司", None, HERE), ("X9", None, "甲有限公司", None, FAR), {}, {}),
        (("E1", None, "一号电厂", None, HERE), ("X9", None, "二号电厂", None, NEAR), {}, {}),
        (
            ("enterprises-7", None, "甲厂", None, HERE),
            ("enterprises-7", None, "丁厂", None, FAR),
            {},
            {},
        ),
    ],
)
def test_two_rows(old, new, pairs, proposals):
    assert identity.code(CODE)
    assert identity.code(OTHER_CODE)
    assert matched([old], [new]) == (pairs, proposals)


def test_ids_of_the_file_are_its_own_whatever_they_look_like():
    old, new = ("enterprises-7", None, "甲厂", None, HERE), ("enterprises-7", None, "丁", None, FAR)
    assert matched([old], [new], own_ids=True)[0] == {0: 0}


def test_several_alike_are_told_apart_by_what_else_they_say():
    made = identity.made_id("enterprises", {"name": "机组"}, HERE, [])
    units = [
        (made, None, "机组", "P1", HERE),
        (f"{made}-2", CODE, "机组", "P1", HERE),
    ]
    turned = [(made, CODE, "机组", "P1", HERE), (f"{made}-2", None, "机组", "P1", HERE)]
    assert matched(units, turned)[0] == {0: 1, 1: 0}


def test_what_may_be_several_sites_is_none_of_them():
    old = [
        ("enterprises-1", None, "甲厂", None, HERE),
        ("enterprises-2", None, "甲厂", None, NEAR),
    ]
    middle = (sum(x) / 2 for x in zip(HERE, NEAR, strict=True))
    pairs, proposals = matched(old, [("X9", None, "甲厂", None, HERE)])
    assert pairs == {0: 0}
    assert proposals == {}
    old = [("enterprises-1", None, "甲厂", None, None), ("enterprises-2", None, "甲厂", None, None)]
    pairs, proposals = matched(old, [("X9", None, "甲厂", None, tuple(middle))])
    assert pairs == {}
    assert proposals == {0: ((0, 1), "may be one of several")}


def test_names_of_any_length_take_no_time():
    started = time.thread_time()
    for name in ("(" * 60_000, "(原" * 30_000, "（原名：" + "x" * 60_000, " " * 60_000 + "x"):
        identity.names(name)
        identity.id_form(name)
    assert time.thread_time() - started < 1
