"""Rules that name areas: what is barred inside them, or outside them.

Examples
--------
>>> rule = AreaRule("protection_zone", frozenset({"chemical"}), ("shoreline protection zone",))
>>> touched = np.array([[1.0], [0.0], [np.nan]])
>>> chemical = np.array([[True, False, False]] * 3)
>>> kinds = ("chemical", "tailings", "other")
>>> ids, unsure = following([rule], rule.areas, touched, chemical, kinds)
>>> ids, unsure.tolist()
(['protection_zone', None, None], [False, False, False])
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ...array_types import Booleans, Floats, Geometries

if TYPE_CHECKING:
    from .named_areas import NamedAreas

WHOLLY = 0.99
"""Share of a site's land inside areas that counts as all of it: outlines are digitised twice."""


@dataclass(frozen=True)
class AreaRule:
    """Acts barred to facilities inside areas of some classes, or outside all of them.

    Parameters
    ----------
    areas : tuple of str
        Classes of `named_areas`.
    outside : bool
        Whether the rule binds outside the areas.
    article : str
        Where it stands; empty for the article of the rule set.
    """

    id: str
    facilities: frozenset
    areas: tuple
    outside: bool = False
    acts: tuple = ()
    exceptions: tuple = ()
    consequence: dict = field(default_factory=dict)
    article: str = ""


def following(
    rules: Iterable[AreaRule],
    classes: Sequence[str],
    touched: Floats,
    possible: Booleans,
    kinds: Sequence[str],
    *,
    share: Floats | None = None,
) -> tuple[list[str | None], Booleans]:
    """Say which rules follow from the areas that sites touch.

    A rule for what lies outside areas speaks only where areas of its classes are given at all: of
    the others nobody knows.

    Parameters
    ----------
    classes
        k classes that are given.
    touched : shape (n, k)
        1 or 0; NaN for a site without a place.
    possible : shape (n, kinds)
        Which ``kinds`` of facility each site may be; none where no rule binds it.
    share : shape (n, k)
        Share of each site's land in each class; NaN or None for points.

    Returns
    -------
    ids : list of str or None, length n
        Joined by ``;``.
    unsure : ndarray of bool, shape (n,)
        Sites that a rule may bind, were it known what they are.
    """
    told: list[list[str]] = [[] for _ in touched]
    unsure = np.zeros(len(touched), dtype=bool)
    for rule in rules:
        columns = [place for place, name in enumerate(classes) if name in rule.areas]
        if not columns:
            continue
        lies = (touched[:, columns] == 1).any(axis=1)
        if rule.outside:
            wholly = lies if share is None else lies & ~(_sum(share[:, columns]) < WHOLLY)
            lies = ~wholly & ~np.isnan(touched[:, columns]).any(axis=1)
        named = np.isin(kinds, list(rule.facilities))
        certain = possible.any(axis=1) & ~(possible & ~named).any(axis=1)
        for row in np.flatnonzero(lies & certain):
            told[row].append(rule.id)
        unsure |= lies & ~certain & (possible & named).any(axis=1)
    return [";".join(each) or None for each in told], unsure


@dataclass(frozen=True, eq=False)
class InAreas:
    """Areas that n sites touch, as they are stored; None where nothing.

    Parameters
    ----------
    areas : list of str or None, length n
        Classes joined by ``;``.
    areas_m2 : list of str or None, length n
        How much of the site's land lies in each, in the same order; None for points and lines.
    area_rule : list of str or None, length n
        Ids of the rules that follow.
    unit_list, unit_rule : list of str or None, length n
        What the access lists of the units say; see `access_lists.AccessLists.told`.
    unsure : ndarray of bool, shape (n,)
        Sites that a rule may bind, were it known what they are.
    """

    areas: list
    areas_m2: list
    area_rule: list
    unit_list: list
    unit_rule: list
    unsure: np.ndarray


def look_up(
    named: "NamedAreas",
    sites: Geometries,
    rules: Iterable[AreaRule],
    possible: Booleans,
    kinds: Sequence[str],
) -> InAreas:
    """Say which areas sites touch, by how much, and what follows.

    Parameters
    ----------
    sites : shape (n,)
        Degrees; None where there is no place.
    possible, kinds
        See `following`.
    """
    # the plugin loads without shapely
    from ...geometry.geodesy import polygon_area_m2  # noqa: PLC0415
    from .named_areas import LEAST_M2, joined  # noqa: PLC0415

    touched, land = named.touched(sites), named.land_m2(sites)
    size = polygon_area_m2(sites)[:, None]
    is_land = size > 0
    share = np.where(is_land, land / np.where(is_land, size, 1.0), np.nan)
    inside = np.where(is_land & (land < LEAST_M2), np.minimum(touched, 0), touched)
    ids, unsure = following(rules, named.classes, inside, possible, kinds, share=share)
    amounts = joined(named.classes, np.where(is_land, touched, 0), land)
    texts, units = named.access_lists.told(sites, possible, kinds)
    return InAreas(joined(named.classes, touched), amounts, ids, texts, units, unsure)


def _sum(share):
    """Return the share in all classes together, NaN for points."""
    return np.where(np.isnan(share).all(axis=1), np.nan, np.nansum(share, axis=1))
