"""`parkshore:summarizeparks`: sums and spreads by group, Table 1."""

from qgis.core import Qgis, QgsProcessingParameterFeatureSink, QgsProcessingParameterFeatureSource

from ..framework.algorithm import Algorithm
from ..layers.fields import integer, real, text
from ..messages.language import tr
from ..publish import charts
from ..publish.page import SHARE, Page, page_path
from . import indicator_inputs

_VALUES = ("n", "n_null", "sum", "mean", "median", "share_all", "above_sh")


class SummarizeParks(Algorithm):
    """Number, sum, mean, median and shares of parks by group."""

    ID = "summarizeparks"
    GROUP = "indicators"
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
            "Table 1 of Hao et al. 2022 for your inventory and year.</p>"
            "<p>One row per group and value field; the field <i>count</i> is the number of parks. "
            "<b>share_all</b> = sum / sum over all parks; <b>share_grp</b> = sum / sum over the "
            "parks with the same value of the first group field; <b>above_sh</b> = parks of the "
            "group above the mean of all parks / parks of the group with a value; "
            "<b>of_total</b> = sum / total.</p>"
            "<p><b>Limit</b>: empty values are counted (n_null), not estimated; a sum over parks "
            "of which some are empty is a lower bound.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        indicator_inputs.add_parks(self)
        indicator_inputs.add_field(
            self,
            "GROUP_FIELDS",
            tr("Group fields"),
            ["category"],
            tr(
                "One group per combination of their values; the empty value is a group. None: one "
                "group of all. The field reach is made from the province where it is missing.",
            ),
            many=True,
        )
        indicator_inputs.add_field(
            self,
            "VALUE_FIELDS",
            tr("Value fields"),
            None,
            tr("Numbers to sum up; the parks are counted in any case."),
            many=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "TOTALS",
                tr("Totals"),
                [Qgis.ProcessingSourceType.Vector],
                optional=True,
            ),
            tr(
                "A table with some of the group fields and the column total, e.g. the parks of the "
                "whole country by category. With a column field a total belongs to that value "
                "field, else to the number of parks.",
            ),
        )
        indicator_inputs.add_reach_field(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Summary")),
            tr("One row per group and value field."),
        )
        self.add_page()
        self.add_counts()

    def compute(self, run):
        """Count and sum up."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.indicators import summary

        outputs = run.outputs
        layer = run.layer("PARKS")
        reach = run.field("REACH_FIELD", layer)
        where = {"layer": layer, "context": context, "feedback": feedback}
        groups = indicator_inputs.chosen_fields(
            self, parameters, "GROUP_FIELDS", made=("reach",), may_be_none=True, **where
        )
        values = indicator_inputs.chosen_fields(self, parameters, "VALUE_FIELDS", **where)
        table = indicator_inputs.Table(layer, outputs, [*groups, *values, reach, "province"])
        if "reach" in groups and "reach" not in table.frame.columns:
            table.frame["reach"] = indicator_inputs.reaches(table, reach, feedback)
        names, totals = (layer.name, ""), None
        total_layer = run.layer("TOTALS")
        if total_layer is not None:
            given = indicator_inputs.Table(total_layer, outputs)
            given.call([*groups, "field", "total"])
            totals = given.frame
            names = (layer.name, total_layer.name)
        groups = indicator_inputs.without_clash(
            groups,
            ("field", *summary.COLUMNS),
            [table.frame] if totals is None else [table.frame, totals],
            layer=layer.name,
            feedback=feedback,
        )
        result = summary.summarize(table.frame, groups, values, totals, names)
        result = result.fillna({"n": 0, "n_null": 0}).astype({"n": int, "n_null": int})
        with outputs:
            outputs.write_frame("OUTPUT", result, _fields(groups))
        path = page_path(self, parameters, context)
        if path:
            shared = [] if totals is None else [name for name in groups if name in totals.columns]
            _page(self.displayName(), result, (groups, shared), len(table)).write(path, feedback)
            outputs.results["HTML"] = path
        return {**outputs.results, **indicator_inputs.counts(len(table), len(table))}


def _fields(groups):
    from ...analysis.indicators import summary

    made = [integer(n) if n in {"n", "n_null"} else real(n) for n in summary.COLUMNS]
    return [*(text(name) for name in groups), text("field"), *made]


def _page(title, result, fields, read):
    groups, shared = fields
    page = Page(title)
    counted = result[result["field"] == "count"]
    largest = counted.sort_values("sum").iloc[-1] if len(counted) else None
    if groups and largest is not None:
        page.lead(
            tr(
                "{parks} parks; the largest group, {group}, has {share} % of them.",
                parks=f"{read:,}",
                group=" · ".join(page.word(name, largest[name]) for name in groups),
                share=f"{100 * largest['share_all']:.1f}",
            )
        )
    numbers = [(tr("Number of parks"), read, "")]
    if counted["of_total"].notna().any():
        total = (counted.drop_duplicates(shared) if shared else counted)["total"].sum()
        share = counted["sum"].where(counted["total"].notna()).sum() / total
        numbers += [
            (tr("Total given"), int(total), ""),
            (tr("Share of the total"), share, SHARE),
        ]
    page.numbers(numbers)
    if groups:
        page.figure(
            _figure(page, counted, groups),
            tr("Number of parks by group (n = {n}).", n=f"{read:,}"),
            paper=tr("Hao et al. 2022, Table 1"),
        )
    page.table(
        counted[[*groups, "sum", "share_all", "share_grp", "total", "of_total"]].dropna(
            axis="columns", how="all"
        ),
        {"sum": tr("Number of parks")},
        {"sum": "", "total": ""},
        caption=tr("Parks by group"),
    )
    for field in dict.fromkeys(result.loc[result["field"] != "count", "field"]):
        rows = result.loc[result["field"] == field, [*groups, *_VALUES]]
        page.table(
            rows,
            None,
            dict.fromkeys(("sum", "mean", "median"), page.field_entry(field).get("unit", "")),
            caption=page.field_title(field),
        )
    page.formula(
        tr("Shares"),
        "share_all = Σ group / Σ all;  share_grp = Σ group / Σ first group;  of_total = Σ / total",
        tr(
            "above_sh: parks of the group above the mean of all parks / parks of the group with a "
            "value. Empty values are left out of sums and counted in n_null.",
        ),
    )
    return page


def _figure(page, counted, groups):
    first, second = groups[0], groups[1] if len(groups) > 1 else None
    labels = list(dict.fromkeys(counted[first]))
    words = [page.word(first, label) for label in labels]
    parks = charts.axis(tr("Number of parks"), start=0)
    if second is None:
        series = {page.field_title("count"): _by(counted, first, labels)}
    else:
        series = {
            page.word(second, value): _by(counted[_same(counted[second], value)], first, labels)
            for value in dict.fromkeys(counted[second])
        }
    return charts.bars(
        words,
        series,
        parks,
        title=page.field_title(first),
        stacked=second is not None,
        text=".0f",
        colours={page.word("reach", key): each for key, each in charts.REACHES.items()},
    )


def _by(counted, name, labels):
    return [counted.loc[_same(counted[name], label), "sum"].sum() for label in labels]


def _same(column, value):
    return column.isna() if value is None or value != value else column == value  # noqa: PLR0124
