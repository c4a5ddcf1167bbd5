"""Where sites that must move could go: parks that can receive, the nearest of them, and doubts."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...message import InputError, Message
from ...result import Result
from ...tables.table import Table
from ...tables.text_columns import frame_of
from ..decision_tables import CAVEAT
from .own_place import same_ground, same_ids
from .receiving_parks import Bounds, Pairs, least_reach, nearest_parks, parts, receivers
from .relocation_places import NEEDED, Places, require

UPSTREAM_BARRED, HEAVY_UNKNOWN = "upstream barred", "heavily polluting unknown"
LAND_BEYOND, RISK_UNKNOWN = "land beyond the limit: ", "risk level unknown: "
UPSTREAM_WITHIN = "upstream within the reach: "
LOW_RISK = ("C", "D")
"""Safety risk levels of parks that may take in more."""


@dataclass(frozen=True, eq=False)
class RelocationRequest:
    """What is looked for.

    Attributes
    ----------
    sites, parks : Places
    day : datetime.date
        On which accreditation and closure count.
    limit_m : float
        A receiving park lies farther from the shoreline.
    max_m : float
        Parks farther from the site do not count.
    count : int
        Parks that a site gets at most.
    same_province : bool
    capacity : Table, optional
        ``unit`` (park ids) and ``state`` of `parkshore:carryingcapacity`.
    language : {"en", "zh"}
    """

    sites: Places
    parks: Places
    day: datetime.date
    limit_m: float = 1000.0
    max_m: float = 200_000.0
    count: int = 3
    same_province: bool = False
    capacity: Table | None = None
    language: str = "en"


@dataclass(frozen=True, eq=False, kw_only=True)
class Relocation(Result):
    """Sites and the parks that could receive them.

    Attributes
    ----------
    sites, parks : Places
    pairs : receiving_parks.Pairs
        Rows of sites and parks.
    received : ndarray of object, shape (n,)
        Parks found; None for a site that need not move.
    remarks : ndarray of object, shape (n,)
        What is to be known of each site's parks, joined by ``;``: None where nothing.
    """

    sites: Places
    parks: Places
    pairs: Pairs
    received: np.ndarray
    remarks: np.ndarray

    def table(self) -> pd.DataFrame:
        """Return the pairs as a table: ``site_id``, ``park_id``, ``km``, ``rank``."""
        pairs, site, park = self.pairs, self.sites.ids(), self.parks.ids()
        return frame_of(
            {
                "site_id": [site[row] for row in pairs.site],
                "park_id": [park[row] for row in pairs.park],
                "km": pairs.length_m / 1000,
                "rank": pairs.rank,
            }
        )


def find_receivers(
    request: RelocationRequest, *, cancelled: Callable[[], bool] | None = None
) -> Relocation:
    """Choose the parks that can receive, and find the nearest for each site that must move.

    Parameters
    ----------
    request : RelocationRequest
    cancelled : callable, optional
        Polled.

    Returns
    -------
    Relocation

    Raises
    ------
    InputError
        A field that is needed is not there.
    """
    sites, parks = request.sites, request.parks
    require(parks.table, NEEDED)
    receiving, partly, unknown, told = _receiving(request)
    moving = np.flatnonzero(sites.moving())
    chosen = np.flatnonzero(receiving)
    fitting, warnings = _fitting(request, moving, chosen)
    found = nearest_parks(
        sites.points[moving],
        parks.points[chosen],
        Bounds(request.count, request.max_m, _own_places(sites, parks, moving, chosen, cancelled)),
        among=fitting,
        cancelled=cancelled,
    )
    pairs = Pairs(moving[found.site], chosen[found.park], found.length_m, found.rank)
    received = np.full(len(sites), None, dtype=object)
    received[moving] = np.bincount(pairs.site, minlength=len(sites))[moving]
    return Relocation(
        numbers={
            "RECEIVERS": len(chosen),
            "UNKNOWN_PARKS": unknown,
            "WITHOUT": int((received[moving] == 0).sum()),
        },
        notes=[*told, *_unknown_risk(parks)],
        warnings=[*_unknown_parks(parks, unknown), *warnings],
        basis=[Message("As of {date}", date=request.day), CAVEAT[request.language]],
        sites=sites,
        parks=parks,
        pairs=pairs,
        received=received,
        remarks=_remarks(sites, parks, pairs, partly),
    )


def _receiving(request):
    """Return which parks can receive, which with part of their land, how many may; notes."""
    parks, day = request.parks, request.day
    beyond, partly = parks.beyond(request.limit_m)
    if request.capacity is not None:
        for field in ("unit", "state"):
            if field not in request.capacity:
                raise InputError(
                    "{layer} has no field {field}; give the result of Carrying capacity whose "
                    "units are the park ids.",
                    layer=request.capacity.name,
                    field=field,
                )
    over, uncounted = parks.over(request.capacity)
    risk = parks.risk()
    safe = np.isin(risk, LOW_RISK) | np.equal(risk, None)
    receiving, unknown = receivers(
        parks.chemical(), parks.accredited(day), beyond, parks.open(day), ~over, safe
    )
    notes = []
    if uncounted:
        notes.append(
            Message(
                "{count} parks of {layer} have no known carrying capacity.",
                count=uncounted,
                layer=parks.name,
            )
        )
    return receiving, partly, int(unknown.sum()), notes


def _unknown_risk(parks):
    """Tell that no park's risk is known; of single parks the remarks tell it."""
    if "risk_lvl" not in parks.table:
        yield Message(
            "{layer} has no field {field}: the safety risk level of the receiving parks is not "
            "known.",
            layer=parks.name,
            field="risk_lvl",
        )


def _unknown_parks(parks, count):
    if count:
        yield Message(
            "{count} parks of {layer} are no receivers because it is not known whether they are "
            "chemical, accredited, open and beyond the limit.",
            count=count,
            layer=parks.name,
        )


def _fitting(request, moving, chosen):
    """Return sites that move by the parks that fit: of their province, not above their reach."""
    sites, parks = request.sites, request.parks
    least = least_reach(sites.heavy(), sites.reaches())[moving].tolist()
    reach = parks.reaches()[chosen]
    if not request.same_province:
        return parts(least, lambda lowest: reach >= lowest), []
    for places in (parks, sites):
        require(places.table, ["province"])
    (own, unread), (other, unread_too) = sites.provinces(), parks.provinces()
    province = other[chosen]
    keys = [
        None if name is None else (name, lowest)
        for name, lowest in zip(own[moving].tolist(), least, strict=True)
    ]
    fitting = parts(keys, lambda key: (province == key[0]) & (reach >= key[1]))
    return fitting, [*unread, *unread_too]


def _own_places(sites, parks, moving, chosen, cancelled):
    """Return the pairs, among sites that move and parks that receive, that are one place."""
    homes, ids = sites.homes(), parks.ids()
    by_id = same_ids([homes[row] for row in moving], [ids[row] for row in chosen])
    on_ground = same_ground(sites.shapes[moving], parks.shapes[chosen], cancelled=cancelled)
    return tuple(np.concatenate(pair) for pair in zip(by_id, on_ground, strict=True))


def _remarks(sites, parks, pairs, partly):
    """Return what article 22 means for each site, and which of its parks have a but.

    A park upstream within the site's own reach stays (article 22 speaks of reaches): it is named.
    """
    heavy, reach = sites.heavy(), sites.reaches()
    found = np.full(len(sites), None, dtype=object)
    found[sites.moving() & (heavy == 1)] = UPSTREAM_BARRED
    # what is not known to lie level or downstream lies upstream in doubt
    own, other = reach[pairs.site], parks.reaches()[pairs.park]
    upstream = (own != 0) & ((other < own) | (other < 0) | (own < 0))
    found[pairs.site[upstream & np.isnan(heavy[pairs.site])]] = HEAVY_UNKNOWN
    _name(found, pairs, partly, LAND_BEYOND, parks)
    if "risk_lvl" in parks.table:
        _name(found, pairs, np.equal(parks.risk(), None), RISK_UNKNOWN, parks)
    above = parks.chainage()[pairs.park] > sites.chainage()[pairs.site]
    level = (own == other) & (own >= 0) & above & (heavy[pairs.site] == 1)
    return _name(found, pairs, level, UPSTREAM_WITHIN, parks, of_pairs=True)


def _name(found, pairs, chosen, note, parks, *, of_pairs=False):
    """Add to each site's remarks a note with the ids of its parks that it concerns."""
    named, ids = {}, parks.ids()
    concerned = chosen if of_pairs else chosen[pairs.park]
    for row, receiver in zip(pairs.site[concerned], pairs.park[concerned], strict=True):
        named.setdefault(row, []).append(ids[receiver])
    for row, those in named.items():
        told = note + ", ".join(those)
        found[row] = told if found[row] is None else f"{found[row]};{told}"
    return found
