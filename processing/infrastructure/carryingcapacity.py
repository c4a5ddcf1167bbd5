"""`parkshore:carryingcapacity`: pollution load against what the water can bear."""

from qgis.core import QgsProcessingParameterFeatureSink, QgsProcessingParameterField

from ..framework.algorithm import Algorithm
from ..layers.bridge import Layer
from ..messages.language import sentence, tr
from ..publish.page import page_path
from .inputs.infrastructure_parameters import ANY, add_rows
from .inputs.infrastructure_rows import write
from .inputs.layer_questions import own, require

COLUMNS = ("cap_t", "q_m3s", "qp_m3s", "cs_mgl", "c0_mgl", "k_1d", "x_km", "u_ms")


class CarryingCapacity(Algorithm):
    """Load over capacity of each unit of water."""

    ID = "carryingcapacity"
    GROUP = "infrastructure"
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
            "(GB/T 25173-2010).</p>"
            "<p><b>Well mixed</b>: M = (Cs − C0) · (Q + Qp). <b>One-dimensional with decay</b>: "
            "M = (Cs − C0 · exp(−K·x/u)) · (Q + Qp). Cs target and C0 background concentration in "
            "mg/L, Q flow of the river and Qp of the wastewater in m³/s, K decay per day, x "
            "distance in km, u velocity in m/s; g/s · 31.536 = t/a.</p>"
            "<p><b>State</b>: <i>within</i> below 0.8 of the capacity, <i>near</i> up to 1, "
            "<i>over</i> above; the bounds stand in resources/factors/water.json. A unit whose "
            "load or capacity is not known is <i>unknown</i>, never 0; one without any capacity "
            "left is <i>over</i>.</p>"
            "<p><b>Limit of the method</b>: one pollutant a run, steady flow; the design flow "
            "(such as the 90 % low flow) is the user's choice.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        add_rows(
            self,
            "LOADS",
            tr("Loads"),
            tr("Rows with a load each, such as parks; added up by unit."),
        )
        for name, title, default, told in (
            (
                "UNIT_FIELD",
                tr("Unit field"),
                "park_id",
                tr("The unit of water a load goes to."),
            ),
            (
                "LOAD_FIELD",
                tr("Load field (t/a)"),
                "cod_t",
                tr("The load of one pollutant."),
            ),
        ):
            self.add(QgsProcessingParameterField(name, title, default, "LOADS"), told)
        add_rows(
            self,
            "CAPACITY",
            tr("Capacities"),
            tr(
                "One row per unit: unit (or the name of the unit field) and cap_t in t/a, or "
                "q_m3s, qp_m3s, cs_mgl, c0_mgl, and k_1d, x_km, u_ms for the model with decay.",
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Load and capacity"), ANY[0]),
            tr("One row per unit of either table."),
        )
        self.add_page()
        self.add_counts()
        self.add_numbers(
            OVER=tr("Units over their capacity"),
            UNKNOWN=tr("Units not known"),
        )

    def compute(self, run):
        """Read, compare, write."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.infrastructure.carrying_capacity import carrying_capacity
        from ...analysis.infrastructure.park_assignment import words
        from ...analysis.infrastructure.water_quality import WATER_CLASSES
        from ...analysis.tables.columns import numbers

        outputs = run.outputs
        loads = run.layer("LOADS")
        unit, load = (self._needed(parameters, name, loads, context) for name in FIELDS)
        rows = loads.read([unit, load], geometry=False)
        outputs.read(loads, rows, use_crs=False)
        frame = rows.frame()
        names = words(frame[unit].to_numpy(dtype=object))
        classes = WATER_CLASSES.chosen()
        layer, capacity = self._capacity(parameters, unit, context, outputs)
        result = carrying_capacity(
            numbers(frame, load, loads.name),
            names,
            capacity,
            (classes.near_from, classes.over_above),
            loads_layer=loads.name,
            layer=layer.name,
            names=layer.fields.names(),
        )
        for message in result.messages:
            run.say(message)
        outputs.lineage.append(sentence(classes.standing))
        used = sum(each is not None for each in names)
        result.numbers.update(READ=len(rows), USED=used, SKIPPED=len(rows) - used)
        with outputs:
            write(outputs, "OUTPUT", result.table)
            path = page_path(self, parameters, context)
            if path:
                from .pages.check_pages import capacity_page

                capacity_page(result, load, sentence(classes.standing)).write(path, feedback)
                outputs.results["HTML"] = path
        outputs.results.update(result.numbers)
        return outputs.results

    def _needed(self, parameters, name, layer, context):
        field = self.parameterAsString(parameters, name, context)
        require(layer, field)
        return own(layer, [field])[0]

    def _capacity(self, parameters, unit, context, outputs):
        """Return the layer of capacities and its table, with the unit as ``unit``."""
        layer = Layer(self, parameters, "CAPACITY", context, outputs.feedback)
        key = next((name for name in ("unit", unit) if layer.has(name)), "unit")
        require(layer, key)
        present = [name for name in COLUMNS if layer.has(name)]
        spelled = own(layer, [key, *present])
        rows = layer.read(spelled, geometry=False)
        outputs.read(layer, rows, use_crs=False)
        return layer, rows.frame().rename(
            columns=dict(zip(spelled, ["unit", *present], strict=True))
        )


FIELDS = ("UNIT_FIELD", "LOAD_FIELD")
