"""A file that is damaged in its middle is refused, and no row changes while it is read."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr
from parkshore.analysis.message import InputError
from parkshore.processing.guard.rows_lost import all_features
from parkshore.processing.inventory.files import vector_file
from parkshore.processing.layers import arrow
from parkshore.processing.layers.bridge import Layer
from parkshore.processing.layers.column_reading import read_columns
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
)

ROWS = 3000
PAGE = 4096
READ = {
    "columns": lambda opened: len(read_columns(opened, ["name"])),
    "rows with shapes": lambda opened: len(opened.read(["name"])),
    "rows of QGIS": lambda opened: len(opened.read(["name"], geometry=False)),
    "features": lambda opened: len(list(opened.features())),
    "slices": lambda opened: sum(map(len, opened.slices())),
}


def written(path, first, rows=ROWS):
    """Write a table whose keys begin at a number; return its source."""
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    table = dataset.CreateLayer("sites", geom_type=ogr.wkbPoint)
    table.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    table.CreateField(ogr.FieldDefn("year", ogr.OFTInteger))
    table.StartTransaction()
    for row in range(rows):
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetFID(first + row)
        feature["name"], feature["year"] = f"{row} " + 90 * "x", 2000 + row % 20
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({row % 90} 30)"))
        table.CreateFeature(feature)
    table.CommitTransaction()
    return f"{path}|layername=sites"


@pytest.fixture(scope="module", params=[1, 5], ids=["keys from 1", "keys from 5"])
def whole(request, tmp_path_factory, qgis_app):
    return written(tmp_path_factory.mktemp("whole") / "sites.gpkg", request.param)


@pytest.fixture
def damaged(whole, tmp_path):
    """The same with one page of the table overwritten."""
    path = Path(shutil.copy(whole.partition("|")[0], tmp_path / "damaged.gpkg"))
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2 // PAGE * PAGE)
        file.write(b"\xff" * PAGE)
    return f"{path}|layername=sites"


@pytest.fixture
def opened(provider, listener):
    """Open a value of ``PARKS`` as an algorithm does."""
    from parkshore.processing.framework.run import Run

    def open_(value):
        algorithm = provider.algorithm("shorelinecheck").create()
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        return Layer(Run(algorithm, {"PARKS": value}, context, listener), "PARKS")

    return open_


@pytest.fixture(params=[False, True], ids=["silent", "exceptions"])
def exceptions(request):
    """Whether GDAL's exceptions are on: other plugins turn them on for all."""
    before = bool(gdal.GetUseExceptions())
    raise_errors(request.param)
    yield
    raise_errors(before)


def raise_errors(wanted):
    """Turn exceptions on or off, off in the order in which they may be."""
    modules = gdal, ogr, osr
    for module in modules if wanted else reversed(modules):
        if bool(module.GetUseExceptions()) != wanted:
            (module.UseExceptions if wanted else module.DontUseExceptions)()


@pytest.mark.parametrize("read", READ.values(), ids=READ)
def test_rows_behind_damage_are_not_left_out(exceptions, opened, damaged, read):
    with pytest.raises(InputError, match=r"^Of .*were read, the rest cannot be"):
        read(opened(damaged))


def test_features_behind_damage_are_not_left_out(exceptions, damaged):
    dataset = gdal.OpenEx(damaged.partition("|")[0])
    with pytest.raises(InputError, match=r"^Of sites \d+ features were read, the rest cannot be"):
        list(all_features(dataset.GetLayerByName("sites")))


@pytest.mark.parametrize("read", ["columns", "rows with shapes"])
def test_a_number_that_is_stale_hides_no_loss(exceptions, opened, damaged, read):
    path = damaged.partition("|")[0]
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE gpkg_ogr_contents SET feature_count = 3")
    with pytest.raises(InputError, match="the rest cannot be"):
        READ[read](opened(damaged))
    dataset = gdal.OpenEx(path)
    with pytest.raises(InputError, match="the rest cannot be"):
        list(all_features(dataset.GetLayerByName("sites")))


def test_a_damaged_file_is_not_imported(damaged):
    with pytest.raises(InputError, match=r"^Of sites \d+ features were read, the rest cannot be"):
        vector_file.layers(damaged.partition("|")[0])


@pytest.mark.parametrize("read", READ.values(), ids=READ)
def test_a_whole_file_has_all_its_rows(opened, whole, read):
    assert read(opened(whole)) == ROWS


@pytest.mark.parametrize("kept", ["", "year > 2003"])
def test_an_error_refuses_where_rows_may_be_missing(opened, whole, kept):
    source = QgsProcessingFeatureSourceDefinition(whole, filterExpression=kept) if kept else whole
    features = opened(source).features()
    next(features)
    with suppress(RuntimeError):  # where GDAL's exceptions are on
        gdal.Error(gdal.CE_Failure, gdal.CPLE_AppDefined, "A feature has no valid geometry.")
    if not kept:  # they can be counted
        assert len(list(features)) == ROWS - 1
        return
    with pytest.raises(InputError, match="A feature has no valid geometry"):
        list(features)


def test_gdal_reads_without_threads_of_its_own():
    asked = (gdal.GetConfigOption("OGR_GPKG_STREAM_BASE_IMPL") for _ in range(2))
    assert arrow._next(asked) == ("YES", None)
    assert gdal.GetConfigOption("OGR_GPKG_STREAM_BASE_IMPL") is None


@pytest.mark.long
def test_values_are_those_of_the_file_while_processors_are_busy(opened, tmp_path):
    """GDAL 3.8 to 3.11.3 read tables with gaps by threads that changed what was handed over."""
    source = written(tmp_path / "few.gpkg", 5, rows=200)
    years = [2000 + row % 20 for row in range(200)]
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(4)]
    try:
        for _ in range(2000):
            assert read_columns(opened(source), ["year", "name"]).columns["year"].tolist() == years
    finally:
        for each in busy:
            each.kill()
            each.wait()
