"""What an inventory does with a layer, whatever keeps it: a GeoPackage or a PostGIS schema."""

from ....analysis.inventory.storing.changes import CLOSED
from ....analysis.inventory.storing.snapshot import GEOMETRY
from ..inputs.inventory_parameters import KINDS
from .storage_layout import (
    CHANGES_TABLE,
    FIELDS_TABLE,
    IMPORTS_TABLE,
    companion_columns,
    field_rows,
    history_rows,
    import_row,
    missing_columns,
    schema_columns,
)


class InventoryStorage:
    """Base of the two storages: the order of what is done; they know how.

    A storage gives ``crs_of`` (organisation, code, definition of a stored layer's CRS, or None),
    ``geometry_of`` (its geometry type in upper case, or None), ``read`` (`Snapshot` of what is
    stored), ``last_store`` (time, layer, closed, added ids of the last store that is not undone, or
    None), ``history`` (id, change, field, old, new, place before of all that a store changed) and
    ``mark_undone``.
    """

    def has(self, layer):
        """Whether a layer is stored."""
        return bool(self._columns(layer))

    def ensure(self, layout, crs):
        """Make the layer's table, or add the columns it lacks.

        Parameters
        ----------
        layout : storage_layout.Layout
        crs : tuple of (str, int or None, str, str) or None
            Organisation, code, WKT and description; None for a table without geometry.
        """
        if not self.has(layout.name):
            self._create(layout, crs)
        self._complete(layout.name, (*layout.columns, *schema_columns(layout.name)))
        self._forget_fields(layout.name)
        self._insert_all(FIELDS_TABLE, field_rows(layout.name))

    def apply(self, layout, new, changes, old, record):
        """Write changes and their history.

        Parameters
        ----------
        layout : storage_layout.Layout
        new, old : snapshot.Snapshot
        changes : changes.Changes
        record : storage_layout.Record
        """
        place = self._place(layout.name)
        srs = self._srs_id(layout.name) if place else None
        self._take_out(layout.name, [key for key, _ in changes.taken_out])
        for key, _ in changes.closed:
            self._update(layout.name, key, {CLOSED: changes.date})
        for key, position, names in changes.changed:
            values = new.values(position, names)
            if GEOMETRY in values:
                values[place] = self._geometry(values.pop(GEOMETRY), srs)
            self._update(layout.name, key, values)
        columns = [*new.names] + ([place] if place else [])
        rows = (
            (*new.rows[row], *([self._geometry(new.wkb[row], srs)] if place else []))
            for row in changes.added
        )
        self._add(layout.name, columns, rows, [new.wkb[row] for row in changes.added])
        self._insert_all(IMPORTS_TABLE, [import_row(record, changes)])
        self._insert_all(CHANGES_TABLE, history_rows(record, changes, old))
        self._refresh(layout.name, place, record.at)

    def add_rows(self, register, rows):
        """Add rows to a table that goes with the layers, its columns in the schema's order."""
        self._insert_all(register, rows)

    def change_row(self, table, key, values):
        """Change values of a row, known by the key that ``read`` gave."""
        self._update(table, key, values)

    def _refresh(self, layer, place, at):
        """Bring up to date what is kept of a layer as a whole."""

    def _complete_all(self):
        """Make the tables beside the layers; add the columns that an earlier version lacks."""
        for table, columns in companion_columns().items():
            if self.has(table):
                self._complete(table, columns)
            else:
                self._make_companion(table, columns)
        for kind in KINDS:
            if self.has(kind):
                self._complete(kind, schema_columns(kind))

    def _complete(self, table, columns):
        for name, kind in missing_columns(columns, self._columns(table)):
            self._add_column(table, name, kind)
