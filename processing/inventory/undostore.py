"""The last store into an inventory taken back, in one transaction."""

import json

from qgis.core import QgsProcessingOutputString

from ...analysis.inventory import schema
from ...analysis.inventory.storing.undo import Reversal
from ...analysis.message import InputError, Message, translatable
from ..messages.language import tr
from ..messages.provenance import versions
from .storage.change_rows import placed_after, write_changes
from .storage.destination import InventoryAlgorithm
from .storage.storage_layout import Layout, Record

_CONFLICT = translatable(
    "{count} values were edited since the store and stay as they are, the first is {field} of "
    "{id}.",
)


class UndoStore(InventoryAlgorithm):
    """Take back the last store into an inventory."""

    ID = "undostore"
    TAGS = ("undo", "store", "inventory", "history", "撤销", "入库", "台账", "历史")

    def displayName(self):
        """Return the title."""
        return tr("Undo the last store")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return tr(
            "Takes back what the last store did to an inventory, from its tables inventory_imports "
            "and inventory_changes, in one transaction: rows it added go, rows it took out come "
            "back, changed values and places are what they were. What was edited by hand since "
            "stays and is counted. Run again it takes back the store before. Stores of version 0.1 "
            "kept too little to be undone.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_inventory()
        self.add_dry_run()
        self.add_sink(
            "CHANGES",
            tr("Changes"),
            tr("One row per site that comes or goes, one per value put back."),
            optional=True,
        )
        self.add_numbers(
            ADDED=tr("Brought back"),
            CHANGED=tr("Changed back"),
            GONE=tr("Taken out again"),
            CONFLICTS=tr("Edited since, left as they are"),
        )
        self.addOutput(QgsProcessingOutputString("LAYER", tr("Layer")))

    def compute(self, run):
        """Undo."""
        storage = self.storage(run)
        with placed_after(storage), storage, run.outputs as outputs:
            layer, changes, conflicts = _undo(storage)
            run.stop_if_cancelled()
            if conflicts:
                ref_id, field = conflicts[0]
                run.warn(Message(_CONFLICT, count=len(conflicts), id=ref_id, field=field))
            write_changes(run, changes.lines)
            outputs.results.update(
                ADDED=len(changes.added),
                CHANGED=len(changes.changed),
                GONE=len(changes.taken_out),
                CONFLICTS=len(conflicts),
                LAYER=layer,
            )
        return outputs.results


def _undo(storage):
    """Take back the last store of an opened inventory; tell which layer it was."""
    last = storage.last_store()
    if last is None:
        raise InputError("The inventory has no store that could be undone.")
    at, name, closed, added = last
    if closed is None:
        raise InputError(
            "The last store into {layer} was made by version 0.1, which kept too little to "
            "undo it; bring back a copy of the inventory.",
            layer=name,
        )
    layer = schema.load(name)
    layout = Layout(name, layer.id_field, (), storage.geometry_of(name) or "")
    current = storage.read(layout)
    history = storage.history(at, name)
    back = Reversal(current, layer, json.loads(added), history)
    record = Record(name, f"undo {at}", "", versions())
    storage.apply(layout, back.new, back.changes, current, record)
    storage.mark_undone([at, record.at], record.at)
    return name, back.changes, back.conflicts
