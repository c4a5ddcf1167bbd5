"""Sheets and the account of a site name what told the facility, and the areas it touches."""

import json
from types import SimpleNamespace

import pytest
from parkshore.processing.evidence.sheet_texts import sheet_texts
from parkshore.processing.evidence.site_account import site_account
from parkshore.processing.messages.language import speaking
from parkshore.processing.messages.provenance import told_back
from shapely import Point

WORDS = {
    "en": ("Chemical", "Chemical flag", "Shoreline protection zone", "Barred by the unit's"),
    "zh": ("化工", "化工标识", "岸线保护区", "准入清单禁止"),
}
MORE = {
    "en": ("protection and reserve zones", "ZH4201：禁止新建化工项目; ZH4202：not given"),
    "zh": ("禁止投资建设项目", "ZH4201：禁止新建化工项目; ZH4202：未提供"),
}
UNITS = {"area_class": str, "unit_code": str, "access_list": str, "barred": str}


@pytest.fixture
def checked(run, layer):
    zone = "Polygon((114.1 29.9, 114.3 29.9, 114.3 30.1, 114.1 30.1, 114.1 29.9))"
    river = [("LineString(114 29, 114 31)", ["长江", "main"])]
    units = [
        ["重点管控单元", "ZH4201", "禁止新建化工项目", "化工"],
        ["一般管控单元", "ZH4202", None, None],
    ]
    given = {
        "PARKS": layer("Point", [("Point(114.2 30)", ["甲", 1])], {"name": str, "chemical": int}),
        "SHORELINE": layer("LineString", river, {"river": str, "river_cls": str}),
        "AREAS": [
            layer("Polygon", [(zone, ["岸线保护区"])], {"area_class": str}),
            layer("Polygon", [(zone, each) for each in units], UNITS),
        ],
        "RULE_SET": 2,
        "OUTPUT": "memory:",
    }
    return run("parkshore:shorelinecheck", given)["OUTPUT"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_account_tells_flag_areas_and_what_follows(checked, language):
    with speaking(language):
        told = str(site_account(checked, 1))
    assert [word for word in (*WORDS[language], *MORE[language]) if word not in told] == []


class OneSheet(SimpleNamespace):
    """What the words of a sheet are taken from."""

    def __len__(self):
        return 1


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_sheet_tells_flag_and_areas(checked, language):
    feature = next(checked.getFeatures())
    sheets = OneSheet(
        rows={name: [feature[name] or None] for name in checked.fields().names()},
        told=told_back(checked.metadata()),
        shapes=[Point(114.2, 30)],
        names=["1"],
        checksums=["0"],
        stale=[False],
        distances=[None],
        layer="parks",
        shoreline=SimpleNamespace(name="river"),
    )
    with speaking(language):
        [texts] = sheet_texts(sheets)
    told = " ".join(texts.values())
    assert [word for word in WORDS[language] if word not in told] == []


def test_a_layer_of_options_tells_of_its_check(run, checked, layer):
    """Rule, line and parameters stay with the verdict, whatever is computed behind the check."""
    told = told_back(checked.metadata())
    later = checked
    for algorithm, parameter in (("classifyreaches", "PARKS"), ("siteoptions", "SITES")):
        later = run(f"parkshore:{algorithm}", {parameter: later, "OUTPUT": "memory:"})["OUTPUT"]
        assert told_back(later.metadata()) == told
    words = later.metadata().keywords("parkshore:rule_set")
    assert words == ["negative_list_2022"]
    assert "shoreline_protection_reserve" not in str(site_account(later, 1))
    assert "Economic Belt" in str(site_account(later, 1))
    rows = [("LineString(114 29, 114 31)", ["长江", "main"])]
    river = layer("LineString", rows, {"river": str, "river_cls": str})
    again = run(
        "parkshore:shorelinecheck",
        {"PARKS": later, "SHORELINE": river, "RULE_SET": 1, "OUTPUT": "memory:"},
    )["OUTPUT"]
    assert told_back(again.metadata())["RULE_SET"] == "1"
    assert again.metadata().keywords("parkshore:rule_set") == ["yangtze_law"]


@pytest.mark.parametrize(("run_in", "read_in"), [("en", "zh"), ("zh", "en"), ("zh", "zh")])
def test_the_reason_of_an_own_table_is_told_in_the_readers_language(
    run, checked, root, tmp_path, run_in, read_in
):
    """From the layer of options and from one made of it; as stored where the table has gone."""
    table = json.loads((root / "resources/decisions/paper_and_law.json").read_text("utf-8"))
    for rule in table["rules"]:
        rule["why"] = {"en": f"By {rule['id']}: {{unknown}}", "zh": f"依 {rule['id']}：{{unknown}}"}
    own = tmp_path / "own.json"
    own.write_text(json.dumps(table), encoding="utf-8")
    given = {"SITES": checked, "TABLE": 1, "TABLE_FILE": str(own), "OUTPUT": "memory:"}
    with speaking(run_in):
        optioned = run("parkshore:siteoptions", given)["OUTPUT"]
    later = run("parkshore:classifyreaches", {"PARKS": optioned, "OUTPUT": "memory:"})["OUTPUT"]
    word = {"en": "By outside_acc", "zh": "依 outside_acc"}
    with speaking(read_in):
        for layer in (optioned, later):
            told = str(site_account(layer, 1))
            assert word[read_in] in told
            assert word[{"en": "zh", "zh": "en"}[read_in]] not in told
        own.unlink()
        assert word[run_in] in str(site_account(later, 1))
