"""Parks ranked by several criteria: their weights, scores and ranks, and how firm these are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import pandas as pd

from ..message import Message
from ..result import Result
from ..tables.table import Table
from ..tables.text_columns import frame_of
from . import criteria_weights, rank_stability, ranking


class Weighting(IntEnum):
    """Where weights come from, the integer of ``WEIGHTING``."""

    GIVEN = 0
    EQUAL = 1
    ENTROPY = 2
    AHP = 3


@dataclass(frozen=True)
class Criterion:
    """A field of numbers, whether more of it is better, and the weight given to it if any."""

    field: str
    more_is_better: bool
    weight: float | None = None


@dataclass(frozen=True)
class Trials:
    """How often other weights are tried, how near to those used, and by which seed."""

    count: int = 0
    concentration: float = 100.0
    seed: int = 1


@dataclass(frozen=True, eq=False)
class RankRequest:
    """What is ranked, and how.

    Attributes
    ----------
    parks : Table
    criteria : sequence of Criterion, length m
    weighting : Weighting
    comparisons : ndarray of float, shape (m, m), optional
        The pairwise matrix, for `Weighting.AHP`.
    method : int
        Index into `ranking.METHODS`.
    missing : int
        `ranking.REFUSE`, `ranking.WORST` or `ranking.LEAVE_OUT`.
    trials : Trials
    """

    parks: Table
    criteria: Sequence[Criterion]
    weighting: Weighting = Weighting.GIVEN
    comparisons: np.ndarray | None = None
    method: int = 0
    missing: int = ranking.REFUSE
    trials: Trials = Trials()

    @property
    def names(self) -> list[str]:
        """The fields of the criteria."""
        return [each.field for each in self.criteria]

    @property
    def benefit(self) -> list[bool]:
        """Whether more is better, by criterion."""
        return [each.more_is_better for each in self.criteria]


@dataclass(frozen=True, eq=False, kw_only=True)
class ParkRanking(Result):
    """Ranks of n parks; NaN where a park takes no part, or nothing was tried.

    Attributes
    ----------
    parks : Table
    score, rank : ndarray of float, shape (n,)
        Rank 1 is the best.
    low, high, top : ndarray of float, shape (n,)
        As `rank_stability.Stability` has them.
    weights : DataFrame
        ``criterion``, ``direction``, ``weight``, ``consistent`` (1 or 0 for weights from a pairwise
        matrix, by its consistency ratio; else None).
    """

    parks: Table
    score: np.ndarray
    rank: np.ndarray
    low: np.ndarray
    high: np.ndarray
    top: np.ndarray
    weights: pd.DataFrame


def rank_parks(
    request: RankRequest,
    *,
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
) -> ParkRanking:
    """Rank parks, and try other weights.

    Parameters
    ----------
    request : RankRequest
    cancelled, progress : callable, optional
        As for `rank_stability.assess`.

    Returns
    -------
    ParkRanking

    Raises
    ------
    InputError
        A field holds no numbers, a value is missing and refused, or the weights are none.

    Examples
    --------
    >>> parks = Table("parks", pd.DataFrame({"gdp": [1.0, 3.0, None]}))
    >>> request = RankRequest(
    ...     parks, [Criterion("gdp", True)], Weighting.EQUAL, missing=ranking.LEAVE_OUT
    ... )
    >>> rank_parks(request).rank.tolist()
    [2.0, 1.0, nan]
    """
    names, benefit = request.names, request.benefit
    own = np.column_stack([request.parks.numbers(name) for name in names])
    matrix, ranked = ranking.treat_missing(own, benefit, names, request.missing)
    weights, ratio, notes, warnings = _weights(request, matrix[ranked])
    columns = np.full((5, len(own)), np.nan)
    columns[:, ranked] = _ranked(request, matrix[ranked], weights, cancelled, progress)
    left_out = int((~ranked).sum())
    lacking = int(np.isnan(own).any(axis=1).sum())
    return ParkRanking(
        numbers={"CR": ratio, "RANKED": int(ranked.sum()), "LEFT_OUT": left_out},
        notes=notes,
        warnings=[*warnings, *_missing(request.parks.name, lacking, left_out)],
        parks=request.parks,
        score=columns[0],
        rank=columns[1],
        low=columns[2],
        high=columns[3],
        top=columns[4],
        weights=frame_of(
            {
                "criterion": names,
                "direction": ["+" if more else "-" for more in benefit],
                "weight": weights,
                "consistent": [_consistent(ratio)] * len(names),
            }
        ),
    )


def _consistent(ratio):
    """Say whether pairwise comparisons agree: 1, 0, None where nothing was compared."""
    return None if ratio is None else int(ratio <= criteria_weights.CONSISTENT)


def _weights(request, matrix):
    """Return the weights, the consistency ratio (None without one), notes and warnings."""
    names = request.names
    if request.weighting == Weighting.ENTROPY:
        return criteria_weights.entropy(matrix, names), None, [], []
    if request.weighting == Weighting.EQUAL:
        return criteria_weights.equal(len(names)), None, [], []
    if request.weighting == Weighting.GIVEN:
        given = [each.weight for each in request.criteria]
        return criteria_weights.given(given, names), None, [], []
    found = criteria_weights.pairwise(request.comparisons, names)
    ratio = f"{found.ratio:.3f}"
    notes, warnings = [Message("Consistency ratio {ratio}", ratio=ratio)], []
    if found.ratio > criteria_weights.CONSISTENT:
        warnings.append(
            Message(
                "The pairwise matrix is not consistent (CR {ratio} is above 0.1); look again at "
                "{criteria}.",
                ratio=ratio,
                criteria=", ".join(names[index] for index in found.triple),
            )
        )
    return found.weights, found.ratio, notes, warnings


def _ranked(request, matrix, weights, cancelled, progress):
    """Return score, rank and its stability of the parks that take part, shape (5, k)."""
    higher = ranking.HIGHER_IS_BETTER[request.method]
    scores = ranking.scorer(matrix, request.benefit, request.method)(weights[None])[0]
    columns = np.full((5, len(scores)), np.nan)
    columns[:2] = scores, ranking.ranks(scores, higher_is_better=higher)
    trials = request.trials
    if trials.count:
        found = rank_stability.assess(
            ranking.orderer(matrix, request.benefit, request.method),
            len(scores),
            rank_stability.draw_weights(weights, trials.count, trials.concentration, trials.seed),
            higher_is_better=higher,
            cancelled=cancelled,
            progress=progress,
        )
        columns[2:] = found.low, found.high, found.top
    return columns


def _missing(layer, lacking, left_out):
    """Return the warning of parks that lack a value."""
    if left_out:
        yield Message(
            "{count} rows of {layer} lack a value and are left out of the ranking.",
            count=lacking,
            layer=layer,
        )
    elif lacking:
        yield Message(
            "{count} rows of {layer} lack a value: it counts as the worst.",
            count=lacking,
            layer=layer,
        )
