"""A run into a table of a PostGIS server leaves the earlier rows or the new ones, all of them."""

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)

from ..conftest import memory_layer
from .disk import FORK, duration, killed_after

MOMENTS = 20
FEW = 4
MANY = 3000
NAMES = ["parks", "园区", "P " + "a long name " * 4]


@pytest.fixture
def server(postgres):
    """Run statements; a fresh schema ``f`` is there."""
    import psycopg2

    def execute(statement, *values):
        connection = psycopg2.connect(postgres)
        try:
            with connection, connection.cursor() as cursor:
                cursor.execute(statement, values)
                return cursor.fetchall() if cursor.description else None
        finally:
            connection.close()

    execute("DROP SCHEMA IF EXISTS f CASCADE")
    execute("CREATE SCHEMA f")
    return execute


@pytest.fixture
def into(postgres):
    return lambda table: f'postgres:{postgres} table="f"."{table}" (geom)'


@pytest.fixture(scope="module")
def parks(qgis_app):
    """Layers of many rows, by what their names say."""
    return {
        mark: memory_layer(
            "Point",
            [(f"Point({100 + n / 1e3} 30)", ["Hubei", mark]) for n in range(MANY)],
            {"province": str, "name": str},
            name="parks",
        )
        for mark in ("earlier", "new")
    }


def held_by(server, table="parks"):
    return server(f'SELECT DISTINCT name, count(*) FROM f."{table}" GROUP BY name')


def relations(server):
    """Return all that lies in the schema: tables, indices, sequences, and what they rest on."""
    return server(
        "SELECT c.relname, c.relkind::text, c.relacl::text, pg_get_indexdef(i.indexrelid), "
        "array(SELECT (attname, format_type(atttypid, atttypmod), attnotnull, "
        "pg_get_expr(adbin, adrelid))::text FROM pg_attribute LEFT JOIN pg_attrdef "
        "ON adrelid = attrelid AND adnum = attnum WHERE attrelid = c.oid AND attnum > 0 "
        "ORDER BY attnum), array(SELECT pg_get_constraintdef(o.oid) || o.conname "
        "FROM pg_constraint o WHERE conrelid = c.oid) "
        "FROM pg_class c LEFT JOIN pg_index i ON indexrelid = c.oid "
        "WHERE relnamespace = 'f'::regnamespace ORDER BY 1"
    )


@pytest.mark.parametrize("table", NAMES)
def test_a_table_that_replaces_another_is_as_a_new_one(table, server, into, classify, parks):
    classify(parks["new"], into(table))
    fresh = relations(server)
    assert len(fresh) == 3
    server("DROP SCHEMA f CASCADE; CREATE SCHEMA f")
    classify(parks["earlier"], into(table))
    result = classify(parks["new"], into(table))
    assert result["OUTPUT"] == into(table)
    assert relations(server) == fresh
    assert held_by(server, table) == [("new", MANY)]


def test_a_failed_run_leaves_the_earlier_rows(server, into, classify, parks, layer, tmp_path):
    shore = layer("LineString", [("LineString(100 30.1, 103 30.1)", [])], name="shore")
    classify(parks["earlier"], into("parks"))
    before = relations(server)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parkshore:shorelinecheck")
    given = {"PARKS": parks["new"], "SHORELINE": shore, "OUTPUT": into("parks")}
    given["LINKS"] = str(tmp_path / "nowhere" / "links.gpkg")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    with pytest.raises(QgsProcessingException, match="could not be created"):
        algorithm.run(given, context, QgsProcessingFeedback(False), {}, False)
    assert relations(server) == before
    assert held_by(server) == [("earlier", MANY)]


def test_a_cancelled_run_leaves_the_earlier_rows(server, into, classify, parks):
    class Canceller(QgsProcessingFeedback):
        def setProgress(self, share):
            if share > 60:
                self.cancel()

    classify(parks["earlier"], into("parks"))
    before = relations(server)
    classify(parks["new"], into("parks"), Canceller(False))
    assert relations(server) == before
    assert held_by(server) == [("earlier", MANY)]


def test_what_a_table_may_not_go_for_is_told(server, into, classify, parks):
    """A view that rests on the table keeps it; the run says so, and nothing is changed."""
    classify(parks["earlier"], into("parks"))
    server("CREATE VIEW f.shown AS SELECT name FROM f.parks")
    before = relations(server)
    with pytest.raises(QgsProcessingException, match=r"parks could not be written .*view f\.shown"):
        classify(parks["new"], into("parks"))
    assert relations(server) == before


def test_a_server_that_refuses_is_told(classify, parks, into, server, postgres):
    nowhere = into("parks").replace("port=", "port=1")
    with pytest.raises(QgsProcessingException, match="cannot be written to the server"):
        classify(parks["new"], nowhere)


def test_a_table_without_geometry(server, into, run, layer):
    """QGIS's own dialog names a geometry column for every table."""
    sites = layer("Point", [("Point(100 30)", ["2001", "within"])], {"opened": str, "verdict": str})
    given = {"INPUT": sites, "OPENED_FIELD": "opened", "OUTPUT": into("years")}
    run("parkshore:shorelinetrend", given)
    assert server("SELECT year, within FROM f.years") == [(2001, 1)]


def killed_at(moments, job, server):
    job("earlier")
    seconds = duration(job, "new")
    outcomes = set()
    for moment in range(moments):
        duration(job, "earlier")
        killed_after(seconds * (moment + 0.5) / moments, job, "new")
        [(mark, count)] = held_by(server)
        assert count == MANY
        outcomes.add(mark)
    assert "earlier" in outcomes
    duration(job, "new")
    assert [row[0] for row in relations(server)] == ["parks", "parks_id_seq", "parks_pkey"]


@pytest.mark.parametrize("moments", [FEW, pytest.param(MOMENTS, marks=pytest.mark.long)])
def test_killed_at_any_moment(moments, server, into, classify, parks):
    killed_at(moments, lambda mark: classify(parks[mark], into("parks")), server)


def test_a_run_that_lives_is_not_robbed(server, into, classify, parks):
    """What another run makes meanwhile stays; what a killed one left goes."""
    server('CREATE TABLE f."_parkshore_00000000000a" (id integer)')
    server('CREATE TABLE f."_parkshore_mine" (id integer)')
    waits, goes = FORK.Event(), FORK.Event()

    class Slow(QgsProcessingFeedback):
        def setProgress(self, share):
            if share > 60:
                waits.set()
                goes.wait(60)

    work = FORK.Process(target=lambda: classify(parks["new"], into("slow"), Slow(False)))
    work.start()
    assert waits.wait(60)
    duration(lambda: classify(parks["new"], into("parks")))
    names = [row[0] for row in relations(server) if row[1] == "r"]
    assert "_parkshore_00000000000a" not in names
    assert len([name for name in names if name.startswith("_parkshore_")]) == 2
    goes.set()
    work.join(60)
    assert work.exitcode == 0
    assert held_by(server, "slow") == [("new", MANY)]
