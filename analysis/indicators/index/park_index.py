"""The index of parks by a scheme: scores, ranks, the parks above the mean, reach by reach."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ...result import Result
from ...tables.table import Table
from . import green_index, quantities
from .index_scheme import Scheme


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
    """

    request: IndexRequest
    scores: pd.DataFrame
    explain: pd.DataFrame
    by_reach: pd.DataFrame
    mean: float


def park_index(request: IndexRequest) -> ParkIndex:
    """Score parks by a scheme, as the algorithm ``greenindex`` does."""
    parks, scheme = request.parks, request.scheme
    choice: dict[str, Any] = {
        "missing": request.missing,
        "aggregation": request.aggregation,
        "required": request.required,
    }
    values = quantities.collect(parks.frame, scheme, request.field_map, parks.name)
    scored = green_index.score(values, scheme, **choice)
    above, mean = green_index.above(scored.scores["gdi"], request.reference_mean)
    names = np.asarray(parks.labels(request.id_field))
    return ParkIndex(
        request,
        scored.scores.assign(gdi_rank=green_index.rank(scored.scores["gdi"]), gdi_above=above),
        scored.explain.assign(ref_id=names[scored.explain["row"]]),
        green_index.by_reach(above, request.reach),
        mean,
        numbers={},
        warnings=scored.notes,
        basis=_basis(scheme, choice, values),
    )


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
