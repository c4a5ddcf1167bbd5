"""`parkshore:shorelinetrend`: sites within the limit, year by year."""

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..framework.algorithm import Algorithm
from ..layers.fields import integer, real, text
from ..messages.language import tr
from ..messages.warning import warn

FIELDS = [
    integer("year"),
    text("grp"),
    *map(integer, ("within", "uncertain", "total")),
    real("share"),
]


class ShorelineTrend(Algorithm):
    """Counts of sites within the limit in each year."""

    ID = "shorelinetrend"
    GROUP = "shoreline"
    TAGS = (
        *("trend", "years", "time series", "history", "opened", "closed"),
        *("趋势", "年份", "时间序列", "历年", "建成", "关闭"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Shoreline check over years")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Counts for each year how many of the sites in operation lie within the limit. A "
            "site counts from the year it opened to the year before it closed.</p>"
            "<p><b>share</b> = within / total, with uncertain sites where you say so. The paper's "
            "series is 149 sites in 2000 and 715 in 2017 (Hao et al. 2022).</p>"
            "<p><b>Limit</b>: the shoreline is that of the check, in all years. Sites whose "
            "opening or closing cannot be read have no place in time; they are counted as "
            "undated.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT",
                tr("Checked sites"),
                [Qgis.ProcessingSourceType.Vector],
            ),
            tr("The output of the shoreline distance check."),
        )
        self._add_fields()
        for name, title, told in (
            (
                "FROM",
                tr("First year"),
                tr("Empty: the first year in the data."),
            ),
            (
                "TO",
                tr("Last year"),
                tr("Empty: the last year in the data."),
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name,
                    title,
                    Qgis.ProcessingNumberParameterType.Integer,
                    None,
                    optional=True,
                    minValue=1000,
                    maxValue=2999,
                ),
                told,
            )
        self.add(
            QgsProcessingParameterBoolean("COUNT_UNCERTAIN", tr("Count uncertain sites"), False),
            tr("Count uncertain sites as within in the share."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Sites within the limit by year")),
            tr("A table with one row per year and group."),
        )
        self.add_numbers(
            UNDATED=tr("Sites without a readable date"),
            READ=tr("Rows read"),
            USED=tr("Rows used"),
            SKIPPED=tr("Rows skipped"),
        )

    def refuse(self, run):
        """Refuse years in the wrong order."""
        parameters, context = run.parameters, run.context
        first, last = (self._year(parameters, name, context) for name in ("FROM", "TO"))
        if first is not None and last is not None and first > last:
            raise QgsProcessingException(
                tr(
                    "The first year {first} is after the last year {last}; turn them.",
                    first=first,
                    last=last,
                )
            )

    def compute(self, run):
        """Count and write."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.shoreline.check import trend

        outputs = run.outputs
        layer = run.layer("INPUT")
        opened, closed, group = (
            run.field(name, layer) for name in ("OPENED_FIELD", "CLOSED_FIELD", "GROUP_FIELD")
        )
        _require(layer, opened)
        rows = layer.read([opened, closed, group, "verdict"], geometry=False)
        outputs.read(layer, rows, use_crs=False)
        dates = rows.columns[opened]
        ends = rows.columns[closed] if closed else None
        years = self._years(parameters, context, trend.span(dates, ends or []), layer.name)
        table, undated = trend.by_year(
            rows.columns["verdict"],
            dates,
            ends,
            rows.columns[group] if group else [trend.ALL] * len(rows),
            years,
            count_uncertain=self.parameterAsBool(parameters, "COUNT_UNCERTAIN", context),
        )
        if undated:
            warn(
                feedback,
                tr(
                    "{count} sites of {layer} have no readable date and are left out.",
                    count=undated,
                    layer=layer.name,
                ),
            )
        with outputs:
            outputs.write_frame("OUTPUT", table, FIELDS)
        counts = {"READ": len(rows), "USED": len(rows) - undated, "SKIPPED": undated}
        return {**outputs.results, **counts, "UNDATED": undated}

    def _years(self, parameters, context, span, layer):
        """Return the first and last year, of the parameters or else of the data."""
        first, last = (self._year(parameters, name, context) for name in ("FROM", "TO"))
        if span is None:
            span = (first or last or 1, last or first or 0)
        years = (span[0] if first is None else first, span[1] if last is None else last)
        if years[0] > years[1] and (first is not None or last is not None):
            raise QgsProcessingException(
                tr(
                    "{layer} has dates from {first} to {last}; give years that reach into them.",
                    layer=layer,
                    first=span[0],
                    last=span[1],
                )
            )
        return years

    def _year(self, parameters, name, context):
        if parameters.get(name) is None:
            return None
        return self.parameterAsInt(parameters, name, context)

    def _add_fields(self):
        for name, title, default, told in (
            (
                "OPENED_FIELD",
                tr("Opening date field"),
                "opened",
                tr("YYYY, YYYY-MM or YYYY-MM-DD, or a Chinese date."),
            ),
            (
                "CLOSED_FIELD",
                tr("Closing date field"),
                "closed",
                tr("Empty where a site is still in operation."),
            ),
            (
                "GROUP_FIELD",
                tr("Group field"),
                None,
                tr("One series per value, such as the reach."),
            ),
        ):
            self.add(
                QgsProcessingParameterField(name, title, default, "INPUT", optional=True), told
            )


def _require(layer, opened):
    """Refuse a layer that was not checked or has no dates."""
    if not layer.has("verdict"):
        raise QgsProcessingException(
            tr(
                "{layer} has no field verdict; run Shoreline distance check first.",
                layer=layer.name,
            )
        )
    if not opened:
        raise QgsProcessingException(
            tr("{layer}: choose the field with the date of opening.", layer=layer.name)
        )
