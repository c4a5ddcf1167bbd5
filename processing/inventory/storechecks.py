"""Results of a shoreline check kept in an inventory, in one transaction."""

from qgis.core import Qgis

from ...analysis.inventory import schema
from ...analysis.inventory.storing import kept_checks
from ...analysis.inventory.storing.changes import ADDED, Change, Changes
from ...analysis.inventory.storing.snapshot import Snapshot
from ...analysis.message import InputError, Message, translatable
from ..framework.declaration import TABLE
from ..layers.row_writing import write_texts
from ..messages.language import sentence, tr
from ..messages.provenance import told_back, versions
from ..shoreline.preparation import kept
from .inputs.inventory_parameters import KINDS, kind_title, kind_titles
from .storage.change_rows import placed_after
from .storage.destination import InventoryAlgorithm, dress_table
from .storage.storage_layout import CHECKS_TABLE, Layout, Record, schema_columns

REJECTED_FIELDS = ("site_id", "name", "verdict", "reason")
RESULTS = ("shore_m", "limit_m", "verdict", "rule_note", "rule_id")

_REJECTED = translatable("{count} results were not kept; the first: {reason}")
_UNSAID = translatable(
    "{layer} does not tell by which rule set and shoreline it was checked: that stays open in the "
    "inventory, and whether these results still hold cannot be told later. Keep results as the "
    "check gives them."
)


class StoreChecks(InventoryAlgorithm):
    """Keep the results of a shoreline check."""

    ID = "storechecks"
    TAGS = (
        "keep",
        "store",
        "check",
        "verdict",
        "inventory",
        "入库",
        "台账",
        "判定",
        "核查",
        "结果",
    )

    def displayName(self):
        """Return the title."""
        return tr("Keep checks in an inventory")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return tr(
            "Keeps the results of a shoreline check in the table inventory_checks of an inventory, "
            "so that years and rule sets can be compared and nothing is lost with the project: "
            "site, rule set, distance, limit, verdict, notes, date, version, and checksums of the "
            "shoreline, of further water and of the site. Each result is held against the site "
            "that the inventory has under its id: a result is kept only where the site lies at "
            "the same place and what its verdict may rest on (province, facility, chemical, "
            "industry, opened, closed, acc_m) is the same. All others are rejected with the "
            "reason. The same result twice is kept once. All is one transaction, like Store into "
            "an inventory, and Undo the last store takes it back. Find stale checks tells later "
            "which kept results no longer hold.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_layer(
            "CHECKED",
            tr("Checked sites"),
            tr("The result of Shoreline distance check."),
            TABLE,
        )
        self.add_choice(
            "SITE_KIND",
            tr("Kind of the sites"),
            tr("Which layer of the inventory they are; without it their id field tells it."),
            kind_titles(),
            None,
            advanced=True,
        )
        self.add_inventory()
        self.add_dry_run()
        self.add_sink(
            "REJECTED",
            tr("Rejected"),
            tr("One row per result that is not kept, with the reason."),
            optional=True,
        )
        self.add_numbers(
            STORED=tr("Kept"),
            ADDED=tr("New among them"),
            REJECTED_COUNT=tr("Rows rejected"),
        )

    def compute(self, run):
        """Keep."""
        layer = run.layer("CHECKED")
        kind, id_field = _kind(run, layer)
        _require_results(layer)
        asked = [id_field, "name", *kept_checks.DECIDING, *RESULTS]
        rows = run.read(layer, [name for name in asked if layer.has(name)], use_crs=False)
        run.done(0.3)
        storage = self.storage(run)
        with placed_after(storage), storage, run.outputs as outputs:
            checks, reasons = _checks(run, rows, kind, id_field, storage)
            run.stop_if_cancelled()
            run.done(0.6)
            added = _keep(storage, layer, rows, checks)
            run.done(0.9)
            _tell_rejected(run, rows, id_field, reasons)
            outputs.results.update(STORED=len(checks), ADDED=added, REJECTED_COUNT=len(reasons))
        if run.given("INVENTORY") and not storage.dry:
            dress_table(storage.path, CHECKS_TABLE)
        return outputs.results


def _kind(run, layer):
    """Return which layer of the inventory the sites are, and the field of their ids."""
    from .storage.stored_sites import kind_by_id

    names = layer.fields.names()
    given = run.given("SITE_KIND")
    kind = run.choice("SITE_KIND", KINDS) if given else kind_by_id(names)
    if kind is None:
        raise InputError(
            "{layer} has no field by which an inventory knows its sites, such as park_id or "
            "ent_id; check the layer of the inventory.",
            layer=layer.name,
        )
    field = schema.load(kind).id_field
    if not layer.has(field):
        raise InputError(
            "{layer} has no field {field}, by which the inventory knows sites of the kind {kind}; "
            "check the layer of the inventory.",
            layer=layer.name,
            field=field,
            kind=kind_title(kind),
        )
    return kind, layer.fields[layer.fields.lookupField(field)].name()


def _require_results(layer):
    """Refuse a layer that was not checked."""
    for name in ("shore_m", "limit_m", "verdict"):
        if not layer.has(name):
            raise InputError(
                "{layer} has no field {field}; run Shoreline distance check on it first.",
                layer=layer.name,
                field=name,
            )


def _checks(run, rows, kind, id_field, storage):
    """Return the rows of the register by row of the layer, and why others are none."""
    from .storage.stored_sites import sites_of_kind

    sites = sites_of_kind(storage, kind)
    if sites is None:
        raise InputError(
            "The inventory has no layer {kind}; store the sites first.", kind=kind_title(kind)
        )
    checked = _side(rows, id_field)
    same, reasons = kept_checks.matched(checked, sites.in_degrees(run.lonlat))
    results = {name: rows.columns.get(name, [None] * len(rows)) for name in RESULTS}
    shore, limit = rows.numbers("shore_m"), rows.numbers("limit_m")
    unsound = kept_checks.unsound(checked.ids, results["verdict"], shore, limit)
    reasons = {**reasons, **{row: why for row, why in unsound.items() if row in same}}
    about = _about(run, rows.layer)
    sums = sites.checksums()
    checks = {}
    for row, other in same.items():
        if row in reasons:
            continue
        result = {name: column[row] for name, column in results.items()}
        told = about | result | {"site_kind": kind, "site_id": checked.ids[row]}
        told["site_sum"] = sums[other]
        checks[row] = told | {"check_id": kept_checks.check_id(list(told.values()))}
    return checks, reasons


def _side(rows, id_field):
    """Return the rows of the layer to be compared with the inventory."""
    import shapely

    from ...analysis.cells.id_text import id_texts

    shapes = rows.shapes()
    if rows.layer.wkb_type != Qgis.WkbType.NoGeometry and rows.layer.lonlat.forward is not None:
        shapes = shapely.transform(shapes, rows.layer.lonlat.forward)
    return kept_checks.Side(id_texts(rows.columns[id_field]).tolist(), shapes, rows.columns)


def _about(run, layer):
    """Return what the check told of itself: rule set, waters, date, version."""
    metadata = layer.metadata()
    sums = dict(word.split("=", 1) for word in metadata.keywords(kept.CHECKSUMS) if "=" in word)
    shore = sums.pop("SHORELINE", None)
    rule_set = next(iter(metadata.keywords(kept.RULE_SET)), None)
    if shore is None or rule_set is None:
        run.warn(Message(_UNSAID, layer=layer.name))
    return {
        "rule_set": rule_set,
        "shore_sum": shore,
        "water_sum": kept_checks.further_sum(sums.values()),
        "check_date": told_back(metadata).get("DATE"),
        "version": next(iter(metadata.keywords(kept.VERSION)), None),
    }


def _keep(storage, layer, rows, checks):
    """Add what the register does not have yet, with its history; return how many."""
    columns = schema_columns(CHECKS_TABLE)
    layout = Layout(CHECKS_TABLE, "check_id", columns, "")
    old = storage.read(layout)
    there = set(old.ids("check_id"))
    names = [name for name, _ in columns]
    fresh = [check for check in checks.values() if check["check_id"] not in there]
    new = Snapshot(
        names, [tuple(each.get(n) for n in names) for each in fresh], [None] * len(fresh)
    )
    storage.ensure(layout, None)
    changes = Changes(
        added=list(range(len(fresh))),
        unchanged=[row for row, check in checks.items() if check["check_id"] in there],
        lines=[Change(each["check_id"], ADDED) for each in fresh],
    )
    if fresh:
        record = Record(CHECKS_TABLE, layer.name, rows.checksum, versions())
        storage.apply(layout, new, changes, old, record)
    return len(fresh)


def _tell_rejected(run, rows, id_field, reasons):
    """Write what is not kept, and warn of it."""
    if reasons:
        first = sentence(reasons[min(reasons)])
        run.warn(Message(_REJECTED, count=len(reasons), reason=first))
    columns = [rows.columns.get(name, [None] * len(rows)) for name in (id_field, "name", "verdict")]
    lines = (
        [*(column[row] for column in columns), sentence(reason)]
        for row, reason in sorted(reasons.items())
    )
    write_texts(run, "REJECTED", REJECTED_FIELDS, lines)
