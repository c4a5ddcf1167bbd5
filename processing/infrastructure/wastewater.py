"""`parkshore:wastewater`: wastewater plants of parks."""

from ..framework.algorithm import Algorithm
from ..messages.language import tr
from ..publish.page import page_path
from .inputs.host_parks import Parks
from .inputs.infrastructure_parameters import add_parks, add_reach, add_rows, add_table
from .inputs.infrastructure_rows import InfrastructureRows, counts, write
from .inputs.row_reach import refuse_reach_field

FIELDS = (
    *("park_id", "pattern", "cap_td", "flow_td", "ind_share", "monitor"),
    *("cod_in", "cod_out", "nh3n_in", "nh3n_out"),
)


class Wastewater(Algorithm):
    """Completion, monitoring, patterns, capacity and removal of wastewater plants."""

    ID = "wastewater"
    GROUP = "infrastructure"
    TAGS = (
        *("wastewater", "sewage", "treatment plant", "COD", "ammonia", "removal", "monitoring"),
        *("污水处理", "污水处理厂", "化学需氧量", "氨氮", "去除率", "在线监测", "工业废水"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Wastewater infrastructure")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Describes the wastewater plants of parks: which parks have one and are monitored "
            "online, inside or outside the park, capacity, load, industrial share and removal of "
            "COD and ammonia nitrogen.</p>"
            "<p><b>Completion</b> and <b>monitoring</b> are shares of the parks read; a park is "
            "monitored when each of its plants is. <b>Inside</b> is a share of the parks that have "
            "a plant.</p>"
            "<p><b>Removal</b> of a plant = 1 − outlet / inlet; means, and the industrial share, "
            "are weighted by flow: Σ flow · rate / Σ flow. Capacity in 10⁶ t/a = t/d · 365 / 10⁶; "
            "discharge, COD and ammonia nitrogen by reach are the parks' own figures.</p>"
            "<p>Method: Hao et al. 2022, Strategic Study of CAE 24(1), Fig. 4.</p>"
            "<p><b>Limit of the method</b>: capacity of the plants and discharge of the parks are "
            "different systems and do not balance: plants also treat domestic sewage.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        add_rows(
            self,
            "PLANTS",
            tr("Wastewater plants"),
            tr("Fields as in the inventory schema; a missing one is empty."),
        )
        add_parks(self)
        add_reach(self)
        add_table(
            self,
            "BY_PARK",
            tr("By park"),
            tr("One row per park; parks without a plant have 0 plants."),
        )
        add_table(
            self,
            "BY_REACH",
            tr("By reach"),
            tr("Shares of the parks, capacity, discharge and removal."),
        )
        self.add_page()
        self.add_counts()
        self.add_numbers(
            PARKS_COUNT=tr("Parks"),
            COMPLETION=tr("Parks with a wastewater plant (share)"),
            MONITORING=tr("Parks monitored online (share)"),
            INSIDE_SHARE=tr("Parks with a plant of their own (share)"),
            PLANTS_INSIDE=tr("Plants inside parks"),
            CAPACITY_MTA=tr("Capacity (10⁶ t/a)"),
            INDUSTRIAL_SHARE=tr("Industrial share of the flow"),
            R_COD=tr("Removal of COD (0–1)"),
            R_NH3N=tr("Removal of ammonia nitrogen (0–1)"),
        )

    def compute(self, run):
        """Read, place, compute, write."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.infrastructure.wastewater_plants import wastewater
        from ...analysis.infrastructure.water_quality import WATER_CLASSES

        outputs = run.outputs
        parks = Parks(
            self,
            parameters,
            context,
            feedback,
            outputs=outputs,
            fields=("waste_m3", "cod_t", "nh3n_t"),
        )
        plants = InfrastructureRows(
            self, parameters, "PLANTS", context, outputs=outputs, fields=FIELDS
        )
        refuse_reach_field(self, parameters, [parks.layer], context)
        place = parks.assign(self, plants.layer, plants.park_ids())
        used = place.used
        result = wastewater(
            plants.frame[used],
            place.park[used],
            parks.frame,
            parks.known_reach(),
            plausible=WATER_CLASSES.chosen().plausible,
            plants_layer=plants.layer.name,
            parks_layer=parks.layer.name,
        )
        for message in result.messages:
            run.say(message)
        result.numbers.update(counts(used))
        with outputs:
            write(outputs, "BY_PARK", result.by_park)
            write(outputs, "BY_REACH", result.by_reach)
            path = page_path(self, parameters, context)
            if path:
                from .pages.water_pages import wastewater_page

                wastewater_page(result).write(path, feedback)
                outputs.results["HTML"] = path
        outputs.results.update(result.numbers)
        return outputs.results
