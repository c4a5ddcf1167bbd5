"""Two states of the same sites held against each other, joined by id."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ..cells.id_text import id_text
from ..message import InputError
from ..result import Result
from ..tables.text_columns import frame_of

ANSWERS = ("option", "verdict")
"""What is compared: the first that both layers have."""

REASONS = (
    *("verdict", "option", "opt_rule", "rule_id", "limit_m", "shore_m", "near_river"),
    *("river_cls", "accredited", "scale", "reach", "energy_cls", "cod_cls", "opened", "closed"),
    *("approved", "accr_from", "accr_to", "facility", "chemical", "industry"),
    *("facil_kind", "facil_src", "rule_note", "heavy", "park_id", "recog_st", "risk_lvl"),
    *("key_site", "areas", "unit_rule"),
)
"""Fields whose changes are told as the reason."""

_DIGITS = 3


@dataclass(frozen=True, eq=False, kw_only=True)
class Comparison(Result):
    """The rows of a comparison; its numbers are ``CHANGED``, ``ADDED`` and ``GONE``.

    Attributes
    ----------
    table : DataFrame
        ``ref_id``, ``then``, ``now``, ``changed`` (1 or 0; 1 for the added and the gone too),
        ``why``; first the sites of before in their order, then the added ones.
    """

    table: pd.DataFrame


def answer(before: dict[str, Sequence[Any]], after: dict[str, Sequence[Any]]) -> Any:
    """Return the field to compare: ``option`` where both have it, else ``verdict``, or None."""
    return next((name for name in ANSWERS if name in before and name in after), None)


def compare(
    before: dict[str, Sequence[Any]], after: dict[str, Sequence[Any]], names: tuple[str, ...]
) -> Comparison:
    """Compare two layers site by site.

    Parameters
    ----------
    before, after : dict of str to sequence, shape (n,), (m,)
        Columns; ``id`` and the answer in both, any of `REASONS` beside them.
    names
        Names of both layers, for errors.

    Returns
    -------
    Comparison
        Sites without an id are gone and added; nothing is joined by row order.

    Raises
    ------
    InputError
        An id stands twice in one layer, or the layers share no answer.
    """
    field = answer(before, after)
    if field is None:
        raise InputError(
            "{before} and {after} have neither option nor verdict in common; give two checked "
            "or two optioned layers.",
            before=names[0],
            after=names[1],
        )
    then_of = _by_id(before, names[0])
    now_of = _by_id(after, names[1])
    told = [name for name in REASONS if name in before and name in after and name != field]
    rows = []
    gone = 0
    for row, key in enumerate(before["id"]):
        other = now_of.get(id_text(key))
        then = before[field][row]
        if other is None:
            gone += 1
            rows.append((id_text(key), then, None, 1, "gone"))
            continue
        now = after[field][other]
        differs = int(not _equal(then, now))
        rows.append((id_text(key), then, now, differs, _why(before, row, after, other, told)))
    known = then_of.keys()
    added = [
        (id_text(key), None, after[field][row], 1, "added")
        for row, key in enumerate(after["id"])
        if id_text(key) not in known
    ]
    table = frame_of([*rows, *added], columns=["ref_id", "then", "now", "changed", "why"])
    changed = int(table["changed"].sum())
    return Comparison(numbers={"CHANGED": changed, "ADDED": len(added), "GONE": gone}, table=table)


def _by_id(columns, layer):
    rows = {}
    for row, value in enumerate(columns["id"]):
        key = id_text(value)
        if key is None:
            continue
        if key in rows:
            raise InputError(
                "{layer} holds the id {value} twice; give each site its own.",
                layer=layer,
                value=key,
            )
        rows[key] = row
    return rows


def _why(before, row, after, other, told):
    changes = []
    for name in told:
        then, now = before[name][row], after[name][other]
        if not _equal(then, now):
            changes.append(f"{name}: {_shown(then)} → {_shown(now)}")
    return "; ".join(changes) or None


def _equal(then, now):
    if isinstance(then, float) and isinstance(now, float):
        both_unknown = math.isnan(then) and math.isnan(now)
        return both_unknown or round(then, _DIGITS) == round(now, _DIGITS)
    return then == now


def _shown(value):
    if value is None:
        return "–"
    return f"{round(value, _DIGITS):g}" if isinstance(value, float) else str(value)
