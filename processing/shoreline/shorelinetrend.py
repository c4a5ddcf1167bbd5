"""`parkshore:shorelinetrend`: sites within the limit, year by year."""

from ...analysis.message import InputError
from ..framework.algorithm import Algorithm
from ..framework.declaration import SHAPES, TABLE
from ..layers.fields import integer, real, text
from ..messages.language import tr

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
        self.add_layer(
            "INPUT",
            tr("Checked sites"),
            tr("The output of the shoreline distance check."),
            TABLE,
        )
        self.add_field(
            "OPENED_FIELD",
            tr("Opening date field"),
            tr("YYYY, YYYY-MM or YYYY-MM-DD, or a Chinese date."),
            "opened",
            parent="INPUT",
        )
        self.add_field(
            "CLOSED_FIELD",
            tr("Closing date field"),
            tr("Empty where a site is still in operation."),
            "closed",
            parent="INPUT",
        )
        self.add_field(
            "GROUP_FIELD",
            tr("Group field"),
            tr("One series per value, such as the reach."),
            parent="INPUT",
        )
        bounds = {"whole": True, "low": 1000, "high": 2999}
        self.add_number(
            "FROM", tr("First year"), tr("Empty: the first year in the data."), **bounds
        )
        self.add_number("TO", tr("Last year"), tr("Empty: the last year in the data."), **bounds)
        self.add_flag(
            "COUNT_UNCERTAIN",
            tr("Count uncertain sites"),
            tr("Count uncertain sites as within in the share."),
        )
        self.add_sink(
            "OUTPUT",
            tr("Sites within the limit by year"),
            tr("A table with one row per year and group."),
            SHAPES,
        )
        self.add_numbers(UNDATED=tr("Sites without a readable date"))
        self.add_counts()

    def refuse(self, run):
        """Refuse years in the wrong order."""
        first, last = run.whole("FROM"), run.whole("TO")
        if first is not None and last is not None and first > last:
            raise InputError(
                "The first year {first} is after the last year {last}; turn them.",
                first=first,
                last=last,
            )

    def compute(self, run):
        """Count and write."""
        from ...analysis.shoreline import trend

        layer = run.layer("INPUT")
        opened, closed, group = (
            run.field(name, layer) for name in ("OPENED_FIELD", "CLOSED_FIELD", "GROUP_FIELD")
        )
        _require(layer, opened)
        rows = run.read(layer, [opened, closed, group, "verdict"], geometry=False, use_crs=False)
        dates = rows.columns[opened]
        ends = rows.columns[closed] if closed else None
        table, undated = trend.by_year(
            rows.columns["verdict"],
            dates,
            ends,
            rows.columns[group] if group else [trend.ALL] * len(rows),
            _years(run, trend.span(dates, ends or []), layer.name),
            count_uncertain=run.flag("COUNT_UNCERTAIN"),
        )
        if undated:
            run.warn(
                tr(
                    "{count} sites of {layer} have no readable date and are left out.",
                    count=undated,
                    layer=layer.name,
                )
            )
        with run.outputs:
            run.outputs.write_frame("OUTPUT", table, FIELDS)
        counts = {"READ": len(rows), "USED": len(rows) - undated, "SKIPPED": undated}
        return run.outputs.results | counts | {"UNDATED": undated}


def _years(run, span, layer):
    """Return the first and last year, of the parameters or else of the data."""
    first, last = run.whole("FROM"), run.whole("TO")
    if span is None:
        span = (first or last or 1, last or first or 0)
    years = (span[0] if first is None else first, span[1] if last is None else last)
    if years[0] > years[1] and (first is not None or last is not None):
        raise InputError(
            "{layer} has dates from {first} to {last}; give years that reach into them.",
            layer=layer,
            first=span[0],
            last=span[1],
        )
    return years


def _require(layer, opened):
    """Refuse a layer that was not checked or has no dates."""
    if not layer.has("verdict"):
        raise InputError(
            "{layer} has no field verdict; run Shoreline distance check first.", layer=layer.name
        )
    if not opened:
        raise InputError("{layer}: choose the field with the date of opening.", layer=layer.name)
