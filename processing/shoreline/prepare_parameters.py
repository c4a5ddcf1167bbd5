"""The parameters of Prepare shoreline, with their help."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.shoreline import river_lists
from . import encoding

translate = QCoreApplication.translate

KEEP, DROP = range(2)


def add_input(algorithm):
    """Declare the features to be read."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "INPUT",
            translate("ParkShore", "Water polygons or river lines"),
            [Qgis.ProcessingSourceType.VectorLine, Qgis.ProcessingSourceType.VectorPolygon],
        ),
        translate("ParkShore", "Raw features as a map or a survey has them."),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "ENCODING", translate("ParkShore", "Encoding"), encoding.options(), False, encoding.AUTO
        ),
        translate(
            "ParkShore",
            "How text in a file is encoded; detect looks only where it reads garbled. Chinese "
            "shapefiles without a .cpg file are mostly GB18030.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterCrs(
            "ASSUMED_CRS",
            translate("ParkShore", "CRS of a layer that has none"),
            None,
            optional=True,
        ),
        translate(
            "ParkShore",
            "Used only where a layer has no coordinate system, as shapefiles without a .prj "
            "file; EPSG:4490 for CGCS2000 in degrees.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "NAME_FIELD",
            translate("ParkShore", "Field with names"),
            None,
            "INPUT",
            optional=True,
        ),
        translate(
            "ParkShore",
            "The names by which classes are told. Without one, the first of river, name, NAME and "
            "名称 that holds any.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterExpression(
            "EXCLUDE", translate("ParkShore", "Exclude"), "", "INPUT", optional=True
        ),
        translate(
            "ParkShore",
            'Features that are no water, such as island polygons: "GBCODE" = 79200. Where '
            "such polygons lie on water they are cut out of it as islands.",
        ),
    )


def add_names(algorithm):
    """Declare by what classes are told."""
    for name, title, default, told in (
        (
            "MAIN_STEM",
            translate("ParkShore", "Names of the main stem"),
            ",".join(river_lists.known()["main_stem"]),
            translate("ParkShore", "Separated by commas or semicolons."),
        ),
        (
            "IMPORTANT",
            translate("ParkShore", "Names of important tributaries"),
            ",".join(river_lists.important_names()),
            translate(
                "ParkShore",
                "Basins of 10,000 km² or more, with their upper courses. The names of the "
                "default count only where these rivers lie, names of yours anywhere.",
            ),
        ),
        (
            "TRIBUTARIES",
            translate("ParkShore", "Names of other tributaries"),
            "",
            translate(
                "ParkShore",
                "Empty: all other rivers, unnamed water included. With names given, rivers "
                "without a place in any list are other.",
            ),
        ),
        (
            "LAKES",
            translate("ParkShore", "Lakes"),
            "",
            translate(
                "ParkShore",
                'Names, or an expression such as "GBCODE" = 23010. Empty: names ending in '
                "湖, 泊, 淀, 荡, 水库, Lake or Reservoir, but for reservoirs on rivers.",
            ),
        ),
    ):
        algorithm.add(QgsProcessingParameterString(name, title, default, False, True), told)
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "BASIN",
            translate("ParkShore", "River basin"),
            [Qgis.ProcessingSourceType.VectorPolygon],
            optional=True,
        ),
        translate("ParkShore", "Water that nowhere touches it is other, whatever its name."),
    )
    for name, title, told in (
        (
            "WATER_HINT",
            translate("ParkShore", "Water polygons beside river lines"),
            translate(
                "ParkShore",
                "Tell what lines are: most of a line inside makes it a centre line, all of it "
                "along the edge a bank. They are not put into the result.",
            ),
        ),
        (
            "COVERAGE",
            translate("ParkShore", "Outline of what the features cover"),
            translate(
                "ParkShore",
                "Inside it the features hold all water, as a province of its own survey does; the "
                "check clears no site whose limit reaches beyond. Without it the outline that the "
                "layer carries from an earlier preparation, else the hull of its features.",
            ),
        ),
    ):
        algorithm.add(
            QgsProcessingParameterFeatureSource(
                name, title, [Qgis.ProcessingSourceType.VectorPolygon], optional=True
            ),
            told,
        )


def add_handling(algorithm):
    """Declare what becomes of islands, gaps, lines and seams."""
    algorithm.add(
        QgsProcessingParameterEnum(
            "ISLANDS",
            translate("ParkShore", "Islands"),
            [translate("ParkShore", "keep"), translate("ParkShore", "drop")],
            False,
            KEEP,
        ),
        translate("ParkShore", "The shores of islands are shoreline; keep them for the check."),
    )
    for name, title, default, least, told in (
        (
            "MAX_GAP",
            translate("ParkShore", "Longest gap of the main stem to bridge"),
            0.0,
            0.0,
            translate(
                "ParkShore",
                "In metres; the nearest ends of pieces of the main stem are joined by a "
                "straight line. 0 bridges none.",
            ),
        ),
        (
            "SEAM_WIDTH",
            translate("ParkShore", "Widest seam"),
            1.0,
            0.001,
            translate(
                "ParkShore",
                "In metres; a slit between two water polygons no wider than this is no land.",
            ),
        ),
    ):
        parameter = QgsProcessingParameterDistance(name, title, default, "", minValue=least)
        parameter.setDefaultUnit(Qgis.DistanceUnit.Meters)
        algorithm.add(parameter, told, advanced=True)


def add_outputs(algorithm):
    """Declare layers and numbers."""
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "OUTPUT",
            translate("ParkShore", "Shoreline"),
            Qgis.ProcessingSourceType.VectorLine,
        ),
        translate(
            "ParkShore",
            "Lines with river, class, geodesic length, what the class rests on, what the line is "
            "(bank, centre line, unknown) and, where known, half the river's width.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "WATER",
            translate("ParkShore", "Water bodies"),
            Qgis.ProcessingSourceType.VectorPolygon,
            optional=True,
            createByDefault=True,
        ),
        translate(
            "ParkShore",
            "Polygons with river and class, for polygon input: give them to the check, so that "
            "a park on water has distance 0.",
        ),
    )
    algorithm.add_numbers(
        MAIN_FEATURES=translate("ParkShore", "Features of the main stem"),
        ISLANDS_KEPT=translate("ParkShore", "Islands kept"),
        SEAMS_REMOVED=translate("ParkShore", "Seams removed"),
        REPAIRED=translate("ParkShore", "Outlines mended"),
        DUPLICATES=translate("ParkShore", "Duplicates removed"),
        CENTRE_LINES=translate("ParkShore", "Centre lines"),
        GARBLED=translate("ParkShore", "Names that cannot be read"),
        READ=translate("ParkShore", "Features read"),
        USED=translate("ParkShore", "Features used"),
        SKIPPED=translate("ParkShore", "Features skipped"),
    )
