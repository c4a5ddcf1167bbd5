"""Which column is which field: by its header, never by a guess."""

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ..closest import hint
from ..message import QT_TRANSLATE_NOOP, InputError, Message
from . import headers, schema, text, units

NO_FIELD = "-"
"""What an explicit mapping names for a column that is no field, whatever its header says."""

_COORDINATES = Path(__file__).parents[2] / "resources" / "coordinates.json"
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|【([^【】]*)】|<([^<>]*)>")
_YEAR = re.compile(r"^(19|20)\d{2}年?(度|末|底)?\s*")
_DROPPED = re.compile(r"[\s_\-:;,.、·*#\"'/]+")
_TRAILING_UNIT = re.compile(r"^(.+?)(?<![,_:\-/ ])[,_:\-/ ]++\s*+([^,_:\-/ ]++(?:/[^,_:\-/ ]++)?)$")


@dataclass(frozen=True)
class Column:
    """A column that is a field of the schema.

    Attributes
    ----------
    index : int
    factor : float or None
        What the header's unit multiplies plain numbers with; None where it names none.
    unit : str
        The header's unit as written, "" where it names none.
    """

    index: int
    factor: float | None = None
    unit: str = ""


@dataclass(frozen=True)
class Mapping:
    """What the columns of a table are.

    Attributes
    ----------
    fields : dict of str to Column
        By schema field.
    places : dict of str to int
        Columns of coordinates by role (``lon``, ``lat``, ``x``, ``y``, ``pair``, ``wkt``, …).
    notes : tuple of Message
        Columns left unmapped because they fit several fields, and units that fit none.
    """

    fields: dict
    places: dict
    notes: tuple = field(default=())


def recognised(layer, parts):
    """Return how many columns of a header are known; the score of `headers.find`."""
    known = 0
    for column in parts:
        if any(_candidates(layer, column)) or _role(column):
            known += 1
    return known


def match(layer, header, explicit=None):
    """Match columns to fields.

    Parameters
    ----------
    layer : schema.LayerSchema
    header : headers.Header
    explicit : dict of str to str, optional
        Source column to schema field or `NO_FIELD`; always wins. Fields it names are taken from
        there alone.

    Returns
    -------
    Mapping

    Raises
    ------
    InputError
        Where ``explicit`` names a column or a field that is not there, or a field twice.
    """
    fields, notes = {}, []
    explicit = explicit or {}
    none = {find_column(header, column) for column, name in explicit.items() if name == NO_FIELD}
    named = {column: name for column, name in explicit.items() if name != NO_FIELD}
    fixed = _explicit(layer, header, named)
    offers = {}
    for index, parts in enumerate(header.parts):
        if index in fixed.values() or index in none:
            continue
        level, found = _best(layer, parts)
        found = [name for name in found if name not in fixed]
        if len(found) > 1:
            notes.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "ParkShore",
                        "Column {column} fits several fields ({fields}) and was left unmapped; "
                        "name "
                        "the right one in the mapping.",
                    ),
                    column=header.names[index],
                    fields=", ".join(found),
                )
            )
        elif found:
            offers.setdefault(found[0], []).append((level, index))
    for name, columns in offers.items():
        best = min(level for level, _ in columns)
        first = [index for level, index in columns if level == best]
        if len(first) == 1:
            fields[name] = first[0]
        else:
            notes.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "ParkShore",
                        "Columns {columns} all fit field {field} and were left unmapped; name the "
                        "right one in the mapping.",
                    ),
                    columns=", ".join(header.names[index] for index in first),
                    field=name,
                )
            )
    fields.update(fixed)
    columns = {}
    for name, index in fields.items():
        column = _with_unit(layer.field(name), index, header, notes, explicit=name in fixed)
        if column is not None:
            columns[name] = column
    return Mapping(columns, _places(header, set(fields.values())), tuple(notes))


def find_column(header, name):
    """Return the index of a column named by the user.

    Raises
    ------
    InputError
        Where there is none; names the closest.
    """
    index = _column(header, name)
    if index is None:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "ParkShore",
                "The file has no column {column}; {hint}.",
            ),
            column=name,
            hint=hint(name, header.names),
        )
    return index


def normalised(name):
    """Reduce a header to what must agree: width, case, blanks, brackets, year, unit.

    Examples
    --------
    >>> normalised("2023年 综合能耗（万吨标准煤）"), normalised("GDP_(亿元)")
    ('综合能耗', 'gdp')
    """
    folded = _BRACKETS.sub(" ", text.fold(name)).casefold().strip()
    folded = _YEAR.sub("", folded) or folded
    trailing = _TRAILING_UNIT.match(folded)
    if trailing and units.is_unit(trailing[2]):
        folded = trailing[1]
    return _DROPPED.sub("", folded)


def header_units(name):
    """Return the units a header names: in brackets, or after a comma or stroke."""
    folded = text.fold(name)
    found = [next(filter(None, groups), "") for groups in _BRACKETS.findall(folded)]
    trailing = _TRAILING_UNIT.match(_BRACKETS.sub(" ", folded).strip())
    if trailing:
        found.append(trailing[2])
    pieces = [piece for part in found for piece in (part, *re.split(r"[,;:：]", part)[1:])]
    cleaned = (re.sub(r"^(单位|计量单位|unit)[:： ]*", "", piece.strip()) for piece in pieces)
    return [piece for piece in cleaned if piece and units.is_unit(piece)]


def _explicit(layer, header, explicit):
    fixed = {}
    for column, name in explicit.items():
        if name not in layer.names:
            raise InputError(
                QT_TRANSLATE_NOOP(
                    "ParkShore",
                    "The mapping names field {field}, which {layer} does not have; {hint}.",
                ),
                field=name,
                layer=layer.name,
                hint=hint(name, layer.names),
            )
        if name in fixed:
            raise InputError(
                QT_TRANSLATE_NOOP(
                    "ParkShore", "The mapping gives field {field} twice; name one column for it."
                ),
                field=name,
            )
        fixed[name] = find_column(header, column)
    return fixed


def _column(header, name):
    if name in header.names:
        return header.names.index(name)
    folded = text.fold(name).casefold()
    found = [i for i, other in enumerate(header.names) if text.fold(other).casefold() == folded]
    if not found:
        found = [i for i, other in enumerate(header.names) if normalised(other) == normalised(name)]
    return found[0] if len(found) == 1 else None


def _best(layer, parts):
    for level, found in enumerate(_candidates(layer, parts)):
        if found:
            return level, found
    return None, []


def _candidates(layer, parts):
    """Yield the fields a column fits, level by level: exact, then normalised, then last row."""
    exact, loose = _vocabulary(layer.name)
    name = headers.joined(parts)
    yield exact.get(name.strip(), [])
    yield loose.get(normalised(name), [])
    rows = [part for part in parts if part and not units.is_unit(part.strip(headers.BRACKETS))]
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


def _with_unit(each, index, header, notes, *, explicit):
    """Return a column with the factor of its header's unit; None where the unit does not fit."""
    named = header_units(header.names[index])
    for unit in named:
        factor = units.factor(unit, each.unit)
        if factor is not None:
            return Column(index, factor, unit)
    if named and each.type in {"real", "integer"} and each.unit and not explicit:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "ParkShore",
                    "Column {column} gives {unit}, which cannot be converted to {target}; field "
                    "{field} stays empty.",
                ),
                column=header.names[index],
                unit=named[0],
                target=each.unit,
                field=each.name,
            )
        )
        return None
    return Column(index)


@cache
def _roles():
    book = json.loads(_COORDINATES.read_text(encoding="utf-8"))["roles"]
    return {normalised_role(word): role for role, words in book.items() for word in words}


def normalised_role(name):
    """Reduce a coordinate header; brackets stay, for ``经度(度)`` is not ``经度(分)``."""
    return _DROPPED.sub("", text.fold(name).casefold()).replace("(", "").replace(")", "")


def _role(parts):
    roles = _roles()
    name = headers.joined(parts)
    rows = [part for part in parts if part]
    tried = [name, "".join(rows), _BRACKETS.sub(" ", name)]
    if len(rows) > 1:
        tried.append(rows[-1])
    return next((roles[key] for key in map(normalised_role, tried) if key in roles), None)


def _places(header, used):
    """Return coordinate columns by role; a role of several columns has the list of them."""
    places = {}
    for index, parts in enumerate(header.parts):
        role = None if index in used else _role(parts)
        if role:
            places.setdefault(role, []).append(index)
    return places
