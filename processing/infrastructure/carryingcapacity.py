"""`parkshore:carryingcapacity`: pollution load against what the water can bear."""

from dataclasses import replace

from ..framework.declaration import TABLE
from ..messages.language import tr
from .inputs.infrastructure_algorithm import Infrastructure, write_table
from .inputs.placed_rows import require

COLUMNS = ("cap_t", "q_m3s", "qp_m3s", "cs_mgl", "c0_mgl", "k_1d", "x_km", "u_ms")


class CarryingCapacity(Infrastructure):
    """Load over capacity of each unit of water."""

    ID = "carryingcapacity"
    TAGS = (
        *(
            "carrying capacity",
            "load",
            "water body",
            "COD",
            "ammonia",
            "GB/T 25173",
            "assimilation",
        ),
        *("水环境容量", "纳污能力", "承载力", "污染负荷", "超载", "水域"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Carrying capacity")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Compares the pollution load of each unit of water with what the water can bear "
            "(GB/T 25173-2010).</p><p><b>Well mixed</b>: M = (Cs − C0) · (Q + Qp). "
            "<b>One-dimensional with decay</b>: M = (Cs − C0 · exp(−K·x/u)) · (Q + Qp). Cs target "
            "and C0 background concentration in mg/L, Q flow of the river and Qp of the "
            "wastewater in m³/s, K decay per day, x distance in km, u velocity in m/s; g/s · "
            "31.536 = t/a.</p><p><b>State</b>: <i>within</i> below 0.8 of the capacity, "
            "<i>near</i> up to 1, <i>over</i> above; the bounds stand in "
            "resources/factors/water.json. A unit whose load or capacity is not known is "
            "<i>unknown</i>, never 0; one without any capacity left is "
            "<i>over</i>.</p><p><b>Limit of the method</b>: one pollutant a run, steady flow; the "
            "design flow (such as the 90 % low flow) is the user's choice.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_rows(
            "LOADS", tr("Loads"), tr("Rows with a load each, such as parks; added up by unit.")
        )
        for name, title, help_text, default in (
            ("UNIT_FIELD", tr("Unit field"), tr("The unit of water a load goes to."), "park_id"),
            ("LOAD_FIELD", tr("Load field (t/a)"), tr("The load of one pollutant."), "cod_t"),
        ):
            self.add_field(name, title, help_text, default, parent="LOADS", required=True)
        self.add_rows(
            "CAPACITY",
            tr("Capacities"),
            tr(
                "One row per unit: unit (or the name of the unit field) and cap_t in t/a, or "
                "q_m3s, qp_m3s, cs_mgl, c0_mgl, and k_1d, x_km, u_ms for the model with decay.",
            ),
        )
        self.add_sink(
            "OUTPUT", tr("Load and capacity"), tr("One row per unit of either table."), TABLE
        )
        self.add_page()
        self.add_counts()
        self.add_numbers(
            OVER=tr("Units over their capacity"),
            UNKNOWN=tr("Units not known"),
        )

    def evaluate(self, run):
        """Read loads and capacities, and compare."""
        from ...analysis.infrastructure.carrying_capacity import (
            CapacityRequest,
            compare_with_capacity,
        )

        layer = run.layer("LOADS")
        unit, load = run.text("UNIT_FIELD"), run.text("LOAD_FIELD")
        for field in (unit, load):
            require(layer, field)
        loads, capacity = run.table(layer, [unit, load]), _capacity(run, unit)
        names = capacity.layer.fields.names()
        return compare_with_capacity(CapacityRequest(loads, unit, load, capacity, names))

    def write(self, run, result):
        """Write load and capacity of each unit."""
        write_table(run, "OUTPUT", result.table)

    def page(self, result):
        """Return the page."""
        from .pages.check_pages import capacity_page

        return capacity_page(result)


def _capacity(run, unit):
    """Return the table of capacities, its key as ``unit``."""
    layer = run.layer("CAPACITY")
    key = next((name for name in ("unit", unit) if layer.has(name)), "unit")
    require(layer, key)
    table = run.table(layer, [key, *COLUMNS])
    return replace(table, frame=table.frame.rename(columns={key: "unit"}))
