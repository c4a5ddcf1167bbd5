"""What `processing/layers/bridge.py` reads from a QGIS source."""

import numpy as np
import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProject,
)


@pytest.fixture
def read(provider, listener):
    """Read a layer the way an algorithm does."""
    from parkshore.processing.framework.algorithm import Algorithm
    from parkshore.processing.framework.run import Run
    from parkshore.processing.layers.bridge import Layer

    class Reader(Algorithm):
        ID = "reader"

        def displayName(self):
            return "Reader"

        def initAlgorithm(self, configuration=None):
            self.addParameter(QgsProcessingParameterFeatureSource("PARKS", "Parks"))

    algorithm = Reader()
    algorithm.initAlgorithm()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    kept = {"context": context}
    del context

    def reader(source):
        return Layer(Run(algorithm, {"PARKS": source}, kept["context"], listener), "PARKS")

    yield reader
    kept.clear()  # layers must not outlive QGIS


def test_null_is_none_and_nan_in_numbers(read, layer):
    parks = layer(
        "Point", [("Point(1 2)", ["a", 1.5]), (None, [None, None])], {"n": str, "v": float}
    )
    rows = read(parks).read(["n", "v"])
    assert rows.columns == {"n": ["a", None], "v": [1.5, None]}
    assert np.isnan(rows.numbers("v")[1])
    assert rows.texts("n").tolist() == ["a", None]


def test_points_of_empty_geometry_are_nan(read, layer):
    parks = layer("Point", [("Point(1 2)", []), (None, []), ("Point EMPTY", [])])
    points = read(parks).read().points()
    assert points[0].tolist() == [1.0, 2.0]
    assert np.isnan(points[1:]).all()


def test_multipoints_are_no_array_of_points(read, layer):
    parks = layer("MultiPoint", [("MultiPoint((1 2),(3 4))", [])])
    assert read(parks).read().points() is None


def test_invalid_geometry_is_read_whole(read, layer):
    parks = layer("Polygon", [("Polygon((0 0,1 1,1 0,0 1,0 0))", [])])
    rows = read(parks).read()
    assert len(rows) == 1
    assert rows.shapes()[0].geom_type == "Polygon"


@pytest.mark.parametrize(
    ("kind", "wkt"),
    [
        ("CurvePolygonZ", "CurvePolygonZ(CircularStringZ(0 0 9,1 1 9,2 0 9,1 -1 9,0 0 9))"),
        ("PointZM", "PointZM(1 2 3 4)"),
        ("LineStringM", "LineStringM(0 0 5, 1 1 6)"),
    ],
)
def test_curves_and_deeper_dimensions_become_flat(read, layer, kind, wkt):
    parks = layer(kind, [(wkt, [])], crs="EPSG:32650")
    shape = read(parks).read().shapes()[0]
    assert not shape.has_z
    if "Curve" in kind:
        assert abs(shape.area - np.pi) < 0.005  # 1 mm off the arc at most


def test_checksum_follows_id_geometry_and_used_attributes(read, layer):
    fields = {"a": str, "b": str}

    def checksum(wkt="Point(1 2)", a="x", b="y"):
        return read(layer("Point", [(wkt, [a, b])], fields)).read(["a"]).checksum

    assert checksum() == checksum()
    assert checksum(b="other") == checksum()
    assert checksum(a="other") != checksum()
    assert checksum(wkt="Point(1 2.0000000001)") != checksum()


def test_selection_and_filter_count(read, layer):
    parks = layer("Point", [(f"Point({n} 0)", [n]) for n in range(5)], {"n": int}, name="five")
    QgsProject.instance().addMapLayer(parks, False)
    definition = QgsProcessingFeatureSourceDefinition(parks.id())
    definition.filterExpression = "n >= 3"
    five = read(definition)
    rows = five.read(["n"])
    assert rows.columns["n"] == [3, 4]
    assert five.label() == "2 of 5 features"


def test_text_in_a_number_field_names_layer_field_value(read, layer):
    parks = layer("Point", [("Point(0 0)", ["12 MW"])], {"mw": str}, name="units")
    rows = read(parks).read(["mw"])
    with pytest.raises(QgsProcessingException, match=r"mw of units holds 12 MW"):
        rows.numbers("mw")


def test_slices_return_every_feature_in_the_order_read(read, layer):
    parks = layer("Point", [(f"Point({n} 0)", [n]) for n in range(10)], {"n": int})
    table = read(parks)
    seen = [feature["n"] for features in table.slices(3) for feature in features]
    assert seen == table.read(["n"]).columns["n"] == list(range(10))


def test_a_layer_without_crs_is_refused_by_name(read, layer):
    parks = layer("Point", [("Point(0 0)", [])], crs=None, name="nowhere")
    from qgis.core import QgsCoordinateReferenceSystem

    parks.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="nowhere has no coordinate reference system"):
        _ = read(parks).lonlat


def test_a_file_read_by_columns_has_the_checksum_of_its_rows(read, layer, tmp_path):
    from qgis.core import QgsVectorFileWriter

    rows = [
        ("Point(1 2)", ["a", 1.5, 3]),
        (None, [None, None, None]),
        ("Point(3 4)", ["乙", 0.1, 7]),
    ]
    memory = layer("Point", rows, {"name": str, "v": float, "n": int})
    path = str(tmp_path / "points.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(
        memory,
        path,
        QgsProject.instance().transformContext(),
        QgsVectorFileWriter.SaveVectorOptions(),
    )
    plain = read(path).read(["name", "v", "n"])
    definition = QgsProcessingFeatureSourceDefinition(path)
    definition.filterExpression = "1 = 1"
    filtered = read(definition).read(["name", "v", "n"])
    assert plain.checksum == filtered.checksum
    assert plain.columns == filtered.columns
    assert plain.wkb == filtered.wkb
