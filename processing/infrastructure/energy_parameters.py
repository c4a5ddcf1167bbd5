"""Inputs and outputs of `parkshore:energyinfrastructure`."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..page import add_page
from .parameters import (
    add_counts,
    add_field,
    add_file,
    add_number,
    add_parks,
    add_reach,
    add_rows,
    add_table,
)

translate = QCoreApplication.translate

FIELDS = {
    "FUEL_FIELD": "fuel",
    "KIND_FIELD": "kind",
    "CAPACITY_FIELD": "mw",
    "RATE_FIELD": "rate",
    "EFFICIENCY_FIELD": "eff",
    "HOURS_FIELD": "hours",
    "HEAT_FIELD": "heat_gj",
    "SO2_FIELD": "so2_gkwh",
    "NOX_FIELD": "nox_gkwh",
}
"""Field parameters, and the names `analysis.infrastructure.units` knows them by."""


def add_inputs(algorithm):
    """Add layers and fields."""
    add_rows(
        algorithm,
        "UNITS",
        translate("ParkShore", "Energy units"),
        translate("ParkShore", "Units of power, heat and waste burning; each is read once."),
    )
    titles = {
        "FUEL_FIELD": (
            translate("ParkShore", "Fuel field"),
            translate(
                "ParkShore",
                "Chinese or English; a word the factor file does not know is a class of its own.",
            ),
        ),
        "KIND_FIELD": (
            translate("ParkShore", "Kind field"),
            translate("ParkShore", "chp, power, heat, msw, hazwaste, biomass, or Chinese words."),
        ),
        "CAPACITY_FIELD": (
            translate("ParkShore", "Capacity field (MW)"),
            translate("ParkShore", "Installed capacity in MW; kW are noticed and told."),
        ),
        "RATE_FIELD": (
            translate("ParkShore", "Coal rate field (gce/kWh)"),
            translate("ParkShore", "Standard coal rate of supply; goes before the efficiency."),
        ),
        "EFFICIENCY_FIELD": (
            translate("ParkShore", "Efficiency field (%)"),
            translate("ParkShore", "Supply efficiency of electricity in percent."),
        ),
        "HOURS_FIELD": (
            translate("ParkShore", "Hours field (h/a)"),
            translate("ParkShore", "Full-load hours a year."),
        ),
    }
    for name, (title, told) in titles.items():
        add_field(algorithm, name, title, told, default=FIELDS[name], parent="UNITS")
    add_field(
        algorithm,
        "PARK_FIELD",
        translate("ParkShore", "Park id field"),
        translate("ParkShore", "Id of the park the unit belongs to."),
        default="park_id",
        parent="UNITS",
    )
    add_field(
        algorithm,
        "OPENED_FIELD",
        translate("ParkShore", "Opening date field"),
        translate("ParkShore", "YYYY, YYYY-MM or YYYY-MM-DD, or a Chinese date."),
        default="opened",
        parent="UNITS",
    )
    add_reach(algorithm)
    measured = {
        "HEAT_FIELD": (
            translate("ParkShore", "Heat field (GJ/a)"),
            translate("ParkShore", "Heat supplied a year; its fuel is added to that of power."),
        ),
        "SO2_FIELD": (
            translate("ParkShore", "Measured SO2 field (g/kWh)"),
            translate("ParkShore", "Goes before the factors."),
        ),
        "NOX_FIELD": (
            translate("ParkShore", "Measured NOx field (g/kWh)"),
            translate("ParkShore", "Goes before the factors."),
        ),
    }
    for name, (title, told) in measured.items():
        add_field(algorithm, name, title, told, default=FIELDS[name], parent="UNITS", advanced=True)
    add_parks(
        algorithm,
        optional=True,
        told=translate(
            "ParkShore",
            "With parks only their units count: a unit belongs to the park of its park_id, else to "
            "the polygon that holds it; others are skipped and counted.",
        ),
    )
    add_file(
        algorithm,
        "FACTORS",
        translate("ParkShore", "Factor file"),
        translate(
            "ParkShore",
            "Your own copy of resources/factors/energy.json; by default the one of the plugin.",
        ),
    )


def add_choices(algorithm):
    """Add sizes, the upgrade scenario, and what class defaults depend on."""
    add_number(
        algorithm,
        "SMALL_MW",
        translate("ParkShore", "Small units are below (MW)"),
        translate("ParkShore", "Upper bound of the first size class, not included."),
        30.0,
    )
    add_number(
        algorithm,
        "LARGE_MW",
        translate("ParkShore", "Large units are from (MW)"),
        translate("ParkShore", "Lower bound of the last size class, included."),
        300.0,
    )
    add_number(
        algorithm,
        "BENCHMARK_RATE",
        translate("ParkShore", "Benchmark rate (gce/kWh)"),
        translate(
            "ParkShore",
            "Upgrade scenario: units with a worse rate reach this one; saving = Σ MWh · (rate − "
            "benchmark) / 1000.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "UPGRADE_SCOPE",
            translate("ParkShore", "Units that are upgraded"),
            [translate("ParkShore", "small units"), translate("ParkShore", "units of any size")],
            defaultValue=0,
        ),
        translate("ParkShore", "Which fuels may be upgraded stands in the factor file."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "YEAR",
            translate("ParkShore", "Year of the data"),
            Qgis.ProcessingNumberParameterType.Integer,
            None,
            optional=True,
            minValue=1950,
            maxValue=2100,
        ),
        translate(
            "ParkShore",
            "Chooses the class defaults of hours and pollution control of that year; empty is the "
            "present.",
        ),
        advanced=True,
    )
    add_number(
        algorithm,
        "WASTE_FOSSIL_SHARE",
        translate("ParkShore", "Fossil share of waste (0–1)"),
        translate("ParkShore", "By energy; empty takes that of the factor file."),
        high=1.0,
        advanced=True,
    )


def add_references(algorithm):
    """Add amounts of the region that results are shares of."""
    references = {
        "REFERENCE_MW": translate("ParkShore", "Installed capacity of the region (MW)"),
        "REFERENCE_CO2E_T": translate("ParkShore", "Greenhouse gases of the region (t CO2e)"),
        "REFERENCE_SO2_T": translate("ParkShore", "SO2 of the region (t)"),
        "REFERENCE_NOX_T": translate("ParkShore", "NOx of the region (t)"),
    }
    told = translate("ParkShore", "The result is also given as a share of this amount.")
    for name, title in references.items():
        add_number(algorithm, name, title, told, advanced=True)


def add_outputs(algorithm):
    """Add tables, units, page and numbers."""
    by = translate("ParkShore", "Units, capacity, efficiency and emissions of each group.")
    tables = {
        "BY_PARK": (
            translate("ParkShore", "By park"),
            translate(
                "ParkShore",
                "One row per park, with the share of its own greenhouse gases that its units emit.",
            ),
        ),
        "BY_REACH": (translate("ParkShore", "By reach"), by),
        "BY_FUEL": (
            translate("ParkShore", "By fuel"),
            translate("ParkShore", "Units and capacity of each fuel."),
        ),
        "BY_KIND": (translate("ParkShore", "By kind"), by),
        "BY_BIN": (
            translate("ParkShore", "By size of unit"),
            translate("ParkShore", "Units and capacity of the three size classes."),
        ),
        "BY_VINTAGE": (translate("ParkShore", "By decade of opening"), by),
    }
    for name, (title, told) in tables.items():
        add_table(algorithm, name, title, told)
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "UNITS_OUT",
            translate("ParkShore", "Units with emissions"),
            Qgis.ProcessingSourceType.Vector,
            optional=True,
            createByDefault=False,
        ),
        translate(
            "ParkShore",
            "Every unit read with its emissions and what was taken from the factor file; a unit "
            "of no park has none.",
        ),
    )
    add_page(algorithm)
    add_counts(algorithm)
    algorithm.add_numbers(
        UNITS_COUNT=translate("ParkShore", "Units"),
        PARKS_WITH=translate("ParkShore", "Parks with units"),
        TOTAL_MW=translate("ParkShore", "Capacity (MW)"),
        COAL_SHARE=translate("ParkShore", "Coal, share of capacity"),
        GAS_SHARE=translate("ParkShore", "Gas, share of capacity"),
        THERMAL_SHARE=translate("ParkShore", "Thermal, share of capacity"),
        COAL_UNIT_SHARE=translate("ParkShore", "Coal, share of units"),
        LARGE_MW_SHARE=translate("ParkShore", "Large units, share of capacity"),
        LARGE_UNIT_SHARE=translate("ParkShore", "Large units, share of units"),
        SMALL_MW_SHARE=translate("ParkShore", "Small units, share of capacity"),
        SMALL_UNIT_SHARE=translate("ParkShore", "Small units, share of units"),
        EFFICIENCY=translate("ParkShore", "Supply efficiency (%)"),
        CO2E_T=translate("ParkShore", "Greenhouse gases (t CO2e)"),
        CO2_BIO_T=translate("ParkShore", "Biogenic CO2, apart (t)"),
        SO2_T=translate("ParkShore", "SO2 (t)"),
        NOX_T=translate("ParkShore", "NOx (t)"),
        SO2_G_KWH=translate("ParkShore", "SO2 (g/kWh)"),
        NOX_G_KWH=translate("ParkShore", "NOx (g/kWh)"),
        SAVING_TCE=translate("ParkShore", "Saving (tce)"),
        SAVING_CO2E_T=translate("ParkShore", "Saving (t CO2e)"),
        OF_REFERENCE=translate("ParkShore", "Share of the region's capacity"),
        OF_REFERENCE_CO2E=translate("ParkShore", "Share of the region's greenhouse gases"),
        OF_REFERENCE_SO2=translate("ParkShore", "Share of the region's SO2"),
        OF_REFERENCE_NOX=translate("ParkShore", "Share of the region's NOx"),
        OF_PARKS_CO2E=translate("ParkShore", "Share of the parks' own greenhouse gases"),
        DEFAULTS_SHARE=translate("ParkShore", "Share of CO2e that rests on class defaults"),
        UNVERIFIED_SHARE=translate("ParkShore", "Share of CO2e that rests on unverified values"),
        NO_CAPACITY=translate("ParkShore", "Units without capacity"),
    )
