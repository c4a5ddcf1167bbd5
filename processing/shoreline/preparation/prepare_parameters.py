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

from ....analysis.shoreline.preparation import river_lists
from ...messages.language import tr
from . import layer_encoding

KEEP, DROP = range(2)


def add_input(algorithm):
    """Declare the features to be read."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "INPUT",
            tr("Water polygons or river lines"),
            [Qgis.ProcessingSourceType.VectorLine, Qgis.ProcessingSourceType.VectorPolygon],
        ),
        tr("Raw features as a map or a survey has them."),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "ENCODING", tr("Encoding"), layer_encoding.options(), False, layer_encoding.AUTO
        ),
        tr(
            "How text in a file is encoded; detect looks only where it reads garbled. Chinese "
            "shapefiles without a .cpg file are mostly GB18030.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterCrs(
            "ASSUMED_CRS",
            tr("CRS of a layer that has none"),
            None,
            optional=True,
        ),
        tr(
            "Used only where a layer has no coordinate system, as shapefiles without a .prj "
            "file; EPSG:4490 for CGCS2000 in degrees.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "NAME_FIELD",
            tr("Field with names"),
            None,
            "INPUT",
            optional=True,
        ),
        tr(
            "The names by which classes are told. Without one, the first of river, name, NAME and "
            "名称 that holds any.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterExpression("EXCLUDE", tr("Exclude"), "", "INPUT", optional=True),
        tr(
            'Features that are no water, such as island polygons: "GBCODE" = 79200. Where '
            "such polygons lie on water they are cut out of it as islands.",
        ),
    )


def add_names(algorithm):
    """Declare by what classes are told."""
    for name, title, default, told in (
        (
            "MAIN_STEM",
            tr("Names of the main stem"),
            ",".join(river_lists.known()["main_stem"]),
            tr("Separated by commas or semicolons."),
        ),
        (
            "IMPORTANT",
            tr("Names of important tributaries"),
            ",".join(river_lists.important_names()),
            tr(
                "Basins of 10,000 km² or more, with their upper courses. The names of the "
                "default count only where these rivers lie, names of yours anywhere.",
            ),
        ),
        (
            "TRIBUTARIES",
            tr("Names of other tributaries"),
            "",
            tr(
                "Empty: all other rivers, unnamed water included. With names given, rivers "
                "without a place in any list are other.",
            ),
        ),
        (
            "LAKES",
            tr("Lakes"),
            "",
            tr(
                'Names, or an expression such as "GBCODE" = 23010. Empty: names ending in '
                "湖, 泊, 淀, 荡, 水库, Lake or Reservoir, but for reservoirs on rivers.",
            ),
        ),
    ):
        algorithm.add(QgsProcessingParameterString(name, title, default, False, True), told)
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "BASIN",
            tr("River basin"),
            [Qgis.ProcessingSourceType.VectorPolygon],
            optional=True,
        ),
        tr("Water that nowhere touches it is other, whatever its name."),
    )
    for name, title, told in (
        (
            "WATER_HINT",
            tr("Water polygons beside river lines"),
            tr(
                "Tell what lines are: most of a line inside makes it a centre line, all of it "
                "along the edge a bank. They are not put into the result.",
            ),
        ),
        (
            "COVERAGE",
            tr("Outline of what the features cover"),
            tr(
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
            tr("Islands"),
            [tr("keep"), tr("drop")],
            False,
            KEEP,
        ),
        tr("The shores of islands are shoreline; keep them for the check."),
    )
    for name, title, default, least, told in (
        (
            "MAX_GAP",
            tr("Longest gap of the main stem to bridge"),
            0.0,
            0.0,
            tr(
                "In metres; the nearest ends of pieces of the main stem are joined by a "
                "straight line. 0 bridges none.",
            ),
        ),
        (
            "SEAM_WIDTH",
            tr("Widest seam"),
            1.0,
            0.001,
            tr(
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
            tr("Shoreline"),
            Qgis.ProcessingSourceType.VectorLine,
        ),
        tr(
            "Lines with river, class, geodesic length, what the class rests on, what the line is "
            "(bank, centre line, unknown) and, where known, half the river's width.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "WATER",
            tr("Water bodies"),
            Qgis.ProcessingSourceType.VectorPolygon,
            optional=True,
            createByDefault=True,
        ),
        tr(
            "Polygons with river and class, for polygon input: give them to the check, so that "
            "a park on water has distance 0.",
        ),
    )
    algorithm.add_numbers(
        MAIN_FEATURES=tr("Features of the main stem"),
        ISLANDS_KEPT=tr("Islands kept"),
        SEAMS_REMOVED=tr("Seams removed"),
        REPAIRED=tr("Outlines mended"),
        DUPLICATES=tr("Duplicates removed"),
        CENTRE_LINES=tr("Centre lines"),
        GARBLED=tr("Names that cannot be read"),
        READ=tr("Features read"),
        USED=tr("Features used"),
        SKIPPED=tr("Features skipped"),
    )
