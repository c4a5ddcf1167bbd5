"""The model of the annual report, and copies of models."""

import pytest
from parkshore.processing.messages.language import speaking
from parkshore.processing.models.annual_report import AnnualReport
from parkshore.processing.models.chemical_park_check import ChemicalParkCheck
from parkshore.ui.model_copies import MODELS, copy_of, model_titles


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


@pytest.mark.parametrize("year", [2015, 2018])
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
