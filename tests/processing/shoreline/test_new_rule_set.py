"""A rule set added as one file is chosen, judged by and cited everywhere; so is a user's own."""

import json
import shutil
from dataclasses import replace

import pytest
from parkshore.analysis.shoreline.check.rule_sets import RULE_SETS
from parkshore.processing.evidence import sheet_texts
from parkshore.processing.framework import choices
from parkshore.processing.messages.language import speaking
from parkshore.processing.publish.rule_citation import cited, measured_from
from qgis.core import QgsApplication, QgsProcessingFeatureSourceDefinition

NUMBER = RULE_SETS.entries[-1].number + 1
OWN = RULE_SETS.own
PROVINCE = {
    "id": "province",
    "number": NUMBER,
    "title": {"en": "Rules of a province", "zh": "某省实施细则"},
    "source": {"law": {"en": "Ordinance of a province", "zh": "某省条例"}, "year": 2031},
    "scope": {"en": "a province", "zh": "某省"},
    "verified": False,
    "zones": [
        {
            "id": "province_2km",
            "facilities": ["chemical"],
            "river_classes": ["main"],
            "exceptions": [{"en": "moving within a park", "zh": "园区内搬迁"}],
            "distance_m": 2000,
            "consequence": {"en": "Barred within 2 km.", "zh": "2公里内禁止。"},
        }
    ],
}
CITED = {
    "en": [
        "Ordinance of a province (2031).",
        "The wording has not been verified.",
        "Barred within 2 km.",
        "Except: moving within a park.",
    ],
    "zh": ["某省条例（2031）。", "文本未经核实。", "2公里内禁止。", "例外：园区内搬迁。"],
}
SHEET_LINES = 8
"""What the place of the rule on an evidence sheet holds."""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "province.json"
    path.write_text(json.dumps(PROVINCE, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture
def added(file, tmp_path, monkeypatch):
    """The file lies in the folder of rule sets."""
    folder = shutil.copytree(RULE_SETS.folder, tmp_path / "rules")
    shutil.copy(file, folder)
    more = replace(RULE_SETS, folder=folder)
    for name in ("folder", "entries"):
        monkeypatch.setitem(vars(RULE_SETS), name, getattr(more, name))


@pytest.fixture
def checked(run, sample, tmp_path):
    """Check the sample's parks as chemical ones."""

    def check(**choice):
        path = str(tmp_path / "checked.gpkg")
        given = {"PARKS": sample("parks"), "SHORELINE": sample("shoreline"), "FACILITY": 0}
        run("parkshore:shorelinecheck", {**given, **choice, "OUTPUT": path})
        return path

    return check


@pytest.mark.parametrize("algorithm", ["shorelinecheck", "chemicalparkcheck"])
def test_the_lists_of_dialog_and_model_take_the_next_number(provider, added, algorithm):
    made = QgsApplication.processingRegistry().createAlgorithmById(f"parkshore:{algorithm}")
    options = made.parameterDefinition("RULE_SET").options()
    assert len(options) == NUMBER + 1
    assert options[NUMBER] == "Rules of a province (unverified text)"
    assert options[OWN] == "own file"
    assert options[0] == "distance only"
    with speaking("zh"):
        assert choices.rule_sets()[NUMBER] == "某省实施细则（文本未核实）"


def test_the_help_tells_every_rule_set(provider, added):
    made = QgsApplication.processingRegistry().createAlgorithmById("parkshore:shorelinecheck")
    told = made.shortHelpString()
    for entry in RULE_SETS.entries:
        assert f"<b>{entry.title['en'].replace(chr(39), '&#x27;')}</b>" in told
    assert "Ordinance of a province (2031). Applies to: a province." in told
    with speaking("zh"):
        assert "<b>某省实施细则</b><br>某省条例（2031）。" in made.shortHelpString()


@pytest.fixture(params=["added", "own"])
def choice(request, file):
    """The two ways to a rule set: a file in the folder, the user's own."""
    if request.param == "own":
        return {"RULE_SET": OWN, "RULES": str(file)}
    request.getfixturevalue("added")
    return {"RULE_SET": NUMBER}


@pytest.fixture
def judged(choice, checked, rows):
    """The checked sites: file, and the rows that the new rule governs."""
    path = checked(**choice)
    return path, [row for row in rows(path) if row["rule_id"] == "province_2km"]


def test_the_check_judges_by_it(judged):
    _, table = judged
    assert {row["limit_m"] for row in table} == {2000.0}
    within = [row for row in table if row["verdict"] == "within"]
    assert max(row["shore_m"] for row in within) > 1000
    assert all("unverified text" in row["rule_note"].split(";") for row in within)


def test_the_sheets_cite_it(choice, judged, run, sample, tmp_path, monkeypatch):
    path, table = judged
    language, number = ("zh", 2) if choice["RULE_SET"] == OWN else ("en", 1)
    printed = []
    made = sheet_texts.sheet_texts
    monkeypatch.setattr(
        sheet_texts,
        "sheet_texts",
        lambda *given, **more: printed.extend(made(*given, **more)) or printed,
    )
    one = QgsProcessingFeatureSourceDefinition(path)
    one.filterExpression = f"\"park_id\" = '{table[0]['park_id']}'"
    given = {"PARKS": one, "SHORELINE": sample("shoreline"), "WHICH": 1, "LANGUAGE": number}
    run("parkshore:evidencesheets", {**given, "OUTPUT": str(tmp_path / "sheets.pdf")})
    [texts] = printed
    assert texts["rule_text"].startswith("\n".join(CITED[language]))


def test_the_report_cites_it(judged, run, inventory, tmp_path):
    given = {"INVENTORY": inventory, "CHECKED": judged[0], "YEAR": 2018, "LANGUAGE": 1}
    run("parkshore:parkreport", {**given, "OUTPUT": str(tmp_path / "report")})
    page = (tmp_path / "report" / "report.html").read_text(encoding="utf-8")
    wanted = [*CITED["en"], "Applies to: a province."]
    assert [text for text in wanted if text not in page] == []


def test_an_own_file_that_is_gone_is_told_where_its_law_would_stand(tmp_path):
    told = {"RULE_SET": str(OWN), "RULES": str(tmp_path / "gone.json")}
    [text] = cited(told, {"province_2km"})
    assert "gone.json cannot be read" in text


@pytest.mark.parametrize("number", ["", "0", "²", "field_value"])
def test_without_a_rule_set_nothing_is_cited(number):
    assert cited({"RULE_SET": number}, ()) == []
    assert measured_from({"MEASURED_FROM": number}) == "not stated"


def test_the_line_measured_from_is_told_by_its_number():
    assert measured_from({"MEASURED_FROM": "5"}) == "centre line"
    assert measured_from({"MEASURED_FROM": "99"}) == measured_from({}) == "not stated"


def test_sites_outside_the_scope_have_no_rule(checked, rows):
    [jiangsu] = [each for each in RULE_SETS.entries if each.path.stem == "jiangsu_rules_2022"]
    table = rows(checked(RULE_SET=jiangsu.number))
    law = rows(checked(RULE_SET=1))
    inside = [row for row in table if "江苏" in row["province"]]
    assert 0 < len(inside) < len(table)
    for row, by_law in zip(table, law, strict=True):
        noted = "outside the scope" in (row["rule_note"] or "").split(";")
        assert noted == (row not in inside)
        assert row["verdict"] == (by_law["verdict"] if row in inside else "no rule")
        assert (row["rule_id"] is None) == (row["verdict"] == "no rule")
    assert not any("outside the scope" in (row["rule_note"] or "") for row in law)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_rule_fits_its_place_on_a_sheet(qgis_app, language):
    for entry in RULE_SETS.entries:
        for zone in RULE_SETS.chosen(entry.number).zones:
            with speaking(language):
                texts = cited({"RULE_SET": str(entry.number)}, {zone.id})
                lines = [line for text in texts for line in sheet_texts.wrapped(text)]
            assert len(lines) <= SHEET_LINES, (entry.path.stem, zone.id)
