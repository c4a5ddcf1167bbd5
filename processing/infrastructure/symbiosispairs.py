"""`parkshore:symbiosispairs`: infrastructure that could exchange heat, water or sludge."""

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingParameterFeatureSink,
)

from ..framework.algorithm import Algorithm
from ..messages.language import tr
from ..publish.page import page_path
from .inputs.host_parks import Parks
from .inputs.infrastructure_parameters import (
    add_file,
    add_number,
    add_parks,
    add_rows,
    add_table,
)
from .inputs.infrastructure_rows import InfrastructureRows, result_field, write

LAYERS = {
    "energy_units": ("ENERGY_UNITS", "unit_id", ("kind", "fuel")),
    "wastewater_plants": ("WASTEWATER_PLANTS", "wwtp_id", ()),
}

KEYS = {parameter: key for parameter, key, _ in LAYERS.values()}


class SymbiosisPairs(Algorithm):
    """Pairs of energy units and wastewater plants within reach of each other."""

    ID = "symbiosispairs"
    GROUP = "infrastructure"
    TAGS = (
        *("symbiosis", "exchange", "heat", "reclaimed water", "sludge", "industrial ecology"),
        *("产业共生", "基础设施共生", "余热", "再生水", "污泥", "物质交换", "循环经济"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Symbiosis pairs")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Finds energy units and wastewater plants near enough to exchange heat, reclaimed "
            "water or sludge. Which kind can give which stream to which stands in a file of pair "
            "rules (resources/pairs/symbiosis.json; choose your own copy as Pair rules).</p>"
            "<p><b>Distance</b>: the geodesic on the WGS 84 ellipsoid between the two points.</p>"
            "<p>Method: Hao et al. 2022, Strategic Study of CAE 24(1), section 5.2.</p>"
            "<p><b>Limit of the method</b>: near is not the same as feasible: quantities, "
            "temperatures, qualities and pipelines are not looked at.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        add_rows(
            self,
            "ENERGY_UNITS",
            tr("Energy units"),
            tr("Points with kind and fuel as in the inventory schema."),
        )
        add_rows(
            self,
            "WASTEWATER_PLANTS",
            tr("Wastewater plants"),
            tr("Points as in the inventory schema."),
        )
        add_parks(self, optional=True)
        add_number(
            self,
            "MAX_KM",
            tr("Greatest distance (km)"),
            tr("A rule of the file may have its own."),
            5.0,
        )
        add_file(
            self,
            "PAIR_RULES",
            tr("Pair rules"),
            tr(
                "Your own copy of resources/pairs/symbiosis.json; by default that of the plugin.",
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "PAIRS", tr("Pairs"), Qgis.ProcessingSourceType.VectorLine
            ),
            tr("A line from provider to receiver for each pair and stream."),
        )
        add_table(
            self,
            "BY_PARK",
            tr("By park"),
            tr(
                "Pairs that a park gives to or takes from, those within it, streams and the "
                "nearest one.",
            ),
        )
        self.add_page()
        self.add_counts()
        self.add_numbers(
            PAIRS_COUNT=tr("Pairs"),
            NO_POINT=tr("Rows without a point"),
        )

    def refuse(self, run):
        """Refuse a file of pair rules that is wrong."""
        parameters, context = run.parameters, run.context
        self._rules(parameters, context)

    def compute(self, run):
        """Read, pair, write."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.infrastructure import symbiosis

        outputs = run.outputs
        factors, rules = self._rules(parameters, context)
        parks = None
        if parameters.get("PARKS"):
            parks = Parks(self, parameters, context, feedback, outputs=outputs)
        sides, park_of, read = {}, {}, 0
        for name, (parameter, key, fields) in LAYERS.items():
            rows = InfrastructureRows(
                self,
                parameters,
                parameter,
                context,
                outputs=outputs,
                fields=(key, "park_id", *fields),
            )
            read += len(rows)
            sides[name], park_of[name] = self._side(rows, factors, parks, parameter)
        used = sum(len(side) for side in sides.values())
        table = symbiosis.pairs(
            sides, rules.rules, self.parameterAsDouble(parameters, "MAX_KM", context)
        )
        by_park = symbiosis.by_park(table, park_of, parks.ids if parks else ())
        numbers = {
            "PAIRS_COUNT": len(table),
            "NO_POINT": sum(int(side.lon.isna().sum()) for side in sides.values()),
            "READ": read,
            "USED": used,
            "SKIPPED": read - used,
        }
        line = rule_line(rules)
        outputs.lineage.append(line)
        feedback.pushInfo(line)
        with outputs:
            _write_lines(outputs, table, sides)
            write(outputs, "BY_PARK", by_park)
            path = page_path(self, parameters, context)
            if path:
                from .pages.check_pages import symbiosis_page

                symbiosis_page(table, by_park, numbers, rules).write(path, feedback)
                outputs.results["HTML"] = path
        outputs.results.update(numbers)
        return outputs.results

    def _rules(self, parameters, context):
        from ...analysis.infrastructure.factor_file import FACTOR_SETS
        from ...analysis.infrastructure.symbiosis import PAIR_RULES

        factors = FACTOR_SETS.chosen()
        own = self.parameterAsString(parameters, "PAIR_RULES", context)
        known = {"kinds": factors.kind_ids, "fuels": factors.fuel_ids}
        return factors, PAIR_RULES.chosen(own=own, **known)

    def _side(self, rows, factors, parks, parameter):
        """Return the rows of one layer that may be paired, and the park of each."""
        import pandas as pd

        from ...analysis.infrastructure.park_assignment import words

        key = KEYS[parameter]
        park = words(rows.park_ids())
        used = np.ones(len(rows), dtype=bool)
        if parks is not None:
            place = parks.assign(self, rows.layer, rows.park_ids())
            park, used = np.append(parks.ids, None)[place.park], place.used
        ids, lonlat = rows.places()
        frame = pd.DataFrame(
            {
                "id": words(rows.frame[key]) if key in rows.frame else words(ids),
                "lon": lonlat[:, 0],
                "lat": lonlat[:, 1],
            }
        )
        for name, known in (("kind", factors.kinds), ("fuel", factors.fuels)):
            frame[name] = None
            if name in rows.frame:
                codes, labels = known.classify(rows.frame[name].to_numpy(dtype=object))
                frame[name] = np.array([*labels, None], dtype=object)[codes]
        return frame[used].reset_index(drop=True), park[used]


def rule_line(rules):
    """Return the line of log and metadata that names the file of pair rules."""
    return tr(
        "Pair rules {file} {version}, SHA-256 {checksum}: {count} rules unverified",
        file=rules.identity,
        version=rules.version,
        checksum=rules.checksum,
        count=rules.unverified,
    )


def _write_lines(outputs, table, sides):
    """Write a line for each pair."""
    names = ("from_id", "to_id", "stream", "km")
    sink = outputs.sink(
        "PAIRS",
        [result_field(name) for name in names],
        Qgis.WkbType.LineString,
        QgsCoordinateReferenceSystem("EPSG:4326"),
        style="symbiosis",
    )
    points = {
        name: [QgsPointXY(x, y) for x, y in zip(side.lon, side.lat, strict=True)]
        for name, side in sides.items()
    }
    features = []
    for row in table.itertuples(index=False):
        feature = QgsFeature()
        feature.setGeometry(
            QgsGeometry.fromPolylineXY(
                [points[row.from_layer][row.from_row], points[row.to_layer][row.to_row]]
            )
        )
        feature.setAttributes([getattr(row, name) for name in names])
        features.append(feature)
    sink.write(features)
