"""What is to become of sites, and which come first by several criteria."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..array_types import Floats, Objects
from ..decision import criteria_weights, decision_tables, rank_stability, ranking, site_options
from ..decision.accreditation import FIELDS as ACCREDITATION
from ..decision.accreditation import accredited_at
from ..decision.rule_scope import spoken_of
from ..message import InputError
from ..tables.columns import numbers, require


@dataclass(frozen=True)
class Options:
    """Options of n sites.

    Attributes
    ----------
    option
        One of `decision_tables.OPTIONS`, shape (n,).
    opt_rule
        Id of the rule that gave it, None for the default, shape (n,).
    opt_why
        Its reason and the values it saw, shape (n,).
    """

    option: Objects
    opt_rule: Objects
    opt_why: Objects

    def frame(self) -> pd.DataFrame:
        """Return them as a table."""
        return pd.DataFrame(vars(self))


def decide_options(
    sites: pd.DataFrame,
    *,
    day: datetime.date,
    table: str | Path = "",
    language: str = "en",
) -> Options:
    """Propose an option for each checked site, by a decision table.

    Parameters
    ----------
    sites
        One row a site: what the check wrote (``verdict``, ``rule_id``, ``facil_src``,
        ``river_cls``, ``rule_note``), what the inventory says (``accredited``, ``approved``,
        ``opened``, ``closed``, ``scale``, ``reach`` …), and, where known, whether it lies in an
        area that is ``sensitive`` or ``urban``. What is not there is unknown.
    day
        On which accreditation and closure count.
    table
        File of a decision table of your own; by default paper and law.
    language
        ``en`` or ``zh``, of the reasons.

    Raises
    ------
    InputError
        The table cannot be read, or the sites have no ``verdict`` that it asks for.

    Examples
    --------
    >>> sites = pd.DataFrame({"verdict": ["within", "outside"], "rule_id": ["chemical_1km"] * 2,
    ...                       "facility": ["chemical"] * 2, "opened": ["2010", "2012"],
    ...                       "accredited": ["否", "是"], "energy_cls": ["high", "high"],
    ...                       "cod_cls": ["low", "low"]})
    >>> decide_options(sites, day=datetime.date(2026, 1, 1)).option.tolist()
    ['relocate', 'no action']
    """
    rules = decision_tables.DECISION_TABLES.chosen(own=table)
    if any(condition.field == "verdict" for condition in rules.inputs):
        require(sites, ["verdict"], "sites")
    own: dict[str, Any] = {str(name): _known(sites[name]) for name in sites.columns}
    if set(ACCREDITATION) & set(own):
        flag, start, end = (own.get(name) for name in ACCREDITATION)
        known = accredited_at(flag or [None] * len(sites), start, end, day)
        own["accredited"] = _known(pd.Series(known))
    columns = [
        site_options.read_input(
            condition,
            spoken_of(own, len(sites), rules.speaks_of)
            if condition.kind == "spoken"
            else own.get(condition.field, [None] * len(sites)),
            notes=own.get("rule_note"),
            approved=own.get("approved"),
            applies_from=rules.applies_from,
            today=day,
        )
        for condition in rules.inputs
    ]
    decision = site_options.decide(rules, np.column_stack(columns))
    why = site_options.explain(rules, decision, language)
    return Options(decision.option, decision.rule_id, why)


def _known(column: pd.Series) -> list[Any]:
    """Return the values of a column, None where there is none."""
    return column.astype(object).where(column.notna(), None).tolist()


@dataclass(frozen=True)
class Ranking:
    """Ranks of n sites by several criteria.

    Attributes
    ----------
    mc_score, mc_rank
        Score and rank (1 is best), shape (n,); NaN where a site takes no part.
    rank_p05, rank_p95, top10_sh
        5th and 95th percentile of the rank under other weights, and the share of trials among the
        first ten, shape (n,); NaN without trials.
    weights
        By criterion; they sum to 1.
    """

    mc_score: Floats
    mc_rank: Floats
    rank_p05: Floats
    rank_p95: Floats
    top10_sh: Floats
    weights: dict[str, float]

    def frame(self) -> pd.DataFrame:
        """Return all but the weights as a table."""
        return pd.DataFrame({name: each for name, each in vars(self).items() if name != "weights"})


def rank_sites(
    sites: pd.DataFrame,
    criteria: Mapping[str, str],
    *,
    weights: Mapping[str, float] | str = "equal",
    method: str = "topsis",
    trials: int = 0,
    seed: int = 1,
    concentration: float = 100.0,
) -> Ranking:
    """Rank sites by several criteria.

    Parameters
    ----------
    sites
        One row a site. One that lacks a value is left out of the ranking.
    criteria
        Field to ``+`` (more is better) or ``-`` (less is better).
    weights
        By criterion, or ``equal``, or ``entropy``.
    method
        ``topsis``, ``vikor`` (of whose score less is better) or ``weighted sum``.
    trials
        How many other weights are tried, drawn about the ones used.
    seed, concentration
        Of the draw: the higher the concentration, the nearer to the weights used.

    Raises
    ------
    InputError
        A field is not there, a number is text, a criterion has no value at all, or a word for
        direction, weights or method is none of those above.

    Examples
    --------
    >>> sites = pd.DataFrame({"gdi": [80.0, 40.0, 60.0], "co2e_t": [1e5, 9e5, None]})
    >>> rank_sites(sites, {"gdi": "+", "co2e_t": "-"}).mc_rank.tolist()
    [1.0, 2.0, nan]
    """
    names = list(criteria)
    _require_word("criteria", ("+", "-"), *criteria.values())
    _require_word("method", ranking.METHODS, method)
    number = ranking.METHODS.index(method)
    higher = ranking.HIGHER_IS_BETTER[number]
    benefit = [criteria[name] == "+" for name in names]
    own = np.column_stack([numbers(sites, name, "sites") for name in names])
    matrix, ranked = ranking.treat_missing(own, benefit, names, ranking.LEAVE_OUT)
    matrix = matrix[ranked]
    used = _weights(weights, matrix, names)
    columns = np.full((5, len(sites)), np.nan)
    scores = ranking.scorer(matrix, benefit, number)(used[None])[0]
    columns[:2, ranked] = scores, ranking.ranks(scores, higher_is_better=higher)
    if trials:
        found = rank_stability.assess(
            ranking.orderer(matrix, benefit, number),
            len(scores),
            rank_stability.draw_weights(used, trials, concentration, seed),
            higher_is_better=higher,
        )
        columns[2:, ranked] = found.low, found.high, found.top
    score, rank, low, high, top = columns
    return Ranking(score, rank, low, high, top, dict(zip(names, used.tolist(), strict=True)))


def _weights(weights: Mapping[str, float] | str, matrix: Floats, names: list[str]) -> Floats:
    if not isinstance(weights, str):
        _require_word("weights", tuple(weights), *names)
        return criteria_weights.given([weights[name] for name in names], names)
    _require_word("weights", ("equal", "entropy"), weights)
    if weights == "equal":
        return criteria_weights.equal(len(names))
    return criteria_weights.entropy(matrix, names)


def _require_word(what: str, known: tuple[str, ...], *words: str) -> None:
    for word in words:
        if word not in known:
            raise InputError(
                "{what}: {value} is none of {choices}.",
                what=what,
                value=word,
                choices=", ".join(known),
            )
