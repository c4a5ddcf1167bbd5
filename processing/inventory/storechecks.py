"""Results of a shoreline check kept in an inventory, in one transaction."""

from ...analysis.message import Message, translatable
from ..framework.declaration import TABLE
from ..layers.row_writing import write_texts
from ..messages.language import sentence, tr
from .inputs.inventory_parameters import kind_titles
from .storage.change_rows import placed_after
from .storage.destination import InventoryAlgorithm, dress_table
from .storage.storage_layout import CHECKS_TABLE

REJECTED_FIELDS = ("site_id", "name", "verdict", "reason")

_REJECTED = translatable("{count} results were not kept; the first: {reason}")


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
        from .registers.check_keeping import keep, read_checked, register_rows

        rows, kind, id_field = read_checked(run)
        run.done(0.3)
        storage = self.storage(run)
        with placed_after(storage), storage, run.outputs as outputs:
            checks, reasons = register_rows(run, rows, kind, id_field, storage)
            run.stop_if_cancelled()
            run.done(0.6)
            added = keep(storage, rows, checks)
            run.done(0.9)
            _tell_rejected(run, rows, id_field, reasons)
            outputs.results.update(STORED=len(checks), ADDED=added, REJECTED_COUNT=len(reasons))
        if run.given("INVENTORY") and not storage.dry:
            dress_table(storage.path, CHECKS_TABLE)
        return outputs.results


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
