"""What if the limit were another one: a trial by distance alone, for the eye and never kept.

The verdicts of a check weigh more than the distance. A trial therefore clears no site whose verdict
rests on something unknown, and judges none that no rule speaks of.
"""

from typing import Any

import numpy as np

from ...array_types import Floats, Integers
from ...enums import Verdict
from ..check import verdict_notes as noted

TELL = tuple(
    note.partition("…")[0]
    for note in (
        *(noted.SCREENING, noted.BARRED, noted.CHEMICAL_BARRED, noted.EXISTED, noted.CLOSED),
        *(noted.UNDATED, noted.OUTSIDE_SCOPE, noted.NO_MAIN_STEM, noted.ACCURACY),
        *(noted.UNVERIFIED, noted.REPAIRED, noted.LAKE, noted.OTHER_WATER),
    )
)
"""Beginnings of notes that tell something; any other names a fact that would decide, and another
limit does not tell it."""

JUDGED = (Verdict.WITHIN, Verdict.OUTSIDE, Verdict.UNCERTAIN)


def trial_verdicts(
    codes: Integers,
    distinct: list[str],
    *,
    notes: Any,
    shore_m: Floats,
    limit_m: float,
    u_m: float | None,
) -> tuple[Integers, list[str]]:
    """Judge rows by another limit.

    Parameters
    ----------
    codes : shape (n,)
        The verdict of each row, an index into ``distinct``.
    distinct : list of str
    notes : result_columns.Words or None
        The ``rule_note`` of each row.
    shore_m : shape (n,)
        Distances in metres, NaN where there is none.
    limit_m : float
    u_m : float or None
        Uncertainty of the distances in metres; None where it differs from row to row, and then
        what was uncertain stays so.

    Returns
    -------
    codes : ndarray of int, shape (n,)
    distinct : list of str

    Examples
    --------
    >>> was = ["outside", "within", "outside"]
    >>> codes, words = trial_verdicts(np.array([0, 1, 2, 0]), ["outside", "within", "uncertain"],
    ...     notes=None, shore_m=np.array([1200.0, 900, 1300, np.nan]), limit_m=1250, u_m=None)
    >>> [words[code] for code in codes]
    ['within', 'within', 'uncertain', 'outside']
    """
    words = list(distinct)
    for verdict in JUDGED:
        if verdict.value not in words:
            words.append(verdict.value)
    within, outside, uncertain = (words.index(verdict.value) for verdict in JUDGED)
    judged = np.isin(codes, (within, outside, uncertain)) & ~np.isnan(shore_m)
    tried = np.where(shore_m <= limit_m, within, outside)
    if u_m:
        tried = np.where(np.abs(shore_m - limit_m) < u_m, uncertain, tried)
    open_still = codes == uncertain
    if u_m is not None and notes is not None:
        decisive = np.array([*(_decides(note) for note in notes.distinct), False])
        open_still &= decisive[notes.codes]
    tried = np.where(open_still, uncertain, tried)
    return np.where(judged, tried, codes), words


def _decides(note: str) -> bool:
    return any(each and not each.startswith(TELL) for each in note.split(";"))
