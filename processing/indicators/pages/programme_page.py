"""The page of demonstration programmes, in the manner of the paper's Fig. 6."""

from ....analysis.enums import Reach, values
from ...messages.language import joined_sentences, tr
from ...publish import charts
from ...publish.page import SHARE, Page, paper_figure
from ...publish.words.number_basis import ParksBasis

REACHES = values(Reach)[:3]


def programme_page(title, result):
    """Return the page of an `analysis.indicators.programmes.Programmes`."""
    overall, table, taking = result.overall, result.table, result.taking
    page = Page(title)
    found = tr(
        "{parks} of {all} parks are recorded in at least one programme.",
        parks=f"{int(taking.sum()):,}",
        all=f"{len(taking):,}",
    )
    page.lead(joined_sentences(found, _downstream(result)))
    page.numbers(
        [
            (tr("Parks read"), len(taking), ""),
            (
                tr("With a programme"),
                result.numbers["ANY_SHARE"],
                SHARE,
                ParksBasis(taking),
            ),
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
            charts.axis(tr("Number of parks"), counts=True, start=0),
            stacked=True,
            text=".0f",
        ),
        tr(
            "Parks by programme and group (n = {n}); a park in several programmes counts in each.",
            n=f"{len(taking):,}",
        ),
        paper=paper_figure(6),
    )
    _by_reach(page, result.by_reach, len(taking))
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


def _by_reach(page, shares, count):
    """Add the share of each reach in each programme."""
    known = shares[shares["reach"].isin(REACHES) & shares["share_of"].notna()]
    if known.empty:
        return
    names = list(dict.fromkeys(known["program"]))
    series, colours = {}, {}
    for reach, part in known.groupby("reach", sort=False):
        title = page.word("reach", reach)
        series[title] = part.set_index("program")["share_of"].reindex(names).fillna(0)
        colours[title] = charts.REACHES[reach]
    page.figure(
        charts.bars(
            [page.word("program", name) for name in names],
            series,
            charts.axis(tr("Share of the programme's parks"), percent=True, start=0, end=1),
            stacked=True,
            text=".0%",
            colours=colours,
        ),
        tr("Programmes by reach (n = {n}).", n=f"{count:,}"),
        paper=paper_figure(6),
    )
    page.table(
        shares.assign(program=[page.word("program", name) for name in shares["program"]]),
        caption=tr("Programmes by reach"),
    )


def _downstream(result):
    """Return a sentence on the lower reaches, empty where their share is not known."""
    share = result.numbers["DOWNSTREAM_SHARE"]
    if not share >= 0:
        return ""
    return tr("{share} % of them lie downstream.", share=f"{100 * share:.0f}")
