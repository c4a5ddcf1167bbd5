"""The published margins hold for any seed, and as shares for any number of parks.

Computed here from the tables themselves; the algorithms' own outputs are held against the margins
in the tests of `processing`. The numbers are written out, not read from the sample's files.
"""

import numpy as np
import pytest
import shapely
from parkshore.analysis import sample
from parkshore.analysis.geodesic.edges import Edges
from parkshore.analysis.geodesic.point_distance import ShoreIndex, nearest
from parkshore.analysis.indicators.index.green_index import score
from parkshore.analysis.indicators.index.index_scheme import SCHEMES
from parkshore.analysis.indicators.index.quantities import collect
from parkshore.analysis.infrastructure.energy.emissions import evaluate
from parkshore.analysis.infrastructure.factor_file import FACTOR_SETS
from parkshore.analysis.sample.basis.sample_files import shape
from parkshore.analysis.shoreline.trend import by_year

REACHES = ("upstream", "midstream", "downstream")
SEEDS = (1, 2, 5)


@pytest.fixture(scope="module", params=SEEDS)
def made(request, province_outlines, full_sample):
    if request.param == 1:
        return full_sample
    return sample.create(1045, request.param, province_outlines)


@pytest.fixture(scope="module")
def parks(made):
    return with_reach(made["parks"].rows)


@pytest.fixture(scope="module")
def etdz(parks):
    return parks[parks["category"] == "etdz"]


def with_reach(rows):
    reach = {each["zh"]: each["reach"] for each in shape()["provinces"].values()}
    return rows.assign(reach=rows["province"].map(reach)).infer_objects()


def by_reach(frame, which=slice(None)):
    counts = frame["reach"][which].value_counts()
    return tuple(int(counts.get(reach, 0)) for reach in REACHES)


def near(value, tolerance=0.01):
    return pytest.approx(value, abs=tolerance)


def test_categories_and_reaches(parks, etdz):
    assert parks["category"].value_counts().to_dict() == {
        "etdz": 108,
        "hidz": 69,
        "provincial": 868,
    }
    assert by_reach(parks) == (311, 322, 412)
    assert by_reach(etdz) == (16, 27, 65)


def test_central_cities(parks):
    cities = {each["zh"] for each in shape()["cities"] if each["central"]}
    assert len(cities) == 29
    central = parks["city"].isin(cities)
    assert (central.sum(), parks["chemical"].sum(), parks["chemical"][central].sum()) == (
        490,
        103,
        103,
    )
    assert set(parks["city"][central]) == cities


def test_contribution(made, parks):
    totals = made["provinces"].rows.set_index("prov_zh")
    mine = parks.groupby("province")[["gdp", "giov", "fixed_inv", "trade"]].sum()
    share = mine / totals[mine.columns].astype(float)
    assert (share["giov"] > 0.5).all()
    assert share["giov"]["贵州"] > 0.7
    assert share.loc["江苏", ["gdp", "fixed_inv", "trade"]].tolist() == [
        near(0.5),
        near(0.6),
        near(0.8),
    ]


@pytest.mark.parametrize(
    ("category", "first"),
    [
        (None, ["electronics", "equipment", "materials and energy"]),
        ("etdz", ["equipment", "electronics", "automobile"]),
        ("hidz", ["equipment", "electronics", "materials and energy"]),
        ("provincial", ["electronics", "equipment", "food and beverage"]),
    ],
)
def test_pillar_industries(parks, category, first):
    chosen = parks if category is None else parks[parks["category"] == category]
    counts = chosen["pillars"].dropna().str.split(";").explode().value_counts()
    assert counts.index[:3].tolist() == first


def test_energy_structure(made):
    units = made["energy_units"].rows.infer_objects()
    mw, total = units["mw"], units["mw"].sum()
    coal, gas = units["fuel"] == "coal", units["fuel"] == "gas"
    assert len(units) == 1820
    assert units["park_id"].nunique() == 386
    assert total == pytest.approx(209_000, rel=0.01)
    assert (mw[coal].sum() / total, mw[gas].sum() / total) == (near(0.842), near(0.113))
    assert coal.mean() == near(0.84)
    assert (mw[mw >= 300].sum() / total, (mw >= 300).mean()) == (near(0.79), near(0.19))
    assert (mw[mw < 30].sum() / total, (mw < 30).mean()) == (near(0.07), near(0.65))


def test_energy_efficiency_and_emissions(made, parks):
    units = made["energy_units"].rows
    found = evaluate(units, FACTOR_SETS.chosen())
    burning = ~np.isnan(found.rate) & ~np.isnan(found.mwh)
    rate = np.average(found.rate[burning], weights=found.mwh[burning])
    assert 12_290 / rate == near(39.0, 0.1)
    assert found.units.mw[found.thermal].sum() / found.units.mw.sum() == near(0.995)
    assert np.nansum(found.co2e_t) == pytest.approx(860e6, rel=0.05)
    assert np.nansum(found.so2_t) == pytest.approx(800e3, rel=0.05)
    assert np.nansum(found.nox_t) == pytest.approx(1130e3, rel=0.05)
    with_units = parks["co2e_t"][parks["park_id"].isin(units["park_id"])]
    assert np.nansum(found.co2e_t) / with_units.sum() == near(0.75)


@pytest.mark.parametrize("surveyed", [False, True])
def test_wastewater_plants(made, parks, etdz, surveyed):
    chosen = etdz if surveyed else parks
    plants = made["wastewater_plants"].rows.infer_objects()
    plants = plants[plants["park_id"].isin(chosen["park_id"])]
    of_park = plants.groupby("park_id").agg({"monitor": "min", "pattern": "first"})
    assert len(of_park) / len(chosen) == near(0.968)
    assert of_park["monitor"].sum() / len(chosen) == near(0.96)
    assert (of_park["pattern"] == "inside").mean() == near(0.40)
    industrial = (plants["flow_td"] * plants["ind_share"]).sum() / plants["flow_td"].sum()
    assert industrial == near(0.29)
    if surveyed:
        assert len(plants) == 209
        assert plants["cap_td"].sum() * 365 == pytest.approx(2.97e9, rel=0.05)


def test_discharge_and_intake(made, etdz):
    waste = etdz.groupby("reach")["waste_m3"].sum() / 1e6
    assert [waste[reach] for reach in REACHES] == pytest.approx([110, 100, 980], rel=0.05)
    intakes = made["water_intakes"].rows.infer_objects()
    intakes = intakes[intakes["park_id"].isin(etdz["park_id"])]
    volume = intakes.groupby("source")["volume_m3"].sum().sort_values(ascending=False)
    assert volume.sum() == pytest.approx(5.75e9, rel=0.05)
    assert volume.index[:2].tolist() == ["surface", "tap"]
    assert volume["surface"] / volume.sum() == near(0.675)
    fresh = intakes[~intakes["source"].isin(["reclaimed", "rain"])]
    by_park = fresh.groupby("park_id")["volume_m3"].sum()
    water = etdz.set_index("park_id")["water_m3"][by_park.index]
    assert by_park.to_numpy() == pytest.approx(water.to_numpy(), rel=0.02)


def test_productivity_and_intensity(etdz):
    energy = etdz["gdp"] * 1e4 / etdz["energy_tce"]
    water = etdz["gdp"] * 1e4 / etdz["water_m3"]
    cod = etdz["cod_t"] * 1e5 / etdz["gdp"]
    assert (energy.min(), energy.max()) == pytest.approx((4_000, 820_000), rel=1e-4)
    assert (water.min(), water.max()) == pytest.approx((100, 37_500), rel=1e-4)
    assert (cod.min(), cod.max()) == pytest.approx((1, 298), rel=1e-4)
    assert ((energy >= 5e4).sum(), (energy >= 1.5e5).sum()) == (51, 17)
    assert by_reach(etdz, energy >= 1.5e5) == (4, 7, 6)
    assert ((cod < 100).sum(), (cod > 200).sum()) == (55, 27)


def test_cod_against_the_base_year(made, etdz):
    years = made["park_years"].rows.infer_objects()
    base = years[years["year"] == 2015].set_index("park_id").loc[etdz["park_id"]]
    now = etdz.set_index("park_id")
    load = now["cod_t"] / base["cod_t"] - 1
    intensity = (now["cod_t"] / now["gdp"]) / (base["cod_t"] / base["gdp"]) - 1
    lower = now["reach"] != "upstream"
    for change in (load, intensity):  # whichever is meant
        assert (change[lower] <= -0.6).sum() == 49
        assert (change > 0).sum() == 13
    again = years[years["year"] == 2018].set_index("park_id")
    assert again.loc[etdz["park_id"], "cod_t"].tolist() == etdz["cod_t"].tolist()


def test_index(etdz):
    scheme = SCHEMES.chosen(3)
    index = score(collect(etdz, scheme), scheme).scores["gdi"].to_numpy()
    assert (index.min(), index.max()) == (near(6, 0.5), near(86, 0.5))
    assert index.mean() == pytest.approx(50)
    assert by_reach(etdz, index > 50) == (2, 6, 42)


def test_enterprises_within_the_kilometre(made):
    layer = made["enterprises"]
    shore = made["shoreline"].geometry
    found = nearest(
        ShoreIndex(Edges.from_geometries(shore)), shapely.get_coordinates(layer.geometry)
    )
    verdict = np.where(found.shore_m <= 1000, "within", "outside")
    assert (np.abs(found.shore_m - 1000) > 60).all()
    assert set(layer.rows["facility"][verdict == "within"]) == {"chemical"}
    years, _ = by_year(
        verdict, layer.rows["opened"], layer.rows["closed"], ["all"] * len(verdict), (2000, 2017)
    )
    within = dict(zip(years["year"], years["within"], strict=True))
    assert (within[2000], within[2017]) == (149, 715)


@pytest.mark.parametrize("count", [300, 1500])
def test_shares_hold_for_other_numbers(province_outlines, count):
    layers = sample.create(count, 3, province_outlines)
    parks = with_reach(layers["parks"].rows)
    share = parks["category"].value_counts(normalize=True)
    assert (share["etdz"], share["hidz"]) == (near(108 / 1045), near(69 / 1045))
    assert np.array(by_reach(parks)) / count == pytest.approx(
        np.array([311, 322, 412]) / 1045, abs=0.01
    )
    totals = layers["provinces"].rows.set_index("prov_zh")
    jiangsu = parks[parks["province"] == "江苏"]
    assert jiangsu["trade"].sum() / totals["trade"]["江苏"] == near(0.8)
    units = layers["energy_units"].rows.infer_objects()
    assert units["mw"][units["fuel"] == "coal"].sum() / units["mw"].sum() == near(0.842)
    plants = layers["wastewater_plants"].rows
    assert plants["park_id"].nunique() / count == near(0.968)
