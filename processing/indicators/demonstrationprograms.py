"""`parkshore:demonstrationprograms`: which parks take part in which programme, Fig. 6."""

from ..framework.reach_field import reaches
from ..layers.fields import integer, real, text
from ..messages.language import tr
from .indicator_algorithm import Indicator, group_fields, home_field, kept_apart, read_parks

RESULTS = (text("program"), integer("parks"), real("share"))
BY_REACH = (text("reach"), *RESULTS, real("share_of"))


class DemonstrationPrograms(Indicator):
    """Parks by demonstration programme and group."""

    ID = "demonstrationprograms"
    TAGS = (
        *("demonstration", "programme", "eco-industrial", "green park", "low-carbon", "circular"),
        *("示范", "试点", "生态工业园", "绿色园区", "低碳园区", "循环化改造", "零碳园区"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Demonstration programmes")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Counts the parks that take part in demonstration programmes (eco-industrial, "
            "green, low-carbon, circular economy, zero-carbon parks) by group: Hao et al. 2022, "
            "Fig. 6.</p><p><b>share</b> = parks of the group in the programme / all parks of the "
            "group; <b>ANY_SHARE</b> = parks in at least one programme / all "
            "parks. By reach: <b>share</b> of the reach's parks, and <b>share_of</b> = parks of "
            "the reach in the programme / all parks in it; the row <i>any</i> counts the parks "
            "in at least one.</p><p>Official names are known: 国家生态工业示范园区, "
            "国家级绿色工业园区, 国家低碳工业园区试点, 园区循环化改造示范试点, 国家级零碳园区 and "
            "others.</p><p><b>Limit</b>: an empty list counts as no programme.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_parks()
        self.add_field(
            "PROGRAM_FIELD",
            tr("Programme field"),
            tr("A list in a cell, separated by ; or 、"),
            "programs",
        )
        self.add_group_fields()
        self.add_reach()
        self.add_results(
            ("OUTPUT", tr("Programmes"), tr("One row per group and programme.")),
            (
                "BY_REACH",
                tr("Programmes by reach"),
                tr(
                    "How many parks of each reach take part, and the reach's share of each "
                    "programme.",
                ),
            ),
        )
        self.add_page()
        self.add_counts()
        self.add_numbers(
            ANY_SHARE=tr("Share of parks with a programme"),
            UPSTREAM_SHARE=tr("Upstream share of the parks with a programme"),
            MIDSTREAM_SHARE=tr("Midstream share of the parks with a programme"),
            DOWNSTREAM_SHARE=tr("Downstream share of the parks with a programme"),
        )

    def evaluate(self, run):
        """Read the parks, and count."""
        from ...analysis.indicators.programmes import ProgrammeRequest, demonstration_programmes

        layer = run.layer("PARKS")
        field = run.field("PROGRAM_FIELD", layer) or "programs"
        groups = group_fields(run, layer)
        parks = read_parks(run, layer, [field, *groups])
        groups = kept_apart(run, groups, [each.name() for each in RESULTS], parks)
        reach = reaches(run, parks, home_field(run, layer))
        return demonstration_programmes(ProgrammeRequest(parks, field, groups, reach))

    def write(self, run, result):
        """Write the counts."""
        fields = [*map(text, result.request.groups), *RESULTS]
        run.outputs.write_frame("OUTPUT", result.table, fields)
        run.outputs.write_frame("BY_REACH", result.by_reach, list(BY_REACH))

    def page(self, result):
        """Return the page."""
        from .pages.programme_page import programme_page

        return programme_page(self.displayName(), result)
