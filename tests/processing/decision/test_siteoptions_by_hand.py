"""Ten parks and twelve enterprises, every condition once, as a lawyer would judge them.

From raw water to the option: prepare, check by the Yangtze law, options, all as of one day. The
rows stand in tests/data/ten_parks_twelve_enterprises.json.
"""

import json

import pyproj
import pytest
from parkshore.analysis.cells.cell_words import words_of_list
from parkshore.analysis.decision.decision_tables import CAVEAT
from parkshore.analysis.decision.evidence.evidence_sheets import make_sheets
from parkshore.analysis.inventory import schema
from parkshore.processing.evidence.sheet_reading import read_request
from parkshore.processing.evidence.sheet_texts import sheet_texts
from parkshore.processing.framework.run import Run
from parkshore.processing.messages.language import speaking
from qgis.core import QgsProcessingContext
from shapely import LineString

GEOD = pyproj.Geod(ellps="WGS84")
DAY = "2024-06-30"
LAW, AS_THE_DATA_SAY = 1, 3
NOT_STATED, MAPPED_EDGE = 0, 4
ALL = 1
ARTICLE = {"en": "article 26", "zh": "第二十六条"}
CHECKED = ("verdict", "rule_id", "river_cls", "facil_src", "rule_note")
FIELDS = {
    "parks": ("chemical", "accredited", "accr_from", "accr_to"),
    "enterprises": ("facility", "industry", "park_id", "scale"),
    "more": ("facility", "park_id", "scale", "key_site", "province", "county"),
}
COMMON = ("case", "opened", "approved", "closed", "reach", "energy_cls", "cod_cls")


@pytest.fixture(scope="module")
def hand(root):
    path = root / "tests" / "data" / "ten_parks_twelve_enterprises.json"
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture
def judge(run, layer, hand, provider, listener):
    """Return verdict, option and sheet of rows, by one shoreline and one statement of them."""
    context = QgsProcessingContext()
    sheet = provider.algorithm("evidencesheets")

    def shoreline(lines):
        shape = "LINESTRING ({0} {1}, {0} {2})" if lines else None
        shape = shape or "POLYGON (({3} {1}, {0} {1}, {0} {2}, {3} {2}, {3} {1}))"
        rows = [
            (shape.format(lon, lat - 0.05, lat + 0.05, lon - 0.004), [water["name"]])
            for water in hand["waters"].values()
            for lon, lat in [water["bank"]]
        ]
        for way in hand["joins"]:
            line = LineString(way)
            rows.append(((line if lines else line.buffer(0.001)).wkt, ["长江"]))
        raw = layer("LineString" if lines else "Polygon", rows, {"name": str}, name="waters")
        given = {"INPUT": raw, "OUTPUT": "memory:", "WATER": None if lines else "memory:"}
        return run("parkshore:prepareshoreline", given)

    def runner(kind, rows, *, lines, facility):
        names = (*COMMON, *FIELDS[kind])
        sites = [
            (point(hand, *row["site"]["at"]), [row["case"], *map(row["site"].get, names[1:])])
            for row in rows
        ]
        water = shoreline(lines)
        checked = run(
            "parkshore:shorelinecheck",
            {
                "PARKS": layer("Point", sites, dict.fromkeys(names, str), name=kind),
                "SHORELINE": water["OUTPUT"],
                "WATER": water.get("WATER"),
                "RULE_SET": LAW,
                "FACILITY": facility,
                "MEASURED_FROM": NOT_STATED if lines else MAPPED_EDGE,
                "OPENED_FIELD": "opened",
                "DATE": DAY,
                "OUTPUT": "memory:",
            },
        )["OUTPUT"]
        homes = hand["parks_of_enterprises"]
        parks = [(None, list(park.values())) for park in homes]
        parks = layer("None", parks, dict.fromkeys(homes[0], str), crs="", name="homes")
        given = {"SITES": checked, "DATE": DAY, "OUTPUT": "memory:"}
        if kind != "parks":
            given["PARKS"] = parks
        optioned = run("parkshore:siteoptions", given)["OUTPUT"]
        with speaking("zh"):
            chinese = run("parkshore:siteoptions", given)["OUTPUT"]
        found, told = list(optioned.getFeatures()), list(chinese.getFeatures())
        sheets = {  # each in the other language than its layer was made in
            "en": sheets_of(chinese, water["OUTPUT"], "en"),
            "zh": sheets_of(optioned, water["OUTPUT"], "zh"),
        }
        return [
            (feature, each["opt_why"], {name: texts[row] for name, texts in sheets.items()})
            for row, (feature, each) in enumerate(zip(found, told, strict=True))
        ]

    def sheets_of(sites, shoreline, language):
        """Return the words of the sheet of every row, in a language."""
        given = {"PARKS": sites, "SHORELINE": shoreline, "WHICH": ALL}
        with speaking(language):
            return sheet_texts(make_sheets(read_request(Run(sheet, given, context, listener))))

    return runner


def point(hand, water, metres):
    lon, lat, _ = GEOD.fwd(*hand["waters"][water]["bank"], 90, metres)
    return f"POINT ({lon:.12f} {lat:.12f})"


@pytest.mark.parametrize(("kind", "count"), [("parks", 10), ("enterprises", 12), ("more", 6)])
def test_every_row_is_judged_as_by_hand(judge, hand, kind, count):
    found, told, sheets = {}, {}, {}
    groups = {}
    for row in hand[kind]:
        key = (row.get("lines", False), row.get("facility", AS_THE_DATA_SAY))
        groups.setdefault(key, []).append(row)
    for (lines, facility), rows in groups.items():
        for feature, chinese, sheet in judge(kind, rows, lines=lines, facility=facility):
            case = feature["case"]
            sheets[case] = sheet
            found[case] = [feature[name] or None for name in (*CHECKED, "option", "opt_rule")]
            told[case] = {"en": feature["opt_why"], "zh": chinese}
    assert len(found) == len(hand[kind]) == count
    assert found == {row["case"]: row["check"] + row["option"] for row in hand[kind]}
    sentences = {
        case: {key: _bare(text) for key, text in why.items()} for case, why in told.items()
    }
    assert sentences == {row["case"]: row["why"] for row in hand[kind]}
    wrong = [
        (row["case"], language, missing)
        for row in hand[kind]
        for language, texts in sheets[row["case"]].items()
        if (missing := missing_of(row, language, " ".join(texts.values()).replace("\n", "")))
    ]
    assert wrong == []
    for case, why in told.items():
        assert CAVEAT["en"] in why["en"]
        assert CAVEAT["zh"] in why["zh"]
        unknown = "unknown" in found[case][-1]
        assert ("not known: " in why["en"]) >= (unknown and found[case][-2] == "no rule")


def missing_of(row, language, sheet):
    """Return which words of a row its sheet lacks: verdict, kind, source, notes, option, reason."""
    words = schema.results()
    verdict, rule, river_cls, source, notes = row["check"]
    option = row["option"][0]
    expected = [
        words["verdict"]["values"][verdict][language],
        words["facil_src"]["values"][source][language],
        words["river_cls"]["values"][river_cls][language] if river_cls else "",
        words["option"]["values"][option][language],
        words_of_list(words["rule_note"]["values"], notes, language),
        row["why"][language],
        CAVEAT[language],
        ARTICLE[language] if rule else "",
    ]
    blank = str.maketrans("", "", " ")
    return [each for each in expected if each.translate(blank) not in sheet.translate(blank)]


def _bare(why):
    """Return the sentence of a reason, without caveat and values."""
    for caveat in CAVEAT.values():
        why = why.split(caveat)[0]
    return why.strip()


def test_every_condition_is_there(hand):
    rows = hand["parks"] + hand["enterprises"] + hand["more"]
    assert {row["option"][0] for row in rows} == {
        *("upgrade", "relocate", "transfer", "close", "no action", "no rule", "check approval"),
    }
    assert {row["check"][0] for row in rows} == {"within", "outside", "uncertain", "no rule"}
    assert {row["check"][3] for row in rows} == {"field", "flag", "code", "parameter", "unknown"}
    assert {row["site"]["at"][0] for row in rows} > {"main stem", "reservoir", "tributary", "lake"}
