"""No destination replaces a table of a server that the run reads, however it is shown."""

import pytest
from qgis.core import QgsVectorLayer


@pytest.fixture
def served(postgres):
    """Run statements on a server with a schema of tables, views and parts, ready made."""
    import psycopg2

    def execute(statement):
        connection = psycopg2.connect(postgres)
        with connection, connection.cursor() as cursor:
            cursor.execute(statement)
        connection.close()

    execute(
        """
        DROP SCHEMA IF EXISTS guard CASCADE; CREATE SCHEMA guard; SET search_path = guard, public;
        CREATE TABLE parks (id serial PRIMARY KEY, geom geometry(Point, 4326));
        CREATE TABLE named (id integer PRIMARY KEY, name text);
        CREATE TABLE other (LIKE parks);
        CREATE VIEW shown AS SELECT parks.* FROM parks LEFT JOIN named USING (id);
        CREATE VIEW deep AS SELECT * FROM shown WHERE false;
        CREATE MATERIALIZED VIEW kept AS SELECT * FROM deep;
        CREATE TABLE whole (id integer, geom geometry(Point, 4326)) PARTITION BY RANGE (id);
        CREATE TABLE part PARTITION OF whole FOR VALUES FROM (0) TO (10);
        DROP TABLE IF EXISTS public.parks;
        """
    )
    return execute


def of_server(connection, table, condition=""):
    return (
        f"{connection} key='id' srid=4326 type=Point checkPrimaryKeyUnicity='0' "
        f"table={table} (geom){condition}"
    )


def test_tables_of_a_postgis_server(refused, refused_when_run, served, postgres):
    source = QgsVectorLayer(of_server(postgres, '"guard"."parks"'), "parks", "postgres")
    assert source.isValid()
    table = 'table="guard"."parks" (geom)'
    for scheme in ("postgres:", "postgis:", "postgres://"):
        for check in (refused, refused_when_run):
            assert check({"PARKS": source, "OUTPUT": f"{scheme}{postgres} {table}"}), scheme
            other = f'{scheme}{postgres} table="guard"."checked" (geom)'
            assert not check({"PARKS": source, "OUTPUT": other})
    loopback = postgres.replace("host=127.0.0.1", "host=localhost")
    assert refused({"PARKS": source, "OUTPUT": f"postgres:{loopback} {table}"})


def test_windows_do_not_wait_for_a_server(refused, refused_when_run, served, postgres, monkeypatch):
    """What only the server knows, such as which schema is meant, is asked when a run begins."""
    import psycopg2

    asked = []
    connect = psycopg2.connect
    monkeypatch.setattr(psycopg2, "connect", lambda *a, **k: asked.append(a) or connect(*a, **k))
    served("CREATE TABLE public.parks (id serial PRIMARY KEY, geom geometry(Point, 4326))")
    asked.clear()
    source = QgsVectorLayer(of_server(postgres, '"public"."parks"'), "parks", "postgres")
    given = {"PARKS": source, "OUTPUT": f'postgres:{postgres} table="parks" (geom)'}
    assert not refused(given)
    assert asked == []
    assert refused_when_run(given)
    assert asked


@pytest.mark.parametrize(
    ("table", "condition", "reads"),
    [
        ('"guard"."shown"', "", {"parks", "named", "shown"}),
        ('"guard"."deep"', "", {"parks", "named", "shown", "deep"}),
        ('"guard"."kept"', "", {"parks", "named", "shown", "deep", "kept"}),
        ('"(SELECT * FROM guard.deep)"', "", {"parks", "named", "shown", "deep"}),
        ('"(SELECT a.*, b.id AS b FROM guard.parks a, guard.other b)"', "", {"parks", "other"}),
        ('"guard"."other"', " sql=id IN (SELECT id FROM guard.named)", {"other", "named"}),
        ('"guard"."whole"', "", {"whole", "part"}),
        ('"guard"."part"', "", {"whole", "part"}),
    ],
    ids=["view", "view of a view", "materialized", "query", "join", "filter", "whole", "part"],
)
def test_tables_behind_what_a_postgis_server_shows(
    table, condition, reads, refused_when_run, served, postgres
):
    source = QgsVectorLayer(of_server(postgres, table, condition), "shown", "postgres")
    assert source.isValid(), source.error().message()
    tables = {"parks", "named", "other", "shown", "deep", "kept", "whole", "part", "checked"}
    output = f'postgres:{postgres} table="guard"."{{}}" (geom)'
    given = {"PARKS": source}
    assert {t for t in tables if refused_when_run(given | {"OUTPUT": output.format(t)})} == reads


def test_a_query_of_which_the_server_may_not_tell(refused_when_run, served, postgres):
    """A user who may make no view: a table that the query names is not replaced."""
    served(
        """
        DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN;
        REVOKE TEMPORARY ON DATABASE parkshore FROM PUBLIC;
        GRANT USAGE ON SCHEMA guard TO reader; GRANT SELECT ON ALL TABLES IN SCHEMA guard TO reader;
        """
    )
    reader = postgres.replace("user=parkshore", "user=reader")
    source = QgsVectorLayer(of_server(reader, '"(SELECT * FROM guard.shown)"'), "s", "postgres")
    assert source.isValid()
    output = f'postgres:{reader} table="guard"."{{}}" (geom)'
    assert refused_when_run({"PARKS": source, "OUTPUT": output.format("shown")})
    assert not refused_when_run({"PARKS": source, "OUTPUT": output.format("checked")})
    view = QgsVectorLayer(of_server(reader, '"guard"."shown"'), "s", "postgres")
    assert refused_when_run({"PARKS": view, "OUTPUT": output.format("parks")})
