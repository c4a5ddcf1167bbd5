"""`parkshore:contribution`: what the parks give to their provinces."""

import math

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ..framework.algorithm import Algorithm
from ..layers.fields import real, text
from ..messages.language import tr
from ..publish import charts
from ..publish.page import SHARE, Page, page_path
from . import indicator_inputs

FIELDS = (text("prov_en"), text("field"), real("parks"), real("total"), real("share"))


class Contribution(Algorithm):
    """Share of the parks in their provinces' totals."""

    ID = "contribution"
    GROUP = "indicators"
    TAGS = (
        *("contribution", "province", "share", "GDP", "industrial output", "total"),
        *("贡献", "省份", "占比", "生产总值", "工业总产值", "经济贡献"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Contribution to the province")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Holds what the parks produce against the totals of their provinces "
            "(Hao et al. 2022, section 3.1.1: parks give more than 50 % of the provinces' "
            "industrial output).</p>"
            "<p><b>share</b> = sum over the parks of the province / total of the province; the row "
            "<i>all</i> adds up the provinces that have a total.</p>"
            "<p><b>Limit</b>: parks and totals must have the same unit (10⁴ CNY in the inventory) "
            "and year; empty values of parks make the share a lower bound.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        indicator_inputs.add_parks(self)
        self.add(
            QgsProcessingParameterFeatureSource(
                "TOTALS",
                tr("Totals of the provinces"),
                [Qgis.ProcessingSourceType.Vector],
            ),
            tr(
                "A table or layer with a column that names the province and columns named as the "
                "value fields.",
            ),
        )
        indicator_inputs.add_field(
            self,
            "PROVINCE_FIELD",
            tr("Province field"),
            "province",
            tr("Name in Chinese or English, or GB/T 2260 code."),
        )
        indicator_inputs.add_field(
            self,
            "VALUE_FIELDS",
            tr("Value fields"),
            ["giov", "gdp", "fixed_inv", "trade", "firms"],
            tr("The first one gives the number SHARE."),
            many=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Contribution")),
            tr("One row per province and value field, and a row for all."),
        )
        self.add_page()
        self.add_counts()
        self.add_numbers(SHARE=tr("Share of the first field, all provinces"))

    def compute(self, run):
        """Hold the parks against the totals."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.indicators import contribution
        from ...analysis.tables.columns import require

        outputs = run.outputs
        layer = run.layer("PARKS")
        total_layer = run.layer("TOTALS")
        home = run.field("PROVINCE_FIELD", layer) or "province"
        values = indicator_inputs.chosen_fields(
            self, parameters, "VALUE_FIELDS", layer=layer, context=context, feedback=feedback
        )
        if not values:
            raise QgsProcessingException(
                tr("{layer} has no value field; choose one.", layer=layer.name)
            )
        parks = indicator_inputs.Table(layer, outputs, [home, *values])
        if home not in parks.frame.columns:
            require(parks.frame, [home], layer.name)
        totals = indicator_inputs.Table(total_layer, outputs)
        totals.call(values)
        values = _with_total(self, values, total_layer, feedback)
        table, used, unread = contribution.contribution(
            parks.frame, totals.frame, home, values, (layer.name, total_layer.name)
        )
        skipped = int((~used).sum())
        indicator_inputs.say_skipped(feedback, skipped, _reason(unread))
        with outputs:
            outputs.write_frame("OUTPUT", table, list(FIELDS))
        whole = table[table["prov_en"] == contribution.ALL]
        share = float(whole["share"].iloc[0]) if len(whole) else math.nan
        path = page_path(self, parameters, context)
        if path:
            _page(self.displayName(), table, (len(parks), skipped, share)).write(path, feedback)
            outputs.results["HTML"] = path
        return {
            **outputs.results,
            **indicator_inputs.counts(len(parks), used.sum()),
            "SHARE": None if math.isnan(share) else share,
        }


def _with_total(algorithm, values, totals, feedback):
    """Leave out default fields that the totals lack, and refuse others."""
    default = algorithm.parameterDefinition("VALUE_FIELDS").defaultValue()
    absent = [field for field in values if not totals.has(field)]
    for field in absent:
        if field not in default or absent == values:
            raise totals.missing(field, "VALUE_FIELDS")
        feedback.pushInfo(
            tr("{layer} has no field {field}: it is left out.", layer=totals.name, field=field)
        )
    return [field for field in values if field not in absent]


def _reason(unread):
    reason = tr("no province that the totals have")
    if unread:
        names = ", ".join(f"“{value}”" for value in unread[:10])
        reason += tr(" (not a province: {names})", names=names)
    return reason


def _page(title, table, numbers):
    read, skipped, share = numbers
    page = Page(title)
    first = table["field"].iloc[0]
    whole = table[table["prov_en"] == "all"]
    provinces = table[table["prov_en"] != "all"]
    page.lead(
        tr(
            "{field}: the parks give {share} of the provinces' total; the most in {most}.",
            share="–" if math.isnan(share) else f"{100 * share:.1f} %",
            field=page.field_title(first),
            most=_most(page, provinces[provinces["field"] == first]),
        )
    )
    page.numbers(
        [
            (tr("Parks read"), read, ""),
            (tr("Parks skipped"), skipped, ""),
            *((page.field_title(row.field), row.share, SHARE) for row in whole.itertuples()),
        ]
    )
    order = provinces[provinces["field"] == first].sort_values("share", ascending=False)
    names = list(order["prov_en"])
    series = {}
    for field, part in provinces.groupby("field", sort=False):
        series[page.field_title(field)] = part.set_index("prov_en")["share"].reindex(names)
    page.figure(
        charts.bars(
            [page.word("prov_en", name) for name in names],
            series,
            charts.axis(tr("Share of the province"), percent=True, start=0),
            height=380,
        ),
        tr(
            "Share of the parks in the totals of their provinces (n = {n} parks).",
            n=f"{read - skipped:,}",
        ),
        paper=tr("Hao et al. 2022, section 3.1.1"),
    )
    page.table(
        table.assign(
            field=[page.field_title(name) for name in table["field"]],
            prov_en=[tr("All") if name == "all" else name for name in table["prov_en"]],
        ),
        {
            "parks": tr("Parks' sum"),
            "total": tr("Province"),
        },
        {"parks": "", "total": ""},
        caption=tr("Parks and provinces, in the units of the inventory"),
        rows=80,
    )
    page.formula(
        tr("Share"),
        tr("share = Σ parks of the province / total of the province"),
    )
    return page


def _most(page, rows):
    known = rows[rows["share"].notna()]
    if known.empty:
        return "–"
    row = known.sort_values("share").iloc[-1]
    return f"{page.word('prov_en', row['prov_en'])} ({100 * row['share']:.1f} %)"
