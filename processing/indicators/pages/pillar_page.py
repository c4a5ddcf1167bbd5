"""The page of pillar industries, in the manner of the paper's Fig. 2."""

from ...messages.language import tr
from ...publish import charts
from ...publish.page import Page, paper_figure
from ...publish.words.number_basis import ParksBasis

SHOWN, MOST = 8, 5


def pillar_page(title, result):
    """Return the page of an `analysis.indicators.pillar_industries.Pillars`."""
    overall, table, named = result.overall, result.table, result.named
    alike, diverse = result.alike, result.diverse
    page = Page(title)
    word = _words(page, result.request.group)
    top = overall[overall["rank"] <= 3].head(MOST)
    page.lead(
        tr("None of {n} parks names a pillar industry.", n=f"{len(named):,}")
        if not named.any()
        else tr(
            "Of the {n} parks that name pillar industries most name: {industries}.",
            n=f"{int(named.sum()):,}",
            industries=tr(", ").join(
                f"{page.word('pillars', row.industry)} ({100 * row.share:.0f} %)"
                for row in top.itertuples()
            ),
        )
    )
    page.numbers(
        [
            (tr("Parks read"), len(named), ""),
            (tr("Parks that name an industry"), int(named.sum()), "", ParksBasis(named)),
            (tr("Industries named"), overall["industry"].nunique(), ""),
        ]
    )
    shown = list(overall["industry"].head(SHOWN))
    series = {}
    for name, part in table.groupby("grp", sort=False, dropna=False):
        series[word(name)] = part.set_index("industry")["share"].reindex(shown)
    page.figure(
        charts.bars(
            [page.word("pillars", name) for name in shown],
            series,
            charts.axis(tr("Share of the parks"), percent=True, start=0),
            horizontal=True,
            height=80 + len(shown) * max(28, 14 * len(series)),
        ),
        tr(
            "Parks that name the industry as a pillar, by group (n = {n}).",
            n=f"{int(named.sum()):,}",
        ),
        paper=paper_figure(2),
    )
    told = {"grp": [word(name) for name in table["grp"]]}
    told["industry"] = [page.word("pillars", name) for name in table["industry"]]
    page.table(table.assign(**told), caption=tr("Industries by group"), rows=45)
    if len(alike):
        page.table(
            alike.assign(
                grp_a=[word(name) for name in alike["grp_a"]],
                grp_b=[word(name) for name in alike["grp_b"]],
            ),
            None,
            {"cosine": "0–1", "krugman": "0–2"},
            caption=tr("Similarity of the groups' industries"),
        )
    page.table(
        diverse.assign(grp=[word(name) for name in diverse["grp"]]),
        None,
        {"hhi": "0–1"},
        caption=tr("Diversity of the groups' industries"),
    )
    page.formula(
        tr("Similarity"),
        f"{page.field_title('cosine')} = Σ aᵢbᵢ / √(Σ aᵢ² · Σ bᵢ²);  "
        f"{page.field_title('krugman')} = Σ |aᵢ/Σa − bᵢ/Σb|",
        tr("aᵢ, bᵢ: parks of two groups that name industry i."),
        gives={"cosine", "krugman"},
    )
    page.formula(
        tr("Diversity"),
        f"{page.field_title('shannon')} = −Σ pᵢ ln pᵢ;  {page.field_title('hhi')} = Σ pᵢ²",
        tr("pᵢ: part of industry i in all mentions of the group."),
        gives={"shannon", "hhi"},
    )
    return page


def _words(page, group):
    def word(name):
        if name == "all":
            return tr("All")
        return page.word(group or "grp", name)

    return word
