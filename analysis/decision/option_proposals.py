"""Options for checked sites, from what they, their parks and the areas they touch say."""

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely

from ..array_types import NOTHING, Geometries
from ..cells.id_text import id_texts
from ..geometry.repair import repaired
from ..geometry.surfaces import borders
from ..message import InputError, Message
from ..result import Result
from ..shoreline.law import named_areas
from ..tables.columns import cells
from ..tables.table import Table
from . import accreditation, option_remarks, park_membership, rule_scope, site_options
from .decision_tables import CAVEAT, NO, OPTIONS, UNKNOWN, DecisionTable

OF_PARK = (*accreditation.FIELDS, "reach", "energy_cls", "cod_cls")
"""What a site's own row may lack and the row of its park have."""

BESIDE = (
    *("rule_note", "park_id", "approved", "acc_m", "geom_src", "areas", "areas_m2"),
    *OF_PARK,
    *rule_scope.FIELDS,
)
"""What is read of the sites beside the fields that the table asks for."""

SENSITIVE = "sensitive"
COMPUTED = ("area", "spoken")
"""Kinds of conditions that are no field."""


@dataclass(frozen=True, eq=False)
class OptionRequest:
    """What options are proposed for.

    Attributes
    ----------
    sites : Table, n rows
        `wanted` fields, as far as there are.
    table : DecisionTable
    day : datetime.date
        On which accreditation and closure count.
    language : {"en", "zh"}
        Of the reasons.
    parks : Table, optional
        ``park_id`` and any of `OF_PARK`.
    site_shapes, park_shapes : Geometry, shape (n,), (m,), optional
        Degrees: a site is in a park inside its boundary, by ``park_id`` only where there is none.
    touching : dict of str to sequence of bool or None, shape (n,)
        By the id of a condition of the kind ``area``, as `touching` gives it; without it nobody
        knows.
    """

    sites: Table
    table: DecisionTable
    day: datetime.date
    language: str = "en"
    parks: Table | None = None
    site_shapes: Geometries | None = None
    park_shapes: Geometries | None = None
    touching: Mapping[str, Sequence[bool | None]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, kw_only=True)
class OptionProposals(Result):
    """Options of n sites.

    Attributes
    ----------
    sites : Table
    option, rule_id, why : ndarray of object, shape (n,)
    """

    sites: Table
    option: np.ndarray
    rule_id: np.ndarray
    why: np.ndarray


def wanted(table: DecisionTable) -> list[str]:
    """Return the fields of the sites that a decision table looks at."""
    asked = [each.field for each in table.inputs if each.kind not in COMPUTED]
    return list(dict.fromkeys([*asked, *BESIDE]))


def propose_options(request: OptionRequest) -> OptionProposals:
    """Propose an option for each site, with the rule that gave it.

    Parameters
    ----------
    request : OptionRequest

    Returns
    -------
    OptionProposals

    Raises
    ------
    InputError
        Sites and parks cannot be joined, or a park stands there twice.
    """
    table, size = request.table, len(request.sites)
    own, found, warnings = _own(request)
    columns = [
        site_options.read_input(
            condition,
            _values(condition, own, request),
            notes=own.get("rule_note"),
            approved=own.get("approved"),
            applies_from=table.applies_from,
            today=request.day,
        )
        for condition in table.inputs
    ]
    decision = site_options.decide(table, np.column_stack(columns).reshape(size, len(columns)))
    counts = Counter(decision.option.tolist())
    return OptionProposals(
        numbers={name.replace(" ", "_").upper(): counts[name] for name in OPTIONS},
        notes=list(option_remarks.absent(table, own)),
        warnings=[*option_remarks.not_yet(table, request.day), *warnings],
        basis=[
            Message("As of {date}", date=request.day),
            CAVEAT[request.language],
            *filter(None, [table.remark[request.language]]),
        ],
        sites=request.sites,
        option=decision.option,
        rule_id=decision.rule_id,
        why=site_options.explain(
            table, decision, request.language, of_park=_of_park(found, request)
        ),
    )


def touching(sites: Geometries, areas: Geometries) -> list[bool | None]:
    """Say which sites touch an area.

    Parameters
    ----------
    sites, areas : Geometry, shape (n,), (m,)
        In one coordinate system.

    Returns
    -------
    list of bool or None, length n
        None where a site has no place.

    Examples
    --------
    >>> touching(shapely.points([[0.5, 0.5], [2, 2]]), np.array([shapely.box(0, 0, 1, 1)]))
    [True, False]
    """
    usable = ~(shapely.is_missing(sites) | shapely.is_empty(sites))
    xy, owner = shapely.get_coordinates(sites, return_index=True)
    usable[owner[~np.isfinite(xy).all(axis=1)]] = False
    grounds = repaired(areas)
    shapely.prepare(grounds)
    inside = np.zeros(len(sites), dtype=bool)
    place = np.flatnonzero(usable)
    shapes = repaired(sites[place])
    ground, site = shapely.STRtree(shapes).query(grounds, predicate="intersects")
    inside[place[site[~borders(shapes[site], grounds[ground])]]] = True
    told: Any = np.where(usable, inside.astype(object), NOTHING).tolist()
    return told


def _values(condition, own, request):
    """Return the column of a condition."""
    size = len(request.sites)
    if condition.kind == "area":
        touching = request.touching.get(condition.id, [None] * size)
        return _sensitive(own, touching) if condition.id == SENSITIVE else touching
    if condition.kind == "spoken":
        return rule_scope.spoken_of(own, size, request.table.speaks_of)
    return own.get(condition.field, [_ABSENT[condition.absent]] * size)


def _sensitive(own, touching):
    """Say which sites are in a sensitive area, by layers given here or the areas of the check."""
    nothing = [None] * len(touching)
    return [
        True if named_areas.sensitive() & named_areas.entered(areas, amounts) else given
        for given, areas, amounts in zip(
            touching, *(own.get(name, nothing) for name in ("areas", "areas_m2")), strict=True
        )
    ]


_ABSENT = {UNKNOWN: None, NO: False}


def _own(request):
    """Return what each site says, filled up from its park; how its park was found; warnings.

    Accreditation is as it is on the day.
    """
    sites, parks = request.sites, request.parks
    own = {name: cells(sites.frame, name) for name in wanted(request.table) if name in sites}
    warnings, found = [], None
    if parks is not None:
        named, warnings = _joined(sites, parks)
        found = _members(request, own, named)
        stated = _states(own, len(sites))
        for name in OF_PARK:
            if name in parks:
                of_park = [*cells(parks.frame, name), None]
                mine = own.get(name, [None] * len(sites))
                own[name] = [
                    of_park[row] if value is None else value
                    for value, row in zip(mine, found.row.tolist(), strict=True)
                ]
        found.how[stated] = park_membership.NOWHERE
    warnings += option_remarks.unread(own, sites.name)
    given = [own.get(name) for name in accreditation.FIELDS]
    if any(column is not None for column in given):
        given[0] = given[0] or [None] * len(sites)
        *dated, status = given
        known = accreditation.accredited_at(*dated, request.day, status)
        if found is not None:
            known[found.how == park_membership.OUTSIDE] = 0
            known[(found.how == park_membership.UNCLEAR) & (known == 1)] = np.nan
        own["accredited"] = [None if np.isnan(each) else each for each in known.tolist()]
    return own, found, warnings


def _states(own, size):
    """Return which sites say themselves whether they are accredited."""
    said = [own[name] for name in ("accredited", "recog_st") if name in own]
    return (
        np.array([any(each is not None for each in row) for row in zip(*said, strict=True)])
        if (said)
        else np.zeros(size, bool)
    )


def _members(request, own, named):
    """Return the park of each site; a place that is its park's proves nothing."""
    parks, shapes = request.parks, request.site_shapes
    if shapes is not None and "geom_src" in own:
        shapes = np.array(shapes, dtype=object)
        shapes[[each == "park" for each in own["geom_src"]]] = None
    *dated, status = [cells(parks.frame, name) for name in accreditation.FIELDS]
    return park_membership.memberships(
        shapes,
        request.park_shapes,
        named,
        accuracy_m=request.sites.numbers("acc_m") if "acc_m" in request.sites else None,
        recognised=accreditation.accredited_at(*dated, request.day, status),
    )


def _of_park(found, request):
    """Return what is to be told of how each site's park was found, None where nothing."""
    if found is None:
        return None
    words = {how: text[request.language] for how, text in park_membership.NOTES.items()}
    return [words.get(how) for how in found.how.tolist()]


def _joined(sites, parks):
    """Return the row of each site's park, -1 where it has none, and warnings."""
    for table in (sites, parks):
        if "park_id" not in table:
            raise InputError(
                "{layer} has no field park_id, by which sites and parks join.", layer=table.name
            )
    row_of = {}
    for row, key in enumerate(id_texts(cells(parks.frame, "park_id"))):
        if key in row_of:
            raise InputError(
                "{layer} holds the park {value} twice; keep one row of each park.",
                layer=parks.name,
                value=key,
            )
        if key is not None:
            row_of[key] = row
    named = id_texts(cells(sites.frame, "park_id"))
    lost = [key for key in named if key is not None and key not in row_of]
    warnings = []
    if lost:
        warnings.append(
            Message(
                "{count} rows of {sites} name a park that {parks} lacks (first: {park}).",
                count=len(lost),
                sites=sites.name,
                parks=parks.name,
                park=lost[0],
            )
        )
    return [row_of.get(key, -1) for key in named], warnings
