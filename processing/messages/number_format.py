"""Numbers as a reader expects them."""

import math
import numbers

from ...analysis.inventory.unit_titles import unit_title
from .language import language as user_language

SHARE = "share"
"""Unit of values of 0–1 that are written in percent."""

_DIGITS = "〇一二三四五六七八九"


def whole(column):
    """Return the values of a column; whole numbers as such, so that no decimals are written."""
    known = column.dropna()
    if column.dtype.kind != "f" or not (known == known.round()).all():
        return list(column)
    return [int(value) if math.isfinite(value) else None for value in column]


def shown_unit(unit):
    """Return how a table shows a unit of the schema: shares in percent, numbers bare."""
    return {"0–1": SHARE, "count": ""}.get(unit, unit)


_LARGER = {
    "10⁴ CNY": ("10⁸ CNY", 1e4),
    "tce/a": ("10⁴ tce/a", 1e4),
    "m³/a": ("10⁶ m³/a", 1e6),
    "t CO2e/a": ("10⁴ t CO2e/a", 1e4),
}


def larger(unit):
    """Return the unit in which sums over many parks are read, and how many of the other it holds.

    Examples
    --------
    >>> larger("10⁴ CNY"), larger("t/a")
    (('10⁸ CNY', 10000.0), ('t/a', 1.0))
    """
    return _LARGER.get(unit, (unit, 1.0))


def unit_in(unit, language=None):
    """Return a unit as the reader writes it; one that is not known stays as it is.

    Parameters
    ----------
    unit : str
        As in the schema.
    language : {"en", "zh"}, optional
        By default the user's.
    """
    return unit_title(unit)[language or user_language()]


def written(value, unit="", *, sign=True):
    """Return a number as a reader expects it: grouped digits, no more of them than carry meaning.

    Parameters
    ----------
    value : float, int, str or None
    unit : str
        `SHARE` writes 0–1 in percent with one decimal.
    sign : bool
        Whether the percent sign is written.
    """
    if isinstance(value, str):
        return value
    if value is None or not math.isfinite(value):
        return "–"
    if unit == SHARE:
        return f"{100 * value:.1f}{' %' if sign else ''}"
    if isinstance(value, numbers.Integral) or value == 0:
        return f"{int(value):,}"
    value = float(value)
    for least, decimals in ((100, 0), (10, 1), (1, 2)):
        if abs(value) >= least:
            return f"{value:,.{decimals}f}"
    return f"{value:.3g}"


def ordinal(number, language=None):
    """Return the number of an article as laws are cited: 26, in Chinese 二十六.

    Parameters
    ----------
    number : int or str
        Anything but a whole number below 1000 stays as it is.
    language : {"en", "zh"}, optional
        By default the user's.
    """
    text = str(number)
    if (language or user_language()) != "zh" or not text.isdecimal() or not 0 < int(text) < 1000:
        return text
    hundreds, tens, ones = int(text) // 100, int(text) // 10 % 10, int(text) % 10
    said = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        said += "十" if tens == 1 and not hundreds else f"{_DIGITS[tens]}十"
    elif hundreds and ones:
        said += "零"
    return said + (_DIGITS[ones] if ones else "")
