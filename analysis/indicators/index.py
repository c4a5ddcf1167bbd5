"""Score parks by an index scheme: values, norms, weights, points, verdict."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..message import QT_TRANSLATE_NOOP, InputError, Message
from . import normalise
from .columns import numbers, require

DECIMALS = 9
GROUPS = ("g1", "g2", "g3", "g4", "g5", "g6")


@dataclass(frozen=True)
class Values:
    """What the parks have of a scheme's quantities.

    Attributes
    ----------
    frame : DataFrame
        One row per park, one column per indicator, variable, gate flag; NaN where unknown.
    sizes : DataFrame
        The fields that benchmarks by size look at.
    origin : dict
        Quantity -> the field or formula it comes from; absent ones are not in it.
    notes : list of Message
    """

    frame: pd.DataFrame
    sizes: pd.DataFrame
    origin: dict
    notes: list


@dataclass(frozen=True)
class Index:
    """Scores of parks by one scheme.

    Attributes
    ----------
    scores : DataFrame
        ``gdi``, ``g1`` … ``g6``, ``gdi_n``, ``gdi_pass``, one row per park.
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


def collect(parks, scheme, field_map=None, layer="PARKS"):
    """Take a scheme's quantities out of a table of parks.

    A quantity comes from the field it is mapped to, else from the field that bears its name, else
    from its formula where the table has the fields; what is left is unknown for every park.

    Parameters
    ----------
    parks : DataFrame
        In the units of the inventory schema.
    scheme : Scheme
    field_map : dict, optional
        Quantity -> field.
    layer : str
        Name of the table, for messages.

    Returns
    -------
    Values

    Raises
    ------
    InputError
    """
    field_map = dict(field_map or {})
    known = [item.id for item in scheme.items]
    for name in field_map:
        require(pd.DataFrame(columns=known), [name], scheme.id)
    require(parks, field_map.values(), layer)
    columns, origin, notes = {}, {}, []
    for item in scheme.items:
        field = field_map.get(item.id, item.id if item.id in parks.columns else None)
        if field is not None:
            columns[item.id], origin[item.id] = numbers(parks, field, layer), field
        elif item.value is not None and _has(parks, item.value):
            columns[item.id], lost = _quotient(parks, item.value, layer)
            origin[item.id] = formula(item.value)
            if lost:
                notes.append(
                    Message(
                        QT_TRANSLATE_NOOP(
                            "ParkShore",
                            "{indicator}: {count} parks have a zero or negative denominator; "
                            "their value is NULL.",
                        ),
                        indicator=item.id,
                        count=lost,
                    )
                )
        else:
            columns[item.id] = np.full(len(parks), np.nan)
    absent = [name for name in known if name not in origin]
    if absent:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "ParkShore", "No field gives {names}; map them or they count as missing."
                ),
                names=", ".join(absent),
            )
        )
    sizes = {
        indicator.benchmark_by["field"]: numbers(parks, indicator.benchmark_by["field"], layer)
        if indicator.benchmark_by["field"] in parks.columns
        else np.full(len(parks), np.nan)
        for indicator in scheme.indicators
        if indicator.benchmark_by
    }
    return Values(
        pd.DataFrame(columns, index=range(len(parks))),
        pd.DataFrame(sizes, index=range(len(parks))),
        origin,
        notes,
    )


def formula(ratio):
    """Write a quotient as a person would.

    Parameters
    ----------
    ratio : Ratio

    Returns
    -------
    str
    """
    text = " + ".join(ratio.over)
    if ratio.under:
        over = f"({text})" if len(ratio.over) > 1 else text
        under = " + ".join(ratio.under)
        text = f"{over} / {f'({under})' if len(ratio.under) > 1 else under}"
    return text if ratio.factor == 1 else f"{text} × {ratio.factor:g}"


def score(values, scheme, *, missing=None, aggregation=None, required=None):
    """Score parks.

    Index = offset + scale · Σ weight · norm, weights of the indicators used summing to 1; or their
    weighted geometric mean; or the share of the indicators met.

    Parameters
    ----------
    values : Values
    scheme : Scheme
    missing : {"refuse", "drop", "worst"}, optional
        Overrides the scheme: no index, the others' weights stretched, or the norm 0.
    aggregation : {"arithmetic", "geometric"}, optional
        Overrides the scheme.
    required : sequence of str, optional
        Overrides the scheme: a park that lacks one has no index.

    Returns
    -------
    Index
    """
    missing = missing or scheme.missing
    aggregation = aggregation or scheme.aggregation
    required = scheme.required if required is None else tuple(required)
    ids = [indicator.id for indicator in scheme.indicators]
    require(pd.DataFrame(columns=ids), required or (), scheme.id)
    if aggregation == "geometric" and any(i.method == "z_score" for i in scheme.indicators):
        raise InputError(
            QT_TRANSLATE_NOOP(
                "ParkShore",
                "Scheme {scheme}: z-scores can be negative and have no geometric mean; "
                "choose arithmetic.",
            ),
            scheme=scheme.id,
        )
    matrix = values.frame[ids].to_numpy(float)
    reference = _reference(matrix)
    norms, parts = _norms(values, scheme, reference)
    weights = _weights(norms, scheme, missing, required)
    used = np.where(np.isnan(norms), 0.0, norms)
    if aggregation == "geometric":
        gdi, groups, points = _geometric(used, weights, scheme)
    else:
        gdi, groups, points = _arithmetic(used, weights, scheme)
    scores = pd.DataFrame({"gdi": gdi, **groups})
    scores["gdi_n"] = (~np.isnan(norms)).sum(axis=1)
    scores["gdi_pass"] = _verdict(norms, values, scheme, required)
    explain = _explain(scheme, matrix, norms, weights, points, parts)
    return Index(scores.round(DECIMALS), explain, reference, list(values.notes))


def rank(scores):
    """Rank scores, 1 for the highest; ties share the lower number, NaN stays NaN.

    Parameters
    ----------
    scores : array_like, shape (n,)

    Returns
    -------
    ndarray of float, shape (n,)
    """
    return pd.Series(np.asarray(scores, float)).rank(method="min", ascending=False).to_numpy()


def above(scores, mean=None):
    """Tell which scores exceed the mean.

    Parameters
    ----------
    scores : array_like, shape (n,)
    mean : float, optional
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
    return np.where(np.isnan(scores), np.nan, (scores > mean).astype(float)), mean


def by_reach(flags, reaches):
    """Count the parks above the mean by reach.

    Parameters
    ----------
    flags : ndarray of float, shape (n,)
        1 above the mean, 0 not, NaN without index.
    reaches : sequence of str or None, shape (n,)

    Returns
    -------
    DataFrame
        ``reach``, ``parks`` (with an index), ``above`` , ``above_in`` (share within the reach),
        ``above_of`` (share of all above).
    """
    frame = pd.DataFrame({"reach": list(reaches), "flag": flags})
    frame = frame[frame["flag"].notna()]
    order = {"upstream": 0, "midstream": 1, "downstream": 2, "outside": 3}
    groups = frame.groupby("reach", dropna=False, sort=False)["flag"].agg(["size", "sum"])
    groups = groups.reset_index().rename(columns={"size": "parks", "sum": "above"})
    groups["reach"] = groups["reach"].where(groups["reach"].notna(), None)
    groups = groups.sort_values("reach", key=lambda names: names.map(order).fillna(4))
    total = groups["above"].sum()
    groups["above_in"] = groups["above"] / groups["parks"]
    groups["above_of"] = groups["above"] / total if total else np.nan
    return groups.reset_index(drop=True)


def _has(parks, ratio):
    return all(name in parks.columns for name in ratio.over + ratio.under)


def _quotient(parks, ratio, layer):
    over = sum(numbers(parks, name, layer) for name in ratio.over)
    if not ratio.under:
        return over * ratio.factor, 0
    under = sum(numbers(parks, name, layer) for name in ratio.under)
    lost = int((under <= 0).sum())
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(under > 0, over / under * ratio.factor, np.nan), lost


def _reference(matrix):
    """Parks with every indicator that any park has; without such a park, all of them."""
    known = ~np.isnan(matrix)
    complete = known[:, known.any(axis=0)].all(axis=1)
    return complete if complete.any() and known.any() else np.ones(len(matrix), bool)


def _norms(values, scheme, reference):
    norms, parts = [], []
    for indicator in scheme.indicators:
        column = values.frame[indicator.id].to_numpy(float)
        norm, part = _norm(column, indicator, values, scheme, reference)
        norms.append(norm)
        parts.append([np.broadcast_to(np.asarray(each, float), column.shape) for each in part])
    return np.column_stack(norms), parts


def _norm(column, indicator, values, scheme, reference):
    """Return the norm and what it was made from: benchmark, par_a, par_b."""
    better = indicator.direction == "+"
    method, nan = indicator.method, np.nan
    if method == "percentile":
        norm, worse, count = normalise.percentile(
            column, column[reference], higher_is_better=better
        )
        return norm, (nan, worse, count)
    if method in ("min_max", "z_score"):
        function = normalise.min_max if method == "min_max" else normalise.z_score
        norm, first, second = function(column, column[reference], higher_is_better=better)
        return norm, (nan, first, second)
    if method == "between":
        norm = normalise.between(column, indicator.baseline, indicator.leading)
        return norm, (nan, indicator.baseline, indicator.leading)
    benchmark = _benchmark(indicator, values)
    if method == "ratio":
        norm = normalise.ratio(column, benchmark, higher_is_better=better, cap=scheme.cap)
        return norm, (benchmark, nan, nan)
    if indicator.reverse is None:
        return normalise.threshold(column, benchmark, higher_is_better=better), (
            benchmark,
            nan,
            nan,
        )
    growth = values.frame[indicator.reverse].to_numpy(float)
    norm = normalise.threshold(
        column, benchmark, higher_is_better=np.where(growth < 0, not better, better)
    )
    unknown = np.isnan(growth) | (growth == 0)
    return np.where(unknown, nan, norm), (benchmark, growth, nan)


def _benchmark(indicator, values):
    if indicator.benchmark_by is None:
        return indicator.benchmark
    size = values.sizes[indicator.benchmark_by["field"]].to_numpy(float)
    benchmark = np.full(size.shape, np.nan)
    for step in sorted(indicator.benchmark_by["steps"], key=lambda each: each["from"]):
        benchmark = np.where(size >= step["from"], step["benchmark"], benchmark)
    return benchmark


def _weights(norms, scheme, missing, required):
    """Weights of the indicators used, one row per park; all 0 where the park gets no index."""
    ids = [indicator.id for indicator in scheme.indicators]
    given = np.array([indicator.weight for indicator in scheme.indicators], float)
    known = ~np.isnan(norms)
    weights = np.broadcast_to(given, norms.shape).copy()
    must = np.isin(ids, list(required or ()))
    if scheme.chosen is not None and required:
        weights[_left_out(norms, must, scheme.chosen)] = 0.0
    if missing == "drop":
        weights = np.where(known, weights, 0.0)
    elif missing == "refuse":
        weights[(~known & (weights > 0)).any(axis=1)] = 0.0
    if scheme.aggregation != "share" and must.any():
        weights[(~known[:, must]).any(axis=1)] = 0.0
    weights[~known.any(axis=1)] = 0.0
    total = weights.sum(axis=1, keepdims=True)
    return np.divide(weights, total, out=np.zeros_like(weights), where=total > 0)


def _left_out(norms, must, chosen):
    """Where an indicator is neither required nor among the park's best ``chosen`` others."""
    others = np.where(must | np.isnan(norms), -np.inf, norms)
    order = np.argsort(-others, axis=1, kind="stable")
    places = np.empty_like(order)
    np.put_along_axis(places, order, np.arange(norms.shape[1])[None, :], axis=1)
    return ~must & (places >= chosen)


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


def _explain(scheme, matrix, norms, weights, points, parts):
    count, width = matrix.shape
    order = [np.column_stack([part[each] for part in parts]).ravel() for each in range(3)]
    return pd.DataFrame(
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
