"""What opens a source is in nothing that an algorithm writes or says."""

import re
import sqlite3
import zipfile
import zlib
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsVectorLayer,
    QgsVectorLayerExporter,
)

USER, WORD = "li_qiang_7", "hush_Zx81_quiet"


@pytest.fixture
def server(qgis_app, postgres, root):
    """Put layers of the sample on a server; they are opened, and called, by user and word."""
    import psycopg2

    with psycopg2.connect(postgres) as connection, connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA IF EXISTS told CASCADE; CREATE SCHEMA told")
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [USER])
        if not cursor.fetchone():
            cursor.execute(f"CREATE ROLE {USER} LOGIN SUPERUSER")
    connection.close()
    sample = f"{root / 'resources' / 'sample' / 'inventory.gpkg'}|layername="

    class Server:
        opened = re.sub(r"user=\S+", "", postgres) + f" user='{USER}' password='{WORD}'"

        def layer(self, name, source=None):
            source = source or QgsVectorLayer(sample + name, name, "ogr")
            place = " (geom)" if source.isSpatial() else ""
            uri = f'{self.opened} key=\'fid\' table="told"."{name}"{place}'
            failed, why = QgsVectorLayerExporter.exportLayer(
                source, uri, "postgres", QgsCoordinateReferenceSystem("EPSG:4326")
            )
            assert not failed, why
            made = QgsVectorLayer(uri, uri, "postgres")
            assert made.isValid()
            return made

    return Server()


def contents(path):
    """Yield the bytes of a file, and what is packed inside of it."""
    content = path.read_bytes()
    yield content
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            yield from map(packed.read, packed.namelist())
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        unpacked = zlib.decompressobj()
        try:
            yield unpacked.decompress(stream)
        except zlib.error:
            continue


def told(layer):
    """Return all that a layer in memory holds, its source aside."""
    words = [layer.name(), layer.htmlMetadata(), *layer.metadata().keywords("parkshore:parameters")]
    return "\n".join([*words, *(str(feature.attributes()) for feature in layer.getFeatures())])


def leaks(folder, listener, results=()):
    """List the products, and the lines of the log, that hold the user or the word."""
    hidden = [form for each in (USER, WORD) for form in (each.encode(), each.encode("utf-16-be"))]
    found = [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(h in c for c in contents(path) for h in hidden)
    ]
    lines = [*listener.said, *listener.warned, *listener.failed, *listener.beside]
    lines += [told(each) for each in results if isinstance(each, QgsVectorLayer)]
    return found + [line[:200] for line in lines if USER in line or WORD in line]


@pytest.fixture
def written(run, tmp_path):
    """Run an algorithm; see to it that its products are there and hold no secret."""

    def runner(algorithm, parameters, *products):
        results = run(f"parkshore:{algorithm}", parameters)
        assert leaks(tmp_path, run.feedback, results.values()) == [], algorithm
        for product in products:
            path = Path(product)
            size = path.stat().st_size if path.is_file() else len([*path.iterdir()])
            assert size, product
        return results

    return runner


def test_a_check_tells_no_secret(written, server, tmp_path):
    parks, shore = server.layer("parks"), server.layer("shoreline")
    given = {"PARKS": parks, "SHORELINE": shore, "RULE_SET": 1}
    by_uri = {"PARKS": f"postgres://{parks.source()}", "SHORELINE": f"postgres://{shore.source()}"}
    out = str(tmp_path / "checked.gpkg")
    written("shorelinecheck", given | {"OUTPUT": out}, out)
    written("shorelinecheck", by_uri | {"OUTPUT": "memory:"})


@pytest.mark.long
def test_a_model_tells_no_secret(written, server, tmp_path):
    layers = {"PARKS": server.layer("parks"), "WATER_BODIES": server.layer("water")}
    names = ("check:CHECKED", "check:LINKS", "reaches:REACHES", "zones:ZONES")
    made = {name: str(tmp_path / f"{name[-5:]}.gpkg") for name in names}
    written("chemicalparkcheck", {**layers, **made, "NAME_FIELD": "river"}, *made.values())


@pytest.mark.long
@pytest.mark.parametrize("ending", ["gpkg", "geojson", "shp", "xlsx", "memory:"])
def test_no_product_holds_what_opens_the_sources(written, server, tmp_path, ending):
    made = []

    def out(name):
        path = "memory:" if ending == "memory:" else str(tmp_path / f"{name}.{ending}")
        made[:] = [] if ending == "memory:" else [path]
        return path

    def run(algorithm, parameters, *files):
        return written(algorithm, parameters, *made, *files)

    parks, shore = server.layer("parks"), server.layer("shoreline")
    page, sheets = str(tmp_path / "page.html"), str(tmp_path / "sheets.pdf")
    where = {"PARKS": parks, "SHORELINE": shore}
    run("shorelinezones", {"SHORELINE": shore, "DISTANCES": "500", "OUTPUT": out("zones")})
    run("prepareshoreline", {"INPUT": shore, "OUTPUT": out("prepared")})
    if ending != "shp":  # which holds no table without geometry
        run("checkinventory", {"INPUT": parks, "OUTPUT": out("findings")})
    tables = ("demonstrationprograms",) if ending != "shp" else ()
    for algorithm in (*tables, "parkindicators"):
        run(algorithm, {"PARKS": parks, "OUTPUT": out(algorithm), "HTML": page}, page)
    result = run("shorelinecheck", where | {"RULE_SET": 1, "OUTPUT": out("checked")})
    if ending in {"shp", "xlsx"}:  # names of fields cut to ten letters, no geometry
        return
    checked = result["OUTPUT"]
    if not isinstance(checked, QgsVectorLayer):
        checked = QgsVectorLayer(checked, "checked", "ogr")
    keyless = checked.materialize(_all_but_the_key(checked))
    served, later = server.layer("checked", keyless), server.layer("checked later", keyless)
    run("siteoptions", {"SITES": served, "PARKS": parks, "OUTPUT": out("options")})
    run("comparescenarios", {"BEFORE": served, "AFTER": later, "OUTPUT": out("compared")})
    made.clear()
    run("evidencesheets", {"PARKS": served, "SHORELINE": shore, "OUTPUT": sheets}, sheets)


def _all_but_the_key(layer):
    from qgis.core import QgsFeatureRequest

    names = [f.name() for f in layer.fields() if f.name() != "fid"]
    return QgsFeatureRequest().setSubsetOfAttributes(names, layer.fields())


@pytest.mark.long
def test_an_inventory_and_its_report_hold_no_secret(written, server, root, tmp_path):
    import psycopg2

    parks, shore = server.layer("parks"), server.layer("shoreline")
    served = {"CONNECTION": server.opened, "SCHEMA": "told_inventory"}
    file = {"INVENTORY": str(tmp_path / "office.gpkg")}
    for target in (file, served):
        for more in ({"CHANGES": str(tmp_path / "changes.gpkg")}, {"CHANGES": "memory:"}):
            written("storeinventory", {"INPUT": parks, "KIND": 0, **target, **more})
        written("undostore", {**target, "CHANGES": "memory:"})
    tables = ("inventory_imports", "inventory_changes")
    with sqlite3.connect(file["INVENTORY"]) as connection:
        kept = [connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables]
    with psycopg2.connect(server.opened) as connection, connection.cursor() as cursor:
        for name in tables:
            cursor.execute(f"SELECT * FROM told_inventory.{name}")
            kept.append(cursor.fetchall())
    assert len(kept[0]) >= 1 <= len(kept[2])
    assert USER not in str(kept)
    assert WORD not in str(kept)

    rows = "name,lon,lat\n甲厂,114.1,30.1\n"
    (tmp_path / "firms.csv").write_text(rows, encoding="utf-8")
    imported = str(tmp_path / "firms.gpkg")
    written(
        "importinventory",
        {"FILE": str(tmp_path / "firms.csv"), "LAYER": 1, "PARKS": parks, "OUTPUT": imported},
        imported,
    )
    checked = str(tmp_path / "checked.gpkg")
    written("shorelinecheck", {"PARKS": parks, "SHORELINE": shore, "OUTPUT": checked}, checked)
    report = tmp_path / "report"
    sample = str(root / "resources" / "sample" / "inventory.gpkg")
    given = {"INVENTORY": sample, "CHECKED": checked, "SHORELINE": shore, "YEAR": 2018}
    written("parkreport", {**given, "OUTPUT": str(report)}, report)


SOURCES = [
    f"postgres://dbname='no' host=127.0.0.1 port=1 user='{USER}' password='{WORD}'",
    f"postgres://dbname=no host=127.0.0.1 port=1 user={USER} password=a,b;{WORD}",
    f"/vsicurl/http://{USER}:{WORD}@127.0.0.1:1/parks.gpkg|layername=parks",
    f"/vsizip//vsicurl/http://{USER}:{WORD}@127.0.0.1:1/parks.zip",
    f"WFS://url='http://{USER}:{WORD}@127.0.0.1:1/wfs' typename='parks'",
    f"WFS://url='http://127.0.0.1:1/wfs' typename='parks' username='{USER}' password='{WORD}'",
    f"WFS:http://{USER}:{WORD}@127.0.0.1:1/wfs",
    f"PG:host=127.0.0.1 port=1 dbname=no user={USER} password={WORD}|layername=parks",
    f"http://127.0.0.1:1/parks.geojson?username={USER}&token={WORD}",
]


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize(
    ("algorithm", "names"),
    [
        ("shorelinecheck", ("PARKS", "SHORELINE")),
        ("storeinventory", ("INPUT",)),
        ("siteoptions", ("SITES",)),
    ],
)
def test_a_source_that_cannot_be_read_is_told_without_what_opens_it(
    run, tmp_path, algorithm, names, source
):
    target = "INVENTORY" if algorithm == "storeinventory" else "OUTPUT"
    given = {**dict.fromkeys(names, source), target: str(tmp_path / "out.gpkg")}
    with pytest.raises(QgsProcessingException) as refusal:
        run(f"parkshore:{algorithm}", given)
    assert USER not in str(refusal.value)
    assert WORD not in str(refusal.value)
    assert leaks(tmp_path, run.feedback) == []


def test_nothing_said_on_the_way_holds_a_secret(listener):
    from parkshore.processing.messages.discreet import DiscreetFeedback

    listener.setProgressText = listener.said.append
    discreet = DiscreetFeedback(listener)
    ways = ("pushInfo", "pushWarning", "reportError", "setProgressText")
    for way in ways:
        getattr(discreet, way)(f"{way}: {SOURCES[0]} {SOURCES[2]}")
    said = [*listener.said, *listener.warned, *listener.failed]
    assert len(said) == len(ways)
    assert all(line.startswith(ways) and "127.0.0.1" in line for line in said)
    assert not [line for line in said if USER in line or WORD in line]
    discreet.setProgress(40)
    assert listener.progress() == discreet.progress() == 40
    listener.cancel()
    assert discreet.isCanceled()
