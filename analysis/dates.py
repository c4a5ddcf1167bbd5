"""Dates known to the day, the month or the year, as inventories give them."""

import datetime
import math
import re
import unicodedata

import numpy as np

from .message import QT_TRANSLATE_NOOP, InputError
from .yes_no import answer

_PARTS = re.compile(
    r"^(\d{4})(?:\s*+[-/.年](?:\s*+(\d{1,2}))?(?:\s*+[-/.月](?:\s*+(\d{1,2}))?(?:\s*+日)?)?)?"
    r"(?:[T ].*)?$"
)
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})?$")
_YEARS = (1000, 2999)


def periods(values):
    """Give the first and the last day that each date can mean.

    Parameters
    ----------
    values : sequence of object, shape (n,)
        ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD``, Chinese dates, years as numbers, dates; None or
        NaN where unknown.

    Returns
    -------
    first, last : ndarray of datetime64[D], shape (n,)
        NaT where the value is missing or cannot be read.
    unread : list of object
        The distinct values that are there but are no date, in order of appearance.

    Examples
    --------
    >>> first, last, unread = periods(["2021", "2021年3月", None, "soon"])
    >>> str(first[0]), str(last[0]), str(last[1]), unread
    ('2021-01-01', '2021-12-31', '2021-03-31', ['soon'])
    """
    spans = [(np.datetime64("NaT"), np.datetime64("NaT"))]
    codes = {}
    unread = []
    rows = np.empty(len(values), dtype=np.intp)
    for row, value in enumerate(values):
        key = (type(value), value)
        if key not in codes:
            span = _period(value)
            codes[key] = len(spans) if span else 0
            if span:
                spans.append(span)
            elif not _is_missing(value):
                unread.append(value)
        rows[row] = codes[key]
    days = np.array(spans, dtype="datetime64[D]")[rows]
    return days[:, 0], days[:, 1], unread


def has_come(values, today):
    """Say where a date, such as that of a closure, has come.

    Parameters
    ----------
    values : sequence of object, shape (n,)
        Dates, or yes and no in words; None where nothing is known to have happened.
    today : datetime.date

    Returns
    -------
    come, unclear : ndarray of bool, shape (n,)
        ``unclear`` where neither a date nor a yes or no is read, and where the month or the year
        given is not over.

    Examples
    --------
    >>> [found.tolist() for found in has_come(["2019", "2020", "是"], datetime.date(2020, 5, 2))]
    [[True, False, True], [False, True, False]]
    """
    first, last, unread = periods(values)
    today = np.datetime64(today, "D")
    come = last <= today
    unclear = (first <= today) & ~come
    said = {value: answer(value) for value in unread}
    for row in np.flatnonzero(np.isnat(first)) if said else ():
        if values[row] in said:
            come[row] = said[values[row]] is True
            unclear[row] = said[values[row]] is None
    return come, unclear


def day(text, path, file):
    """Read the day from which a document binds.

    Parameters
    ----------
    text : str or None
        ``YYYY-MM-DD``.
    path, file : str
        Where it stands, for errors.

    Returns
    -------
    datetime.date or None

    Raises
    ------
    InputError
        There is no such day.
    """
    try:
        return None if text is None else datetime.date.fromisoformat(text)
    except ValueError as error:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "ParkShore", "{file}: {path} holds {value}; give a date as YYYY-MM-DD."
            ),
            file=file,
            path=path,
            value=text,
        ) from error


def _is_missing(value):
    if isinstance(value, str):
        return not value.strip()
    return value is None or (isinstance(value, float) and math.isnan(value))


def _period(value):
    if _is_missing(value):
        return None
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, (datetime.date, np.datetime64)):
        day = np.datetime64(value, "D")
        return (day, day)
    if isinstance(value, (int, float, np.integer, np.floating)):
        if isinstance(value, bool) or value != int(value):
            return None
        value = str(int(value))
    text = unicodedata.normalize("NFKC", str(value)).strip()
    match = _COMPACT.match(text) or _PARTS.match(text)
    return _span(*match.groups()) if match else None


def _span(year, month, day):
    if not _YEARS[0] <= int(year) <= _YEARS[1]:
        return None
    try:
        if month is None:
            return (np.datetime64(f"{year}-01-01"), np.datetime64(f"{year}-12-31"))
        start = np.datetime64(datetime.date(int(year), int(month), 1), "M")
        if day is None:
            return (start.astype("M8[D]"), (start + 1).astype("M8[D]") - 1)
        exact = np.datetime64(datetime.date(int(year), int(month), int(day)), "D")
    except ValueError:
        return None
    return (exact, exact)
