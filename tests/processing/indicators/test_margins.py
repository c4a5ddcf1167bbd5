"""The published margins (Hao et al. 2022), from the algorithms' outputs on the sample.

Counts exactly, shares within one percentage point, amounts within 5 %. The published numbers are
written here, not taken from what made the sample.
"""

import json

import pytest

MEMORY = "TEMPORARY_OUTPUT"
POINT = 0.01


def share(value):
    return pytest.approx(value, abs=POINT)


@pytest.fixture
def by_category(run, rows, sample):
    made = run(
        "parkshore:summarizeparks",
        {
            "PARKS": sample("parks"),
            "GROUP_FIELDS": ["category"],
            "TOTALS": sample("catalogue"),
            "OUTPUT": MEMORY,
        },
    )
    return {row["category"]: row for row in rows(made["OUTPUT"]) if row["field"] == "count"}


@pytest.mark.parametrize(
    ("category", "parks", "national", "of_total"),
    [
        ("etdz", 108, 219, 0.493),
        ("hidz", 69, 156, 0.442),
        ("provincial", 868, 1991, 0.436),
    ],
)
def test_parks_of_the_catalogue(by_category, category, parks, national, of_total):
    row = by_category[category]
    assert row["sum"] == parks
    assert row["total"] == national
    assert row["of_total"] == share(of_total)


def test_parks_of_the_belt(run, rows, sample):
    made = run(
        "parkshore:summarizeparks",
        {
            "PARKS": sample("parks"),
            "GROUP_FIELDS": [],
            "TOTALS": sample("catalogue"),
            "OUTPUT": MEMORY,
        },
    )
    (row,) = rows(made["OUTPUT"])
    assert (row["sum"], row["total"]) == (1045, 2366)
    assert row["of_total"] == share(0.442)


@pytest.mark.parametrize(
    ("condition", "counts"),
    [("", (311, 322, 412)), ("category = 'etdz'", (16, 27, 65))],
)
def test_parks_by_reach(run, rows, sample, condition, counts):
    made = run(
        "parkshore:summarizeparks",
        {"PARKS": sample("parks", condition), "GROUP_FIELDS": ["reach"], "OUTPUT": MEMORY},
    )
    table = {row["reach"]: row["sum"] for row in rows(made["OUTPUT"])}
    assert table == dict(zip(("upstream", "midstream", "downstream"), counts, strict=True))


@pytest.fixture
def central(run, rows, sample, root):
    text = (root / "resources" / "sample" / "shape.json").read_text(encoding="utf-8")
    cities = {city["zh"] for city in json.loads(text)["cities"] if city["central"]}

    def count(condition=""):
        made = run(
            "parkshore:summarizeparks",
            {"PARKS": sample("parks", condition), "GROUP_FIELDS": ["city"], "OUTPUT": MEMORY},
        )
        table = {row["city"]: row["sum"] for row in rows(made["OUTPUT"])}
        return len(cities), sum(number for city, number in table.items() if city in cities)

    return count


def test_parks_of_the_29_central_cities(central):
    assert central() == (29, 490)


def test_chemical_parks_of_the_29_central_cities(central):
    assert central("chemical = 1") == (29, 103)


@pytest.fixture
def contribution(run, rows, sample):
    made = run(
        "parkshore:contribution",
        {"PARKS": sample("parks"), "TOTALS": sample("provinces"), "OUTPUT": MEMORY},
    )
    table = {(row["prov_en"], row["field"]): row["share"] for row in rows(made["OUTPUT"])}
    return made, table


def test_parks_give_more_than_half_of_the_industrial_output(contribution):
    made, table = contribution
    assert made["SHARE"] > 0.5
    assert made["SHARE"] == pytest.approx(table["all", "giov"])
    assert made["READ"] == made["USED"] + made["SKIPPED"] == 1045


def test_each_province_gets_more_than_half(contribution):
    _, table = contribution
    assert all(value > 0.5 for (_, field), value in table.items() if field == "giov")


def test_guizhou_over_70_percent(contribution):
    assert contribution[1]["Guizhou", "giov"] > 0.7


@pytest.mark.parametrize(("field", "value"), [("gdp", 0.5), ("fixed_inv", 0.6), ("trade", 0.8)])
def test_jiangsu(contribution, field, value):
    assert contribution[1]["Jiangsu", field] == share(value)


@pytest.mark.parametrize(
    ("group", "industries"),
    [
        (None, ["electronics", "equipment", "materials and energy"]),
        ("etdz", ["equipment", "electronics", "automobile"]),
        ("hidz", ["equipment", "electronics", "materials and energy"]),
        ("provincial", ["electronics", "equipment", "food and beverage"]),
    ],
)
def test_pillar_industries(run, rows, sample, group, industries):
    made = run(
        "parkshore:pillarindustries",
        {
            "PARKS": sample("parks"),
            "GROUP_FIELD": "category" if group else None,
            "OUTPUT": MEMORY,
        },
    )
    table = [row for row in rows(made["OUTPUT"]) if row["grp"] == (group or "all")]
    assert [row["industry"] for row in sorted(table, key=lambda row: row["rank"])][:3] == industries


@pytest.fixture
def indicators(run, rows, sample):
    def compute(condition="category = 'etdz'"):
        made = run(
            "parkshore:parkindicators",
            {
                "PARKS": sample("parks", condition),
                "BASE": sample("park_years"),
                "OUTPUT": MEMORY,
            },
        )
        return made, rows(made["OUTPUT"])

    return compute


def test_range_of_energy_productivity(indicators):
    values = [row["energy_pr"] for row in indicators()[1]]
    assert len(values) == 108
    assert min(values) == pytest.approx(0.40e4, rel=0.05)
    assert max(values) == pytest.approx(8.2e5, rel=0.05)


def test_energy_productivity_from_5e4(indicators):
    made, table = indicators()
    assert made["ENERGY_MIDDLE_SHARE"] + made["ENERGY_HIGH_SHARE"] == share(0.47)
    assert sum(row["energy_pr"] >= 5e4 for row in table) == 51


def test_energy_productivity_from_15e4(indicators):
    made, table = indicators()
    assert made["ENERGY_HIGH_SHARE"] == share(0.16)
    assert sum(row["energy_cls"] == "high" for row in table) == 17


def test_energy_productivity_from_15e4_by_reach(run, rows, sample, indicators):
    high = {row["park_id"] for row in indicators()[1] if row["energy_cls"] == "high"}
    made = run(
        "parkshore:classifyreaches",
        {"PARKS": sample("parks", "category = 'etdz'"), "OUTPUT": MEMORY},
    )
    reach = [row["reach"] for row in rows(made["OUTPUT"]) if row["park_id"] in high]
    assert [reach.count(name) for name in ("upstream", "midstream", "downstream")] == [4, 7, 6]


def test_range_of_water_productivity(indicators):
    values = [row["water_pr"] for row in indicators()[1]]
    assert min(values) == pytest.approx(0.01e4, rel=0.05)
    assert max(values) == pytest.approx(3.75e4, rel=0.05)


def test_range_of_cod_intensity(indicators):
    values = [row["cod_int"] for row in indicators()[1]]
    assert min(values) == pytest.approx(1, rel=0.05)
    assert max(values) == pytest.approx(298, rel=0.05)


def test_cod_intensity_below_100(indicators):
    made, table = indicators()
    assert made["COD_LOW_SHARE"] == share(0.51)
    assert sum(row["cod_int"] < 100 for row in table) == 55


def test_cod_intensity_above_200(indicators):
    made, table = indicators()
    assert made["COD_HIGH_SHARE"] == share(0.25)
    assert sum(row["cod_int"] > 200 for row in table) == 27


MIDDLE_AND_LOWER = (
    "category = 'etdz' AND province IN "
    "('Hubei', 'Hunan', 'Jiangxi', 'Anhui', 'Jiangsu', 'Zhejiang', 'Shanghai')"
)


def test_cod_intensity_down_by_60_percent(run, rows, sample, indicators):
    made = run(
        "parkshore:classifyreaches",
        {"PARKS": sample("parks", "category = 'etdz'"), "OUTPUT": MEMORY},
    )
    ids = [r["park_id"] for r in rows(made["OUTPUT"]) if r["reach"] in {"midstream", "downstream"}]
    assert len(ids) == 92
    made, table = indicators(f"park_id IN ({', '.join(repr(each) for each in ids)})")
    assert made["COD_DOWN60_SHARE"] == share(0.53)
    assert sum(row["cod_chg"] <= -60 for row in table) == 49


def test_cod_intensity_up(indicators):
    made, table = indicators()
    assert made["COD_UP_SHARE"] == share(0.12)
    assert sum(row["cod_chg"] > 0 for row in table) == 13


@pytest.fixture
def index(run, rows, sample):
    made = run(
        "parkshore:greenindex",
        {
            "PARKS": sample("parks", "category = 'etdz'"),
            "OUTPUT": MEMORY,
            "EXPLAIN": MEMORY,
            "BY_REACH": MEMORY,
        },
    )
    return {name: rows(made[name]) for name in ("OUTPUT", "EXPLAIN", "BY_REACH")}


def test_index_from_6_to_86_with_mean_50(index):
    values = [row["gdi"] for row in index["OUTPUT"]]
    assert len(values) == 108
    assert min(values) == pytest.approx(6, abs=0.5)
    assert max(values) == pytest.approx(86, abs=0.5)
    assert sum(values) / 108 == pytest.approx(50, abs=1e-6)


@pytest.mark.parametrize(
    ("reach", "parks", "above", "below"),
    [("upstream", 16, 0.13, 0.87), ("midstream", 27, 0.22, 0.78), ("downstream", 65, 0.65, 0.35)],
)
def test_index_above_the_mean_by_reach(index, reach, parks, above, below):
    (row,) = (row for row in index["BY_REACH"] if row["reach"] == reach)
    assert row["parks"] == parks
    assert row["above_in"] == share(above)
    assert 1 - row["above_in"] == share(below)


@pytest.mark.parametrize(
    ("reach", "parks"), [("upstream", 2), ("midstream", 6), ("downstream", 42)]
)
def test_parks_above_the_mean(index, reach, parks):
    (row,) = (row for row in index["BY_REACH"] if row["reach"] == reach)
    assert row["above_in"] * row["parks"] == pytest.approx(parks)
    assert row["above_of"] == pytest.approx(parks / 50)


def test_every_score_is_explained(index):
    points = {}
    for row in index["EXPLAIN"]:
        points[row["ref_id"]] = points.get(row["ref_id"], 0) + row["points"]
    for row in index["OUTPUT"]:
        assert points[row["park_id"]] == pytest.approx(row["gdi"], abs=1e-6)


def test_parks_crowd(run, sample):
    made = run(
        "parkshore:parkdensity",
        {"PARKS": sample("parks"), "PROVINCES": sample("provinces"), "BY_PROVINCE": MEMORY},
    )
    assert made["READ"] == made["USED"] == 1045
    assert made["CLARK_EVANS"] < 1
    assert made["P_VALUE"] < 0.001


@pytest.mark.parametrize(
    ("part", "whole", "published"),
    [
        (108, 219, 0.493),
        (69, 156, 0.442),
        (868, 1991, 0.436),
        (1045, 2366, 0.442),
        (51, 108, 0.47),
        (17, 108, 0.16),
        (55, 108, 0.51),
        (27, 108, 0.25),
        (49, 92, 0.53),
        (13, 108, 0.12),
        (2, 16, 0.13),
        (6, 27, 0.22),
        (42, 65, 0.65),
    ],
)
def test_shares_of_the_paper(part, whole, published):
    assert part / whole == share(published)


def test_sums_of_the_paper():
    assert 219 + 156 + 1991 == 2366
    assert 108 + 69 + 868 == 311 + 322 + 412 == 1045
    assert 16 + 27 + 65 == 108
    assert 4 + 7 + 6 == 17
    assert 13 + 87 == 22 + 78 == 65 + 35 == 100
