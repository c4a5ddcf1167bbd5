"""Garbled names: every way in which Chinese is read wrongly, and no sound name."""

import json
import time

import pytest
from parkshore.analysis.text.garbled_text import is_garbled

NAMES = ("长江", "金沙江", "嘉陵江", "汉江(汉水)", "塔里木河(叶尔羌河)", "长江 Yangtze", "湖")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("gb18030", "latin-1"),
        ("gb18030", "cp1252"),
        ("utf-8", "latin-1"),
        ("utf-8", "gb18030"),
        ("gb18030", "utf-8"),
        ("utf-8", "cp1252"),
        ("gb18030", "ascii"),
    ],
)
def test_what_a_wrong_encoding_makes_of_a_name(name, written, read):
    wrong = name.encode(written).decode(read, errors="replace")
    if len(name) > 1:  # one character may pass for another
        assert is_garbled(wrong)


def test_sound_names_are_not_garbled(root):
    sound = [
        "Rhône",
        "Mürz",
        "Große Röder",
        "Åmål",
        "Yangtze?",
        "长江?",
        "",
        " ",
        "联通",
        "São João",
    ]
    sound += [
        "Đồng Nai",
        "Обь",
        "長江",
        "長江（揚子江）",
        "ラムサール",
        "川江·荆江",
        "“长江”",
        7,
        None,
    ]
    assert [name for name in sound if is_garbled(name)] == []
    lists = [json.loads(path.read_text("utf-8")) for path in (root / "resources/rivers").glob("*")]
    names = [text for each in lists for text in texts(each)]
    assert len(names) > 200
    assert [name for name in names if is_garbled(name)] == []


def test_long_cells_take_no_time():
    begin = time.process_time()
    for text in ("½" * 60_000, "长" * 60_000, "?" * 60_000 + "x", "(" * 60_000, "é a" * 20_000):
        is_garbled(text)
    assert time.process_time() - begin < 1


def texts(document):
    if isinstance(document, str):
        return [document]
    if isinstance(document, dict):
        return [text for value in document.values() for text in texts(value)]
    return (
        [text for value in document for text in texts(value)] if isinstance(document, list) else []
    )
