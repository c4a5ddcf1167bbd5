"""`parkshore:shorelinetrend` as planners run it."""

import pytest
from qgis.core import QgsProcessingException

TREND = "parkshore:shorelinetrend"
FIELDS = {"verdict": str, "opened": str, "closed": str, "reach": str}
SITES = [
    ("within", "1999", None, "upstream"),
    ("within", "2000-05", "2002", "upstream"),
    ("uncertain", "2001", None, "downstream"),
    ("outside", "2000", None, None),
    ("within", None, None, "upstream"),
]


@pytest.fixture
def sites(layer):
    return layer("None", [(None, row) for row in SITES], FIELDS, crs="", name="checked")


@pytest.fixture
def trend(run, sites):
    def runner(**parameters):
        results = run(TREND, {"INPUT": sites, "OUTPUT": "memory:", **parameters})
        assert results["READ"] == results["USED"] + results["SKIPPED"] == 5
        return [tuple(f.attributes()) for f in results["OUTPUT"].getFeatures()], results

    return runner


def test_counts_by_year(trend, run):
    rows, results = trend()
    assert rows == [
        (1999, "all", 1, 0, 1, 1.0),
        (2000, "all", 2, 0, 3, pytest.approx(2 / 3)),
        (2001, "all", 2, 1, 4, 0.5),
        (2002, "all", 1, 1, 3, pytest.approx(1 / 3)),
    ]
    assert results["UNDATED"] == results["SKIPPED"] == 1
    assert any("1 site of checked has no readable date" in line for line in run.feedback.warned)


def test_groups_years_and_uncertain_sites(trend):
    rows, _ = trend(GROUP_FIELD="reach", FROM=2002, TO=2003, COUNT_UNCERTAIN=True)
    assert rows == [
        (2002, "downstream", 0, 1, 1, 1.0),
        (2003, "downstream", 0, 1, 1, 1.0),
        (2002, "upstream", 1, 0, 1, 1.0),
        (2003, "upstream", 1, 0, 1, 1.0),
        (2002, None, 0, 0, 1, 0.0),
        (2003, None, 0, 0, 1, 0.0),
    ]


def test_without_closing_field_nothing_closes(trend):
    rows, _ = trend(CLOSED_FIELD="", FROM=2010, TO=2010)
    assert rows == [(2010, "all", 2, 1, 4, 0.5)]


def test_no_dates_give_an_empty_table(run, layer):
    sites = layer("None", [(None, ("within", None, None, "x"))], FIELDS, crs="")
    results = run(TREND, {"INPUT": sites, "OUTPUT": "memory:"})
    assert results["OUTPUT"].featureCount() == 0
    assert (results["READ"], results["UNDATED"]) == (1, 1)


@pytest.mark.parametrize(
    ("fields", "parameters", "part"),
    [
        ({"opened": str}, {}, "has no field verdict; run Shoreline distance check first"),
        ({"verdict": str}, {}, "choose the field with the date of opening"),
        ({"verdict": str}, {"OPENED_FIELD": "verdikt"}, "closest name is verdict"),
        ({"verdict": str, "opened": str}, {"FROM": 2010, "TO": 2009}, "2010 is after .* 2009"),
    ],
)
def test_wrong_input_is_told(run, layer, fields, parameters, part):
    sites = layer("None", [(None, ["x"] * len(fields))], fields, crs="", name="sites")
    with pytest.raises(QgsProcessingException, match=part):
        run(TREND, {"INPUT": sites, "OUTPUT": "memory:", **parameters})


@pytest.mark.parametrize("years", [{"FROM": 2010}, {"TO": 1990}])
def test_years_beyond_the_data_are_told(trend, years):
    with pytest.raises(QgsProcessingException, match="dates from 1999 to 2002"):
        trend(**years)
