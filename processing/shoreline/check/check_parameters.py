"""The parameters of `parkshore:shorelinecheck`, in the order of its dialog."""

from qgis.core import QgsProcessingParameterMultipleLayers

from ....analysis.enums import RuleChoice
from ...framework import choices
from ...framework.declaration import LINES, POLYGONS, SHAPES
from ...messages.language import tr


def add_rule_set(algorithm):
    """Add the rule set, which a planner chooses first."""
    algorithm.add_choice(
        "RULE_SET",
        tr("Rule set"),
        tr(
            "Which law's distances take the place of the limit. The distance is then measured "
            "to the classes of water each rule names. A site whose fields province and county "
            "lie outside the scope of the rule set has no rule, noted outside the scope.",
        ),
        choices.rule_sets(),
        RuleChoice.DISTANCE_ONLY.value,
    )


def add_layers(algorithm):
    """Add the sources, the limit and the fields of the shoreline."""
    algorithm.add_layer(
        "PARKS",
        tr("Parks, plants or outfalls"),
        tr("Points, lines or polygons in any coordinate system; all are kept."),
    )
    algorithm.add_choice(
        "FACILITY",
        tr("What the sites are"),
        tr(
            "What all rows are, where the facility field does not say it. As the data say: the "
            "facility field, else the chemical flag, else the industry; a row of which none is "
            "known is uncertain where that would decide.",
        ),
        choices.facilities(),
        choices.AS_THE_DATA_SAY,
    )
    algorithm.add_layer(
        "SHORELINE",
        tr("Shoreline"),
        tr(
            "Lines, or water polygons: a park that touches such a polygon has distance 0. "
            "Prepare shoreline makes this layer from raw water bodies.",
        ),
        *(LINES, POLYGONS),
    )
    algorithm.add_layer(
        "WATER",
        tr("Water bodies"),
        tr("Water polygons beside a line shoreline: a park that touches one has distance 0."),
        POLYGONS,
        optional=True,
    )
    algorithm.add_distance(
        "DISTANCE",
        tr("Limit"),
        tr(
            "Metres on the ellipsoid, whatever the layer's units; a distance equal to it is "
            "within. May differ by park. A rule set takes its place.",
        ),
        1000.0,
        differs_by="PARKS",
    )
    algorithm.add_field(
        "RIVER_FIELD",
        tr("River name field"),
        tr("Names the nearest river in the result."),
        "river",
        parent="SHORELINE",
    )
    algorithm.add_field(
        "CLASS_FIELD",
        tr("River class field"),
        tr(
            "main, important, tributary, lake or other, as Prepare shoreline writes them; "
            "rule sets need it.",
        ),
        "river_cls",
        parent="SHORELINE",
    )


def add_rules(algorithm):
    """Add what decides which rule applies."""
    algorithm.add_file(
        "RULES",
        tr("Own rule set"),
        tr(
            "A rule file (JSON) for the choice own file; examples lie in the plugin's folder "
            "resources/rules/examples.",
        ),
    )
    algorithm.add_layer(
        "CONTROL_RANGE",
        tr("Published control range"),
        tr(
            "For rules that give no distance, as the Yellow River Protection Law: inside these "
            "polygons is within.",
        ),
        POLYGONS,
        optional=True,
    )
    algorithm.add(
        QgsProcessingParameterMultipleLayers("AREAS", tr("Areas"), POLYGONS, optional=True),
        tr(
            "Polygon layers with the field area_class: shoreline function zones, ecological red "
            "lines, units of the ecological zoning, water-source protection zones, compliant and "
            "recognised chemical parks, the control range. Each site says which it touches "
            "(areas), how much of its land lies there (areas_m2), and the rules that follow "
            "(area_rule) where the rule set names them. Units of the ecological zoning may carry "
            "their access list (access_list, text) and the kinds of facility that it bars (barred: "
            "chemical, tailings, other, or none): unit_list tells the lists of the units that a "
            "site touches, unit_rule whether they bar it, unknown where the data do not say.",
        ),
    )
    algorithm.add_layer(
        "COVERAGE",
        tr("What the shoreline's data cover"),
        tr(
            "Polygons, such as a county or a map sheet. Under a rule set a site is outside only "
            "where its whole limit lies inside them. Without them what Prepare shoreline kept with "
            "the layer counts.",
        ),
        POLYGONS,
        optional=True,
    )
    algorithm.add_choice(
        "MEASURED_FROM",
        tr("What the shoreline layer is"),
        tr(
            "Where it is not stated, or lies riverward of the line the rule starts from, the "
            "note screening is set: such a line can show inside, never clear. Under a rule set a "
            "centre line clears only beyond the limit and half the river's width. The field "
            "line_kind of a prepared shoreline goes before.",
        ),
        choices.measured_from(),
    )
    algorithm.add_field(
        "HALF_WIDTH_FIELD",
        tr("Half-width field"),
        tr(
            "Metres from a centre line to the farther bank. Where it is empty the field half_w_m "
            "counts, else a table by class and place.",
        ),
        parent="SHORELINE",
    )
    algorithm.add_field(
        "FACILITY_FIELD",
        tr("Facility field"),
        tr("chemical, tailings or other for each row; decides which rule applies."),
        "facility",
    )
    algorithm.add_field(
        "CHEMICAL_FIELD",
        tr("Chemical flag field"),
        tr("Yes or no for each row, in words or as 1 and 0."),
        "chemical",
    )
    algorithm.add_field(
        "INDUSTRY_FIELD",
        tr("Industry field"),
        tr(
            "Codes of GB/T 4754, with or without the section's letter, one or several. A mine "
            "(B06 to B12) is not chemical, but may have a tailings pond.",
        ),
        "industry",
    )
    algorithm.add_text(
        "CHEMICAL_CODES",
        tr("Chemical industries"),
        tr("Industries of GB/T 4754 that count as chemical, with all that their codes begin."),
        choices.CHEMICAL_CODES,
    )
    algorithm.add_field(
        "OPENED_FIELD",
        tr("Opening date field"),
        tr(
            "YYYY, YYYY-MM or YYYY-MM-DD, or a Chinese date: tells what existed before the rule.",
        ),
        "opened",
    )
    algorithm.add_field(
        "CLOSED_FIELD",
        tr("Closing date field"),
        tr("Dates as for the opening: tells what has closed."),
        "closed",
    )
    algorithm.add_day(
        tr("What has closed by then is told; today where it is not given."), advanced=True
    )


def add_accuracy(algorithm):
    """Add the accuracies of position."""
    algorithm.add_number(
        "PARK_ACCURACY",
        tr("Accuracy of the parks (m)"),
        tr(
            "Radius in metres that holds the true position in 95 % of cases; may be a field, "
            "such as acc_m. With a the parks' and b the shoreline's radius, a verdict is "
            "uncertain where the margin is below √(a² + b²).",
        ),
        0.0,
        differs_by="PARKS",
        advanced=True,
    )
    algorithm.add_number(
        "SHORELINE_ACCURACY",
        tr("Accuracy of the shoreline (m)"),
        tr("Radius in metres, 95 %, as for the parks."),
        0.0,
        advanced=True,
    )
    algorithm.add_number(
        "SHORELINE_SCALE",
        tr("Scale of the shoreline's map (1 : …)"),
        tr(
            "Adds 0.5 mm at this scale: 25 m for 1 : 50,000. Without it the scale that Prepare "
            "shoreline kept with the layer is noted, and takes no part in the verdict.",
        ),
        advanced=True,
    )


def add_outputs(algorithm):
    """Add sinks and numbers."""
    algorithm.add_sink(
        "OUTPUT",
        tr("Checked parks"),
        tr(
            "The parks with distance, limit, margin, verdict, river, nearest point, rule and "
            "notes; for polygons also the area and share within the limit.",
        ),
        SHAPES,
    )
    algorithm.add_sink(
        "LINKS",
        tr("Links to the shoreline"),
        tr("Lines from each park's nearest point to the nearest shoreline point."),
        LINES,
        optional=True,
        made=False,
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
