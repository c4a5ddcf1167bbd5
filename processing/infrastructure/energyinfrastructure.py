"""`parkshore:energyinfrastructure`: capacity, efficiency and emissions of parks' energy units."""

import numpy as np
from qgis.core import QgsProcessingException, QgsProcessingParameterEnum

from ..framework.algorithm import Algorithm
from ..messages.language import tr
from ..publish.page import page_path
from .inputs import energy_parameters
from .inputs.infrastructure_parameters import number_or_none
from .inputs.infrastructure_rows import write

GWP_SETS = ("AR4", "AR5", "AR6")
SMALL_UNITS, ALL_UNITS = range(2)


class EnergyInfrastructure(Algorithm):
    """Structure, efficiency and emissions of energy units."""

    ID = "energyinfrastructure"
    GROUP = "infrastructure"
    TAGS = (
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
            "reach, supply efficiency, greenhouse gases, SO2 and NOx, and what is saved when small "
            "units reach a benchmark.</p>"
            "<p><b>Fuel</b> in t standard coal = MW · h · rate / 1000, plus heat supplied · "
            "heat rate / 1000. A rate goes before an efficiency (rate = 122.9 / efficiency · 100, "
            "GB/T 2589-2020); where neither is given the class default counts and the unit says "
            "so.</p>"
            "<p><b>Efficiency</b> of a group = Σ MWh / Σ (MWh / efficiency), over the heat "
            "rate.</p>"
            "<p><b>Greenhouse gases</b> by the 2006 IPCC Guidelines, volume 2: CO2 + CH4 + N2O by "
            "their warming potentials; biogenic CO2 stands apart, of waste only the fossil share "
            "counts. <b>SO2</b> = B·S·2·k·(1 − η), <b>NOx</b> by kg per t coal; measured so2_gkwh "
            "and nox_gkwh go before factors.</p>"
            "<p>Factors and defaults come from one file, resources/factors/energy.json, each with "
            "its source; choose your own copy as Factor file. Method: Hao et al. 2022, Strategic "
            "Study of CAE 24(1), Fig. 3.</p>"
            "<p><b>Limit of the method</b>: class defaults are for power-only units; for combined "
            "heat and power they are marked <i>power-only rate</i>. Numbers that rest on defaults "
            "are shown in DEFAULTS_SHARE.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        energy_parameters.add_inputs(self)
        self.add(
            QgsProcessingParameterEnum(
                "GWP",
                tr("Global warming potentials"),
                [
                    tr("IPCC AR4 (2007)"),
                    tr("IPCC AR5 (2013)"),
                    tr("IPCC AR6 (2021)"),
                ],
                defaultValue=1,
            ),
            tr("What CH4 and N2O weigh in CO2e, over 100 years."),
        )
        energy_parameters.add_choices(self)
        energy_parameters.add_references(self)
        energy_parameters.add_outputs(self)

    def refuse(self, run):
        """Refuse sizes out of order and a factor file that is wrong."""
        parameters, context = run.parameters, run.context
        from ...analysis.infrastructure.factor_file import FACTOR_SETS

        small = self.parameterAsDouble(parameters, "SMALL_MW", context)
        large = self.parameterAsDouble(parameters, "LARGE_MW", context)
        if not small < large:
            raise QgsProcessingException(
                tr(
                    "Small units are below {small} MW and large ones from {large} MW: the first "
                    "must be less than the second.",
                    small=f"{small:g}",
                    large=f"{large:g}",
                )
            )
        factors = FACTOR_SETS.chosen(own=run.text("FACTORS"))
        rate = number_or_none(self, parameters, "BENCHMARK_RATE", context)
        least = factors.scalar("electricity_gce_kwh")
        if rate is not None and rate < least:
            raise QgsProcessingException(
                tr(
                    "{parameter} is {rate}; no unit does with less than {least} gce/kWh, an "
                    "efficiency of 100 %.",
                    parameter=self.parameterDefinition("BENCHMARK_RATE").description(),
                    rate=f"{rate:g}",
                    least=f"{least:g}",
                )
            )

    def compute(self, run):
        """Read, compute, write tables, units and page."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from .inputs.energy_run import EnergyRun

        outputs = run.outputs
        run = EnergyRun(self, parameters, context, feedback, outputs=outputs)
        numbers = self._numbers(run, parameters, context)
        with outputs:
            for name, table in run.tables(parameters).items():
                write(outputs, name, table)
            run.write_units()
            path = page_path(self, parameters, context)
            if path:
                from .pages.energy_page import energy_page

                sizes = self.sizes(parameters, context)
                energy_page(run, numbers, sizes).write(path, feedback)
                outputs.results["HTML"] = path
        outputs.results.update(numbers)
        return outputs.results

    def choices(self, parameters, context):
        """Return what `emissions.evaluate` is told beside the units."""
        year = number_or_none(self, parameters, "YEAR", context)
        return {
            "gwp": GWP_SETS[self.parameterAsEnum(parameters, "GWP", context)],
            "year": None if year is None else int(year),
            "fossil_share": number_or_none(self, parameters, "WASTE_FOSSIL_SHARE", context),
        }

    def sizes(self, parameters, context):
        """Return the bounds of small and of large units, MW."""
        return tuple(
            self.parameterAsDouble(parameters, name, context) for name in ("SMALL_MW", "LARGE_MW")
        )

    def _numbers(self, run, parameters, context):
        from ...analysis.infrastructure.energy.fleet_totals import of_reference, saving, totals

        small, large = self.sizes(parameters, context)
        numbers = totals(run.emissions, small, large)
        scope = self.parameterAsEnum(parameters, "UPGRADE_SCOPE", context)
        numbers["SAVING_TCE"], numbers["SAVING_CO2E_T"] = saving(
            run.emissions,
            run.benchmark,
            small if scope == SMALL_UNITS else np.inf,
        )
        for name, part, reference in (
            ("OF_REFERENCE", "TOTAL_MW", "REFERENCE_MW"),
            ("OF_REFERENCE_CO2E", "CO2E_T", "REFERENCE_CO2E_T"),
            ("OF_REFERENCE_SO2", "SO2_T", "REFERENCE_SO2_T"),
            ("OF_REFERENCE_NOX", "NOX_T", "REFERENCE_NOX_T"),
        ):
            whole = number_or_none(self, parameters, reference, context)
            numbers[name] = of_reference(numbers[part], whole)
        return {**numbers, **run.counts()}
