"""What section 5 of the paper recommends, and the parks that each recommendation concerns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...array_types import Booleans
from ...message import Message, translatable

REPORTED = ("gdp", "giov", "energy_tce", "water_m3", "waste_m3", "cod_t", "co2e_t")
"""Fields that a yearly report of a park holds."""


@dataclass(frozen=True)
class Recommendation:
    """One recommendation.

    Attributes
    ----------
    section : str
        Of the paper.
    advice : str
        What is recommended, an English template.
    finding : str
        What makes a park one that it concerns, an English template.
    """

    section: str
    advice: str
    finding: str


@dataclass(frozen=True, eq=False)
class Concerned:
    """The parks that a recommendation concerns.

    Attributes
    ----------
    recommendation : Recommendation
    parks : ndarray of bool, shape (n,)
    known : ndarray of bool, shape (n,)
        Parks of which it can be told; of the others nobody knows.
    """

    recommendation: Recommendation
    parks: Booleans
    known: Booleans

    @property
    def advice(self) -> Message:
        """What is recommended."""
        return Message(self.recommendation.advice)

    @property
    def finding(self) -> Message:
        """What makes a park one of them."""
        return Message(self.recommendation.finding)


RECOMMENDATIONS: dict[str, Recommendation] = {
    "reporting": Recommendation(
        "5.1",
        translatable("Report on green development every year"),
        translatable("figures of the year are missing"),
    ),
    "small_units": Recommendation(
        "5.2",
        translatable("Replace small coal-fired units by large, efficient or clean ones"),
        translatable("coal-fired units below 30 MW are recorded"),
    ),
    "poor_rates": Recommendation(
        "5.2",
        translatable("Raise the efficiency of coal-fired units"),
        translatable("coal-fired units state a rate worse than the national mean"),
    ),
    "energy": Recommendation(
        "5.2",
        translatable("Save energy and raise its productivity"),
        translatable("energy productivity is low"),
    ),
    "exchange": Recommendation(
        "5.2",
        translatable("Join energy and environmental infrastructure: heat, reclaimed water, sludge"),
        translatable("units and plants are near enough to exchange"),
    ),
    "reuse": Recommendation(
        "5.2",
        translatable("Open up new sources of water"),
        translatable("wastewater plants are recorded and none of them reclaims water"),
    ),
    "monitoring": Recommendation(
        "5.2",
        translatable("Monitor the treatment of wastewater online"),
        translatable("a wastewater plant is recorded as not monitored online"),
    ),
    "cod": Recommendation(
        "5.2",
        translatable("Discharge less for what is produced"),
        translatable("COD intensity is high"),
    ),
    "outfalls": Recommendation(
        "5.3",
        translatable("One outfall for each park, monitored"),
        translatable("several, unmonitored or direct outfalls are recorded"),
    ),
    "recognition": Recommendation(
        "5.3",
        translatable("Keep chemical industry in recognised chemical parks"),
        translatable("chemical park, recognition not recorded at the end of the year"),
    ),
    "emergency": Recommendation(
        "5.3",
        translatable("Keep emergency plans and drill them"),
        translatable("chemical park, no drill recorded"),
    ),
    "toxic": Recommendation(
        "5.3",
        translatable("Discharge less of what is poisonous"),
        translatable("chemical park, heavy metals or volatile organic compounds are recorded"),
    ),
    "sites": Recommendation(
        "5.3(1)",
        translatable("Upgrade, relocate, transfer or close sites near the shoreline"),
        translatable("the decision table proposes an action"),
    ),
}


def concerned(findings: Mapping[str, tuple[Any, Any]]) -> list[Concerned]:
    """Return the parks that each recommendation concerns, in the order of the paper.

    Parameters
    ----------
    findings
        By the names of `RECOMMENDATIONS`, whether a park is concerned and whether that is known,
        both of shape (n,); a recommendation that is left out could not be looked at.

    Examples
    --------
    >>> found = concerned({"cod": ([True, False, True], [True, True, False])})
    >>> found[0].parks.tolist(), found[0].finding.text
    ([True, False, False], 'COD intensity is high')
    """
    made = []
    for name, recommendation in RECOMMENDATIONS.items():
        if name in findings:
            parks, known = (np.asarray(each, dtype=bool) for each in findings[name])
            made.append(Concerned(recommendation, parks & known, known))
    return made


def incomplete(columns: Mapping[str, Any]) -> Booleans:
    """Return the parks that lack a figure of `REPORTED`.

    Parameters
    ----------
    columns
        Numbers by field, each of shape (n,), NaN where not given.
    """
    return np.any([np.isnan(columns[name]) for name in REPORTED], axis=0)
