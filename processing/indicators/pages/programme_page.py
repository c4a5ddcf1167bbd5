"""The page of demonstration programmes, in the manner of the paper's Fig. 6."""

from ...messages.language import tr
from ...publish import charts
from ...publish.page import SHARE, Page, paper_figure


def programme_page(title, result):
    """Return the page of an `analysis.indicators.programmes.Programmes`."""
    overall, table, taking = result.overall, result.table, result.taking
    page = Page(title)
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
            (tr("With a programme"), result.numbers["ANY_SHARE"], SHARE),
            *((page.word("programs", row.program), row.parks, "") for row in overall.itertuples()),
        ]
    )
    names = list(overall["program"])
    series = {}
    keyed = table.assign(
        key=[
            " · ".join(page.word(name, row[name]) for name in result.request.groups) or tr("All")
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
        gives={"share", tr("With a programme")},
    )
    return page
