"""`parkshore:demonstrationprograms`: which parks take part in which programme, Fig. 6."""

import math

from qgis.core import QgsProcessingParameterFeatureSink

from ..framework.algorithm import Algorithm
from ..layers.fields import integer, real, text
from ..messages.language import tr
from ..publish import charts
from ..publish.page import SHARE, Page, page_path, paper_figure
from . import indicator_inputs

RESULTS = (text("program"), integer("parks"), real("share"))


class DemonstrationPrograms(Algorithm):
    """Parks by demonstration programme and group."""

    ID = "demonstrationprograms"
    GROUP = "indicators"
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
            "Fig. 6.</p>"
            "<p><b>share</b> = parks of the group in the programme / all parks of the group; "
            "<b>ANY_SHARE</b> = parks in at least one programme / all parks.</p>"
            "<p><b>Limit</b>: an empty list counts as no programme.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        indicator_inputs.add_parks(self)
        indicator_inputs.add_field(
            self,
            "PROGRAM_FIELD",
            tr("Programme field"),
            "programs",
            tr("A list in a cell, separated by ; or 、"),
        )
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
        indicator_inputs.add_reach_field(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Programmes")),
            tr("One row per group and programme."),
        )
        self.add_page()
        self.add_counts()
        self.add_numbers(ANY_SHARE=tr("Share of parks with a programme"))

    def compute(self, run):
        """Count."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.indicators import programmes
        from ...analysis.tables.columns import require

        outputs = run.outputs
        layer = run.layer("PARKS")
        field = run.field("PROGRAM_FIELD", layer) or "programs"
        reach = run.field("REACH_FIELD", layer)
        groups = indicator_inputs.chosen_fields(
            self,
            parameters,
            "GROUP_FIELDS",
            layer=layer,
            context=context,
            feedback=feedback,
            made=("reach",),
            may_be_none=True,
        )
        parks = indicator_inputs.Table(layer, outputs, [field, *groups, reach, "province"])
        if not layer.has(field):
            require(parks.frame, [field], layer.name)
        if "reach" in groups and "reach" not in parks.frame.columns:
            parks.frame["reach"] = indicator_inputs.reaches(parks, reach, feedback)
        groups = indicator_inputs.without_clash(
            groups,
            [each.name() for each in RESULTS],
            [parks.frame],
            layer=layer.name,
            feedback=feedback,
        )
        table, taking = programmes.programs(parks.frame, field, groups, layer.name)
        share = float(taking.mean()) if len(taking) else math.nan
        with outputs:
            outputs.write_frame("OUTPUT", table, [*(text(name) for name in groups), *RESULTS])
        path = page_path(self, parameters, context)
        if path:
            overall = programmes.programs(parks.frame, field, [], layer.name)[0]
            _page(self.displayName(), groups, (overall, table), taking).write(path, feedback)
            outputs.results["HTML"] = path
        return {
            **outputs.results,
            **indicator_inputs.counts(len(parks), len(parks)),
            "ANY_SHARE": None if math.isnan(share) else share,
        }


def _page(title, groups, tables, taking):
    overall, table = tables
    page = Page(title)
    share = float(taking.mean()) if len(taking) else math.nan
    page.lead(
        tr(
            "{parks} of {all} parks take part in at least one programme.",
            parks=f"{int(taking.sum()):,}",
            all=f"{len(taking):,}",
        )
    )
    page.numbers(
        [
            (tr("Parks read"), len(taking), ""),
            (tr("With a programme"), share, SHARE),
            *((page.word("programs", row.program), row.parks, "") for row in overall.itertuples()),
        ]
    )
    names = list(overall["program"])
    series = {}
    keyed = table.assign(
        key=[
            " · ".join(page.word(name, row[name]) for name in groups) or tr("All")
            for _, row in table.iterrows()
        ]
    )
    for key, part in keyed.groupby("key", sort=False):
        series[key] = part.set_index("program")["parks"].reindex(names).fillna(0)
    page.figure(
        charts.bars(
            [page.word("programs", name) for name in names],
            series,
            charts.axis(tr("Number of parks"), start=0),
            stacked=True,
            text=".0f",
        ),
        tr(
            "Parks by programme and group (n = {n}); a park in several programmes counts in each.",
            n=f"{len(taking):,}",
        ),
        paper=paper_figure(6),
    )
    page.table(
        table.assign(program=[page.word("programs", name) for name in table["program"]]),
        caption=tr("Programmes by group"),
    )
    page.formula(
        tr("Share"),
        tr("share = parks of the group in the programme / parks of the group"),
    )
    return page
