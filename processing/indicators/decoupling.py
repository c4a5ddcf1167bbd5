"""`parkshore:decoupling`: whether pressures come loose from growth, section 5.1."""

from qgis.core import QgsProcessingException

from ..framework.declaration import TABLE
from ..layers.fields import integer, real, text
from ..messages.language import tr
from .indicator_algorithm import Indicator

FIELDS = (
    *(text("ref_id"), text("field")),
    *(real("driver_chg"), real("press_chg"), real("elasticity")),
    text("state"),
)
PEAKS = (
    *(text("level"), text("ref_id")),
    *(integer("parks"), integer("years"), integer("peak_year"), real("peak_t")),
    *(integer("last_year"), real("last_t"), text("peak")),
)
PROVINCE = "province"
PRESSURES = ("energy_tce", "water_m3", "cod_t", "nh3n_t", "so2_t", "nox_t", "co2e_t")


class Decoupling(Indicator):
    """Tapio's elasticity of pressures to growth, park by park."""

    ID = "decoupling"
    TAGS = (
        *("decoupling", "Tapio", "elasticity", "growth", "pressure", "trend", "years"),
        *("脱钩", "弹性系数", "增长", "环境压力", "年度变化"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Decoupling of pressures from growth")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Compares, between two years and park by park, the change of pressures (energy, "
            "water, emissions) with that of their driver (GDP).</p>"
            "<p><b>elasticity</b> = %Δ pressure / %Δ driver; the state is one of Tapio's eight "
            "with the bounds 0.8 and 1.2 (Tapio, Transport Policy 12(2), 2005). Strong decoupling: "
            "the driver grows, the pressure falls.</p>"
            "<p><b>Limit</b>: a driver in money is to be at constant prices: give a deflator, or "
            "the result says that it is at current prices. A park without a row for one of the "
            "years, with several different rows for one, with a base of 0 or below or an unchanged "
            "driver is kept with empty results.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_layer(
            "INPUT", tr("Park-years"), tr("A table with one row per park and year."), TABLE
        )
        for name, title, help_text, default in (
            ("ID_FIELD", tr("Park id field"), tr("Tells which rows are of one park."), "park_id"),
            ("YEAR_FIELD", tr("Year field"), tr("The year of a row."), "year"),
            ("DRIVER_FIELD", tr("Driver field"), tr("What grows, such as GDP."), "gdp"),
        ):
            self.add_field(name, title, help_text, default, parent="INPUT")
        self.add_field(
            "PRESSURE_FIELDS",
            tr("Pressure fields"),
            tr("What should not grow with it; a result row for each."),
            list(PRESSURES),
            parent="INPUT",
            many=True,
        )
        self.add_layer(
            "DEFLATOR",
            tr("Deflator"),
            tr(
                "A table with year, index and, where it differs, province: the driver is divided "
                "by the index of prices of its year and province (field province of the rows). "
                "Without it the result is at current prices and says so.",
            ),
            TABLE,
            optional=True,
        )
        for name, title, help_text in (
            ("FROM", tr("From year"), tr("By default the first year in the data.")),
            ("TO", tr("To year"), tr("By default the last year in the data.")),
        ):
            self.add_number(name, title, help_text, low=None, whole=True)
        self.add_results(
            ("OUTPUT", tr("Decoupling"), tr("One row per park and pressure.")),
            (
                "PEAKS",
                tr("Peak years of greenhouse gases"),
                tr(
                    "The year in which co2e_t stood highest, by park, by province and for all; "
                    "regions sum the parks that have every year.",
                ),
            ),
        )
        self.add_page()
        self.add_counts()

    def refuse(self, run):
        """Refuse a span of no years."""
        first, last = run.whole("FROM"), run.whole("TO")
        if first is not None and last is not None and first >= last:
            raise QgsProcessingException(
                tr("From year {first} is not before to year {last}.", first=first, last=last)
            )

    def evaluate(self, run):
        """Read the rows of parks and years, and compare."""
        from ...analysis.indicators.decoupling import DecouplingRequest, compare_years
        from ...analysis.indicators.years.deflator import FIELDS as FIELDS_OF_DEFLATOR
        from ...analysis.indicators.years.peak_years import FIELD as FIELD_OF_PEAKS

        layer = run.layer("INPUT")
        names = [
            run.field(name, layer) or self.parameterDefinition(name).defaultValue()
            for name in ("ID_FIELD", "YEAR_FIELD", "DRIVER_FIELD")
        ]
        pressures = run.fields("PRESSURE_FIELDS", layer)
        if not pressures:
            raise QgsProcessingException(
                tr("{layer} has no pressure field; choose one.", layer=layer.name)
            )
        deflator = run.layer("DEFLATOR")
        rows = run.table(layer, [*names, *pressures, PROVINCE, FIELD_OF_PEAKS])
        span = run.whole("FROM"), run.whole("TO")
        prices = deflator and run.table(deflator, FIELDS_OF_DEFLATOR)
        province = PROVINCE if PROVINCE in rows else ""
        return compare_years(DecouplingRequest(rows, *names, pressures, *span, prices, province))

    def write(self, run, result):
        """Write the states."""
        run.outputs.write_frame("OUTPUT", result.table, list(FIELDS))
        if result.peaks is not None:
            run.outputs.write_frame("PEAKS", result.peaks, list(PEAKS))

    def page(self, result):
        """Return the page."""
        from .pages.decoupling_page import decoupling_page

        return decoupling_page(self.displayName(), result)
