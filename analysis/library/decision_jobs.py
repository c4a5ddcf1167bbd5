"""What is to become of sites, and which come first by several criteria."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from ..array_types import Floats, Objects
from ..decision import decision_tables, ranking
from ..decision.option_proposals import OptionRequest, propose_options
from ..decision.park_ranking import Criterion, RankRequest, Trials, Weighting, rank_parks
from ..message import InputError
from ..tables.columns import cells, require
from ..tables.table import Table
from ..tables.text_columns import frame_of

WEIGHTINGS = {"equal": Weighting.EQUAL, "entropy": Weighting.ENTROPY}


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
        return frame_of(vars(self))


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
    areas = [each for each in rules.inputs if each.kind == "area" and each.field in sites]
    proposed = propose_options(
        OptionRequest(
            sites=Table("sites", sites),
            table=rules,
            day=day,
            language=language,
            touching={each.id: cells(sites, each.field) for each in areas},
        )
    )
    return Options(proposed.option, proposed.rule_id, proposed.why)


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
        return frame_of({name: each for name, each in vars(self).items() if name != "weights"})


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
    _require_word("criteria", ("+", "-"), *criteria.values())
    _require_word("method", ranking.METHODS, method)
    given: Mapping[str, float] = {}
    weighting = Weighting.GIVEN
    if isinstance(weights, str):
        _require_word("weights", tuple(WEIGHTINGS), weights)
        weighting = WEIGHTINGS[weights]
    else:
        _require_word("weights", tuple(weights), *criteria)
        given = weights
    found = rank_parks(
        RankRequest(
            parks=Table("sites", sites),
            criteria=[
                Criterion(name, sign == "+", given.get(name)) for name, sign in criteria.items()
            ],
            weighting=weighting,
            method=ranking.METHODS.index(method),
            missing=ranking.LEAVE_OUT,
            trials=Trials(trials, concentration, seed),
        )
    )
    used = dict(zip(criteria, found.weights["weight"].tolist(), strict=True))
    return Ranking(found.score, found.rank, found.low, found.high, found.top, used)


def _require_word(what: str, known: tuple[str, ...], *words: str) -> None:
    for word in words:
        if word not in known:
            raise InputError(
                "{what}: {value} is none of {choices}.",
                what=what,
                value=word,
                choices=", ".join(known),
            )
