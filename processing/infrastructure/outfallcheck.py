"""`parkshore:outfallcheck`: one outfall per park, and monitored."""

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ..framework.algorithm import Algorithm
from ..layers.bridge import Layer
from ..layers.fields import real
from ..layers.row_writing import keep_rows
from ..messages.language import tr
from ..publish.page import page_path
from .inputs.host_parks import Parks
from .inputs.infrastructure_parameters import add_parks, add_rows
from .inputs.infrastructure_rows import InfrastructureRows, counts, result_field

FIELDS = ("park_id", "monitor", "direct")


class OutfallCheck(Algorithm):
    """Outfalls of each park, their monitoring and what is to be said of them."""

    ID = "outfallcheck"
    GROUP = "infrastructure"
    TAGS = (
        *("outfall", "discharge", "monitoring", "one park one outfall", "sewage", "direct"),
        *("排污口", "入河排污口", "在线监测", "一园一口", "直排", "监管"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Outfall check")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Counts the outfalls of each park, those without online monitoring and those that "
            "discharge directly. The assessment asks for one outfall per park, monitored (Hao et "
            "al. 2022, Strategic Study of CAE 24(1), section 5.3; the 2024 measures on outfalls "
            "into rivers).</p>"
            "<p>With a shoreline, <i>outshore_m</i> is the geodesic distance of the park's nearest "
            "outfall to it.</p>"
            "<p><b>Limit of the method</b>: an outfall belongs to the park of its park_id, else to "
            "the polygon that holds it; outfalls of no park are counted as orphans. A park without "
            "an outfall in the layer may still discharge through a plant outside.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        add_rows(
            self,
            "OUTFALLS",
            tr("Outfalls"),
            tr("Fields as in the inventory schema; a missing one is empty."),
        )
        add_parks(self)
        self.add(
            QgsProcessingParameterFeatureSource(
                "SHORELINE",
                tr("Shoreline"),
                [Qgis.ProcessingSourceType.VectorLine, Qgis.ProcessingSourceType.VectorPolygon],
                optional=True,
            ),
            tr("Gives the distance of the nearest outfall to the shoreline."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Parks checked")),
            tr("The parks with their outfalls and findings."),
        )
        self.add_page()
        self.add_counts()
        self.add_numbers(
            PARKS_ONE=tr("Parks with one outfall"),
            PARKS_MANY=tr("Parks with several outfalls"),
            PARKS_NONE=tr("Parks without an outfall"),
            UNMONITORED=tr("Outfalls without monitoring"),
            DIRECT=tr("Direct outfalls"),
            ORPHANS=tr("Outfalls of no park"),
        )

    def compute(self, run):
        """Read, place, count, write."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.infrastructure.park_outfalls import outfalls

        outputs = run.outputs
        parks = Parks(self, parameters, context, feedback, outputs=outputs)
        rows = InfrastructureRows(
            self, parameters, "OUTFALLS", context, outputs=outputs, fields=FIELDS
        )
        place = parks.assign(self, rows.layer, rows.park_ids())
        result = outfalls(rows.frame, place.park, len(parks), layer=rows.layer.name)
        for message in result.messages:
            run.say(message)
        result.numbers.update(counts(place.used))
        shore_m = self._shore_m(rows, place, parameters, context, outputs=outputs)
        with outputs:
            _write(outputs, parks, result.table, shore_m)
            path = page_path(self, parameters, context)
            if path:
                from .pages.check_pages import outfall_page

                outfall_page(result, parks).write(path, feedback)
                outputs.results["HTML"] = path
        outputs.results.update(result.numbers)
        return outputs.results

    def _shore_m(self, rows, place, parameters, context, *, outputs):
        """Return the distance of each park's nearest outfall to the shoreline, NaN if unknown."""
        from ...analysis.geodesic.edges import Edges
        from ...analysis.geodesic.point_distance import ShoreIndex, nearest

        feedback = outputs.feedback
        shore = Layer.optional(self, parameters, "SHORELINE", context, feedback)
        if shore is None:
            return np.full(place.parks, np.nan)
        drawn = shore.read()
        outputs.read(shore, drawn)
        edges = Edges.from_geometries(drawn.shapes(), shore.lonlat.forward)
        if len(edges.skipped) == len(drawn):
            raise QgsProcessingException(
                tr("{layer} holds no usable shoreline; check its geometries.", layer=shore.name)
            )
        found = nearest(ShoreIndex(edges), rows.places()[1], cancelled=feedback.isCanceled)
        least = np.full(place.parks, np.inf)
        known = place.used & np.isfinite(found.shore_m)
        np.minimum.at(least, place.park[known], found.shore_m[known])
        return np.where(np.isinf(least), np.nan, least)


def _write(outputs, parks, table, shore_m):
    """Write every park with its findings."""
    fields = [*(result_field(name) for name in table.columns), real("outshore_m")]
    columns = [*(table[name].to_numpy() for name in table.columns), shore_m]
    keep_rows(outputs, parks.layer, parks.rows, fields, columns, style="outfall_check")
