"""Units as tables write them, and what they are in the units of the schema."""

import json
import math
import unicodedata
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parents[2] / "resources" / "units.json"
_SUPERSCRIPTS = str.maketrans("²³⁰¹⁴⁵⁶⁷⁸⁹", "2301456789")
_DROPPED = str.maketrans(dict.fromkeys(" \t()[]{}:·.、_*"))
_SLASHES = str.maketrans({"∕": "/", "⁄": "/", "÷": "/"})


@cache
def factor(unit, schema_unit):
    """Return by what a number in ``unit`` is multiplied to be in ``schema_unit``.

    Parameters
    ----------
    unit : str
        As written in a cell or a header's brackets: ``万吨标准煤``, ``亿元``, ``10^4 t``.
    schema_unit : str or None
        Unit of the schema's field.

    Returns
    -------
    float or None
        None where the unit does not measure what the field holds, or is not known.

    Examples
    --------
    >>> factor("万吨标准煤", "tce/a"), factor("亿元", "10⁴ CNY"), factor("万美元", "10⁴ CNY")
    (10000.0, 10000.0, None)
    """
    book = _book()
    dimension = book["schema_units"].get(schema_unit)
    if dimension is None:
        return None
    known = book["dimensions"][dimension]["units"]
    name = _folded(unit)
    scale = book["schema_factors"].get(schema_unit, 1.0)
    for candidate in (name, *_without_year(name, book["yearly"])):
        found = _scaled(candidate, known, book["multipliers"])
        if found is not None:
            return _tidy(found * scale)
    return None


@cache
def is_unit(text):
    """Whether a text is the name of a unit, even of one that no field is measured in."""
    book = _book()
    name = _folded(text)
    candidates = (name, *_without_year(name, book["yearly"]))
    return bool(name) and any(
        _scaled(candidate, dimension["units"], book["multipliers"]) is not None
        for dimension in book["dimensions"].values()
        for candidate in candidates
    )


@cache
def bare_factor(multiple, schema_unit):
    """Return the factor of a multiple without a unit: ``3.5亿`` of money are 3.5亿元, or None."""
    book = _book()
    natural = book["bare_multiples"].get(book["schema_units"].get(schema_unit))
    if natural is None or multiple not in book["multipliers"]:
        return None
    return factor(multiple + natural, schema_unit)


def natural_factor(schema_unit):
    """Return the factor of the unit people mean when they name none but a multiple, or None."""
    book = _book()
    natural = book["bare_multiples"].get(book["schema_units"].get(schema_unit))
    return factor(natural, schema_unit) if natural else None


def _scaled(name, known, multipliers):
    if name in known:
        return known[name]
    power = _power(name)
    if power is not None:
        times, rest = power
        return times * known[rest] if rest in known else None
    for length in (2, 1):
        times = multipliers.get(name[:length])
        if times is not None and name[length:] in known:
            return times * known[name[length:]]
    return None


def _power(name):
    """Split ``10^4t`` into 10000 and ``t``."""
    for start in ("10^4", "10^6", "10^8", "10^3", "104", "108"):
        if name.startswith(start):
            digits = name[2:].lstrip("^")
            return 10.0 ** int(digits[0]), digits[1:].lstrip("x×")
    return None


def _without_year(name, endings):
    return [name.removesuffix(ending) for ending in endings if name.endswith(ending)]


def _folded(unit):
    text = unicodedata.normalize("NFKC", unit.translate(_SUPERSCRIPTS).translate(_SLASHES))
    return text.casefold().translate(_DROPPED)


def _tidy(value):
    """Take away the noise of multiplying powers of ten."""
    if value == 0 or not math.isfinite(value):
        return value
    return float(f"{value:.15g}")


@cache
def _book():
    return json.loads(_FILE.read_text(encoding="utf-8"))
