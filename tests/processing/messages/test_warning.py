"""Warnings: one way to the log, the metadata of results and the message bar."""

import pytest
from parkshore.processing.messages.discreet_sources import told_source, without_secrets
from parkshore.processing.messages.warning import WARNINGS, begin, bell, end, warn, warned
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture
def rings():
    heard = []

    def hear(title, warnings):
        heard.append((title, warnings))

    bell.rung.connect(hear)
    yield heard
    bell.rung.disconnect(hear)


@pytest.fixture
def shore(layer):
    """A shoreline one of whose features has no geometry."""
    return layer("LineString", [("LINESTRING(118 31, 118.1 31)", []), (None, [])], name="岸线")


def zones(shore, output):
    return {"SHORELINE": shore, "DISTANCES": "500", "OUTPUT": output}


SKIPPED = "1 feature of 岸线 is skipped"


@pytest.mark.parametrize("kind", ["memory:", "zones.gpkg", "zones.geojson"])
def test_a_warning_stands_in_log_and_metadata_and_rings_once(run, shore, rings, tmp_path, kind):
    output = kind if kind == "memory:" else str(tmp_path / kind)
    made = run("parkshore:shorelinezones", zones(shore, output))["OUTPUT"]
    [said] = [text for text in run.feedback.warned if SKIPPED in text]
    if kind != "memory:":
        made = QgsVectorLayer(made, "zones", "ogr")
        made.loadDefaultMetadata()
    metadata = made.metadata()
    assert metadata.keywords(WARNINGS) == [said]
    assert said in metadata.abstract()
    assert rings == [("Shoreline distance zones", [said])]


def test_a_run_without_warnings_keeps_still(run, layer, rings):
    shore = layer("LineString", [("LINESTRING(118 31, 118.1 31)", [])])
    made = run("parkshore:shorelinezones", zones(shore, "memory:"))["OUTPUT"]
    assert made.metadata().keywords(WARNINGS) == []
    assert rings == []


def test_a_run_that_fails_tells_what_it_had_warned_of(run, layer, rings, tmp_path):
    nowhere = layer("LineString", [(None, [])], name="岸线")
    with pytest.raises(QgsProcessingException):
        run("parkshore:shorelinezones", zones(nowhere, "memory:"))
    assert run.feedback.warned
    assert rings == [("Shoreline distance zones", run.feedback.warned)]


def test_what_was_said_is_said_once_and_forgotten_with_the_run(listener, rings):
    begin(listener)
    for _ in range(2):
        warn(listener, "The bank is missing.")
    assert listener.warned == warned(listener) == ["The bank is missing."]
    end(listener, "Check")
    end(listener, "Check")
    assert rings == [("Check", ["The bank is missing."])]
    assert warned(listener) == []


HIDDEN = [
    (
        "dbname='parks' host=db user='li' password='o\\'neil x' key='id' table=\"a\".\"b\" (geom)",
        "neil",
    ),
    ("PG:dbname=parks user=li password=hush", "hush"),
    ("postgresql://li:hush@db/parks?sslmode=prefer", "hush"),
    ("postgresql://db/parks?user=li&password=hush", "hush"),
    ("url='https://li:hush@gis.example/wfs' typename='water'", "hush"),
    ("url='https://gis.example/wfs' username='li' password='hush'", "hush"),
    ("/vsicurl/https://li:hush@gis.example/x.gpkg|layername=a", "hush"),
    ("https://gis.example/x.geojson?token=hush&f=json", "hush"),
    ("MSSQL:server=db;database=parks;UID=li;PWD=hush;tables=a", "hush"),
    ("MySQL:parks,user=li,password=hush", "hush"),
    ("oracle: dbname='x' user='li' Password = \"hush\"", "hush"),
]


@pytest.mark.parametrize(("source", "word"), HIDDEN)
def test_what_opens_a_source_is_never_told(source, word, listener):
    begin(listener)
    warn(listener, f"The layer {source} has no water.")
    for told in (without_secrets(source), told_source([source])[0], *listener.warned):
        assert word not in told
        assert "li" not in told.replace("libpq", "").replace("https", "").split("'")
        assert without_secrets(told) == told


@pytest.mark.parametrize(
    "source",
    [
        "service='parks' authcfg=ab12cd3 key='id' table=\"a\".\"b\" (geom)",
        '/data/li@home/园区 2022.gpkg|layername=a|subset="user_id" > 3',
        "key='id' table=\"users\" sql=\"username_cn\" = '李'",
    ],
)
def test_what_opens_nothing_stays(source):
    assert without_secrets(source) == source
