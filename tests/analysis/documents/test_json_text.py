"""JSON of any depth, size and number ends in one sentence with the file and the place."""

import pytest
from parkshore.analysis.documents.json_text import DEEPEST, parse_json, read_json
from parkshore.analysis.message import InputError

HOSTILE = {
    "brackets": (b"[" * 100_000, "own.json nests more than 64 brackets at line 1, column 65;"),
    "closed brackets": (b"[" * 100_000 + b"]" * 100_000, "line 1, column 65;"),
    "objects": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "line 1, column 321;"),
    "lines": (b"[\n" * 500 + b"]" * 500, "at line 65, column 1;"),
    "deep but read": (b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1), "more than 64 brackets"),
    "whole number": (b'{"a": 1,\n "b": ' + b"9" * 5000 + b"}", "999… at line 2, column 7, which"),
    "minus": (b"[-" + b"9" * 5000 + b"]", "is no JSON number"),
    "real": (b"[1e999]", "holds 1e999 at line 1, column 2"),
    "long real": (b"[0." + b"3" * 5000 + b"]", "is no JSON number"),
    "NaN": (b"[1, NaN]", "holds NaN at line 1, column 5"),
    "infinite": (b"[-Infinity]", "holds -Infinity"),
    "half a character": (b'{"a": "\\ud800"}', r"half a character in '\ud800'"),
    "half a name": (b'{"\\udfff": 1}', "half a character"),
    "not UTF-8": (b'{"a": "\xb3\xa4"}', "own.json is not UTF-8 text at byte 7;"),
    "UTF-16": ('{"a": 1}'.encode("utf-16"), "is not UTF-8 text at byte 0"),
    "NUL": (b"\x00", "is no JSON at line 1, column 1"),
    "empty": (b"", "is no JSON at line 1, column 1"),
    "cut": (b'{"a": [1, 2', "is no JSON at line 1"),
    "twice": (b'{"a": 1, "a": 2}', "gives the name a twice"),
}


@pytest.mark.parametrize(("data", "told"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_text(tmp_path, data, told):
    file = tmp_path / "own.json"
    file.write_bytes(data)
    with pytest.raises(InputError) as refused:
        read_json(file)
    sentence = str(refused.value)
    assert told in sentence
    assert "own.json" in sentence
    assert len(sentence) < 400


@pytest.mark.parametrize(
    "path", ["x" * 5000, "/" + "y/" * 5000 + "z", "a\0b.json", ".", "none.json"]
)
def test_paths_that_open_nothing(path):
    with pytest.raises(InputError, match="cannot be read") as refused:
        read_json(path)
    assert len(str(refused.value)) < 400


def test_brackets_within_text_are_no_depth():
    assert parse_json('["' + "[" * 500 + '\\"["]', "x") == ["[" * 500 + '"[']


def test_what_is_deep_enough_and_long_enough_is_read():
    assert parse_json("[" * 60 + "]" * 60, "x")
    assert parse_json("123456789012345678901234567890", "x") == 123456789012345678901234567890
    assert parse_json('"\\ud83d\\ude00 园区"', "x") == "😀 园区"
