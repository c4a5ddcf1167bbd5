"""Rows that are one site entered twice, or two sites entered at one place."""

import re
from typing import Any

import numpy as np

from ...cells import cell_text
from ...message import Message, translatable
from ..sites.inventory_sites import distance_m
from .findings import ERROR, WARNING, Finding, threshold

_ID = translatable("Id {id} stands in {count} rows; give each row its own.")
_NAME = translatable("{name} is there again {metres} m away (row of id {other}); is it one site?")
_PLACE = translatable("{count} rows of other names stand at the very same place ({names}).")
_LEGAL_FORMS = re.compile(
    r"(股份有限公司|有限责任公司|有限公司|集团|公司|厂|\([^()]*+\)|[\s.,·\-])"
)
_SHOWN = 4


def check(sites: Any, references: Any) -> Any:  # noqa: ARG001 - all checks are called alike
    """Return findings about rows that repeat one another."""
    return [*_ids(sites), *_names(sites), *_places(sites)]


def _ids(sites):
    years = sites.values.get("year")
    rows_of = {}
    for row, name in enumerate(sites.ids):
        if name is not None:
            rows_of.setdefault((name, None if years is None else years[row]), []).append(row)
    return [
        Finding(
            row,
            sites.layer.id_field,
            ERROR,
            "duplicate_id",
            Message(_ID, id=name, count=len(rows)),
            str(name),
        )
        for (name, _), rows in rows_of.items()
        if len(rows) > 1
        for row in rows
    ]


def _names(sites):
    """Find rows of one name near each other; legal forms and brackets do not tell names apart."""
    if not sites.has("name"):
        return []
    rows_of = {}
    sizes = sites.numbers("mw") if sites.has("mw") else np.zeros(len(sites))
    for row in np.flatnonzero(np.isfinite(sites.lon)):
        name = sites.values["name"][row]
        if name:
            rows_of.setdefault((_bare(name), float(sizes[row])), []).append(int(row))
    found = []
    for rows in rows_of.values():
        if len(rows) == 1:
            continue
        group = np.array(rows)
        for position, row in enumerate(rows):
            metres = distance_m(sites.lon[row], sites.lat[row], sites.lon[group], sites.lat[group])
            metres[position] = np.inf
            other = int(np.argmin(metres))
            if metres[other] <= threshold("near_name_m") and not _same_id(sites, row, rows[other]):
                name = sites.values["name"][row]
                message = Message(
                    _NAME, name=name, metres=round(float(metres[other])),
                    other=sites.ids[rows[other]] or "–",
                )  # fmt: skip
                found.append(Finding(row, "name", WARNING, "duplicate_name", message, str(name)))
    return found


def _same_id(sites, row, other):
    return sites.ids[row] is not None and sites.ids[row] == sites.ids[other]


def _bare(name):
    folded = cell_text.fold(str(name)).casefold()
    return _LEGAL_FORMS.sub("", folded) or folded


def _places(sites):
    """Find rows of other names at one place (to 0.1 m), but not those put at their park."""
    own = np.isfinite(sites.lon)
    if sites.has("geom_src"):
        own &= sites.values["geom_src"] != "park"
    rows = np.flatnonzero(own)
    keys = np.column_stack([np.round(sites.lon[rows], 6), np.round(sites.lat[rows], 6)])
    _, groups, counts = np.unique(keys, axis=0, return_inverse=True, return_counts=True)
    groups = np.ravel(groups)
    names = sites.values.get("name", sites.ids)
    shared = np.flatnonzero(counts[groups] > 1)
    rows_of = {}
    for position in shared:
        rows_of.setdefault(int(groups[position]), []).append(int(rows[position]))
    found = []
    for members in rows_of.values():
        distinct = list(dict.fromkeys(_bare(names[row] or "") for row in members))
        if len(distinct) < 2:
            continue
        for row in members:
            others = [str(names[other]) for other in members if other != row]
            shown = ", ".join(others[:_SHOWN]) + (" …" if len(others) > _SHOWN else "")
            message = Message(_PLACE, count=len(others), names=shown)
            place = f"{sites.lon[row]:.6f} {sites.lat[row]:.6f}"
            found.append(Finding(row, "geometry", WARNING, "same_place", message, place))
    return found
