"""Parks that could take in sites that must move, the nearest first."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...array_types import Booleans, Column, Floats, Integers, IsCancelled
from ...cancel import check
from ...enums import Reach
from ...geodesic.hilbert_curve import along_curve
from ...geometry import geodesy
from ...reaches.provinces import REACHES

_PAIRS_AT_ONCE = 30_000
_SPARE = 4
_SLACK_M = 1.0
_SHARE_ERROR = 1e-4
"""Relative error of an area within the limit."""


@dataclass(frozen=True)
class Pairs:
    """Sites and the parks that could receive them, k pairs ordered by site and rank.

    Parameters
    ----------
    site, park : ndarray of int, shape (k,)
        Rows.
    length_m : ndarray of float, shape (k,)
        Geodesic distance.
    rank : ndarray of int, shape (k,)
        1 is the nearest.
    """

    site: np.ndarray
    park: np.ndarray
    length_m: np.ndarray
    rank: np.ndarray


def beyond_limit(
    limit_m: float,
    shore_m: Floats,
    *,
    verdict: Column | None = None,
    in_share: Floats | None = None,
    checked_m: Floats | None = None,
) -> tuple[Floats, Booleans]:
    """Say which parks lie beyond the limit, wholly or with part of their land.

    Parameters
    ----------
    shore_m : shape (m,)
        Distance to the shoreline; NaN unknown.
    verdict : shape (m,)
        Of the check; without it the distance alone counts. Only ``outside`` clears a park.
    in_share : shape (m,)
        Share of the land within the limit of the check, for areas.
    checked_m : shape (m,)
        The limit of the check; the share tells nothing of a greater one.

    Returns
    -------
    beyond : ndarray of float, shape (m,)
        1 yes, with part of the land too, 0 no, NaN unknown.
    partly : ndarray of bool, shape (m,)
        Only part of the land lies beyond.

    Examples
    --------
    >>> shore_m = np.array([5000.0, 5000.0, 0.0, 0.0])
    >>> verdict = ["outside", "uncertain", "within", "within"]
    >>> share = np.array([0, 0, 0.6, 1])
    >>> beyond, partly = beyond_limit(
    ...     1000, shore_m, verdict=verdict, in_share=share, checked_m=np.full(4, 1000.0)
    ... )
    >>> beyond.tolist(), partly.tolist()
    ([1.0, nan, 1.0, 0.0], [False, False, True, False])
    """
    beyond = np.where(np.isnan(shore_m), np.nan, shore_m > limit_m)
    partly = np.zeros(len(shore_m), dtype=bool)
    if verdict is not None:
        verdict = np.array(verdict, dtype=object)
        within = verdict == "within"
        beyond[(verdict != "outside") & ~within] = np.nan
        beyond[within] = 0
        if in_share is not None and checked_m is not None:
            partly = within & (in_share < 1 - _SHARE_ERROR) & (checked_m >= limit_m)
            beyond[partly] = 1
    return beyond, partly


def receivers(*needed: Any) -> tuple[Booleans, Booleans]:
    """Say which parks can receive chemical sites.

    Parameters
    ----------
    *needed : shape (m,)
        Whether a park is chemical, accredited, beyond the limit (`beyond_limit`), open, free to
        take in more: 1 yes, 0 no, NaN unknown.

    Returns
    -------
    chosen : ndarray of bool, shape (m,)
        All of it holds.
    unknown : ndarray of bool, shape (m,)
        Parks that are no receiver only because something is not known.

    Examples
    --------
    >>> found = receivers(np.array([1, np.nan, np.nan]), np.array([1, 1, 0]))
    >>> [each.tolist() for each in found]
    [[True, False, False], [False, True, False]]
    """
    asked = np.array(needed)
    refused = (asked == 0).any(axis=0)
    missing = np.isnan(asked).any(axis=0)
    return ~missing & ~refused, missing & ~refused


@dataclass(frozen=True)
class Bounds:
    """What bounds the parks of a site.

    Parameters
    ----------
    count : int
        How many parks a site gets at most.
    max_m : float
        Parks farther away do not count.
    barred : tuple of two ndarrays of intp, shape (k,)
        Rows of sites and of parks that never make a pair.
    """

    count: int
    max_m: float
    barred: tuple = (np.zeros(0, np.intp), np.zeros(0, np.intp))

    @property
    def most_barred(self) -> int:
        """The number of parks barred to one site, at most."""
        return int(np.bincount(self.barred[0]).max()) if len(self.barred[0]) else 0


def parts(site_keys: Column, park_fits: Callable[..., Any]) -> list[tuple[Any, ...]]:
    """Split sites into those that look among the same parks.

    Parameters
    ----------
    site_keys : shape (n,)
        What decides which parks fit a site; None where none does.
    park_fits
        Takes a key, returns ndarray of bool, shape (m,).

    Returns
    -------
    list of tuple of two ndarrays of intp
        Rows of sites and of the parks that fit them.
    """
    rows_of = {}
    for row, key in enumerate(site_keys):
        rows_of.setdefault(key, []).append(row)
    rows_of.pop(None, None)
    return [(np.array(rows), np.flatnonzero(park_fits(key))) for key, rows in rows_of.items()]


def least_reach(heavy: Floats, reach: Integers) -> Integers:
    """Say how far up a site may move: article 22 bars heavily polluting ones from going upstream.

    Parameters
    ----------
    heavy : shape (n,)
        1 heavily polluting, 0 not, NaN unknown.
    reach : shape (n,)
        Index into `reaches.provinces.REACHES`, from the source down; -1 unknown.

    Returns
    -------
    ndarray of int, shape (n,)
        The uppermost reach of a receiving park; -1 where any will do, as for those not known to be
        heavily polluting. One from outside or of an unknown reach stays out of the upper and
        middle reaches.

    Examples
    --------
    >>> least_reach(np.array([1, 1, 1, 0, np.nan]), np.array([1, 3, -1, 2, 2])).tolist()
    [1, 2, 2, -1, -1]
    """
    own = np.where((reach < 0) | (reach > _DOWNSTREAM), _DOWNSTREAM, reach)
    return np.where(np.asarray(heavy) == 1, own, -1)


_DOWNSTREAM = REACHES.index(Reach.DOWNSTREAM)


def nearest_parks(
    sites: Floats,
    parks: Floats,
    bounds: Bounds,
    *,
    among: list[tuple[Any, ...]] | None = None,
    cancelled: IsCancelled | None = None,
) -> Pairs:
    """Find for each site the nearest parks.

    Parameters
    ----------
    sites, parks : shape (n, 2), (m, 2)
        Degrees on WGS 84; NaN where a place is not known.
    among : list of tuple of two ndarrays of intp
        Rows of sites and of the parks that fit them, as `parts` gives them; by default all fit.
    cancelled
        Polled between blocks of sites.

    Returns
    -------
    Pairs
        Equal distances go to the first park.
    """
    if among is None:
        among = [(np.arange(len(sites)), np.arange(len(parks)))]
    found = []
    for rows in among:
        found += _of_group(sites, parks, rows, bounds, cancelled)
    return _joined(found)


def _of_group(sites, parks, rows, bounds, cancelled):
    site_rows, park_rows = rows
    site_rows = site_rows[np.isfinite(sites[site_rows]).all(axis=1)]
    park_rows = park_rows[np.isfinite(parks[park_rows]).all(axis=1)]
    if not len(site_rows) or not len(park_rows):
        return []
    site_rows = site_rows[along_curve(sites[site_rows])]
    site_ecef, park_ecef = geodesy.to_ecef(sites[site_rows]), geodesy.to_ecef(parks[park_rows])
    wanted = bounds.count + bounds.most_barred + _SPARE
    waiting = [(0, len(site_rows), np.arange(len(park_rows)))]
    found = []
    while waiting:
        check(cancelled)
        begin, end, near = waiting.pop()
        near = near[_candidates(site_ecef[begin:end], park_ecef[near], wanted, bounds.max_m)]
        if not len(near):
            continue
        if end - begin > 1 and (end - begin) * len(near) > _PAIRS_AT_ONCE:
            middle = (begin + end) // 2
            waiting += [(begin, middle, near), (middle, end, near)]
            continue
        chord = np.linalg.norm(site_ecef[begin:end, None] - park_ecef[near][None], axis=2)
        kept = min(wanted, len(near))
        column = np.argpartition(chord, kept - 1, axis=1)[:, :kept]
        site = np.repeat(site_rows[begin:end], kept)
        park = park_rows[near[column.ravel()]]
        free = ~_among(site, park, bounds.barred, len(parks))
        site, park = site[free], park[free]
        found.append(_best(site, park, geodesy.geodesic_m(sites[site], parks[park]), bounds))
    return found


def _candidates(site_ecef, park_ecef, wanted, max_m):
    """Return the parks that can be among the nearest of any site of a block."""
    centre = site_ecef.mean(axis=0)
    reach = np.linalg.norm(site_ecef - centre, axis=1).max() + _SLACK_M
    away = np.linalg.norm(park_ecef - centre, axis=1)
    bound = max_m + reach
    if len(away) > wanted:
        bound = min(bound, np.partition(away, wanted - 1)[wanted - 1] + 2 * reach)
    return np.flatnonzero(away <= bound)


def _among(site, park, barred, parks):
    """Return which pairs are barred."""
    return np.isin(site * parks + park, barred[0] * parks + barred[1])


def _best(site, park, length, bounds):
    """Keep the nearest pairs of each site."""
    near = length <= bounds.max_m
    site, park, length = site[near], park[near], length[near]
    order = np.lexsort((park, length, site))
    site, park, length = site[order], park[order], length[order]
    first = np.r_[True, site[1:] != site[:-1]] if len(site) else np.zeros(0, bool)
    start = np.flatnonzero(first)
    rank = np.arange(len(site)) - np.repeat(start, np.diff(np.r_[start, len(site)])) + 1
    kept = rank <= bounds.count
    return site[kept], park[kept], length[kept], rank[kept]


def _joined(blocks):
    if not blocks:
        none = np.zeros(0, dtype=int)
        return Pairs(none, none, np.zeros(0), none)
    site, park, length, rank = (np.concatenate(part) for part in zip(*blocks, strict=True))
    order = np.lexsort((rank, site))
    return Pairs(site[order], park[order], length[order], rank[order])
