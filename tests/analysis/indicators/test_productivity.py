"""Fig. 7, by hand."""

import json

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.indicators import plausible_units, productivity, study_bounds
from parkshore.analysis.indicators.base_year_values import base_of
from parkshore.analysis.message import InputError

NAN = np.nan
FIELDS = {"id": "park_id", "gdp": "gdp", "cod": "cod_t"}

# park: energy_pr CNY/tce, water_pr CNY/m³, land_pr 10⁸ CNY/km², carbon_pr CNY/t, cod_int kg/10⁶,
# ghg_int t/10⁶, rd_share, cod_chg %, classes
BY_HAND = {
    "P01": (1e5, 1e4, 0.1, 5e4, 100, 20, 0.02, -75, "middle", "middle"),
    "P02": (2e5, 5e3, 0.1, 2e5, 50, 5, 0.04, -50, "high", "low"),
    "P03": (1e4, 1e4, NAN, 5e3, 300, 200, NAN, 50, "low", "high"),
    "P04": (5e4, 2e4, 0.1, 2.5e4, 200, 40, 0.01, -60, "middle", "middle"),
    "P05": (NAN, 5e3, 0.1, 1e5, 50, 10, 0.01, 0, None, "low"),
    "P06": (0, 0, 0, 0, NAN, NAN, NAN, NAN, "low", None),
    "P07": (NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, None, None),
    "P08": (1.5e5, 1e4, 0.2, 5e4, 250, 20, 0.02, 0, "high", "high"),
    "P09": (5e4, 1e4, 0.1, 2.5e4, 50, 40, 0.01, NAN, "middle", "low"),
    "P10": (2e5, 2e4, 0.1, 1e5, 50, 10, 0.03, NAN, "high", "low"),
    "P11": (5e3, 1e4, 0.1, 2.5e3, 100, 400, 0.01, NAN, "low", "middle"),
    "P12": (5e4, NAN, 0.1, 2.5e4, 100, 40, 0.01, -75, "middle", "middle"),
}
NAMES = (
    *("energy_pr", "water_pr", "land_pr", "carbon_pr", "cod_int", "ghg_int", "rd_share", "cod_chg"),
    *("energy_cls", "cod_cls"),
)
SHARES = {
    "ENERGY_LOW_SHARE": 3 / 10,
    "ENERGY_MIDDLE_SHARE": 4 / 10,
    "ENERGY_HIGH_SHARE": 3 / 10,
    "COD_LOW_SHARE": 4 / 10,
    "COD_MIDDLE_SHARE": 4 / 10,
    "COD_HIGH_SHARE": 2 / 10,
    "COD_DOWN60_SHARE": 3 / 7,
    "COD_UP_SHARE": 1 / 7,
    "ENERGY_NULL": 2,
    "WATER_NULL": 2,
    "COD_NULL": 2,
}


def columns_of(parks):
    names = ("energy_tce", "water_m3", "area_km2", "co2e_t", "cod_t", "nh3n_t", "so2_t", "nox_t")
    columns = {name: parks[name].to_numpy(float) for name in names}
    columns["gdp_cny"] = parks["gdp"].to_numpy(float) * 1e4
    columns["rd_cny"] = parks["rd"].to_numpy(float) * 1e4
    return columns


@pytest.fixture
def result(parks, bases):
    base, _ = base_of(parks, bases, FIELDS, 2015)
    return productivity.indicators(
        columns_of(parks), base={"gdp_cny": base["gdp"] * 1e4, "cod_t": base["cod"]}
    )


@pytest.mark.parametrize("park", BY_HAND)
def test_twelve_parks(result, parks, park):
    row = result.table[list(NAMES)].iloc[list(parks["park_id"]).index(park)]
    expected = BY_HAND[park]
    assert row.tolist()[:8] == pytest.approx(expected[:8], nan_ok=True)
    assert row.tolist()[8:] == list(expected[8:])


def test_other_intensities_follow_cod(result):
    known = result.table["cod_int"].notna()
    table = result.table[known]
    assert table["nh3n_int"].to_numpy() == pytest.approx(table["cod_int"].to_numpy() / 10)
    assert table["so2_int"].to_numpy() == pytest.approx(table["cod_int"].to_numpy())
    assert table["nox_int"].to_numpy() == pytest.approx(2 * table["cod_int"].to_numpy())


def test_shares(result):
    assert productivity.shares(result.table) == pytest.approx(SHARES)


def test_reasons_are_counted(result):
    said = [str(note) for note in result.notes]
    assert (
        "energy_pr: 1 park has a zero, negative or missing denominator; its value is NULL." in said
    )
    assert "land_pr: 1 park has a zero, negative or missing denominator; its value is NULL." in said
    assert "cod_int: 1 park has a zero, negative or missing denominator; its value is NULL." in said
    assert "cod_chg: 3 parks have no base year value; their change is NULL." in said


def test_base_year_rows(parks, bases):
    base, notes = base_of(parks, bases, FIELDS, 2015, ("parks", "base"))
    assert base["gdp"].tolist() == pytest.approx(
        [500, 1000, 1000, 2000, 5000, NAN, NAN, 3000, NAN, 0, NAN, 5000], nan_ok=True
    )
    assert base["cod"][0] == 2
    assert [str(note) for note in notes] == [
        "base: 1 park has several different rows for 2015 (first: P11); it has no base year."
    ]


def test_base_year_without_a_year_column(parks, bases):
    rows = bases[bases["year"] == 2015].drop(columns="year").drop_duplicates("park_id")
    base, notes = base_of(parks, rows, FIELDS, 2015)
    assert base["gdp"][10] == 1000
    assert notes == []


def test_base_year_needs_its_columns(parks, bases):
    with pytest.raises(InputError, match="base has no field gdp; the closest name is GDP1"):
        base_of(parks, bases.rename(columns={"gdp": "GDP1"}), FIELDS, 2015, ("parks", "base"))


def test_constant_prices(parks):
    columns = columns_of(parks)
    now = productivity.indicators(columns).table
    deflated = productivity.indicators(columns, deflator=125.0).table
    assert deflated["energy_pr"].dropna().to_numpy() == pytest.approx(
        now["energy_pr"].dropna().to_numpy() / 1.25
    )
    assert deflated["cod_int"].dropna().to_numpy() == pytest.approx(
        now["cod_int"].dropna().to_numpy() * 1.25
    )
    assert deflated["rd_share"].dropna().tolist() == pytest.approx(
        now["rd_share"].dropna().tolist()
    )


@pytest.mark.parametrize(
    ("value", "energy", "cod"),
    [
        (50000 - 1e-3, "low", "high"),
        (50000, "middle", "high"),
        (49999.9999999999999, "middle", "high"),
        (150000 - 1e-3, "middle", "high"),
        (150000, "high", "high"),
        (99.999, "low", "low"),
        (100, "low", "middle"),
        (200, "low", "middle"),
        (200.001, "low", "high"),
        (NAN, None, None),
    ],
)
def test_class_bounds(value, energy, cod):
    rules = study_bounds.load("classes")["classes"]
    assert productivity.classify([value], rules["energy_cls"]).tolist() == [energy]
    assert productivity.classify([value], rules["cod_cls"]).tolist() == [cod]


def test_another_file_of_bounds_changes_the_classes(tmp_path, monkeypatch, parks):
    document = json.loads((study_bounds.FOLDER / "classes.json").read_text(encoding="utf-8"))
    document["classes"]["energy_cls"]["middle_from"] = 1
    (tmp_path / "classes.json").write_text(json.dumps(document), encoding="utf-8")
    (tmp_path / "schema").symlink_to(study_bounds.FOLDER / "schema")
    monkeypatch.setattr(study_bounds, "FOLDER", tmp_path)
    study_bounds.load.cache_clear()
    try:
        table = productivity.indicators(columns_of(parks)).table
        assert (table["energy_cls"] == "low").sum() == 1
    finally:
        study_bounds.load.cache_clear()


def test_a_typo_in_the_bounds_is_named_with_its_path(tmp_path, monkeypatch):
    text = (study_bounds.FOLDER / "classes.json").read_text(encoding="utf-8")
    (tmp_path / "classes.json").write_text(text.replace("middle_from", "midle_from", 1), "utf-8")
    (tmp_path / "schema").symlink_to(study_bounds.FOLDER / "schema")
    monkeypatch.setattr(study_bounds, "FOLDER", tmp_path)
    study_bounds.load.cache_clear()
    with pytest.raises(InputError, match=r"classes\.json: classes\.energy_cls\.midd?le_from"):
        study_bounds.load("classes")
    study_bounds.load.cache_clear()


def test_gdp_in_cny_is_doubted_with_the_factor(parks):
    columns = columns_of(parks)
    columns["gdp_cny"] = columns["gdp_cny"] * 1e4
    table = productivity.indicators(columns).table
    (doubt,) = plausible_units.doubts(columns["gdp_cny"], table, 1)
    assert "GDP was read in 10⁴ CNY and looks like CNY (factor 0.0001)" in str(doubt)


def test_gdp_in_hundred_millions_is_doubted(parks):
    columns = columns_of(parks)
    columns["gdp_cny"] = columns["gdp_cny"] / 1e4
    (doubt,) = plausible_units.doubts(columns["gdp_cny"], productivity.indicators(columns).table, 1)
    assert "looks like 10⁸ CNY (factor 10000)" in str(doubt)


def test_another_wrong_unit_is_doubted_without_a_guess(parks):
    columns = columns_of(parks)
    columns["energy_tce"] = columns["energy_tce"] * 70
    (doubt,) = plausible_units.doubts(columns["gdp_cny"], productivity.indicators(columns).table, 1)
    assert "check the units" in str(doubt)


def test_plausible_values_are_not_doubted(parks):
    columns = columns_of(parks)
    assert (
        plausible_units.doubts(columns["gdp_cny"], productivity.indicators(columns).table, 1) == []
    )


def test_nothing_known_is_not_doubted():
    table = pd.DataFrame({"energy_pr": [NAN], "water_pr": [NAN], "land_pr": [NAN]})
    assert plausible_units.doubts(np.array([NAN]), table, 1) == []


def test_a_missing_denominator_is_counted():
    columns = {"gdp_cny": np.array([1e6, np.nan, 1e6]), "cod_t": np.array([1.0, 1.0, np.nan])}
    said = [str(note) for note in productivity.indicators(columns).notes]
    assert said[-1] == (
        "cod_int: 1 park has a zero, negative or missing denominator; its value is NULL."
    )
    assert not any("nox_int" in each for each in said)


def test_productivities_that_doubled_or_tripled_since_the_base_year():
    now = {"gdp_cny": [100.0] * 5, "energy_tce": [1.0, 1.0, 1.0, 1.0, 0.0]}
    now = {name: np.array(values) for name, values in now.items()}
    base = {"gdp_cny": np.full(5, 50.0), "energy_tce": np.array([1.0, 1.5, 0.5, 0.4, 1.0])}
    base["cod_t"] = np.full(5, 1.0)
    table = productivity.indicators(now, base=base).table
    assert table["energy_chg"].tolist() == pytest.approx([100, 200, 0, -20, NAN], nan_ok=True)
    assert table["energy_gr"].tolist() == ["doubled", "tripled", "unchanged", "fell", None]
    assert table["water_gr"].tolist() == [None] * 5
    cheaper = productivity.indicators(now, base=base, deflator=125.0).table
    assert cheaper["energy_chg"][0] == pytest.approx(60)
