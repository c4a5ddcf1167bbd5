"""Dates of tables, written as ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""

import datetime
import re
from functools import lru_cache

from . import text

_CHINESE_DIGITS = {ord(digit): str(value) for value, digit in enumerate("〇一二三四五六七八九")}
_CHINESE_DIGITS.update({ord("零"): "0", ord("○"): "0", ord("O"): "0"})
_TIME = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?"
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
_YEARS = (1800, 2200)


@lru_cache(maxsize=50_000)
def read(cell):
    """Read a date as far as it is known.

    Parameters
    ----------
    cell : str
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
    folded = text.fold(cell)
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


def read_year(cell):
    """Read a year: the first four digits of a date.

    Returns
    -------
    int or None
    """
    date = read(cell)
    return int(date[:4]) if date else None


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
