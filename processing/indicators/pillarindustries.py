"""`parkshore:pillarindustries`: which industries carry the parks, Fig. 2."""

from ..layers.fields import integer, real, text
from ..messages.language import tr
from .indicator_algorithm import REACH, Indicator, read_parks

FIELDS = {
    "OUTPUT": (
        *(text("grp"), text("industry"), integer("parks"), real("share")),
        integer("rank"),
    ),
    "SIMILARITY": (text("grp_a"), text("grp_b"), real("cosine"), real("krugman")),
    "DIVERSITY": (text("grp"), integer("industries"), real("shannon"), real("hhi")),
}


class PillarIndustries(Indicator):
    """Pillar industries by group: frequency, similarity, diversity."""

    ID = "pillarindustries"
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
        self.add_parks()
        self.add_field(
            "INDUSTRY_FIELD",
            tr("Industry field"),
            tr("A list in a cell, separated by ; or 、"),
            "pillars",
        )
        self.add_field(
            "GROUP_FIELD",
            tr("Group field"),
            tr("Without it all parks are one group, all."),
            "category",
        )
        self.add_reach()
        self.add_results(
            ("OUTPUT", tr("Industries"), tr("One row per group and industry.")),
            ("SIMILARITY", tr("Similarity of groups"), tr("One row per pair of groups.")),
            ("DIVERSITY", tr("Diversity of groups"), tr("One row per group.")),
        )
        self.add_page()
        self.add_counts()

    def evaluate(self, run):
        """Read the parks, count and compare."""
        from ...analysis.indicators.pillar_industries import PillarRequest, pillar_industries

        layer = run.layer("PARKS")
        industry = run.field("INDUSTRY_FIELD", layer) or "pillars"
        group = _group_field(run, layer)
        parks = read_parks(run, layer, [industry, group])
        return pillar_industries(PillarRequest(parks, industry, group))

    def write(self, run, result):
        """Write the three tables."""
        tables = {"OUTPUT": result.table, "SIMILARITY": result.alike, "DIVERSITY": result.diverse}
        for name, table in tables.items():
            run.outputs.write_frame(name, table, list(FIELDS[name]))

    def page(self, result):
        """Return the page."""
        from .pages.pillar_page import pillar_page

        return pillar_page(self.displayName(), result)


def _group_field(run, layer):
    """Return the group field; the reach is made where the layer lacks it."""
    if "GROUP_FIELD" in run.parameters and not run.given("GROUP_FIELD"):
        return ""
    return REACH if run.text("GROUP_FIELD") == REACH else run.field("GROUP_FIELD", layer)
