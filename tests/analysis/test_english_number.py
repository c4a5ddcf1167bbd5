"""Every text that tells a count tells one in good English."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest
from parkshore.analysis.english_number import agreeing, filled
from parkshore.analysis.message import Message

COUNTS = {
    *("count", "n", "total", "known", "read", "found", "rows", "files", "warnings", "stated"),
    *("unknown", "errors", "all", "monitored", "number", "written", "parks", "values", "fields"),
    *("then", "added", "recognised", "chosen", "defaults", "unverified", "unmonitored", "pairs"),
    *("units", "sites", "waters", "shorelines", "sources", "kept", "within", "verified", "over"),
    *("complete", "inside", "intakes", "facilities", "criteria", "accepted", "rejected", "open"),
    *("reached", "high", "low", "act", "barred", "free", "unchanged", "changed", "gone", "near"),
    *("uncertain", "conflicts", "layers", "columns", "features", "lines"),
}
"""Places that a count fills; another number, as of a row, is told as it stands."""
PLURAL = re.compile(r"(?<![\w.,])1(?: (?!of\b|with\b)[a-z-]+){0,2}? ([a-z]+s)\b")
SINGULAR = {
    *("is", "was", "has", "does", "as", "its", "this", "perhaps", "less", "class", "gas", "times"),
    *("lies", "gives", "says", "needs", "lacks", "looks", "states", "rests", "stands", "holds"),
    *("shares", "carries", "names", "emits", "reaches", "hangs", "spends", "takes", "belongs"),
    *("contradicts", "changes", "stays", "treats", "touches", "differs", "tells", "adds", "bears"),
    *("counts", "runs", "supplies", "exists"),
}
"""Words in -s beside one thing that are no plural."""
VERB = re.compile(
    r"(?<!bar )(?<![\w.,])1(?: [a-z-]+){0,2}? [a-z]+(?: (?!X\b|whether\b|that\b)[^ .;:(]+)*? "
    r"(are|have|were|do)\b"
)


def places(text):
    return re.findall(r"\{(\w+)\}", text)


def texts(root):
    for file in sorted((root / "resources" / "i18n" / "zh_CN").glob("*.ts")):
        for each in ElementTree.parse(file).iter("source"):
            yield each.text


def test_every_text_agrees_with_one(root):
    wrong, tried = [], 0
    for text in texts(root):
        for name in {*places(text)} & COUNTS:
            tried += 1
            told = filled(text, {each: 1 if each == name else "X" for each in places(text)})
            words = [word for word in PLURAL.findall(told) if word not in SINGULAR]
            wrong += [told] if words or VERB.search(told) else []
    assert tried > 300
    assert wrong == []


def test_more_than_one_and_words_stay_as_they_are(root):
    for text in texts(root):
        for value in (0, 2, 11, 1.0, True, "1 values", np.int64(21)):
            values = dict.fromkeys(places(text), value)
            assert filled(text, values) == text.format(**values)


@pytest.mark.parametrize("one", [1, np.int64(1), "1"])
def test_a_message_of_analysis_agrees(one):
    told = Message("{layer}: {count} rows skipped: their park_id is missing.", layer="a", count=one)
    assert str(told) == "a: 1 row skipped: its park_id is missing."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are {n} names for {n} features.", "There is 1 name for 1 feature."),
        ("{n} names cannot be read.", "1 name cannot be read."),
        ("{n} cells of row {n} hold text.", "1 cell of row 1 holds text."),
        ("{n} ends of lines within 1 m of {n} rows", "1 end of lines within 1 m of 1 row"),
        ("{n} of the {n} parks that state it give x", "1 of the 1 park that states it gives x"),
        ("{n} units supply heat but do not say so.", "1 unit supplies heat but does not say so."),
        ("{n} files are no photographs.", "1 file is no photograph."),
        ("Of {n} it is not known.", "Of 1 it is not known."),
    ],
)
def test_sentences(text, expected):
    assert filled(text, {"n": 1}) == expected


def test_a_text_of_another_language_has_none_of_it():
    assert agreeing("1 个园区；1 parks 以外") == "1 个园区；1 park 以外"
    assert agreeing("该表有 1 行") == "该表有 1 行"
