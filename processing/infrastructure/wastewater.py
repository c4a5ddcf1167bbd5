"""`parkshore:wastewater`: wastewater plants of parks."""

from ..framework.reach_field import refuse_reach_field
from ..messages.language import tr
from .inputs.infrastructure_algorithm import Infrastructure
from .inputs.placed_rows import read_parks, read_rows

FIELDS = (
    *("park_id", "pattern", "cap_td", "flow_td", "ind_share", "monitor"),
    *("cod_in", "cod_out", "nh3n_in", "nh3n_out"),
)
BESIDE = ("process", "opened", "reclaim_td")


class Wastewater(Infrastructure):
    """Completion, monitoring, patterns, capacity and removal of wastewater plants."""

    ID = "wastewater"
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
            "COD and ammonia nitrogen.</p><p><b>Completion</b> and <b>monitoring</b> are shares "
            "of the parks read; a park is monitored when each of its plants is. <b>Inside</b> is "
            "a share of the parks that have a plant.</p><p><b>Removal</b> of a plant = 1 − outlet "
            "/ inlet; means, and the industrial share, are weighted by flow: Σ flow · rate / Σ "
            "flow. Capacity in 10⁶ t/a = t/d · 365 / 10⁶; discharge, COD and ammonia nitrogen by "
            "reach are the parks' own figures.</p><p>Method: Hao et al. 2022, Strategic Study of "
            "CAE 24(1), Fig. 4.</p><p><b>Limit of the method</b>: capacity of the plants and "
            "discharge of the parks are different systems and do not balance: plants also treat "
            "domestic sewage.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_rows("PLANTS", tr("Wastewater plants"))
        self.add_host_parks()
        self.add_reach()
        self.add_table(
            "BY_PARK",
            tr("By park"),
            tr("One row per park; parks without a plant have 0 plants."),
        )
        self.add_table(
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

    def evaluate(self, run):
        """Read the plants and their parks, and describe them."""
        from ...analysis.infrastructure.wastewater_plants import (
            WastewaterRequest,
            wastewater_infrastructure,
        )

        parks = read_parks(run, "waste_m3", "cod_t", "nh3n_t")
        refuse_reach_field(run, parks.table.layer)
        plants = read_rows(run, "PLANTS", FIELDS, parks, beside=BESIDE)
        return wastewater_infrastructure(WastewaterRequest(plants, parks))

    def page(self, result):
        """Return the page."""
        from .pages.wastewater_page import wastewater_page

        return wastewater_page(result)
