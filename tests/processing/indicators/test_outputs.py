"""Files that results are written into: metadata, titles, the same from a model."""

import json
import shutil

import pytest
from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsVectorLayer,
)

ETDZ = "category = 'etdz'"


def opened(path, table="out"):
    layer = QgsVectorLayer(str(path), table, "ogr")
    assert layer.isValid()
    return layer


def test_index_is_written_with_group_names_and_its_scheme(run, sample, tmp_path):
    path = tmp_path / "out.gpkg"
    run("parkshore:greenindex", {"PARKS": sample("parks", ETDZ), "OUTPUT": str(path)})
    layer = opened(path)
    fields = layer.fields()
    assert layer.attributeAlias(fields.lookupField("g1")) == "Energy productivity"
    assert layer.attributeAlias(fields.lookupField("g4")) == "Air pollutants"
    assert layer.attributeAlias(fields.lookupField("gdi")).startswith("Green development index")
    abstract = layer.metadata().abstract()
    assert "mean_50" in abstract
    assert "not verified" in abstract
    assert "energy_pr ← gdp / energy_tce × 10000" in abstract
    assert "SHA-256" in abstract


def test_group_names_on_a_memory_layer(run, sample):
    made = run(
        "parkshore:greenindex",
        {"PARKS": sample("parks", ETDZ), "SCHEME": 0, "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    layer = made["OUTPUT"]
    assert layer.attributeAlias(layer.fields().lookupField("g6")) in {"Green management", ""}


def test_another_scheme_file_changes_the_result_and_its_metadata(run, rows, sample, tmp_path, root):
    text = (root / "resources" / "schemes" / "mean_50.json").read_text(encoding="utf-8")
    document = json.loads(text)
    document["id"] = "energy_first"
    document["indicators"][0]["weight"] = 5
    scheme = tmp_path / "own.json"
    scheme.write_text(json.dumps(document), encoding="utf-8")
    parks = {"PARKS": sample("parks", ETDZ)}
    run("parkshore:greenindex", {**parks, "OUTPUT": str(tmp_path / "a.gpkg")})
    own = {"SCHEME": 4, "SCHEME_FILE": str(scheme), "OUTPUT": str(tmp_path / "b.gpkg")}
    run("parkshore:greenindex", {**parks, **own})
    first, second = opened(tmp_path / "a.gpkg"), opened(tmp_path / "b.gpkg")
    assert "energy_first" in second.metadata().abstract()
    gdi = [[feature["gdi"] for feature in layer.getFeatures()] for layer in (first, second)]
    assert gdi[0] != gdi[1]


def test_another_file_of_bounds_changes_the_classes_and_the_metadata(
    run, rows, sample, tmp_path, monkeypatch
):
    from parkshore.analysis.indicators import study_bounds

    parks = {"PARKS": sample("parks", ETDZ)}
    run("parkshore:parkindicators", {**parks, "OUTPUT": str(tmp_path / "a.gpkg")})
    folder = tmp_path / "own"
    shutil.copytree(study_bounds.FOLDER, folder)
    text = (folder / "classes.json").read_text(encoding="utf-8")
    (folder / "classes.json").write_text(text.replace("150000", "900000"), encoding="utf-8")
    monkeypatch.setattr(study_bounds, "FOLDER", folder)
    study_bounds.load.cache_clear()
    try:
        made = run("parkshore:parkindicators", {**parks, "OUTPUT": str(tmp_path / "b.gpkg")})
    finally:
        study_bounds.load.cache_clear()
    assert made["ENERGY_HIGH_SHARE"] == 0
    first, second = opened(tmp_path / "a.gpkg"), opened(tmp_path / "b.gpkg")
    assert "classes.energy_cls.middle_to 150000" in first.metadata().abstract()
    assert "classes.energy_cls.middle_to 900000" in second.metadata().abstract()


def test_states_of_decoupling_have_their_words(run, sample, tmp_path):
    path = tmp_path / "out.gpkg"
    run("parkshore:decoupling", {"INPUT": sample("park_years"), "OUTPUT": str(path)})
    layer = opened(path)
    index = layer.fields().lookupField("state")
    assert layer.attributeAlias(index) == "State of decoupling"
    assert "tapio.json (Tapio" in layer.metadata().abstract()
    assert "coupled_from 0.8" in layer.metadata().abstract()
    words = layer.editorWidgetSetup(index).config()["map"]
    assert {"Weak decoupling": "weak decoupling"} in words


def test_hexagons_open_coloured_by_density(run, sample, tmp_path):
    path = tmp_path / "cells.gpkg"
    run(
        "parkshore:parkdensity",
        {"PARKS": sample("parks"), "PROVINCES": sample("provinces"), "CELLS": str(path)},
    )
    layer = opened(path, "cells")
    assert layer.renderer().type() == "graduatedSymbol"
    ranges = layer.renderer().ranges()
    assert len(ranges) == 5
    assert ranges[0].lowerValue() == 0
    top = max(feature["density"] for feature in layer.getFeatures())
    assert ranges[-1].upperValue() == pytest.approx(top)


@pytest.mark.parametrize(
    ("algorithm", "sinks"),
    [
        ("summarizeparks", ["OUTPUT"]),
        ("pillarindustries", ["OUTPUT", "SIMILARITY", "DIVERSITY"]),
        ("greenindex", ["OUTPUT", "EXPLAIN", "BY_REACH"]),
        ("parkindicators", ["OUTPUT"]),
    ],
)
@pytest.mark.parametrize("ending", ["gpkg", "csv"])
def test_files_have_the_rows_of_memory_layers(
    run, rows, sample, tmp_path, algorithm, sinks, ending
):
    parks = {"PARKS": sample("parks")}
    kept = run(f"parkshore:{algorithm}", {**parks, **dict.fromkeys(sinks, "TEMPORARY_OUTPUT")})
    paths = {name: str(tmp_path / f"{name}.{ending}") for name in sinks}
    made = run(f"parkshore:{algorithm}", {**parks, **paths})
    for name in sinks:
        assert len(rows(made[name])) == len(rows(kept[name])) > 0


def test_every_parameter_has_help_and_every_algorithm_tells_its_limit(provider):
    from parkshore.processing import indicators

    for kind in indicators.ALGORITHMS:
        algorithm = provider.algorithm(kind.ID)
        assert algorithm.groupId() == "indicators"
        assert "<b>Limit</b>" in algorithm.shortHelpString()
        for definition in algorithm.parameterDefinitions():
            assert definition.help(), f"{kind.ID} {definition.name()}"


def test_in_a_model(run, rows, sample, provider):
    model = QgsProcessingModelAlgorithm("indicators then index", "tests")
    model.addModelParameter(
        QgsProcessingParameterFeatureSource("PARKS", "Parks"), QgsProcessingModelParameter("PARKS")
    )
    first = QgsProcessingModelChildAlgorithm("parkshore:parkindicators")
    first.setChildId("indicators")
    source = QgsProcessingModelChildParameterSource
    first.addParameterSources("PARKS", [source.fromModelParameter("PARKS")])
    second = QgsProcessingModelChildAlgorithm("parkshore:greenindex")
    second.setChildId("index")
    second.addParameterSources("PARKS", [source.fromChildOutput("indicators", "OUTPUT")])
    output = QgsProcessingModelOutput("SCORED", "Scored")
    output.setChildId("index")
    output.setChildOutputName("OUTPUT")
    second.setModelOutputs({"SCORED": output})
    for child in (first, second):
        model.addChildAlgorithm(child)
    (destination,) = [each.name() for each in model.destinationParameterDefinitions()]
    made = run(model, {"PARKS": sample("parks", ETDZ), destination: "TEMPORARY_OUTPUT"})
    out = rows(made[destination])
    assert len(out) == 108
    assert sum(row["gdi"] for row in out) / 108 == pytest.approx(50)
    assert {"energy_pr", "gdi"} <= set(out[0])


def test_a_cancelled_run_leaves_nothing(sample, tmp_path, provider):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    algorithm = provider.algorithm("parkdensity").create({})
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda done: feedback.cancel() if done >= 50 else None)
    paths = {name: str(tmp_path / f"{name}.gpkg") for name in ("BY_PROVINCE", "CELLS")}
    inputs = {"PARKS": sample("parks"), "PROVINCES": sample("provinces")}
    page = str(tmp_path / "page.html")
    algorithm.run({**inputs, **paths, "HTML": page}, QgsProcessingContext(), feedback)
    assert list(tmp_path.iterdir()) == []
