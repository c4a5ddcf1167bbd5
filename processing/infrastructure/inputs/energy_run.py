"""One run of `parkshore:energyinfrastructure`: what was read, and its tables."""

import numpy as np
from qgis.core import QgsFeature

from ...layers.bridge import Layer
from ...layers.column_reading import read_columns
from ...layers.fields import plan_fields
from ...layers.row_writing import again
from ...messages.language import tr
from ..pages.page_words import percent
from .energy_parameters import FIELDS
from .host_parks import Parks
from .infrastructure_parameters import number_or_none
from .infrastructure_rows import result_field
from .layer_questions import own
from .row_reach import reach_field, refuse_reach_field, row_reach

RESULTS = ("eff_pct", "tce", "fuel_t", "co2e_t", "co2bio_t", "so2_t", "nox_t", "defaults")


class EnergyRun:
    """Energy units and what follows from them.

    Attributes
    ----------
    emissions : Emissions
        Of the units used.
    used : ndarray of bool, shape (n,)
        Which of the units read belong to the parks; all without parks.
    factors : Factors
    of_parks : float or None
        Share of the parks' own CO2e.
    benchmark : float or None
        gce/kWh of the upgrade scenario.
    basis : list of str
        What the result rests on: factor file, defaults, unverified values.
    """

    def __init__(self, algorithm, parameters, context, feedback, *, outputs):
        from ....analysis.infrastructure.energy.emissions import evaluate
        from ....analysis.infrastructure.factor_file import FACTOR_SETS

        self.algorithm, self.outputs, self.feedback = algorithm, outputs, feedback
        self.layer = Layer(algorithm, parameters, "UNITS", context, feedback)
        self.fields = {
            known: algorithm.field(parameters, name, self.layer, context, feedback)
            for name, known in FIELDS.items()
        }
        self.park_field, self._opened_field = (
            algorithm.field(parameters, name, self.layer, context, feedback)
            for name in ("PARK_FIELD", "OPENED_FIELD")
        )
        self.parks = None
        if parameters.get("PARKS"):
            self.parks = Parks(
                algorithm,
                parameters,
                context,
                feedback,
                outputs=outputs,
                fields=("co2e_t",),
                id_field=self.park_field,
            )
        layers = [self.layer, *([self.parks.layer] if self.parks else [])]
        refuse_reach_field(algorithm, parameters, layers, context)
        self.rows = self._read(parameters, context)
        frame = self.rows.frame()
        self._park_ids = np.full(len(frame), None, dtype=object)
        if self.park_field:
            self._park_ids = frame[self.park_field].to_numpy(dtype=object)
        self.park = self._place()
        self.used = np.ones(len(self.rows), dtype=bool) if self.parks is None else self.park >= 0
        self.reach = row_reach(
            algorithm,
            parameters,
            context,
            feedback,
            layer=self.layer,
            rows=self.rows,
            parks=self.parks,
            park=self.park,
        )[self.used]
        self._sizes = algorithm.sizes(parameters, context)
        own = algorithm.parameterAsString(parameters, "FACTORS", context)
        self.factors = FACTOR_SETS.chosen(own=own)
        self.choices = algorithm.choices(parameters, context)
        self.benchmark = number_or_none(algorithm, parameters, "BENCHMARK_RATE", context)
        self._opened = frame[self._opened_field][self.used] if self._opened_field else None
        self.emissions = evaluate(
            frame[self.used],
            self.factors,
            layer=self.layer.name,
            fields=self.fields,
            **self.choices,
        )
        for message in self.emissions.messages:
            algorithm.say(message, feedback, warning=True)
        self._tell_closed(frame, feedback)
        self._by_park, self.of_parks = self._park_table()
        self._tell()

    def counts(self):
        """Return rows read, used and skipped, parks with units, and the parks' share."""
        used = int(self.used.sum())
        with_units = self._by_park[self._by_park.park_id.notna() & (self._by_park.units > 0)]
        return {
            "READ": len(self.used),
            "USED": used,
            "SKIPPED": len(self.used) - used,
            "PARKS_WITH": len(with_units),
            "OF_PARKS_CO2E": self.of_parks,
        }

    def tables(self, parameters=None):
        """Return the tables that are asked for; all of them without parameters."""
        from ....analysis.infrastructure.energy import fleet_structure
        from ....analysis.infrastructure.group_sums import REACHES

        made = {
            "BY_PARK": lambda: self._by_park,
            "BY_REACH": lambda: fleet_structure.by_key(
                self.reach, self.emissions, "reach", order=REACHES
            ),
            "BY_FUEL": lambda: fleet_structure.by_fuel(self.emissions),
            "BY_KIND": lambda: fleet_structure.by_key(
                self.emissions.kind_words(), self.emissions, "kind"
            ),
            "BY_BIN": lambda: fleet_structure.by_bin(self.emissions, *self._sizes),
            "BY_VINTAGE": self._by_vintage,
        }
        return {
            name: make()
            for name, make in made.items()
            if parameters is None or parameters.get(name)
        }

    def write_units(self):
        """Write every unit read with its results, where that is asked for."""
        if not self.outputs.parameters.get("UNITS_OUT"):
            return
        fields = [result_field(name) for name in RESULTS]
        plan = plan_fields(self.layer, fields, self.feedback)
        sink = self.outputs.sink(
            "UNITS_OUT", plan.fields, self.layer.wkb_type, self.layer.crs, style="energy_units"
        )
        emissions = self.emissions
        columns = [getattr(emissions, name) for name in RESULTS[:-1]]
        results = [np.where(np.isnan(each), None, each.astype(object)) for each in columns]
        results.append(emissions.default_words())
        place = np.where(self.used, np.cumsum(self.used) - 1, -1)
        for begin, features in again(self.layer, self.rows):
            written = []
            for row, feature in enumerate(features, begin):
                found = place[row]
                made = QgsFeature(feature.id())
                made.setGeometry(feature.geometry())
                values = [None if found < 0 else column[found] for column in results]
                made.setAttributes([*plan.attributes(feature), *values])
                written.append(made)
            sink.write(written)
            self.feedback.setProgress(100.0 * (begin + len(features)) / max(len(place), 1))

    def _read(self, parameters, context):
        """Read the units without geometry."""
        wanted = [
            *self.fields.values(),
            self.park_field,
            self._opened_field,
            reach_field(self.algorithm, parameters, self.layer, context),
            *own(self.layer, ["closed"]),
        ]
        rows = read_columns(self.layer, wanted, parameters["UNITS"], context)
        self.outputs.read(self.layer, rows, use_crs=False)
        return rows

    def _tell_closed(self, frame, feedback):
        """Say how many of the units counted give a closing date."""
        for field in own(self.layer, ["closed"]):
            count = int(frame[field][self.used].notna().sum())
            if count:
                feedback.pushInfo(
                    tr(
                        "{layer}: {count} units give a closing date and are counted; filter the "
                        "layer to leave them out.",
                        layer=self.layer.name,
                        count=count,
                    )
                )

    def _place(self):
        """Return the row of the parks of each unit, -1 where none; None without parks."""
        if self.parks is None:
            return None
        return self.parks.assign(self.algorithm, self.layer, self._park_ids).park

    def _park_table(self):
        from ....analysis.infrastructure.energy.fleet_totals import by_park
        from ....analysis.infrastructure.park_assignment import words
        from ....analysis.tables.columns import numbers

        parks = self.parks
        if parks is None:
            return by_park(words(self._park_ids), self.emissions)
        co2e = np.full(len(parks), np.nan)
        if "co2e_t" in parks.frame:
            co2e = numbers(parks.frame, "co2e_t", parks.layer.name)
        return by_park(parks.ids[self.park[self.used]], self.emissions, parks.ids, co2e)

    def _tell(self):
        """Write into log and metadata what the result rests on."""
        from ....analysis.infrastructure.energy.fleet_totals import share_of_co2e

        emissions, factors = self.emissions, self.factors
        unverified, values = factors.unverified()
        lines = [
            tr(
                "Factor file {file} {version}, SHA-256 {checksum}: {unverified} of {values} values "
                "unverified; {gwp}",
                file=factors.identity,
                version=factors.version,
                checksum=factors.checksum,
                unverified=unverified,
                values=values,
                gwp=self.choices["gwp"],
            ),
            tr(
                "Of the CO2e, {defaults} rest on class defaults and {unverified} on unverified "
                "values; of the units, SO2 of {so2} and NOx of {nox}.",
                defaults=percent(share_of_co2e(emissions, emissions.on_defaults)),
                unverified=percent(share_of_co2e(emissions, emissions.unverified["co2e"])),
                so2=int(emissions.unverified["so2"].sum()),
                nox=int(emissions.unverified["nox"].sum()),
            ),
        ]
        self.basis = lines
        self.outputs.lineage.extend(lines)
        for line in lines:
            self.feedback.pushInfo(line)

    def _by_vintage(self):
        from ....analysis.infrastructure.energy.fleet_structure import by_key, decades

        if self._opened is None:
            keys = np.full(int(self.used.sum()), None, dtype=object)
        else:
            keys, unread = decades(self._opened)
            if unread:
                self.feedback.pushInfo(
                    tr(
                        "{layer}: no date could be read from {values}; the decade is empty.",
                        layer=self.layer.name,
                        values=", ".join(str(each) for each in unread[:10]),
                    )
                )
        return by_key(keys, self.emissions, "vintage")
