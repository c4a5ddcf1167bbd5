"""What the check leaves: links, files, nothing where it was cancelled."""

import pytest
from qgis.core import (
    QgsVectorLayer,
)

from .checked_sites import CHECK, GEOD, RESULTS, north_of


def test_links(check, river, layer, run):
    parks = layer("Point", [(north_of(30, 7), ["x"]), ("Point(114 29.5)", ["on"])], {"name": str})
    check(parks, river, LINKS="memory:")
    links = list(check.results["LINKS"].getFeatures())
    assert len(links) == 1
    assert links[0]["name"] == "x"
    assert links[0]["verdict"] == "within"
    line = links[0].geometry().asPolyline()
    assert GEOD.inv(*line[0], *line[1])[2] == pytest.approx(7, abs=1e-4)


def test_shapefile_output(run, river, layer, tmp_path):
    parks = layer("Point", [(north_of(30, 7), ["x"])], {"name": str})
    path = tmp_path / "checked.shp"
    run(CHECK, {"PARKS": parks, "SHORELINE": river, "OUTPUT": str(path)})
    saved = QgsVectorLayer(str(path), "saved", "ogr")
    assert saved.fields().names() == ["name", *RESULTS]
    assert next(saved.getFeatures())["verdict"] == "within"


def test_cancel_leaves_no_file(river, layer, tmp_path, provider):
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    parks = layer("Point", [(north_of(30, n), []) for n in range(1, 20)])
    path = tmp_path / "checked.gpkg"
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 60 else None)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(CHECK)
    results, _ = algorithm.run(
        {"PARKS": parks, "SHORELINE": river, "OUTPUT": str(path)},
        QgsProcessingContext(),
        feedback,
    )
    assert feedback.isCanceled()
    assert results == {}
    assert list(tmp_path.iterdir()) == []
    assert "Cancelled; nothing was written." in feedback.textLog()


def test_links_of_an_earlier_result_carry_none_of_it(check, river, layer):
    parks = layer("Point", [(north_of(30, 500), ["a"])], {"name": str})
    check(parks, river)
    first = check.output
    check(first, river, DISTANCE=100, LINKS="memory:")
    names = check.results["LINKS"].fields().names()
    assert names == ["name", "shore_m", "verdict", "near_river"]
