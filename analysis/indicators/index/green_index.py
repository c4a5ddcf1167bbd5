"""Score parks by an index scheme: values, norms, weights, points, verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ...array_types import Booleans, Column, Floats
from ...enums import Reach, values
from ...message import InputError
from ...tables.text_columns import frame_of, with_none
from .index_scheme import Scheme
from .index_weights import weights_of
from .norms import norms_of, reference_set
from .quantities import Values

DECIMALS = 9
MIN_SHARE = 0.667
"""Least share of indicators and of weight for which an index says anything of a park."""

GROUPS = ("g1", "g2", "g3", "g4", "g5", "g6")


@dataclass(frozen=True)
class Index:
    """Scores of parks by one scheme.

    Attributes
    ----------
    scores : DataFrame
        ``gdi``, ``g1`` … ``g6``, ``gdi_n``, ``gdi_share`` (of indicators or of weight, the
        lesser), ``gdi_pass``, one row per park.
    explain : DataFrame
        ``row`` (position of the park), ``indicator``, ``value``, ``benchmark``, ``norm``,
        ``weight``, ``points``, ``method``, ``par_a``, ``par_b``; one row per park and indicator.
    reference : ndarray of bool, shape (n,)
        The parks that ranks, ends and means were taken from.
    notes : list of Message
    """

    scores: pd.DataFrame
    explain: pd.DataFrame
    reference: np.ndarray
    notes: list

    def frame(self) -> pd.DataFrame:
        """Return the scores with ``gdi_rank`` and ``gdi_above``: 1 above the mean, 0 not."""
        flags, _ = above(self.scores["gdi"])
        return ranked(self.scores).assign(gdi_above=flags)


def score(
    values: Values,
    scheme: Scheme,
    *,
    missing: str | None = None,
    aggregation: str | None = None,
    required: Sequence[str] | None = None,
    min_share: float = 0.0,
    reference: Booleans | Mapping[str, Floats] | None = None,
) -> Index:
    """Score parks.

    Index = offset + scale · Σ weight · norm, weights of the indicators used summing to 1; or their
    weighted geometric mean; or the share of the indicators met.

    Parameters
    ----------
    missing : {"refuse", "drop", "worst"}, optional
        Overrides the scheme: no index, the others' weights stretched, or the norm 0.
    aggregation : {"arithmetic", "geometric"}, optional
        Overrides the scheme.
    required
        Overrides the scheme: a park that lacks one has no index.
    min_share
        A park of which a lesser share of the indicators, or of their weight, is known has no
        index, whatever ``missing`` says.
    reference : shape (n,), or dict of str to ndarray
        The parks that ranks, ends and means are taken from, by default `norms.reference_set`; or
        by indicator the values of other parks.
    """
    missing = missing or scheme.missing
    aggregation = aggregation or scheme.aggregation
    required = scheme.required if required is None else tuple(required)
    ids = [indicator.id for indicator in scheme.indicators]
    scheme.refuse_unknown(required or (), scored=True)
    if aggregation == "geometric" and any(i.method == "z_score" for i in scheme.indicators):
        raise InputError(
            "Scheme {scheme}: z-scores can be negative and have no geometric mean; "
            "choose arithmetic.",
            scheme=scheme.id,
        )
    matrix = values.frame[ids].to_numpy(float)
    if reference is None:
        reference = reference_set(matrix)
    norms, parts = norms_of(values, scheme, reference)
    weights, share = weights_of(norms, scheme, missing, required, min_share)
    used = np.where(np.isnan(norms), 0.0, norms)
    if aggregation == "geometric":
        gdi, groups, points = _geometric(used, weights, scheme)
    else:
        gdi, groups, points = _arithmetic(used, weights, scheme)
    scores = frame_of({"gdi": gdi, **groups})
    scores["gdi_n"] = (~np.isnan(norms)).sum(axis=1)
    scores["gdi_share"] = share
    scores["gdi_pass"] = _verdict(norms, values, scheme, required)
    explain = _explain(scheme, (matrix, norms, weights, points), parts)
    own = np.zeros(len(matrix), bool) if isinstance(reference, Mapping) else reference
    return Index(scores.round(DECIMALS), explain, own, list(values.notes))


def rank(scores: npt.ArrayLike) -> Floats:
    """Rank scores, 1 for the highest; ties share the lower number, NaN stays NaN.

    Parameters
    ----------
    scores : shape (n,)

    Returns
    -------
    ndarray of float, shape (n,)
    """
    return pd.Series(np.asarray(scores, float)).rank(method="min", ascending=False).to_numpy()


def ranked(scores: pd.DataFrame) -> pd.DataFrame:
    """Return scores with ``gdi_rank``, and ``gdi_of``: how many parks were ranked."""
    count = float(scores["gdi"].count())
    return scores.assign(
        gdi_rank=rank(scores["gdi"]), gdi_of=np.where(scores["gdi"].notna(), count, np.nan)
    )


def above(scores: npt.ArrayLike, mean: float | None = None) -> tuple[Floats, float]:
    """Tell which scores exceed the mean.

    Parameters
    ----------
    scores : shape (n,)
    mean
        The mean of the scores that exist where not given.

    Returns
    -------
    flags : ndarray of float, shape (n,)
        1, 0 or NaN.
    mean : float
        Rounded to 9 decimals, as the scores are, so that a tie with it is no excess.
    """
    scores = np.asarray(scores, float)
    if mean is None:
        mean = float(np.nanmean(scores)) if np.isfinite(scores).any() else np.nan
    mean = round(mean, DECIMALS)
    unknown = np.isnan(scores) | np.isnan(mean)
    return np.where(unknown, np.nan, (scores > mean).astype(float)), mean


def by_reach(flags: Floats, reaches: Column) -> pd.DataFrame:
    """Count the parks above the mean by reach.

    Parameters
    ----------
    flags : shape (n,)
        1 above the mean, 0 not, NaN without index.
    reaches : shape (n,)

    Returns
    -------
    DataFrame
        ``reach``, ``parks`` (with an index), ``above`` , ``above_in`` (share within the reach),
        ``above_of`` (share of all above).
    """
    frame = frame_of({"reach": list(reaches), "flag": flags})
    frame = frame[frame["flag"].notna()]
    order = {reach: place for place, reach in enumerate(values(Reach))}
    groups = frame.groupby("reach", dropna=False, sort=False)["flag"].agg(["size", "sum"])
    groups = groups.reset_index().rename(columns={"size": "parks", "sum": "above"})
    groups["reach"] = groups["reach"].where(groups["reach"].notna(), None)
    groups = with_none(groups)
    groups = groups.sort_values("reach", key=lambda names: names.map(order).fillna(len(order)))
    total = groups["above"].sum()
    groups["above_in"] = groups["above"] / groups["parks"]
    groups["above_of"] = groups["above"] / total if total else np.nan
    return groups.reset_index(drop=True)


def _arithmetic(norms, weights, scheme):
    points = scheme.scale * weights * norms
    scored = weights.sum(axis=1) > 0
    gdi = np.where(scored, scheme.offset + points.sum(axis=1), np.nan)
    groups = {}
    for name, member in _members(scheme).items():
        share = weights[:, member].sum(axis=1)
        with np.errstate(divide="ignore", invalid="ignore"):
            groups[name] = np.where(
                share > 0, scheme.offset + points[:, member].sum(axis=1) / share, np.nan
            )
    return gdi, groups, points


def _geometric(norms, weights, scheme):
    with np.errstate(divide="ignore", invalid="ignore"):
        logs = np.where(weights > 0, weights * np.log(norms), 0.0)
    scored = weights.sum(axis=1) > 0
    gdi = np.where(scored, scheme.offset + scheme.scale * np.exp(logs.sum(axis=1)), np.nan)
    groups = {}
    for name, member in _members(scheme).items():
        share = weights[:, member].sum(axis=1)
        with np.errstate(divide="ignore", invalid="ignore"):
            mean = np.exp(logs[:, member].sum(axis=1) / share)
            groups[name] = np.where(share > 0, scheme.offset + scheme.scale * mean, np.nan)
    return gdi, groups, np.exp(logs)


def _members(scheme):
    names = np.array([indicator.group for indicator in scheme.indicators])
    return {name: np.flatnonzero(names == name) for name in GROUPS}


def _verdict(norms, values, scheme, required):
    """Return pass, fail, unknown by three-valued logic; None where the scheme has no rule."""
    count = len(norms)
    if not scheme.has_verdict:
        return np.full(count, None, dtype=object)
    tests = []
    if scheme.aggregation == "share":
        ids = [indicator.id for indicator in scheme.indicators]
        tests += [_met(norms[:, ids.index(name)]) for name in required or ()]
        for each in scheme.sets:
            members = norms[:, [ids.index(name) for name in each["of"]]]
            sure = (members == 1).sum(axis=1) >= each["least"]
            possible = ((members == 1) | np.isnan(members)).sum(axis=1) >= each["least"]
            tests.append(np.where(sure, 1.0, np.where(possible, np.nan, 0.0)))
    tests += [_met(values.frame[item.id].to_numpy(float)) for item in scheme.gate]
    table = np.column_stack(tests)
    failed, open_ = (table == 0).any(axis=1), np.isnan(table).any(axis=1)
    return np.where(failed, "fail", np.where(open_, "unknown", "pass")).astype(object)


def _met(values):
    return np.where(np.isnan(values), np.nan, (values >= 1).astype(float))


def _explain(scheme, matrices, parts):
    matrix, norms, weights, points = matrices
    count, width = matrix.shape
    order = [np.column_stack([part[each] for part in parts]).ravel() for each in range(3)]
    return frame_of(
        {
            "row": np.repeat(np.arange(count), width),
            "indicator": np.tile([indicator.id for indicator in scheme.indicators], count),
            "value": matrix.ravel(),
            "benchmark": order[0],
            "norm": norms.ravel(),
            "weight": weights.ravel(),
            "points": points.ravel(),
            "method": np.tile([indicator.method for indicator in scheme.indicators], count),
            "par_a": order[1],
            "par_b": order[2],
        }
    )
