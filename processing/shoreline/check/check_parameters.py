"""The parameters of `parkshore:shorelinecheck`, in the order of its dialog."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsPropertyDefinition,
)

from ...framework import choices
from ...framework.as_of import date_parameter
from ...messages.language import tr

DISTANCE_ONLY = 0


def add_rule_set(algorithm):
    """Add the rule set, which a planner chooses first."""
    algorithm.add(
        QgsProcessingParameterEnum(
            "RULE_SET",
            tr("Rule set"),
            choices.rule_sets(),
            defaultValue=DISTANCE_ONLY,
        ),
        tr(
            "Which law's distances take the place of the limit. The distance is then measured "
            "to the classes of water each rule names.",
        ),
    )


def add_layers(algorithm):
    """Add the sources, the limit and the fields of the shoreline."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "PARKS",
            tr("Parks, plants or outfalls"),
            [Qgis.ProcessingSourceType.VectorAnyGeometry],
        ),
        tr(
            "Points, lines or polygons in any coordinate system; all are kept.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "FACILITY",
            tr("What the sites are"),
            choices.facilities(),
            defaultValue=choices.AS_THE_DATA_SAY,
        ),
        tr(
            "What all rows are, where the facility field does not say it. As the data say: the "
            "facility field, else the chemical flag, else the industry; a row of which none is "
            "known is uncertain where that would decide.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "SHORELINE",
            tr("Shoreline"),
            [Qgis.ProcessingSourceType.VectorLine, Qgis.ProcessingSourceType.VectorPolygon],
        ),
        tr(
            "Lines, or water polygons: a park that touches such a polygon has distance 0. "
            "Prepare shoreline makes this layer from raw water bodies.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "WATER",
            tr("Water bodies"),
            [Qgis.ProcessingSourceType.VectorPolygon],
            optional=True,
        ),
        tr(
            "Water polygons beside a line shoreline: a park that touches one has distance 0.",
        ),
    )
    distance = QgsProcessingParameterDistance("DISTANCE", tr("Limit"), 1000.0, minValue=0.0)
    distance.setDefaultUnit(Qgis.DistanceUnit.Meters)
    _make_dynamic(distance, tr("Limit"))
    algorithm.add(
        distance,
        tr(
            "Metres on the ellipsoid, whatever the layer's units; a distance equal to it is "
            "within. May differ by park. A rule set takes its place.",
        ),
    )
    for name, default, title, told in (
        (
            "RIVER_FIELD",
            "river",
            tr("River name field"),
            tr("Names the nearest river in the result."),
        ),
        (
            "CLASS_FIELD",
            "river_cls",
            tr("River class field"),
            tr(
                "main, important, tributary, lake or other, as Prepare shoreline writes them; "
                "rule sets need it.",
            ),
        ),
    ):
        algorithm.add(
            QgsProcessingParameterField(name, title, default, "SHORELINE", optional=True), told
        )


def add_rules(algorithm):
    """Add what decides which rule applies."""
    algorithm.add(
        QgsProcessingParameterFile(
            "RULES",
            tr("Own rule set"),
            extension="json",
            optional=True,
        ),
        tr(
            "A rule file (JSON) for the choice own file; examples lie in the plugin's folder "
            "resources/rules/examples.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "CONTROL_RANGE",
            tr("Published control range"),
            [Qgis.ProcessingSourceType.VectorPolygon],
            optional=True,
        ),
        tr(
            "For rules that give no distance, as the Yellow River Protection Law: inside these "
            "polygons is within.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "COVERAGE",
            tr("What the shoreline's data cover"),
            [Qgis.ProcessingSourceType.VectorPolygon],
            optional=True,
        ),
        tr(
            "Polygons, such as a county or a map sheet. Under a rule set a site is outside only "
            "where its whole limit lies inside them. Without them what Prepare shoreline kept with "
            "the layer counts.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "MEASURED_FROM",
            tr("What the shoreline layer is"),
            choices.measured_from(),
            defaultValue=0,
        ),
        tr(
            "Where it is not stated, or lies riverward of the line the rule starts from, the "
            "note screening is set: such a line can show inside, never clear. Under a rule set a "
            "centre line clears only beyond the limit and half the river's width. The field "
            "line_kind of a prepared shoreline goes before.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "HALF_WIDTH_FIELD",
            tr("Half-width field"),
            None,
            "SHORELINE",
            optional=True,
        ),
        tr(
            "Metres from a centre line to the farther bank. Where it is empty the field half_w_m "
            "counts, else a table by class and place.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "FACILITY_FIELD",
            tr("Facility field"),
            "facility",
            "PARKS",
            optional=True,
        ),
        tr("chemical, tailings or other for each row; decides which rule applies."),
    )
    for name, default, title, told in (
        (
            "CHEMICAL_FIELD",
            "chemical",
            tr("Chemical flag field"),
            tr("Yes or no for each row, in words or as 1 and 0."),
        ),
        (
            "INDUSTRY_FIELD",
            "industry",
            tr("Industry field"),
            tr(
                "Codes of GB/T 4754, with or without the section's letter, one or several. A mine "
                "(B06 to B12) is not chemical, but may have a tailings pond.",
            ),
        ),
    ):
        algorithm.add(
            QgsProcessingParameterField(name, title, default, "PARKS", optional=True), told
        )
    algorithm.add(
        QgsProcessingParameterString(
            "CHEMICAL_CODES",
            tr("Chemical industries"),
            choices.CHEMICAL_CODES,
            optional=True,
        ),
        tr(
            "Industries of GB/T 4754 that count as chemical, with all that their codes begin.",
        ),
    )
    for name, default, title, told in (
        (
            "OPENED_FIELD",
            "opened",
            tr("Opening date field"),
            tr(
                "YYYY, YYYY-MM or YYYY-MM-DD, or a Chinese date: tells what existed before the "
                "rule.",
            ),
        ),
        (
            "CLOSED_FIELD",
            "closed",
            tr("Closing date field"),
            tr("Dates as for the opening: tells what has closed."),
        ),
    ):
        algorithm.add(
            QgsProcessingParameterField(name, title, default, "PARKS", optional=True), told
        )
    algorithm.add(
        date_parameter(),
        tr("What has closed by then is told; today where it is not given."),
        advanced=True,
    )


def add_accuracy(algorithm):
    """Add the accuracies of position."""
    park = QgsProcessingParameterNumber(
        "PARK_ACCURACY",
        tr("Accuracy of the parks (m)"),
        Qgis.ProcessingNumberParameterType.Double,
        0.0,
        minValue=0.0,
    )
    _make_dynamic(park, tr("Accuracy of the parks (m)"))
    algorithm.add(
        park,
        tr(
            "Radius in metres that holds the true position in 95 % of cases; may be a field, "
            "such as acc_m. With a the parks' and b the shoreline's radius, a verdict is "
            "uncertain where the margin is below √(a² + b²).",
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "SHORELINE_ACCURACY",
            tr("Accuracy of the shoreline (m)"),
            Qgis.ProcessingNumberParameterType.Double,
            0.0,
            minValue=0.0,
        ),
        tr("Radius in metres, 95 %, as for the parks."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "SHORELINE_SCALE",
            tr("Scale of the shoreline's map (1 : …)"),
            Qgis.ProcessingNumberParameterType.Double,
            None,
            optional=True,
            minValue=0.0,
        ),
        tr(
            "Adds 0.5 mm at this scale: 25 m for 1 : 50,000. Without it the scale that Prepare "
            "shoreline kept with the layer is noted, and takes no part in the verdict.",
        ),
        advanced=True,
    )


def add_outputs(algorithm):
    """Add sinks and numbers."""
    algorithm.add(
        QgsProcessingParameterFeatureSink("OUTPUT", tr("Checked parks")),
        tr(
            "The parks with distance, limit, margin, verdict, river, nearest point, rule and "
            "notes; for polygons also the area and share within the limit.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "LINKS",
            tr("Links to the shoreline"),
            Qgis.ProcessingSourceType.VectorLine,
            optional=True,
            createByDefault=False,
        ),
        tr("Lines from each park's nearest point to the nearest shoreline point."),
    )
    algorithm.add_numbers(
        TOTAL=tr("Features read"),
        WITHIN=tr("Within"),
        OUTSIDE=tr("Outside"),
        UNCERTAIN=tr("Uncertain"),
        NOT_EVALUATED=tr("Not evaluated"),
        SHORE_SKIPPED=tr("Shoreline features skipped"),
        DOUBTFUL=tr("Verdicts that the shoreline's scale leaves open"),
        BEYOND=tr("Uncertain: beyond the data"),
        FACILITY_UNKNOWN=tr("Uncertain: facility unknown"),
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
