"""The spatial index made by pages holds what SQLite's own holds."""

import sqlite3
from contextlib import closing

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
)

from ..conftest import saved
from .both_ways import FIELDS, rows_of


def test_what_qgis_finds_by_place(both, layer, tmp_path):
    random = np.random.default_rng(5)
    places = random.uniform([98, 25], [122, 34], (4000, 2))
    wkt = [f"Point({x} {y})" for x, y in places.tolist()]
    one, _ = both(saved(layer("Point", rows_of(wkt), FIELDS), tmp_path / "parks.gpkg"))
    kept = QgsVectorLayer(str(one), "kept", "ogr")
    found = kept.extent().toRectF().getCoords()
    assert found == pytest.approx((*places.min(axis=0), *places.max(axis=0)), abs=1e-9)
    for x, y in random.uniform([98, 25], [120, 32], (20, 2)).tolist():
        request = QgsFeatureRequest(QgsRectangle(x, y, x + 2, y + 2))
        expected = ((places >= [x, y]) & (places <= [x + 2, y + 2])).all(axis=1)
        found = [feature.id() - 1 for feature in kept.getFeatures(request)]
        assert sorted(found) == np.flatnonzero(expected).tolist()
    kept.startEditing()  # the index takes what is drawn later
    drawn = QgsFeature(kept.fields())
    drawn.setGeometry(QgsGeometry.fromWkt("Point(10 10)"))
    kept.addFeature(drawn)
    assert kept.commitChanges()
    assert len(list(kept.getFeatures(QgsFeatureRequest(QgsRectangle(9, 9, 11, 11))))) == 1
    assert kept.featureCount() == 4001


@pytest.mark.parametrize("count", [1, 51, 52, 51 * 51, 51 * 51 + 1, 9000])
def test_pages_of_the_index(count):
    from parkshore.processing.writing.geopackage.rtree_pages import packed

    random = np.random.default_rng(count)
    ends = np.sort(random.normal(0, 10.0 ** random.integers(-9, 9, (count, 1, 1)), (count, 2, 2)))
    boxes, ids = ends.reshape(count, 4), random.permutation(np.arange(count) * 7 - count)
    found = []
    for by_pages in (True, False):
        with closing(sqlite3.connect(":memory:")) as file:
            file.execute("CREATE VIRTUAL TABLE tree USING rtree(id, x0, x1, y0, y1)")
            size = file.execute("SELECT length(data) FROM tree_node").fetchone()[0]
            if by_pages:
                for name, rows in vars(packed(ids, boxes, size)).items():
                    file.executemany(f"INSERT OR REPLACE INTO tree_{name} VALUES (?, ?)", rows)
            else:
                rows = zip(ids.tolist(), *boxes.T.tolist(), strict=True)
                file.executemany("INSERT INTO tree VALUES (?, ?, ?, ?, ?)", rows)
            assert file.execute("SELECT rtreecheck('tree')").fetchone() == ("ok",)
            found.append(file.execute("SELECT * FROM tree ORDER BY id").fetchall())
    assert found[0] == found[1]
