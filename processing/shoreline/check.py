"""`parkshore:shorelinecheck`: how far each park is from the shoreline, and what the rule says."""

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsPropertyDefinition,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..algorithm import Algorithm
from ..outputs import Outputs
from . import choices
from .check_rows import write_links, write_rows

translate = QCoreApplication.translate

DISTANCE_ONLY, YANGTZE, NEGATIVE_LIST, YELLOW_RIVER, OWN_FILE = range(5)


class ShorelineCheck(Algorithm):
    """Distance of parks to the nearest shoreline, and the verdict of a rule."""

    ID = "shorelinecheck"
    GROUP = "shoreline"
    TAGS = (
        *("shoreline", "distance", "1 km", "chemical park", "Yangtze", "buffer", "nearest", "law"),
        *("岸线", "距离", "一公里", "化工园区", "长江保护法", "缓冲区", "最近", "尾矿库"),
    )

    def displayName(self):
        """Return the title."""
        return translate("ParkShore", "Shoreline distance check")

    def shortHelpString(self):
        """Return the help."""
        return translate(
            "ParkShore",
            "<p>Tells for every park, plant or outfall how far its nearest point lies from the "
            "nearest shoreline, and whether that is within the limit.</p>"
            "<p><b>Distance</b>: the geodesic on the WGS 84 ellipsoid (Karney 2013) from the "
            "nearest point of the park, boundary or inside, to the nearest point of the shoreline "
            "as it is drawn; the error is below 0.005 mm. Layers may be in any coordinate system. "
            "A distance equal to the limit is within.</p>"
            "<p><b>Rules</b>: the Yangtze River Protection Law, article 26, bars new and enlarged "
            "chemical parks and projects within 1 km of the shoreline of the main stem and every "
            "tributary, and tailings ponds within 3 km of the main stem and 1 km of important "
            "tributaries. The rule with the smallest margin governs a row. The law bars acts: a "
            "plant that was there before is not in breach of it; the relocation policy is for such "
            "plants.</p>"
            "<p><b>Limit of the method</b>: no national law defines the shoreline; in practice it "
            "is measured from the river management boundary. A mapped water edge lies riverward of "
            "that line: on it the check can show that a park is inside, never that it is clear, "
            "and the note <i>screening</i> says so. CGCS2000 and WGS 84 are taken as one datum "
            "(they differ by less than 1 m since 2000).</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self._add_layers()
        self._add_rules()
        self._add_accuracy()
        self._add_outputs()

    def refuse(self, parameters, context):
        """Refuse a rule set that lacks what it needs."""
        own_file = self.parameterAsEnum(parameters, "RULE_SET", context) == OWN_FILE
        if own_file and not self.parameterAsString(parameters, "RULES", context):
            raise QgsProcessingException(
                translate("ParkShore", "The rule set is an own file: choose it as Own rule set.")
            )
        ruleset = self.ruleset(parameters, context)
        if ruleset is None or not ruleset.needs_control_range or parameters.get("CONTROL_RANGE"):
            return
        raise QgsProcessingException(
            translate(
                "ParkShore",
                "The rule set {rules} gives no distance: choose the published control range, a "
                "polygon layer.",
            ).format(rules=ruleset.id)
        )

    def ruleset(self, parameters, context):
        """Return the chosen `rules.RuleSet`, or None for distance only."""
        from ...analysis.shoreline import rules

        chosen = self.parameterAsEnum(parameters, "RULE_SET", context)
        if chosen == DISTANCE_ONLY:
            return None
        if chosen == OWN_FILE:
            return rules.load(self.parameterAsString(parameters, "RULES", context))
        return rules.load(rules.BUILT_IN[chosen])

    def compute(self, parameters, context, feedback):
        """Measure, judge, write."""
        from .check_inputs import CheckInputs

        outputs = Outputs(self, parameters, context, feedback)
        inputs = CheckInputs(self, parameters, context, feedback, outputs)
        screening = inputs.screen()
        with outputs:
            write_rows(outputs, inputs.parks, inputs.rows, screening)
            write_links(outputs, inputs.parks, screening, feedback)
        outputs.results.update(screening.counts(), SHORE_SKIPPED=inputs.shore_skipped)
        return outputs.results

    # Parameters -------------------------------------------------------------------------------

    def _add_layers(self):
        self.add(
            QgsProcessingParameterFeatureSource(
                "PARKS",
                translate("ParkShore", "Parks, plants or outfalls"),
                [Qgis.ProcessingSourceType.VectorAnyGeometry],
            ),
            translate(
                "ParkShore",
                "Points, lines or polygons in any coordinate system; all are kept.",
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "SHORELINE",
                translate("ParkShore", "Shoreline"),
                [Qgis.ProcessingSourceType.VectorLine, Qgis.ProcessingSourceType.VectorPolygon],
            ),
            translate(
                "ParkShore",
                "Lines, or water polygons: a park that touches such a polygon has distance 0. "
                "Prepare shoreline makes this layer from raw water bodies.",
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "WATER",
                translate("ParkShore", "Water bodies"),
                [Qgis.ProcessingSourceType.VectorPolygon],
                optional=True,
            ),
            translate(
                "ParkShore",
                "Water polygons beside a line shoreline: a park that touches one has distance 0.",
            ),
        )
        distance = QgsProcessingParameterDistance(
            "DISTANCE", translate("ParkShore", "Limit"), 1000.0, minValue=0.0
        )
        distance.setDefaultUnit(Qgis.DistanceUnit.Meters)
        _make_dynamic(distance, translate("ParkShore", "Limit"))
        self.add(
            distance,
            translate(
                "ParkShore",
                "Metres on the ellipsoid, whatever the layer's units; a distance equal to it is "
                "within. May differ by park. A rule set takes its place.",
            ),
        )
        for name, default, title, told in (
            (
                "RIVER_FIELD",
                "river",
                translate("ParkShore", "River name field"),
                translate("ParkShore", "Names the nearest river in the result."),
            ),
            (
                "CLASS_FIELD",
                "river_cls",
                translate("ParkShore", "River class field"),
                translate(
                    "ParkShore",
                    "main, important, tributary, lake or other, as Prepare shoreline writes them; "
                    "rule sets need it.",
                ),
            ),
        ):
            self.add(
                QgsProcessingParameterField(name, title, default, "SHORELINE", optional=True), told
            )

    def _add_rules(self):
        self.add(
            QgsProcessingParameterEnum(
                "RULE_SET",
                translate("ParkShore", "Rule set"),
                choices.rule_sets(),
                defaultValue=DISTANCE_ONLY,
            ),
            translate(
                "ParkShore",
                "Which law's distances take the place of the limit. The distance is then measured "
                "to the classes of water each rule names.",
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                "RULES",
                translate("ParkShore", "Own rule set"),
                extension="json",
                optional=True,
            ),
            translate(
                "ParkShore",
                "A rule file (JSON) for the choice own file; examples lie in the plugin's folder "
                "resources/rules/examples.",
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "CONTROL_RANGE",
                translate("ParkShore", "Published control range"),
                [Qgis.ProcessingSourceType.VectorPolygon],
                optional=True,
            ),
            translate(
                "ParkShore",
                "For rules that give no distance, as the Yellow River Protection Law: inside these "
                "polygons is within.",
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "MEASURED_FROM",
                translate("ParkShore", "What the shoreline layer is"),
                choices.measured_from(),
                defaultValue=0,
            ),
            translate(
                "ParkShore",
                "Where it is not stated, or lies riverward of the line the rule starts from, the "
                "note screening is set: such a line can show inside, never clear.",
            ),
        )
        self.add(
            QgsProcessingParameterField(
                "FACILITY_FIELD",
                translate("ParkShore", "Facility field"),
                "facility",
                "PARKS",
                optional=True,
            ),
            translate(
                "ParkShore", "chemical, tailings or other for each row; decides which rule applies."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "FACILITY",
                translate("ParkShore", "Facility"),
                [
                    translate("ParkShore", "chemical park or project"),
                    translate("ParkShore", "tailings pond"),
                    translate("ParkShore", "other"),
                ],
                defaultValue=0,
            ),
            translate("ParkShore", "What all rows are, where no field says it."),
        )
        self.add(
            QgsProcessingParameterField(
                "OPENED_FIELD",
                translate("ParkShore", "Opening date field"),
                "opened",
                "PARKS",
                optional=True,
            ),
            translate(
                "ParkShore",
                "YYYY, YYYY-MM or YYYY-MM-DD, or a Chinese date: tells what existed before the "
                "rule.",
            ),
        )

    def _add_accuracy(self):
        park = QgsProcessingParameterNumber(
            "PARK_ACCURACY",
            translate("ParkShore", "Accuracy of the parks (m)"),
            Qgis.ProcessingNumberParameterType.Double,
            0.0,
            minValue=0.0,
        )
        _make_dynamic(park, translate("ParkShore", "Accuracy of the parks (m)"))
        self.add(
            park,
            translate(
                "ParkShore",
                "Radius in metres that holds the true position in 95 % of cases; may be a field, "
                "such as acc_m. With a the parks' and b the shoreline's radius, a verdict is "
                "uncertain where the margin is below √(a² + b²).",
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "SHORELINE_ACCURACY",
                translate("ParkShore", "Accuracy of the shoreline (m)"),
                Qgis.ProcessingNumberParameterType.Double,
                0.0,
                minValue=0.0,
            ),
            translate("ParkShore", "Radius in metres, 95 %, as for the parks."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "SHORELINE_SCALE",
                translate("ParkShore", "Scale of the shoreline's map (1 : …)"),
                Qgis.ProcessingNumberParameterType.Double,
                0.0,
                minValue=0.0,
            ),
            translate("ParkShore", "Adds 0.5 mm at this scale: 25 m for 1 : 50,000."),
            advanced=True,
        )

    def _add_outputs(self):
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", translate("ParkShore", "Checked parks")),
            translate(
                "ParkShore",
                "The parks with distance, limit, margin, verdict, river, nearest point, rule and "
                "notes; for polygons also the area and share within the limit.",
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "LINKS",
                translate("ParkShore", "Links to the shoreline"),
                Qgis.ProcessingSourceType.VectorLine,
                optional=True,
                createByDefault=False,
            ),
            translate(
                "ParkShore", "Lines from each park's nearest point to the nearest shoreline point."
            ),
        )
        self.add_numbers(
            TOTAL=translate("ParkShore", "Features read"),
            WITHIN=translate("ParkShore", "Within"),
            OUTSIDE=translate("ParkShore", "Outside"),
            UNCERTAIN=translate("ParkShore", "Uncertain"),
            NOT_EVALUATED=translate("ParkShore", "Not evaluated"),
            SHORE_SKIPPED=translate("ParkShore", "Shoreline features skipped"),
        )


def _make_dynamic(parameter, title):
    """Let a number differ by park."""
    parameter.setIsDynamic(True)
    parameter.setDynamicPropertyDefinition(
        QgsPropertyDefinition(
            parameter.name(), title, QgsPropertyDefinition.StandardPropertyTemplate.DoublePositive
        )
    )
    parameter.setDynamicLayerParameterName("PARKS")
