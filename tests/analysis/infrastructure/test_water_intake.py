"""Water intake of the twelve parks, by hand."""

import math

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.infrastructure.intake_classes import INTAKE_CLASSES
from parkshore.analysis.infrastructure.water_intake import intake


@pytest.fixture(scope="module")
def result(twelve):
    place = dict(zip(twelve.PARKS.park_id, twelve.REACHES, strict=True))
    ids = twelve.INTAKES.park_id.to_numpy(dtype=object)
    reach = np.array([place[each] for each in ids], dtype=object)
    return intake(
        twelve.INTAKES,
        ids,
        reach,
        INTAKE_CLASSES.chosen(),
        parks=list(place.items()),
        national_m3=2e9,
    )


def test_numbers(result):
    assert result.numbers == pytest.approx(
        {
            "TOTAL_M3": 20e6,
            "SURFACE_SHARE": 7 / 20,
            "UNCONVENTIONAL_SHARE": (3 + 4 + 1) / 20,
            "OF_NATIONAL": 0.01,
        }
    )


def test_sources_from_the_largest(result):
    table = result.by_source
    assert table.source.tolist()[0] == "surface"
    assert dict(zip(table.source, table.volume_m3, strict=True)) == {
        "surface": 7e6,
        "sea": 4e6,
        "reclaimed": 3e6,
        "tap": 2e6,
        "露水": 2e6,
        "ground": 1e6,
        "rain": 1e6,
    }
    assert table.share.sum() == pytest.approx(1)


def test_each_park(twelve, result):
    table = result.by_park.set_index("park_id")
    assert sorted(table.index) == sorted(twelve.PARKS.park_id)
    assert table.volume_m3["A01"] == 8e6
    assert table.unconv_sh["A01"] == 0
    assert table.unconv_sh["B01"] == 3 / 4
    p, q = 6 / 8, 2 / 8
    assert table.diversity["A01"] == pytest.approx(-(p * math.log(p) + q * math.log(q)))
    assert table.diversity["A02"] == 0
    assert np.isnan(table.volume_m3["C02"])  # an intake without a volume is not 0
    assert np.isnan(table.volume_m3["A03"])


def test_each_reach(result):
    table = result.by_reach.set_index("reach")
    assert table.volume_m3.tolist()[:3] == [9e6, 4e6, 7e6]
    assert table.parks.tolist() == [3, 4, 4, 1]
    assert table.share.tolist()[:3] == pytest.approx([0.45, 0.2, 0.35])
    assert table.unconv_sh["downstream"] == pytest.approx(5 / 7)


def test_several_years_and_drinking_water_are_told():
    rows = pd.DataFrame(
        {
            "source": "surface",
            "volume_m3": [1.0, 2.0, None],
            "year": [2020, 2021, None],
            "purpose": ["industrial", "drinking", None],
        }
    )
    nowhere = np.full(3, None, dtype=object)
    said = " | ".join(
        str(each) for each in intake(rows, nowhere, nowhere, INTAKE_CLASSES.chosen()).notes
    )
    assert "several years (2020, 2021)" in said
    assert "1 intake for drinking water is in the sums" in said
    assert "1 intake has no volume" in said


def test_the_list_of_unconventional_sources_is_a_file(changed):
    def less(document):
        document["unconventional"]["sources"] = ["rain"]

    assert INTAKE_CLASSES.load(changed("factors/water.json", less)).unconventional == {"rain"}


def test_no_rows():
    nowhere = np.array([], dtype=object)
    found = intake(pd.DataFrame({"volume_m3": []}), nowhere, nowhere, INTAKE_CLASSES.chosen())
    assert found.numbers["TOTAL_M3"] == 0
    assert found.numbers["SURFACE_SHARE"] is None


def test_volumes_in_tens_of_thousands_are_noticed():
    rows = pd.DataFrame({"source": ["surface"], "volume_m3": [320.0]})
    nowhere = np.full(1, None, dtype=object)
    said = " | ".join(map(str, intake(rows, nowhere, nowhere, INTAKE_CLASSES.chosen()).notes))
    assert "is it in units of 10⁴? Then multiply by 10,000" in said
