"""Reading by columns gives what reading row by row gives, and the same checksum."""

import threading

import numpy as np
import pytest
from parkshore.analysis.cancel import Cancelled
from parkshore.processing.layers.column_reading import read_columns
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

ROWS = [
    ("POINT(1 2)", ["a", 1, 1.5]),
    ("POINT(3 4)", [None, None, None]),
    (None, ["园区 ", -7, 1e300]),
    ("POINT(5 6)", ["", 0, 0.1 + 0.2]),
    ("POINT(7 8)", ["a", 2**31 - 1, -0.0]),
]
FIELDS = {"word": str, "whole": int, "real": float}
NAMES = ["real", "word", "whole"]


@pytest.fixture
def source(provider, listener):
    """Open a value of ``PARKS`` as an algorithm does."""
    from parkshore.processing.framework.run import Run
    from parkshore.processing.infrastructure.wastewater import Wastewater

    def open_(value):
        algorithm = Wastewater()
        algorithm.initAlgorithm()
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        return Run(algorithm, {"PARKS": value}, context, listener).layer("PARKS")

    return open_


@pytest.fixture
def file(layer, tmp_path):
    path = str(tmp_path / "rows.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "rows"
    made = layer("Point", ROWS, FIELDS)
    written = QgsVectorFileWriter.writeAsVectorFormatV3(
        made,
        path,
        QgsCoordinateTransformContext(),
        options,
    )
    assert written[0] == QgsVectorFileWriter.WriterError.NoError
    return f"{path}|layername=rows"


def compare(source, value, names=NAMES):
    opened = source(value)
    rows = opened.read(names, geometry=False)
    columns = read_columns(opened, names)
    assert columns.checksum == rows.checksum
    assert len(columns) == len(rows)
    for name in names:
        for found, expected in zip(columns.columns[name], rows.columns[name], strict=True):
            if expected is None:
                assert found is None or np.isnan(found)
            else:
                assert found == expected
    return columns


def test_a_memory_layer(source, layer):
    compare(source, layer("Point", ROWS, FIELDS))


def test_a_geopackage(source, file):
    columns = compare(source, file)
    assert columns.columns["real"].dtype == np.float64
    assert columns.columns["word"].tolist() == ["a", None, "园区 ", "", "a"]


def test_a_geopackage_is_taken_by_columns(source, file):

    assert source(file).batches(NAMES) is not None


def test_a_filter_is_left_to_qgis(source, file):

    chosen = QgsVectorLayer(file, "rows", "ogr")
    chosen.setSubsetString("whole >= 0")
    assert source(chosen).batches(NAMES) is None
    assert len(compare(source, chosen)) == 3


def test_a_limit_is_left_to_qgis(source, file):
    whole = QgsVectorLayer(file, "rows", "ogr")
    QgsProject.instance().addMapLayer(whole)
    limited = QgsProcessingFeatureSourceDefinition(whole.id(), featureLimit=2)

    assert len(read_columns(source(limited), NAMES)) == 2
    QgsProject.instance().removeAllMapLayers()


def test_edits_are_left_to_qgis(source, file):
    edited = QgsVectorLayer(file, "rows", "ogr")
    edited.startEditing()
    edited.changeAttributeValue(1, edited.fields().lookupField("word"), "changed")
    assert compare(source, edited).columns["word"][0] == "changed"
    edited.rollBack()


def test_the_key_and_no_field_at_all(source, file):
    compare(source, file, ["fid", "word"])
    assert len(compare(source, file, [])) == 5


def test_an_empty_layer(source, layer):
    columns = compare(source, layer("Point", [], FIELDS))
    assert len(columns.frame()) == 0
    assert list(columns.frame()) == NAMES


def test_whole_numbers_too_large_for_a_float_stay_apart(source, layer, tmp_path):
    ids = (2**53, 2**53 + 1, None, 5)
    made = layer("None", [], {"word": str})
    made.dataProvider().addAttributes([QgsField("id", QMetaType.Type.LongLong)])
    made.updateFields()
    features = []
    for each in ids:
        features.append(QgsFeature(made.fields()))
        features[-1].setAttributes(["", each])
    made.dataProvider().addFeatures(features)
    path = str(tmp_path / "ids.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "ids"
    QgsVectorFileWriter.writeAsVectorFormatV3(made, path, QgsCoordinateTransformContext(), options)
    for value in (made, f"{path}|layername=ids"):
        assert compare(source, value, ["id"]).columns["id"].tolist() == list(ids)


def test_a_text_that_is_null_for_many_rows_on_end_is_none(source, layer, monkeypatch):
    from parkshore.processing.layers import column_reading

    monkeypatch.setattr(column_reading, "SLICE", 2)
    made = layer("None", [(None, [word]) for word in (None, None, "a", None)], {"word": str})
    assert compare(source, made, ["word"]).columns["word"].tolist() == [None, None, "a", None]


@pytest.mark.parametrize(
    "cells",
    [
        [],
        [b"", b"\xe6\xb1\x89\xe6\xb1\x9f", b"x"],
        [b"x", None, b""],
        [b"\xba\xba", b"\xe6\xb1", b"\xe6"],
        [b"a\0b", b"c"],
        ["text", b"bytes"],
        [None, None],
    ],
)
def test_texts_of_a_file_are_decoded_one_by_one(cells):
    from parkshore.processing.layers.arrow import decoded, listed

    column = np.ma.array(np.empty(len(cells), object))
    column[:] = cells
    assert listed(column) == [decoded(each) for each in cells]


def test_a_reading_that_is_broken_off_leaves_no_thread(source, file, listener):
    before = {*threading.enumerate()}
    opened = source(file)
    listener.cancel()
    with pytest.raises(Cancelled) as rows:
        opened.read(NAMES)
    with pytest.raises(Cancelled) as columns:
        read_columns(opened, NAMES)
    assert rows.traceback, columns.traceback  # what the frames hold is still there
    assert {*threading.enumerate()} <= before
