"""What the two storages of an inventory share: its layout and the record of each import."""

import datetime
import json
from dataclasses import dataclass, field

from ...analysis.inventory import schema
from ...analysis.inventory.changes import CHANGED, GONE, Change

GEOMETRY_COLUMN = "geom"
KEY_COLUMN = "fid"

FIELDS_TABLE = "inventory_fields"
IMPORTS_TABLE = "inventory_imports"
CHANGES_TABLE = "inventory_changes"
VERIFICATIONS_TABLE = "verifications"

COMPANIONS = {
    FIELDS_TABLE: (
        ("layer", "text"), ("field", "text"), ("type", "text"), ("unit", "text"),
        ("title_en", "text"), ("title_zh", "text"), ("citation", "text"),
    ),
    IMPORTS_TABLE: (
        ("at", "text"), ("layer", "text"), ("source", "text"), ("sha256", "text"),
        ("added", "integer"), ("changed", "integer"), ("unchanged", "integer"), ("gone", "integer"),
        ("versions", "text"),
    ),
    CHANGES_TABLE: (
        ("at", "text"), ("layer", "text"), ("ref_id", "text"), ("change", "text"),
        ("field", "text"), ("old", "text"), ("new", "text"),
    ),
}  # fmt: skip
"""Columns of the tables that go with the layers; ``verifications`` has those of its schema."""


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


def companion_columns():
    """Return the columns of every table that goes with the layers."""
    kinds = {"real": "real", "integer": "integer", "flag": "integer"}
    verifications = tuple(
        (each.name, kinds.get(each.type, "text"))
        for each in schema.load(VERIFICATIONS_TABLE).fields
    )
    return {**COMPANIONS, VERIFICATIONS_TABLE: verifications}


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
    gone = sum(line.change == GONE for line in changes.lines)
    return (
        record.at, record.layer, record.source, record.sha256,
        len(changes.added), len(changes.changed), len(changes.unchanged), gone, record.versions,
    )  # fmt: skip


def history_rows(record, changes, old):
    """Return the rows of ``inventory_changes``: changed values, and gone rows whole."""
    rows = [
        (record.at, record.layer, line.ref_id, line.change, line.field, line.old, line.new)
        for line in changes.lines
        if line.change == CHANGED
    ]
    id_of = {}
    if changes.gone:
        id_of = dict(enumerate(old.ids(schema.load(record.layer).id_field)))
    for _, position in changes.gone:
        row = dict(zip(old.names, old.rows[position], strict=True))
        whole = json.dumps(row, ensure_ascii=False, default=str)
        line = Change(id_of[position], GONE)
        rows.append((record.at, record.layer, line.ref_id, line.change, None, whole, None))
    return rows


def joined(*parts):
    """Join the words of a statement; names in it are quoted by the storage before."""
    return " ".join(parts)
