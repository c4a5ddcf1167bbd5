"""The closed lists that fields, files and parameters speak in, each written down once.

A member equals the text, or the integer, that is stored. Columns hold plain values (`values`), so
that a table or a layer never carries a Python class.
"""

from enum import Enum, IntEnum, StrEnum
from typing import Any


class RiverClass(StrEnum):
    """Classes of water, the field ``river_cls``; in this order the sharper rule comes first."""

    MAIN = "main"
    IMPORTANT = "important"
    TRIBUTARY = "tributary"
    LAKE = "lake"
    OTHER = "other"


class Verdict(StrEnum):
    """What a check says of a site, the field ``verdict``."""

    WITHIN = "within"
    OUTSIDE = "outside"
    UNCERTAIN = "uncertain"
    NO_RULE = "no rule"
    NO_GEOMETRY = "no geometry"
    INVALID_GEOMETRY = "invalid geometry"

    @property
    def code(self) -> int:
        """Its place in the list: what arrays of verdicts hold while they are judged."""
        return list(Verdict).index(self)


class Reach(StrEnum):
    """Reaches of a river, the field ``reach``; outside is none of the three."""

    UPSTREAM = "upstream"
    MIDSTREAM = "midstream"
    DOWNSTREAM = "downstream"
    OUTSIDE = "outside"


class RuleChoice(IntEnum):
    """What parks are held against, the integer of ``RULE_SET``; further files have further ones."""

    DISTANCE_ONLY = 0
    YANGTZE_LAW = 1
    NEGATIVE_LIST_2022 = 2
    YELLOW_RIVER_LAW = 3
    OWN_FILE = 4


def values(members: type[Enum]) -> tuple[Any, ...]:
    """Return the stored values of an enum, in its order.

    Examples
    --------
    >>> values(RiverClass)
    ('main', 'important', 'tributary', 'lake', 'other')
    """
    return tuple(member.value for member in members)
