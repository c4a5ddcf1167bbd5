"""Decimal commas, told by cells that can be nothing else."""

import pytest
from parkshore.analysis.cells.numbers import plain
from parkshore.analysis.inventory.files import delimited_text


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("a;b\n114,305;1.234,5\n114,405;1,234\n", [114.305, 1234.5, 114.405, 1.234]),
        ("a;b\n2,5;1.234\n0,5;-1.234.567,8\n", [2.5, 1234.0, 0.5, -1234567.8]),
        ("a\tb\n2,5;\t3,25\n0,5\t3\n", [float("nan"), 3.25, 0.5, 3.0]),
        ("sep=;\na;b\n2,5;3\n", [2.5, 3.0]),
        ("a;b\n1,234;2.5\n", [float("nan"), 2.5]),
        ("a;b\n2,5;2.5\n", [float("nan"), 2.5]),
        ("a;b\n1,234;5\n", [float("nan"), 5.0]),
        ("a,b\n114.305,30.5\n", [114.305, 30.5]),
    ],
)
def test_decimal_commas(tmp_path, text, numbers):
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    rows = [cells for _, cells in delimited_text.open_text(path).rows()][1:]
    found = plain([cell for cells in rows for cell in cells])
    assert found.tolist() == pytest.approx(numbers, nan_ok=True)
