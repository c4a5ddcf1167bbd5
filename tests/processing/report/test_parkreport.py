"""The annual report: whole, linked, safe, the same figures in page, paper and workbook."""

import base64
import re
import zipfile

import pytest
from lxml import etree
from lxml import html as lxml_html
from osgeo import ogr
from parkshore.processing.framework.run import Run
from parkshore.processing.report.inputs.report_inputs import ReportInputs
from parkshore.processing.report.parkreport import ParkReport
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

LIMIT = 5_000_000
SECTIONS = [
    *("parks", "contribution", "pillars", "energy", "wastewater", "symbiosis", "water"),
    *("outfalls", "productivity", "decoupling", "index", "programmes", "research", "shoreline"),
    *("chemical", "options", "advice", "verification", "changes", "quality", "sources", "signing"),
]


@pytest.fixture(params=["en", "zh"])
def report(request, reports):
    return reports[request.param]


@pytest.fixture
def tree(report):
    return lxml_html.fromstring((report[0] / "report.html").read_text(encoding="utf-8"))


def test_sections_in_the_order_of_the_paper(tree, report):
    assert tree.xpath("//section/@id") == SECTIONS
    assert report[1]["SECTIONS"] == len(SECTIONS)
    assert tree.xpath("//*[@class='none-here']") == []


def test_the_page_holds_everything_itself(tree, report):
    assert (report[0] / "report.html").stat().st_size < LIMIT
    assert tree.xpath("//script | //link | //iframe") == []
    images = tree.xpath("//img/@src")
    assert len(images) == len(tree.xpath("//figure"))
    for image in images:
        head, data = image.split(",", 1)
        assert head == "data:image/png;base64"
        assert base64.b64decode(data).startswith(b"\x89PNG")
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv]/@content")[0]


def test_every_link_has_its_place_and_every_number_its_table(tree):
    places = set(tree.xpath("//@id"))
    links = tree.xpath("//a/@href")
    assert {link for link in links if link[1:] not in places or link[0] != "#"} == set()
    numbers = tree.xpath("//table[@class='keys']//span[@class='v']/a/@href")
    assert len(numbers) > 80
    assert all(link.startswith(("#table-", "#formula-")) for link in numbers)
    for trail in tree.xpath("//table[@class='keys']/following-sibling::p[1]"):
        assert any(link.startswith("#source-") for link in trail.xpath("a/@href"))


def test_numbers_link_to_their_own_formula(tree):
    """A formula is linked from what it gives, and from nothing else."""
    titles = {
        each.get("id"): each.xpath("string(h3)") for each in tree.xpath("//div[@class='formula']")
    }
    cells = tree.xpath("//table[@class='keys']//td[.//a]")
    of = {
        cell.xpath("string(.//span[@class='t'])"): titles.get(cell.xpath(".//a/@href")[0][1:], "")
        for cell in cells
    }
    english = tree.get("lang") == "en"
    wanted = {
        "Supply efficiency": "Supply efficiency",
        "Greenhouse gases": "Greenhouse gases",
        "Industrial share": "Industrial share",
        "Removal of COD": "Removal",
        "COD intensity up against 2015 at current prices": "Change against 2015 at current prices",
        "Clark–Evans ratio": "Clark–Evans ratio",
        "Energy units": "",
        "Gross industrial output": "Share",
    }
    for title, formula in wanted.items() if english else ():
        assert of[title].split(" ", 2)[-1] == formula
    tables = {
        each.xpath("string(.//caption)"): each.xpath(".//caption/a/@href")
        for each in tree.xpath("//div[@class='table']")
    }
    amounts = next(h for c, h in tables.items() if "Amounts of the parks" in c or "主要指标" in c)
    assert amounts == [] or not amounts[0].startswith("#formula")


def test_classification_signatures_and_checksum(tree):
    assert len(tree.xpath("//table[@class='marks']//td")) == 2
    rows = tree.xpath("//section[@id='signing']//table[@class='form']//tr")
    assert len(rows) == 6
    assert re.search("SHA-256 [0-9a-f]{64}$", rows[-1].text_content().strip())


def test_word_finds_the_figures_as_files(tree, report):
    text = (report[0] / "report.html").read_text(encoding="utf-8")
    for path in re.findall(r'<!--\[if mso\]><img src="([^"]+)"', text):
        assert (report[0] / path).read_bytes().startswith(b"\x89PNG")
    assert len(list((report[0] / "figures").iterdir())) == len(tree.xpath("//figure"))


def test_language_of_the_report_is_its_own(reports):
    chinese = (reports["zh"][0] / "report.html").read_text(encoding="utf-8")
    english = (reports["en"][0] / "report.html").read_text(encoding="utf-8")
    assert "与2015年相比的变化" in chinese
    assert "Changes against 2015" not in chinese
    assert "Changes against 2015" in english


def test_figures_are_those_of_the_algorithms(reports, checked_sample, run, inventory):
    results = reports["en"][1]
    layer = QgsVectorLayer(checked_sample, "checked", "ogr")
    verdicts = [feature["verdict"] for feature in layer.getFeatures()]
    assert results["WITHIN"] == verdicts.count("within")
    assert results["PARKS_COUNT"] == 120
    energy = run(
        "parkshore:energyinfrastructure",
        {
            "UNITS": f"{inventory}|layername=energy_units",
            "PARKS": f"{inventory}|layername=parks",
            "BY_PARK": "memory:",
        },
    )
    text = (reports["en"][0] / "report.html").read_text(encoding="utf-8")
    assert f"{energy['TOTAL_MW']:,.0f}" in text


def test_paper_has_pages_figures_and_embedded_fonts(report):
    data = (report[0] / "report.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert 20 < len(re.findall(rb"/Type\s*/Page\b(?!s)", data)) < 60
    assert b"/FontFile2" in data or b"/FontFile3" in data
    assert b"/Subtype /Image" in data or b"/Subtype/Image" in data


def sheets(path):
    with zipfile.ZipFile(path) as book:
        names = etree.fromstring(book.read("xl/workbook.xml"))
        pages = [
            etree.fromstring(book.read(name))
            for name in sorted(
                (n for n in book.namelist() if n.startswith("xl/worksheets/")),
                key=lambda n: int(re.sub(r"\D", "", n)),
            )
        ]
    return names.xpath("//*[local-name()='sheet']/@name"), pages


def test_workbook_has_all_tables_with_frozen_headers_and_units(report, tree):
    names, pages = sheets(report[0] / "tables.xlsx")
    assert len(names) == len(set(names)) == len(tree.xpath("//section//caption")) + 1
    for page in pages:
        assert page.xpath("//*[local-name()='pane']/@state") == ["frozen"]
        assert page.xpath("//*[local-name()='f']") == []
    book = ogr.Open(str(report[0] / "tables.xlsx"))
    assert book.GetLayerCount() == len(names)
    headers = " ".join(
        field.GetName()
        for layer in book
        for field in (
            layer.GetLayerDefn().GetFieldDefn(k)
            for k in range(layer.GetLayerDefn().GetFieldCount())
        )
    )
    assert "(%)" in headers


def test_the_map_shows_no_province_but_those_of_the_region(provider, inventory, checked_sample):
    algorithm = ParkReport()
    algorithm.initAlgorithm({})
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    given = {"INVENTORY": inventory, "CHECKED": checked_sample, "YEAR": 2018}
    shown = {}
    for region in ("江苏省;Shanghai", ""):
        inputs = ReportInputs(Run(algorithm, {**given, "PROVINCE": region}, context, feedback))
        features = inputs.region_provinces().getFeatures()
        shown[region] = {feature["prov_en"] for feature in features}
    assert shown["江苏省;Shanghai"] == {"Jiangsu", "Shanghai"}
    assert len(shown[""]) == 11


def test_one_city_and_one_province(run, inventory, checked_sample, tmp_path):
    def made(**parameters):
        return run(
            "parkshore:parkreport",
            {
                "INVENTORY": inventory,
                "CHECKED": checked_sample,
                "YEAR": 2018,
                "LANGUAGE": 1,
                "OUTPUT": str(tmp_path / "-".join(parameters.values())),
                **parameters,
            },
        )

    parks = QgsVectorLayer(f"{inventory}|layername=parks", "parks", "ogr")
    cities = [feature["city"] for feature in parks.getFeatures()]
    city = max(set(cities), key=cities.count)
    assert made(CITY=city)["PARKS_COUNT"] == cities.count(city)
    jiangsu = [f for f in parks.getFeatures() if "江苏" in f["province"]]
    results = made(PROVINCE="Jiangsu")
    assert results["PARKS_COUNT"] == len(jiangsu)
    page = (tmp_path / "Jiangsu" / "report.html").read_text(encoding="utf-8")
    assert "Jiangsu" in page
