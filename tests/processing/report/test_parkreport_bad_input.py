"""What the annual report says to previous years, edits, gaps and folders that do not fit."""

import shutil
import zipfile

import pytest
from osgeo import ogr
from parkshore.processing.report import report_writing
from parkshore.processing.report.parkreport import ParkReport
from qgis import processing
from qgis.core import (
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from ..conftest import Listener, memory_layer

REPORT = "parkshore:parkreport"


@pytest.fixture
def copies(inventory, checked_sample, tmp_path):
    """Copies of the inventory and of the checked parks, free to be edited."""
    files = tmp_path / "inventory.gpkg", tmp_path / "checked.gpkg"
    shutil.copy(inventory, files[0])
    shutil.copy(checked_sample, files[1])
    return files


def page_alone(document, folder, _):
    (folder / "report.html").write_text(document.html(), encoding="utf-8")
    return "", ""


@pytest.fixture
def report(run, copies, tmp_path, monkeypatch):
    """Make a report; where a test asks for no more, the page alone."""

    def maker(*, whole=False, **parameters):
        if not whole:
            monkeypatch.setattr(report_writing, "_write_all", page_alone)
        given = {
            "INVENTORY": str(copies[0]),
            "CHECKED": str(copies[1]),
            "YEAR": 2018,
            "LANGUAGE": 1,
            "OUTPUT": str(tmp_path / "report"),
            **parameters,
        }
        results = run(REPORT, given)
        return results, (tmp_path / "report" / "report.html").read_text(encoding="utf-8")

    maker.run = run
    return maker


@pytest.fixture(scope="module")
def odd(with_provider, inventory, checked_sample, tmp_path_factory):
    """A report of markup in names, a verdict changed by hand, rejected rows, in another font."""
    with_provider()
    folder = tmp_path_factory.mktemp("odd")
    parks, checked = (
        str(shutil.copy(path, folder / name))
        for path, name in ((inventory, "parks.gpkg"), (checked_sample, "checked.gpkg"))
    )
    execute(parks, "UPDATE parks SET name = '<script>alert(1)</script>'")
    execute(checked, "UPDATE checked SET name = '<script>alert(1)</script>'")
    execute(checked, "UPDATE checked SET verdict = 'outside' WHERE park_id = 'H01'")
    reasons = [(None, ("no coordinates",)), (None, ("no coordinates",)), (None, ("total row",))]
    listener = Listener()
    given = {"INVENTORY": parks, "CHECKED": checked, "YEAR": 2018, "LANGUAGE": 1}
    given |= {"REJECTED": memory_layer("None", reasons, {"reason": str}, crs="")}
    given |= {"FONT": "DejaVu Sans", "TITLE": "<b>Report</b>", "OUTPUT": str(folder / "report")}
    results = processing.run(REPORT, given, feedback=listener)
    page = (folder / "report" / "report.html").read_text(encoding="utf-8")
    return results, page, listener.warned


def execute(path, *statements):
    source = ogr.Open(str(path), 1)
    for statement in statements:
        source.ExecuteSQL(statement)
    source = None


def test_an_empty_year_names_the_years_there_are(report):
    with pytest.raises(QgsProcessingException, match=r"no parks of 1999; .* 2015, 2018"):
        report(YEAR=1999)


def test_an_earlier_year_comes_from_the_park_years(report):
    results, page = report(YEAR=2015)
    assert results["PARKS_COUNT"] == 120
    assert "this one holds no earlier year" in page


def test_a_previous_year_with_other_ids(report, copies, tmp_path):
    previous = tmp_path / "previous.gpkg"
    shutil.copy(copies[0], previous)
    execute(previous, "UPDATE parks SET park_id = 'X' || park_id, year = 2017")
    _, page = report(PREVIOUS=str(previous))
    assert "None of the 120 parks of 2017 has an id of this year" in page


def test_parks_added_gone_and_changed(report, copies, tmp_path):
    previous = tmp_path / "previous.gpkg"
    shutil.copy(copies[0], previous)
    execute(
        previous,
        "UPDATE parks SET year = 2017",
        "UPDATE parks SET park_id = 'GONE' WHERE park_id = 'P0010'",
        "UPDATE parks SET name = '=1+1' WHERE park_id = 'P0011'",
    )
    _, page = report(PREVIOUS=str(previous), whole=True)
    assert "Against 2017: 1 park added, 1 gone, 1 changed in the register" in page
    with zipfile.ZipFile(tmp_path / "report" / "tables.xlsx") as book:
        texts = "".join(
            book.read(name).decode() for name in book.namelist() if "worksheets" in name
        )
    assert ">=1+1<" not in texts
    assert "=1+1<" in texts


def test_a_checked_layer_edited_since_is_told(report, reports, copies):
    assert reports["en"][1]["EDITED"] == 0
    layer = QgsVectorLayer(str(copies[1]), "checked", "ogr")
    feature = next(f for f in layer.getFeatures() if f["verdict"] == "within" and f["shore_m"] > 0)
    moved = QgsGeometry(feature.geometry())
    moved.translate(1e-5, 0)  # about a metre
    assert layer.dataProvider().changeGeometryValues({feature.id(): moved})
    results, page = report()
    assert results["EDITED"] == 1
    assert any(feature["park_id"] in text for text in report.run.feedback.warned)
    assert "1 site of checked was edited after the check" in page
    assert page.index("was edited after the check") < page.index('id="glance"')


def test_a_verdict_changed_by_hand_is_told(odd):
    results, page, _ = odd
    assert results["EDITED"] == 1
    assert "(H01)" in page


def test_missing_layers_are_one_sentence_each(report, copies):
    execute(
        copies[0],
        *(f"DELETE FROM {name}" for name in ("energy_units", "outfalls", "water_intakes")),
        *(f"DELETE FROM {name}" for name in ("wastewater_plants", "park_years", "verifications")),
        *(f"DELETE FROM {name}" for name in ("enterprises", "provinces", "catalogue")),
    )
    results, page = report()
    assert results["SECTIONS"] == 14
    assert "The inventory has no rows in Energy units." in page


def test_an_inventory_without_parks(report, tmp_path, checked_sample):
    with pytest.raises(QgsProcessingException, match="holds no layer parks"):
        report(INVENTORY=checked_sample)


def test_parks_that_know_nothing_but_their_id(report, run, inventory, tmp_path):
    path = tmp_path / "least.gpkg"
    for fields, found in (("name", False), ("park_id", True)):
        path.unlink(missing_ok=True)
        run(
            "native:retainfields",
            {
                "INPUT": f"{inventory}|layername=parks",
                "FIELDS": [fields],
                "OUTPUT": f"ogr:dbname='{path}' table=\"parks\" (geom)",
            },
        )
        if found:
            assert report(INVENTORY=str(path))[0]["SECTIONS"] == 10
        else:
            with pytest.raises(QgsProcessingException, match="has no field park_id"):
                report(INVENTORY=str(path))


def test_enterprises_can_be_reported_too(report, run, inventory):
    checked = run(
        "parkshore:shorelinecheck",
        {
            "PARKS": f"{inventory}|layername=enterprises",
            "SHORELINE": f"{inventory}|layername=shoreline",
            "RULE_SET": 1,
            "OUTPUT": "memory:",
        },
    )
    results, page = report(CHECKED=checked["OUTPUT"])
    assert 0 < results["WITHIN"] <= checked["WITHIN"]
    assert "checked sites do not exist in 2018" in page
    assert "receiving parks cannot be told" in page


def test_a_layer_that_was_not_checked(report, copies):
    with pytest.raises(QgsProcessingException, match="has no field shore_m; run Shoreline"):
        report(CHECKED=f"{copies[0]}|layername=parks")


def test_an_unwritable_folder(report, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"cannot be written to .*choose a folder"):
        report(OUTPUT=str(tmp_path / "file"))


def test_an_unknown_province_and_an_empty_region(report):
    with pytest.raises(QgsProcessingException, match="Atlantis is no province"):
        report(PROVINCE="Atlantis")
    with pytest.raises(QgsProcessingException, match="no parks in Nowhere in 2018"):
        report(CITY="Nowhere")


def test_a_font_without_chinese_is_replaced(odd):
    results, _, warned = odd
    assert results["PARKS_COUNT"] == 120
    assert any("DejaVu Sans has no Chinese signs" in text for text in warned)


def test_rejected_rows_are_counted_by_reason(odd):
    _, page, _ = odd
    assert "no coordinates" in page
    assert "Rows rejected by imports" in page


def test_markup_in_names_is_shown_not_run(odd):
    _, page, _ = odd
    assert "<script>" not in page
    assert "&lt;b&gt;Report&lt;/b&gt;" in page


def test_a_cancelled_report_leaves_the_earlier_one(reports, copies, tmp_path):
    shutil.copytree(reports["en"][0], tmp_path / "report")
    before = {p: p.read_bytes() for p in (tmp_path / "report").iterdir() if p.is_file()}
    algorithm = ParkReport()
    algorithm.initAlgorithm({})
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    given = {
        "INVENTORY": str(copies[0]),
        "CHECKED": str(copies[1]),
        "YEAR": 2018,
        "OUTPUT": str(tmp_path / "report"),
    }
    assert algorithm.processAlgorithm(given, QgsProcessingContext(), feedback) == {}
    after = {p: p.read_bytes() for p in (tmp_path / "report").iterdir() if p.is_file()}
    assert before == after
    assert [p.name for p in (tmp_path / "report").iterdir() if p.name.startswith(".")] == []
