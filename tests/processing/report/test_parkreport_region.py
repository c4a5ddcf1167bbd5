"""A report of one region: every table holds its rows alone, whatever the region is called."""

import shutil
import sqlite3

import pandas as pd
import pytest
from osgeo import ogr
from parkshore.processing.framework.run import Run
from parkshore.processing.messages.language import speaking
from parkshore.processing.report.inputs.report_answers import Answers
from parkshore.processing.report.inputs.report_inputs import ReportInputs
from parkshore.processing.report.inputs.report_inventory import rows_of
from parkshore.processing.report.inputs.report_parks import ReportParks
from parkshore.processing.report.inputs.report_region import Region
from parkshore.processing.report.parkreport import ParkReport
from parkshore.processing.report.report_contents import whole_report
from parkshore.processing.report.sections.report_figures import FigureSections
from parkshore.processing.report.sections.report_options import OptionsSection
from qgis.core import QgsProcessingContext, QgsProcessingFeedback

PROVINCES = {
    "Shanghai": "31",
    "Jiangsu": "江苏",
    "Zhejiang": "浙江省",
    "Anhui": "ANHUI",
    "Jiangxi": "360000",
    "Hubei": "湖北",
    "Hunan": "hunan",
    "Chongqing": "重庆市",
    "Sichuan": "四川",
    "Guizhou": "贵州省",
    "Yunnan": "53",
}
OF_PLACE = ("parks", "enterprises", "park_years")
BY_PARK = ("energy_units", "wastewater_plants", "outfalls", "water_intakes")


@pytest.fixture(scope="module")
def tables(inventory):
    """The tables of the sample, and the English name of each Chinese province."""
    with sqlite3.connect(inventory) as connection:
        read = {
            name: pd.read_sql(f'SELECT * FROM "{name}"', connection)
            for name in (*OF_PLACE, "provinces", "verifications", *BY_PARK)
        }
    names = dict(zip(read["provinces"]["prov_zh"], read["provinces"]["prov_en"], strict=True))
    for name in OF_PLACE:
        read[name]["en"] = read[name]["province"].map(
            lambda value: next((en for zh, en in names.items() if value.startswith(zh[:2])), None)
        )
    return read


@pytest.fixture
def read(provider, inventory, checked_sample):
    def reader(**parameters):
        algorithm = ParkReport()
        algorithm.initAlgorithm({})
        given = {"INVENTORY": inventory, "CHECKED": checked_sample, "YEAR": 2018, **parameters}
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        run = Run(algorithm, given, context, feedback)
        return run, ReportInputs(run)

    return reader


def ids(layer, key):
    return {row[key] for row in rows_of(layer.fields(), layer.getFeatures())}


@pytest.mark.parametrize("name", PROVINCES)
def test_every_table_holds_the_rows_of_the_province_alone(read, tables, name):
    *_, inputs = read(PROVINCE=PROVINCES[name])
    parks = tables["parks"][tables["parks"]["en"] == name]
    assert ids(inputs.parks, "park_id") == ids(inputs.checked, "park_id") == set(parks["park_id"])
    assert ids(inputs.layer("provinces"), "prov_en") == {name}
    assert inputs.layer("catalogue") is None
    for table in ("enterprises", "park_years"):
        wanted = tables[table][tables[table]["en"] == name]
        key = "ent_id" if table == "enterprises" else "park_id"
        layer = inputs.layer(table)
        assert layer.featureCount() == len(wanted)
        assert ids(layer, key) == set(wanted[key])
    for table in BY_PARK:
        wanted = tables[table][tables[table]["park_id"].isin(parks["park_id"])]
        layer = inputs.layer(table)
        assert (0 if layer is None else layer.featureCount()) == len(wanted)
    known = set(parks["park_id"]) | set(
        tables["enterprises"][tables["enterprises"]["en"] == name]["ent_id"]
    )
    verifications = inputs.layer("verifications")
    wanted = tables["verifications"]["ref_id"].isin(known).sum()
    assert (0 if verifications is None else verifications.featureCount()) == wanted


def headline(document):
    """Return the key numbers of a report as text, by section and title."""
    return {
        (section.id, cell["title"]): cell["value"].replace(",", "")
        for section, block in document.blocks("numbers")
        for cell in block.content["cells"]
    }


REGIONS = [
    pytest.param({"PROVINCE": "Guizhou"}, id="Guizhou"),
    pytest.param({"CITY": 0}, id="city 0"),
    *(
        pytest.param({"CITY": place}, id=f"city {place}", marks=pytest.mark.long)
        for place in (1, 2)
    ),
    *(
        pytest.param({"PROVINCE": written}, id=written, marks=pytest.mark.long)
        for name, written in PROVINCES.items()
        if name != "Guizhou"
    ),
]


@pytest.mark.parametrize("region", REGIONS)
def test_key_numbers_are_those_of_the_filtered_tables(read, tables, region):
    """Against pandas on the tables; no table of the report names a park of elsewhere."""
    own, parameters = chosen(tables["parks"], region)
    run, inputs = read(**parameters)
    with speaking("en"):
        document = whole_report(run, inputs, "", "")
    numbers = headline(document)
    held = {
        name: tables[name][tables[name]["park_id"].isin(own["park_id"])]
        for name in (*BY_PARK, "park_years", "enterprises")
    }
    province = tables["provinces"][tables["provinces"]["prov_en"].isin(own["en"])]
    verdicts = pd.DataFrame(rows_of(inputs.checked.fields(), inputs.checked.getFeatures()))
    within = int((verdicts["verdict"] == "within").sum())
    wanted = {
        ("parks", "Number of parks"): len(own),
        ("contribution", "Gross industrial output"): (
            100 * own["giov"].sum() / province["giov"].sum()
        ),
        ("pillars", "Parks read"): len(own),
        ("energy", "Energy units"): len(held["energy_units"]),
        ("energy", "Capacity"): held["energy_units"]["mw"].sum(),
        ("energy", "Parks with units recorded"): held["energy_units"]["park_id"].nunique(),
        ("wastewater", "Parks with a plant recorded"): (
            100 * held["wastewater_plants"]["park_id"].nunique() / len(own)
        ),
        ("water", "Volume"): held["water_intakes"]["volume_m3"].sum() / 1e6,
        ("outfalls", "Not monitored"): (held["outfalls"]["monitor"] == 0).sum(),
        ("productivity", "Parks read"): len(own),
        ("productivity", "Median energy productivity"): (
            1e4 * own["gdp"] / own["energy_tce"]
        ).median(),
        ("programmes", "With a programme"): 100 * own["programs"].notna().mean(),
        ("research", "Spent on research"): own["rd"].sum() / 1e4,
        ("research", "Of their GDP"): 100 * own["rd"].sum() / own["gdp"].sum(),
        ("chemical", "Chemical parks"): (own["chemical"] == 1).sum(),
        ("chemical", "Heavy metals discharged"): own[own["chemical"] == 1]["hm_kg"].sum(),
        ("chemical", "Outfalls"): held["outfalls"]["park_id"]
        .isin(own[own["chemical"] == 1]["park_id"])
        .sum(),
        ("wastewater", "Plants"): len(held["wastewater_plants"]),
        ("symbiosis", "Units and plants"): (
            len(held["energy_units"]) + len(held["wastewater_plants"])
        ),
        ("water", "Intakes"): len(held["water_intakes"]),
        ("outfalls", "Outfalls"): len(held["outfalls"]),
        ("outfalls", "Of no park"): 0,
        ("decoupling", "Rows read"): len(held["park_years"]),
        ("index", "Parks read"): len(own),
        ("shoreline", "Checked sites"): len(own),
        ("shoreline", "Within the limit"): within,
        ("changes", "Parks unchanged"): len(own),
    }
    found = {section.id for section in document.sections if not section.missing}
    assert {"parks", "contribution", "shoreline", "options", "quality"} <= found
    for key, value in wanted.items():
        if key[0] in found:
            told = float(numbers[key].removesuffix(" %"))
            assert (key, told) == (key, pytest.approx(value, rel=0.005, abs=0.06))
    assert sum(int(v) for (section, _), v in list(numbers.items()) if section == "options") >= len(
        own
    )
    elsewhere = tables["parks"][~tables["parks"]["park_id"].isin(own["park_id"])]
    others = set(elsewhere["park_id"]) | set(elsewhere["name"])
    for section, block in document.blocks("table"):
        if section.id != "options":
            frame = block.content["frame"]
            assert not others & {value for name in frame for value in frame[name]}, section.id


def index_of(read, **parameters):
    """Return the index section of a report: its lead, its notes, its key numbers."""
    run, inputs = read(**parameters)
    with speaking("en"):
        answers = Answers(run.context, run.feedback)
        section = FigureSections(ReportParks(inputs, answers)).index()
    told = " ".join(block.content["text"] for block in section.blocks if block.kind == "note")
    cells = [c for block in section.blocks for c in block.content.get("cells", ())]
    return section.lead, told, {cell["title"]: cell["value"] for cell in cells}


def test_a_region_is_held_against_the_reference_set(read, layer, inventory):
    """A table of national means, parks of elsewhere, or else all parks of the inventory."""
    lead, *_, own = index_of(read, PROVINCE="Guizhou")
    assert "above the mean of all parks of the inventory" in lead
    ids = ("energy_pr", "water_pr", "cod_int", "nh3n_int", "so2_int", "nox_int")
    low, high = (1e-9, 1e9), (1e9, 1e-9)  # of what more is better; of what less is
    for (better, worse), above in ((low, "100.0 %"), (high, "0.0 %")):
        rows = [(None, [name, "全国", 2018, worse if "_int" in name else better]) for name in ids]
        rows.append((None, ["gdi", "全国", 2018, 50.0]))
        fields = {"indicator": str, "set": str, "year": int, "mean": float}
        means = layer("None", rows, fields, crs="", name="means")
        lead, told, numbers = index_of(read, PROVINCE="Guizhou", REFERENCE=means)
        assert "above the mean of 全国" in lead
        assert "Scores refer to the means and benchmarks of 全国, 2018" in told
        assert (numbers["Reference mean"], numbers["Above it"]) == ("50.0", above)
    parks = f"{inventory}|layername=parks"
    assert index_of(read, PROVINCE="Guizhou", REFERENCE=parks)[2]["Mean"] == own["Mean"]
    assert "above the mean of parks" in index_of(read, REFERENCE=parks)[0]


def test_changes_tell_at_which_prices_they_are(read, layer):
    """GDP of 2015 at prices that have doubled since: every productivity that rose by less fell."""
    rows = [(None, [2015, 100.0]), (None, [2018, 200.0])]
    indices = layer("None", rows, {"year": int, "index": float}, crs="", name="indices")
    told, rose = {}, {}
    for prices, given in (("current", None), ("constant", indices)):
        run, inputs = read(PROVINCE="Guizhou", DEFLATOR=given)
        with speaking("en"):
            answers = Answers(run.context, run.feedback)
            section = FigureSections(ReportParks(inputs, answers)).productivity()
        tables = [block.content for block in section.blocks if block.kind == "table"]
        growth = next(each for each in tables if "growth of productivity" in each["caption"])
        assert growth["caption"].endswith(f"since 2015 at {prices} prices")
        told[prices] = [c["title"] for b in section.blocks for c in b.content.get("cells", ())]
        rose[prices] = growth["frame"][["rose", "doubled", "tripled"]].sum().sum()
    assert "COD intensity up against 2015 at current prices" in told["current"]
    assert "COD intensity up against 2015 at constant prices" in told["constant"]
    assert rose["constant"] < rose["current"]


def test_no_row_of_the_region_is_not_no_row(read):
    """Intakes that tell no region are told where the report says that it has none."""
    *_, inputs = read(PROVINCE="Guizhou")
    with speaking("en"):
        told = inputs.absent("water_intakes")
    assert told.startswith("The inventory has no rows of Guizhou in Water intakes. Of 40 rows")
    *_, inputs = read()
    assert inputs.cut.unknown == {}


def test_where_none_moves_no_receiving_park_is_missing(read):
    run, inputs = read(PROVINCE="Guizhou")
    with speaking("en"):
        answers = Answers(run.context, run.feedback)
        section = OptionsSection(inputs, answers, ReportParks(inputs, answers).rated).make()
    notes = [block.content["text"] for block in section.blocks if block.kind == "note"]
    assert any("No site has to move" in text for text in notes)
    captions = [block.content["caption"] for block in section.blocks if block.kind == "table"]
    assert not any("nearest accredited parks" in text for text in captions)


def test_parks_that_lie_elsewhere_than_they_state_are_told(read):
    run, inputs = read()
    with speaking("en"):
        section = FigureSections(ReportParks(inputs, Answers(run.context, run.feedback))).summary()
    notes = [block.content["text"] for block in section.blocks if block.kind == "note"]
    assert any("1 lies in another one by the outlines" in text for text in notes)


def test_a_wrong_reference_set_is_told_in_its_section(read, layer):
    means = layer("None", [(None, ["energy_pr", 3.0])], {"indicator": str, "mean": float}, crs="")
    lead, told, numbers = index_of(read, REFERENCE=means)
    assert "does not say of which year its means are" in lead
    assert (told, numbers) == ("", {})


def chosen(parks, region):
    """Return the parks of a region and its parameters; cities by their place in size."""
    if "PROVINCE" in region:
        name = next(n for n, w in PROVINCES.items() if region["PROVINCE"][:2] in {n[:2], w[:2]})
        return parks[parks["en"] == name], region
    city = parks["city"].value_counts().index[region["CITY"]]
    return parks[parks["city"] == city], {"CITY": city.removesuffix("市")}


@pytest.fixture
def copies(inventory, checked_sample, tmp_path):
    files = tmp_path / "inventory.gpkg", tmp_path / "checked.gpkg"
    shutil.copy(inventory, files[0])
    shutil.copy(checked_sample, files[1])
    return [str(path) for path in files]


def execute(path, *statements):
    source = ogr.Open(path, 1)
    for statement in statements:
        source.ExecuteSQL(statement)
    source = None


def test_a_row_that_says_no_province_is_of_its_parks_or_counted(read, tables, copies):
    """By park_id, by the park that holds it; a row of neither is left out and told."""
    own = tables["parks"][tables["parks"]["en"] == "Jiangsu"]["park_id"]
    inside = tables["enterprises"][tables["enterprises"]["park_id"].isin(own)]["ent_id"]
    lost = tables["enterprises"][tables["enterprises"]["park_id"].isna()]["ent_id"]
    execute(
        copies[0],
        "UPDATE enterprises SET province = NULL",
        "UPDATE outfalls SET park_id = NULL",
        "UPDATE parks SET city = NULL",
    )
    execute(copies[1], "UPDATE checked SET province = ''")
    *_, inputs = read(INVENTORY=copies[0], CHECKED=copies[1], PROVINCE="32")
    assert ids(inputs.layer("enterprises"), "ent_id") >= set(inside)
    assert inputs.cut.unknown["enterprises"] <= len(lost)
    assert ids(inputs.checked, "park_id") == set(own)
    outfalls = inputs.layer("outfalls")
    assert 0 < outfalls.featureCount() < len(tables["outfalls"])
    assert any("Enterprises tell neither" in text for text in inputs.cut.remarks())


def test_rejected_rows_are_those_of_the_region(read, layer):
    rows = [(None, [province, "no coordinates"]) for province in ("江苏省", "Hubei", "32", None)]
    rejected = layer("None", rows, {"province": str, "reason": str}, crs="", name="rejected")
    *_, inputs = read(PROVINCE="Jiangsu", REJECTED=rejected)
    assert inputs.reasons() == ["no coordinates"] * 2
    assert inputs.cut.unknown["rejected"] == 1
    *_, inputs = read(REJECTED=rejected)
    assert inputs.reasons() == ["no coordinates"] * 4


def test_the_previous_inventory_is_cut_too(read, inventory):
    *_, inputs = read(PROVINCE="Jiangsu", PREVIOUS=inventory)
    assert ids(inputs.previous.layer("parks"), "park_id") == ids(inputs.parks, "park_id")


@pytest.mark.parametrize(
    ("asked", "cells", "others"),
    [
        (
            "武汉",
            ("武汉市", "武汉", "湖北省武汉市", "武汉市武昌区", "湖北省武汉市武昌区", "武汉市 "),
            ("黄石市", "武穴"),
        ),
        ("武汉市", ("武汉", "武汉市武昌区"), ("黄冈市武穴市",)),
        ("恩施土家族苗族自治州", ("恩施州", "恩施"), ("宜昌市",)),
        ("黔东南州", ("黔东南苗族侗族自治州",), ("黔南布依族苗族自治州",)),
        ("扬州", ("扬州市", "江苏省扬州市仪征市"), ("泰州市",)),
        ("Wuhan", ("wuhan city", "WUHAN"), ("Wuhu",)),
    ],
)
def test_a_city_is_known_with_and_without_its_province_and_district(asked, cells, others):
    region = Region("", asked)
    assert all(region.says({"city": cell}) for cell in cells)
    assert not any(region.says({"city": cell}) for cell in others)


@pytest.mark.parametrize("asked", ["贵州", "贵州省", "Guizhou", "52", "520000", "５２"])
def test_a_province_is_known_by_name_and_code(asked):
    region = Region(asked)
    assert all(
        region.says({"province": cell}) for cell in ("贵州省", "贵州", "Guizhou", 52, 520000.0)
    )
    assert region.says({"province": "四川"}) is False
    assert region.says({"province": None}) is None
