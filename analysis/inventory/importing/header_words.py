"""What the words of a header name: fields of the schema, and roles of coordinates."""

import json
import re
from functools import cache, lru_cache
from typing import Any

from ...cells import cell_text, unit_words
from ...resources import RESOURCES
from .. import schema
from ..files import column_units, headers
from ..georeferencing import stated_datum

_COORDINATES = RESOURCES / "coordinates.json"
_YEAR = re.compile(r"^(19|20)\d{2}年?(度|末|底)?\s*")
_YEAR_BEHIND = re.compile(r"(?<=\D)(19|20)\d{2}年?(度|末|底)?$")
_YEAR_WITHIN = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_SHORTEST = 3  # letters of a word by which a field is offered
_ORDINAL = re.compile(r"^(?:\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}、)\s*")  # 1.GDP, 一、GDP
_BOUNDS = "四至"  # its 东 and 西 are neighbours, not coordinates
_DROPPED = re.compile(r"[\s_\-:;,.、·*#\"'/]+")
_ENDINGS = re.compile(r"([经纬])度?(?:坐标|值)?$")
_FOOTNOTES = re.compile(r"[①-⒛⓪-⓿㉑-㉟㊱-㊿❶-➓*※†‡]+$")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@lru_cache(maxsize=20_000)
def normalised(name: str) -> str:
    """Reduce a header to what must agree: width, case, blanks, brackets, year, unit.

    Examples
    --------
    >>> normalised("2023年 综合能耗（万吨标准煤）"), normalised("GDP_(亿元)")
    ('综合能耗', 'gdp')
    >>> normalised("1.工业总产值（亿元）"), normalised("Number of employees (persons)")
    ('工业总产值', 'numberofemployees')
    """
    folded = column_units.without_brackets(cell_text.fold(name).casefold())[0]
    folded = _ORDINAL.sub("", folded) or folded
    folded = _YEAR.sub("", _FOOTNOTES.sub("", folded)) or folded
    folded = _YEAR_BEHIND.sub("", folded.strip()).strip() or folded
    trailing = column_units.named(folded)
    if trailing is not None:
        folded = trailing[0]
    return _DROPPED.sub("", folded.translate(_SUPERSCRIPTS))


def meaning(layer: Any, parts: Any) -> Any:
    """Return what a header names: a field of a layer, or the role of a coordinate; else None."""
    return _meaning(layer.name, tuple(parts))


@lru_cache(maxsize=20_000)
def _meaning(layer_name, parts):
    found = next((found for found in _candidates(layer_name, parts) if found), None)
    if found is None:
        return _role(parts)
    return (*found, year_of(" ".join(parts)))


def year_of(name: Any) -> int | None:
    """Return the year that a header names, None where it names none or several.

    Examples
    --------
    >>> year_of("2022年GDP（万元）"), year_of("GDP 2021"), year_of("GDP")
    (2022, 2021, None)
    """
    found = {int(year) for year in _YEAR_WITHIN.findall(cell_text.fold(name))}
    return found.pop() if len(found) == 1 else None


def is_name(layer: Any, piece: Any) -> bool:
    """Whether a piece of a header names a field of a layer by itself."""
    return normalised(piece) in _vocabulary(layer.name)[1]


def likely(layer: Any, name: str) -> str | None:
    """Return the field whose word a header holds among others, the longest of them; else None.

    Examples
    --------
    >>> likely(schema.load("parks"), "全区工业总产值核算数（万元）")
    'giov'
    """
    within = normalised(name)
    found = [
        (len(word), names[0])
        for word, names in _vocabulary(layer.name)[1].items()
        if len(names) == 1 and len(word) >= _SHORTEST and word in within
    ]
    return max(found)[1] if found else None


def best(layer: Any, parts: Any) -> tuple[Any, Any]:
    """Return how well a header fits which fields: the level, 0 for exactly; None and no fields."""
    for level, found in enumerate(_candidates(layer.name, parts)):
        if found:
            return level, found
    return None, []


def _candidates(layer_name, parts):
    """Yield the fields a column fits, level by level: exact, then normalised, then last row."""
    exact, loose = _vocabulary(layer_name)
    name = headers.joined(parts)
    yield exact.get(name.strip(), [])
    yield loose.get(normalised(name), [])
    rows = [part for part in parts if part and not unit_words.is_unit(part.strip(headers.BRACKETS))]
    if len(rows) > 1:
        yield loose.get(normalised("".join(rows)), [])
        yield loose.get(normalised(rows[-1]), [])


@cache
def _vocabulary(layer_name):
    exact, loose = {}, {}
    layer = schema.load(layer_name)
    for each in layer.fields:
        aliases = (
            each.aliases.get("headers", []) if isinstance(each.aliases, dict) else each.aliases
        )
        for word in (each.name, *each.title.values(), *aliases):
            for book, key in ((exact, word), (loose, normalised(word))):
                names = book.setdefault(key, [])
                if each.name not in names:
                    names.append(each.name)
    for each in layer.fields:
        exact[each.name] = [each.name]
    return exact, loose


@cache
def _roles():
    book = json.loads(_COORDINATES.read_text(encoding="utf-8"))["roles"]
    return {normalised_role(word): role for role, words in book.items() for word in words}


def normalised_role(name: Any) -> Any:
    """Reduce a coordinate header; brackets stay, for ``经度(度)`` is not ``经度(分)``."""
    return _DROPPED.sub("", cell_text.fold(name).casefold()).replace("(", "").replace(")", "")


def _role(parts):
    if any(_BOUNDS in part for part in parts):
        return None
    roles = _roles()
    name = headers.joined(parts)
    rows = [part for part in parts if part]
    tried = [name, "".join(rows), column_units.without_brackets(cell_text.fold(name))[0]]
    if len(rows) > 1:
        tried.append(rows[-1])
    tried += [stated_datum.without(each) for each in tried]
    return next((roles[key] for key in map(normalised_role, tried) if key in roles), None)


def _role_by_ending(parts):
    """Return the role of a column such as 企业经度, where none is named 经度."""
    name = normalised_role(column_units.without_brackets(cell_text.fold(headers.joined(parts)))[0])
    found = _ENDINGS.search(stated_datum.without(name))
    return {"经": "lon", "纬": "lat"}[found[1]] if found else None


def places(header: Any, used: Any) -> Any:
    """Return coordinate columns by role; a role of several columns has the list of them."""
    places = {}
    for index, parts in enumerate(header.parts):
        role = None if index in used else _role(parts)
        if role:
            places.setdefault(role, []).append(index)
    if not places.keys() & {"lon", "x", "lon_deg", "pair", "wkt"}:
        for index, parts in enumerate(header.parts):
            role = None if index in used else _role_by_ending(parts)
            if role:
                places.setdefault(role, []).append(index)
    return places
