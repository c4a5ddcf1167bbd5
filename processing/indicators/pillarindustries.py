"""`parkshore:pillarindustries`: which industries carry the parks, Fig. 2."""

from qgis.core import QgsProcessingParameterFeatureSink

from ..framework.algorithm import Algorithm
from ..layers.fields import integer, real, text
from ..messages.language import tr
from ..publish import charts
from ..publish.page import Page, page_path, paper_figure
from . import indicator_inputs

SHOWN = 8


class PillarIndustries(Algorithm):
    """Pillar industries by group: frequency, similarity, diversity."""

    ID = "pillarindustries"
    GROUP = "indicators"
    TAGS = (
        *("pillar industry", "similarity", "diversity", "Shannon", "HHI", "Krugman", "cosine"),
        *("主导产业", "支柱产业", "产业同构", "多样性", "产业结构"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Pillar industries")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Counts how many parks name an industry as a pillar, by group (Hao et al. 2022, "
            "Fig. 2), and tells how alike and how diverse the groups are. Chinese and English "
            "words for the inventory's industries are recognised; others stay as they are.</p>"
            "<p><b>share</b> = parks of the group with the industry / parks of the group that name "
            "any. <b>cosine</b> = Σab / √(Σa²Σb²) of the counts; <b>krugman</b> = Σ|a/Σa − b/Σb|, "
            "0 the same mix, 2 nothing in common (Krugman 1991). <b>shannon</b> = −Σ p ln p and "
            "<b>hhi</b> = Σp² of the shares in all mentions.</p>"
            "<p><b>Limit</b>: a mention counts the same whatever the industry's size.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        indicator_inputs.add_parks(self)
        indicator_inputs.add_field(
            self,
            "INDUSTRY_FIELD",
            tr("Industry field"),
            "pillars",
            tr("A list in a cell, separated by ; or 、"),
        )
        indicator_inputs.add_field(
            self,
            "GROUP_FIELD",
            tr("Group field"),
            "category",
            tr("Without it all parks are one group, all."),
        )
        indicator_inputs.add_reach_field(self)
        for name, title, told in (
            (
                "OUTPUT",
                tr("Industries"),
                tr("One row per group and industry."),
            ),
            (
                "SIMILARITY",
                tr("Similarity of groups"),
                tr("One row per pair of groups."),
            ),
            (
                "DIVERSITY",
                tr("Diversity of groups"),
                tr("One row per group."),
            ),
        ):
            self.add(
                QgsProcessingParameterFeatureSink(name, title, optional=name != "OUTPUT"), told
            )
        self.add_page()
        self.add_counts()

    def compute(self, run):
        """Count and compare."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.indicators import pillar_industries
        from ...analysis.tables.columns import require

        outputs = run.outputs
        layer = run.layer("PARKS")
        industry = run.field("INDUSTRY_FIELD", layer) or "pillars"
        group = self.group_field(parameters, layer, context, feedback)
        reach = run.field("REACH_FIELD", layer)
        parks = indicator_inputs.Table(layer, outputs, [industry, group, reach, "province"])
        if not layer.has(industry):
            require(parks.frame, [industry], layer.name)
        if group == "reach" and group not in parks.frame.columns:
            parks.frame[group] = indicator_inputs.reaches(parks, reach, feedback)
        table, named = pillar_industries.pillars(parks.frame, industry, group or None, layer.name)
        alike, diverse = pillar_industries.similarity(table), pillar_industries.diversity(table)
        skipped = int((~named).sum())
        indicator_inputs.say_skipped(feedback, skipped, tr("no industry named"))
        with outputs:
            outputs.write_frame("OUTPUT", table, _fields())
            outputs.write_frame(
                "SIMILARITY", alike, [text("grp_a"), text("grp_b"), real("cosine"), real("krugman")]
            )
            outputs.write_frame(
                "DIVERSITY",
                diverse,
                [text("grp"), integer("industries"), real("shannon"), real("hhi")],
            )
        path = page_path(self, parameters, context)
        if path:
            overall = pillar_industries.pillars(parks.frame, industry, None, layer.name)[0]
            page = _page(self.displayName(), group, (overall, table, alike, diverse), named)
            page.write(path, feedback)
            outputs.results["HTML"] = path
        return {**outputs.results, **indicator_inputs.counts(len(parks), named.sum())}

    def group_field(self, parameters, layer, context, feedback):
        """Return the group field; reach is made where the layer lacks it."""
        if "GROUP_FIELD" in parameters and not parameters["GROUP_FIELD"]:
            return ""
        chosen = self.parameterAsString(parameters, "GROUP_FIELD", context)
        if chosen == "reach":
            return chosen
        return self.field(parameters, "GROUP_FIELD", layer, context, feedback)


def _fields():
    return [text("grp"), text("industry"), integer("parks"), real("share"), integer("rank")]


def _page(title, group, tables, named):
    overall, table, alike, diverse = tables
    page = Page(title)
    word = _words(page, group)
    top = overall[overall["rank"] <= 3]
    page.lead(
        tr(
            "Most parks rest on: {industries}.",
            industries=", ".join(
                f"{page.word('pillars', row.industry)} ({100 * row.share:.0f} %)"
                for row in top.itertuples()
            ),
        )
    )
    page.numbers(
        [
            (tr("Parks read"), len(named), ""),
            (tr("Parks that name an industry"), int(named.sum()), ""),
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
        "cosine = Σ aᵢbᵢ / √(Σ aᵢ² · Σ bᵢ²);  krugman = Σ |aᵢ/Σa − bᵢ/Σb|",
        tr("aᵢ, bᵢ: parks of two groups that name industry i."),
    )
    page.formula(
        tr("Diversity"),
        "shannon = −Σ pᵢ ln pᵢ;  hhi = Σ pᵢ²",
        tr("pᵢ: part of industry i in all mentions of the group."),
    )
    return page


def _words(page, group):
    def word(name):
        if name == "all":
            return tr("All")
        return page.word(group or "grp", name)

    return word
