"""A report on data that say nothing: unknown is told as such, never as 0, in every chapter."""

import re
import shutil

import pytest
from osgeo import ogr
from parkshore.processing.framework.run import Run
from parkshore.processing.messages.language import speaking
from parkshore.processing.report.inputs.report_answers import Answers
from parkshore.processing.report.inputs.report_inputs import ReportInputs
from parkshore.processing.report.inputs.report_parks import ReportParks
from parkshore.processing.report.parkreport import ParkReport
from parkshore.processing.report.sections.report_chemical import ChemicalSection
from parkshore.processing.report.sections.report_figures import FigureSections
from parkshore.processing.report.sections.report_options import OptionsSection
from parkshore.processing.report.sections.report_shoreline import ShorelineSection
from parkshore.processing.report.sections.report_verification import verification
from qgis.core import QgsProcessingContext, QgsProcessingFeedback

KEPT = {
    "parks": {"park_id", "name", "name_en", "province", "city", "year", "chemical"},
    "park_years": {"park_id", "year", "province", "city"},
    "energy_units": {"unit_id", "park_id", "name"},
    "wastewater_plants": {"wwtp_id", "park_id", "name"},
    "outfalls": {"out_id", "park_id", "name"},
    "water_intakes": {"int_id", "park_id", "name", "year"},
}
RECORDED = re.compile(
    "recorded|name an industry|With a programme|Intakes|Outfalls|With an index|Pairs with a state"
)
"""Titles of numbers that count what is recorded: 0 is then what they say."""

VERDICTS = ("verdict", "shore_m", "limit_m", "margin_m", "river_cls", "rule_id", "near_river")


def silence(path, layer, kept):
    source = ogr.Open(path, 1)
    definition = source.GetLayer(layer).GetLayerDefn()
    names = [definition.GetFieldDefn(k).GetName() for k in range(definition.GetFieldCount())]
    emptied = ", ".join(f'"{name}" = NULL' for name in names if name not in kept)
    source.ExecuteSQL(f"UPDATE {layer} SET {emptied}")
    source = None


@pytest.fixture(scope="module")
def silent(provider, inventory, checked_sample, tmp_path_factory):
    """The inputs of a report whose tables hold ids and places alone."""
    folder = tmp_path_factory.mktemp("silent")
    path, checked = str(folder / "inventory.gpkg"), str(folder / "checked.gpkg")
    shutil.copy(inventory, path)
    shutil.copy(checked_sample, checked)
    for layer, kept in KEPT.items():
        silence(path, layer, kept)
    source = ogr.Open(checked, 1)
    source.ExecuteSQL(f"UPDATE checked SET {', '.join(f'{name} = NULL' for name in VERDICTS)}")
    source = None
    algorithm = ParkReport()
    algorithm.initAlgorithm({})
    given = {"INVENTORY": path, "CHECKED": checked, "YEAR": 2018}
    run = Run(algorithm, given, QgsProcessingContext(), QgsProcessingFeedback(False))
    inputs = ReportInputs(run)
    return inputs, ReportParks(inputs, Answers(run.context, run.feedback))


def sections(inputs, parks):
    yield from FigureSections(parks).all()
    yield ShorelineSection(inputs, "").make()
    yield ChemicalSection(parks).make()
    yield OptionsSection(inputs, parks.answers, parks.rated).make()
    yield verification(inputs)


def test_what_nobody_knows_is_no_number(silent):
    with speaking("en"):
        made = list(sections(*silent))
    leads = {section.id: section.lead for section in made}
    assert [name for name, lead in leads.items() if not lead or "–" in lead or "nan" in lead] == []
    assert "120 could not be evaluated" in leads["shoreline"]
    assert "is not known" in leads["chemical"]
    wrong = [
        (section.id, cell["title"], cell["value"])
        for section in made
        for block in section.blocks
        for cell in block.content.get("cells", ())
        if cell.get("basis", "").startswith("0 of")
        and cell["value"] != "–"
        and not RECORDED.search(cell["title"])
    ]
    assert wrong == []
    cells = [
        str(cell)
        for section in made
        for block in section.blocks
        for line in block.content.get("lines", ())
        for cell in line
    ]
    assert len(cells) > 100
    assert {"nan", "None", "inf"} & set(cells) == set()


def test_a_recognition_that_was_changed_after_the_check_is_told(
    provider, inventory, checked_sample, tmp_path
):
    path = str(shutil.copy(inventory, tmp_path / "inventory.gpkg"))
    source = ogr.Open(path, 1)
    source.ExecuteSQL("UPDATE parks SET recog_st = 'withdrawn' WHERE park_id = 'H05'")
    source = None
    algorithm = ParkReport()
    algorithm.initAlgorithm({})
    told = {}
    for name in (inventory, path):
        given = {"INVENTORY": name, "CHECKED": checked_sample, "YEAR": 2018}
        run = Run(algorithm, given, QgsProcessingContext(), QgsProcessingFeedback(False))
        inputs = ReportInputs(run)
        answers = Answers(run.context, run.feedback)
        with speaking("en"):
            section = OptionsSection(inputs, answers, ReportParks(inputs, answers).rated).make()
        told[name] = [b.content["text"] for b in section.blocks if b.kind == "warning"]
    assert told[inventory] == []
    assert "recognition of 1 park otherwise than the inventory (H05" in told[path][0]
