"""`parkshore:shorelinezones`: all that lies within given distances of a shoreline."""

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..framework.algorithm import Algorithm
from ..layers.bridge import Layer
from ..layers.fields import LONGEST, RESERVED, real
from ..layers.flat_geometry import MIXED
from ..messages.language import tr
from ..messages.warning import warn
from .zone_distances import read_distances

RESULTS = ("from_m", "to_m", "area_km2")


class ShorelineZones(Algorithm):
    """Zones within distances of a shoreline."""

    ID = "shorelinezones"
    GROUP = "shoreline"
    TAGS = (
        *("zone", "buffer", "ring", "shoreline", "1 km", "geodesic", "distance band"),
        *("管控带", "缓冲区", "环带", "岸线", "一公里", "测地线", "范围"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Shoreline distance zones")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Draws what lies within one or more distances of the shoreline, water included, for "
            "maps. Islands count: their shores are shoreline, and the inside of an island farther "
            "from the water than the distance is a hole.</p>"
            "<p><b>Distance</b>: the edge of a zone lies where the geodesic on the WGS 84 "
            "ellipsoid (Karney 2013) to the nearest drawn edge of the shoreline has the distance, "
            "within the tolerance; every vertex is held against that distance. The area is that "
            "on the ellipsoid.</p>"
            "<p><b>Use</b>: 1000 m is the distance of article 26 of the Yangtze River Protection "
            "Law for chemical parks and projects, 3000 m that for tailings ponds along the main "
            "stem. Provinces use further bands.</p>"
            "<p><b>Limit</b>: a zone shows, it does not judge. The verdict of a park comes from "
            "the shoreline distance check, which measures. Zones end at 89° of latitude and are "
            "cut at the antimeridian. CGCS2000 and WGS 84 are taken as one datum (under 1 m since "
            "2000).</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "SHORELINE",
                tr("Shoreline"),
                [Qgis.ProcessingSourceType.VectorLine, Qgis.ProcessingSourceType.VectorPolygon],
            ),
            tr("Lines, or polygons of water."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "WATER",
                tr("Water bodies"),
                [Qgis.ProcessingSourceType.VectorPolygon],
                optional=True,
            ),
            tr(
                "Water polygons beside a line shoreline: open water farther from the shore than "
                "the distance belongs to the zone.",
            ),
        )
        self.add(
            QgsProcessingParameterString("DISTANCES", tr("Distances (m)"), "1000"),
            tr(
                "Metres on the ground, separated by commas, semicolons or blanks, such as 1000, "
                "3000.",
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("RINGS", tr("Rings instead of nested zones"), False),
            tr(
                "Each zone begins where the one before ends; the first includes the water.",
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("LANDWARD", tr("Land only (cut the water out)"), False),
            tr("Needs polygons of water; islands are land and stay."),
        )
        self.add(
            QgsProcessingParameterField(
                "GROUP_FIELD",
                tr("Group field"),
                None,
                "SHORELINE",
                optional=True,
            ),
            tr(
                "One set of zones for each value, such as the river or its class; NULL has its "
                "own.",
            ),
        )
        tolerance = QgsProcessingParameterDistance(
            "TOLERANCE", tr("Tolerance"), 1.0, "", minValue=0.01
        )
        tolerance.setDefaultUnit(Qgis.DistanceUnit.Meters)
        self.add(
            tolerance,
            tr(
                "Greatest distance of a zone's edge from the true geodesic offset, in metres; "
                "below 0.5 m zones have more vertices and take longer.",
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT",
                tr("Zones"),
                Qgis.ProcessingSourceType.VectorPolygon,
            ),
            tr("Multipolygons in the CRS of the shoreline."),
        )
        self.add_numbers(
            READ=tr("Features read"),
            USED=tr("Features used"),
            SKIPPED=tr("Features skipped"),
        )

    def refuse(self, run):
        """Refuse distances that are none, and land only of lines."""
        parameters, context = run.parameters, run.context
        read_distances(self.parameterAsString(parameters, "DISTANCES", context))
        if not self.parameterAsBool(parameters, "LANDWARD", context) or parameters.get("WATER"):
            return
        source = self.parameterAsSource(parameters, "SHORELINE", context)
        if source is not None:
            _refuse_landward(source.sourceName(), source.wkbType())

    def compute(self, run):
        """Read, draw, write."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.shoreline.zones import distance_zones

        outputs = run.outputs
        layer = run.layer("SHORELINE")
        landward = self.parameterAsBool(parameters, "LANDWARD", context)
        group = run.field("GROUP_FIELD", layer)
        rows = layer.read([group])
        outputs.read(layer, rows)
        shapes = rows.shapes()
        skipped = int((~distance_zones.usable(shapes, layer.lonlat.forward)).sum())
        if skipped:
            warn(
                feedback,
                tr(
                    "{count} features of {layer} are skipped: no geometry, or coordinates that lie "
                    "nowhere on Earth.",
                    count=skipped,
                    layer=layer.name,
                ),
            )
        found = distance_zones.zones(
            shapes,
            read_distances(self.parameterAsString(parameters, "DISTANCES", context)),
            to_lonlat=layer.lonlat.forward,
            from_lonlat=layer.lonlat.backward,
            water=self._water(parameters, layer, context, feedback, outputs),
            rings=self.parameterAsBool(parameters, "RINGS", context),
            landward=landward,
            groups=rows.columns[group] if group else None,
            tolerance_m=self.parameterAsDouble(parameters, "TOLERANCE", context),
            progress=lambda share: feedback.setProgress(95 * share),
            cancelled=feedback.isCanceled,
        )
        with outputs:
            fields = [real("from_m"), real("to_m"), *_group_field(layer, group), real("area_km2")]
            sink = outputs.sink(
                "OUTPUT", fields, Qgis.WkbType.MultiPolygon, layer.crs, style="zones"
            )
            sink.write([_feature(zone, bool(group)) for zone in found])
        outputs.results.update(READ=len(rows), USED=len(rows) - skipped, SKIPPED=skipped)
        return outputs.results

    def _water(self, parameters, shoreline, context, feedback, outputs):
        """Return the water polygons in the CRS of the shoreline."""
        import shapely

        layer = Layer.optional(self, parameters, "WATER", context, feedback)
        if layer is None:
            return ()
        rows = layer.read()
        outputs.read(layer, rows)
        shapes = rows.shapes()
        for step in (layer.lonlat.forward, shoreline.lonlat.backward):
            if step is not None and layer.crs != shoreline.crs:
                shapes = shapely.transform(shapes, step)
        return shapes


def _refuse_landward(layer, wkb_type):
    flat = QgsWkbTypes.flatType(wkb_type)
    if flat in MIXED or QgsWkbTypes.geometryType(wkb_type) == Qgis.GeometryType.Polygon:
        return
    raise QgsProcessingException(
        tr(
            "{layer} has lines, which do not tell land from water; give polygons of water beside "
            "it or leave LANDWARD off.",
            layer=layer,
        )
    )


def _group_field(layer, group):
    """Return the group's field as the output carries it, in a list, empty without a group."""
    if not group:
        return []
    field = QgsField(layer.fields[layer.fields.lookupField(group)])
    if field.name().lower() in RESERVED | set(RESULTS):
        field.setName(f"{field.name()[: LONGEST - 2]}_0")
    return [field]


def _feature(zone, grouped):
    from shapely import to_wkb

    geometry = QgsGeometry()
    geometry.fromWkb(to_wkb(zone.polygon))
    feature = QgsFeature()
    feature.setGeometry(geometry)
    group = [zone.group] if grouped else []
    feature.setAttributes([zone.from_m, zone.to_m, *group, zone.area_km2])
    return feature
