"""Put an indicator on a common scale; every function keeps NaN where the value is unknown."""

import numpy as np

from ...array_types import Array, Booleans

TIE = 1e-12


def ratio(
    values: Array, benchmark: Array, *, higher_is_better: bool, cap: float | None = 1.0
) -> Array:
    """Value over benchmark, or benchmark over value where less is better.

    Parameters
    ----------
    values : shape (n,)
    benchmark : shape (n,), or float
        In the unit of the values.
    cap
        Greatest norm; none where the scheme lets a good indicator make up for others.

    Returns
    -------
    ndarray, shape (n,)
        Not below 0. Where less is better a value of 0 gives the cap, NaN without one; a negative
        value is unknown.

    Notes
    -----
    Index of the green industrial park, MIIT 2016 (586).
    """
    values = np.asarray(values, float)
    benchmark = np.broadcast_to(np.asarray(benchmark, float), values.shape)
    with np.errstate(divide="ignore", invalid="ignore"):
        norm = values / benchmark if higher_is_better else benchmark / values
    if not higher_is_better:
        norm = np.where(values < 0, np.nan, norm)
    norm = np.maximum(norm, 0.0)
    if cap is not None:
        norm = np.minimum(norm, cap)
    return np.where(np.isinf(norm), np.nan, norm)


def between(values: Array, baseline: float, leading: float) -> Array:
    """Share of the way from the baseline (0) to the leading value (1), cut at both ends.

    Parameters
    ----------
    values : shape (n,)
    baseline, leading
        In the unit of the values; leading below baseline where less is better.

    Returns
    -------
    ndarray, shape (n,)
    """
    values = np.asarray(values, float)
    return np.clip((values - baseline) / (leading - baseline), 0.0, 1.0)


def min_max(
    values: Array, reference: Array, *, higher_is_better: bool
) -> tuple[Array, float, float]:
    """Share of the way from the worst to the best of the reference set, cut at both ends.

    Parameters
    ----------
    values : shape (n,)
    reference : shape (m,)

    Returns
    -------
    norm : ndarray, shape (n,)
        0.5 where all of the reference set are equal.
    low, high : float
        The reference set's smallest and largest value.
    """
    values = np.asarray(values, float)
    low, high = _ends(reference)
    if np.isnan(low):
        return np.full(values.shape, np.nan), low, high
    if high == low:
        return np.where(np.isnan(values), np.nan, 0.5), low, high
    norm = np.clip((values - low) / (high - low), 0.0, 1.0)
    return (norm if higher_is_better else 1.0 - norm), low, high


def z_score(
    values: Array, reference: Array, *, higher_is_better: bool
) -> tuple[Array, float, float]:
    """Distance from the reference set's mean in its standard deviations (population).

    Parameters
    ----------
    values : shape (n,)
    reference : shape (m,)

    Returns
    -------
    norm : ndarray, shape (n,)
        0 where all of the reference set are equal.
    mean, deviation : float
    """
    values = np.asarray(values, float)
    reference = np.asarray(reference, float)
    reference = reference[~np.isnan(reference)]
    if not len(reference):
        return np.full(values.shape, np.nan), np.nan, np.nan
    mean, deviation = float(reference.mean()), float(reference.std())
    if deviation <= TIE * max(1.0, abs(mean)):
        return np.where(np.isnan(values), np.nan, 0.0), mean, 0.0
    norm = (values - mean) / deviation
    return (norm if higher_is_better else -norm), mean, deviation


def percentile(
    values: Array, reference: Array, *, higher_is_better: bool
) -> tuple[Array, Array, int]:
    """Mid-rank in the reference set: (number of worse + half of the equal ones) / number.

    Over the reference set itself the norms have the mean 0.5, whatever the distribution and ties.

    Parameters
    ----------
    values : shape (n,)
    reference : shape (m,)

    Returns
    -------
    norm : ndarray, shape (n,)
        Between 0 and 1; 0.5 where all of the reference set are equal.
    worse : ndarray, shape (n,)
        Number of worse reference values plus half of the equal ones.
    count : int
        Number of reference values.
    """
    values = np.asarray(values, float)
    reference = np.asarray(reference, float)
    reference = reference[~np.isnan(reference)]
    if not len(reference):
        return np.full(values.shape, np.nan), np.full(values.shape, np.nan), 0
    sign = 1.0 if higher_is_better else -1.0
    ordered = np.sort(sign * reference)
    below = np.searchsorted(ordered, sign * values, side="left")
    up_to = np.searchsorted(ordered, sign * values, side="right")
    worse = np.where(np.isnan(values), np.nan, (below + up_to) / 2.0)
    return worse / len(ordered), worse, len(ordered)


def threshold(values: Array, benchmark: Array, *, higher_is_better: bool | Booleans) -> Array:
    """1 where the value meets the benchmark, 0 where it does not, NaN where either is unknown.

    Parameters
    ----------
    values : shape (n,)
    benchmark : shape (n,), or float
    higher_is_better : shape (n,)
        Per park where a test reverses.

    Returns
    -------
    ndarray, shape (n,)
    """
    values = np.asarray(values, float)
    benchmark = np.broadcast_to(np.asarray(benchmark, float), values.shape)
    met = np.where(higher_is_better, values >= benchmark, values <= benchmark)
    return np.where(np.isnan(values) | np.isnan(benchmark), np.nan, met.astype(float))


def _ends(reference):
    reference = np.asarray(reference, float)
    reference = reference[~np.isnan(reference)]
    if not len(reference):
        return np.nan, np.nan
    return float(reference.min()), float(reference.max())
