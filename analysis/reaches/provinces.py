"""Provinces by any of their names: Chinese, English, pinyin, GB/T 2260 codes."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from ..array_types import Column, Objects
from ..cells.cell_text import as_text, is_nothing
from ..cells.folding import fold
from ..documents import validation
from ..enums import Reach, values
from ..resources import RESOURCES

FILE = RESOURCES / "provinces.json"

REACHES = values(Reach)
"""The values of ``reach``; ``outside`` is a province of none of the three."""

_TEXT = {"type": "string", "minLength": 1}
_SCHEMA = {
    "type": "object",
    "required": ["source", "suffixes", "breakpoints", "provinces"],
    "properties": {
        "source": {"type": "object", "minProperties": 1},
        "suffixes": {"type": "array", "items": _TEXT},
        "breakpoints": {
            "type": "array",
            "minItems": 2,
            "maxItems": 2,
            "items": {
                "type": "object",
                "required": ["en", "zh", "lon", "lat"],
                "properties": {
                    "lon": {"type": "number", "minimum": -180, "maximum": 180},
                    "lat": {"type": "number", "minimum": -90, "maximum": 90},
                },
            },
        },
        "provinces": {
            "type": "array",
            "uniqueBy": "code",
            "items": {
                "type": "object",
                "required": ["code", "en", "zh", "zh_full"],
                "additionalProperties": False,
                "properties": {
                    "code": {"type": "string", "pattern": "^[1-8][0-9]$"},
                    "en": _TEXT,
                    "zh": _TEXT,
                    "zh_full": _TEXT,
                    "aliases": {"type": "array", "items": _TEXT},
                    "reach": {"enum": list(REACHES[:3])},
                },
            },
        },
    },
}
_CODE_LENGTHS = (2, 4, 6)


@dataclass(frozen=True)
class Province:
    """A province; ``reach`` is ``outside`` where the reaches leave it out."""

    code: str
    en: str
    zh: str
    reach: str


def find(value: Any) -> Province | None:
    """Return the province a value names.

    Parameters
    ----------
    value
        A Chinese name with or without 省, 市, 自治区; an English name or pinyin in any case; a
        GB/T 2260 code of 2, 4 or 6 digits as text or number.

    Returns
    -------
    Province or None
        None where the value is missing or names no province.

    Examples
    --------
    >>> [find(v).en for v in ("四川省", "SICHUAN", 510100, "广西壮族自治区")]
    ['Sichuan', 'Sichuan', 'Sichuan', 'Guangxi']
    """
    text = _folded(value)
    if text.isascii() and text.isdigit():
        return _table()[0].get(text[:2]) if len(text) in _CODE_LENGTHS else None
    names = _table()[1]
    return names.get(_key(text)) or names.get(_key(text, strip_marks=True))


def codes(values: Column) -> list[str | None]:
    """Return the code of two digits of each province, None where a value names none.

    Examples
    --------
    >>> codes(["江苏省", "Guizhou", 510100, None, "somewhere"])
    ['32', '52', '51', None, None]
    """
    known = {value: find(value) for value in set(values)}
    return [getattr(known[value], "code", None) for value in values]


def one_spelling(*columns: Column) -> list[list[Any]]:
    """Spell each province in one way, that of the first column that names it.

    Parameters
    ----------
    *columns
        Of several tables; what names no province stays as it is written.

    Returns
    -------
    list of list

    Examples
    --------
    >>> one_spelling(["江苏省", "Jiangsu", None, "x"], [32, "湖北"])
    [['江苏省', '江苏省', None, 'x'], ['江苏省', '湖北']]
    """
    spelling: dict[str, Any] = {}
    found = [[find(each) for each in column] for column in columns]
    for column, named in zip(columns, found, strict=True):
        for each, province in zip(column, named, strict=True):
            if province is not None:
                spelling.setdefault(province.code, each)
    return [
        [
            each if province is None else spelling[province.code]
            for each, province in zip(column, named, strict=True)
        ]
        for column, named in zip(columns, found, strict=True)
    ]


def find_all(values: Column) -> tuple[Objects, Objects, list[Any]]:
    """Find the provinces of a column.

    Parameters
    ----------
    values : shape (n,)

    Returns
    -------
    reach, prov_en : ndarray of object, shape (n,)
        None where the value is missing or names no province.
    unread : list of object
        The distinct values that name no province, in order of appearance; whole numbers as such.
    """
    known = {}
    unread = []
    reach = np.full(len(values), None, dtype=object)
    names = np.full(len(values), None, dtype=object)
    for row, value in enumerate(values):
        if value not in known:
            known[value] = find(value)
            if known[value] is None and _folded(value):
                whole = isinstance(value, float) and value.is_integer()
                unread.append(int(value) if whole else value)
        province = known[value]
        if province is not None:
            reach[row] = province.reach
            names[row] = province.en
    return reach, names, unread


def default_breakpoints() -> Any:
    """Return the hydrological breakpoints as ``(name, lon, lat)``, the upstream one first."""
    return tuple((point["en"], point["lon"], point["lat"]) for point in _document()["breakpoints"])


def _folded(value):
    if isinstance(value, bool) or is_nothing(value):
        return ""
    return fold(as_text(value)).removesuffix(".0")


def _key(text, *, strip_marks=False):
    if strip_marks:
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(part for part in parts if not unicodedata.combining(part))
    text = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in text if letter.isalnum())


@cache
def _document():
    return validation.load(FILE, _SCHEMA)


@cache
def _table():
    document = _document()
    by_code, by_name = {}, {}
    suffixes = ["", *document["suffixes"]]
    for entry in document["provinces"]:
        reach = entry.get("reach", REACHES[-1])
        province = Province(entry["code"], entry["en"], entry["zh"], reach)
        by_code[province.code] = province
        by_name[_key(entry["zh_full"])] = province
        for name in (entry["en"], entry["zh"], *entry.get("aliases", ())):
            for suffix in suffixes:
                by_name[_key(name + suffix)] = province
    return by_code, by_name
