"""Words for what a cell holds: a constant, or one whose gap is filled in."""

import re
from functools import cache
from typing import Any

from .folding import word

NUMBER, NAME = "…", "*"
"""What stands in a constant for a number, and for a name or any other text."""

_GAPS = {NUMBER: r"([\d.,]+)", NAME: r"(.+?)"}


def titles_of(values: dict[str, dict[str, Any]], constant: str) -> dict[str, str] | None:
    """Return the titles of a constant, its numbers and names filled in.

    Parameters
    ----------
    values : dict of str to dict
        Titles by constant, as the schema has them. The ``…`` of a constant stands for a number,
        its ``*`` for a name; those of the titles are filled in their order.

    Returns
    -------
    dict of str to str or None
        Titles by language; None where the constant is not known.

    Examples
    --------
    >>> values = {"lake at … m": {"en": "lake at … m", "zh": "… 米处有湖泊"},
    ...           "name *": {"en": "by the name *", "zh": "按名称“*”"}}
    >>> titles_of(values, "lake at 1,083 m")["zh"]
    '1,083 米处有湖泊'
    >>> titles_of(values, "name 长江")["zh"]
    '按名称“长江”'
    >>> titles_of(values, "lake at the town") is None
    True
    """
    if constant in values:
        return values[constant]
    for known, titles in values.items():
        gaps = [each for each in known if each in _GAPS]
        found = gaps and re.fullmatch(_pattern(known), constant)
        if found:
            filled = list(zip(gaps, found.groups(), strict=True))
            return {code: _filled(text, filled) for code, text in titles.items()}
    return None


@cache
def _pattern(known):
    return "".join(_GAPS.get(each, re.escape(each)) for each in known)


def _filled(text, filled):
    """Put the values into the gaps of their kinds, in their order."""
    left = {gap: [value for kind, value in filled if kind == gap] for gap in _GAPS}
    parts = [left[part].pop(0) if left.get(part) else part for part in re.split("([…*])", text)]
    return "".join(parts)


def vocabulary(field: Any) -> dict[str, str]:
    """Return the words for the constants of a field.

    Parameters
    ----------
    field : analysis.inventory.schema.Field

    Returns
    -------
    dict of str to str
        Constant by word, as `folding.word` folds it: the constant, its titles, their aliases.
    """
    words = {}
    aliases = field.aliases.get("values", {}) if isinstance(field.aliases, dict) else {}
    for constant, titles in field.values.items():
        for each in (constant, *titles.values(), *aliases.get(constant, ())):
            words.setdefault(word(each), constant)
    return words


def words_of_list(values: dict[str, dict[str, Any]], joined: str | None, language: str) -> str:
    """Return the words of constants joined by ``;``; one that is not known stays as it is.

    Parameters
    ----------
    values : dict of str to dict
        As for `titles_of`.
    language : {"en", "zh"}

    Examples
    --------
    >>> values = {"repaired": {"en": "outline repaired", "zh": "轮廓已修复"}}
    >>> words_of_list(values, "repaired;read by hand", "zh")
    '轮廓已修复；read by hand'
    """
    parts = [part.strip() for part in (joined or "").split(";")]
    found = [(titles_of(values, part) or {}).get(language, part) for part in parts if part]
    return ("；" if language == "zh" else "; ").join(found)
