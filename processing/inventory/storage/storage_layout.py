"""What the two storages of an inventory share: its layout and the record of each import."""

import datetime
import json
from dataclasses import dataclass, field

from ....analysis.inventory import schema
from ....analysis.inventory.storing.changes import ADDED, CHANGED, CLOSED, GONE
from ....analysis.inventory.storing.snapshot import GEOMETRY

GEOMETRY_COLUMN = "geom"
KEY_COLUMN = "fid"

FIELDS_TABLE = "inventory_fields"
IMPORTS_TABLE = "inventory_imports"
CHANGES_TABLE = "inventory_changes"
CHECKS_TABLE = "inventory_checks"
VERIFICATIONS_TABLE = "verifications"

COMPANIONS = {
    FIELDS_TABLE: (
        ("layer", "text"), ("field", "text"), ("type", "text"), ("unit", "text"),
        ("title_en", "text"), ("title_zh", "text"), ("citation", "text"),
    ),
    IMPORTS_TABLE: (
        ("at", "text"), ("layer", "text"), ("source", "text"), ("sha256", "text"),
        ("added", "integer"), ("changed", "integer"), ("unchanged", "integer"), ("gone", "integer"),
        ("versions", "text"), ("closed", "integer"), ("added_ids", "text"),
        ("undone", "text"),
    ),
    CHANGES_TABLE: (
        ("at", "text"), ("layer", "text"), ("ref_id", "text"), ("change", "text"),
        ("field", "text"), ("old", "text"), ("new", "text"), ("wkb", "text"),
    ),
}  # fmt: skip
"""Columns of the tables that go with the layers; registers have those of their schemas.

``closed`` is NULL for stores of version 0.1, which kept too little of a store to undo it;
``added_ids`` is a JSON list, ``undone`` tells when a store was undone; ``wkb`` is the place
before, in hexadecimal.
"""


@dataclass(frozen=True)
class Layout:
    """How a layer is stored.

    Attributes
    ----------
    name : str
        Table, the schema's layer.
    id_field : str
    columns : tuple of (str, str)
        Name and type (``text``, ``real``, ``integer``) of each field.
    geometry : str
        ``Point``, ``MultiPolygon``, … or "" for a table.
    """

    name: str
    id_field: str
    columns: tuple
    geometry: str


@dataclass(frozen=True)
class Record:
    """What is kept of an import.

    Attributes
    ----------
    layer, source, sha256, versions : str
    at : str
        UTC, ISO 8601.
    """

    layer: str
    source: str
    sha256: str
    versions: str
    at: str = field(
        default_factory=lambda: datetime.datetime.now(tz=datetime.UTC).strftime(
            "%Y-%m-%dT%H:%M:%S.%fZ"
        )
    )


def schema_columns(layer_name):
    """Return name and storage type of the fields that the schema gives a layer."""
    kinds = {"real": "real", "integer": "integer", "flag": "integer"}
    return tuple(
        (each.name, kinds.get(each.type, "text")) for each in schema.load(layer_name).fields
    )


def companion_columns():
    """Return the columns of every table that goes with the layers."""
    registers = {name: schema_columns(name) for name in (CHECKS_TABLE, VERIFICATIONS_TABLE)}
    return {**COMPANIONS, **registers}


def missing_columns(columns, present):
    """Return those of a table's columns that are not there yet, whatever their case."""
    there = {name.lower() for name in present}
    return [(name, kind) for name, kind in columns if name.lower() not in there]


def field_rows(layer_name):
    """Return the rows of ``inventory_fields`` for a layer: types, units, titles, citations."""
    return [
        (
            layer_name,
            each.name,
            each.type,
            each.unit,
            each.title["en"],
            each.title["zh"],
            each.source,
        )
        for each in schema.load(layer_name).fields
    ]


def import_row(record, changes):
    """Return the row of ``inventory_imports`` for a store."""
    added = [line.ref_id for line in changes.lines if line.change == ADDED]
    counts = (changes.added, changes.changed, changes.unchanged, changes.gone)
    return (
        record.at, record.layer, record.source, record.sha256, *map(len, counts),
        record.versions, len(changes.closed), json.dumps(added, ensure_ascii=False), None,
    )  # fmt: skip


def history_rows(record, changes, old):
    """Return the rows of ``inventory_changes``: all that is needed to undo the store.

    Changed values one by one, rows taken out whole; the ids of added rows stand with the import.
    """
    start = (record.at, record.layer)
    rows = [
        (*start, line.ref_id, line.change, line.field, line.old, line.new, _place(line, changes))
        for line in [*changes.lines, *changes.beside]
        if line.change == CHANGED or (line.change == GONE and line.field == CLOSED)
    ]
    ids = old.ids(schema.load(record.layer).id_field) if changes.taken_out else []
    for _, position in changes.taken_out:
        row = dict(zip(old.names, old.rows[position], strict=True))
        whole = json.dumps(row, ensure_ascii=False, default=str)
        rows.append(
            (*start, ids[position], GONE, None, whole, None, hexadecimal(old.wkb[position]))
        )
    return rows


def _place(line, changes):
    return hexadecimal(changes.places[line.ref_id]) if line.field == GEOMETRY else None


def hexadecimal(wkb):
    """Return WKB as text, None where there is none."""
    return None if wkb is None else wkb.hex()


def joined(*parts):
    """Join the words of a statement; names in it are quoted by the storage before."""
    return " ".join(parts)
