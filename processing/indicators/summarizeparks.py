"""`parkshore:summarizeparks`: sums and spreads by group, Table 1."""

from ..framework.declaration import TABLE
from ..layers.fields import integer, real, text
from ..messages.language import tr
from .indicator_algorithm import Indicator, group_fields, kept_apart, read_parks


class SummarizeParks(Indicator):
    """Number, sum, mean, median and shares of parks by group."""

    ID = "summarizeparks"
    TAGS = (
        *("summary", "statistics", "category", "reach", "Table 1", "count", "share", "group"),
        *("汇总", "统计", "类别", "河段", "表1", "数量", "占比", "分组"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Summarise parks")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Counts the parks by group, such as category and reach, and sums up their values: "
            "Table 1 of Hao et al. 2022 for your inventory and year.</p><p>One row per group and "
            "value field; the field <i>count</i> is the number of parks. <b>share_all</b> = sum / "
            "sum over all parks; <b>share_grp</b> = sum / sum over the parks with the same value "
            "of the first group field; <b>above_sh</b> = parks of the group above the mean of all "
            "parks / parks of the group with a value; <b>of_total</b> = sum / "
            "total.</p><p><b>Limit</b>: empty values are counted (n_null), not estimated; a sum "
            "over parks of which some are empty is a lower bound.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_parks()
        self.add_group_fields()
        self.add_field(
            "VALUE_FIELDS",
            tr("Value fields"),
            tr("Numbers to sum up; the parks are counted in any case."),
            many=True,
        )
        self.add_layer(
            "TOTALS",
            tr("Totals"),
            tr(
                "A table with some of the group fields and the column total, e.g. the parks of the "
                "whole country by category. With a column field a total belongs to that value "
                "field, else to the number of parks.",
            ),
            TABLE,
            optional=True,
        )
        self.add_reach()
        self.add_results(("OUTPUT", tr("Summary"), tr("One row per group and value field.")))
        self.add_page()
        self.add_counts()

    def evaluate(self, run):
        """Read the parks and their totals, and sum up."""
        from ...analysis.indicators.summary import COLUMNS, SummaryRequest, summarize_parks

        layer, totals = run.layer("PARKS"), run.layer("TOTALS")
        groups, values = group_fields(run, layer), run.fields("VALUE_FIELDS", layer)
        tables = [read_parks(run, layer, [*groups, *values])]
        if totals is not None:
            tables.append(run.table(totals, [*groups, "field", "total"]))
        groups = kept_apart(run, groups, ("field", *COLUMNS), *tables)
        return summarize_parks(SummaryRequest(tables[0], groups, values, *tables[1:]))

    def write(self, run, result):
        """Write the sums."""
        from ...analysis.indicators.summary import COLUMNS

        made = [integer(n) if n in {"n", "n_null"} else real(n) for n in COLUMNS]
        fields = [*map(text, (*result.request.groups, "field")), *made]
        run.outputs.write_frame("OUTPUT", result.table, fields)

    def page(self, result):
        """Return the page."""
        from .pages.summary_page import summary_page

        return summary_page(self.displayName(), result)
