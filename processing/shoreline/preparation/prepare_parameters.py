"""The parameters of Prepare shoreline, with their help."""

from ....analysis.shoreline.classes import river_lists
from ....analysis.shoreline.sources.profiles import LEVELS, RECOGNISE
from ...framework import choices
from ...framework.declaration import LINES, POLYGONS
from ...messages.language import tr
from . import layer_encoding
from .source_words import water_levels

KEEP, DROP = range(2)


def add_input(algorithm):
    """Declare the features to be read."""
    algorithm.add_layer(
        "INPUT",
        tr("Water polygons or river lines"),
        tr("Raw features as a map or a survey has them."),
        *(LINES, POLYGONS),
    )
    algorithm.add_choice(
        "SOURCE",
        tr("Kind of water data"),
        tr(
            "What the features are, how exact the line is and what it can prove. Recognised by "
            "fields and values; log and metadata tell what was found and what it sets. What you "
            "give in other parameters goes before. Of data of no kind listed here the dialog asks "
            "four questions, whose answers stand in other parameters: what the features are "
            "(Exclude, Lines are), where names and classes stand (Field with names, Field with "
            "classes, Main stem), which water level and which scale. What is not answered stays "
            "unknown. Only a line at the published boundary clears without reserve: ask the "
            "county's water bureau for it; any other stays mapped water edge in the check.",
        ),
        choices.sources(),
        RECOGNISE,
    )
    algorithm.add_choice(
        "LINE",
        tr("Lines are"),
        tr(
            "What lines are of which no field, no code, no kind of water data and no water polygon "
            "tells. A centre line lies farther from a park than the bank: it clears only beyond "
            "the limit and half the river's width. What is not known counts as a centre line. The "
            "outlines of areas are banks.",
        ),
        [tr("as the data say"), tr("banks"), tr("centre lines of rivers")],
    )
    algorithm.add_choice(
        "WATER_LEVEL",
        tr("Water level"),
        tr(
            "At which level the line lies. By a line of low water no site is cleared within the "
            "width by which the water draws back; a layer whose name says 枯水 or low water is "
            "such a one. Where it is not stated, the kind of water data says it.",
        ),
        _levels(),
    )
    algorithm.add_number(
        "SCALE",
        tr("Scale 1 :"),
        tr(
            "Denominator, 10000 for 1 : 10,000; goes before that of the kind of water data. A line "
            "is exact to half a millimetre of its map (5 m at 1 : 10,000): the check tells how "
            "many verdicts that leaves open.",
        ),
        low=1.0,
    )
    algorithm.add_choice(
        "ENCODING",
        tr("Encoding"),
        tr(
            "How text in a file is encoded; detect looks only where it reads garbled. Chinese "
            "shapefiles without a .cpg file are mostly GB18030.",
        ),
        layer_encoding.options(),
        layer_encoding.AUTO,
    )
    algorithm.add_crs(
        "ASSUMED_CRS",
        tr("CRS of a layer that has none"),
        tr(
            "Used only where a layer has no coordinate system, as shapefiles without a .prj "
            "file; EPSG:4490 for CGCS2000 in degrees.",
        ),
    )
    algorithm.add_field(
        "NAME_FIELD",
        tr("Field with names"),
        tr(
            "The names by which classes are told. Without one, the first of river, name, NAME and "
            "名称 that holds any.",
        ),
        parent="INPUT",
    )
    algorithm.add_expression(
        "EXCLUDE",
        tr("Exclude"),
        tr(
            'Features that are no water, such as island polygons: "GBCODE" = 79200. Where '
            "such polygons lie on water they are cut out of it as islands.",
        ),
        "INPUT",
    )


def _levels():
    words = water_levels()
    return [tr("as the data say"), *(words[level] for level in LEVELS)]


def add_names(algorithm):
    """Declare by what classes are told."""
    algorithm.add_text(
        "MAIN_STEM",
        tr("Main stem"),
        tr(
            "Names separated by commas or semicolons, or an expression such as "
            '"GBCODE" = 21012. An expression stands for the names, which then play no part.',
        ),
        ",".join(river_lists.known()["main_stem"]),
    )
    algorithm.add_text(
        "IMPORTANT",
        tr("Important tributaries"),
        tr(
            "Names or an expression. Basins of 10,000 km² or more, with their upper courses. The "
            "names of the default count only where these rivers lie, names of yours anywhere.",
        ),
        ",".join(river_lists.important_names()),
    )
    algorithm.add_text(
        "TRIBUTARIES",
        tr("Other tributaries"),
        tr(
            "Names or an expression. Empty: all other rivers, unnamed water included. Where it is "
            "given, rivers without a place in any list are other.",
        ),
        "",
    )
    algorithm.add_text(
        "LAKES",
        tr("Lakes"),
        tr(
            'Names, or an expression such as "GBCODE" = 23010. Empty: names ending in 湖, 泊, 淀, '
            "荡, 水库, Lake or Reservoir, but for reservoirs on rivers.",
        ),
        "",
    )
    algorithm.add_field(
        "CLASS_FIELD",
        tr("Field with classes"),
        tr(
            "Where it holds main, important, tributary, lake or other, or 干流, 重要支流, 支流, "
            "湖泊, 其他, it goes before names and expressions; other words are told by count. "
            "What goes before what: the basin, this field, the sharpest class that a name or an "
            "expression gives, the kind of data, what a piece without a name joins.",
        ),
        parent="INPUT",
    )
    algorithm.add_layer(
        "BASIN",
        tr("River basin"),
        tr("Water that nowhere touches it is other, whatever its name."),
        POLYGONS,
        optional=True,
    )
    algorithm.add_layer(
        "WATER_HINT",
        tr("Water polygons beside river lines"),
        tr(
            "Tell what lines are: most of a line inside makes it a centre line, all of it along "
            "the edge a bank. Half the width of the river is measured in them, and counts 5 km "
            "along the river. Of a raw layer what is no water by its kind of data, such as "
            "islands and land, does not count. They are not put into the result.",
        ),
        POLYGONS,
        optional=True,
    )
    algorithm.add_layer(
        "COVERAGE",
        tr("Outline of what the features cover"),
        tr(
            "Inside it the features hold all water, as a province of its own survey does; the "
            "check clears no site whose limit reaches beyond. Without it the outline that the "
            "layer carries from an earlier preparation, else the hull of its features.",
        ),
        POLYGONS,
        optional=True,
    )


def add_handling(algorithm):
    """Declare what becomes of islands, gaps, lines and seams."""
    algorithm.add_choice(
        "ISLANDS",
        tr("Islands"),
        tr("The shores of islands are shoreline; keep them for the check."),
        [tr("keep"), tr("drop")],
        KEEP,
    )
    algorithm.add_distance(
        "MAX_GAP",
        tr("Longest gap of the main stem to bridge"),
        tr(
            "In metres; the nearest ends of pieces of the main stem are joined by a straight "
            "line. 0 bridges none; ends within 1 m are one. Gaps left open are told by length and "
            "place, and no site near them is cleared.",
        ),
        0.0,
        advanced=True,
    )
    algorithm.add_distance(
        "SEAM_WIDTH",
        tr("Widest seam"),
        tr("In metres; a slit between two water polygons no wider than this is no land."),
        1.0,
        low=0.001,
        advanced=True,
    )


def add_outputs(algorithm):
    """Declare layers and numbers."""
    algorithm.add_sink(
        "OUTPUT",
        tr("Shoreline"),
        tr(
            "Lines with river, class, geodesic length, what the class rests on, what the line is "
            "(bank, centre line, unknown) and, where known, half the river's width.",
        ),
        LINES,
    )
    algorithm.add_sink(
        "WATER",
        tr("Water bodies"),
        tr(
            "Polygons with river and class, for polygon input: give them to the check, so that "
            "a park on water has distance 0.",
        ),
        POLYGONS,
        optional=True,
    )
    algorithm.add_numbers(
        MAIN_FEATURES=tr("Features of the main stem"),
        INHERITED=tr("Pieces without a name that are main stem"),
        ISLANDS_KEPT=tr("Islands kept"),
        SEAMS_REMOVED=tr("Seams removed"),
        REPAIRED=tr("Outlines mended"),
        DUPLICATES=tr("Duplicates removed"),
        CENTRE_LINES=tr("Centre lines"),
        GAPS=tr("Holes of the main stem"),
        GARBLED=tr("Names that cannot be read"),
        READ=tr("Features read"),
        USED=tr("Features used"),
        SKIPPED=tr("Features skipped"),
    )
