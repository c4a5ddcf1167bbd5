"""`parkshore:parkindicators` on twelve parks written by hand, every output beside it."""

import pytest

from .twelve import MEMORY, NULL, near

INDICATORS = {
    "P01": (1e5, 1e4, 0.1, 5e4, 100, 10, 100, 200, 20, 0.02, -75, "middle", "middle"),
    "P02": (2e5, 5e3, 0.1, 2e5, 50, 5, 50, 100, 5, 0.04, -50, "high", "low"),
    "P03": (1e4, 1e4, NULL, 5e3, 300, 30, 300, 600, 200, NULL, 50, "low", "high"),
    "P04": (5e4, 2e4, 0.1, 2.5e4, 200, 20, 200, 400, 40, 0.01, -60, "middle", "middle"),
    "P05": (NULL, 5e3, 0.1, 1e5, 50, 5, 50, 100, 10, 0.01, 0, NULL, "low"),
    "P06": (0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "low", NULL),
    "P07": (NULL,) * 13,
    "P08": (1.5e5, 1e4, 0.2, 5e4, 250, 25, 250, 500, 20, 0.02, 0, "high", "high"),
    "P09": (5e4, 1e4, 0.1, 2.5e4, 50, 5, 50, 100, 40, 0.01, NULL, "middle", "low"),
    "P10": (2e5, 2e4, 0.1, 1e5, 50, 5, 50, 100, 10, 0.03, NULL, "high", "low"),
    "P11": (5e3, 1e4, 0.1, 2.5e3, 100, 10, 100, 200, 400, 0.01, NULL, "low", "middle"),
    "P12": (5e4, NULL, 0.1, 2.5e4, 100, 10, 100, 200, 40, 0.01, -75, "middle", "middle"),
}
INDICATOR_NAMES = (
    *("energy_pr", "water_pr", "land_pr", "carbon_pr", "cod_int", "nh3n_int", "so2_int"),
    *("nox_int", "ghg_int", "rd_share", "cod_chg", "energy_cls", "cod_cls"),
)


def test_parkindicators(run, rows, parks, from_csv):
    made = run(
        "parkshore:parkindicators",
        {"PARKS": parks, "BASE": from_csv("twelve_bases"), "OUTPUT": MEMORY},
    )
    out = {row["park_id"]: row for row in rows(made["OUTPUT"])}
    assert list(out) == list(INDICATORS)
    for park, expected in INDICATORS.items():
        given = [out[park][name] for name in INDICATOR_NAMES]
        assert given == [v if isinstance(v, str) else near(v) for v in expected], park
    numbers = {
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
    assert {name: made[name] for name in numbers} == pytest.approx(numbers)


def test_parkindicators_base_from_the_parks(run, rows, parks):
    made = run(
        "parkshore:parkindicators",
        {"PARKS": parks, "BASE_GDP_FIELD": "gdp", "BASE_COD_FIELD": "nh3n_t", "OUTPUT": MEMORY},
    )
    change = [row["cod_chg"] for row in rows(made["OUTPUT"])]
    assert change[0] == pytest.approx(900)
    assert change[5] is NULL
    assert made["COD_UP_SHARE"] == 1


@pytest.mark.parametrize(
    ("unit", "factor", "field", "expected"),
    [
        ({"GDP_UNIT": 0}, 1e-4, "energy_pr", 1e5),
        ({"GDP_UNIT": 2}, 100, "energy_pr", 1e5),
        ({"GDP_UNIT": 3}, 1e4, "energy_pr", 1e5),
        ({"ENERGY_UNIT": 1}, 1e-4, "energy_pr", 1e5),
        ({"WATER_UNIT": 1}, 1e-4, "water_pr", 1e4),
        ({"MASS_UNIT": 0}, 1e-3, "cod_int", 100),
        ({"GHG_UNIT": 1}, 1e4, "ghg_int", 20),
        ({"DEFLATOR": 125}, 0.8, "energy_pr", 1e5),
        ({"DEFLATOR": 125}, 1.25, "cod_int", 100),
        ({"DEFLATOR": 125}, 1, "rd_share", 0.02),
    ],
)
def test_parkindicators_units(run, rows, parks, unit, factor, field, expected):
    made = run("parkshore:parkindicators", {"PARKS": parks, **unit, "OUTPUT": MEMORY})
    assert rows(made["OUTPUT"])[0][field] == pytest.approx(expected * factor)
