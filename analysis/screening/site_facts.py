"""What the columns of sites say for a check: what each is, since when, bound by what."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..array_types import Integers, Objects
from ..cells import dates
from ..reaches.provinces import codes
from ..shoreline.check import facility
from ..shoreline.check.rule_sets import UNBOUND, RuleSet
from ..shoreline.law.legal_scope import LEAVES_OUT
from .files.arrow_cells import cells
from .files.layer_file import GeoFile
from .screen_plan import AS_THE_DATA_SAY, DEFAULT_FIELDS, Plan

_ASKED = ("facility_field", "chemical_field", "industry_field", "opened_field", "closed_field")


@dataclass(frozen=True)
class SiteFacts:
    """What is known of n sites.

    Attributes
    ----------
    facility : ndarray of int8, shape (n,)
    told : dict of str to ndarray of object, shape (n,)
        ``facil_kind`` and ``facil_src``: what each is taken for, and what said so.
    opened, closed, binding
        Arguments of `site_check.screen`, None where not known.
    unread : dict of str to list of str
        Values that could not be read, by field.
    """

    facility: Integers
    told: dict[str, Objects]
    opened: Any = None
    closed: Any = None
    binding: Any = None
    unread: Mapping[str, list[str]] = field(default_factory=dict)

    def kinds(self) -> list[int]:
        """Return the codes of facilities that occur, as `site_distances.prepare` needs them."""
        bound = self.binding is None or self.binding != LEAVES_OUT
        return np.unique(np.where(bound, self.facility, UNBOUND)).tolist()


def asked_fields(file: GeoFile, plan: Plan, ruleset: RuleSet | None) -> dict[str, str]:
    """Return the fields of the sites that a check reads, by what they tell.

    Raises
    ------
    InputError
        The user named a field that is not there.
    """
    found = {
        name: file.field(plan.fields.get(name, DEFAULT_FIELDS[name]), asked=name in plan.fields)
        for name in _ASKED
    }
    found |= {name: file.field(name, asked=False) for name in ("province", "county")}
    return {name: each for name, each in found.items() if each} if ruleset is not None else {}


def site_facts(
    size: int, columns: Mapping[str, list[Any]], plan: Plan, ruleset: RuleSet | None
) -> SiteFacts:
    """Read the columns of some sites.

    Parameters
    ----------
    columns
        Values by what they tell, see `asked_fields`.

    Examples
    --------
    >>> law = Plan("", "", rule_set=1, day="2026-01-01")
    >>> found = site_facts(2, {"chemical_field": ["是", "perhaps"]}, law, law.ruleset())
    >>> found.facility.tolist(), found.told["facil_src"].tolist(), found.unread
    ([0, -1], ['flag', 'unknown'], {'chemical_field': ['perhaps']})
    """
    if ruleset is None:
        found = facility.Facilities(np.zeros(size, np.int8), np.full(size, None, object), {})
        return SiteFacts(found.codes, _told(found))
    columns = {name: cells(values) for name, values in columns.items()}
    kinds = columns.get("facility_field")
    if plan.facility != AS_THE_DATA_SAY:
        found = facility.as_stated(size, plan.facility, kinds)
    else:
        listed = plan.chemical_codes
        found = facility.as_the_data_say(
            size,
            kinds=kinds,
            flags=columns.get("chemical_field"),
            industries=columns.get("industry_field") if listed else None,
            codes=facility.industry_codes(listed),
        )
    fields = {"field": "facility_field", "flag": "chemical_field", "code": "industry_field"}
    unread = {fields[source]: values for source, values in found.unread.items() if values}
    opened = closed = binding = None
    if "opened_field" in columns:
        first, last, undated = dates.periods(columns["opened_field"])
        opened = first, last
        unread |= {"opened_field": undated} if undated else {}
    if "closed_field" in columns:
        today = datetime.date.fromisoformat(plan.day)
        closed = dates.has_come(columns["closed_field"], today)[0]
    if ruleset.binding.provinces and "province" in columns:
        binding = ruleset.binding.binds(codes(columns["province"]), columns.get("county"))
    words = {name: [str(each) for each in values] for name, values in unread.items()}
    return SiteFacts(found.codes, _told(found), opened, closed, binding, words)


def _told(found):
    return {"facil_kind": found.kinds, "facil_src": found.source}
