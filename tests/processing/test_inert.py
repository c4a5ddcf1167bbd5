"""Markup, links and formulas in data: shown as they are written, never taken for what they say."""

import json
import re
import zipfile

import pandas as pd
import pytest
from lxml import html as lxml_html
from parkshore.processing.publish import charts
from parkshore.processing.publish.page import Page
from qgis.core import Qgis, QgsVectorLayer

MARKUP = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">A</a>',
    "</script>",
    '"><svg onload=alert(1)>',
    "<b>A</b> & &lt;i&gt;",
)
FORMULAS = (
    *('=HYPERLINK("http://x.invalid")', "+1+1", "-2+3", "@SUM(A1)"),
    *("\t=1+1", "\r=1+1", "of:=1+1"),
)
EXPRESSIONS = ("[% 7*7 %]", "[% layer_property('parks', 'source') %]", "{{7*7}}", "{0}", "%{y}")
NEGATIVE = ("-2.5", "-40")
HOSTILE = (*MARKUP, *FORMULAS, *EXPRESSIONS, *NEGATIVE)
ELEMENTS = "//main//script | //img | //svg | //a[@href] | //iframe"


def strings(figure):
    """Every text of a figure."""
    if isinstance(figure, dict):
        figure = list(figure.values())
    if isinstance(figure, list):
        return [text for each in figure for text in strings(each)]
    return [figure] if isinstance(figure, str) else []


def shown(text):
    """What plotly draws: it splits at tags first, then reads entities."""
    assert not re.search(r"<(?!br>|extra></extra>|/extra>)", text), text
    return text.replace("&lt;", "<").replace("&amp;", "&")


FIGURES = {
    "bars": lambda names: charts.bars(
        names, {names[0]: [1] * len(names), names[1]: [2] * len(names)}, charts.axis(names[2])
    ),
    "lying bars": lambda names: charts.bars(
        names, {"n": [1] * len(names)}, charts.axis("n"), horizontal=True, title=names[3]
    ),
    "boxes": lambda names: charts.boxes({name: [1, 2, 3] for name in names}, charts.axis("n")),
    "ordered": lambda names: charts.ordered(
        range(len(names)),
        ["red"] * len(names),
        names,
        charts.axis("n", unit=names[1]),
        lines=[(1.0, names[2])],
        legend={names[0]: "red"},
    ),
}


@pytest.mark.parametrize("kind", FIGURES)
def test_figures_show_texts_as_they_are(qgis_app, kind):
    page = Page(MARKUP[0])
    page.figure(FIGURES[kind](list(HOSTILE)), MARKUP[1], paper=MARKUP[2])
    tree = lxml_html.fromstring(page.html("c2NyaXB0"))
    [given] = tree.xpath("//div[@class='plot']/@data-figure")
    texts = " ".join(shown(text) for text in strings(json.loads(given))).replace("<br>", " ")
    assert all(" ".join(name.split()) in " ".join(texts.split()) for name in MARKUP[:4])
    assert "<extra></extra>" in texts or kind != "ordered"
    assert not tree.xpath(ELEMENTS)


def test_every_part_of_a_page_shows_texts_as_they_are(qgis_app):
    for text in HOSTILE:
        page = Page(text)
        for add in (page.lead, page.heading, page.note):
            add(text)
        page.numbers([(text, 1, text)])
        page.table(pd.DataFrame({text: [text, text]}), caption=text)
        page.formula(text, text, text)
        tree = lxml_html.fromstring(page.html())
        assert not tree.xpath(ELEMENTS)
        assert tree.xpath("//p[@class='note']")[0].text == text


@pytest.fixture
def hostile(layer):
    """A layer of parks with hostile texts and with negative numbers."""

    def maker(**options):
        rows = [
            (f"POINT({118 + number / 100} 31)", [f"P{number}", text, text, -2.5])
            for number, text in enumerate(HOSTILE)
        ]
        names = {"park_id": str, "name": str, "=1+1": str, "value": float}
        return layer("Point", rows, names, **options)

    return maker


@pytest.fixture
def shore(layer):
    return layer("LineString", [("LINESTRING(117 31.01, 119 31.01)", ["<b>长江"])], {"river": str})


def checked(run, hostile, shore, output):
    given = {"PARKS": hostile(name=MARKUP[1]), "SHORELINE": shore, "LIMIT": 1000, "OUTPUT": output}
    return run("parkshore:shorelinecheck", given)["OUTPUT"]


@pytest.mark.parametrize("ending", ["csv", "xlsx", "ods"])
def test_a_spreadsheet_takes_no_text_of_ours_for_a_formula(run, hostile, shore, tmp_path, ending):
    path = tmp_path / f"checked.{ending}"
    checked(run, hostile, shore, str(path))
    if ending != "csv":
        with zipfile.ZipFile(path) as archive:
            written = b"".join(map(archive.read, archive.namelist()))
        assert b"table:formula" not in written
        assert b"<f>" not in written
    made = QgsVectorLayer(str(path), "checked", "ogr")
    assert "'=1+1" in [field.name() for field in made.fields()]
    features = list(made.getFeatures())
    assert len(features) == len(HOSTILE)
    names = [feature["name"] for feature in features]
    assert set(NEGATIVE) <= set(names)
    marked = [name for name in names if name.startswith("'")]
    assert marked == [f"'{text}".replace("\r", "\n") for text in FORMULAS]  # as formats keep it
    assert {float(feature["value"]) for feature in features} == {-2.5}
    assert sum(f"{2 * len(FORMULAS)} texts" in said for said in run.feedback.said) == 1


def test_other_formats_keep_texts_as_they_are(run, hostile, shore, tmp_path):
    path = tmp_path / "checked.gpkg"
    checked(run, hostile, shore, str(path))
    made = QgsVectorLayer(str(path), "checked", "ogr")
    assert [feature["name"] for feature in made.getFeatures()] == list(HOSTILE)
    assert made.fields().lookupField("=1+1") >= 0
    assert not any("apostrophe" in said for said in run.feedback.said)


def test_metadata_show_texts_as_they_are_and_are_read_back(run, hostile, shore, tmp_path):
    from parkshore.processing.messages.provenance import told_back

    path = tmp_path / "<i>A & <b>" / "checked.gpkg"
    path.parent.mkdir()
    checked(run, hostile, shore, str(path))
    metadata = QgsVectorLayer(str(path), "checked", "ogr").metadata()
    assert "<" not in metadata.abstract()
    assert "&lt;img src=x onerror" in metadata.abstract()
    words = [word for name in metadata.keywords() for word in metadata.keywords(name)]
    assert not any("<" in word for word in words)
    assert told_back(metadata)["OUTPUT"] == str(path)


def test_the_log_shows_texts_as_they_are(qgis_app):
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    for text in MARKUP:
        feedback.pushInfo(text)
        feedback.pushWarning(text)
        feedback.reportError(text)
    assert not re.search(r"<(script|img|svg|a|b)\b", feedback.htmlLog())


def test_the_log_panel_shows_a_fault_as_it_is(provider, listener, monkeypatch):
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parkshore:createsample")
    told = []

    def fails(*_):
        raise RuntimeError(MARKUP[1])

    monkeypatch.setattr(type(algorithm), "compute", fails)
    log = QgsApplication.messageLog()
    hear = log.messageReceived[str, str, type(Qgis.MessageLevel.Info)].connect(
        lambda text, tag, level: told.append(text)
    )
    try:
        with pytest.raises(QgsProcessingException, match="fault of its own"):
            algorithm.processAlgorithm({}, QgsProcessingContext(), listener)
    finally:
        log.disconnect(hear)
    assert any("&lt;img src=x" in text for text in told)
    assert not any("<img" in text for text in told)


def test_workbooks_hold_no_formula(tmp_path):
    from parkshore.processing.writing import workbook_writer

    path = tmp_path / "tables.xlsx"
    workbook_writer.write(
        path, [(text, [[(text, workbook_writer.HEADER)], [text, -3.5, -2]]) for text in HOSTILE]
    )
    with zipfile.ZipFile(path) as archive:
        sheets = [archive.read(n).decode() for n in archive.namelist() if "sheet" in n]
    assert not any("<f>" in sheet or re.search(r"<t[^>]*>\s*[=+@-]", sheet) for sheet in sheets)
    assert sum("<v>-3.5</v>" in sheet and "<v>-2</v>" in sheet for sheet in sheets) == len(HOSTILE)
