"""The model of the annual report, and copies of models."""

from itertools import combinations

import pytest
from parkshore.processing.messages.language import speaking
from parkshore.processing.models.annual_report import AnnualReport
from parkshore.processing.models.chemical_park_check import ChemicalParkCheck
from parkshore.ui.model_copies import MODELS, copy_of, model_titles
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QRectF


def test_names_are_the_same_in_every_language(provider):
    for kind, names in (
        (AnnualReport, {"report:REPORT"}),
        (
            ChemicalParkCheck,
            {
                *("check:CHECKED", "check:LINKS", "zones:ZONES", "reaches:REACHES"),
                "options:OPTIONS",
            },
        ),
    ):
        for language in ("en", "zh"):
            with speaking(language):
                model = kind()
            own = {d.name() for d in model.parameterDefinitions() if d.isDestination()}
            assert own == names
            assert {output.name() for output in model.outputDefinitions()} == names


@pytest.mark.parametrize("year", [2015, pytest.param(2018, marks=pytest.mark.long)])
def test_a_year_from_inventory_and_shoreline(run, inventory, tmp_path, year):
    results = run(
        "parkshore:annualreport",
        {
            "INVENTORY": inventory,
            "SHORELINE": f"{inventory}|layername=shoreline",
            "YEAR": year,
            "LANGUAGE": 1,
            "report:REPORT": str(tmp_path),
        },
    )
    assert results["report:REPORT"] == str(tmp_path)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert f"Green development report {year}" in page
    assert (tmp_path / "report.pdf").stat().st_size > 100_000
    assert (tmp_path / "tables.xlsx").is_file()


def test_the_check_judges_by_the_last_day_of_the_year(provider):
    sources = AnnualReport().childAlgorithms()["check"].parameterSources()["DATE"]
    assert [source.expression() for source in sources] == ["@YEAR || '-12-31'"]


def test_the_check_is_told_what_the_sites_are(provider):
    model = AnnualReport()
    sources = model.childAlgorithms()["check"].parameterSources()["FACILITY"]
    assert [source.parameterName() for source in sources] == ["FACILITY"]
    assert model.parameterDefinition("FACILITY").defaultValue() == 3  # as the data say


def test_a_copy_can_be_edited_and_run(provider):
    assert set(model_titles()) == set(MODELS)
    for name in MODELS:
        copy = copy_of(name)
        assert copy.name().startswith("Copy of ")
        assert copy.childAlgorithms().keys()
        assert copy.validate()[0]


@pytest.mark.parametrize("name", MODELS)
def test_a_copy_opens_in_order_and_without_boxes_over_others(provider, name):
    copy = copy_of(name)
    shipped = QgsApplication.processingRegistry().algorithmById(name)
    inputs = list(copy.parameterComponents())
    asked = [each.name() for each in shipped.parameterDefinitions()]
    order = [each.name() for each in copy.parameterDefinitions()]
    assert order[: len(inputs)] == [each for each in asked if each in inputs]
    steps = copy.childAlgorithms().values()
    finals = [each for step in steps for each in step.modelOutputs().values()]
    assert all(each.description() for each in finals)
    parts = [*copy.parameterComponents().values(), *steps, *finals]
    for one, other in combinations(map(box, parts), 2):
        assert not one.intersects(other)


def box(part):
    """Return where a part of a model is drawn."""
    size, middle = part.size(), part.position()
    left, top = middle.x() - size.width() / 2, middle.y() - size.height() / 2
    return QRectF(left, top, size.width(), size.height())
