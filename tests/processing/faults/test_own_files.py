"""A run removes what it made, by record: files of like names are the user's."""

import pytest
from osgeo import ogr
from qgis.core import QgsProcessingException, QgsVectorLayer

from .disk import leftovers, names, sums


def test_a_failed_run_leaves_files_of_like_names(run, layer, tmp_path):
    """A shapefile beside an output of its stem lost its attributes so."""
    given = [("Point(1 1)", ["Hubei", "a"]), (None, ["Hubei", "b"])]
    parks = layer("Point", given, {"province": str, "name": str})
    source = tmp_path / "parks.shp"
    run("native:savefeatures", {"INPUT": parks, "OUTPUT": str(source)})
    for ending in ("qml", "qmd", "gpkg-wal", "qix"):
        (tmp_path / f"parks.{ending}").write_text(f"the user's {ending}")
    before = sums(tmp_path)
    with pytest.raises(QgsProcessingException):
        run(
            "parkshore:classifyreaches",
            {
                "PARKS": str(source),
                "PROVINCE_FIELD": "province",
                "OUTPUT": str(tmp_path / "parks.fgb"),
            },
        )
    assert sums(tmp_path) == before


@pytest.mark.parametrize("ending", ["geojson", "shp", "csv", "fgb"])
def test_style_and_metadata_of_the_user_stay(ending, run, classify, few, tmp_path):
    for side in ("qml", "qmd"):
        (tmp_path / f"parks.{side}").write_text(f"the user's {side}")
    before = sums(tmp_path)
    classify(few, str(tmp_path / f"parks.{ending}"))
    assert {name: sums(tmp_path)[name] for name in before} == before
    assert len(names(tmp_path / f"parks.{ending}")) == 3


@pytest.mark.parametrize(
    ("ending", "own"), [("shp", "dbf"), ("shp", "sbn"), ("tab", "dat"), ("csv", "csvt")]
)
def test_a_table_of_the_user_is_no_part_of_a_new_layer(ending, own, classify, few, tmp_path):
    (tmp_path / f"parks.{own}").write_text("the user's own")
    before = sums(tmp_path)
    with pytest.raises(QgsProcessingException, match=f"parks.{own}"):
        classify(few, str(tmp_path / f"parks.{ending}"))
    assert sums(tmp_path) == before


def test_style_and_metadata_of_an_earlier_result_are_replaced(classify, few, tmp_path):
    place = tmp_path / "parks.geojson"
    classify(few, str(place))
    (tmp_path / "parks.qml").write_text("of the earlier result")
    classify(few, str(place))
    assert (tmp_path / "parks.qml").read_text() != "of the earlier result"


def test_a_replaced_layer_takes_its_index_along(classify, few, tmp_path):
    place = tmp_path / "parks.shp"
    classify(few, str(place))
    (tmp_path / "parks.qix").write_text("of the earlier rows")
    classify(few, str(place))
    assert not (tmp_path / "parks.qix").exists()


def test_a_table_goes_into_a_file_with_style_metadata_and_index(classify, few, layer, tmp_path):
    place = tmp_path / "parks.gpkg"
    output = f"ogr:dbname='{place}' table=\"checked\" (geom)"
    classify(few, str(place))
    for _ in range(2):  # the second one replaces the first
        classify(few, output)
    made = QgsVectorLayer(f"{place}|layername=checked", "made", "ogr")
    assert made.renderer().type() == "categorizedSymbol"
    assert "SHA-256" in made.metadata().abstract()
    dataset = ogr.Open(str(place))
    table = dataset.GetLayerByName("checked")
    table.SetSpatialFilterRect(99.9, 29, 100.1, 31)
    assert table.GetFeatureCount() == 1
    assert table.TestCapability(ogr.OLCFastSpatialFilter)
    assert len(names(f"{place}|layername=parks")) == 3
    assert leftovers(tmp_path) == []


def test_a_table_in_another_coordinate_system_of_no_authority(classify, layer, tmp_path):
    """Numbers of systems without an authority are each file's own."""
    place = tmp_path / "parks.gpkg"
    fields = {"province": str, "name": str}
    for number, meridian in enumerate((105, 111)):
        crs = f"PROJ:+proj=tmerc +lon_0={meridian} +x_0=500000 +ellps=GRS80 +units=m"
        parks = layer("Point", [("Point(500000 3000000)", ["Hubei", "a"])], fields, crs=crs)
        classify(parks, f"ogr:dbname='{place}' table=\"t{number}\" (geom)")
    for number, meridian in enumerate((105, 111)):
        made = QgsVectorLayer(f"{place}|layername=t{number}", "made", "ogr")
        assert f"+lon_0={meridian}" in made.crs().toProj()
        assert made.featureCount() == 1
