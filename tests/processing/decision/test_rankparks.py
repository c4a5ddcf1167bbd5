"""`parkshore:rankparks` as planners run it."""

import pytest
from qgis.core import NULL, QgsProcessingException

RANK = "parkshore:rankparks"
FIELDS = {"park_id": str, "gdp": float, "cod_t": float, "same": float}
VALUES = [("a", 10.0, 4.0), ("b", 20.0, 2.0), ("c", 15.0, 3.0), ("d", 10.0, 4.0)]
CRITERIA = ["gdp", "+", "0.6", "cod_t", "-", "0.4"]


@pytest.fixture
def parks(layer):
    rows = [(f"Point(11{n} 30)", [*row, 7.0]) for n, row in enumerate(VALUES)]
    return layer("Point", rows, FIELDS, name="parks")


@pytest.fixture
def rank(run, parks):
    def runner(**parameters):
        given = {"PARKS": parks, "CRITERIA": CRITERIA, "TRIALS": 50, "OUTPUT": "memory:"}
        results = run(RANK, {**given, "WEIGHTS": "memory:", **parameters})
        rows = {f["park_id"]: f for f in results["OUTPUT"].getFeatures()}
        weights = [tuple(f.attributes()) for f in results["WEIGHTS"].getFeatures()]
        return rows, weights, results

    return runner


@pytest.mark.parametrize("method", range(3))
def test_scores_ranks_and_ties(rank, method):
    rows, weights, results = rank(METHOD=method)
    assert [rows[key]["mc_rank"] for key in "abcd"] == [3, 1, 2, 3]
    best, worst = (1.0, 0.0) if method != 1 else (0.0, 1.0)
    assert rows["b"]["mc_score"] == pytest.approx(best)
    assert rows["a"]["mc_score"] == pytest.approx(worst)
    assert weights == [("gdp", "+", 0.6, NULL), ("cod_t", "-", 0.4, NULL)]
    assert (results["RANKED"], results["LEFT_OUT"], results["CR"]) == (4, 0, None)
    for key in "abcd":
        assert rows[key]["rank_p05"] == rows[key]["rank_p95"] == rows[key]["mc_rank"]
        assert rows[key]["top10_sh"] == 1


@pytest.mark.parametrize(
    "criteria", [[["gdp", "+", 0.6], ["cod_t", "-", 0.4]], "gdp,+,0.6,cod_t,-,0.4", CRITERIA]
)
def test_the_matrix_is_read_flat_and_in_rows(rank, criteria):
    rows, weights, _ = rank(CRITERIA=criteria)
    assert weights[1] == ("cod_t", "-", 0.4, NULL)
    assert rows["b"]["mc_rank"] == 1


def test_weightings(rank, run):
    criteria = ["gdp", "+", "", "cod_t", "-", "", "same", "+", ""]
    _, weights, _ = rank(CRITERIA=criteria, WEIGHTING=1)
    assert [row[2] for row in weights] == pytest.approx([1 / 3] * 3)
    _, weights, _ = rank(CRITERIA=criteria, WEIGHTING=2)
    assert weights[2][2] == 0
    assert sum(row[2] for row in weights) == pytest.approx(1)
    pairwise = ["1", "3", "9", "1/3", "1", "3", "1/9", "1/3", "1"]
    _, weights, results = rank(CRITERIA=criteria, WEIGHTING=3, PAIRWISE=pairwise)
    assert [row[2] for row in weights] == pytest.approx([9 / 13, 3 / 13, 1 / 13])
    assert results["CR"] == pytest.approx(0, abs=1e-9)
    assert {each[-1] for each in weights} == {1}
    assert not run.feedback.warned
    wide = [value for row in range(3) for value in [*pairwise[3 * row : 3 * row + 3], *[""] * 12]]
    assert rank(CRITERIA=criteria, WEIGHTING=3, PAIRWISE=wide)[1] == weights
    pairwise = ["1", "9", "1/9", "1/9", "1", "9", "9", "1/9", "1"]
    _, weights, results = rank(CRITERIA=criteria, WEIGHTING=3, PAIRWISE=pairwise)
    assert results["CR"] > 0.1
    assert {each[-1] for each in weights} == {0}
    assert any("look again at gdp, cod_t, same" in line for line in run.feedback.warned)


def test_missing_values_are_refused_worst_or_left_out(run, layer, rank):
    rows = [(None, [*row, 7.0]) for row in VALUES] + [(None, ["e", None, 1.0, 7.0])]
    gaps = layer("None", rows, FIELDS, crs="", name="gaps")
    with pytest.raises(QgsProcessingException, match="gdp has no value in 1 of 5 rows"):
        rank(PARKS=gaps)
    found, _, results = rank(PARKS=gaps, MISSING=1, METHOD=2)
    assert found["e"]["mc_score"] == pytest.approx(0.4)
    assert results["RANKED"] == 5
    assert run.feedback.warned == ["1 row of gaps lacks a value: it counts as the worst."]
    found, _, results = rank(PARKS=gaps, MISSING=2)
    assert [found["e"][name] for name in ("mc_score", "mc_rank", "top10_sh")] == [None] * 3
    assert (results["RANKED"], results["LEFT_OUT"]) == (4, 1)
    assert any("1 row of gaps lacks a value" in line for line in run.feedback.warned)


def test_the_seed_decides_and_no_trials_have_no_percentiles(rank, layer):
    rows = [(None, [str(n), n % 7, n % 5, n % 3]) for n in range(60)]
    many = layer("None", rows, FIELDS, crs="")
    criteria = ["gdp", "+", "1", "cod_t", "-", "1", "same", "+", "1"]

    def shares(**parameters):
        found, _, _ = rank(PARKS=many, CRITERIA=criteria, **parameters)
        return [found[str(n)]["top10_sh"] for n in range(60)]

    assert shares() == shares()
    assert shares() != shares(SEED=2)
    assert shares(TRIALS=0) == [None] * 60


def test_no_parks_are_no_ranks(rank, layer):
    assert rank(PARKS=layer("None", [], FIELDS, crs=""))[2]["RANKED"] == 0


@pytest.mark.parametrize(
    ("parameters", "part"),
    [
        ({"CRITERIA": ["gdpp", "+", "1"]}, "no field gdpp for a criterion; the closest .* gdp"),
        ({"CRITERIA": ["gdp", "+"]}, "Criteria holds 2 cells; fill whole rows of 3"),
        ({"CRITERIA": []}, "CRITERIA"),
        ({"CRITERIA": ["gdp", "up", "1"]}, "“gdp up” is not clear"),
        ({"CRITERIA": ["gdp", "+", "1", "gdp", "-", "1"]}, "“gdp [+]” is not clear"),
        ({"CRITERIA": ["gdp", "+", "much"]}, "Criteria holds much; give a number"),
        ({"CRITERIA": ["gdp", "+", "0", "cod_t", "-", "0"]}, "sum to 0"),
        ({"CRITERIA": ["gdp", "+", "nan"]}, "Criteria holds nan; give a number"),
        ({"CRITERIA": ["park_id", "+", "1"]}, "Field park_id of parks holds .a.; give a number"),
        ({"WEIGHTING": 3, "PAIRWISE": ["1", "2", "2", "1"]}, "is not reciprocal: gdp against cod"),
        ({"WEIGHTING": 3, "PAIRWISE": ["1", "2"]}, "2 criteria need 2 rows"),
        ({"WEIGHTING": 3}, "need the Pairwise matrix; fill in its 2 × 2 cells"),
        ({"CONCENTRATION": 0}, "Concentration"),
        ({"TRIALS": -1}, "Trials"),
    ],
)
def test_wrong_parameters_are_told_in_one_sentence(rank, parameters, part):
    with pytest.raises(QgsProcessingException, match=part):
        rank(**parameters)
