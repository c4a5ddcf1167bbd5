"""No value of a parameter ends in a traceback: each is refused in one sentence."""

import pytest
from parkshore.analysis.message import InputError
from parkshore.processing.framework.run import Run
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterFile,
    QgsProject,
)

LONG = "x" * 5000
PATHS = [LONG, "/" + "y/" * 5000, "a\0b", "/nowhere/😀/園", "%s%n", "file:///etc/\0"]
HOSTILE_JSON = [
    "[" * 100_000,
    '{"a":' * 50_000,
    '{"zones": ' + "9" * 5000 + "}",
    '{"id": "\\ud800"}',
    '{"id": NaN}',
    "\0",
]
CLOSED = {"RULE_SET": 4, "NAME": "2025", "PERSON": "张三", "FOLDER": "rounds", "REPORT": "report"}
FILES = [  # every parameter that is a JSON document of the user's own
    ("shorelinecheck", "RULES", {"RULE_SET": 4}),
    ("siteoptions", "TABLE_FILE", {"TABLE": 1}),
    ("greenindex", "SCHEME_FILE", {"SCHEME": 4}),
    ("energyinfrastructure", "FACTORS", {}),
    ("symbiosispairs", "PAIR_RULES", {}),
    ("chemicalparkcheck", "RULES", {"RULE_SET": 4}),
    ("comparesources", "RULES", {"RULE_SET": 4}),
    ("importinventory", "MAPPING_FILE", {}),
    ("previewinventory", "MAPPING_FILE", {}),
    ("countyround", "MAPPING_FILE", {}),
    ("closeround", "RULES", CLOSED),
]


def algorithms(provider):
    return {each.name(): each for each in provider.algorithms()}


def check(algorithm, parameters):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    good, reason = algorithm.checkParameterValues(parameters, context)
    assert "Traceback" not in reason
    return good, reason


def test_every_parameter_of_every_algorithm_takes_hostile_values(provider):
    values = [*PATHS, 10**5000, -(10**5000), "9" * 5000, "[" * 1000, float("inf"), b"\xb3\xa4", {}]
    for algorithm in algorithms(provider).values():
        if "Model" in type(algorithm).__name__:
            continue
        for definition in algorithm.parameterDefinitions():
            for value in values:
                check(algorithm, {definition.name(): value})


@pytest.mark.parametrize(("name", "parameter", "given"), FILES, ids=[each[0] for each in FILES])
@pytest.mark.parametrize("text", HOSTILE_JSON, ids=range(len(HOSTILE_JSON)))
def test_documents_name_file_and_place(provider, tmp_path, name, parameter, given, text):
    algorithm = algorithms(provider)[name]
    assert algorithm.parameterDefinition(parameter) is not None
    path = tmp_path / "own.json"
    path.write_text(text, encoding="utf-8")
    parameters = {**given, parameter: str(path)}
    with pytest.raises((InputError, QgsProcessingException), match=r"own\.json") as refused:
        algorithm.refuse(Run(algorithm, parameters, QgsProcessingContext()))
    assert len(str(refused.value)) < 500


def test_every_document_is_tried(provider):
    documents = {
        (name, definition.name())
        for name, algorithm in algorithms(provider).items()
        for definition in algorithm.parameterDefinitions()
        if isinstance(definition, QgsProcessingParameterFile) and definition.extension() == "json"
    }
    assert documents == {each[:2] for each in FILES}


@pytest.mark.parametrize("text", HOSTILE_JSON[:3], ids=range(3))
def test_a_mapping_in_json(run, tmp_path, text):
    file = tmp_path / "a.csv"
    file.write_text("name,lon,lat\na,118,31\n", encoding="utf-8")
    given = {"FILE": str(file), "KIND": 0, "MAPPING": "{" + text, "OUTPUT": "memory:"}
    with pytest.raises((InputError, QgsProcessingException), match=r"mapping|MAPPING"):
        run("parkshore:importinventory", given)
    assert not any("Traceback" in said for said in run.feedback.said + run.feedback.failed)
