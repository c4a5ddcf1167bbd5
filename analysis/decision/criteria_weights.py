"""Weights of criteria: given, equal, by entropy, by pairwise comparison (AHP)."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..array_types import Array, Column
from ..message import InputError

RANDOM_INDEX = (
    *(0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49),
    *(1.51, 1.48, 1.56, 1.57, 1.59),
)
"""Saaty's random index for matrices of 1 to 15 criteria (Saaty 1980)."""

CONSISTENT = 0.1
"""A consistency ratio above this asks for a second look (Saaty 1980)."""

_RECIPROCAL_TOLERANCE = 0.01


@dataclass(frozen=True)
class Pairwise:
    """Weights from a pairwise matrix.

    Parameters
    ----------
    weights : ndarray, shape (m,)
        Sum 1.
    ratio : float
        Consistency ratio CR = CI / RI.
    triple : tuple of int
        The three criteria whose comparisons disagree most; empty below three criteria.
    """

    weights: np.ndarray
    ratio: float
    triple: tuple


def given(values: Column, names: Column) -> Array:
    """Scale given weights to the sum 1.

    Parameters
    ----------
    values : shape (m,)
    names : shape (m,)
        Names of the criteria, for errors.

    Returns
    -------
    ndarray, shape (m,)

    Raises
    ------
    InputError
        A weight is negative or not finite, or all are 0.
    """
    weights = np.asarray(values, dtype=float)
    for name, weight in zip(names, weights, strict=True):
        if not (np.isfinite(weight) and weight >= 0):
            raise InputError(
                "Criterion {criterion} has the weight {value}; give 0 or more.",
                criterion=name,
                value=weight,
            )
    if weights.sum() <= 0:
        raise InputError("The weights of the criteria sum to 0; give at least one above 0.")
    return weights / weights.sum()


def equal(count: Any) -> Any:
    """Return ``count`` equal weights."""
    return np.full(count, 1.0 / count)


def entropy(matrix: Array, names: Column) -> Array:
    """Weigh criteria by how much their values differ (Shannon entropy).

    p = x / Σx, e = −Σ p ln p / ln n with 0·ln 0 = 0, w ∝ 1 − e. A constant column has weight 0;
    where all are constant the weights are equal.

    Parameters
    ----------
    matrix : shape (n, m)
        Finite values of 0 or more.
    names : shape (m,)

    Returns
    -------
    ndarray, shape (m,)

    Raises
    ------
    InputError
        A value is negative.
    """
    matrix = np.asarray(matrix, dtype=float)
    rows, columns = np.nonzero(matrix < 0)
    if len(rows):
        raise InputError(
            "Criterion {criterion} holds {value}; entropy weights need values of 0 or more: "
            "choose another weighting.",
            criterion=names[columns[0]],
            value=matrix[rows[0], columns[0]],
        )
    varies = np.ptp(matrix, axis=0) > 0 if len(matrix) else np.zeros(matrix.shape[1], bool)
    if not varies.any():
        return equal(matrix.shape[1])
    share = matrix[:, varies] / matrix[:, varies].sum(axis=0)
    logarithm = np.log(share, where=share > 0, out=np.zeros_like(share))
    diversity = np.zeros(matrix.shape[1])
    diversity[varies] = 1.0 + (share * logarithm).sum(axis=0) / np.log(len(matrix))
    return diversity / diversity.sum()


def pairwise(matrix: npt.ArrayLike, names: Column) -> Pairwise:
    """Weigh criteria by the principal eigenvector of their pairwise comparisons (AHP).

    Parameters
    ----------
    matrix : shape (m, m)
        How many times the criterion of the row matters as much as that of the column.
    names : shape (m,)

    Raises
    ------
    InputError
        The matrix has another shape or more than 15 criteria, holds a value that is not above 0,
        or is not reciprocal (by more than 1 %).
    """
    matrix = np.asarray(matrix, dtype=float)
    _check_pairwise(matrix, names)
    count = len(names)
    values, vectors = np.linalg.eig(matrix)
    principal = int(np.argmax(values.real))
    weights = np.abs(vectors[:, principal].real)
    weights /= weights.sum()
    ratio = 0.0
    if RANDOM_INDEX[count - 1] > 0:
        index = (values[principal].real - count) / (count - 1)
        ratio = float(max(index, 0.0) / RANDOM_INDEX[count - 1])
    return Pairwise(weights, ratio, _most_inconsistent(matrix))


def _check_pairwise(matrix, names):
    count = len(names)
    if count > len(RANDOM_INDEX):
        raise InputError(
            "{count} criteria are too many to compare in pairs; use at most {most}.",
            count=count,
            most=len(RANDOM_INDEX),
        )
    if matrix.shape != (count, count):
        raise InputError(
            "The pairwise matrix holds {values} values; {count} criteria need {count} rows "
            "of {count} values.",
            values=matrix.size,
            count=count,
        )
    product = matrix * matrix.T
    wrong = ~(np.isfinite(matrix) & (matrix > 0)) | (np.abs(product - 1) > _RECIPROCAL_TOLERANCE)
    if wrong.any():
        row, column = (int(index) for index in np.argwhere(wrong)[0])
        raise InputError(
            "The pairwise matrix is not reciprocal: {first} against {second} is {value}, "
            "{second} against {first} is {inverse}; give values above 0 whose product is 1.",
            first=names[row],
            second=names[column],
            value=f"{matrix[row, column]:g}",
            inverse=f"{matrix[column, row]:g}",
        )


def _most_inconsistent(matrix):
    count = len(matrix)
    if count < 3:
        return ()
    log = np.log(matrix)
    error = np.abs(log[:, :, None] + log[None, :, :] - log[:, None, :])
    return tuple(sorted(int(i) for i in np.unravel_index(np.argmax(error), error.shape)))
