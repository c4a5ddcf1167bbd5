"""A full disk is told in a sentence; what was there before is as it was."""

import pytest
from parkshore.processing.publish.page import Page
from qgis.core import QgsProcessingException

from ..conftest import saved
from .disk import fill, leftovers, sums

FORMATS = ("gpkg", "geojson", "shp", "csv", "fgb")
QUICK = {("gpkg", 3), ("gpkg", 12), ("shp", 3), ("csv", 3)}


CASES = [
    pytest.param(ending, size, marks=() if (ending, size) in QUICK else pytest.mark.long)
    for ending in FORMATS
    for size in (3, 12)
]


@pytest.mark.parametrize(("ending", "megabytes"), CASES)
def test_layers(ending, megabytes, mounted, classify, many, few):
    disk = mounted(megabytes)
    place = disk / f"parks.{ending}"
    classify(few, str(place))
    before = sums(disk)
    with pytest.raises(QgsProcessingException) as told:
        classify(many, str(place))
    assert "\n" not in str(told.value).strip()
    assert sums(disk) == before
    assert leftovers(disk) == []


@pytest.mark.parametrize("megabytes", [3, 12])
def test_rows_by_columns(megabytes, mounted, classify, many, few, tmp_path):
    source = saved(many, tmp_path / "many.gpkg")
    disk = mounted(megabytes)
    place = disk / "parks.gpkg"
    classify(few, str(place))
    before = sums(disk)
    with pytest.raises(QgsProcessingException, match=r"could not be written .*full"):
        classify(source, str(place))
    assert sums(disk) == before
    assert leftovers(disk) == []


def test_a_table_beside_others(mounted, classify, many, few):
    disk = mounted(12)
    place = disk / "parks.gpkg"
    classify(few, str(place))
    before = sums(disk)
    with pytest.raises(QgsProcessingException):
        classify(many, f"ogr:dbname='{place}' table=\"more\" (geom)")
    assert sums(disk) == before
    fill(disk, 4_000_000)  # room for what is made beside, none for putting it in
    before = sums(disk)
    with pytest.raises(QgsProcessingException):
        classify(many, f"ogr:dbname='{place}' table=\"more\" (geom)")
    assert sums(disk) == before


def test_a_page(mounted, listener):
    disk = mounted(3)
    place = disk / "page.html"
    page = Page("Parks")
    page.write(place, listener)
    before = sums(disk)
    for number in range(2000):
        page.note(f"{number} " + "园区" * 500)
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        page.write(place, listener)
    assert sums(disk) == before
    assert leftovers(disk) == []


def test_a_workbook(mounted, run, sample, layer):
    disk = mounted(3)
    given = {"KIND": 0, "OUTPUT": "memory:", "RETURN_FILE": str(disk / "back.xlsx")}
    run("parkshore:checkinventory", {"INPUT": sample("parks", "\"park_id\" < 'P0005'"), **given})
    fill(disk, 2000)
    before = sums(disk)
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        run("parkshore:checkinventory", {"INPUT": sample("parks"), **given})
    assert sums(disk) == before
    assert leftovers(disk) == []


@pytest.mark.parametrize("megabytes", [3, pytest.param(12, marks=pytest.mark.long)])
def test_a_sample(megabytes, mounted, run):
    disk = mounted(megabytes)
    given = {"PARKS_COUNT": 30, "OUTPUT": str(disk / "sample.gpkg"), "LOAD": False}
    if megabytes == 12:
        run("parkshore:createsample", given)
    fill(disk, 400_000)
    before = sums(disk)
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        run("parkshore:createsample", given)
    assert sums(disk) == before
    assert leftovers(disk) == []


@pytest.mark.long
def test_sheets_and_a_report(mounted, run, root, tmp_path):
    disk = mounted(12)
    sample = str(root / "resources" / "sample" / "inventory.gpkg")
    checked = str(tmp_path / "checked.gpkg")
    layers = {"PARKS": f"{sample}|layername=parks", "SHORELINE": f"{sample}|layername=shoreline"}
    run("parkshore:shorelinecheck", {**layers, "DISTANCE": 2000, "OUTPUT": checked})
    sheets = {**layers, "PARKS": checked, "OUTPUT": str(disk / "sheets.pdf")}
    report = {"INVENTORY": sample, "CHECKED": checked, "YEAR": 2018, "OUTPUT": str(disk / "r")}
    run("parkshore:evidencesheets", sheets)
    run("parkshore:parkreport", report)
    fill(disk, 60_000)
    before = sums(disk)
    for algorithm, given in (("evidencesheets", sheets), ("parkreport", report)):
        with pytest.raises(QgsProcessingException):
            run(f"parkshore:{algorithm}", given)
        assert sums(disk) == before
        assert leftovers(disk) == []
