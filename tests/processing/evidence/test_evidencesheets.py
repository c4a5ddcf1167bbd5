"""Evidence sheets: one page a site, sealed, verified, true to edited layers."""

import re
import shutil
from collections import Counter

import pytest
from qgis.core import (
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)

from ..conftest import ran

SHEETS = "parkshore:evidencesheets"


@pytest.fixture(scope="module")
def sample(inventory):
    return f"{inventory}|layername="


@pytest.fixture
def checked(checked_sample, tmp_path):
    """The sample, checked by the Yangtze law, in a file of its own, and its verdicts."""
    path = shutil.copy(checked_sample, tmp_path)
    layer = QgsVectorLayer(str(path), "checked", "ogr")
    return str(path), Counter(feature["verdict"] for feature in layer.getFeatures())


@pytest.fixture(scope="module")
def made(with_provider, sample, checked_sample, tmp_path_factory):
    """The sheets of the sample, and the results of their run."""
    with_provider()
    path = tmp_path_factory.mktemp("sheets") / "sheets.pdf"
    given = {"PARKS": checked_sample, "SHORELINE": sample + "shoreline", "OUTPUT": str(path)}
    return path, ran(SHEETS, given)


def pages(path):
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", path.read_bytes()))


@pytest.fixture
def sheets(run, sample, checked, tmp_path):
    def maker(parks=None, name="sheets.pdf", **parameters):
        path = tmp_path / name
        given = {
            "PARKS": parks or checked[0],
            "SHORELINE": sample + "shoreline",
            "OUTPUT": str(path),
            **parameters,
        }
        return path, run(SHEETS, given)

    return maker


def test_one_page_for_each_site_within_or_uncertain(made, checked):
    path, results = made
    assert results["SHEETS"] == checked[1]["within"] + checked[1]["uncertain"]
    assert pages(path) == results["SHEETS"] > 0


def test_all_and_selected(sheets, checked):
    layer = QgsVectorLayer(checked[0], "checked", "ogr")
    layer.setSubsetString("park_id LIKE 'H%' OR park_id LIKE 'P001%'")
    assert {feature["verdict"] for feature in layer.getFeatures()} > {"within", "outside"}
    assert sheets(layer, WHICH=1)[1]["SHEETS"] == layer.featureCount()
    QgsProject.instance().addMapLayer(layer)
    layer.selectByExpression("\"park_id\" = 'H01'")
    assert sheets(layer, WHICH=2)[1]["SHEETS"] == 1
    layer.removeSelection()
    with pytest.raises(QgsProcessingException, match="Nothing is selected"):
        sheets(layer, WHICH=2)


def test_verified_again_from_the_same_layers(sheets, made):
    path, results = made
    _, again = sheets(name="again.pdf", VERIFY=str(path))
    assert again["VERIFIED"] == results["SHEETS"]
    assert again["CHANGED"] == 0


def test_a_metre_is_found(sheets, made, checked, run):
    path, results = made
    layer = QgsVectorLayer(checked[0], "checked", "ogr")
    feature = next(f for f in layer.getFeatures() if f["verdict"] == "within" and f["shore_m"] > 1)
    geometry = QgsGeometry(feature.geometry())
    geometry.translate(0.00001, 0.0)
    assert layer.dataProvider().changeGeometryValues({feature.id(): geometry})
    del layer
    _, again = sheets(name="again.pdf", VERIFY=str(path))
    assert again["CHANGED"] == 1
    assert again["VERIFIED"] == results["SHEETS"] - 1
    assert any(feature["park_id"] in said for said in run.feedback.warned)
    assert any("edited after the check" in said for said in run.feedback.warned)


def test_another_language(sheets):
    path, results = sheets(LANGUAGE=2)
    assert pages(path) == results["SHEETS"] > 0


def test_nothing_to_show_makes_no_pdf(sheets, checked, run):
    none = QgsProcessingFeatureSourceDefinition(checked[0])
    none.filterExpression = "\"verdict\" = 'outside'"
    path, results = sheets(none)
    assert results["SHEETS"] == 0
    assert not path.exists()
    told = f"checked: {checked[1]['outside']} of {checked[1].total()} features"
    assert told in run.feedback.said


def test_an_unchecked_layer_is_refused(sheets, sample):
    with pytest.raises(QgsProcessingException, match="run Shoreline distance check"):
        sheets(sample + "parks")


def test_a_foreign_pdf_is_refused(sheets, tmp_path):
    other = tmp_path / "other.pdf"
    other.write_bytes(b"%PDF-1.4\nstartxref\n9\n%%EOF\n")
    with pytest.raises(QgsProcessingException, match=r"other\.pdf"):
        sheets(VERIFY=str(other))


def test_an_unwritable_folder_is_told(sheets, run, sample, checked):
    with pytest.raises(QgsProcessingException):
        run(
            SHEETS,
            {
                "PARKS": checked[0],
                "SHORELINE": sample + "shoreline",
                "OUTPUT": "/proc/nowhere/sheets.pdf",
            },
        )


def test_coordinates_can_be_rounded(qgis_app, sheets, checked, sample, run):
    from parkshore.processing.evidence.sheet_texts import wrapped

    _, results = sheets(ROUND_COORDS=2)
    assert results["SHEETS"] > 0
    lines = wrapped("长江" * 100, 40)
    assert max(map(len, lines)) <= 20
    assert "".join(lines) == "长江" * 100
    for units in range(10, 60):
        lines = wrapped("（一）建议：改造提升，不得扩建。尚不清楚：“COD排放强度等级”。" * 4, units)
        assert not [line for line in lines if line[0] in "，。：”）" or line[-1] in "（“"]
