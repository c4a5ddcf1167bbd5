"""What an index is made of for one park: what each indicator gives, and what it costs.

Examples
--------
>>> from ..index.index_scheme import SCHEMES
>>> parts = index_account(["energy_pr"], [0.75], [0.5], [37.5], SCHEMES.chosen(3))
>>> [(part.title["en"], part.points, part.lost) for part in parts]
[('Energy productivity', 37.5, 12.5)]
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...array_types import Column, Floats
from ..index.index_scheme import Indicator, Scheme


@dataclass(frozen=True)
class Part:
    """An indicator of one park.

    Attributes
    ----------
    id : str
    title, unit, group : dict of str to str
        In each language; the unit may be empty.
    weight : float
        Share of the index, 0–1; 0 where the indicator does not count for the park.
    norm : float or None
        How near it is to its best, 0–1 but for z-scores; None where its value is not known.
    points : float or None
        What it adds to the index; None where its value is not known, and for a geometric mean,
        whose parts do not add up.
    lost : float or None
        How much higher the index would be with this indicator at its best and all others as they
        are; None where its value is not known or it has no best.
    """

    id: str
    title: dict
    unit: dict
    group: dict
    weight: float
    norm: float | None
    points: float | None
    lost: float | None


def index_account(
    ids: Sequence[str], norms: Column, weights: Column, points: Column, scheme: Scheme
) -> list[Part]:
    """Return the parts of a park's index, as the rows of the explanation give them.

    Parameters
    ----------
    ids : sequence of str, length m
        Indicators of the scheme; others are left out.
    norms, weights, points : shape (m,)
        NaN where not known.
    scheme : Scheme
    """
    norm, weight, given = (
        np.array([np.nan if each is None else each for each in column], dtype=float)
        for column in (norms, weights, points)
    )
    known = {each.id: each for each in scheme.indicators}
    groups = {each["id"]: each["title"] for each in scheme.groups}
    gain = _gain(norm, weight, given, scheme)
    adds = given if scheme.aggregation != "geometric" else np.full(len(given), np.nan)
    return [
        Part(
            name,
            known[name].title,
            known[name].unit,
            groups.get(known[name].group, {}),
            _or_none(weight[at]) or 0.0,
            _or_none(norm[at]),
            None if np.isnan(norm[at]) else _or_none(adds[at]),
            _or_none(gain[at]) if _has_best(known[name]) else None,
        )
        for at, name in enumerate(ids)
        if name in known
    ]


def _gain(norm: Floats, weight: Floats, given: Floats, scheme: Scheme) -> Floats:
    """Return what the index would gain with one norm at 1."""
    if scheme.aggregation != "geometric":
        return np.where(np.isnan(norm), np.nan, scheme.scale * weight * np.maximum(1.0 - norm, 0))
    factors = np.where(np.isnan(given), 1.0, given)
    now = scheme.scale * np.prod(factors)
    others = np.array([np.prod(np.delete(factors, at)) for at in range(len(factors))])
    return np.where(np.isnan(norm), np.nan, scheme.scale * others - now)


def _has_best(indicator: Indicator) -> bool:
    return indicator.method != "z_score"


def _or_none(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
