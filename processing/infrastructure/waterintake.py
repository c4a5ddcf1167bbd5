"""`parkshore:waterintake`: the water that parks take in."""

from ..messages.language import tr
from .inputs.infrastructure_algorithm import Infrastructure
from .inputs.placed_rows import read_parks, read_rows

FIELDS = ("park_id", "purpose", "source", "volume_m3", "year")


class WaterIntake(Infrastructure):
    """Water intake by source, park and reach."""

    ID = "waterintake"
    TAGS = (
        *("water", "intake", "withdrawal", "surface water", "reclaimed water", "unconventional"),
        *("取水", "取水口", "水源", "地表水", "再生水", "非常规水源", "用水结构"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Water intake")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Adds up the water that parks take in, by source, park and reach, and tells which "
            "share is surface water and which is unconventional (reclaimed water, rainwater, sea "
            "water; the list stands in resources/factors/water.json).</p><p><b>Diversity</b> of "
            "sources = −Σ p ln p (Shannon), p the share of each source in the "
            "volume.</p><p>Method: Hao et al. 2022, Strategic Study of CAE 24(1), Fig. "
            "5.</p><p><b>Limit of the method</b>: all rows are added up; where the layer holds "
            "several years, or intakes for drinking water, the log says so: filter the layer.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_rows("INTAKES", tr("Water intakes"))
        self.add_host_parks(optional=True)
        self.add_reach()
        self.add_number(
            "NATIONAL_M3",
            tr("National water use (m³/a)"),
            tr("The total is also given as a share of this volume."),
        )
        self.add_table("BY_SOURCE", tr("By source"), tr("Volume and share of each source."))
        self.add_table(
            "BY_PARK",
            tr("By park"),
            tr("Volume, share of unconventional water, diversity of sources."),
        )
        self.add_table(
            "BY_REACH", tr("By reach"), tr("The same by reach, with the number of parks.")
        )
        self.add_page()
        self.add_counts()
        self.add_numbers(
            TOTAL_M3=tr("Water taken in (m³/a)"),
            SURFACE_SHARE=tr("Surface water (share)"),
            UNCONVENTIONAL_SHARE=tr("Unconventional water (share)"),
            OF_NATIONAL=tr("Share of the national water use"),
        )

    def evaluate(self, run):
        """Read the intakes and their parks, and add them up."""
        from ...analysis.infrastructure.water_intake import IntakeRequest, water_intake

        parks = read_parks(run)
        intakes = read_rows(run, "INTAKES", FIELDS, parks)
        return water_intake(IntakeRequest(intakes, parks, run.number("NATIONAL_M3")))

    def page(self, result):
        """Return the page."""
        from .pages.intake_page import intake_page

        return intake_page(result)
