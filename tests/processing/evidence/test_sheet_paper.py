"""The text of evidence sheets: each word, digit and seal is on its page, in both languages."""

import re
import subprocess

import pypdf
import pytest
from parkshore.analysis.decision.evidence.pdf_seal import sealed
from parkshore.processing.messages.fitting_lengths import fitting
from qgis.core import QgsVectorLayer

UNTOLD = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\ue000-\uf8ff\ufffd]")
SHOWN = ("within", "uncertain")


@pytest.fixture(params=[("en", "Distance to the shoreline"), ("zh-CN", "距岸线距离")])
def sheets(request, run, inventory, checked_sample, tmp_path):
    language, words = request.param
    path = tmp_path / "sheets.pdf"
    results = run(
        "parkshore:evidencesheets",
        {
            "PARKS": checked_sample,
            "SHORELINE": f"{inventory}|layername=shoreline",
            "LANGUAGE": 1 if language == "en" else 2,
            "OUTPUT": str(path),
        },
    )
    return path, results, language, words


def test_each_page_tells_its_site_its_figures_and_its_seal(sheets, checked_sample):
    path, results, language, words = sheets
    told = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True)
    pages = ["".join(page.split()) for page in told.stdout.decode().split("\f")[:-1]]
    assert len(pages) == results["SHEETS"] > 5
    assert results["SEARCHABLE"] == 1
    assert UNTOLD.findall("".join(pages)) == []
    layer = QgsVectorLayer(checked_sample, "checked", "ogr")
    sites = {each["park_id"]: each for each in layer.getFeatures() if each["verdict"] in SHOWN}
    for page, (name, seal) in zip(pages, sealed(path).items(), strict=True):
        site = sites[name]
        figures = [
            "".join(fitting(site[field], site["margin_m"]).split())
            for field in ("shore_m", "limit_m", "margin_m")
        ]
        places = [f"{site[field]:.6f}" for field in ("near_lon", "near_lat")]
        expected = [seal, *figures, *places, *site["name"].split(), *words.split()]
        assert [each for each in expected if each not in page] == []
    reader = pypdf.PdfReader(path)
    assert [each.title.split("(")[-1].rstrip(")") for each in reader.outline] == list(sealed(path))
    assert [reader.get_destination_page_number(each) for each in reader.outline] == list(
        range(len(pages))
    )
    assert reader.trailer["/Root"]["/Lang"] == language
    assert (
        reader.metadata.title
        == {"en": "Evidence: distance to the shoreline", "zh-CN": "证据页：距岸线距离"}[language]
    )
