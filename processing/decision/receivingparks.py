"""`parkshore:receivingparks`: where sites that must move could go."""

import numpy as np
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsGeometry,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..framework.algorithm import Algorithm
from ..framework.as_of import as_of, date_parameter, told_date
from ..layers.bridge import SLICE
from ..layers.fields import integer, real, text
from ..layers.row_writing import keep_rows
from ..messages.language import title as in_language
from ..messages.language import tr
from .receiving_inputs import Parks, Sites, fitting, notes, own_places

FIELDS = [integer("recv_n"), text("recv_note")]
_LINE = np.dtype([("order", "u1"), ("type", "<u4"), ("count", "<u4"), ("xy", "<f8", 4)])
PAIRS = [text("site_id"), text("park_id"), real("km"), integer("rank")]


class ReceivingParks(Algorithm):
    """The nearest accredited chemical parks beyond the limit for each site to move."""

    ID = "receivingparks"
    GROUP = "decision"
    TAGS = (
        *("receiving", "relocation", "destination", "nearest", "accredited", "capacity"),
        *("承接", "承接园区", "搬迁", "转移", "认定化工园区", "最近"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Receiving parks")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Finds for each site that must move the nearest parks that could receive it: "
            "accredited chemical parks that lie beyond the limit: their distance to the shoreline "
            "is greater and the verdict of the check, where they have one, is outside. A park "
            "within the limit that has land beyond it counts and is named in <i>recv_note</i>; one "
            "whose verdict is uncertain is none. "
            "Distances are geodesic on the WGS 84 ellipsoid, between points on the surface where "
            "sites or parks are polygons. A site never goes to the park it is in, by park_id or by "
            "the ground they share.</p>"
            "<p>Where the sites carry options only those to relocate or transfer count, else all. "
            "A park with an unknown value is no receiver and is counted; one whose carrying "
            "capacity is over or that has closed (a date that has come in its field <i>closed</i>) "
            "is left out, one whose capacity is unknown stays and is noted. Accreditation counts "
            "on the day given, by <i>accredited</i>, <i>accr_from</i> and <i>accr_to</i>: one that "
            "has ended or not begun is none.</p>"
            "<p>Article 22 bars moving heavily polluting firms to the upper and middle reaches: "
            "for a site that says yes in its field <i>heavy</i> a park of a reach above its own is "
            "none. Where that is not known the note <i>recv_note</i> says so.</p>"
            "<p><b>Limit</b>: nearness and accreditation alone; land, products and permits are to "
            "be examined; for deliberation, no enforcement.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self._add_layers()
        self._add_limits()
        self.add(
            QgsProcessingParameterFeatureSource(
                "CAPACITY",
                tr("Carrying capacity"),
                [Qgis.ProcessingSourceType.Vector],
                optional=True,
            ),
            tr("The output of Carrying capacity whose unit is the park's park_id."),
        )
        self.add(
            date_parameter(),
            tr("The day for accreditation and closure; empty is today."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "PAIRS",
                tr("Sites and receiving parks"),
                Qgis.ProcessingSourceType.VectorLine,
            ),
            tr("Lines from each site to its parks, the nearest first."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Sites with receiving parks")),
            tr(
                "All sites with the number of parks found; empty for those that need not move.",
            ),
        )
        self.add_numbers(
            RECEIVERS=tr("Parks that can receive"),
            UNKNOWN_PARKS=tr("Parks with an unknown value"),
            WITHOUT=tr("Sites without a receiving park"),
        )

    def compute(self, run):
        """Choose receivers, find the nearest, write."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.decision.decision_tables import CAVEAT
        from ...analysis.decision.receiving_parks import Bounds, nearest_parks

        outputs = run.outputs
        day = as_of(self, parameters, context)
        outputs.lineage += [told_date(day), in_language(CAVEAT)]
        parks = Parks(self, parameters, outputs, day)
        sites = Sites(self, parameters, outputs, parks.id_field)
        same = self.parameterAsBool(parameters, "SAME_PROVINCE", context)
        moving, receiving = np.flatnonzero(sites.moving), np.flatnonzero(parks.receiving)
        pairs = nearest_parks(
            sites.points[moving],
            parks.points[receiving],
            Bounds(
                self.parameterAsInt(parameters, "K", context),
                1000 * self.parameterAsDouble(parameters, "MAX_KM", context),
                own_places(sites, parks, feedback),
            ),
            among=fitting(sites, parks, feedback, same_province=same),
            cancelled=feedback.isCanceled,
        )
        site, park = moving[pairs.site], receiving[pairs.park]
        km, rank = pairs.length_m / 1000, pairs.rank
        received = np.bincount(site, minlength=len(sites.rows))
        feedback.setProgress(40)
        with outputs:
            column = np.where(sites.moving, received.astype(object), None)
            noted = notes(sites, parks, site, park)
            keep_rows(outputs, sites.layer, sites.rows, FIELDS, [column, noted], start=40.0)
            _write_pairs(outputs, sites, parks, rows=(site, park), values=(km, rank))
        outputs.results.update(
            RECEIVERS=int(parks.receiving.sum()),
            UNKNOWN_PARKS=parks.unknown,
            WITHOUT=int((received[sites.moving] == 0).sum()),
        )
        return outputs.results

    def _add_layers(self):
        for name, title, told, field, field_title, default in (
            (
                "SITES",
                tr("Sites"),
                tr("Parks or enterprises, best with their options."),
                "SITE_ID",
                tr("Id field of the sites"),
                "ent_id",
            ),
            (
                "PARKS",
                tr("Checked parks"),
                tr(
                    "Parks from the shoreline distance check, with chemical, accredited.",
                ),
                "PARK_ID",
                tr("Id field of the parks"),
                "park_id",
            ),
        ):
            self.add(
                QgsProcessingParameterFeatureSource(
                    name, title, [Qgis.ProcessingSourceType.VectorAnyGeometry]
                ),
                told,
            )
            self.add(
                QgsProcessingParameterField(field, field_title, default, name, optional=True),
                tr("Without it the number of the feature is its id."),
                advanced=True,
            )

    def _add_limits(self):
        limit = QgsProcessingParameterDistance("LIMIT_M", tr("Limit"), 1000.0, minValue=0.0)
        limit.setDefaultUnit(Qgis.DistanceUnit.Meters)
        self.add(
            limit,
            tr("Metres; a receiving park is farther from the shoreline."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "MAX_KM",
                tr("Farthest park (km)"),
                Qgis.ProcessingNumberParameterType.Double,
                200.0,
                minValue=0.0,
            ),
            tr("Parks farther from the site do not count."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "K",
                tr("Parks per site"),
                Qgis.ProcessingNumberParameterType.Integer,
                3,
                minValue=1,
                maxValue=1000,
            ),
            tr("How many parks a site gets at most."),
        )
        self.add(
            QgsProcessingParameterBoolean("SAME_PROVINCE", tr("Within the same province"), False),
            tr(
                "Only parks of the site's province, by the field province of both layers.",
            ),
        )


def _write_pairs(outputs, sites, parks, *, rows, values):
    """Write a line from each site to each of its parks, in the CRS of the sites."""
    site, park = rows
    backward = sites.layer.lonlat.backward
    ends = [sites.points[site], parks.points[park]]
    if backward is not None and len(site):
        ends = [backward(points) for points in ends]
    sink = outputs.sink("PAIRS", PAIRS, Qgis.WkbType.LineString, sites.layer.crs, "pairs")
    texts = [
        np.array(places.ids, dtype=object)[index].tolist()
        for places, index in ((sites, site), (parks, park))
    ]
    attributes = list(zip(*texts, values[0].tolist(), values[1].tolist(), strict=True))
    lines = _line_wkb(*ends)
    for begin in range(0, len(site), SLICE):
        features = []
        for row in range(begin, min(begin + SLICE, len(site))):
            geometry, feature = QgsGeometry(), QgsFeature()
            geometry.fromWkb(lines[row].tobytes())
            feature.setGeometry(geometry)
            feature.setAttributes(list(attributes[row]))
            features.append(feature)
        sink.write(features)


def _line_wkb(start, end):
    """Return the WKB of lines of two points, one record a line."""
    lines = np.zeros(len(start), dtype=_LINE)
    lines["order"], lines["type"], lines["count"] = 1, 2, 2
    lines["xy"] = np.hstack([start, end])
    return lines
