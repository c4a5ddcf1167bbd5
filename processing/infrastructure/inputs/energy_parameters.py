"""Inputs and outputs of `parkshore:energyinfrastructure`."""

from ...framework.declaration import TABLE
from ...messages.language import tr
from .infrastructure_algorithm import Infrastructure

FIELDS = {
    "FUEL_FIELD": "fuel",
    "KIND_FIELD": "kind",
    "CAPACITY_FIELD": "mw",
    "RATE_FIELD": "rate",
    "EFFICIENCY_FIELD": "eff",
    "HOURS_FIELD": "hours",
    "OPENED_FIELD": "opened",
    "HEAT_FIELD": "heat_gj",
    "SO2_FIELD": "so2_gkwh",
    "NOX_FIELD": "nox_gkwh",
}
"""Field parameters, and the names `analysis.infrastructure.energy` knows them by."""

GWP_SETS = ("AR4", "AR5", "AR6")
SMALL_UNITS, ALL_UNITS = range(2)


class EnergyParameters(Infrastructure):
    """Declares what the dialog asks for and what is made."""

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_rows(
            "UNITS",
            tr("Energy units"),
            tr("Units of power, heat and waste burning; each is read once."),
        )
        self._add_fields()
        self.add_host_parks(
            tr(
                "With parks only their units count: a unit belongs to the park of its park_id, "
                "else to the polygon that holds it; others are skipped and counted.",
            ),
            optional=True,
        )
        self.add_file(
            "FACTORS",
            tr("Factor file"),
            tr(
                "Your own copy of resources/factors/energy.json; by default the one of the plugin.",
            ),
        )
        self._add_choices()
        self._add_references()
        self._add_tables()
        self.add_page()
        self.add_counts()
        self.add_numbers(
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

    def _add_fields(self):
        word = tr(
            "Chinese or English; a word the factor file does not know is a class of its own.",
        )
        before = tr("Goes before the factors.")
        rate = tr("Standard coal rate of supply; goes before the efficiency.")
        for name, title, help_text, default in (
            ("FUEL_FIELD", tr("Fuel field"), word, "fuel"),
            (
                "KIND_FIELD",
                tr("Kind field"),
                tr("chp, power, heat, msw, hazwaste, biomass, or Chinese words."),
                "kind",
            ),
            (
                "CAPACITY_FIELD",
                tr("Capacity field (MW)"),
                tr("Installed capacity in MW; kW are noticed and told."),
                "mw",
            ),
            ("RATE_FIELD", tr("Coal rate field (gce/kWh)"), rate, "rate"),
            (
                "EFFICIENCY_FIELD",
                tr("Efficiency field (%)"),
                tr("Supply efficiency of electricity in percent."),
                "eff",
            ),
            ("HOURS_FIELD", tr("Hours field (h/a)"), tr("Full-load hours a year."), "hours"),
            (
                "PARK_FIELD",
                tr("Park id field"),
                tr("Id of the park the unit belongs to."),
                "park_id",
            ),
            (
                "OPENED_FIELD",
                tr("Opening date field"),
                tr("YYYY, YYYY-MM or YYYY-MM-DD, or a Chinese date."),
                "opened",
            ),
        ):
            self.add_field(name, title, help_text, default, parent="UNITS")
        self.add_reach()
        for name, title, help_text, default in (
            (
                "HEAT_FIELD",
                tr("Heat field (GJ/a)"),
                tr("Heat supplied a year; its fuel is added to that of power."),
                "heat_gj",
            ),
            ("SO2_FIELD", tr("Measured SO2 field (g/kWh)"), before, "so2_gkwh"),
            ("NOX_FIELD", tr("Measured NOx field (g/kWh)"), before, "nox_gkwh"),
        ):
            self.add_field(name, title, help_text, default, parent="UNITS", advanced=True)

    def _add_choices(self):
        self.add_choice(
            "GWP",
            tr("Global warming potentials"),
            tr("What CH4 and N2O weigh in CO2e, over 100 years."),
            [tr("IPCC AR4 (2007)"), tr("IPCC AR5 (2013)"), tr("IPCC AR6 (2021)")],
            1,
        )
        self.add_number(
            "SMALL_MW",
            tr("Small units are below (MW)"),
            tr("Upper bound of the first size class, not included."),
            30.0,
        )
        self.add_number(
            "LARGE_MW",
            tr("Large units are from (MW)"),
            tr("Lower bound of the last size class, included."),
            300.0,
        )
        self.add_number(
            "BENCHMARK_RATE",
            tr("Benchmark rate (gce/kWh)"),
            tr(
                "Upgrade scenario: units with a worse rate reach this one; saving = Σ MWh · (rate "
                "− benchmark) / 1000.",
            ),
        )
        self.add_choice(
            "UPGRADE_SCOPE",
            tr("Units that are upgraded"),
            tr("Which fuels may be upgraded stands in the factor file."),
            [tr("small units"), tr("units of any size")],
            advanced=True,
        )
        self.add_number(
            "YEAR",
            tr("Year of the data"),
            tr(
                "Chooses the class defaults of hours and pollution control of that year; empty is "
                "the present.",
            ),
            low=1950,
            high=2100,
            whole=True,
            advanced=True,
        )
        self.add_number(
            "WASTE_FOSSIL_SHARE",
            tr("Fossil share of waste (0–1)"),
            tr("By energy; empty takes that of the factor file."),
            high=1.0,
            advanced=True,
        )

    def _add_references(self):
        told = tr("The result is also given as a share of this amount.")
        for name, title in (
            ("REFERENCE_MW", tr("Installed capacity of the region (MW)")),
            ("REFERENCE_CO2E_T", tr("Greenhouse gases of the region (t CO2e)")),
            ("REFERENCE_SO2_T", tr("SO2 of the region (t)")),
            ("REFERENCE_NOX_T", tr("NOx of the region (t)")),
        ):
            self.add_number(name, title, told, advanced=True)

    def _add_tables(self):
        by = tr("Units, capacity, efficiency and emissions of each group.")
        for name, title, help_text in (
            (
                "BY_PARK",
                tr("By park"),
                tr(
                    "One row per park, with the share of its own greenhouse gases that its units "
                    "emit.",
                ),
            ),
            ("BY_REACH", tr("By reach"), by),
            ("BY_FUEL", tr("By fuel"), tr("Units and capacity of each fuel.")),
            ("BY_KIND", tr("By kind"), by),
            (
                "BY_BIN",
                tr("By size of unit"),
                tr("Units and capacity of the three size classes."),
            ),
            ("BY_VINTAGE", tr("By decade of opening"), by),
        ):
            self.add_table(name, title, help_text)
        self.add_sink(
            "UNITS_OUT",
            tr("Units with emissions"),
            tr(
                "Every unit read with its emissions and what was taken from the factor file; a "
                "unit of no park has none.",
            ),
            TABLE,
            optional=True,
            made=False,
        )
