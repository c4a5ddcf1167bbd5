"""Inputs and outputs of `parkshore:energyinfrastructure`."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
)

from ...messages.language import tr
from .infrastructure_parameters import (
    add_field,
    add_file,
    add_number,
    add_parks,
    add_reach,
    add_rows,
    add_table,
)

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
"""Field parameters, and the names `analysis.infrastructure.energy.energy_units` knows them by."""


def add_inputs(algorithm):
    """Add layers and fields."""
    add_rows(
        algorithm,
        "UNITS",
        tr("Energy units"),
        tr("Units of power, heat and waste burning; each is read once."),
    )
    titles = {
        "FUEL_FIELD": (
            tr("Fuel field"),
            tr(
                "Chinese or English; a word the factor file does not know is a class of its own.",
            ),
        ),
        "KIND_FIELD": (
            tr("Kind field"),
            tr("chp, power, heat, msw, hazwaste, biomass, or Chinese words."),
        ),
        "CAPACITY_FIELD": (
            tr("Capacity field (MW)"),
            tr("Installed capacity in MW; kW are noticed and told."),
        ),
        "RATE_FIELD": (
            tr("Coal rate field (gce/kWh)"),
            tr("Standard coal rate of supply; goes before the efficiency."),
        ),
        "EFFICIENCY_FIELD": (
            tr("Efficiency field (%)"),
            tr("Supply efficiency of electricity in percent."),
        ),
        "HOURS_FIELD": (
            tr("Hours field (h/a)"),
            tr("Full-load hours a year."),
        ),
    }
    for name, (title, told) in titles.items():
        add_field(algorithm, name, title, told, default=FIELDS[name], parent="UNITS")
    add_field(
        algorithm,
        "PARK_FIELD",
        tr("Park id field"),
        tr("Id of the park the unit belongs to."),
        default="park_id",
        parent="UNITS",
    )
    add_field(
        algorithm,
        "OPENED_FIELD",
        tr("Opening date field"),
        tr("YYYY, YYYY-MM or YYYY-MM-DD, or a Chinese date."),
        default="opened",
        parent="UNITS",
    )
    add_reach(algorithm)
    measured = {
        "HEAT_FIELD": (
            tr("Heat field (GJ/a)"),
            tr("Heat supplied a year; its fuel is added to that of power."),
        ),
        "SO2_FIELD": (
            tr("Measured SO2 field (g/kWh)"),
            tr("Goes before the factors."),
        ),
        "NOX_FIELD": (
            tr("Measured NOx field (g/kWh)"),
            tr("Goes before the factors."),
        ),
    }
    for name, (title, told) in measured.items():
        add_field(algorithm, name, title, told, default=FIELDS[name], parent="UNITS", advanced=True)
    add_parks(
        algorithm,
        optional=True,
        told=tr(
            "With parks only their units count: a unit belongs to the park of its park_id, else to "
            "the polygon that holds it; others are skipped and counted.",
        ),
    )
    add_file(
        algorithm,
        "FACTORS",
        tr("Factor file"),
        tr(
            "Your own copy of resources/factors/energy.json; by default the one of the plugin.",
        ),
    )


def add_choices(algorithm):
    """Add sizes, the upgrade scenario, and what class defaults depend on."""
    add_number(
        algorithm,
        "SMALL_MW",
        tr("Small units are below (MW)"),
        tr("Upper bound of the first size class, not included."),
        30.0,
    )
    add_number(
        algorithm,
        "LARGE_MW",
        tr("Large units are from (MW)"),
        tr("Lower bound of the last size class, included."),
        300.0,
    )
    add_number(
        algorithm,
        "BENCHMARK_RATE",
        tr("Benchmark rate (gce/kWh)"),
        tr(
            "Upgrade scenario: units with a worse rate reach this one; saving = Σ MWh · (rate − "
            "benchmark) / 1000.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "UPGRADE_SCOPE",
            tr("Units that are upgraded"),
            [tr("small units"), tr("units of any size")],
            defaultValue=0,
        ),
        tr("Which fuels may be upgraded stands in the factor file."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "YEAR",
            tr("Year of the data"),
            Qgis.ProcessingNumberParameterType.Integer,
            None,
            optional=True,
            minValue=1950,
            maxValue=2100,
        ),
        tr(
            "Chooses the class defaults of hours and pollution control of that year; empty is the "
            "present.",
        ),
        advanced=True,
    )
    add_number(
        algorithm,
        "WASTE_FOSSIL_SHARE",
        tr("Fossil share of waste (0–1)"),
        tr("By energy; empty takes that of the factor file."),
        high=1.0,
        advanced=True,
    )


def add_references(algorithm):
    """Add amounts of the region that results are shares of."""
    references = {
        "REFERENCE_MW": tr("Installed capacity of the region (MW)"),
        "REFERENCE_CO2E_T": tr("Greenhouse gases of the region (t CO2e)"),
        "REFERENCE_SO2_T": tr("SO2 of the region (t)"),
        "REFERENCE_NOX_T": tr("NOx of the region (t)"),
    }
    told = tr("The result is also given as a share of this amount.")
    for name, title in references.items():
        add_number(algorithm, name, title, told, advanced=True)


def add_outputs(algorithm):
    """Add tables, units, page and numbers."""
    by = tr("Units, capacity, efficiency and emissions of each group.")
    tables = {
        "BY_PARK": (
            tr("By park"),
            tr(
                "One row per park, with the share of its own greenhouse gases that its units emit.",
            ),
        ),
        "BY_REACH": (tr("By reach"), by),
        "BY_FUEL": (
            tr("By fuel"),
            tr("Units and capacity of each fuel."),
        ),
        "BY_KIND": (tr("By kind"), by),
        "BY_BIN": (
            tr("By size of unit"),
            tr("Units and capacity of the three size classes."),
        ),
        "BY_VINTAGE": (tr("By decade of opening"), by),
    }
    for name, (title, told) in tables.items():
        add_table(algorithm, name, title, told)
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "UNITS_OUT",
            tr("Units with emissions"),
            Qgis.ProcessingSourceType.Vector,
            optional=True,
            createByDefault=False,
        ),
        tr(
            "Every unit read with its emissions and what was taken from the factor file; a unit "
            "of no park has none.",
        ),
    )
    algorithm.add_page()
    algorithm.add_counts()
    algorithm.add_numbers(
        UNITS_COUNT=tr("Units"),
        PARKS_WITH=tr("Parks with units"),
        TOTAL_MW=tr("Capacity (MW)"),
        COAL_SHARE=tr("Coal, share of capacity"),
        GAS_SHARE=tr("Gas, share of capacity"),
        THERMAL_SHARE=tr("Thermal, share of capacity"),
        COAL_UNIT_SHARE=tr("Coal, share of units"),
        LARGE_MW_SHARE=tr("Large units, share of capacity"),
        LARGE_UNIT_SHARE=tr("Large units, share of units"),
        SMALL_MW_SHARE=tr("Small units, share of capacity"),
        SMALL_UNIT_SHARE=tr("Small units, share of units"),
        EFFICIENCY=tr("Supply efficiency (%)"),
        CO2E_T=tr("Greenhouse gases (t CO2e)"),
        CO2_BIO_T=tr("Biogenic CO2, apart (t)"),
        SO2_T=tr("SO2 (t)"),
        NOX_T=tr("NOx (t)"),
        SO2_G_KWH=tr("SO2 (g/kWh)"),
        NOX_G_KWH=tr("NOx (g/kWh)"),
        SAVING_TCE=tr("Saving (tce)"),
        SAVING_CO2E_T=tr("Saving (t CO2e)"),
        OF_REFERENCE=tr("Share of the region's capacity"),
        OF_REFERENCE_CO2E=tr("Share of the region's greenhouse gases"),
        OF_REFERENCE_SO2=tr("Share of the region's SO2"),
        OF_REFERENCE_NOX=tr("Share of the region's NOx"),
        OF_PARKS_CO2E=tr("Share of the parks' own greenhouse gases"),
        DEFAULTS_SHARE=tr("Share of CO2e that rests on class defaults"),
        UNVERIFIED_SHARE=tr("Share of CO2e that rests on unverified values"),
        NO_CAPACITY=tr("Units without capacity"),
    )
