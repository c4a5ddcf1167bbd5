"""The group in a model, cancelled, and as the toolbox shows it."""

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
)

INPUTS = {
    "energyinfrastructure": {"UNITS": "energy_units", "PARKS": "parks"},
    "wastewater": {"PLANTS": "wastewater_plants", "PARKS": "parks"},
    "waterintake": {"INTAKES": "water_intakes", "PARKS": "parks"},
    "outfallcheck": {"OUTFALLS": "outfalls", "PARKS": "parks"},
    "carryingcapacity": {"LOADS": "parks", "CAPACITY": "parks"},
    "symbiosispairs": {
        "ENERGY_UNITS": "energy_units",
        "WASTEWATER_PLANTS": "wastewater_plants",
        "PARKS": "parks",
    },
}
OUTPUTS = {
    "energyinfrastructure": "BY_PARK",
    "wastewater": "BY_REACH",
    "waterintake": "BY_SOURCE",
    "outfallcheck": "OUTPUT",
    "carryingcapacity": "OUTPUT",
    "symbiosispairs": "PAIRS",
}


@pytest.fixture
def layers(sample, table):
    import pandas as pd

    made = {
        name: sample(name)
        for name in ("energy_units", "wastewater_plants", "water_intakes", "outfalls", "parks")
    }
    made["capacity"] = table(pd.DataFrame({"unit": ["P0001"], "cap_t": [1.0]}), name="capacity")
    return made


def inputs(name):
    return {key: "capacity" if key == "CAPACITY" else layer for key, layer in INPUTS[name].items()}


@pytest.mark.parametrize("name", INPUTS)
def test_in_a_model(provider, layers, name):
    model = QgsProcessingModelAlgorithm(name, "test")
    child = QgsProcessingModelChildAlgorithm(f"parkshore:{name}")
    child.setChildId("step")
    for key in inputs(name):
        model.addModelParameter(
            QgsProcessingParameterFeatureSource(key, key), QgsProcessingModelParameter(key)
        )
        child.addParameterSources(
            key, [QgsProcessingModelChildParameterSource.fromModelParameter(key)]
        )
    result = QgsProcessingModelOutput("result")
    result.setChildId("step")
    result.setChildOutputName(OUTPUTS[name])
    child.setModelOutputs({"result": result})
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    parameters = {key: layers[layer] for key, layer in inputs(name).items()}
    parameters["step:result"] = "memory:"
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    found, good = model.run(parameters, context, feedback)
    assert good, feedback.textLog()
    assert found["CHILD_RESULTS"]["step"]["READ"] > 0
    assert context.getMapLayer(found["step:result"]).featureCount() > 0


class Cancelled(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.cancel()


@pytest.mark.parametrize("name", INPUTS)
def test_a_cancelled_run_leaves_no_file(provider, layers, tmp_path, name):
    from qgis import processing

    path = tmp_path / "out.gpkg"
    processing.run(
        f"parkshore:{name}",
        {**{key: layers[layer] for key, layer in inputs(name).items()}, OUTPUTS[name]: str(path)},
        feedback=Cancelled(),
    )
    assert not path.exists()


@pytest.mark.parametrize("name", INPUTS)
def test_in_the_toolbox(provider, name):
    algorithm = provider.algorithm(name)
    assert algorithm.groupId() == "infrastructure"
    assert any("一" <= letter <= "鿿" for letter in "".join(algorithm.tags()))
    assert "Limit of the method" in algorithm.shortHelpString()
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help(), parameter.name()
    assert {"READ", "USED", "SKIPPED"} <= {each.name() for each in algorithm.outputDefinitions()}


def test_enum_integers_and_defaults_of_the_contract(provider):
    algorithm = provider.algorithm("energyinfrastructure")
    defaults = {each.name(): each.defaultValue() for each in algorithm.parameterDefinitions()}
    assert defaults["GWP"] == 1
    assert (defaults["SMALL_MW"], defaults["LARGE_MW"]) == (30, 300)
    assert defaults["CAPACITY_FIELD"] == "mw"
    assert provider.algorithm("symbiosispairs").parameterDefinition("MAX_KM").defaultValue() == 5
    options = algorithm.parameterDefinition("GWP").options()
    assert ["AR4" in options[0], "AR5" in options[1], "AR6" in options[2]] == [True] * 3
