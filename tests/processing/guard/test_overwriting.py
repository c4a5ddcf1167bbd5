"""No destination replaces what the run reads, in whatever spelling, of whatever kind."""

import hashlib
import os
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

WRITERS = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".tab": "MapInfo File", ".geojson": "GeoJSON"}


def sums(folder):
    """Return the checksum of every file below a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def made(layer, tmp_path):
    """Files of parks by their ending, and what stands for them."""
    parks = layer("Point", [("Point(1 1)", ["a"])], {"name": str}, name="parks")
    for suffix, driver in WRITERS.items():
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = driver
        context = QgsProject.instance().transformContext()
        QgsVectorFileWriter.writeAsVectorFormatV3(
            parks, str(tmp_path / f"parks{suffix}"), context, options
        )
    (tmp_path / "link.gpkg").symlink_to(tmp_path / "parks.gpkg")
    os.link(tmp_path / "parks.gpkg", tmp_path / "hard.gpkg")
    with zipfile.ZipFile(tmp_path / "parks.zip", "w") as archive:
        archive.write(tmp_path / "parks.geojson", "parks.geojson")
    vrt = "<OGRVRTDataSource><OGRVRTLayer name='parks'><SrcDataSource {}>{}</SrcDataSource>"
    vrt += "</OGRVRTLayer></OGRVRTDataSource>"
    (tmp_path / "parks.vrt").write_text(vrt.format("relativeToVRT='1'", "parks.gpkg"))
    (tmp_path / "over.vrt").write_text(vrt.format("", tmp_path / "parks.vrt"))
    return tmp_path


SOURCES = {
    "path": "{f}/parks.gpkg",
    "layer name": "{f}/parks.gpkg|layername=parks",
    "layer number": "{f}/parks.gpkg|layerid=0",
    "sub-set": "{f}/parks.gpkg|subset=name = 'a'",
    "dots": "{f}/../{n}/parks.gpkg",
    "relative": "parks.gpkg",
    "link": "{f}/link.gpkg",
    "hard link": "{f}/hard.gpkg",
    "other case": "{f}/PARKS.gpkg",
    "address": "file://{f}/parks.gpkg",
    "driver": "GPKG:{f}/parks.gpkg:parks",
    "database": "ogr:dbname='{f}/parks.gpkg' table=\"parks\" (geom)",
    "vrt": "{f}/parks.vrt",
    "vrt over a vrt": "{f}/over.vrt",
    "inline vrt": "<OGRVRTDataSource><OGRVRTLayer name='parks'><SrcDataSource>{f}/parks.gpkg"
    "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
}
DESTINATIONS = {
    "sink": ("OUTPUT", "{f}/parks.gpkg"),
    "sink, relative": ("LINKS", "parks.gpkg"),
    "sink, link": ("OUTPUT", "{f}/link.gpkg"),
    "sink, other case": ("OUTPUT", "{f}/Parks.GPKG"),
    "sink, no ending": ("OUTPUT", "{f}/parks"),
    "table": ("OUTPUT", "ogr:dbname='{f}/parks.gpkg' table=\"parks\" (geom)"),
    "table, other case": ("OUTPUT", "ogr:dbname='{f}/link.gpkg' table=\"Parks\" (geom)"),
    "file": ("HTML", "{f}/parks.gpkg"),
    "file, relative": ("HTML", "parks.gpkg"),
    "log of the database": ("HTML", "{f}/parks.gpkg-wal"),
    "folder": ("REPORT", "{f}/parks.gpkg"),
}


def is_path(text):
    return not text.startswith("<") and Path(text).exists()


def filled(text, folder):
    return text.format(f=folder, n=folder.name)


@pytest.mark.parametrize("source", SOURCES)
def test_spellings_of_an_input_against_kinds_of_destination(source, refused, made, monkeypatch):
    monkeypatch.chdir(made)
    if source == "other case":
        (made / "PARKS.gpkg").symlink_to("parks.gpkg")
    before = sums(made)
    value = filled(SOURCES[source], made)
    for parameter in ("PARKS", "SHORELINES", "INVENTORY"):
        if parameter == "INVENTORY" and not is_path(value):
            continue
        given = [value] if parameter == "SHORELINES" else value
        for name, (output, place) in DESTINATIONS.items():
            if source == "hard link" and ("case" in name or "log" in name):
                continue  # files of their own where the system tells case
            destination = filled(place, made)
            assert refused({parameter: given, output: destination}), (source, parameter, name)
    assert sums(made) == before


def test_layers_of_the_project_by_themselves_by_name_and_in_a_virtual_layer(refused, made):
    loaded = QgsVectorLayer(f"{made}/parks.gpkg|layername=parks", "the parks", "ogr")
    QgsProject.instance().addMapLayer(loaded)
    query = QgsVectorLayer(
        f'?layer_ref={loaded.id()}&query=SELECT * FROM "{loaded.id()}"', "query", "virtual"
    )
    try:
        for value in (loaded, loaded.id(), "the parks", query):
            assert refused({"PARKS": value, "OUTPUT": f"{made}/parks.gpkg"})
            assert not refused({"PARKS": value, "OUTPUT": f"{made}/other.gpkg"})
    finally:
        QgsProject.instance().removeMapLayer(loaded.id())


@pytest.mark.parametrize(
    ("source", "output", "destination"),
    [
        ("parks.shp", "OUTPUT", "parks.dbf"),
        ("parks.dbf", "OUTPUT", "parks.shp"),
        ("parks.shp", "HTML", "parks.prj"),
        ("parks.shp", "HTML", "PARKS.SHX"),
        ("parks.shp", "HTML", "parks.qml"),
        ("parks.tab", "HTML", "parks.dat"),
        ("parks.tab", "OUTPUT", "parks.tab"),
        ("parks.geojson", "OUTPUT", "parks.geojson"),
        ("/vsizip/{f}/parks.zip/parks.geojson", "HTML", "parks.zip"),
        ("/vsizip/{{{f}/parks.zip}}/parks.geojson", "HTML", "parks.zip"),
        ("tables.xlsx", "REPORT", "."),
    ],
)
def test_files_that_are_one_layer_together(source, output, destination, refused, made):
    shutil.copy(made / "parks.geojson", made / "tables.xlsx")
    value = source.format(f=made) if source.startswith("/vsi") else str(made / source)
    assert refused({"PARKS": value, output: str(made / destination)})


def test_what_harms_nothing_is_allowed(refused, made):
    for source, output, destination in (
        ("parks.gpkg", "OUTPUT", "ogr:dbname='{f}/parks.gpkg' table=\"checked\" (geom)"),
        ("parks.gpkg", "OUTPUT", "{f}/parks.fgb"),
        ("parks.shp", "OUTPUT", "{f}/parks.fgb"),
        ("parks.shp", "OUTPUT", "{f}/parks_2.shp"),
        ("parks.gpkg", "OUTPUT", "memory:"),
        ("parks.gpkg", "OUTPUT", "TEMPORARY_OUTPUT"),
        ("parks.gpkg", "HTML", "{f}/parks.html"),
        ("parks.gpkg", "REPORT", "{f}"),
    ):
        given = {"PARKS": str(made / source), output: destination.format(f=made)}
        assert not refused(given), (source, destination)


def test_outputs_never_meet(refused, made):
    for first, second in (
        ({"OUTPUT": "{f}/a.gpkg"}, {"LINKS": "{f}/a.gpkg"}),
        ({"OUTPUT": "{f}/a.gpkg"}, {"LINKS": "ogr:dbname='{f}/A.gpkg' table=\"l\" (geom)"}),
        ({"OUTPUT": "{f}/a.shp"}, {"HTML": "{f}/a.dbf"}),
        ({"OUTPUT": "{f}/tables.xlsx"}, {"REPORT": "{f}"}),
        ({"HTML": "{f}/report.html"}, {"REPORT": "{f}"}),
    ):
        given = {key: value.format(f=made) for key, value in (first | second).items()}
        assert refused(given), given
    tables = {
        "OUTPUT": f"ogr:dbname='{made}/a.gpkg' table=\"p\" (geom)",
        "LINKS": f"ogr:dbname='{made}/a.gpkg' table=\"l\" (geom)",
    }
    assert not refused(tables)


def test_tables_behind_a_view_and_a_query(refused, made):
    """A view reads other tables of its file; so does a query in place of a filter."""
    with closing(sqlite3.connect(made / "parks.gpkg")) as connection:
        connection.execute("CREATE VIEW shown AS SELECT fid, geom, name FROM parks")
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
            "VALUES ('shown', 'features', 'shown', 4326)"
        )
        connection.execute(
            "INSERT INTO gpkg_geometry_columns SELECT 'shown', column_name, geometry_type_name, "
            "srs_id, z, m FROM gpkg_geometry_columns"
        )
        connection.commit()
    for source in (
        "{f}/parks.gpkg|layername=shown",
        "{f}/parks.gpkg|layername=shown|subset=name = 'a'",
        "{f}/parks.gpkg|layername=shown|subset= select * from parks",
    ):
        given = {"PARKS": source.format(f=made)}
        for table, harms in (("parks", True), ("shown", True), ("checked", False)):
            output = f"ogr:dbname='{made}/parks.gpkg' table=\"{table}\" (geom)"
            assert refused(given | {"OUTPUT": output}) is harms, (source, table)


@pytest.mark.parametrize("kept", ["inventory_imports", "verifications"])
def test_what_an_inventory_keeps_is_no_place_for_results(kept, refused, made):
    """The run does not read it, yet nothing brings its history back."""
    with closing(sqlite3.connect(made / "parks.gpkg")) as connection:
        connection.execute(f"CREATE TABLE {kept} (fid INTEGER PRIMARY KEY)")
        connection.commit()
    table = f"ogr:dbname='{made}/parks.gpkg' table=\"{{}}\" (geom)"
    for output, place, harms in (
        ("OUTPUT", str(made / "parks.gpkg"), True),
        ("OUTPUT", table.format("parks"), True),
        ("OUTPUT", table.format(kept.upper()), True),
        ("OUTPUT", table.format("checked"), False),
        ("HTML", str(made / "parks.gpkg"), True),
    ):
        assert refused({"PARKS": f"{made}/parks.shp", output: place}) is harms, (output, place)


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("algorithm", ["storeinventory", "undostore"])
def test_changes_never_replace_the_inventory(algorithm, there, provider, sample_file, tmp_path):
    """Refused by the check already, and where the run has still to make the inventory."""
    inventory = tmp_path / "inventory.gpkg"
    if there:
        shutil.copy(sample_file, inventory)
    given = {"INPUT": f"{sample_file}|layername=parks", "KIND": 0, "INVENTORY": str(inventory)}
    table = f"ogr:dbname='{inventory}' table=\"{{}}\" (geom)"
    harmful = [str(inventory), *map(table.format, ("parks", "Enterprises", "inventory_changes"))]
    for changes, harms in [*((each, True) for each in harmful), (table.format("told"), False)]:
        good, reason = (
            provider.algorithm(algorithm)
            .create()
            .checkParameterValues(given | {"CHANGES": changes}, QgsProcessingContext())
        )
        assert good is not harms, changes
        assert good or "would overwrite" in reason


def test_the_guard_stands_where_nobody_checks_parameters(writer, made, listener):
    """Scripts may run an algorithm without the check of its parameters."""
    from qgis.core import QgsProcessingException

    given = {"PARKS": f"{made}/parks.gpkg", "HTML": f"{made}/parks.gpkg"}
    with pytest.raises(QgsProcessingException, match="would overwrite"):
        writer.run(given, QgsProcessingContext(), listener, {}, False)


def test_a_model_never_replaces_what_another_step_reads(provider, sample_file, tmp_path):
    inventory = shutil.copy(sample_file, tmp_path / "inventory.gpkg")
    model = provider.algorithm("chemicalparkcheck").create()
    given = {
        "PARKS": f"{inventory}|layername=parks",
        "WATER_BODIES": f"{inventory}|layername=water",
        "zones:ZONES": str(inventory),
    }
    good, reason = model.checkParameterValues(given, QgsProcessingContext())
    assert not good
    assert "would overwrite" in reason
