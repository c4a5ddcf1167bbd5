"""Dates known to the day, the month or the year, as inventories give them."""

import datetime
import re
from functools import lru_cache
from typing import Any

import numpy as np

from ..array_types import Booleans, Column, Dates, Floats
from ..message import InputError
from .cell_text import as_text, is_nothing
from .folding import fold
from .yes_no import answer

_CHINESE_DIGITS = {ord(digit): str(value) for value, digit in enumerate("〇一二三四五六七八九")}
_CHINESE_DIGITS.update({ord("零"): "0", ord("○"): "0", ord("O"): "0"})
_TIME = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?"
_YEAR_FIRST = re.compile(
    r"(\d{4})(?:\s*[-/.年]\s*(?:(\d{1,2})(?:\s*[-/.月]\s*(?:(\d{1,2})\s*[日号]?)?)?)?)?" + _TIME
)
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})" + _TIME)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})?")
_WORDS = re.compile(r"(年底|年末|年初|建成|投产|成立|起|以前|前|建|投运|设立)$")
_TENS = re.compile(r"([一二三四五六七八九])?十([一二三四五六七八九])?")
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        start=1,
    )
}
_ENGLISH = re.compile(r"(?:(\d{1,2})\s+)?([A-Za-z]{3})[a-z]*\.?,?\s+(?:(\d{1,2}),?\s+)?(\d{4})")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
_SERIALS = (18_264, 73_050)  # 1950-01-01 to 2099-12-31 in a spreadsheet's count of days
_YEARS = (1000, 2999)


@lru_cache(maxsize=50_000)
def read(cell: str) -> str | None:
    """Read a date as far as it is known.

    Parameters
    ----------
    cell
        Raw cell, not a word for nothing.

    Returns
    -------
    str or None
        None where it is no date, or where day and month could be either.

    Examples
    --------
    >>> read("2003年10月24日"), read("2003.5"), read("37918"), read("二〇一五年"), read("3/4/2015")
    ('2003-10-24', '2003-05', '2003-10-24', '2015', None)
    """
    folded = fold(cell)
    if re.search("[〇一二三四五六七八九十○]", folded):
        folded = _TENS.sub(_tens, folded).translate(_CHINESE_DIGITS)
    match = _SERIAL.fullmatch(folded)
    if match:
        return _from_serial(int(match[1]))
    folded = re.sub(r"^(\d{4})\.0+$", r"\1", folded)
    ending = _WORDS.search(folded)
    if ending:
        folded = folded[: ending.start()]
    match = _COMPACT.fullmatch(folded) or _YEAR_FIRST.fullmatch(folded)
    if match:
        return _joined(match[1], match[2], match[3])
    match = _YEAR_LAST.fullmatch(folded)
    if match:
        return _from_year_last(int(match[1]), int(match[2]), match[3])
    match = _ENGLISH.fullmatch(folded)
    if match and match[2].lower() in _MONTHS:
        return _joined(match[4], _MONTHS[match[2].lower()], match[1] or match[3])
    return None


def year(value: Any) -> int | None:
    """Return the year of a date, None where there is none or it cannot be read.

    Parameters
    ----------
    value
        As for `periods`.

    Examples
    --------
    >>> year("2003年底"), year(2021.0), year(datetime.date(2020, 2, 5)), year("soon"), year(None)
    (2003, 2021, 2020, None, None)
    """
    known = _known(value)
    return int(known[:4]) if known else None


def years(values: Column) -> tuple[Floats, list[Any]]:
    """Return the years of a column.

    Parameters
    ----------
    values : shape (n,)

    Returns
    -------
    found : ndarray of float, shape (n,)
        NaN where there is none.
    unread : list of object
        The distinct values that are there but are no date.

    Examples
    --------
    >>> years(["2020年", 2021, None, "soon"])
    (array([2020., 2021.,   nan,   nan]), ['soon'])
    """
    first, _, unread = periods(values)
    found = first.astype("M8[Y]").astype(float) + 1970
    return np.where(np.isnat(first), np.nan, found), unread


def periods(values: Column) -> tuple[Dates, Dates, list[Any]]:
    """Give the first and the last day that each date can mean.

    Parameters
    ----------
    values : shape (n,)
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
            known = _known(value)
            codes[key] = len(spans) if known else 0
            if known:
                spans.append(_span(known))
            elif not is_nothing(value):
                unread.append(value)
        rows[row] = codes[key]
    days = np.array(spans, dtype="datetime64[D]")[rows]
    return days[:, 0], days[:, 1], unread


def has_come(values: Column, today: datetime.date) -> tuple[Booleans, Booleans]:
    """Say where a date, such as that of a closure, has come.

    Parameters
    ----------
    values : shape (n,)
        Dates, or yes and no in words; None where nothing is known to have happened.

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
    now = np.datetime64(today, "D")
    come = last <= now
    unclear = (first <= now) & ~come
    said = {value: answer(value) for value in unread}
    for row in np.flatnonzero(np.isnat(first)) if said else ():
        if values[row] in said:
            come[row] = said[values[row]] is True
            unclear[row] = said[values[row]] is None
    return come, unclear


def day(text: str | None, path: str, file: str) -> datetime.date | None:
    """Read the day from which a document binds.

    Parameters
    ----------
    text
        ``YYYY-MM-DD``.
    path, file
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
            "{file}: {path} holds {value}; give a date as YYYY-MM-DD.",
            file=file,
            path=path,
            value=text,
        ) from error


def _known(value):
    """Return a date as YYYY, YYYY-MM or YYYY-MM-DD, None where there is none."""
    if is_nothing(value) or isinstance(value, bool):
        return None
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, (datetime.date, np.datetime64)):
        return str(np.datetime64(value, "D"))
    if isinstance(value, (float, np.floating)) and not float(value).is_integer():
        return None
    return read(as_text(value))


def _span(known):
    """Return the first and the last day of a date that is known to the day, month or year."""
    unit = {4: "Y", 7: "M", 10: "D"}[len(known)]
    start = np.datetime64(known, unit)
    return start.astype("M8[D]"), (start + 1).astype("M8[D]") - 1


def _joined(year, month, day):
    if not _YEARS[0] <= int(year) <= _YEARS[1]:
        return None
    if month is None:
        return year
    try:
        exact = datetime.date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return exact.isoformat() if day else exact.isoformat()[:7]


def _from_year_last(first, second, year):
    if first > 12 >= second:
        return _joined(year, second, first)
    if second > 12 >= first or first == second:
        return _joined(year, first, second)
    return None


def _from_serial(days):
    if not _SERIALS[0] <= days <= _SERIALS[1]:
        return None
    return (datetime.date(1899, 12, 30) + datetime.timedelta(days=days)).isoformat()


def _tens(match):
    """Read 十, 十二, 二十, 二十四 as digits."""
    return f"{'一' if match[1] is None else match[1]}{match[2] or '〇'}"
