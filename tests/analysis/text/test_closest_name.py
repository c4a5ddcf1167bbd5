"""A name is offered only where it is close; else all there are."""

import pytest
from parkshore.analysis.text.closest_name import closest, hint


@pytest.mark.parametrize(
    ("name", "names", "close"),
    [
        ("codt", ["name", "cod_t"], "cod_t"),
        ("GPD", ["gdp", "iva"], "gdp"),
        ("ｇｄｐ", ["gdp"], "gdp"),
        ("名称", ["园区名称", "省份"], "园区名称"),
        ("parkid", ["park_id", "name"], "park_id"),
        ("acc_m", ["shore_m", "name"], ""),
        ("q_m3s", ["flow", "unit"], ""),
        ("gdp", ["水", "名"], ""),
        ("gdp", [], ""),
    ],
)
def test_close_or_nothing(name, names, close):
    assert closest(name, names) == close


def test_the_second_half_of_the_sentence():
    assert str(hint("codt", ["cod_t", "x"])) == "the closest name is cod_t"
    assert str(hint("q", ["flow", "unit"])) == "the names there are flow, unit"
    assert str(hint("q", [])) == "there are no names at all"
    many = str(hint("q", [f"field{n}" for n in range(500)]))
    assert many.endswith("field29, …")
