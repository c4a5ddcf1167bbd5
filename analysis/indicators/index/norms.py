"""The norms of a scheme's indicators, each by its own method."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from ...array_types import Array, Booleans, Floats
from . import normalisation
from .index_scheme import Scheme
from .quantities import Values


def reference_set(matrix: Array) -> Booleans:
    """Mark the parks with every indicator that any park has; without such a park, all of them.

    Parameters
    ----------
    matrix : shape (n, m)
        Indicator values, NaN where unknown.

    Returns
    -------
    ndarray of bool, shape (n,)
    """
    known: Any = ~np.isnan(matrix)
    complete = known[:, known.any(axis=0)].all(axis=1)
    return complete if complete.any() and known.any() else np.ones(len(matrix), bool)


def norms_of(
    values: Values, scheme: Scheme, reference: Booleans | Mapping[str, Floats]
) -> tuple[Array, list[list[Floats]]]:
    """Put every indicator of a scheme on its scale.

    Parameters
    ----------
    reference : shape (n,), or dict of str to ndarray
        The parks that ranks, ends and means are taken from, or by indicator the values of others.

    Returns
    -------
    norms : ndarray, shape (n, m)
    parts : list of (benchmark, par_a, par_b), each of shape (n,)
        What a norm was made from, one entry per indicator: ends, baseline and leading value, mean
        and deviation, rank and number, or the growth that reverses a test.
    """
    norms, parts = [], []
    for indicator in scheme.indicators:
        column = values.frame[indicator.id].to_numpy(float)
        if isinstance(reference, Mapping):
            theirs = reference.get(indicator.id, np.zeros(0))
        else:
            theirs = column[reference]
        norm, part = _norm(column, indicator, values, scheme, theirs)
        norms.append(norm)
        parts.append([np.broadcast_to(np.asarray(each, float), column.shape) for each in part])
    return np.column_stack(norms), parts


def _norm(column, indicator, values, scheme, reference):
    """Return the norm and what it was made from: benchmark, par_a, par_b."""
    better = indicator.direction == "+"
    method, nan = indicator.method, np.nan
    if method == "percentile":
        norm, worse, count = normalisation.percentile(column, reference, higher_is_better=better)
        return norm, (nan, worse, count)
    if method in ("min_max", "z_score"):
        function = normalisation.min_max if method == "min_max" else normalisation.z_score
        norm, first, second = function(column, reference, higher_is_better=better)
        return norm, (nan, first, second)
    if method == "between":
        norm = normalisation.between(column, indicator.baseline, indicator.leading)
        return norm, (nan, indicator.baseline, indicator.leading)
    benchmark = _benchmark(indicator, values)
    if indicator.reverse is None:
        return _against(column, benchmark, indicator, scheme, better=better), (benchmark, nan, nan)
    growth = values.frame[indicator.reverse].to_numpy(float)
    norm = np.where(
        growth > 0,
        _against(column, benchmark, indicator, scheme, better=better),
        _against(column, benchmark, indicator, scheme, better=not better),
    )
    unknown = np.isnan(growth) | (growth == 0)
    return np.where(unknown, nan, norm), (benchmark, growth, nan)


def _against(column, benchmark, indicator, scheme, *, better):
    """Hold values to a benchmark; an elasticity below 0 is the best where less is better."""
    if indicator.method == "threshold":
        return normalisation.threshold(column, benchmark, higher_is_better=better)
    norm = normalisation.ratio(column, benchmark, higher_is_better=better, cap=scheme.cap)
    if indicator.reverse is not None and not better and scheme.cap is not None:
        norm = np.where(column < 0, scheme.cap, norm)
    return norm


def _benchmark(indicator, values):
    if indicator.benchmark_by is None:
        return indicator.benchmark
    size = values.sizes[indicator.benchmark_by["field"]].to_numpy(float)
    benchmark = np.full(size.shape, np.nan)
    for step in sorted(indicator.benchmark_by["steps"], key=lambda each: each["from"]):
        benchmark = np.where(size >= step["from"], step["benchmark"], benchmark)
    return benchmark
