"""Numbers as people type them: widths, separators, units, percent, approximations, marks."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from ..array_types import Column, Floats
from . import cell_text, unit_words
from . import footnote_marks as marks

_NUMBER = re.compile(
    r"(?P<sign>[-+]?)\s*(?P<digits>\d[\d,' ]*\d|\d)?(?P<fraction>\.\d*)?(?P<exponent>[eE][-+]?\d+)?"
)
_GROUPED = re.compile(r"\d{1,3}([,' ])\d{3}(?:\1\d{3})*|\d{1,4}(?:,\d{4})+")
_POWER = re.compile(r"[×xX*✕] ?10 ?(?P<mark>\^ ?|\*\*)?(?P<power>[-+]?\d{1,2}|[⁺⁻]?[⁰¹²³⁴-⁹]{1,2})")
_TIMES = ("×", "x", "X", "*", "✕")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_ABOUT = re.compile(r"^(约|大约|近|~|≈|approx\.?|about|ca\.?)\s*", re.IGNORECASE)
_ROUNDLY = re.compile(r"(?<=[\d十百千万亿])[余多](?=[^\d.]{0,6}$)")
_CURRENCY = re.compile(r"^(￥|¥|rmb|cny)\s*", re.IGNORECASE)
_MORE_OR_LESS = re.compile(r"(?<!\s)\s*+(左右|上下)$")


@dataclass(frozen=True)
class Reading:
    """What a cell was read as.

    Attributes
    ----------
    value : float or None
        None where the cell is no number of this unit.
    changed : bool
        Whether the number differs from what a plain reading of the text gives.
    marks : str
        Footnote marks behind the number, which are no part of it.
    about : bool
        Whether the cell calls its number a rough one.
    """

    value: float | None
    changed: bool = False
    marks: str = ""
    about: bool = False


UNREADABLE = Reading(None, changed=True)


@lru_cache(maxsize=50_000)
def read(cell: str, schema_unit: str | None, header_factor: float | None = None) -> Reading:
    """Read a number into the unit of the schema.

    Parameters
    ----------
    cell
        Raw cell, not a word for nothing.
    schema_unit
        Unit of the field.
    header_factor
        What the header's unit multiplies numbers with that name no unit of their own.

    Examples
    --------
    >>> read("１．２万吨", "t/a").value, read("3.5亿元", "10⁴ CNY").value, read("45%", "0–1").value
    (12000.0, 35000.0, 0.45)
    >>> read("12.5①", "t/a").value, read("12.5①", "t/a").marks, read("1.2×10³", "t/a").value
    (12.5, '①', 1200.0)
    """
    folded = cell_text.fold(cell).strip("\"'")
    folded = folded.replace("−", "-").replace("，", ",")
    folded, noted = marks.split(folded)
    shortened = _ABOUT.sub("", _MORE_OR_LESS.sub("", folded))
    shortened = _ROUNDLY.sub("", shortened)
    about = shortened != folded
    shortened = _CURRENCY.sub("", shortened)
    number, unit = _number(shortened)
    if number is None:
        return UNREADABLE
    if not unit:
        plain = cell.isascii() and shortened == cell.strip() and "," not in cell
        own = 1.0 if header_factor is None else header_factor
        return Reading(times(number, own), not plain or own != 1.0, noted, about)
    factor = unit_words.factor(unit, schema_unit)
    if factor is None:
        factor = unit_words.bare_factor(unit, schema_unit)
        if factor is None or header_factor not in (None, unit_words.natural_factor(schema_unit)):
            return UNREADABLE
    return Reading(times(number, factor), factor != 1.0 or not cell.isascii(), noted, about)


def of_values(values: Column, unit: str | None = None) -> tuple[Floats, list[int]]:
    """Read the values of a layer's field: numbers as they are, texts as an import reads them.

    A rough number (约30) and one with a footnote mark (12.5①) are none here: an import tells of
    them, whoever computes with a layer cannot.

    Parameters
    ----------
    values : shape (n,)
    unit
        Of the schema's field; without it a text that names a unit is no number.

    Returns
    -------
    found : ndarray of float, shape (n,)
        NaN where there is nothing, and where it is no number.
    unread : list of int
        Rows whose value is there but no number.

    Examples
    --------
    >>> of_values(["1,234", 7, None, "–", "约30"])
    (array([1234.,    7.,   nan,   nan,   nan]), [4])
    """
    if isinstance(values, np.ndarray) and values.dtype.kind in "fiub":
        return np.where(np.isfinite(values), values, np.nan).astype(float), []
    found, unread = plain(values), []
    rows: Any = np.flatnonzero(np.isnan(found)).tolist()
    for row in rows:
        value = values[row]
        if cell_text.is_nothing(value) or (isinstance(value, float) and math.isinf(value)):
            continue
        reading = read(value, unit) if isinstance(value, str) else UNREADABLE
        if reading.value is None or reading.about or reading.marks:
            unread.append(row)
        else:
            found[row] = reading.value
    return found, unread


def plain(cells: Column) -> Floats:
    """Read the cells that are plain ASCII numbers, or numbers already, to the last bit.

    Parameters
    ----------
    cells : sequence of (str, float, int or None), length n

    Returns
    -------
    (n,) float64 array
        NaN where a cell is anything else.
    """
    values = np.full(len(cells), np.nan)
    there = [row for row, cell in enumerate(cells) if cell is not None and cell != ""]
    found = _all_plain([cells[row] for row in there])
    if found is not None:
        values[there] = found
        return np.where(np.isfinite(values), values, np.nan)
    for row in there:
        cell = cells[row]
        if isinstance(cell, str) and not (cell.isascii() and "_" not in cell):
            continue
        try:
            value = float(cell)
        except (TypeError, ValueError):
            continue
        if math.isfinite(value):
            values[row] = value
    return values


def _all_plain(cells):
    """Read texts that are all plain numbers at once, as most columns are; else None."""
    try:
        joined, found = "".join(cells), list(map(float, cells))
    except (TypeError, ValueError):
        return None
    return found if joined.isascii() and "_" not in joined else None


def times(number: Any, factor: Any) -> Any:
    """Multiply without the noise of binary fractions: 1.1 × 10000 is 11000."""
    if factor == 1.0:
        return number
    return float(f"{number * factor:.15g}")


def each_times(numbers: Iterable[float], factor: float) -> list[float]:
    """Multiply many numbers as `times` does one."""
    if factor == 1.0:
        return list(numbers)
    return [float(f"{number * factor:.15g}") for number in numbers]


def _number(shortened):
    """Return the number at the head of a text, and the rest; None where there is none."""
    match = _NUMBER.match(shortened)
    number = _value(match) if match else None
    if number is None:
        return None, ""
    rest = shortened[match.end() :].strip()
    power = _POWER.match(rest)
    if power is None:
        return (None, "") if rest[:1] in _TIMES else (number, rest)
    written = power["power"]
    if written.isdecimal() and not power["mark"]:
        return None, ""  # ×104 is 104 times, or 10⁴ that lost its superscript
    number = times(number, 10.0 ** int(written.translate(_SUPERSCRIPTS)))
    return (number if math.isfinite(number) else None), rest[power.end() :].strip()


def _value(match):
    digits = match["digits"] or ""
    fraction = match["fraction"] or ""
    if not digits and not fraction.strip("."):
        return None
    if not digits.isdecimal() and digits and not _GROUPED.fullmatch(digits):
        return None
    bare = re.sub(r"[,' ]", "", digits)
    sign = "-" if match["sign"] == "-" else ""
    number = float(f"{sign}{bare or 0}{fraction}{match['exponent'] or ''}")
    return number if math.isfinite(number) else None
