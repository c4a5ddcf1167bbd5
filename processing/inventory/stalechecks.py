"""Which kept checks no longer hold: their sites or waters are others by now."""

from collections import Counter

from ...analysis.message import Message, translatable
from ..framework.declaration import LINES, POLYGONS
from ..layers.fields import real, text
from ..layers.row_writing import row_feature
from ..messages.language import tr
from .storage.change_rows import placed_after
from .storage.destination import InventoryAlgorithm

SHOWN = (
    *("site_kind", "site_id", "rule_set", "shore_m", "limit_m", "verdict", "check_date"),
    *("validity", "valid_why"),
)
_REALS = ("shore_m", "limit_m")
_STALE = translatable("{count} of {total} kept checks no longer hold: check these sites again.")


class StaleChecks(InventoryAlgorithm):
    """Find kept checks that no longer hold."""

    ID = "stalechecks"
    TAGS = (
        *("stale", "outdated", "edited", "checksum", "check", "inventory"),
        *("失效", "过期", "重新核查", "校验和", "台账"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Find stale checks")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return tr(
            "Holds every kept check of an inventory against what it rested on, by checksums, and "
            "marks it in the table inventory_checks: it holds; it is stale, because the site was "
            "edited or is gone, or because shoreline or water are others; or that is not known. A "
            "site counts as edited where its place changed, or its province, facility, chemical, "
            "industry, opened, closed or acc_m; other figures leave a check alone. Without a "
            "shoreline only sites are held against. A selection or filter makes another shoreline "
            "of a layer. Nothing is measured again: run Shoreline distance check on stale sites, "
            "then keep its result.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_layer(
            "SHORELINE",
            tr("Shoreline"),
            tr("The shoreline that counts now, as the checks were given it."),
            *(LINES, POLYGONS),
            optional=True,
        )
        self.add_layer(
            "WATER",
            tr("Water bodies"),
            tr("The water bodies that the checks were given beside it."),
            POLYGONS,
            optional=True,
        )
        self.add_layer(
            "CONTROL_RANGE",
            tr("Published control range"),
            tr("The control range that the checks were given."),
            POLYGONS,
            optional=True,
        )
        self.add_field(
            "RIVER_FIELD",
            tr("River name field"),
            tr("As in the check."),
            "river",
            parent="SHORELINE",
            advanced=True,
        )
        self.add_field(
            "CLASS_FIELD",
            tr("River class field"),
            tr("As in the check."),
            "river_cls",
            parent="SHORELINE",
            advanced=True,
        )
        self.add_inventory()
        self.add_dry_run()
        self.add_sink(
            "OUTPUT",
            tr("Kept checks and whether they hold"),
            tr("One row per kept check."),
            optional=True,
        )
        self.add_numbers(
            HOLDS=tr("Hold"), STALE=tr("Stale"), NOT_KNOWN=tr("Not known whether they hold")
        )

    def compute(self, run):
        """Look, and mark."""
        from .registers.check_states import mark_checks, waters_now

        waters = waters_now(run)
        storage = self.storage(run)
        with placed_after(storage), storage, run.outputs as outputs:
            checks = mark_checks(storage, waters)
            run.stop_if_cancelled()
            found = Counter(check["validity"] for check in checks)
            if found["stale"]:
                run.warn(Message(_STALE, count=found["stale"], total=len(checks)))
            _write(run, checks)
            outputs.results.update(
                HOLDS=found["holds"], STALE=found["stale"], NOT_KNOWN=found["not known"]
            )
        return outputs.results


def _write(run, checks):
    fields = [real(name) if name in _REALS else text(name) for name in SHOWN]
    sink = run.sink("OUTPUT", fields)
    if sink is not None:
        sink.write([row_feature([check[name] for name in SHOWN]) for check in checks])
