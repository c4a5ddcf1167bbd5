"""Sinks: whole or gone, styled, described; fields without a clash."""

import numpy as np
import pytest
from qgis.core import (
    QgsFeatureRequest,
    QgsLayerMetadata,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)

FIELDS = {"name": str, "verdict": str, "fid": str}


@pytest.fixture
def copier(provider):
    """An algorithm that copies its input and adds two result fields."""
    from parkshore.processing.framework.algorithm import Algorithm
    from parkshore.processing.layers.fields import plan_fields, real, text

    class Copier(Algorithm):
        ID = "copier"
        GROUP = "shoreline"
        fails = False

        def displayName(self):
            return "Copier"

        def initAlgorithm(self, configuration=None):
            self.addParameter(QgsProcessingParameterFeatureSource("PARKS", "Parks"))
            self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", "Copied"))
            self.add_numbers(TOTAL="Total")

        def compute(self, run):
            outputs = run.outputs
            parks = run.layer("PARKS")
            rows = parks.read()
            outputs.read(parks, rows)
            plan = plan_fields(parks, [real("shore_m"), text("verdict")], run.feedback)
            with outputs:
                sink = outputs.sink("OUTPUT", plan.fields, parks.wkb_type, parks.crs, "verdict")
                for features in parks.slices(2):
                    for feature in features:
                        feature.setAttributes([*plan.attributes(feature), 12.5, "within"])
                    sink.write(features)
                    if Copier.fails:
                        raise QgsProcessingException("stopped in the middle")
            outputs.results["TOTAL"] = np.int64(len(rows))
            return outputs.results

    copier = Copier()
    copier.initAlgorithm()
    return copier


@pytest.fixture
def parks(layer):
    return layer(
        "Point",
        [(f"Point({n} {n})", [f"park {n}", "mine", f"K{n}"]) for n in range(5)],
        FIELDS,
        name="parks",
    )


def opened(path):
    layer = QgsVectorLayer(str(path), "opened", "ogr")
    assert layer.isValid()
    return layer


def test_clashes_keep_the_users_field(run, copier, parks, tmp_path):
    path = tmp_path / "out.gpkg"
    results = run(copier, {"PARKS": parks, "OUTPUT": str(path)})
    layer = opened(path)
    assert results["TOTAL"] == layer.featureCount() == 5
    names = layer.fields().names()
    assert names == ["fid", "name", "verdict_0", "fid_0", "shore_m", "verdict"]
    first = next(layer.getFeatures(QgsFeatureRequest().setLimit(1)))
    assert first["verdict_0"] == "mine"
    assert first["fid_0"] == "K0"
    assert any("verdict_0" in said for said in run.feedback.said)


def test_an_earlier_result_is_replaced(run, copier, parks, tmp_path):
    first = tmp_path / "first.gpkg"
    run(copier, {"PARKS": parks, "OUTPUT": str(first)})
    second = run(copier, {"PARKS": str(first), "OUTPUT": "memory:"})["OUTPUT"]
    assert [n for n in second.fields().names() if n in {"shore_m", "verdict", "shore_m_0"}] == [
        "shore_m",
        "verdict",
    ]


def test_style_and_metadata_are_in_the_file(run, copier, parks, tmp_path):
    path = tmp_path / "out.gpkg"
    run(copier, {"PARKS": parks, "OUTPUT": str(path)})
    layer = opened(path)
    assert layer.renderer().type() == "categorizedSymbol"
    assert layer.renderer().classAttribute() == "verdict"
    labels = [category.label() for category in layer.renderer().categories()]
    assert "Within the limit" in labels
    metadata = QgsProviderRegistry.instance().layerMetadata if False else layer.metadata()
    assert isinstance(metadata, QgsLayerMetadata)
    assert "SHA-256" in metadata.abstract()
    assert "ParkShore" in metadata.abstract()


def test_shapefile_output_has_sidecars(run, copier, parks, tmp_path):
    path = tmp_path / "out.shp"
    run(copier, {"PARKS": parks, "OUTPUT": str(path)})
    assert path.with_suffix(".qmd").exists()
    assert opened(path).renderer().type() == "categorizedSymbol"


def test_a_failed_run_leaves_no_file(run, copier, parks, tmp_path, monkeypatch):
    monkeypatch.setattr(type(copier), "fails", True)
    for name in ("out.gpkg", "out.shp"):
        with pytest.raises(QgsProcessingException, match="stopped in the middle"):
            run(copier, {"PARKS": parks, "OUTPUT": str(tmp_path / name)})
    assert list(tmp_path.iterdir()) == []


def test_a_failed_run_leaves_the_other_layers_of_a_file(run, copier, parks, tmp_path, monkeypatch):
    path = tmp_path / "both.gpkg"
    run(copier, {"PARKS": parks, "OUTPUT": str(path)})
    monkeypatch.setattr(type(copier), "fails", True)
    with pytest.raises(QgsProcessingException):
        run(copier, {"PARKS": parks, "OUTPUT": f"ogr:dbname='{path}' table=\"second\" (geom)"})
    layers = [s.name() for s in QgsProviderRegistry.instance().querySublayers(str(path))]
    assert layers == ["both"]


def test_an_unwritable_place_is_one_sentence(run, copier, parks):
    with pytest.raises(QgsProcessingException) as caught:
        run(copier, {"PARKS": parks, "OUTPUT": "/proc/nowhere/out.gpkg"})
    assert "\n" not in str(caught.value).strip()


def test_loaded_layers_are_styled(run, copier, parks):
    results = run(copier, {"PARKS": parks, "OUTPUT": "memory:"})
    assert results["OUTPUT"].renderer().type() == "categorizedSymbol"
    assert "SHA-256" in results["OUTPUT"].metadata().abstract()


def test_missing_layer_is_refused(run, copier):
    with pytest.raises(QgsProcessingException):
        run(copier, {"PARKS": "no such layer", "OUTPUT": "memory:"})


def test_the_project_is_untouched(run, copier, parks):
    before = QgsProject.instance().count()
    run(copier, {"PARKS": parks, "OUTPUT": "memory:"})
    assert QgsProject.instance().count() == before


def test_a_file_that_is_read_is_never_overwritten(run, copier, parks, tmp_path):
    path = tmp_path / "parks.gpkg"
    run(copier, {"PARKS": parks, "OUTPUT": str(path)})
    before = path.read_bytes()
    for source in (str(path), f"{path}|layername=parks", opened(path)):
        for sink in (str(path), f"ogr:dbname='{path}' table=\"parks\" (geom)"):
            with pytest.raises(QgsProcessingException, match="would overwrite"):
                run(copier, {"PARKS": source, "OUTPUT": sink})
    assert path.read_bytes() == before
    run(copier, {"PARKS": str(path), "OUTPUT": f"ogr:dbname='{path}' table=\"more\" (geom)"})
    layers = {s.name() for s in QgsProviderRegistry.instance().querySublayers(str(path))}
    assert layers == {"parks", "more"}


def test_a_format_that_drops_rows_is_refused(run, copier, layer, tmp_path):
    parks = layer("Point", [("Point(1 1)", ["a", "b", "c"]), (None, ["d", "e", "f"])], FIELDS)
    with pytest.raises(QgsProcessingException, match=r"keeps 1 of 2 features|could not be written"):
        run(copier, {"PARKS": parks, "OUTPUT": str(tmp_path / "out.fgb")})
    assert list(tmp_path.iterdir()) == []
    for name in ("out.gpkg", "out.shp", "out.csv", "out.geojson"):
        run(copier, {"PARKS": parks, "OUTPUT": str(tmp_path / name)})
        assert opened(tmp_path / name).featureCount() == 2


def test_numbers_are_such_as_models_and_json_take(run, copier, parks):
    results = run(copier, {"PARKS": parks, "OUTPUT": "memory:"})
    assert type(results["TOTAL"]) is int


def test_a_fault_of_ours_is_one_sentence(run, copier, parks, monkeypatch):
    def broken(self, run):
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(type(copier), "compute", broken)
    with pytest.raises(QgsProcessingException, match=r"Copier met a fault .*by zero"):
        run(copier, {"PARKS": parks, "OUTPUT": "memory:"})
