"""Wastewater of the twelve parks, by hand."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.infrastructure.intake_classes import INTAKE_CLASSES
from parkshore.analysis.infrastructure.park_assignment import assign
from parkshore.analysis.infrastructure.wastewater_plants import wastewater
from parkshore.analysis.message import InputError

PLAUSIBLE = INTAKE_CLASSES.chosen().plausible


def reaches(twelve):
    return np.array(twelve.REACHES, dtype=object)


@pytest.fixture(scope="module")
def result(twelve):
    park = assign(twelve.PLANTS.park_id, None, twelve.PARKS.park_id, None).park
    reach = np.array(twelve.REACHES, dtype=object)
    return wastewater(twelve.PLANTS, park, twelve.PARKS, reach, plausible=PLAUSIBLE)


def test_numbers(result):
    flow = 8_000 + 2_000 + 10_000 + 20_000  # with COD in and out
    expected = {
        "PARKS_COUNT": 12,
        "COMPLETION": 6 / 12,  # A01 A02 B01 B02 C01 C02
        "MONITORING": 4 / 12,  # A02 is not, B02 does not say
        "INSIDE_SHARE": 3 / 6,  # A01, B01, C01
        "PLANTS_INSIDE": 3,
        "CAPACITY_MTA": (10_000 + 5_000 + 20_000 + 30_000 + 4_000 + 50_000 + 1_000) * 365 / 1e6,
        "INDUSTRIAL_SHARE": (4_000 + 2_000 + 2_000 + 20_000 + 0) / (flow + 4_000),
        "R_COD": (8_000 * 0.9 + 2_000 * 0.8 + 10_000 * 0.8 + 20_000 * 0.95) / flow,
        "R_NH3N": (8_000 * 0.9 + 2_000 * 0.8 + 10_000 * 0.8 + 20_000 * 0.95 + 4_000 * 0.9)
        / (flow + 4_000),
    }
    assert list(result.numbers) == list(expected)
    for name, value in expected.items():
        assert result.numbers[name] == pytest.approx(value), name


def test_each_park(twelve, result):
    table = result.by_park.set_index("park_id")
    assert table.index.tolist() == twelve.PARKS.park_id.tolist()
    a01 = table.loc["A01"]
    assert (a01.plants, a01.pattern, a01.cap_td, a01.flow_td) == (2, "both", 15_000, 10_000)
    assert a01.load == pytest.approx(10_000 / 15_000)
    assert a01.ind_share == pytest.approx((4_000 + 2_000) / 10_000)
    assert a01.mixed == 1
    assert a01.cod_rm == pytest.approx(0.8 * 0.9 + 0.2 * 0.8)
    assert table.pattern.to_dict() == {
        "A01": "both",
        "A02": "outside",
        "B01": "inside",
        "B02": "outside",
        "C01": "inside",
        **dict.fromkeys(["A03", "B03", "B04", "C02", "C03", "C04", "C05"]),
    }
    assert table.mixed["B01"] == 0
    assert np.isnan(table.load["C01"])  # no flow
    assert np.isnan(table.cod_rm["B02"])  # an inlet of 0 is no rate
    assert np.isnan(table.mixed["C02"])  # not known is not 0
    assert table.plants["C05"] == 0


def test_each_reach(result):
    table = result.by_reach.set_index("reach")
    assert table.index.tolist() == ["upstream", "midstream", "downstream", None]
    assert table.parks.tolist() == [3, 4, 4, 1]
    assert table.complete.tolist() == pytest.approx([2 / 3, 2 / 4, 2 / 4, 0])
    assert table.monitor.tolist() == pytest.approx([1 / 3, 1 / 4, 2 / 4, 0])
    assert table.inside.tolist()[:3] == pytest.approx([1 / 2, 1 / 2, 1 / 2])
    assert table.cap_mta.tolist()[:3] == pytest.approx([12.775, 12.41, 18.615])
    assert table.dis_mta.tolist() == pytest.approx([5.15, 4.5, 13.0, 0.2])
    assert table.cod_t.tolist() == pytest.approx([220, 260, 470, 20])
    assert table.nh3n_t.tolist() == pytest.approx([22, 26, 47, 2])
    assert table.cod_rm["upstream"] == pytest.approx((7_200 + 1_600 + 8_000) / 20_000)


def test_what_does_not_count_is_told(result):
    said = " | ".join(str(each) for each in result.notes)
    assert "PLANTS: 3 plants do not count for the removal of cod" in said


def test_share_in_percent_and_unknown_pattern_are_told(twelve):
    plants = pd.DataFrame({"pattern": ["园中园"], "ind_share": [80], "flow_td": [-5]})
    found = wastewater(
        plants, np.array([0]), twelve.PARKS, np.array(twelve.REACHES, object), plausible=PLAUSIBLE
    )
    said = " | ".join(str(each) for each in found.notes)
    assert "Field ind_share of PLANTS: 1 value cannot be (first 80)" in said
    assert "Field flow_td of PLANTS: 1 value cannot be (first -5)" in said
    assert "Field pattern of PLANTS holds 园中园" in said
    assert found.numbers["INDUSTRIAL_SHARE"] is None


def test_text_is_refused(twelve):
    plants = pd.DataFrame({"cap_td": ["一万"]})
    with pytest.raises(InputError, match="Field cap_td of PLANTS holds “一万”; give a number"):
        wastewater(
            plants,
            np.array([0]),
            twelve.PARKS,
            np.array(twelve.REACHES, object),
            plausible=PLAUSIBLE,
        )


def test_no_plants_and_no_parks(twelve):
    nothing = pd.DataFrame({"cap_td": []})
    none = np.zeros(0, dtype=np.int64)
    found = wastewater(
        nothing, none, twelve.PARKS, np.array(twelve.REACHES, object), plausible=PLAUSIBLE
    )
    assert found.numbers["COMPLETION"] == 0
    assert found.numbers["INSIDE_SHARE"] is None
    empty = wastewater(
        nothing, none, twelve.PARKS.iloc[:0], np.array([], object), plausible=PLAUSIBLE
    )
    assert empty.numbers["COMPLETION"] is None
    assert len(empty.by_park) == len(empty.by_reach) == 0


def test_capacities_in_tens_of_thousands_are_noticed(twelve):
    plants = pd.DataFrame({"cap_td": [2.5, 5.0], "flow_td": [1.0, 20_000.0]})
    park, reach = np.array([0, 1]), np.array(twelve.REACHES, object)
    found = wastewater(plants, park, twelve.PARKS, reach, plausible=PLAUSIBLE)
    said = " | ".join(str(each) for each in found.notes)
    assert "cap_td of PLANTS: no value reaches 200 (largest 5); is it in units of 10⁴?" in said
    assert "1 plant treats far more than it can (first 4000 times the capacity)" in said
