"""Which column is which field: by its header, never by a guess."""

from dataclasses import dataclass, field
from typing import Any

from ...cells import cell_text, unit_words
from ...message import InputError, Message
from ...text.closest_name import hint
from ..field_title import FieldTitle
from ..files import column_units
from ..files.headers import Header
from ..schema import LayerSchema
from . import header_words

NO_FIELD = "-"
"""What an explicit mapping names for a column that is no field, whatever its header says."""


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
    remarks : tuple of str
        What else the header says of its figures: price basis, scope.
    """

    index: int
    factor: float | None = None
    unit: str = ""
    remarks: tuple = ()


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
    unsettled : dict of str to (int, column_units.ColumnUnit)
        By schema field, columns whose unit is not settled: the field stays empty.
    """

    fields: dict
    places: dict
    notes: tuple = field(default=())
    unsettled: dict = field(default_factory=dict)


def recognised(layer: LayerSchema, parts: Any) -> Any:
    """Return how many columns of a header are known, each once; the score of `headers.find`.

    What a deeper header tells apart counts more than what a shallow one repeats.
    """
    meanings = (header_words.meaning(layer, each) for each in parts)
    return len({each for each in meanings if each})


def match(
    layer: LayerSchema,
    header: Header,
    explicit: dict[str, str] | None = None,
    chosen_units: dict[str, str] | None = None,
    kept_units: dict[str, str] | None = None,
) -> Mapping:
    """Match columns to fields.

    Parameters
    ----------
    explicit
        Source column to schema field or `NO_FIELD`; always wins. Fields it names are taken from
        there alone.
    chosen_units
        Source column to the unit of its figures; wins over what the header says.
    kept_units
        The same, kept from an earlier file: what this one says wins over it, and is told.

    Raises
    ------
    InputError
        Where ``explicit`` names a column or a field that is not there, or a field twice.
    """
    explicit = explicit or {}
    none = {find_column(header, column) for column, name in explicit.items() if name == NO_FIELD}
    named = {column: name for column, name in explicit.items() if name != NO_FIELD}
    fixed = _explicit(layer, header, named)
    fields, notes = _by_headers(layer, header, fixed, none)
    fields.update(fixed)
    chosen = _chosen_units(layer, header, fields, chosen_units or {})
    before = {_column(header, column): unit for column, unit in (kept_units or {}).items()}
    columns, unsettled = {}, {}
    for name, index in fields.items():
        unit = chosen.get(index)
        if unit is None:
            unit = _unit_of(layer, layer.field(name), index, header)
            if index in before:
                told = header.names[index], layer.field(name)
                unit, note = _or_kept(unit, before[index], *told)
                notes += note
        message = unit.message(header.names[index], layer.field(name))
        if message is not None:
            notes.append(message)
        if unit.fault is None:
            columns[name] = Column(index, unit.factor, unit.unit, unit.remarks)
        else:
            unsettled[name] = (index, unit)
    places = header_words.places(header, set(fields.values()))
    return Mapping(columns, places, tuple(notes), unsettled)


def _by_headers(layer, header, fixed, none):
    """Return the columns that headers tell, by field, and what is to be told of the others."""
    fields, notes, offers = {}, [], {}
    for index, parts in enumerate(header.parts):
        if index in fixed.values() or index in none:
            continue
        level, found = header_words.best(layer, parts[:-1] if header.units else parts)
        found = [name for name in found if name not in fixed]
        if len(found) > 1:
            notes.append(
                Message(
                    "Column {column} fits several fields ({fields}) and was left unmapped; name "
                    "the right one in the mapping.",
                    column=header.names[index],
                    fields=tuple(FieldTitle(layer.field(name)) for name in found),
                )
            )
        elif found:
            offers.setdefault(found[0], []).append((level, index))
    for name, columns in offers.items():
        index, note = _best_of(header, layer.field(name), columns)
        if index is not None:
            fields[name] = index
        if note is not None:
            notes.append(note)
    return fields, notes


def _best_of(header, each, columns):
    """Return the column that fits a field best, None where several do; and what is to be told."""
    best = min(level for level, _ in columns)
    first = [index for level, index in columns if level == best]
    titles = ", ".join(header.names[index] for index in first)
    if len(first) == 1:
        return first[0], None
    latest = _of_last_year(header, first)
    if latest is None:
        return None, Message(
            "Columns {columns} all fit field {field} and were left unmapped; name the right one in "
            "the mapping.",
            columns=titles,
            field=FieldTitle(each),
        )
    return latest, Message(
        "Columns {columns} give field {field} year by year; the last was taken ({column}).",
        columns=titles,
        field=FieldTitle(each),
        column=header.names[latest],
    )


def _of_last_year(header, columns):
    """Return the column of the last year, where a row of the header tells all apart by year."""
    years = {header_words.year_of(header.names[index]): index for index in columns}
    apart = header.depth > 1 and None not in years and len(years) == len(columns)
    return years[max(years)] if apart else None


def find_column(header: Header, name: Any) -> Any:
    """Return the index of a column named by the user.

    Raises
    ------
    InputError
        Where there is none; names the closest.
    """
    index = _column(header, name)
    if index is None:
        raise InputError(
            "The file has no column {column}; {hint}.",
            column=name,
            hint=hint(name, header.names),
        )
    return index


def has_column(header: Header, name: Any) -> bool:
    """Whether a header has the column that the user names."""
    return _column(header, name) is not None


def _explicit(layer, header, explicit):
    fixed = {}
    for column, name in explicit.items():
        if name not in layer.names:
            raise InputError(
                "The mapping names field {field}, which {layer} does not have; {hint}.",
                field=name,
                layer=layer.name,
                hint=hint(name, layer.names),
            )
        if name in fixed:
            raise InputError(
                "The mapping gives field {field} twice; name one column for it.",
                field=name,
            )
        fixed[name] = find_column(header, column)
    return fixed


def _column(header, name):
    if name in header.names:
        return header.names.index(name)
    folded = cell_text.fold(name).casefold()
    found = [
        i for i, other in enumerate(header.names) if cell_text.fold(other).casefold() == folded
    ]
    if not found:
        found = [
            i
            for i, other in enumerate(header.names)
            if header_words.normalised(other) == header_words.normalised(name)
        ]
    return found[0] if len(found) == 1 else None


def _unit_of(layer, each, index, header):
    """Return the unit of a column that becomes a field."""
    if each.type not in {"real", "integer"} or not each.unit:
        return column_units.ColumnUnit()
    return column_units.read(
        header.names[index],
        each.unit,
        unit_row=header.units[index] if header.units else "",
        above=header.above,
        is_name=lambda piece: header_words.is_name(layer, piece),
    )


def _or_kept(unit, kept, column, each):
    """Return the unit of a column, that of an earlier file where this one tells none."""
    factor = unit_words.factor(kept, each.unit) if each.unit else None
    if factor is None:
        return unit, []
    if unit.fault is not None or not unit.unit:
        return column_units.ColumnUnit(factor, kept, unit.remarks), []
    if unit.factor == factor:
        return unit, []
    return unit, [
        Message(
            "Column {column} was in {kept} before; the file says {unit}, which counts.",
            column=column,
            kept=kept,
            unit=unit.unit,
        )
    ]


def _chosen_units(layer, header, fields, chosen):
    """Return the units that the user chose, by column."""
    by_index = {index: layer.field(name) for name, index in fields.items()}
    units_of = {}
    for column, unit in chosen.items():
        index = find_column(header, column)
        each = by_index.get(index)
        if each is None or not each.unit:
            raise InputError(
                "A unit is given for column {column}, which becomes no field with a unit; map "
                "it to one, or leave out its unit.",
                column=column,
            )
        factor = unit_words.factor(unit, each.unit)
        if factor is None:
            raise InputError(
                "The unit {unit} given for column {column} cannot be converted to {target}; "
                "give one such as {choices}.",
                unit=unit,
                column=column,
                target=each.unit,
                choices=", ".join(unit_words.choices(each.unit)),
            )
        units_of[index] = column_units.ColumnUnit(factor, unit)
    return units_of
