"""`parkshore:parkindicators`: productivities, intensities, classes, Fig. 7."""

from qgis.core import QgsProcessingException

from ...analysis.indicators.indicator_file import quantities
from ..framework.declaration import TABLE
from ..framework.reach_field import reaches
from ..layers.fields import real, text
from ..layers.row_writing import keep_rows
from ..messages.language import title, tr
from .indicator_algorithm import Indicator, home_field
from .pages.indicator_formulas import formulas

NUMBERS = (
    *("ENERGY_LOW_SHARE", "ENERGY_MIDDLE_SHARE", "ENERGY_HIGH_SHARE"),
    *("COD_LOW_SHARE", "COD_MIDDLE_SHARE", "COD_HIGH_SHARE", "COD_DOWN60_SHARE", "COD_UP_SHARE"),
    *("ENERGY_NULL", "WATER_NULL", "COD_NULL"),
)
CLASSES = ("energy_cls", "cod_cls", "energy_gr", "water_gr", "carbon_gr")
BASE_FIELDS = ("BASE_GDP_FIELD", "BASE_COD_FIELD")
UNITS = ("GDP_UNIT", "ENERGY_UNIT", "WATER_UNIT", "MASS_UNIT", "GHG_UNIT")


class ParkIndicators(Indicator):
    """Productivities and intensities of each park."""

    ID = "parkindicators"
    TAGS = (
        *("productivity", "intensity", "energy", "water", "COD", "carbon", "land", "efficiency"),
        *("产出率", "排放强度", "能源", "水资源", "化学需氧量", "碳排放", "土地", "效率"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Park indicators")

    def shortHelpString(self):
        """Return the help; the formulas are those of the file of indicators."""
        return "".join(
            (
                tr(
                    "<p>Energy, water, land and carbon productivity, emission intensities, their "
                    "classes, and the change of COD intensity against a base year: Hao et al. "
                    "2022, section 3.4.2 and Fig. 7.</p>",
                ),
                f"<p>{formulas(fields=True)}; ",
                tr(
                    "<b>cod_chg</b> = (cod_int − base) / base in %, negative for a decline. GDP at "
                    "constant prices = GDP · 100 / price index.</p>",
                ),
                tr(
                    "<p>Classes: energy low below 5×10⁴, high from 1.5×10⁵ CNY/tce; COD low below "
                    "100, high above 200 kg per million CNY (a file of the plugin, "
                    "resources/indicators/classes.json). The indicators stand in "
                    "resources/indicators/park_indicators.json.</p>",
                ),
                tr(
                    "<p><b>Limit</b>: a zero, negative or missing denominator gives no value and "
                    "is counted. A median far from any park's (GDP in CNY for 10⁴ CNY) is warned "
                    "of, not corrected.</p>",
                ),
            )
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_parks()
        for each in quantities().values():
            self.add_field(
                each["parameter"],
                title(each["title"]),
                tr(
                    "In the unit chosen below; research and development in that of GDP, the area "
                    "in km². Without the field the indicators that need it are empty.",
                ),
                each["field"],
            )
        self._add_units()
        self._add_base()
        self.add_reach()
        self.add_results(
            ("OUTPUT", tr("Indicators"), tr("All parks with their own fields and the indicators."))
        )
        self.add_page()
        self.add_numbers(**dict(zip(NUMBERS, _number_titles(), strict=True)))

    def refuse(self, run):
        """Refuse a price index that cannot be, and half a base year."""
        given = [run.given(name) for name in BASE_FIELDS]
        if any(given) and not all(given) and not run.given("BASE"):
            raise QgsProcessingException(
                tr(
                    "{first} and {second} need each other; give both.",
                    first=run.title("BASE_GDP_FIELD"),
                    second=run.title("BASE_COD_FIELD"),
                )
            )
        if run.number("DEFLATOR") <= 0:
            raise QgsProcessingException(tr("The price index must be above 0; 100 is no change."))
        from ...analysis.indicators.park_indicators import CURRENT

        if run.given("PRICES") and run.number("DEFLATOR") != CURRENT:
            raise QgsProcessingException(
                tr("Give the price index of the year or a table of price indices, not both.")
            )

    def evaluate(self, run):
        """Read parks and base year, and compute."""
        from ...analysis.indicators.park_indicators import ParkIndicatorRequest, park_indicators
        from ...analysis.indicators.years.deflator import FIELDS as FIELDS_OF_DEFLATOR

        layer, base = run.layer("PARKS"), run.layer("BASE")
        fields = {name: run.field(each["parameter"], layer) for name, each in quantities().items()}
        base_fields = tuple(run.field(name, layer) for name in BASE_FIELDS)
        key, home = run.field("ID_FIELD", layer), home_field(run, layer)
        names = [*fields.values(), *base_fields, key, home, "name"]
        prices = run.layer("PRICES")
        if prices is not None:
            prices = run.table(prices, FIELDS_OF_DEFLATOR)
            names += ["year", "province"]
        parks = run.table(layer, names, geometry=True)
        if base is not None:
            wanted = [
                key or "park_id",
                *fields.values(),
                *(q["field"] for q in quantities().values()),
            ]
            wanted.append("year")
            base = run.table(base, wanted)
        return park_indicators(
            ParkIndicatorRequest(
                parks,
                fields,
                {name: run.choice(name) for name in UNITS},
                key,
                run.number("DEFLATOR"),
                base,
                run.whole("BASE_YEAR"),
                base_fields,
                reaches(run, parks, home),
                prices,
            )
        )

    def write(self, run, result):
        """Write every park with its indicators and classes."""
        parks = result.request.parks
        fields = [text(name) if name in CLASSES else real(name) for name in result.table.columns]
        columns = [result.table[field.name()].to_numpy() for field in fields]
        keep_rows(run.outputs, parks.layer, parks.rows, fields, columns)

    def page(self, result):
        """Return the page."""
        from .pages.indicator_page import indicator_page

        return indicator_page(self.displayName(), result)

    def _add_units(self):
        tce, ten_thousand = tr("tce"), tr("10⁴ tce")
        cny = [tr("CNY"), tr("10⁴ CNY"), tr("10⁶ CNY"), tr("10⁸ CNY")]
        units = (
            (tr("Unit of GDP"), cny, 1),
            (tr("Unit of energy"), [tce, ten_thousand], 0),
            (tr("Unit of water"), [tr("m³"), tr("10⁴ m³")], 0),
            (tr("Unit of COD, NH3-N, SO2, NOx"), [tr("kg"), tr("t")], 1),
            (tr("Unit of greenhouse gases"), [tr("t CO2e"), tr("10⁴ t CO2e")], 0),
        )
        for name, (words, options, default) in zip(UNITS, units, strict=True):
            self.add_choice(
                name,
                words,
                tr("Unit of the values in the layer."),
                options,
                default,
                advanced=name != "GDP_UNIT",
            )
        self.add_number(
            "DEFLATOR",
            tr("Price index of the year (100 = constant prices)"),
            tr(
                "GDP · 100 / index is GDP at constant prices; the base year's GDP counts as "
                "constant.",
            ),
            100.0,
            low=None,
            advanced=True,
        )

    def _add_base(self):
        self.add_layer(
            "BASE",
            tr("Base year table"),
            tr(
                "Rows of an earlier year with the fields of GDP and COD, joined by the park id; "
                "where it has a field year, the rows of the base year count. With energy, water "
                "and greenhouse gases too it tells which productivities doubled or tripled.",
            ),
            TABLE,
            optional=True,
        )
        self.add_field("ID_FIELD", tr("Park id field"), tr("Joins the base year."), "park_id")
        self.add_number(
            "BASE_YEAR",
            tr("Base year"),
            tr("Which rows of the base year table count."),
            2015,
            low=None,
            whole=True,
        )
        self.add_layer(
            "PRICES",
            tr("Price indices"),
            tr(
                "A table with year, index and, where it differs, province: the base year's GDP is "
                "brought to the prices of the parks' year by it. Without it changes are at current "
                "prices, and the page says so.",
            ),
            TABLE,
            optional=True,
            advanced=True,
        )
        told = tr("Where the parks carry the base year themselves; a base year table goes first.")
        for name, words in zip(
            BASE_FIELDS, (tr("Base year GDP field"), tr("Base year COD field")), strict=True
        ):
            self.add_field(name, words, told)


def _number_titles():
    return (
        tr("Share of parks with low energy productivity"),
        tr("Share of parks with middle energy productivity"),
        tr("Share of parks with high energy productivity"),
        tr("Share of parks with low COD intensity"),
        tr("Share of parks with middle COD intensity"),
        tr("Share of parks with high COD intensity"),
        tr("Share of parks whose COD intensity fell by 60 %"),
        tr("Share of parks whose COD intensity rose"),
        tr("Parks without energy productivity"),
        tr("Parks without water productivity"),
        tr("Parks without COD intensity"),
    )
