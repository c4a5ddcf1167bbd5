"""Access lists (准入清单) of the units of the ecological zoning: what they say of each site.

Examples
--------
>>> import shapely
>>> unit = AccessList("ZH420106", "禁止新建化工项目", frozenset({"chemical"}))
>>> lists = AccessLists(np.array([shapely.box(110, 30, 110.1, 30.1)]), [unit])
>>> sites = shapely.from_wkt(["POINT (110.05 30.05)", "POINT (111 30)"])
>>> chemical = np.array([[True, False, False]] * 2)
>>> lists.told(sites, chemical, ("chemical", "tailings", "other"))
(['ZH420106：禁止新建化工项目', None], ['barred', None])
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from ...array_types import Booleans, Geometries
from ...geometry.repair import repaired
from ...geometry.surfaces import borders

BARRED, NOT_BARRED, UNKNOWN = "barred", "not barred", "unknown"
NOT_GIVEN = "not given"
"""Stands in the place of a list that a unit does not give."""


@dataclass(frozen=True)
class AccessList:
    """What a unit admits.

    Attributes
    ----------
    name : str
        Code or name of the unit.
    text : str or None
        The list as it is written.
    barred : frozenset of str or None
        Kinds of facilities that the list bars; None where the data do not say.
    """

    name: str
    text: str | None = None
    barred: frozenset | None = None


class AccessLists:
    """Units with their lists.

    Parameters
    ----------
    polygons : shape (m,)
        Degrees.
    lists : sequence of AccessList, length m
    """

    def __init__(self, polygons: Geometries, lists: Sequence[AccessList]) -> None:
        self._grounds = repaired(np.asarray(polygons, dtype=object))
        self._lists = list(lists)

    def __len__(self) -> int:
        return len(self._lists)

    def told(
        self, sites: Geometries, possible: Booleans, kinds: Sequence[str]
    ) -> tuple[list[str | None], list[str | None]]:
        """Return the lists of the units that each site touches, and what they say of it.

        Parameters
        ----------
        sites : shape (n,)
            Degrees; None where there is no place.
        possible : shape (n, kinds)
            Which ``kinds`` of facility each site may be.

        Returns
        -------
        lists : list of str or None, length n
            Units and their lists, joined by ``;``; `NOT_GIVEN` for a unit without one.
        rules : list of str or None, length n
            `BARRED` where a list bars the site whatever of the possible kinds it is,
            `NOT_BARRED` where every unit says what it bars and none bars any of them, else
            `UNKNOWN`; None where it touches no unit.
        """
        texts: list[str | None] = [None] * len(sites)
        rules: list[str | None] = [None] * len(sites)
        for site, units in self._touched(np.asarray(sites, dtype=object)).items():
            own = {kind for kind, may in zip(kinds, possible[site], strict=True) if may}
            told = [self._lists[unit] for unit in units]
            texts[site] = ";".join(
                dict.fromkeys(
                    f"{unit.name}：{unit.text or NOT_GIVEN}".replace(";", "；") for unit in told
                )
            )
            rules[site] = _rule(told, own)
        return texts, rules

    def _touched(self, sites):
        """Return site -> units; one that a site's land only borders on is none."""
        usable = np.flatnonzero(~(shapely.is_missing(sites) | shapely.is_empty(sites)))
        if not len(self) or not len(usable):
            return {}
        found: dict[int, list[int]] = {}
        tree = shapely.STRtree(self._grounds)
        site, unit = tree.query(sites[usable], predicate="intersects")
        kept = ~borders(sites[usable[site]], self._grounds[unit])
        for row, own in sorted(zip(usable[site[kept]].tolist(), unit[kept].tolist(), strict=True)):
            found.setdefault(row, []).append(own)
        return found


def _rule(units, own):
    """Return what units say of a site that may be of these kinds."""
    if any(unit.barred is not None and own and own <= unit.barred for unit in units):
        return BARRED
    if own and all(unit.barred is not None and not own & unit.barred for unit in units):
        return NOT_BARRED
    return UNKNOWN
