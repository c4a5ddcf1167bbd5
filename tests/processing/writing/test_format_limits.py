"""What a format cannot hold is told in one sentence, and nothing of it is written."""

import pytest
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

DOUBLES = ["shp", "tab", "kml"]
HOLD = ["gpkg", "csv", "geojson", "fgb"]


@pytest.fixture
def numbered(qgis_app):
    """Make a park whose number has the digits given."""

    def maker(number):
        layer = QgsVectorLayer("Point?crs=EPSG:4326", "parks", "memory")
        fields = [("province", QMetaType.Type.QString), ("number", QMetaType.Type.LongLong)]
        layer.dataProvider().addAttributes([QgsField(*each) for each in fields])
        layer.updateFields()
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt("Point(110 30)"))
        feature.setAttributes(["Hubei", number])
        layer.dataProvider().addFeatures([feature])
        return {"PARKS": layer, "PROVINCE_FIELD": "province"}

    return maker


@pytest.mark.parametrize("number", [2**53 + 1, -(2**53) - 1, 2**63 - 1])
@pytest.mark.parametrize("ending", [*DOUBLES, *HOLD, "xlsx"])
def test_long_whole_numbers_are_kept_or_refused(ending, number, numbered, run, rows, tmp_path):
    given = numbered(number) | {"OUTPUT": str(tmp_path / f"out.{ending}")}
    if ending in HOLD:
        [row] = rows(run("parkshore:classifyreaches", given)["OUTPUT"])
        assert int(row["number"]) == number
        return
    told = rf"number holds {number}, which \.{ending} files round; choose another format"
    with pytest.raises(QgsProcessingException, match=told):
        run("parkshore:classifyreaches", given)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("ending", "number"), [*((ending, 2**53) for ending in DOUBLES), ("xlsx", 10**15 - 1)]
)
def test_numbers_that_a_format_holds_are_written(ending, number, numbered, run, rows, tmp_path):
    given = numbered(number) | {"OUTPUT": str(tmp_path / f"out.{ending}")}
    [row] = rows(run("parkshore:classifyreaches", given)["OUTPUT"])
    assert row["number"] == number


@pytest.mark.parametrize("ending", ["shp", "fgb", "gpx", "dxf", "gpkg", "csv", "xlsx", "ods"])
def test_a_table_goes_where_tables_go(ending, run, layer, rows, tmp_path):
    sites = layer("Point", [("Point(100 30)", ["2001", "within"])], {"opened": str, "verdict": str})
    given = {"INPUT": sites, "OPENED_FIELD": "opened", "OUTPUT": str(tmp_path / f"years.{ending}")}
    if ending in {"gpkg", "csv", "xlsx", "ods"}:
        assert len(rows(run("parkshore:shorelinetrend", given)["OUTPUT"])) == 1
        return
    told = rf"is a table without geometry, which \.{ending} files do not hold; choose \.gpkg"
    with pytest.raises(QgsProcessingException, match=told):
        run("parkshore:shorelinetrend", given)
    assert list(tmp_path.iterdir()) == []


def test_more_fields_than_a_format_holds_are_refused(run, tmp_path):
    table, path = tmp_path / "wide.csv", tmp_path / "out.gpkg"
    table.write_text(
        "园区名称,经度,纬度," + ",".join(f"指标{number}" for number in range(2000)) + "\n"
        "长江化工园,114.3,30.6" + ",1" * 2000 + "\n",
        encoding="utf-8",
    )
    with pytest.raises(QgsProcessingException, match=r"has \d+ fields, and .gpkg files hold"):
        run("parkshore:importinventory", {"FILE": str(table), "KIND": 0, "OUTPUT": str(path)})
    assert not path.exists()
