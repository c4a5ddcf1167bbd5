"""`parkshore:demonstrationprograms`: which parks take part in which programme, Fig. 6."""

from ..layers.fields import integer, real, text
from ..messages.language import tr
from .indicator_algorithm import Indicator, group_fields, kept_apart, read_parks

RESULTS = (text("program"), integer("parks"), real("share"))


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
            "parks.</p><p><b>Limit</b>: an empty list counts as no programme.</p>",
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
        self.add_results(("OUTPUT", tr("Programmes"), tr("One row per group and programme.")))
        self.add_page()
        self.add_counts()
        self.add_numbers(ANY_SHARE=tr("Share of parks with a programme"))

    def evaluate(self, run):
        """Read the parks, and count."""
        from ...analysis.indicators.programmes import ProgrammeRequest, demonstration_programmes

        layer = run.layer("PARKS")
        field = run.field("PROGRAM_FIELD", layer) or "programs"
        groups = group_fields(run, layer)
        parks = read_parks(run, layer, [field, *groups])
        groups = kept_apart(run, groups, [each.name() for each in RESULTS], parks)
        return demonstration_programmes(ProgrammeRequest(parks, field, groups))

    def write(self, run, result):
        """Write the counts."""
        fields = [*map(text, result.request.groups), *RESULTS]
        run.outputs.write_frame("OUTPUT", result.table, fields)

    def page(self, result):
        """Return the page."""
        from .pages.programme_page import programme_page

        return programme_page(self.displayName(), result)
