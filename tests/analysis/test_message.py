"""What fills a sentence fits into it, whatever a file or a library says."""

import pytest
from parkshore.analysis.message import InputError, Message

LONG = "x" * 70_000


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("parks", "parks"),
        ("a  b ", "a  b "),
        ("长江\n园区编号\r\n名称", "长江 园区编号 名称"),
        (ValueError("names differ:\n  a\n  b"), "names differ: a b"),
        (InputError("{file} is damaged.", file="a.xlsx"), "a.xlsx is damaged."),
        (("a", "b"), "a, b"),
        (12, "12"),
    ],
)
def test_values_are_told_in_one_line(value, told):
    assert str(Message("({value})", value=value)) == f"({told})"


@pytest.mark.parametrize(
    "value",
    [LONG, ValueError(LONG), (LONG, "b"), InputError("{file} is damaged.", file=LONG)],
    ids=["text", "error", "tuple", "error of ours"],
)
def test_no_value_makes_a_page_of_a_sentence(value):
    told = str(Message("{value} is damaged; save it again.", value=value))
    assert "…" in told
    assert len(told) < 1100
    assert told.endswith("; save it again.")
