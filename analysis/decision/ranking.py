"""Ranking by several criteria: TOPSIS, VIKOR, weighted sum.

Every method scores many weight vectors at once, so that the stability of ranks under other
weights (`stability`) costs one matrix product instead of a loop over the sites.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from ..array_types import Array, Booleans, Column, Integers
from ..key_order import key_order
from ..message import InputError

METHODS = ("topsis", "vikor", "weighted sum")
"""Names by the integer of ``METHOD``."""

HIGHER_IS_BETTER = (True, False, True)
"""Whether a higher score of the method is better, by the integer of ``METHOD``."""

REFUSE, WORST, LEAVE_OUT = range(3)

_STRATEGY_WEIGHT = 0.5
_STEPS = float(2**32 - 1)
_COLUMNS = 2048


def treat_missing(
    matrix: Array, benefit: Column, names: Column, treatment: int
) -> tuple[Array, Booleans]:
    """Deal with missing values before ranking.

    Parameters
    ----------
    matrix : shape (n, m)
        NaN where a value is missing.
    benefit : shape (m,)
        Whether more is better.
    names : shape (m,)
    treatment
        `REFUSE`, `WORST` (the column's worst value stands in) or `LEAVE_OUT`.

    Returns
    -------
    matrix : ndarray, shape (n, m)
    ranked : ndarray of bool, shape (n,)
        Rows that take part; the others may still hold NaN.

    Raises
    ------
    InputError
        A value is missing and refused, infinite, or a column has none at all.
    """
    matrix = np.array(matrix, dtype=float)
    infinite = np.argwhere(np.isinf(matrix))
    if len(infinite):
        raise InputError(
            "Criterion {criterion} holds an infinite value; correct it.",
            criterion=names[infinite[0, 1]],
        )
    missing = np.isnan(matrix)
    counts = missing.sum(axis=0)
    for column in np.flatnonzero(counts):
        if treatment == REFUSE or counts[column] == len(matrix):
            raise InputError(
                "Criterion {criterion} has no value in {count} of {total} rows; fill them, "
                "or choose how missing values are treated.",
                criterion=names[column],
                count=int(counts[column]),
                total=len(matrix),
            )
        if treatment == WORST:
            worst = np.nanmin if benefit[column] else np.nanmax
            matrix[missing[:, column], column] = worst(matrix[:, column])
    unknown: Any = np.isnan(matrix)
    return matrix, ~unknown.any(axis=1)


def scorer(matrix: Array, benefit: Column, method: int) -> Callable[..., Any]:
    """Prepare a method for a set of sites.

    Parameters
    ----------
    matrix : shape (n, m)
        Finite values.
    benefit : shape (m,)
        Whether more is better.
    method
        Index into `METHODS`.

    Returns
    -------
    callable
        Maps weights of shape (k, m), each summing to 1, to scores of shape (k, n).

    Notes
    -----
    TOPSIS (Hwang and Yoon 1981): vector normalisation, Euclidean distances to the ideal (d⁺) and
    the anti-ideal (d⁻), closeness d⁻ / (d⁺ + d⁻), 0 where both are 0. VIKOR (Opricovic and Tzeng
    2004): Q with v = 0.5, lower is better; a constant column adds 0. Weighted sum of min–max
    values; a constant column adds 0.
    """
    return _prepared((_topsis, _vikor, _weighted_sum)[method], matrix, benefit)


def orderer(matrix: Array, benefit: Column, method: int) -> Callable[..., Any]:
    """Prepare what ranks sites as `scorer` does, at less cost.

    Parameters
    ----------
    matrix, benefit, method
        As for `scorer`.

    Returns
    -------
    callable
        Maps weights of shape (k, m) to values of shape (k, n) in the order of the scores. For
        TOPSIS d⁻² / (d⁺² + d⁻²), which needs no roots; else the scores themselves.
    """
    return _prepared((_topsis_order, _vikor, _weighted_sum)[method], matrix, benefit)


def _prepared(prepare, matrix, benefit):
    matrix = np.asarray(matrix, dtype=float)
    if not len(matrix):
        return lambda weights: np.zeros((len(weights), 0))
    return prepare(np.where(benefit, matrix, -matrix))


def ranks(scores: Array, *, higher_is_better: bool) -> Integers:
    """Rank scores, 1 being the best; ties share the lower rank.

    Parameters
    ----------
    scores : shape (n,)
        Finite. Scores nearer to each other than 2⁻³² of their range are ties.

    Returns
    -------
    ndarray of int32, shape (n,)
    """
    size = len(scores)
    if not size:
        return np.zeros(0, np.int32)
    least = scores.min()
    span = scores.max() - least
    if span == 0:
        return np.ones(size, np.int32)
    step = scores - least
    step *= _STEPS / span
    step += 0.5
    key = step.astype(np.uint32)
    if higher_is_better:
        np.invert(key, out=key)
    order = key_order(key)
    ordered = key[order]
    place = np.arange(1, size + 1, dtype=np.int32)
    tied = np.flatnonzero(ordered[1:] == ordered[:-1]) + 1
    if len(tied):  # each after the first of its run has the rank of that one
        begins = np.diff(tied, prepend=-1) > 1
        place[tied] = np.maximum.accumulate(np.where(begins, tied, 0))
    rank = np.empty(size, np.int32)
    rank[order] = place
    return rank


def _ideal_squares(gain):
    """Return squared distances of normalised values to the ideal and the anti-ideal, (m, n)."""
    norm = np.sqrt((gain**2).sum(axis=0))
    values = gain / np.where(norm > 0, norm, 1.0)
    return ((values - values.max(axis=0)) ** 2).T, ((values - values.min(axis=0)) ** 2).T


def _topsis(gain):
    to_best, to_worst = _ideal_squares(gain)

    def score(weights):
        far = np.sqrt(weights**2 @ to_worst)
        return _part(far, np.sqrt(weights**2 @ to_best) + far)

    return score


def _topsis_order(gain):
    to_best, to_worst = _ideal_squares(gain)
    both = to_best + to_worst

    def order(weights):
        square = weights**2
        return _part(_product(square, to_worst), _product(square, both))

    return order


def _product(weights, columns):
    """Multiply a few columns at a time, too few for BLAS to wake threads of its own."""
    product = np.empty((len(weights), columns.shape[1]))
    for begin in range(0, columns.shape[1], _COLUMNS):
        some = slice(begin, begin + _COLUMNS)
        np.matmul(weights, columns[:, some], out=product[:, some])
    return product


def _part(some, total):
    """Divide in place, 0 where the total is 0."""
    total[total == 0] = 1.0
    some /= total
    return some


def _vikor(gain):
    regret = 1.0 - _min_max(gain)
    regret[:, np.ptp(gain, axis=0) == 0] = 0.0
    regret = np.ascontiguousarray(regret.T)

    def score(weights):
        group = _product(weights, regret)
        worst, part = np.empty((2, regret.shape[1]))
        for number, own in enumerate(weights):  # a row at a time stays in the caches
            np.multiply(own[0], regret[0], out=worst)
            for weight, column in zip(own[1:], regret[1:], strict=True):
                np.multiply(weight, column, out=part)
                np.maximum(worst, part, out=worst)
            _stretch(worst)
            _stretch(group[number])
            group[number] *= _STRATEGY_WEIGHT
            worst *= 1 - _STRATEGY_WEIGHT
            group[number] += worst
        return group

    return score


def _weighted_sum(gain):
    values = np.ascontiguousarray(_min_max(gain).T)
    return lambda weights: _product(weights, values)


def _min_max(gain):
    span = np.ptp(gain, axis=0)
    return (gain - gain.min(axis=0)) / np.where(span > 0, span, 1.0)


def _stretch(row):
    """Stretch a row to 0 … 1 in place; one without range is 0."""
    row -= row.min()
    row /= row.max() or 1.0
