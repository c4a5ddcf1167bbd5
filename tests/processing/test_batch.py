"""Runs of a batch, with one context and one feedback, know nothing of each other."""

import pytest
from qgis import processing
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

SHORE = "LineString(100 30.01, 103 30.01)"


@pytest.fixture
def inputs(layer, tmp_path):
    """Layers that differ in what is warned of, kept as text, clashing and wrong."""
    shore = layer("LineString", [(SHORE, [])], name="shore")
    far = layer("LineString", [("LineString(100 31, 103 31)", [])], name="far")
    plain = layer("Point", [("Point(100 30)", ["a"])], {"name": str}, name="plain")
    clash = layer("Point", [("Point(101 30)", [7.0])], {"shore_m": float}, name="clash")
    lost = layer("Point", [(None, ["b"]), ("Point(102 30)", ["c"])], {"name": str}, name="lost")
    nowhere = layer("Point", [("Point(102 30)", ["c"])], {"name": str}, crs="", name="nowhere")
    swapped = layer("Point", [("Point(30 100)", ["d"])], {"name": str}, name="swapped")
    return {
        "plain": {"PARKS": plain, "SHORELINE": shore},
        "clash": {"PARKS": clash, "SHORELINE": far, "DISTANCE": 5.0},
        "nowhere": {"PARKS": nowhere, "SHORELINE": shore},
        "lost": {"PARKS": lost, "SHORELINE": shore, "LINKS": "memory:"},
        "swapped": {"PARKS": swapped, "SHORELINE": shore, "RULE_SET": 0},
    }


def told(algorithm, given, output, context, feedback):
    """Return rows, metadata and numbers of a run; of a refused one its reason."""
    given = given | {"OUTPUT": str(output)}
    try:
        results = processing.run(algorithm, given, context=context, feedback=feedback)
    except QgsProcessingException as error:
        return str(error)
    made = QgsVectorLayer(results["OUTPUT"], "made", "ogr")
    metadata = made.metadata()
    return (
        made.fields().names(),
        [feature.attributes()[1:] for feature in made.getFeatures()],
        metadata.keywords(),
        [line for line in metadata.abstract().splitlines() if str(output) not in line],
        {name: value for name, value in results.items() if isinstance(value, (int, float))},
    )


def made_context():
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


@pytest.mark.parametrize("order", [-1, pytest.param(1, marks=pytest.mark.long)])
def test_a_batch_is_as_single_runs(order, inputs, provider, listener, tmp_path):
    algorithm = "parkshore:shorelinecheck"
    output = tmp_path / "out.gpkg"
    single = {}
    for name, given in inputs.items():
        single[name] = told(algorithm, given, output, made_context(), type(listener)())
        output.unlink(missing_ok=True)
    context = made_context()
    for name in [*list(inputs)[::order], *inputs]:
        assert told(algorithm, inputs[name], output, context, listener) == single[name], name
        output.unlink(missing_ok=True)


def test_one_instance_may_run_again(inputs, provider, listener, tmp_path):
    """QGIS's batch dialog hands one instance to all its runs."""
    made = QgsApplication.processingRegistry().createAlgorithmById("parkshore:shorelinecheck")
    output = tmp_path / "out.gpkg"
    single = {}
    for instance in (None, made):
        for name in ("lost", "plain", "clash", "plain"):
            each = instance or made.create()
            found = told(each, inputs[name], output, made_context(), type(listener)())
            output.unlink()
            assert found == single.setdefault(name, found)
