"""Two years of the same parks held against each other, and how complete a year's figures are."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ..tables.text_columns import frame_of

REGISTER = (
    *("name", "province", "city", "category", "chemical", "accredited", "area_km2", "pillars"),
    *("approved", "opened", "closed", "accr_from", "accr_to", "programs"),
    *("recog_st", "risk_lvl"),
)
"""Fields of the register: what a park is, not what it does in a year."""

CHANGED_BY = 0.005
"""Share by which an area may differ and still be the same: digitising gives no more."""


@dataclass(frozen=True)
class Changes:
    """What became of the parks.

    Attributes
    ----------
    table : DataFrame
        ``park_id``, ``name``, ``change`` (``added``, ``changed``, ``gone``), ``field``, ``old``,
        ``new``; one row per added or gone park and per changed field.
    added, changed, gone, same : int
        Parks.
    known : bool
        Whether any park of then is known by its id now.
    """

    table: pd.DataFrame
    added: int
    changed: int
    gone: int
    same: int
    known: bool


def changes(then: pd.DataFrame, now: pd.DataFrame) -> Changes:
    """Compare the registers of two years by the park's id.

    Parameters
    ----------
    then, now
        With ``park_id`` and any of `REGISTER`.

    Returns
    -------
    Changes
        Parks without an id, and of repeated ids all but the first, are left out.
    """
    then, now = _by_id(then), _by_id(now)
    fields = [name for name in REGISTER if name in then.columns and name in now.columns]
    changed = set()
    rows: list[tuple[Any, ...]] = [
        (key, frame.loc[key].get("name"), change, None, None, None)
        for frame, other, change in ((now, then, "added"), (then, now, "gone"))
        for key in frame.index.difference(other.index, sort=False)
    ]
    both = now.index.intersection(then.index, sort=False)
    for field in fields:
        pairs = zip(both, then.loc[both, field], now.loc[both, field], strict=True)
        for key, old, new in pairs:
            if not _same(old, new):
                changed.add(key)
                rows.append((key, now.loc[key].get("name"), "changed", field, old, new))
    table = frame_of(rows, columns=["park_id", "name", "change", "field", "old", "new"])
    return Changes(
        table,
        len(now.index.difference(then.index)),
        len(changed),
        len(then.index.difference(now.index)),
        len(both) - len(changed),
        bool(len(both)),
    )


def figures(then: pd.DataFrame, now: pd.DataFrame, fields: Sequence[str]) -> pd.DataFrame:
    """Compare the sums of amounts over the parks that have a value in both years.

    Parameters
    ----------
    then, now
        With ``park_id`` and the fields.

    Returns
    -------
    DataFrame
        ``field``, ``n`` parks with both values, ``then``, ``now``, ``change`` (0–1 of then; NaN
        where then is 0).
    """
    then, now = _by_id(then), _by_id(now)
    both = now.index.intersection(then.index, sort=False)
    rows = []
    for field in fields:
        if field not in then.columns or field not in now.columns:
            continue
        old = pd.to_numeric(then.loc[both, field], errors="coerce")
        new = pd.to_numeric(now.loc[both, field], errors="coerce")
        known = old.notna() & new.notna()
        first, last = float(old[known].sum()), float(new[known].sum())
        change = (last - first) / first if first else math.nan
        rows.append((field, int(known.sum()), first, last, change))
    return frame_of(rows, columns=["field", "n", "then", "now", "change"])


def missing(frame: pd.DataFrame, fields: Sequence[str]) -> pd.DataFrame:
    """Return how many values of each field are missing.

    Parameters
    ----------
    fields
        Those that the frame lacks are missing in every row.

    Returns
    -------
    DataFrame
        ``field``, ``n`` rows with a value, ``n_null``, ``share`` missing (0–1).
    """
    total = len(frame)
    rows = []
    for field in fields:
        known = int(frame[field].notna().sum()) if field in frame.columns else 0
        rows.append((field, known, total - known, (total - known) / total if total else math.nan))
    return frame_of(rows, columns=["field", "n", "n_null", "share"])


def _by_id(frame):
    known = frame[frame["park_id"].notna()]
    known = known.drop_duplicates("park_id")
    return known.set_index(known["park_id"].astype(str), drop=False)


def _same(old, new):
    unknown = [value is None or value != value for value in (old, new)]  # noqa: PLR0124 - NaN
    if any(unknown):
        return all(unknown)
    if isinstance(old, float) or isinstance(new, float):
        try:
            return math.isclose(float(old), float(new), rel_tol=CHANGED_BY)
        except (TypeError, ValueError):
            return False
    return str(old) == str(new)
