"""The published margins (Hao et al. 2022), from the algorithms' outputs on the sample.

Counts exactly, shares within one percentage point, amounts within 5 %. The published numbers are
written here, not taken from what made the sample.
"""

import pytest

MEMORY = "TEMPORARY_OUTPUT"
ETDZ = "category = 'etdz'"
POINT = 0.01
AMOUNT = 0.05
REFERENCES = {  # the amounts of the eleven provinces that the published shares are of
    "REFERENCE_MW": 565_000,
    "REFERENCE_CO2E_T": 3.308e9,
    "REFERENCE_SO2_T": 6.667e6,
    "REFERENCE_NOX_T": 6.647e6,
}


@pytest.fixture(scope="module")
def outputs():
    """Results of each algorithm, computed once."""
    return {}


@pytest.fixture
def energy(run, rows, sample, outputs):
    if "energy" not in outputs:
        made = run(
            "parkshore:energyinfrastructure",
            {
                "UNITS": sample("energy_units"),
                "PARKS": sample("parks"),
                "BENCHMARK_RATE": 300,
                "BY_BIN": MEMORY,
                "BY_PARK": MEMORY,
                **REFERENCES,
            },
        )
        tables = {name: rows(made.pop(name)) for name in ("BY_BIN", "BY_PARK")}
        outputs["energy"] = made | tables
    return outputs["energy"]


@pytest.fixture
def wastewater(run, rows, sample, outputs):
    """A function: the results for all parks, or for those of a condition."""

    def get(condition=""):
        if condition not in outputs:
            made = run(
                "parkshore:wastewater",
                {
                    "PLANTS": sample("wastewater_plants"),
                    "PARKS": sample("parks", condition),
                    "BY_REACH": MEMORY,
                    "BY_PARK": MEMORY,
                },
            )
            tables = {name: rows(made.pop(name)) for name in ("BY_REACH", "BY_PARK")}
            outputs[condition] = made | tables
        return outputs[condition]

    return get


@pytest.fixture
def water(run, rows, sample, outputs):
    if "water" not in outputs:
        made = run(
            "parkshore:waterintake",
            {
                "INTAKES": sample("water_intakes"),
                "PARKS": sample("parks", ETDZ),
                "NATIONAL_M3": 604e9,
                "BY_SOURCE": MEMORY,
            },
        )
        outputs["water"] = made | {"BY_SOURCE": rows(made.pop("BY_SOURCE"))}
    return outputs["water"]


def test_386_parks_have_energy_infrastructure(energy):
    assert energy["PARKS_WITH"] == 386
    assert sum(row["units"] > 0 for row in energy["BY_PARK"]) == 386


def test_1820_units(energy):
    assert energy["UNITS_COUNT"] == 1820
    assert energy["READ"] == energy["USED"] + energy["SKIPPED"]


def test_209_gw(energy):
    assert energy["TOTAL_MW"] == pytest.approx(209_000, rel=AMOUNT)


@pytest.mark.parametrize(
    ("name", "share"),
    [
        ("COAL_SHARE", 0.842),
        ("GAS_SHARE", 0.113),
        ("THERMAL_SHARE", 0.995),
        ("COAL_UNIT_SHARE", 0.84),
        ("LARGE_MW_SHARE", 0.79),
        ("LARGE_UNIT_SHARE", 0.19),
        ("SMALL_MW_SHARE", 0.07),
        ("SMALL_UNIT_SHARE", 0.65),
        ("OF_REFERENCE", 0.37),
        ("OF_REFERENCE_CO2E", 0.26),
        ("OF_REFERENCE_SO2", 0.12),
        ("OF_REFERENCE_NOX", 0.17),
        ("OF_PARKS_CO2E", 0.75),
    ],
)
def test_share_of_energy(energy, name, share):
    assert energy[name] == pytest.approx(share, abs=POINT)


def test_bins_say_the_same(energy):
    bins = {row["bin"]: row for row in energy["BY_BIN"]}
    assert bins["[0, 30)"]["mw_share"] == pytest.approx(energy["SMALL_MW_SHARE"])
    assert bins["[300, ∞)"]["unit_share"] == pytest.approx(energy["LARGE_UNIT_SHARE"])


def test_efficiency_is_39_percent(energy):
    assert energy["EFFICIENCY"] == pytest.approx(39.0, abs=0.05)
    assert energy["EFFICIENCY"] > 38.5  # better than the nation


def test_860_mt_co2e(energy):
    assert energy["CO2E_T"] == pytest.approx(860e6, rel=AMOUNT)


def test_800_kt_so2(energy):
    assert energy["SO2_T"] == pytest.approx(800e3, rel=AMOUNT)


def test_1130_kt_nox(energy):
    assert energy["NOX_T"] == pytest.approx(1130e3, rel=AMOUNT)


@pytest.mark.parametrize("condition", ["", ETDZ])
def test_completion(wastewater, condition):
    assert wastewater(condition)["COMPLETION"] == pytest.approx(0.968, abs=POINT)


@pytest.mark.parametrize("condition", ["", ETDZ])
def test_monitoring(wastewater, condition):
    assert wastewater(condition)["MONITORING"] == pytest.approx(0.96, abs=POINT)


def test_patterns_of_all_parks(wastewater):
    """40 and 60 % of all parks, and of those with a plant."""
    made = wastewater("")
    inside = sum(row["pattern"] in {"inside", "both"} for row in made["BY_PARK"])
    assert inside / made["PARKS_COUNT"] == pytest.approx(0.40, abs=POINT)
    assert made["INSIDE_SHARE"] == pytest.approx(0.40, abs=POINT)


def test_209_plants_in_108_parks(wastewater):
    made = wastewater(ETDZ)
    assert made["PARKS_COUNT"] == 108
    assert made["USED"] == 209
    assert sum(row["plants"] for row in made["BY_PARK"]) == 209


def test_capacity_of_the_108(wastewater):
    assert wastewater(ETDZ)["CAPACITY_MTA"] == pytest.approx(2970, rel=AMOUNT)


def test_industrial_share_of_the_108(wastewater):
    assert wastewater(ETDZ)["INDUSTRIAL_SHARE"] == pytest.approx(0.29, abs=POINT)


@pytest.mark.parametrize(
    ("reach", "discharge"), [("upstream", 110), ("midstream", 100), ("downstream", 980)]
)
def test_discharge_of_the_108_by_reach(wastewater, reach, discharge):
    (row,) = [row for row in wastewater(ETDZ)["BY_REACH"] if row["reach"] == reach]
    assert row["dis_mta"] == pytest.approx(discharge, rel=AMOUNT)


def test_intake_of_the_108(water):
    assert water["TOTAL_M3"] == pytest.approx(5.75e9, rel=AMOUNT)


def test_intake_is_under_one_percent_of_the_nation(water):
    assert water["OF_NATIONAL"] == pytest.approx(0.0095, abs=0.0005)


def test_surface_water_then_tap_water(water):
    assert water["SURFACE_SHARE"] == pytest.approx(0.675, abs=POINT)
    assert [row["source"] for row in water["BY_SOURCE"][:2]] == ["surface", "tap"]
