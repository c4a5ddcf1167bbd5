"""`parkshore:energyinfrastructure`: capacity, efficiency and emissions of parks' energy units."""

import numpy as np
from qgis.core import QgsFeature, QgsProcessingException

from ..layers.fields import plan_fields
from ..layers.row_writing import again
from ..messages.language import tr
from .inputs.energy_parameters import FIELDS, GWP_SETS, SMALL_UNITS, EnergyParameters
from .inputs.infrastructure_algorithm import result_field
from .inputs.placed_rows import place, reach_of_layer, read_parks

RESULTS = ("eff_pct", "tce", "fuel_t", "co2e_t", "co2bio_t", "so2_t", "nox_t", "defaults")
REFERENCES = {
    "OF_REFERENCE": "REFERENCE_MW",
    "OF_REFERENCE_CO2E": "REFERENCE_CO2E_T",
    "OF_REFERENCE_SO2": "REFERENCE_SO2_T",
    "OF_REFERENCE_NOX": "REFERENCE_NOX_T",
}


class EnergyInfrastructure(EnergyParameters):
    """Structure, efficiency and emissions of energy units."""

    ID = "energyinfrastructure"
    TAGS: tuple[str, ...] = (
        *("energy", "power plant", "CHP", "capacity", "efficiency", "CO2", "SO2", "NOx", "coal"),
        *("能源基础设施", "热电联产", "装机容量", "煤耗", "碳排放", "二氧化硫", "氮氧化物", "机组"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Energy infrastructure")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Describes the energy units of parks: capacity by fuel, kind, size, decade and "
            "reach, supply efficiency, greenhouse gases, SO2 and NOx, and what is saved when "
            "small units reach a benchmark.</p><p><b>Fuel</b> in t standard coal = MW · h · rate "
            "/ 1000, plus heat supplied · heat rate / 1000. A rate goes before an efficiency "
            "(rate = 122.9 / efficiency · 100, GB/T 2589-2020); where neither is given the class "
            "default counts and the unit says so.</p><p><b>Efficiency</b> of a group = Σ MWh / Σ "
            "(MWh / efficiency), over the heat rate.</p><p><b>Greenhouse gases</b> by the 2006 "
            "IPCC Guidelines, volume 2: CO2 + CH4 + N2O by their warming potentials; biogenic CO2 "
            "stands apart, of waste only the fossil share counts. <b>SO2</b> = B·S·2·k·(1 − η), "
            "<b>NOx</b> by kg per t coal; measured so2_gkwh and nox_gkwh go before "
            "factors.</p><p>Factors and defaults come from one file, "
            "resources/factors/energy.json, each with its source; choose your own copy as Factor "
            "file. Method: Hao et al. 2022, Strategic Study of CAE 24(1), Fig. 3.</p><p><b>Limit "
            "of the method</b>: class defaults are for power-only units; for combined heat and "
            "power they are marked <i>power-only rate</i>. Numbers that rest on defaults are "
            "shown in DEFAULTS_SHARE.</p>",
        )

    def refuse(self, run):
        """Refuse sizes out of order and a factor file that is wrong."""
        from ...analysis.infrastructure.factor_file import FACTOR_SETS

        small, large = run.number("SMALL_MW"), run.number("LARGE_MW")
        if not small < large:
            raise QgsProcessingException(
                tr(
                    "Small units are below {small} MW and large ones from {large} MW: the first "
                    "must be less than the second.",
                    small=f"{small:g}",
                    large=f"{large:g}",
                )
            )
        rate = run.number("BENCHMARK_RATE")
        least = FACTOR_SETS.chosen(own=run.text("FACTORS")).scalar("electricity_gce_kwh")
        if rate is not None and rate < least:
            raise QgsProcessingException(
                tr(
                    "{parameter} is {rate}; no unit does with less than {least} gce/kWh, an "
                    "efficiency of 100 %.",
                    parameter=run.title("BENCHMARK_RATE"),
                    rate=f"{rate:g}",
                    least=f"{least:g}",
                )
            )

    def evaluate(self, run):
        """Read the units and their parks, and compute."""
        from ...analysis.infrastructure.energy.energy_infrastructure import (
            EnergyRequest,
            energy_infrastructure,
        )
        from ...analysis.infrastructure.factor_file import FACTOR_SETS
        from ..layers.table_reading import spelled

        layer = run.layer("UNITS")
        fields = {known: run.field(name, layer) for name, known in FIELDS.items()}
        fields |= {name: spelled(layer, name) for name in ("closed", "tech", "cooling")}
        park_field = run.field("PARK_FIELD", layer)
        parks = read_parks(run, "co2e_t", id_field=park_field)
        table = run.table(layer, [*fields.values(), park_field, reach_of_layer(run, layer)])
        return energy_infrastructure(
            EnergyRequest(
                place(run, table, parks, park_field),
                fields,
                FACTOR_SETS.chosen(own=run.text("FACTORS")),
                parks,
                gwp=run.choice("GWP", GWP_SETS),
                year=run.whole("YEAR"),
                fossil_share=run.number("WASTE_FOSSIL_SHARE"),
                small_mw=run.number("SMALL_MW"),
                large_mw=run.number("LARGE_MW"),
                benchmark=run.number("BENCHMARK_RATE"),
                upgrades_all=run.choice("UPGRADE_SCOPE") != SMALL_UNITS,
                references={share: run.number(name) for share, name in REFERENCES.items()},
            )
        )

    def write(self, run, result):
        """Write the tables, and every unit read with its results."""
        super().write(run, result)
        if run.wants("UNITS_OUT"):
            _write_units(run, result)

    def page(self, result):
        """Return the page."""
        from .pages.energy_page import energy_page

        return energy_page(result)


def _write_units(run, result):
    """Write every unit read; one of no park has no results."""
    units, emissions = result.request.units, result.emissions
    layer = units.table.layer
    plan = plan_fields(layer, [result_field(name) for name in RESULTS], run.feedback)
    sink = run.sink("UNITS_OUT", plan.fields, layer.wkb_type, layer.crs, style="energy_units")
    columns = [getattr(emissions, name) for name in RESULTS[:-1]]
    results = [np.where(np.isnan(each), None, each.astype(object)) for each in columns]
    results.append(emissions.default_words())
    found = np.where(units.used, np.cumsum(units.used) - 1, -1)
    for begin, features in again(layer, units.table.rows):
        written = []
        for feature, row in zip(features, found[begin:], strict=False):
            made = QgsFeature(feature.id())
            made.setGeometry(feature.geometry())
            values = [None if row < 0 else column[row] for column in results]
            made.setAttributes([*plan.attributes(feature), *values])
            written.append(made)
        sink.write(written)
        run.done((begin + len(features)) / max(len(units), 1))
