"""The door: a planner presses the button, runs the check, reads the table in his language."""


def test_from_the_button_to_the_table(in_window, tmp_path):
    chinese = in_window("door.py", "zh_CN", foreign="")
    english = in_window("door.py", "en", foreign=str(tmp_path / "zh_CN_checked.gpkg"))
    for told in (chinese, english):
        counts = told["counts"]
        assert [counts[name] for name in ("WITHIN", "OUTSIDE", "UNCERTAIN")] == [9, 3, 0]
        columns = told["table"]["columns"]
        assert columns[0] == "verdict"
        assert set(columns[:4]) < {"verdict", "shore_m", "limit_m", "margin_m"} | {"near_river"}
        assert columns.index("facil_src") < columns.index("name")
        assert told["seen"]
        assert not told["left"]
        assert told["formatter"] == ""
    assert chinese["door"] == ["岸线核查", True]
    assert chinese["first"] == "《长江保护法》第二十六条"
    assert chinese["table"]["cells"] == {
        "rule_note": "初筛；禁止新建、扩建；规则施行前已存在",
        "pillars": "电子信息；装备制造；新材料与新能源；纺织服装；汽车",
        "chemical": "是",
        "shore_m": "252.4",
        "in_share": "1",
        "verdict": "限值内",
    }
    assert english["first"] == "Yangtze River Protection Law, article 26"
    assert english["header"][0] == "Verdict"
    assert english["table"]["cells"]["chemical"] == "Yes"
    assert english["foreign"] == english["table"]  # written in Chinese, read in English
    assert english["named"] == "my own name"
