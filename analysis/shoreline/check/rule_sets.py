"""Rule sets: what a law forbids near which water, read from JSON files and held to a schema.

Examples
--------
>>> ruleset = RULE_SETS.chosen(1)
>>> ruleset.title["en"]
'Yangtze River Protection Law, article 26'
>>> waters = ruleset.class_sets(["chemical"], rivers=["长江", None], classes=["main", "lake"])
>>> {water.name: mask.tolist() for water, mask in waters.items()}
{'main+important+tributary': [True, False], 'lake': [False, True]}
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...array_types import Booleans, Column
from ...cells.dates import day
from ...documents.catalogue import Catalogue
from ...enums import RiverClass
from ...message import InputError, translatable
from ...resources import RESOURCES
from ...text.place_names import fold
from ..law.area_rules import AreaRule
from ..law.legal_scope import LegalScope
from .class_sets import ALL_WATER, CONTROL_RANGE, REPORTED, RIVER_CLASSES, ClassSet, is_named

FACILITIES = ("chemical", "tailings", "other")
"""Kinds of facility by the integer of ``FACILITY``."""

CHEMICAL, TAILINGS, OTHER = range(3)
UNKNOWN = -1
"""A facility of which it is not known what it is: it may be any of `FACILITIES`."""

NOT_CHEMICAL = -2
"""A facility that is not chemical; whether it is a tailings pond is not known."""

UNBOUND = -3
"""A facility outside the scope of the rule set: no rule binds it, whatever it is."""

POSSIBLE = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0], [0, 1, 1], [1, 1, 1]], dtype=bool)
"""Which of `FACILITIES` a facility may be, by its code; the negative ones count from the end."""

MEASURED_FROM = (
    translatable("not stated"),
    translatable("river management boundary"),
    translatable("outer edge line"),
    translatable("water-side line"),
    translatable("mapped water edge"),
    translatable("centre line"),
)
"""What a shoreline layer is, by the integer of ``MEASURED_FROM``."""

CENTRE_LINE = MEASURED_FROM.index("centre line")

_LANDWARD_ORDER = {"centre line": -1, "mapped water edge": 0, "water-side line": 1}
_LANDWARD_MOST = 2


@dataclass(frozen=True)
class Zone:
    """One rule: acts barred to facilities within a distance of certain waters."""

    id: str
    facilities: frozenset
    classes: tuple
    rivers: tuple
    acts: tuple
    exceptions: tuple
    distance_m: float | None
    beyond_m: float
    consequence: dict

    @property
    def class_set(self) -> Any:
        """The `ClassSet` the zone measures to."""
        if self.distance_m is None:
            return CONTROL_RANGE
        return ClassSet(self.classes, self.rivers)

    def may_name(self, river: Any) -> Any:
        """Say whether the rule names a river, or may: it names none, or the river has no name."""
        return not self.rivers or not fold(river) or is_named(river, frozenset(self.rivers))

    @property
    def barred(self) -> str:
        """The note of a site inside, e.g. ``barred to new and enlarged``; empty without acts."""
        acts = [act for act in ("new", "altered", "enlarged") if act in self.acts]
        if len(acts) < 2:
            return f"barred to {acts[0]}" if acts else ""
        return f"barred to {', '.join(acts[:-1])} and {acts[-1]}"


@dataclass(frozen=True)
class Source:
    """Where a rule set stands: what is not known is empty or None."""

    law: dict
    article: str
    date: str
    text: dict
    url: str


@dataclass(frozen=True)
class RuleSet:
    """A law or regulation as a list of zones, with its source and scope."""

    id: str
    title: dict
    source: Source
    scope: dict
    binding: LegalScope
    applies_from: datetime.date | None
    verified: bool
    measured_from: str
    remark: dict
    zones: tuple
    area_rules: tuple = ()

    @property
    def named_areas(self) -> tuple:
        """The classes of areas that rules name, each once."""
        return tuple(dict.fromkeys(name for rule in self.area_rules for name in rule.areas))

    @property
    def needs_control_range(self) -> bool:
        """Whether a rule gives no distance and needs the published control range."""
        return any(zone.distance_m is None for zone in self.zones)

    def zones_of(self, facility: Any) -> Any:
        """Return the zones that name a kind of facility, in the order of the file.

        All of them for None, a facility of which it is not known what it is.
        """
        return tuple(zone for zone in self.zones if facility is None or facility in zone.facilities)

    def lacks_main_stem(self, classes: Sequence[str | None]) -> Any:
        """Say whether a rule names the main stem and none of the features is of it."""
        return any(
            RiverClass.MAIN in zone.classes for zone in self.zones
        ) and RiverClass.MAIN not in set(classes)

    def is_screening(self, measured_from: int) -> bool:
        """Say whether a shoreline can only prove "inside", never "clear".

        Parameters
        ----------
        measured_from
            Index into `MEASURED_FROM`: what the shoreline layer is.

        Returns
        -------
        bool
            True where it is not known, or lies riverward of the line the rule starts from.
        """
        if measured_from == 0:
            return True
        mapped = _LANDWARD_ORDER.get(MEASURED_FROM[measured_from], _LANDWARD_MOST)
        return mapped < _LANDWARD_ORDER.get(self.measured_from, _LANDWARD_MOST)

    def class_sets(
        self, facilities: Iterable[str | None], *, rivers: Column, classes: Column
    ) -> dict[ClassSet, Booleans]:
        """List the waters whose distance is needed to judge some kinds of facility.

        Parameters
        ----------
        facilities
            The kinds that occur; None where it is not known.
        rivers, classes : shape (n,)
            Name and class of each shoreline feature.

        Returns
        -------
        dict of ClassSet to ndarray of bool, shape (n,)
            Which features to measure to, without sets that have none. Those of `REPORTED` are
            there where such water is reported, `ALL_WATER` where some row has no rule, and then
            the waters of the rules for chemical facilities too, `CONTROL_RANGE` (with an all-False
            mask) where a rule binds inside one.
        """
        wanted = {}
        orphan, reported = False, set()
        for facility in set(facilities):
            own = self.zones_of(facility)
            zones = own or self.zones_of(FACILITIES[CHEMICAL])
            masks = {zone.class_set: zone.class_set.mask(rivers, classes) for zone in zones}
            found = {key: mask for key, mask in masks.items() if key.control_range or mask.any()}
            wanted.update(found)
            orphan |= not (own and found) or any(zone.beyond_m for zone in own)
            if own and found:
                reported |= {each for each in REPORTED if not any(map(each.is_whole_in, own))}
        for each in REPORTED if CONTROL_RANGE not in wanted else ():
            mask = each.mask(rivers, classes)
            if each in reported and mask.any():
                wanted.setdefault(each, mask)
        if orphan:
            wanted.setdefault(ALL_WATER, np.ones(len(classes), dtype=bool))
        return wanted


def _both(text):
    return dict(text) if isinstance(text, dict) else {"en": text, "zh": text}


def _rule_set(document, path):
    zones = document["zones"]
    scope = _both(document.get("scope", ""))
    return RuleSet(
        id=document["id"],
        title=_both(document["title"]),
        source=_source(document["source"]),
        scope={language: scope[language] for language in ("en", "zh")},
        binding=LegalScope(
            frozenset(scope.get("provinces", ())),
            {code: tuple(names) for code, names in scope.get("counties", {}).items()},
            scope.get("by_water", False),
        ),
        applies_from=day(document.get("applies_from"), "applies_from", path.name),
        verified=document["verified"],
        measured_from=document.get("measured_from", MEASURED_FROM[0]),
        remark=_both(document.get("remark", "")),
        zones=tuple(
            _zone(entry, f"zones[{index}]", path.name) for index, entry in enumerate(zones)
        ),
        area_rules=tuple(map(_area_rule, document.get("areas", ()))),
    )


def _area_rule(entry):
    return AreaRule(
        id=entry["id"],
        facilities=frozenset(entry["facilities"]),
        areas=tuple(entry["areas"]),
        outside=entry.get("outside", False),
        acts=tuple(entry.get("acts", ())),
        exceptions=tuple(_both(text) for text in entry.get("exceptions", ())),
        consequence=_both(entry.get("consequence", "")),
        article=str(entry.get("article", "")),
    )


def _source(entry):
    return Source(
        law=_both(entry["law"]),
        article=str(entry.get("article", "")),
        date=entry.get("date") or str(entry.get("year", "")),
        text=_both(entry.get("text") or ""),
        url=entry.get("url") or "",
    )


def _zone(entry, path, file):
    distance = entry["distance_m"]
    beyond = float(entry.get("beyond_m", 0.0))
    if beyond and (distance is None or beyond >= distance):
        raise InputError(
            "{file}: {path} holds {value}; it must be less than distance_m.",
            file=file,
            path=f"{path}.beyond_m",
            value=entry["beyond_m"],
        )
    return Zone(
        id=entry["id"],
        facilities=frozenset(entry["facilities"]),
        classes=tuple(name for name in RIVER_CLASSES if name in entry.get("river_classes", ())),
        rivers=tuple(sorted({fold(name) for name in entry.get("rivers", ())})),
        acts=tuple(entry.get("acts", ())),
        exceptions=tuple(_both(text) for text in entry.get("exceptions", ())),
        distance_m=None if distance is None else float(distance),
        beyond_m=beyond,
        consequence=_both(entry.get("consequence", "")),
    )


RULE_SETS = Catalogue(
    RESOURCES / "rules",
    read=_rule_set,
    first=1,
    own=4,
    not_given=translatable("The rule set is an own file: choose it as Own rule set."),
)
"""The rule sets by the integer of ``RULE_SET``; 0 is distance only."""
