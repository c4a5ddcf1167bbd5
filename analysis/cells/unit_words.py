"""What units are in the units of the schema, and what else the brackets of a header can say."""

import math
import re
from functools import lru_cache
from typing import Any

from .unit_grammar import book, folded, names, parse, time_of


@lru_cache(maxsize=20_000)
def factor(unit: str, schema_unit: str | None) -> float | None:
    """Return by what a number in ``unit`` is multiplied to be in ``schema_unit``.

    Parameters
    ----------
    unit
        As written in a cell or a header's brackets: ``万吨标准煤``, ``亿元``, ``10^4 t``.
    schema_unit
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
    target, found = book()["schema_units"].get(schema_unit), parse(unit)
    if target is None or found is None:
        return None
    size = names()[target["of"]].get(found.base)
    if size is None:
        return None
    if lacks_time(unit, schema_unit):
        return None
    value, per = found.multiple * size, list(found.per)
    if "per" in target:
        below = names()[target["per"]]
        if not per or per[0][1] not in below:
            return None
        times, name = per.pop(0)
        value /= times * below[name]
    if per:
        times, name = per.pop()
        rate = target.get("each", {}).get(time_of(name))
        if rate is None or times != 1.0 or per:
            return None
        value *= rate
    return _tidy(value / target["size"])


def is_unit(text: Any) -> bool:
    """Whether a text is the name of a unit, even of one that no field is measured in."""
    return parse(text) is not None


def is_multiple(text: Any) -> bool:
    """Whether a text is a multiple without a unit: 亿."""
    found = parse(text)
    return found is not None and not found.base


def lacks_time(text: Any, schema_unit: str | None) -> bool:
    """Whether a unit does not say the time that a field is measured in: 万吨 of a day or a year.

    Examples
    --------
    >>> lacks_time("万吨", "t/d"), lacks_time("万吨/日", "t/d"), lacks_time("万吨", "t/a")
    (True, False, False)
    """
    target, found = book()["schema_units"].get(schema_unit), parse(text)
    if target is None or found is None or "day" not in target.get("each", {}):
        return False
    return found.base in names()[target["of"]] and not found.per


def is_foreign(text: Any) -> Any:
    """Whether a unit is money of another country."""
    found = parse(text)
    return found is not None and "foreign" in found.dimensions


def is_ambiguous(text: Any) -> Any:
    """Whether a unit can mean several: MT is a metric ton or a megatonne."""
    found = parse(text)
    return found is not None and "ambiguous" in found.dimensions


def would_measure(text: Any, schema_unit: str) -> Any:
    """Whether a foreign or an ambiguous unit is one of what a field of ``schema_unit`` holds."""
    of = book()["schema_units"].get(schema_unit, {}).get("of")
    if is_foreign(text):
        return of == "money"
    if lacks_time(text, schema_unit):
        return True
    found = parse(text)
    if found is None or not is_ambiguous(text):
        return False
    kind = names()["ambiguous"][found.base]
    return kind in {of, book()["bare_substance"].get(of)}


@lru_cache(maxsize=20_000)
def bare_factor(multiple: Any, schema_unit: str) -> Any:
    """Return the factor of a multiple without a unit: ``3.5亿`` of money are 3.5亿元, or None."""
    found, meant = parse(multiple), natural(schema_unit)
    if meant is None or found is None or found.base or found.per:
        return None
    of_meant = factor(meant, schema_unit)
    return None if of_meant is None else _tidy(found.multiple * of_meant)


def natural(schema_unit: str | None) -> Any:
    """Return the unit people mean when they name none but a multiple, or None."""
    return book()["meant_by_a_multiple"].get(schema_unit)


def natural_factor(schema_unit: str | None) -> Any:
    """Return the factor of the unit people mean when they name none but a multiple, or None."""
    meant = natural(schema_unit)
    return factor(meant, schema_unit) if meant else None


def choices(schema_unit: str) -> Any:
    """Return the units that a user is offered for a field of that unit."""
    return tuple(book()["choices"].get(schema_unit, ()))


@lru_cache(maxsize=20_000)
def is_remark(text: Any) -> Any:
    """Whether the brackets of a header say something that is no unit: a year, a price basis."""
    name = folded(text)
    patterns = (*book()["qualifiers"], *book()["remarks"])
    return not name or any(re.fullmatch(pattern, name) for pattern in patterns)


def _tidy(value):
    """Take away the noise of multiplying powers of ten."""
    if value == 0 or not math.isfinite(value):
        return value
    return float(f"{value:.15g}")
