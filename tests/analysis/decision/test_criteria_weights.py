"""Weights against published tables and pymcdm."""

import numpy as np
import pymcdm.weights
import pytest
from parkshore.analysis.decision import criteria_weights
from parkshore.analysis.message import InputError

NAMES = ["a", "b", "c", "d"]

# Saaty's drinks: how often each is drunk in the USA, against the shares known from statistics
# (the worked example of AHPy, after Saaty 2008).
DRINKS = ("coffee", "wine", "tea", "beer", "soda", "milk", "water")
UPPER = {
    "coffee": (9, 5, 2, 1, 1, 1 / 2),
    "wine": (1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9),
    "tea": (1 / 3, 1 / 4, 1 / 3, 1 / 9),
    "beer": (1 / 2, 1, 1 / 3),
    "soda": (2, 1 / 2),
    "milk": (1 / 3,),
}
PUBLISHED = {
    "water": 0.327,
    "soda": 0.19,
    "coffee": 0.177,
    "milk": 0.129,
    "beer": 0.116,
    "tea": 0.042,
    "wine": 0.019,
}


def reciprocal(rows):
    size = len(rows) + 1
    matrix = np.eye(size)
    for row, values in enumerate(rows):
        matrix[row, row + 1 :] = values
        matrix[row + 1 :, row] = 1 / np.array(values, dtype=float)
    return matrix


def test_ahp_gives_the_published_weights_and_ratio():
    result = criteria_weights.pairwise(reciprocal(list(UPPER.values())), DRINKS)
    found = dict(zip(DRINKS, result.weights.round(3), strict=True))
    assert found == PUBLISHED
    assert result.ratio == pytest.approx(0.022, abs=0.001)


def test_ahp_of_a_consistent_matrix_gives_its_weights():
    wanted = np.array([0.4, 0.3, 0.2, 0.1])
    result = criteria_weights.pairwise(wanted[:, None] / wanted, NAMES)
    np.testing.assert_allclose(result.weights, wanted, atol=1e-12)
    assert result.ratio == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("size", [1, 2])
def test_one_or_two_criteria_are_always_consistent(size):
    result = criteria_weights.pairwise(reciprocal([(3,)] if size == 2 else []), NAMES[:size])
    assert result.ratio == 0
    assert result.triple == ()
    np.testing.assert_allclose(result.weights, [0.75, 0.25] if size == 2 else [1.0])


def test_the_most_inconsistent_triple_is_named():
    matrix = np.ones((4, 4))
    matrix[1, 3], matrix[3, 1] = 9, 1 / 9
    matrix[0, 1], matrix[1, 0] = 3, 1 / 3
    result = criteria_weights.pairwise(matrix, NAMES)
    assert result.ratio > criteria_weights.CONSISTENT
    assert result.triple == (0, 1, 3)


@pytest.mark.parametrize(
    ("matrix", "part"),
    [
        ([[1, 2], [2, 1]], "a against b is 2, b against a is 2"),
        ([[1, 0], [0, 1]], "not reciprocal: a against b is 0"),
        ([[2, 1], [1, 1]], "not reciprocal: a against a is 2"),
        ([[1, np.nan], [1, 1]], "not reciprocal"),
        (np.ones((3, 3)), "holds 9 values; 2 criteria need 2 rows"),
    ],
)
def test_a_matrix_that_is_not_reciprocal_is_refused(matrix, part):
    with pytest.raises(InputError, match=part):
        criteria_weights.pairwise(matrix, NAMES[:2])


def test_rounded_fractions_are_taken():
    result = criteria_weights.pairwise([[1, 3], [0.333, 1]], NAMES[:2])
    np.testing.assert_allclose(result.weights, [0.75, 0.25], atol=1e-3)


def test_more_than_fifteen_criteria_are_refused():
    assert criteria_weights.pairwise(np.ones((15, 15)), [""] * 15).ratio == pytest.approx(
        0, abs=1e-9
    )
    with pytest.raises(InputError, match="16 criteria are too many"):
        criteria_weights.pairwise(np.ones((16, 16)), [""] * 16)


@pytest.mark.parametrize("seed", range(20))
def test_entropy_agrees_with_pymcdm(seed):
    matrix = np.random.default_rng(seed).uniform(0.1, 10, (seed + 3, 5))
    np.testing.assert_allclose(
        criteria_weights.entropy(matrix, list("abcde")),
        pymcdm.weights.entropy_weights(matrix),
        atol=1e-9,
        rtol=0,
    )


def test_entropy_by_hand_with_a_zero():
    # column a: p = 0, 1 → e = 0; column b: p = 1/3, 2/3 → e = 0.9183; column c is constant
    found = criteria_weights.entropy([[0, 1, 5], [7, 2, 5]], NAMES[:3])
    e = -(np.log(1 / 3) / 3 + 2 * np.log(2 / 3) / 3) / np.log(2)
    np.testing.assert_allclose(found, np.array([1, 1 - e, 0]) / (2 - e), atol=1e-12)


@pytest.mark.parametrize("matrix", [[[1, 2]], [[3, 4], [3, 4]], np.zeros((0, 2)), [[0, 0]] * 3])
def test_entropy_of_constant_columns_is_equal(matrix):
    found = criteria_weights.entropy(np.array(matrix, dtype=float).reshape(-1, 2), NAMES[:2])
    assert found.tolist() == [0.5, 0.5]


def test_entropy_refuses_negative_values():
    with pytest.raises(InputError, match=r"Criterion b holds -2\.0"):
        criteria_weights.entropy([[1, 1], [1, -2]], NAMES[:2])


def test_given_weights_are_scaled_to_one():
    np.testing.assert_allclose(criteria_weights.given([2, 0, 6, 2], NAMES), [0.2, 0, 0.6, 0.2])


@pytest.mark.parametrize(
    ("values", "part"),
    [
        ([0, 0], "sum to 0"),
        ([1, -1], "b has the weight -1"),
        ([np.nan, 1], "a has the weight"),
    ],
)
def test_wrong_weights_are_refused(values, part):
    with pytest.raises(InputError, match=part):
        criteria_weights.given(values, NAMES[:2])
