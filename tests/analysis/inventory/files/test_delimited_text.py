"""Delimited text: how many rows it has, told from its first ones."""

import pytest
from parkshore.analysis.inventory.files import delimited_text

ROWS = 5000


def estimated(path):
    text = delimited_text.open_text(path)
    return text.about([line for (line, _), _ in zip(text.rows(), range(200), strict=False)])


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("title", ["", "表 1：" + "长江经济带化工园区一览表" * 300 + "\n"])
def test_rows_are_estimated_from_bytes(tmp_path, codec, title):
    path = tmp_path / "a.csv"
    rows = "".join(f'"长江\n化工园{i:04}",114.3,30.6,"湖北省"\n' for i in range(ROWS))
    path.write_text(f"{title}名称,经度,纬度,省\n{rows}", encoding=codec)
    assert estimated(path) == pytest.approx(ROWS + 1, rel=0.01)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_ends_of_lines_and_blank_rows_count(tmp_path, end):
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(end.join(["名称,经度", *["甲,114", ""] * ROWS]))
    assert estimated(path) == pytest.approx(2 * ROWS, rel=0.01)
