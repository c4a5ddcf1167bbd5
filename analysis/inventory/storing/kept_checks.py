"""Results of checks kept in the inventory: whose they are, and whether they still hold.

Examples
--------
>>> import shapely
>>> place = shapely.from_wkt(["POINT (114 30)", "POINT (115 30)"])
>>> stored = Side(["P1", "P2"], place, {"opened": ["2001", None]})
>>> checked = Side(["P2", "P9", "P1"], place[[1, 0, 1]], {"opened": ["", "1999", "2001"]})
>>> same, rejected = matched(checked, stored)
>>> same, {row: str(reason) for row, reason in rejected.items()}
({0: 1}, {1: 'The inventory holds no site P9; store it first.', 2: 'P1 lies at another place in \
the inventory; check the layer of the inventory itself.'})
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import Floats, Geometries
from ...cells.cell_text import as_text
from ...decision.evidence.distance_fit import contradicts
from ...message import Message
from ...shoreline.check.verdict import VERDICTS

DECIDING = ("province", "facility", "chemical", "industry", "opened", "closed", "acc_m")
"""Fields of a site that a verdict may rest on, beside its place."""

HOLDS, STALE, NOT_KNOWN = "holds", "stale", "not known"
"""What the values of ``validity`` stand for."""

SITE_EDITED, NO_SUCH_SITE = "site edited", "no such site"
OTHER_SHORELINE, OTHER_WATER = "other shoreline", "other water"
NO_CHECKSUM, NO_SHORELINE = "no checksum", "no shoreline given"
"""What the values of ``valid_why`` stand for."""

_SAME_PLACE = 1e-8  # degrees, 1 mm: what formats and transformations leave
_MULTI = {0: shapely.multipoints, 1: shapely.multilinestrings, 3: shapely.multipolygons}


@dataclass(frozen=True)
class Side:
    """Sites as a checked layer or the inventory knows them.

    Attributes
    ----------
    ids : sequence of (str or None), n
    shapes : array of shapely geometries, shape (n,)
        In degrees; None where there is none.
    columns : dict of str to sequence, n
        Those of `DECIDING` that it has.
    """

    ids: Sequence[str | None]
    shapes: Geometries
    columns: dict[str, Sequence[Any]]


def matched(checked: Side, stored: Side) -> tuple[dict[int, int], dict[int, Message]]:
    """Find the sites of the inventory that rows of a checked layer are results of.

    Returns
    -------
    same : dict of int to int
        Row of ``checked`` to row of ``stored``.
    rejected : dict of int to Message
        Why a row is none: every row stands in one of the two.
    """
    known = {name: row for row, name in enumerate(stored.ids)}
    often = Counter(checked.ids)
    alike = _same_places(checked, stored, known)
    same, rejected = {}, {}
    for row, name in enumerate(checked.ids):
        if name is None:
            rejected[row] = Message("Row {row} has no id; give it one.", row=row + 1)
        elif often[name] > 1:
            rejected[row] = Message(
                "{id} stands in several rows; keep the one that is right.", id=name
            )
        elif name not in known:
            rejected[row] = Message("The inventory holds no site {id}; store it first.", id=name)
        elif not alike[row]:
            rejected[row] = Message(
                "{id} lies at another place in the inventory; check the layer of the inventory "
                "itself.",
                id=name,
            )
        elif field := _other_field(checked, row, stored, known[name]):
            rejected[row] = Message(
                "{field} of {id} is another in the inventory; check the layer of the inventory "
                "itself.",
                field=field,
                id=name,
            )
        else:
            same[row] = known[name]
    return same, rejected


def unsound(
    ids: Sequence[str | None], verdicts: Sequence[Any], shore_m: Floats, limit_m: Floats
) -> dict[int, Message]:
    """Return the rows whose verdict is none or does not follow from its figures, and why.

    Parameters
    ----------
    ids, verdicts : n
    shore_m, limit_m : shape (n,)
        NaN unknown.
    """
    against = contradicts(np.array(verdicts, dtype=object), shore_m, limit_m)
    found = {}
    for row, verdict in enumerate(verdicts):
        if verdict not in VERDICTS:
            found[row] = Message(
                "{id} has the verdict {verdict}, which is none; check again.",
                id=ids[row],
                verdict=verdict or "–",
            )
        elif against[row]:
            found[row] = Message(
                "The verdict {verdict} of {id} does not follow from its distance and limit; "
                "check again.",
                verdict=verdict,
                id=ids[row],
            )
    return found


def _other_field(checked, row, stored, other):
    """Return the first field in which a checked row and a stored one differ, "" without one."""
    both = (name for name in DECIDING if name in checked.columns and name in stored.columns)
    for name in both:
        if as_text(checked.columns[name][row]) != as_text(stored.columns[name][other]):
            return name
    return ""


def _same_places(checked, stored, known):
    """Say of each checked row whether the stored site lies at the same place."""
    there = np.array([known.get(name, -1) for name in checked.ids], dtype=int)
    ours = _comparable(checked.shapes)
    theirs = np.append(_comparable(stored.shapes), [None])[there]
    same = shapely.equals_exact(ours, theirs, _SAME_PLACE)
    same |= shapely.is_missing(ours) & shapely.is_missing(theirs)
    counts = shapely.get_num_coordinates(ours) == shapely.get_num_coordinates(theirs)
    near = np.abs(shapely.bounds(ours) - shapely.bounds(theirs)).max(axis=1) <= _SAME_PLACE
    for row in np.flatnonzero(~same & counts & near):  # rings turned round by a format
        same[row] = shapely.hausdorff_distance(ours[row], theirs[row]) <= _SAME_PLACE
    return same


def _comparable(shapes):
    """Return geometries in two dimensions as multi-part ones; None where there is none."""
    flat = shapely.force_2d(np.array(shapes, dtype=object))
    flat[shapely.is_empty(flat)] = None
    kinds = shapely.get_type_id(flat)
    for kind, multi in _MULTI.items():
        for row in np.flatnonzero(kinds == kind):
            flat[row] = multi([flat[row]])
    return flat


def site_sums(wkb: Sequence[bytes | None], columns: dict[str, Sequence[Any]]) -> list[str]:
    """Return the checksum of each site: its place and what of it a verdict may rest on.

    Examples
    --------
    >>> one, two, same = site_sums([None] * 3, {"opened": ["2001", "2002", 2001.0], "name": "abc"})
    >>> one == same, one == two
    (True, False)
    """
    told = [[as_text(value) or "" for value in columns.get(name, ())] for name in DECIDING]
    rows = zip(*(column or [""] * len(wkb) for column in told), strict=True)
    flat = shapely.to_wkb(
        shapely.force_2d(shapely.from_wkb(np.array(wkb, dtype=object))), byte_order=1
    )
    return [
        hashlib.sha256((shape or b"") + "\x1f".join(row).encode()).hexdigest()
        for shape, row in zip(flat.tolist(), rows, strict=True)
    ]


def further_sum(sums: Iterable[str]) -> str | None:
    """Return one checksum of the waters beside the shoreline, None where there are none."""
    sums = [each for each in sums if each]
    return hashlib.sha256("\x1f".join(sums).encode()).hexdigest() if sums else None


def check_id(values: Sequence[Any]) -> str:
    """Return the id of a kept check: the same check kept twice has one."""
    told = "\x1f".join("" if value is None else str(value) for value in values)
    return hashlib.sha256(told.encode()).hexdigest()[:20]


def state(
    check: dict[str, Any],
    site_sums_now: dict[tuple[str, str], str],
    waters: Sequence[tuple[str, str | None]],
) -> tuple[str, list[str]]:
    """Say whether a kept check still holds, and why not.

    Parameters
    ----------
    check : dict
        A row of ``inventory_checks``.
    site_sums_now : dict of (str, str) to str
        Checksum of each site by kind and id, of the kinds that the inventory has.
    waters : sequence of (str, str or None)
        Checksums of a shoreline and of the further water used with it.

    Examples
    --------
    >>> kept = {"site_kind": "parks", "site_id": "P1", "site_sum": "a", "shore_sum": "s",
    ...         "water_sum": None}
    >>> state(kept, {("parks", "P1"): "a"}, [("s", None)])
    ('holds', [])
    >>> state(kept, {("parks", "P1"): "b"}, [("t", None)])
    ('stale', ['site edited', 'other shoreline'])
    """
    stale, unknown = [], []
    now = site_sums_now.get((check["site_kind"], check["site_id"]))
    if now is None:
        stale.append(NO_SUCH_SITE)
    elif not check["site_sum"]:
        unknown.append(NO_CHECKSUM)
    elif now != check["site_sum"]:
        stale.append(SITE_EDITED)
    if not waters:
        unknown.append(NO_SHORELINE)
    elif not check["shore_sum"]:
        unknown.append(NO_CHECKSUM)
    elif (check["shore_sum"], check["water_sum"]) not in waters:
        is_same_line = check["shore_sum"] in [shore for shore, _ in waters]
        stale.append(OTHER_WATER if is_same_line else OTHER_SHORELINE)
    if stale:
        return STALE, stale
    return (NOT_KNOWN, sorted(set(unknown))) if unknown else (HOLDS, [])
