"""The main job by a script, as a model's step and by qgis_process: the same numbers each way.

The toolbox's dialog and batch are held by tests/window.
"""

import json
import shutil
import subprocess

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
)

# By algorithm: layers of the sample, other parameters, and layers that are written.
JOBS = {
    "prepareshoreline": (
        {"INPUT": "water"},
        {"NAME_FIELD": "river", "SEAM_WIDTH": 0.5},
        ["OUTPUT", "WATER"],
    ),
    "shorelinecheck": (
        {"PARKS": "parks", "SHORELINE": "shoreline", "WATER": "water"},
        {"RULE_SET": 1, "MEASURED_FROM": 4, "SHORELINE_ACCURACY": 12.5},
        ["OUTPUT", "LINKS"],
    ),
    "shorelinezones": (
        {"SHORELINE": "main_stem"},
        {"DISTANCES": "1000", "TOLERANCE": 5.0, "GROUP_FIELD": "river"},
        ["OUTPUT"],
    ),
    "classifyreaches": (
        {"PARKS": "parks", "PROVINCES": "provinces"},
        {"METHOD": 1},
        ["OUTPUT"],
    ),
    "createsample": ({}, {"PARKS_COUNT": 30, "SEED": 7}, ["OUTPUT"]),
}
MODELS = {
    "chemicalparkcheck": (
        {"PARKS": "parks", "WATER_BODIES": "water"},
        {"NAME_FIELD": "river"},
        ["check:CHECKED", "check:LINKS", "zones:ZONES", "reaches:REACHES"],
    ),
    "annualreport": ({"SHORELINE": "shoreline"}, {"YEAR": 2018, "LANGUAGE": 1}, ["report:REPORT"]),
}


@pytest.fixture(scope="module")
def inventory(root, tmp_path_factory):
    """A copy of the shipped sample."""
    return shutil.copy(root / "resources/sample/inventory.gpkg", tmp_path_factory.mktemp("ways"))


def filled(job, inventory, folder):
    """Return a job's parameters, its results in ``folder``."""
    layers, others, written = job
    return {
        **{name: f"{inventory}|layername={layer}" for name, layer in layers.items()},
        **others,
        **{name: str(folder / f"{name.rpartition(':')[2].lower()}.gpkg") for name in written},
    }


def numbers(results):
    """Return the results that are numbers."""
    return {name: value for name, value in results.items() if isinstance(value, int | float)}


def by_script(algorithm, parameters, feedback):
    from qgis import processing

    return processing.run(f"parkshore:{algorithm}", parameters, feedback=feedback)


@pytest.fixture(scope="module", params=JOBS)
def job(request, provider, inventory, tmp_path_factory):
    """Return an algorithm's name, its numbers by a script, and the folder of its files."""
    folder = tmp_path_factory.mktemp(request.param)
    parameters = filled(JOBS[request.param], inventory, folder)
    results = by_script(request.param, parameters, QgsProcessingFeedback(False))
    return request.param, numbers(results), folder


@pytest.fixture
def holds(job, rows, tmp_path):
    """Hold numbers, and the rows of the files, against those of the script."""
    algorithm, expected, folder = job

    def hold(results):
        assert numbers(results) == expected
        assert expected or algorithm == "createsample"
        names = [name.lower() for name in JOBS[algorithm][2]]
        part = "|layername=parks" if algorithm == "createsample" else ""
        for name in names:
            first, second = (rows(f"{at}/{name}.gpkg{part}") for at in (folder, tmp_path))
            assert first
            assert first == second

    return hold


def in_a_model(algorithm, parameters):
    """Return a model of one step, and its parameters."""
    model = QgsProcessingModelAlgorithm(algorithm, "test")
    child = QgsProcessingModelChildAlgorithm(f"parkshore:{algorithm}")
    child.setChildId("step")
    layers, others, written = JOBS[algorithm]
    source = QgsProcessingModelChildParameterSource
    for name in layers:
        model.addModelParameter(
            QgsProcessingParameterFeatureSource(name, name), QgsProcessingModelParameter(name)
        )
        child.addParameterSources(name, [source.fromModelParameter(name)])
    for name, value in others.items():
        child.addParameterSources(name, [source.fromStaticValue(value)])
    outputs = {}
    for name in written:
        outputs[name] = QgsProcessingModelOutput(name, name)
        outputs[name].setChildId("step")
        outputs[name].setChildOutputName(name)
    child.setModelOutputs(outputs)
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    return model, {
        f"step:{name}" if name in written else name: value
        for name, value in parameters.items()
        if name not in others
    }


def test_step_of_a_model(job, holds, inventory, tmp_path):
    algorithm = job[0]
    model, parameters = in_a_model(algorithm, filled(JOBS[algorithm], inventory, tmp_path))
    feedback = QgsProcessingFeedback(False)
    results, good = model.run(parameters, QgsProcessingContext(), feedback)
    assert good, feedback.textLog()
    holds(results["CHILD_RESULTS"]["step"])


@pytest.fixture
def command(root):
    """Run qgis_process; return what it prints to stdout."""

    def run(*arguments, given=None):
        told = subprocess.run(
            [root / "script/qgis_process", *arguments],
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        assert told.returncode == 0, told.stdout + told.stderr
        assert "Traceback" not in told.stdout + told.stderr
        return told.stdout

    return run


def arguments(parameters):
    return [f"--{name}={value}" for name, value in parameters.items()]


def printed(text):
    """Return the results at the end of what qgis_process prints."""
    lines = text.rpartition("Results\n")[2].splitlines()
    pairs = dict(line.split(":\t") for line in lines if ":\t" in line)
    return {
        name: float(value) if value.replace(".", "", 1).isdigit() else value
        for name, value in pairs.items()
    }


def of(*names):
    """Return all jobs, those not named for the long run: each starts a QGIS of its own."""
    return pytest.mark.parametrize(
        "job",
        [pytest.param(each, marks=() if each in names else pytest.mark.long) for each in JOBS],
        indirect=True,
    )


@of("shorelinecheck", "createsample")
def test_command(job, holds, command, inventory, tmp_path):
    parameters = filled(JOBS[job[0]], inventory, tmp_path)
    holds(printed(command("run", f"parkshore:{job[0]}", *arguments(parameters))))


@of("prepareshoreline", "shorelinecheck", "shorelinezones", "classifyreaches")
def test_command_with_json(job, holds, command, inventory, tmp_path):
    parameters = filled(JOBS[job[0]], inventory, tmp_path)
    given = json.dumps({"inputs": parameters})
    told = json.loads(command("--json", "run", f"parkshore:{job[0]}", "-", given=given))
    assert told["inputs"] == parameters
    holds(told["results"])


def test_model_of_the_check_by_command(command, inventory, rows, tmp_path):
    parameters = filled(MODELS["chemicalparkcheck"], inventory, tmp_path)
    command("run", "parkshore:chemicalparkcheck", *arguments(parameters))
    checked, reaches = (rows(str(tmp_path / f"{name}.gpkg")) for name in ("checked", "reaches"))
    assert len(checked) == len(reaches) == 120
    assert {row["verdict"] for row in checked} == {"within", "outside", "no rule"}
    assert {row["reach"] for row in reaches} == {"upstream", "midstream", "downstream"}
    assert rows(str(tmp_path / "zones.gpkg"))
    assert rows(str(tmp_path / "links.gpkg"))


def test_model_of_the_report_by_command(command, inventory, tmp_path):
    layers, others, _ = MODELS["annualreport"]
    parameters = filled((layers, others, []), inventory, tmp_path)
    given = {**parameters, "INVENTORY": inventory, "report:REPORT": str(tmp_path / "report")}
    command("run", "parkshore:annualreport", *arguments(given))
    page = (tmp_path / "report" / "report.html").read_text(encoding="utf-8")
    assert "Green development report 2018" in page
    assert (tmp_path / "report" / "report.pdf").stat().st_size > 100_000


def test_missing_libraries_are_named(provider, monkeypatch, tmp_path):
    from parkshore.processing.framework import identity

    monkeypatch.setattr(identity, "missing_libraries", lambda: ["pandas"])
    sample = {"OUTPUT": str(tmp_path / "sample.gpkg")}
    with pytest.raises(QgsProcessingException, match="needs the Python libraries pandas"):
        by_script("createsample", sample, QgsProcessingFeedback(False))
