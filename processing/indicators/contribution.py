"""`parkshore:contribution`: what the parks give to their provinces."""

from qgis.core import QgsProcessingException

from ..framework.declaration import TABLE
from ..layers.fields import real, text
from ..messages.language import tr
from .indicator_algorithm import Indicator

FIELDS = (text("prov_en"), text("field"), real("parks"), real("total"), real("share"))


class Contribution(Indicator):
    """Share of the parks in their provinces' totals."""

    ID = "contribution"
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
            "<p>Holds what the parks produce against the totals of their provinces (Hao et al. "
            "2022, section 3.1.1: parks give more than 50 % of the provinces' industrial "
            "output).</p><p><b>share</b> = sum over the parks of the province / total of the "
            "province; the row <i>all</i> adds up the provinces that have a "
            "total.</p><p><b>Limit</b>: parks and totals must have the same unit (10⁴ CNY in the "
            "inventory) and year; empty values of parks make the share a lower bound.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_parks()
        self.add_layer(
            "TOTALS",
            tr("Totals of the provinces"),
            tr(
                "A table or layer with a column that names the province and columns named as the "
                "value fields.",
            ),
            TABLE,
        )
        self.add_field(
            "PROVINCE_FIELD",
            tr("Province field"),
            tr("Name in Chinese or English, or GB/T 2260 code."),
            "province",
        )
        self.add_field(
            "VALUE_FIELDS",
            tr("Value fields"),
            tr("The first one gives the number SHARE."),
            ["giov", "gdp", "fixed_inv", "trade", "firms"],
            many=True,
        )
        self.add_results(
            (
                "OUTPUT",
                tr("Contribution"),
                tr("One row per province and value field, and a row for all."),
            )
        )
        self.add_page()
        self.add_counts()
        self.add_numbers(SHARE=tr("Share of the first field, all provinces"))

    def evaluate(self, run):
        """Read parks and totals, and hold them against each other."""
        from ...analysis.indicators.contribution import ContributionRequest, contributions

        layer, totals = run.layer("PARKS"), run.layer("TOTALS")
        home = run.field("PROVINCE_FIELD", layer) or "province"
        values = run.fields("VALUE_FIELDS", layer)
        if not values:
            raise QgsProcessingException(
                tr("{layer} has no value field; choose one.", layer=layer.name)
            )
        parks = run.table(layer, [home, *values])
        given = run.table(totals, [*values, *totals.fields.names()])
        values = _with_total(run, values, totals)
        return contributions(ContributionRequest(parks, given, home, values))

    def write(self, run, result):
        """Write the shares."""
        run.outputs.write_frame("OUTPUT", result.table, list(FIELDS))

    def page(self, result):
        """Return the page."""
        from .pages.contribution_page import contribution_page

        return contribution_page(self.displayName(), result)


def _with_total(run, values, totals):
    """Leave out default fields that the totals lack, and refuse others."""
    default = run.algorithm.parameterDefinition("VALUE_FIELDS").defaultValue()
    absent = [field for field in values if not totals.has(field)]
    for field in absent:
        if field not in default or absent == values:
            raise totals.missing(field, "VALUE_FIELDS")
        run.say(tr("{layer} has no field {field}: it is left out.", layer=totals.name, field=field))
    return [field for field in values if field not in absent]
