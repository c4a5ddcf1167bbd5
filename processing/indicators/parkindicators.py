"""`parkshore:parkindicators`: productivities, intensities, classes, Fig. 7."""

import math

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..framework.algorithm import Algorithm
from ..layers.fields import real, text
from ..layers.row_writing import keep_rows
from ..messages.language import tr
from ..publish.page import page_path
from . import indicator_inputs

QUANTITIES = (
    ("GDP_FIELD", "gdp", "gdp_cny"),
    ("ENERGY_FIELD", "energy_tce", "energy_tce"),
    ("WATER_FIELD", "water_m3", "water_m3"),
    ("COD_FIELD", "cod_t", "cod_t"),
    ("NH3N_FIELD", "nh3n_t", "nh3n_t"),
    ("SO2_FIELD", "so2_t", "so2_t"),
    ("NOX_FIELD", "nox_t", "nox_t"),
    ("GHG_FIELD", "co2e_t", "co2e_t"),
    ("LAND_FIELD", "area_km2", "area_km2"),
    ("RD_FIELD", "rd", "rd_cny"),
)
MASSES = ("cod_t", "nh3n_t", "so2_t", "nox_t")
NUMBERS = (
    *("ENERGY_LOW_SHARE", "ENERGY_MIDDLE_SHARE", "ENERGY_HIGH_SHARE"),
    *("COD_LOW_SHARE", "COD_MIDDLE_SHARE", "COD_HIGH_SHARE", "COD_DOWN60_SHARE", "COD_UP_SHARE"),
    *("ENERGY_NULL", "WATER_NULL", "COD_NULL"),
)


class ParkIndicators(Algorithm):
    """Productivities and intensities of each park."""

    ID = "parkindicators"
    GROUP = "indicators"
    TAGS = (
        *("productivity", "intensity", "energy", "water", "COD", "carbon", "land", "efficiency"),
        *("产出率", "排放强度", "能源", "水资源", "化学需氧量", "碳排放", "土地", "效率"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Park indicators")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Energy, water, land and carbon productivity, emission intensities, their classes, "
            "and the change of COD intensity against a base year: Hao et al. 2022, section 3.4.2 "
            "and Fig. 7.</p>"
            "<p><b>energy_pr</b> = GDP / energy use (CNY/tce); <b>water_pr</b> = GDP / fresh water "
            "intake (CNY/m³); <b>land_pr</b> = GDP / area (10⁸ CNY/km²); <b>carbon_pr</b> = GDP / "
            "CO2e (CNY/t); intensities in kg, of greenhouse gases in t, per million CNY; "
            "<b>cod_chg</b> = (intensity − base) / base in %, negative for a decline; GDP at "
            "constant prices = GDP · 100 / price index.</p>"
            "<p>Classes: energy low below 5×10⁴, high from 1.5×10⁵ CNY/tce; COD low below 100, "
            "high above 200 kg per million CNY (a file of the plugin, "
            "resources/indicators/classes.json).</p>"
            "<p><b>Limit</b>: a zero, negative or missing denominator gives no value and is "
            "counted. A median far from any park's (GDP in CNY for 10⁴ CNY) is warned of, not "
            "corrected.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        indicator_inputs.add_parks(self)
        self._add_quantities()
        self._add_units()
        self._add_base()
        indicator_inputs.add_reach_field(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Indicators")),
            tr("All parks with their own fields and the indicators."),
        )
        self.add_page()
        self.add_numbers(**dict(zip(NUMBERS, _number_titles(), strict=True)))

    def refuse(self, run):
        """Refuse a price index that cannot be, and half a base year."""
        parameters, context = run.parameters, run.context
        given = [bool(parameters.get(name)) for name in ("BASE_GDP_FIELD", "BASE_COD_FIELD")]
        if any(given) and not all(given) and not parameters.get("BASE"):
            raise QgsProcessingException(
                tr(
                    "{first} and {second} need each other; give both.",
                    first=self.parameterDefinition("BASE_GDP_FIELD").description(),
                    second=self.parameterDefinition("BASE_COD_FIELD").description(),
                )
            )
        if self.parameterAsDouble(parameters, "DEFLATOR", context) <= 0:
            raise QgsProcessingException(tr("The price index must be above 0; 100 is no change."))

    def compute(self, run):
        """Compute, write, tell."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.indicators import plausible_units, productivity, study_bounds
        from .pages.indicator_page import indicator_page

        outputs = run.outputs
        layer = run.layer("PARKS")
        names = {
            parameter: run.field(parameter, layer)
            for parameter in (
                *(entry[0] for entry in QUANTITIES),
                *("BASE_GDP_FIELD", "BASE_COD_FIELD", "ID_FIELD", "REACH_FIELD"),
            )
        }
        parks = indicator_inputs.Table(layer, outputs, [*names.values(), "province", "name"])
        units = self.units(parameters, context)
        columns = self.columns(parks, names, units)
        base_layer = run.layer("BASE")
        if base_layer is None:
            base = self.base_from_parks(parks, names, units)
        else:
            year = self.parameterAsInt(parameters, "BASE_YEAR", context)
            wanted = [names["ID_FIELD"] or "park_id", names["GDP_FIELD"], names["COD_FIELD"]]
            rows = indicator_inputs.Table(base_layer, outputs, [*wanted, "gdp", "cod_t", "year"])
            base, notes = self.base_from_table(parks, rows, names, units, year)
            for note in notes:
                run.warn(note)
        result = productivity.indicators(
            columns, deflator=self.parameterAsDouble(parameters, "DEFLATOR", context), **base
        )
        unit = self.parameterAsEnum(parameters, "GDP_UNIT", context)
        doubts = plausible_units.doubts(columns["gdp_cny"], result.table, unit)
        for note in [*result.notes, *doubts]:
            run.warn(note)
        outputs.lineage.append(study_bounds.told("classes"))
        fields = [*(real(name) for name in productivity.INDICATORS), *map(text, CLASSES)]
        with outputs:
            results = [result.table[field.name()].to_numpy() for field in fields]
            keep_rows(outputs, layer, parks.rows, fields, results)
        shares = productivity.shares(result.table)
        path = page_path(self, parameters, context)
        if path:
            reach = indicator_inputs.reaches(parks, names["REACH_FIELD"], feedback)
            notes = [*result.notes, *doubts]
            page = indicator_page(
                self.displayName(), parks, result.table, reach=reach, shares=shares, notes=notes
            )
            page.write(path, feedback)
            outputs.results["HTML"] = path
        shares = {name: None if math.isnan(value) else value for name, value in shares.items()}
        return {**outputs.results, **shares}

    def units(self, parameters, context):
        """Return the factors to the units of the computation, by column."""
        from ...analysis.indicators.plausible_units import GDP_UNITS

        money = GDP_UNITS[self.parameterAsEnum(parameters, "GDP_UNIT", context)]
        mass = (0.001, 1.0)[self.parameterAsEnum(parameters, "MASS_UNIT", context)]
        tens = {
            column: (1.0, 1e4)[self.parameterAsEnum(parameters, name, context)]
            for column, name in (
                ("energy_tce", "ENERGY_UNIT"),
                ("water_m3", "WATER_UNIT"),
                ("co2e_t", "GHG_UNIT"),
            )
        }
        return {"gdp_cny": money, "rd_cny": money, **tens, **dict.fromkeys(MASSES, mass)}

    def columns(self, parks, names, units):
        """Return the quantities in the units of the computation; absent ones are unknown."""
        from ...analysis.tables.columns import numbers

        columns = {"gdp_cny": np.full(len(parks), np.nan)}
        for parameter, _, column in QUANTITIES:
            if names[parameter]:
                values = numbers(parks.frame, names[parameter], parks.name)
                columns[column] = values * units.get(column, 1.0)
        return columns

    def base_from_parks(self, parks, names, units):
        """Return the base year's GDP and COD that the parks carry, {} where they do not."""
        from ...analysis.tables.columns import numbers

        if not names["BASE_GDP_FIELD"] or not names["BASE_COD_FIELD"]:
            return {}
        return {
            "base_gdp_cny": numbers(parks.frame, names["BASE_GDP_FIELD"], parks.name)
            * units["gdp_cny"],
            "base_cod_t": numbers(parks.frame, names["BASE_COD_FIELD"], parks.name)
            * units["cod_t"],
        }

    def base_from_table(self, parks, rows, names, units, year):
        """Return the base year's GDP and COD of a table, and notes."""
        from ...analysis.indicators.base_year_values import base_of

        wanted = {
            "id": names["ID_FIELD"] or "park_id",
            "gdp": names["GDP_FIELD"] or "gdp",
            "cod": names["COD_FIELD"] or "cod_t",
        }
        gdp, cod, notes = base_of(parks.frame, rows.frame, wanted, year, (parks.name, rows.name))
        base = {"base_gdp_cny": gdp * units["gdp_cny"], "base_cod_t": cod * units["cod_t"]}
        return base, notes

    # Parameters -------------------------------------------------------------------------------

    def _add_quantities(self):
        titles = (
            tr("GDP field"),
            tr("Energy use field"),
            tr("Fresh water intake field"),
            tr("COD field"),
            tr("NH3-N field"),
            tr("SO2 field"),
            tr("NOx field"),
            tr("Greenhouse gas field"),
            tr("Area field (km²)"),
            tr("Research and development field"),
        )
        told = tr(
            "In the unit chosen below; research and development in that of GDP, the area in km². "
            "Without the field the indicators that need it are empty.",
        )
        for (name, default, _), title in zip(QUANTITIES, titles, strict=True):
            indicator_inputs.add_field(self, name, title, default, told)

    def _add_units(self):
        tonne, ten_thousand = (
            tr("tce"),
            tr("10⁴ tce"),
        )
        for name, title, choices, default in (
            (
                "GDP_UNIT",
                tr("Unit of GDP"),
                [
                    tr("CNY"),
                    tr("10⁴ CNY"),
                    tr("10⁶ CNY"),
                    tr("10⁸ CNY"),
                ],
                1,
            ),
            ("ENERGY_UNIT", tr("Unit of energy"), [tonne, ten_thousand], 0),
            (
                "WATER_UNIT",
                tr("Unit of water"),
                [tr("m³"), tr("10⁴ m³")],
                0,
            ),
            (
                "MASS_UNIT",
                tr("Unit of COD, NH3-N, SO2, NOx"),
                [tr("kg"), tr("t")],
                1,
            ),
            (
                "GHG_UNIT",
                tr("Unit of greenhouse gases"),
                [tr("t CO2e"), tr("10⁴ t CO2e")],
                0,
            ),
        ):
            self.add(
                QgsProcessingParameterEnum(name, title, choices, defaultValue=default),
                tr("Unit of the values in the layer."),
                advanced=name != "GDP_UNIT",
            )
        self.add(
            QgsProcessingParameterNumber(
                "DEFLATOR",
                tr("Price index of the year (100 = constant prices)"),
                Qgis.ProcessingNumberParameterType.Double,
                100.0,
            ),
            tr(
                "GDP · 100 / index is GDP at constant prices; the base year's GDP counts as "
                "constant.",
            ),
            advanced=True,
        )

    def _add_base(self):
        self.add(
            QgsProcessingParameterFeatureSource(
                "BASE",
                tr("Base year table"),
                [Qgis.ProcessingSourceType.Vector],
                optional=True,
            ),
            tr(
                "Rows of an earlier year with the fields of GDP and COD, joined by the park id; "
                "where it has a field year, the rows of the base year count.",
            ),
        )
        indicator_inputs.add_field(
            self,
            "ID_FIELD",
            tr("Park id field"),
            "park_id",
            tr("Joins the base year."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "BASE_YEAR",
                tr("Base year"),
                Qgis.ProcessingNumberParameterType.Integer,
                2015,
            ),
            tr("Which rows of the base year table count."),
        )
        for name, title in (
            ("BASE_GDP_FIELD", tr("Base year GDP field")),
            ("BASE_COD_FIELD", tr("Base year COD field")),
        ):
            self.add(
                QgsProcessingParameterField(name, title, None, "PARKS", optional=True),
                tr(
                    "Where the parks carry the base year themselves; a base year table goes first.",
                ),
            )


CLASSES = ("energy_cls", "cod_cls")


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
