"""The index of parks by a scheme: scores, ranks, the parks above the mean, reach by reach."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd

from ...message import InputError, Message, translatable
from ...result import Result
from ...tables.columns import years
from ...tables.table import Table
from . import green_index, norms, quantities
from .index_scheme import Scheme
from .reference_values import holds_values, reference_values, told

_NO_MEAN = translatable(
    "{layer} gives no mean of the index (row gdi), nor of every indicator: gdi_above is not known; "
    "set the reference mean."
)


@dataclass(frozen=True, eq=False)
class IndexRequest:
    """What parks are scored by.

    Attributes
    ----------
    parks : Table
    scheme : Scheme
    field_map : dict of str to str
        Quantity -> field; see `quantities.collect`.
    id_field : str
        Names the parks in the explanation, "" for their feature ids.
    missing, aggregation, required
        Override the scheme; see `green_index.score`.
    reference_mean : float, optional
        By default the mean of the parks that have an index.
    reach : sequence of str or None, shape (n,)
    min_share : float
        See `green_index.score`.
    reference : Table, optional
        Parks of a named set and year, or their means and benchmarks
        (`reference_values.reference_values`): ranks, ends, means and the reference mean are
        theirs, so that scores compare over regions and years.
    """

    parks: Table
    scheme: Scheme
    field_map: Mapping[str, str] = field(default_factory=dict)
    id_field: str = ""
    missing: str | None = None
    aggregation: str | None = None
    required: Sequence[str] | None = None
    reference_mean: float | None = None
    reach: Sequence[str | None] = ()
    min_share: float = green_index.MIN_SHARE
    reference: Table | None = None


@dataclass(frozen=True, eq=False)
class ParkIndex(Result):
    """Scores of parks.

    Attributes
    ----------
    request : IndexRequest
    scores : DataFrame
        As `green_index.score` gives them, with ``gdi_rank`` and ``gdi_above``.
    explain : DataFrame
        As `green_index.score` gives it, with ``ref_id``.
    by_reach : DataFrame
        As `green_index.by_reach` gives it.
    mean : float
        What ``gdi_above`` is held against.
    refers_to : list of Message
        The reference set and its year; empty where the parks refer to themselves.
    set_name : str
        The set's name.
    """

    request: IndexRequest
    scores: pd.DataFrame
    explain: pd.DataFrame
    by_reach: pd.DataFrame
    mean: float
    refers_to: list = field(default_factory=list)
    set_name: str = ""


def park_index(request: IndexRequest) -> ParkIndex:
    """Score parks by a scheme, as the algorithm ``greenindex`` does."""
    parks, scheme = request.parks, request.scheme
    choice: dict[str, Any] = {
        "missing": request.missing,
        "aggregation": request.aggregation,
        "required": request.required,
    }
    values = quantities.collect(parks.frame, scheme, request.field_map, parks.name)
    given, refers_to, set_name = request.reference, _reference(request), ""
    if given is not None and holds_values(given):
        fixed = reference_values(given, scheme)
        request, refers_to, set_name = (
            replace(request, scheme=fixed.scheme),
            told(fixed),
            fixed.name,
        )
        scored, mean = _by_values(request, values, choice, fixed)
        if mean is None:
            scored.notes.append(Message(_NO_MEAN, layer=given.name))
            mean = np.nan
    else:
        scored, mean = _scored(request, values, choice)
        set_name = "" if given is None else given.name
    above, mean = green_index.above(scored.scores["gdi"], mean)
    names = np.asarray(parks.labels(request.id_field))
    return ParkIndex(
        request,
        green_index.ranked(scored.scores).assign(gdi_above=above),
        scored.explain.assign(ref_id=names[scored.explain["row"]]),
        green_index.by_reach(above, request.reach),
        mean,
        refers_to,
        set_name,
        numbers={},
        notes=list(_too_little(scored.scores, request.min_share)),
        warnings=scored.notes,
        basis=[*_basis(scheme, choice, values), *refers_to],
    )


def _scored(request, values, choice):
    """Return the index of the parks and the mean it is held against, by a reference set if any."""
    scheme, given = request.scheme, request.reference
    if given is None:
        scored = green_index.score(values, scheme, min_share=request.min_share, **choice)
        return scored, request.reference_mean
    if not len(given):
        raise InputError("{layer} holds no park to refer to.", layer=given.name)
    size = len(request.parks)
    other = quantities.collect(given.frame, scheme, request.field_map, given.name)
    both = quantities.Values(
        pd.concat([values.frame, other.frame], ignore_index=True),
        pd.concat([values.sizes, other.sizes], ignore_index=True),
        values.origin,
        [*values.notes, *other.notes],
    )
    refers = np.arange(len(both.frame)) >= size
    refers[size:] &= norms.reference_set(
        other.frame[[i.id for i in scheme.indicators]].to_numpy(float)
    )
    scored = green_index.score(
        both, scheme, min_share=request.min_share, reference=refers, **choice
    )
    mean = request.reference_mean
    if mean is None:
        theirs = scored.scores["gdi"][size:]
        mean = float(theirs.mean()) if theirs.notna().any() else np.nan
    mine = scored.explain["row"] < size
    own = green_index.Index(
        scored.scores[:size], scored.explain[mine], scored.reference[:size], scored.notes
    )
    return own, mean


def _by_values(request, values, choice, fixed):
    """Return the index of the parks by a set's means, and the mean it is held against."""
    choice = {**choice, "min_share": request.min_share, "reference": fixed.columns}
    scored = green_index.score(values, fixed.scheme, **choice)
    mean = fixed.mean if request.reference_mean is None else request.reference_mean
    parks = fixed.standing()
    if mean is None and parks is not None and fixed.scheme.aggregation != "share":
        frame = parks.reindex(columns=values.frame.columns)
        theirs = quantities.Values(frame, values.sizes[:0].reindex(frame.index), {}, [])
        index = green_index.score(theirs, fixed.scheme, reference=fixed.columns).scores["gdi"]
        mean = float(index.mean())
    return scored, mean


def _too_little(scores, min_share):
    """Tell of how many parks too little is known."""
    few = int(((scores["gdi_share"] < min_share) & scores["gdi"].isna()).sum())
    if few:
        yield Message(
            "{count} parks have no index: less than {share} % of the indicators or of their "
            "weight is known.",
            count=few,
            share=round(100 * min_share),
        )


def _reference(request):
    """Tell which parks the scores refer to, and of which year."""
    given = request.reference
    if given is None:
        return []
    known = sorted({int(each) for each in _years(given)})
    if not known:
        return [
            Message(
                "Scores refer to {layer}, {count} parks; of which year is not said.",
                layer=given.name,
                count=len(given),
            )
        ]
    return [
        Message(
            "Scores refer to {layer}, {count} parks, {years}.",
            layer=given.name,
            count=len(given),
            years="–".join(str(each) for each in dict.fromkeys((known[0], known[-1]))),
        )
    ]


def _years(table):
    if "year" not in table:
        return []
    return [each for each in years(table.frame, "year", table.name) if np.isfinite(each)]


def _basis(scheme, choice, values):
    """Return the scheme and its standing, where values came from, and what was chosen."""
    verified = "verified" if scheme.verified else "not verified"
    standing = (
        f"{scheme.id} ({scheme.source['name']}, {scheme.year}, {verified}): aggregation "
        f"{choice['aggregation'] or scheme.aggregation}, missing "
        f"{choice['missing'] or scheme.missing}"
    )
    origin = ", ".join(f"{name} ← {field}" for name, field in values.origin.items())
    chosen = ", ".join(f"{name}={value}" for name, value in choice.items() if value)
    return [line for line in (standing, origin, chosen) if line]
