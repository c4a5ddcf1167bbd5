"""Coordinates as cells hold them: decimal degrees, degrees-minutes-seconds, metres, pairs."""

import re
from functools import lru_cache
from typing import Any

import numpy as np

from ..array_types import Booleans, Column, Floats
from . import cell_text, footnote_marks
from .numbers import plain

_NUMBER = r"(\d+(?:\.\d+)?)"
_SIDE = r"[NSEW东西南北]|东经|西经|北纬|南纬"
_DEGREES = re.compile(
    rf"(?P<before>{_SIDE})?\s*+[:]?\s*+(?P<sign>[-+]?)\s*+{_NUMBER}"
    rf"(?:\s*+(?:°|度|d)[\s-]*+|\s++(?=[\d.]++\s*+′))"
    rf"(?:{_NUMBER}\s*+(?:′|分|m)[\s-]*+(?:{_NUMBER}\s*+(?:″|′′|秒|s)?)?)?\s*+(?P<after>{_SIDE})?",
    re.IGNORECASE,
)
_SPACED = re.compile(
    rf"(?P<before>{_SIDE})?\s*+(?P<sign>[-+]?)(\d{{1,3}})[ \-:]\s*(\d{{1,2}})[ \-:]\s*{_NUMBER}"
    rf"\s*+(?P<after>{_SIDE})?",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    rf"(?P<before>{_SIDE})?\s*+(?P<sign>[-+]?)(\d{{1,3}})\.(\d{{1,2}})\.(\d{{1,2}}(?:\.\d+)?)"
    rf"\s*+(?P<after>{_SIDE})?",
    re.IGNORECASE,
)
_MARK = r"(?:[\s:;,/*_°′″\-]|deg(?:rees?)?|min(?:utes?)?|sec(?:onds?)?|[odms度分秒])"
_MARKED = re.compile(  # as QGIS reads delimited text: nearly any mark between the three
    rf"(?P<before>{_SIDE})?\s*+(?P<sign>[-+]?)\s*+(\d{{1,3}}){_MARK}{{1,9}}+(\d{{1,2}}){_MARK}{{1,9}}+"
    rf"{_NUMBER}{_MARK}{{0,9}}?(?P<after>{_SIDE}|[-+])?",
    re.IGNORECASE,
)
_MINUTES = re.compile(  # 114 18.333; whole minutes behind a dash could be a range
    rf"(?P<before>{_SIDE})?\s*+(?P<sign>[-+]?)\s*+(\d{{1,3}})"
    rf"(?:(?:[\s:°]|deg(?:rees?)?|[od度])++(?=\d)|[\s:_*°\-]++(?=\d++\.))"
    rf"(\d{{1,2}}(?:\.\d+)?)(){_MARK}{{0,9}}?(?P<after>{_SIDE}|[-+])?",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    rf"(?P<before>{_SIDE})?\s*+[:]?\s*+(?P<number>[-+]?\d[\d,]*+(?:\.\d+)?)"
    rf"\s*+(?P<unit>°|度|m|米)?\s*+(?P<after>{_SIDE})?",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"[-+]?\d{1,3}(,\d{3})+(\.\d+)?")
_LABEL = re.compile(
    r"″?(?:(?:经度|纬度|longitude|latitude|lng|lon|lat)″?\s*+[:=]?|[xy]″?\s*+[:=])\s*+″?",
    re.IGNORECASE,
)
_SYSTEM = re.compile(r"(?:(?<!\s)\s++)?\((?:wgs[- ]?84|cgcs[- ]?2000)\)$", re.IGNORECASE)
_POINT = re.compile(
    r"POINT(?: ZM| Z| M)? ?\(\s*(\S+)\s+([^\s)]+)(?:\s+[^\s)]+){0,2}\s*\)", re.IGNORECASE
)
_WKT_HEAD = re.compile(
    r"\s*+(?:SRID ?= ?(?:4326|4490) ?;\s*+)?([a-z]{1,20}?)\s*+(ZM|Z|M)?\s*+(?=\(|EMPTY)",
    re.IGNORECASE,
)
_NEGATIVE = {"s", "w", "-", "南", "西", "南纬", "西经"}
_NORTHERN = re.compile(r"^″?(?:[NSY]|北|南|纬度|lat)|[NS北南]$", re.IGNORECASE)
_EASTERN = re.compile(r"^″?(?:[EWX]|东|西|经度|lon|lng)|[EW东西]$", re.IGNORECASE)
_PAIR = re.compile(r"(?:(?<!\s)\s++)?[,;、/|]\s*+|(?<!\s)\s++(?=[-+\dNSEWnsew东西南北])")
_BEFORE_A_LABEL = re.compile(
    r"(?:(?<![,;、/| ])[,;、/| ]++)?(?=东经|西经|北纬|南纬"
    r"|″?(?:经度|纬度|lng|lon|lat)|(?<![a-zA-Z])[XYENxyen]\s?[:=]?\s?\d)"
)
_BETWEEN_TWO = re.compile(r"(?:(?<!\s)\s++)?[,;、/|&]\s*+")
_SIX = re.compile(r"(\d{1,3}(?: \d{1,2}){2}(?:\.\d+)?) (\d{1,3}(?: \d{1,2}){2}(?:\.\d+)?)")
_MARKS = {  # look-alikes, which folding would take apart
    "°": "˚゜⁰º°ᵒ∘◦", "″": '″〃＂”“〞ʺ¨˝‶‟"', "′": "′´＇’‘ʹ`ˊˋ‵‛'",
}  # fmt: skip
_LOOKALIKES = {ord(each): mark for mark, many in _MARKS.items() for each in many}
_STAND_INS = str.maketrans({"°": "\ue001", "″": "\ue002", "′": "\ue003"})
_BACK = str.maketrans({"\ue001": "°", "\ue002": "″", "\ue003": "′"})
_LOST_POINT = re.compile(r"(?<=\d)\s*(?:。|\s\.|\.\s)\s*(?=\d)")


@lru_cache(maxsize=50_000)
def read(cell: str) -> float | None:
    """Read one coordinate.

    Parameters
    ----------
    cell
        Raw cell, not a word for nothing.

    Returns
    -------
    float or None
        Decimal degrees or metres; None where it cannot be read.

    Examples
    --------
    >>> read("116°24′14.4″E"), read("北纬30度15分36秒"), read("１１６．４０４"), read("30 15 36")
    (116.404, 30.26, 116.404, 30.26)
    >>> read("116˚24´14.4〃"), read("116-24-14.4E"), read("116.24.14.4"), read("经度116.404")
    (116.404, 116.404, 116.404, 116.404)
    >>> read("116 24.24"), read("116/24/14.4"), read("116o24'14.4''"), read("116-117")
    (116.404, 116.404, 116.404, None)
    """
    folded, _ = footnote_marks.split(_SYSTEM.sub("", _kept(cell)))
    folded = _LABEL.sub("", folded, count=1) if _LABEL.match(folded) else folded
    folded = folded.rstrip("″") if folded[-1:] == "″" and folded[:-1].isdecimal() else folded
    match = _LETTERED.fullmatch(folded)
    if match and ("," not in match["number"] or _GROUPED.fullmatch(match["number"])):
        number = float(match["number"].replace(",", ""))
        return _signed(number, "", match["before"], match["after"])
    match = _DEGREES.fullmatch(folded)
    if match:
        return _signed_parts(match["sign"], match.group(3, 4, 5), match.group("before", "after"))
    match = (
        _SPACED.fullmatch(folded)
        or _DOTTED.fullmatch(folded)
        or _MARKED.fullmatch(folded)
        or _MINUTES.fullmatch(folded)
    )
    if match is None:
        return None
    return _signed_parts(match["sign"], match.group(3, 4, 5), match.group("before", "after"))


def from_parts(degrees: Any, minutes: Any, seconds: Any) -> Any:
    """Read a coordinate whose degrees, minutes and seconds stand in columns of their own."""
    pieces = [cell_text.fold(part) for part in (degrees, minutes, seconds)]
    if not pieces[0] or not all(re.fullmatch(_NUMBER, piece) for piece in pieces if piece):
        return None
    return _signed_parts("", pieces)


def split_pair(cell: str) -> tuple[str, str] | None:
    """Split a cell that holds both coordinates.

    Returns
    -------
    tuple of str or None
        First and second coordinate as text.

    Examples
    --------
    >>> split_pair("116.404，39.915"), split_pair("E116°24′14″ N39°54′54″")
    (('116.404', '39.915'), ('E116°24′14″', 'N39°54′54″'))
    >>> split_pair("116 24 14, 39 54 54"), split_pair("lon:116.404 lat:39.915")
    (('116 24 14', '39 54 54'), ('lon:116.404', 'lat:39.915'))
    """
    kept = _kept(cell)
    point = _POINT.fullmatch(plain_wkt(kept))
    if point:
        return point[1], point[2]
    kept = kept.strip("()[]{} ")
    six = _SIX.fullmatch(kept)
    if six:
        return six[1], six[2]
    parts = _two_parts(kept)
    if parts is None:
        return None
    first, second = parts
    if _NORTHERN.search(first) and _EASTERN.search(second):
        first, second = second, first
    return first, second


def _two_parts(kept):
    """Split at the one mark that makes two parts of a text."""
    if "(" in kept:
        return None
    for parts in (_PAIR.split(kept), _BETWEEN_TWO.split(kept), _BEFORE_A_LABEL.split(kept)):
        found = [part for part in parts if part]
        if len(found) == 2:
            return found
    return None


def plain_wkt(cell: str) -> str:
    """Return a WKT as its standard writes it: no SRID of degrees before it, a blank before its Z.

    Examples
    --------
    >>> plain_wkt("SRID=4326;POINTZ(116.4 39.9 5)"), plain_wkt("Polygon((0 0,1 0,1 1,0 0))")
    ('POINT Z (116.4 39.9 5)', 'Polygon ((0 0,1 0,1 1,0 0))')
    """
    head = _WKT_HEAD.match(cell)
    if head is None:
        return cell
    return " ".join([*filter(None, head.groups()), cell[head.end() :]])


def numbers(cells: Column) -> tuple[Floats, Booleans, list[int]]:
    """Read a column of coordinates.

    Parameters
    ----------
    cells : sequence of (str or None), length n

    Returns
    -------
    values : (n,) float64 array
        NaN where the cell is empty or unreadable.
    empty : (n,) bool array
    repaired : list of int
        Rows whose coordinate is not a plain decimal number.
    """
    values = plain(cells)
    empty = np.zeros(len(cells), dtype=bool)
    repaired = []
    for row in np.flatnonzero(~np.isfinite(values)):
        cell = cells[row]
        if cell_text.is_nothing(cell):
            empty[row] = True
            continue
        found = read(cell)
        if found is not None:
            values[row] = found
            repaired.append(int(row))
    return values, empty, repaired


def _kept(cell):
    """Fold width and blanks; the many marks of degrees, minutes and seconds become three."""
    kept = cell_text.restored(cell.strip()).translate(_LOOKALIKES)
    kept = cell_text.fold(kept.replace("′′", "″").translate(_STAND_INS)).translate(_BACK)
    return _LOST_POINT.sub(".", kept).rstrip(",;。 ")


def _signed_parts(sign, parts, hemisphere=(None, None)):
    degrees, minutes, seconds = (float(part or 0) for part in parts)
    if minutes >= 60 or seconds >= 60:
        return None
    value = degrees + minutes / 60 + seconds / 3600
    return _signed(round(value, 12), sign, *hemisphere)


def _signed(value, sign, before, after):
    negative = any(mark and mark.lower() in _NEGATIVE for mark in (before, after))
    return -value if sign == "-" or negative else value
