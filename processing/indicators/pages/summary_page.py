"""The page of sums by group, in the manner of the paper's Table 1."""

from ...messages.language import tr
from ...publish import charts
from ...publish.page import SHARE, Page

_VALUES = ("n", "n_null", "sum", "mean", "median", "share_all", "above_sh")


def summary_page(title, result):
    """Return the page of an `analysis.indicators.summary.Summary`."""
    request, table, read = result.request, result.table, result.numbers["READ"]
    groups = list(request.groups)
    shared = [name for name in groups if request.totals is not None and name in request.totals]
    page = Page(title)
    counted = table[table["field"] == "count"]
    largest = counted.sort_values("sum").iloc[-1] if len(counted) else None
    if groups and largest is not None:
        page.lead(
            tr(
                "{parks} parks; the largest group, {group}, has {share} % of them.",
                parks=f"{read:,}",
                group=" · ".join(_called(page, name, largest[name]) for name in groups),
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
            paper=tr("after Hao et al. 2022, Table 1"),
        )
    page.table(
        counted[[*groups, "sum", "share_all", "share_grp", "total", "of_total"]].dropna(
            axis="columns", how="all"
        ),
        {"sum": tr("Number of parks")},
        {"sum": "", "total": ""},
        caption=tr("Parks by group"),
    )
    for field in dict.fromkeys(table.loc[table["field"] != "count", "field"]):
        rows = table.loc[table["field"] == field, [*groups, *_VALUES]]
        page.table(
            rows,
            None,
            dict.fromkeys(("sum", "mean", "median"), page.field_entry(field).get("unit", "")),
            caption=page.field_title(field),
        )
    page.formula(
        tr("Shares"),
        tr(
            "{share_all} = Σ group / Σ all;  {share_grp} = Σ group / Σ first group;  {of_total} = "
            "Σ group / total",
            **{name: page.field_title(name) for name in ("share_all", "share_grp", "of_total")},
        ),
        tr(
            "{above_sh}: parks of the group above the mean of all parks / parks of the group with "
            "a value. Empty values are left out of sums and counted apart.",
            above_sh=page.field_title("above_sh"),
        ),
        gives={"share_all", "share_grp", "of_total", "above_sh", tr("Share of the total")},
    )
    return page


def _called(page, field, value):
    """Return the word of a group, with the title of its field where it is not known."""
    if isinstance(value, str):
        return page.word(field, value)
    return tr("{field} not known", field=page.field_title(field))


def _figure(page, counted, groups):
    first, second = groups[0], groups[1] if len(groups) > 1 else None
    labels = list(dict.fromkeys(counted[first]))
    words = [page.word(first, label) for label in labels]
    parks = charts.axis(tr("Number of parks"), counts=True, start=0)
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
