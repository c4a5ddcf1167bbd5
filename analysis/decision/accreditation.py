"""Whether a park is accredited as a chemical park on a day: accreditation begins and ends."""

import datetime

import numpy as np

from ..array_types import Column, Floats
from ..cells.dates import periods
from ..cells.yes_no import answers
from ..inventory.schema_words import UNREAD, constants

FIELDS = ("accredited", "accr_from", "accr_to", "recog_st")
"""What a row says of its accreditation."""


def accredited_at(
    accredited: Column,
    accr_from: Column | None,
    accr_to: Column | None,
    date: datetime.date,
    status: Column | None = None,
) -> Floats:
    """Say which parks are accredited on a day.

    An accreditation that has ended or not begun is none. A date known to the month or the year
    that leaves open on which side the day lies makes it unknown, as does a text that is no date,
    and a row that contradicts itself (not accredited within a period it states). A recognition
    that was withdrawn is none; of a park under rectification it is not known whether it lasts.

    Parameters
    ----------
    accredited : shape (n,)
        Yes or no, as `yes_no.answers` reads it; else unknown. Without it a period stated in full
        says yes.
    accr_from, accr_to : shape (n,)
        First and last day, in any form of `dates.periods`; None where the rows have no such field.
    status : shape (n,)
        Words of the schema's ``recog_st``; None where the rows have no such field.

    Returns
    -------
    ndarray of float, shape (n,)
        1 yes, 0 no, NaN unknown.

    Examples
    --------
    >>> import datetime
    >>> day = datetime.date(2022, 6, 1)
    >>> accredited_at([1, 1, 1, 1, 0], ["2019"] * 5, [None, "2021", "2022", "2025年3月", None], day)
    array([ 1.,  0., nan,  1.,  0.])
    """
    size = len(accredited)
    state = constants("parks", "recog_st", [None] * size if status is None else status)
    flag = answers(accredited)
    recognised = state == "recognised"
    denied = recognised & (flag == 0)
    flag[recognised & np.isnan(flag)] = 1
    day = np.datetime64(date, "D")
    (first, begun, no_start), (last, ended, no_end) = (
        periods(values if values is not None else [None] * size) for values in (accr_from, accr_to)
    )
    stated = np.array([_stated(accr_from, begun, no_start), _stated(accr_to, ended, no_end)])
    over = (ended < day) | (first > day)
    inside = np.array([begun <= day, last >= day])
    covered = inside.all(axis=0)
    running = (inside | ~stated).all(axis=0)
    found = np.full(size, np.nan)
    found[(flag == 1) & running | np.isnan(flag) & covered] = 1
    found[(flag == 0) & ~covered | (flag != 0) & over] = 0
    doubted = np.isin(state, ("under rectification", UNREAD)) & (found == 1)
    found[doubted | denied] = np.nan
    found[state == "withdrawn"] = 0
    return found


def _stated(values, days, unread):
    """Return where a date, or a text in its place, is given."""
    if not unread:
        return ~np.isnat(days)
    return ~np.isnat(days) | np.array([value in unread for value in values], dtype=bool)
