"""Whole numbers and sums that add up: what makes the margins exact."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from ...array_types import Array, Floats, Integers, Objects


def apportion(total: int, weights: npt.ArrayLike) -> Integers:
    """Split a whole number by weights with the largest-remainder rule.

    Parameters
    ----------
    weights : shape (k,)
        Not negative; all zero gives zeros.

    Returns
    -------
    ndarray of int, shape (k,)
        Sum is `total` where any weight is positive.
    """
    weights = np.asarray(weights, float)
    if total <= 0 or not weights.sum() > 0:
        return np.zeros(len(weights), int)
    exact = total * weights / weights.sum()
    counts = np.floor(exact + 1e-9).astype(int)
    remainder = np.where(weights > 0, exact - counts, -1.0)
    counts[np.argsort(-remainder, kind="stable")[: total - counts.sum()]] += 1
    return counts


def labels(total: int, shares: dict[Any, float], rng: np.random.Generator) -> Objects:
    """Return labels in random order, each as often as its share asks.

    Returns
    -------
    ndarray of object, shape (total,)
    """
    counts = apportion(total, list(shares.values()))
    names = np.repeat(np.array(list(shares), dtype=object), counts)
    return rng.permutation(names)


def scaled(weights: npt.ArrayLike, total: Any) -> Any:
    """Return weights scaled to a sum; nothing where there are none."""
    weights = np.asarray(weights, float)
    return weights * (total / weights.sum()) if len(weights) else weights


def scaled_within(weights: Array, total: float, least: Array, most: Array) -> Floats:
    """Return weights scaled to a sum as near as bounds of each allow.

    Parameters
    ----------
    weights : shape (n,)
        Positive.
    least, most : shape (n,)
        Where they cross, `least` holds.

    Returns
    -------
    ndarray of float, shape (n,)
    """
    little, much = 1e-6, 1e6
    for _ in range(80):
        factor = np.sqrt(little * much)
        values = np.maximum(np.minimum(weights * factor, most), least)
        little, much = (factor, much) if values.sum() < total else (little, factor)
    return values


def sizes(count: int, total: float, choices: Sequence[float], rng: np.random.Generator) -> Floats:
    """Draw sizes from typical ones so that their sum comes as near to a total as they allow.

    Parameters
    ----------
    choices
        Typical sizes, increasing.

    Returns
    -------
    ndarray of float, shape (count,)
    """
    typical = np.asarray(choices, float)
    if count <= 0:
        return np.zeros(0)
    mean = np.clip(total / count, typical[0], typical[-1])
    picks = rng.choice(len(typical), size=count, p=_tilted(typical, mean))
    gap = total - typical[picks].sum()
    for unit in np.tile(rng.permutation(count), len(typical)):
        following = picks[unit] + (1 if gap > 0 else -1)
        if 0 <= following < len(typical):
            rest = gap - (typical[following] - typical[picks[unit]])
            if abs(rest) < abs(gap):
                picks[unit], gap = following, rest
    return typical[picks]


def _tilted(choices, mean):
    """Return probabilities with a given mean (exponential tilting, by bisection)."""
    span = (choices - choices[0]) / (choices[-1] - choices[0])
    wanted = (mean - choices[0]) / (choices[-1] - choices[0])
    low, high = -60.0, 60.0
    for _ in range(60):
        tilt = (low + high) / 2
        weights = np.exp(tilt * (span - span.max() if tilt > 0 else span))
        weights /= weights.sum()
        low, high = (tilt, high) if weights @ span < wanted else (low, tilt)
    return weights


def spread(low: float, high: float, gamma: float, share: Array) -> Any:
    """Return values between two ends, geometric, bent by an exponent.

    Parameters
    ----------
    low, high
        Positive; taken exactly at shares 0 and 1.
    gamma
        1 is even on the logarithm; smaller bends towards `high`.
    share
        0 to 1.
    """
    return low * (high / low) ** (np.asarray(share, float) ** gamma)
