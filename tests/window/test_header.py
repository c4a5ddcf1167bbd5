"""Header rows and several files at once, in a real QGIS window in both languages."""

from pathlib import Path

import pytest

TABLE = """表 1 某市化工园区,,
名称,经度,纬度
北园,114.4,30.7
园区名称,地理坐标,
,经度,纬度
南园,114.5,30.8
"""
WORDS = {
    "en": (
        "two.csv, then a.csv, b.csv: each is read once ",
        ["Header rows", True, "2"],
        "has no row 9 to be its header",
        "Use as &header",
        ["loaded 1 · not stored · 2 more to load", "loaded 1 · not stored"],
    ),
    "zh_CN": (
        "依次读取 two.csv、a.csv, b.csv，",
        ["表头行", True, "2"],
        "没有可作表头的第 9 行",
        "用作表头(&H)",
        ["已加载 1 条 · 未入库 · 另有 2 个文件待加载", "已加载 1 条 · 未入库"],
    ),
}


@pytest.mark.parametrize("language", [pytest.param("en", marks=pytest.mark.long), "zh_CN"])
def test_a_planner_says_where_the_header_is(in_window, tmp_path, language):
    several, named, wrong, menu, loaded = WORDS[language]
    (tmp_path / "two.csv").write_text(TABLE, encoding="utf-8")
    cities = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for path in cities:
        path.write_text("名称,经度,纬度\n甲园,114,30\n", encoding="utf-8")
    given = {"table": str(tmp_path / "two.csv"), "cities": list(map(str, cities))}
    told = in_window("header.py", language, **given)
    assert any(text.startswith(several) for text in told["several"])
    assert told["reached"] == ["header_rows", "table_no", "encoding"]
    assert told["mnemonic"] == "header_rows"
    assert told["named"] == named
    assert wrong in told["wrong"][0]
    assert not told["wrong"][1]
    assert told["typed"] == "4"
    assert told["selected"] == ["4–5", "4-5"]
    assert told["menu"] == [menu]
    assert told["by_menu"] == ["2", "2"]
    assert [told["loaded"], told["waiting"]] == loaded
    assert told["names"] == ["南园"]
    assert [Path(path).exists() for path in told["saved"]] == [True]
    assert [Path(path).exists() for path in told["discarded"]] == [False]
    assert not (tmp_path / "parkshore_drafts").exists()
