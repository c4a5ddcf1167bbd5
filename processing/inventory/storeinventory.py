"""An inventory layer stored into a GeoPackage or a PostGIS schema, in one transaction."""

from dataclasses import replace

from qgis.core import QgsProcessingParameterBoolean, QgsProperty
from qgis.PyQt.QtCore import QDate, Qt

from ...analysis.cells import dates
from ...analysis.collector import collector_paused
from ...analysis.inventory import schema
from ...analysis.inventory.storing import changes as diff
from ...analysis.message import InputError, Message, translatable
from ..framework.declaration import TABLE
from ..messages.language import tr
from .importing.import_origin import origin_of
from .inputs.inventory_parameters import KINDS, kind_titles
from .storage.change_rows import placed_after, write_changes
from .storage.destination import InventoryAlgorithm, dress_table
from .storage.storage_layout import VERIFICATIONS_TABLE

_EMPTY = translatable("{layer} has no rows: nothing is changed; is a filter set or a file missing?")
_PROPOSED = translatable(
    "{count} rows are perhaps sites of the inventory and were left aside, the first is {id}, "
    "perhaps {stored}; see the changes and decide.",
)
_WITHOUT_PLACE = translatable(
    "{count} new sites, the first is {id}, bring points where the inventory keeps areas: they were "
    "added without a place; draw their areas.",
)
_RENUMBERED = translatable(
    "{count} ids of new sites stand for other sites in the inventory and were replaced, the first "
    "is {id}, now {made}; give the file ids of its own.",
)


class StoreInventory(InventoryAlgorithm):
    """Store a layer into an inventory."""

    ID = "storeinventory"
    TAGS = (
        "store", "save", "inventory", "geopackage", "postgis", "update", "history",
        "入库", "台账", "更新", "历史", "数据库",
    )  # fmt: skip

    def displayName(self):
        """Return the title."""
        return tr("Store into an inventory")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return tr(
            "Brings a layer of the inventory up to date, in one GeoPackage or one PostGIS schema. "
            "A row is the same site by its own id; else by its unified social credit code; else by "
            "name and place (within 200 m or in the same park), or by the key fields. Row numbers "
            "identify nothing. An id that changed its form or a new name at the old place is only "
            "proposed as the same site: such a row is left aside until you decide. New rows are "
            "added, rows that differ are changed field by field. A column that the file did not "
            "have leaves the stored value, an empty cell of one it had empties it; rows without "
            "coordinates of their own leave the stored place, points leave stored areas. Sites "
            "that the layer lacks are kept, closed or taken out, as you decide. All of it is one "
            "transaction: a crash, a kill or a cancel leaves the inventory as it was, also while "
            "QGIS has it open. The tables inventory_imports and inventory_changes keep what each "
            "store did, so that the last one can be undone; inventory_fields keeps types, units "
            "and citations; verifications is never touched. An inventory of an earlier version "
            "gets the columns it lacks.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_layer(
            "INPUT",
            tr("Inventory layer"),
            tr("Accepted rows of an import; each with an id of its own."),
            TABLE,
        )
        self.add_choice(
            "KIND", tr("Kind"), tr("Which layer of the inventory it is."), kind_titles()
        )
        self.add_inventory()
        self._add_decisions()
        self.add_sink(
            "CHANGES",
            tr("Changes"),
            tr(
                "One row per site, one per field where values changed: added, changed, unchanged, "
                "gone; same? where a row is recognised by something else than its id or is left "
                "aside, with the reason; rejected for a stored site whose row the import rejected.",
            ),
            optional=True,
        )
        self.add_numbers(
            ADDED=tr("Added"),
            CHANGED=tr("Changed"),
            UNCHANGED=tr("Unchanged"),
            GONE=tr("Gone"),
            CLOSED=tr("Marked as closed"),
            PROPOSED=tr("Left aside, perhaps the same"),
        )

    def _add_decisions(self):
        """Declare what the user decides."""
        self.add_field(
            "KEY_FIELDS",
            tr("Key fields"),
            tr(
                "Fields that identify a site before its id does; empty takes what the import said.",
            ),
            parent="INPUT",
            many=True,
            advanced=True,
        )
        self.add_choice(
            "ON_GONE",
            tr("Sites the layer lacks"),
            tr(
                "Keep is right for a part of the inventory, such as one city. Closed are parks, "
                "enterprises and energy units: the other layers have no field for it.",
            ),
            [tr("Keep"), tr("Mark as closed"), tr("Take out")],
            diff.KEEP,
        )
        self.add_text(
            "DATE",
            tr("Date of closing"),
            tr("Year, month or day; empty is today."),
            advanced=True,
        )
        self.add_choice(
            "PROPOSALS",
            tr("Sites that are perhaps the same"),
            tr(
                "What becomes of rows whose id changed its form, or that stand under a new name "
                "at an old place. Where several sites may be meant the row is left aside.",
            ),
            [
                tr("Leave aside"),
                tr("Take as the same where there is one"),
                tr("Take as sites of their own"),
            ],
            diff.ASIDE,
        )
        self.add_flag(
            "ALLOW_EMPTY",
            tr("Believe an empty layer"),
            tr("A layer without rows changes nothing unless this is set."),
            advanced=True,
        )
        self.add_dry_run()
        self.add(
            QgsProcessingParameterBoolean(
                "KEEP_GONE", tr("Keep rows the layer lacks"), defaultValue=None, optional=True
            ),
            tr("Of old models; the decision above wins."),
            hidden=True,
        )

    def refuse(self, run):
        """Refuse to close sites of a layer that has no field for it, and what is no date."""
        super().refuse(run)
        date = run.text("DATE").strip()
        if date and not isinstance(run.parameters["DATE"], QgsProperty) and not dates.read(date):
            raise InputError(
                "{value} is no date; give a year, a month or a day (2024-05-31).",
                value=date[:40],
            )
        layer_schema = schema.load(run.choice("KIND", KINDS))
        if _on_gone(run) == diff.CLOSE and diff.CLOSED not in layer_schema.names:
            raise InputError(
                "{layer} has no field closed; keep the sites it lacks or take them out.",
                layer=layer_schema.name,
            )

    @collector_paused()
    def compute(self, run):
        """Store."""
        from .storage.stored_rows import layout_of
        from .storage.storing import store

        layer_schema = schema.load(run.choice("KIND", KINDS))
        layer = run.layer("INPUT")
        layout = layout_of(layer, layer_schema)
        rows = layer.read([name for name, _ in layout.columns])
        run.done(0.2)
        if not len(rows) and not run.flag("ALLOW_EMPTY"):
            run.warn(Message(_EMPTY, layer=layer.name))
            with run.outputs as outputs:
                _report(run, diff.Changes())
            return outputs.results
        decisions = _decisions(run, layer, layer_schema)
        storage = self.storage(run)
        with placed_after(storage), storage, run.outputs as outputs:
            outputs.read(layer, rows, use_crs=bool(layout.geometry))
            changes = store(storage, rows, layout, decisions, run)
            run.stop_if_cancelled()
            run.done(0.9)
            for message in _told(changes):
                run.warn(message)
            _report(run, changes)
        if run.given("INVENTORY") and not storage.dry:
            for each in (layer_schema.name, VERIFICATIONS_TABLE):
                dress_table(storage.path, each)
        return outputs.results


def _on_gone(run):
    """Return what becomes of gone sites; old models say it by ``KEEP_GONE``."""
    old = run.parameters.get("KEEP_GONE") is not None
    if old and run.parameters.get("ON_GONE") is None:
        return diff.KEEP if run.flag("KEEP_GONE") else diff.TAKE_OUT
    return run.choice("ON_GONE")


def _decisions(run, layer, layer_schema):
    """Return what was decided, but for the places, whose CRS is not known yet."""
    origin = origin_of(layer.metadata())
    keys = run.texts("KEY_FIELDS")
    if keys:
        origin = replace(origin, keys=tuple(keys))
    given = run.text("DATE").strip()
    today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    return diff.Decisions(
        kind=layer_schema.name,
        id_field=layer_schema.id_field,
        origin=origin,
        on_gone=_on_gone(run),
        date=dates.read(given) if given else today,
        proposals=run.choice("PROPOSALS"),
    )


def _told(changes):
    """Yield what was left aside or out, and ids that stand for other sites."""
    if changes.proposed:
        first = next(line for line in changes.lines if line.change == diff.MAYBE and line.why)
        yield Message(_PROPOSED, count=len(changes.proposed), id=first.new, stored=first.old)
    if changes.without_place:
        count, first = len(changes.without_place), changes.without_place[0]
        yield Message(_WITHOUT_PLACE, count=count, id=first)
    if changes.renumbered:
        given, made = changes.renumbered[0]
        yield Message(_RENUMBERED, count=len(changes.renumbered), id=given, made=made)


def _report(run, changes):
    """Write the table of changes and the numbers."""
    write_changes(run, changes.lines)
    run.outputs.results.update(
        ADDED=len(changes.added),
        CHANGED=len(changes.changed),
        UNCHANGED=len(changes.unchanged),
        GONE=len(changes.gone),
        CLOSED=len(changes.closed),
        PROPOSED=len(changes.proposed),
    )
