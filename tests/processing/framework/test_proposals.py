"""What dialogs propose: a layer whose fields fit, else none; nothing of it reaches a run."""

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProject,
)
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt import sip

from ..conftest import memory_layer

POLYGON = "Polygon((1 2, 3 4, 5 1, 1 2))"
LINE = "LineString(1 2, 3 4)"
PROJECT = {  # name: geometry, fields; parks first, as QGIS would take them
    "A park years": ("NoGeometry", "park_id name province chemical accredited opened gdp year"),
    "a parks": ("Polygon", "park_id name province chemical accredited opened gdp"),
    "b enterprises": ("Point", "ent_id uscc name park_id province industry facility"),
    "c checked": ("Polygon", "park_id name shore_m limit_m margin_m verdict near_river river_cls"),
    "d links": ("LineString", "park_id shore_m verdict near_river"),
    "e zones": ("Polygon", "from_m to_m area_km2"),
    "f provinces": ("Polygon", "prov_en prov_zh code gdp firms"),
    "g roads": ("LineString", "name length"),
    "h plots": ("Polygon", "name"),
    "m main stem": ("LineString", "river src"),
    "p raw water": ("Polygon", "osm_id waterway name"),
    "s shoreline": ("LineString", "river river_cls length_m cls_why"),
    "t wells": ("Point", "name"),
    "u units": ("Point", "unit_id park_id name kind fuel mw"),
    "v plants": ("Point", "wwtp_id park_id name pattern cap_td"),
    "w water": ("Polygon", "river river_cls src"),
    "x intakes": ("Point", "int_id park_id name purpose volume_m3"),
    "y outfalls": ("Point", "out_id park_id name direct wetland"),
}
NOTHING = None
PROPOSED = {
    "shorelinecheck PARKS": "a parks",
    "shorelinecheck SHORELINE": "s shoreline",
    "shorelinezones SHORELINE": "s shoreline",
    "prepareshoreline INPUT": "p raw water",
    "chemicalparkcheck PARKS": "a parks",
    "chemicalparkcheck WATER_BODIES": "p raw water",
    "annualreport SHORELINE": "s shoreline",
    "classifyreaches PARKS": "a parks",
    "riverchainage PARKS": "a parks",
    "riverchainage RIVER": "m main stem",
    "upstreamexposure FACILITIES": "b enterprises",
    "upstreamexposure INTAKES": "x intakes",
    "upstreamexposure NETWORK": "m main stem",
    "evidencesheets PARKS": "c checked",
    "evidencesheets SHORELINE": "s shoreline",
    "parkreport CHECKED": "c checked",
    "shorelinetrend INPUT": "c checked",
    "siteoptions SITES": "c checked",
    "parkdensity PROVINCES": "f provinces",
    "parkindicators PARKS": "a parks",
    "decoupling INPUT": "A park years",
    "energyinfrastructure UNITS": "u units",
    "symbiosispairs ENERGY_UNITS": "u units",
    "symbiosispairs WASTEWATER_PLANTS": "v plants",
    "wastewater PLANTS": "v plants",
    "waterintake INTAKES": "x intakes",
    "outfallcheck OUTFALLS": "y outfalls",
    "comparescenarios BEFORE": NOTHING,
    "comparescenarios AFTER": NOTHING,
    "carryingcapacity LOADS": NOTHING,
    "contribution TOTALS": NOTHING,
    "storeinventory INPUT": NOTHING,
}


@pytest.fixture
def project(provider):
    """Fill the project with layers by name, and empty it afterwards."""
    there = QgsProject.instance()
    there.clear()  # of what other tests have left

    def fill(names):
        for name in names:
            kind, fields = PROJECT[name]
            wkt = {"Polygon": POLYGON, "LineString": LINE, "Point": "Point(1 2)"}.get(kind)
            columns = dict.fromkeys(fields.split(), str)
            made = memory_layer(kind, [(wkt, [None] * len(columns))], columns, name=name)
            there.addMapLayer(made)

    yield fill
    there.clear()


@pytest.fixture
def panel(provider, monkeypatch):
    """The panel of QGIS's own dialog for an algorithm.

    It goes before its algorithm does: layers of later tests reach each box that is still there.
    """
    from processing.gui import ParametersPanel as module

    monkeypatch.setattr(module, "iface", None)  # the one of the tests is no window

    class Dialog(QgsProcessingAlgorithmDialogBase):
        pass

    panels = []

    def make(name):
        dialog = Dialog()
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"parkshore:{name}")
        dialog.setAlgorithm(algorithm)
        made = module.ParametersPanel(dialog, algorithm)
        panels.append((made, dialog, algorithm))
        return made

    yield make
    for made, dialog, _ in panels:
        sip.delete(made)
        sip.delete(dialog)


def shown(panel, parameter):
    """Return the layer in the box of a source, None where no layer is chosen."""
    found = QgsProject.instance().mapLayer(panel.wrappers[parameter].parameterValue() or "")
    return None if found is None else found.name()


def required(algorithm):
    return [
        each.name()
        for each in algorithm.parameterDefinitions()
        if isinstance(each, QgsProcessingParameterFeatureSource)
        and not each.flags() & Qgis.ProcessingParameterFlag.Optional
    ]


def test_boxes_show_what_fits(project, panel):
    project(PROJECT)
    boxes = {}
    for source in PROPOSED:
        name, parameter = source.split()
        if name not in boxes:
            boxes[name] = panel(name)
        assert shown(boxes[name], parameter) == PROPOSED[source], source


def test_without_a_fitting_layer_boxes_show_none(project, panel, provider):
    project(["g roads", "h plots", "t wells"])
    for algorithm in provider.algorithms():
        if names := required(algorithm):
            made = panel(algorithm.name())
            assert [shown(made, name) for name in names] == [None] * len(names), algorithm.name()


def test_a_box_without_a_layer_is_refused_in_a_sentence(project, panel, provider):
    project(["a parks"])
    for name, parameter in (("shorelinecheck", "Shoreline"), ("chemicalparkcheck", "Raw water")):
        made = panel(name)
        given = made.createProcessingParameters()
        good, told = provider.algorithm(name).checkParameterValues(given, QgsProcessingContext())
        assert not good
        assert told.startswith(parameter)
        assert told.endswith("no layer is chosen; choose one.")


def test_proposals_are_no_defaults(project, provider):
    project(PROJECT)
    for registered in provider.algorithms():
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(registered.id())
        for name in required(algorithm):
            definition = algorithm.parameterDefinition(name)
            assert definition.defaultValue() is None
            assert not definition.checkValueIsAcceptable(None)
            good, _ = algorithm.checkParameterValues({}, QgsProcessingContext())
            assert not good, name
