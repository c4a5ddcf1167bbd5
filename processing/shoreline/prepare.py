"""`parkshore:prepareshoreline`: raw water made into a shoreline with classes."""

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsGeometry,
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
from ..algorithm import Algorithm
from ..fields import real, text
from ..outputs import Outputs
from . import encoding
from .prepare_inputs import check_expression, is_expression, read_basin, read_layer, true_rows

translate = QCoreApplication.translate

KEEP, DROP = range(2)


class PrepareShoreline(Algorithm):
    """Water polygons or river lines with classes, without seams."""

    ID = "prepareshoreline"
    GROUP = "shoreline"
    TAGS = (
        *("prepare", "shoreline", "river", "class", "main stem", "tributary", "seam", "dissolve"),
        *("岸线", "预处理", "河流", "干流", "支流", "水体分类", "接缝", "洲岛"),
    )

    def displayName(self):
        """Return the title."""
        return translate("ParkShore", "Prepare shoreline")

    def shortHelpString(self):
        """Return the help."""
        return translate(
            "ParkShore",
            "<p>Makes a shoreline for the distance check out of raw water polygons or river lines: "
            "gives each water body its class by name, mends outlines, removes what came twice, and "
            "removes lines that are no shore: seams between adjoining water polygons and lines "
            "that close a confluence. The shores of islands stay.</p>"
            "<p><b>Classes</b> follow the Yangtze River Protection Law: the main stem runs from "
            "the source to the estuary (article 95), so its reaches 金沙江, 通天河, 沱沱河 belong "
            "to it; important tributaries have a basin of 10,000 km² or more: the list holds them "
            "with their upper courses; areas near the bound are told. Article 26 binds on every "
            "tributary, so in doubt water binds: what has no name or one no list knows is a "
            "tributary. Rivers known to belong to other basins are other. Natural lakes are "
            "reported, not judged, unless a rule names them; a reservoir on a river has the class "
            "of its river, by a list or because it adjoins the river.</p>"
            "<p><b>Names</b> match as a whole, without regard to blanks, case, width and what "
            "stands in brackets: 汉江(汉水) is 汉江. Of several names (长江;扬子江) each counts; "
            "banks, branches and reaches (长江左岸, 长江北支, 长江南京段, Yangtze River left bank) "
            "are the river. Names that only contain one of a list (长江路) are told. Important "
            "tributaries and rivers of other basins count only where they lie: 湘江 at Zunyi is a "
            "plain tributary. A list of your own counts as you write it, anywhere. The field "
            "cls_why says what each class rests on.</p>"
            "<p><b>Limit</b>: a mapped water edge lies riverward of the river management boundary "
            "from which the law is applied. River lines are centre lines or banks as they come; "
            "exclude auxiliary lines by an expression.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self._add_input()
        self._add_names()
        self._add_handling()
        self._add_outputs()

    def _add_input(self):
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT",
                translate("ParkShore", "Water polygons or river lines"),
                [Qgis.ProcessingSourceType.VectorLine, Qgis.ProcessingSourceType.VectorPolygon],
            ),
            translate("ParkShore", "Raw features as a map or a survey has them."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "ENCODING", translate("ParkShore", "Encoding"), encoding.options(), False, 0
            ),
            translate(
                "ParkShore",
                "How text in a file is encoded. Chinese shapefiles without a .cpg file are mostly "
                "GB18030.",
            ),
        )
        self.add(
            QgsProcessingParameterCrs(
                "ASSUMED_CRS",
                translate("ParkShore", "CRS of a layer that has none"),
                None,
                optional=True,
            ),
            translate(
                "ParkShore",
                "Used only where the layer has no coordinate system, as shapefiles without a .prj "
                "file; EPSG:4490 for CGCS2000 in degrees.",
            ),
        )
        self.add(
            QgsProcessingParameterField(
                "NAME_FIELD",
                translate("ParkShore", "Field with names"),
                "name",
                "INPUT",
                optional=True,
            ),
            translate("ParkShore", "The names by which classes are told."),
        )
        self.add(
            QgsProcessingParameterExpression(
                "EXCLUDE", translate("ParkShore", "Exclude"), "", "INPUT", optional=True
            ),
            translate(
                "ParkShore",
                'Features that are no water, such as island polygons: "GBCODE" = 79200. Where '
                "such polygons lie on water they are cut out of it as islands.",
            ),
        )

    def _add_names(self):
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
            self.add(QgsProcessingParameterString(name, title, default, False, True), told)
        self.add(
            QgsProcessingParameterFeatureSource(
                "BASIN",
                translate("ParkShore", "River basin"),
                [Qgis.ProcessingSourceType.VectorPolygon],
                optional=True,
            ),
            translate("ParkShore", "Water that nowhere touches it is other, whatever its name."),
        )

    def _add_handling(self):
        self.add(
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
            self.add(parameter, told, advanced=True)

    def _add_outputs(self):
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT",
                translate("ParkShore", "Shoreline"),
                Qgis.ProcessingSourceType.VectorLine,
            ),
            translate("ParkShore", "Lines with river, class and geodesic length."),
        )
        self.add(
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
        self.add_numbers(
            MAIN_FEATURES=translate("ParkShore", "Features of the main stem"),
            ISLANDS_KEPT=translate("ParkShore", "Islands kept"),
            SEAMS_REMOVED=translate("ParkShore", "Seams removed"),
            REPAIRED=translate("ParkShore", "Outlines mended"),
            DUPLICATES=translate("ParkShore", "Duplicates removed"),
            READ=translate("ParkShore", "Features read"),
            USED=translate("ParkShore", "Features used"),
            SKIPPED=translate("ParkShore", "Features skipped"),
        )

    def refuse(self, parameters, context):
        """Refuse expressions that cannot be read."""
        for name in ("EXCLUDE", "LAKES"):
            written = self.parameterAsString(parameters, name, context)
            if written and (name == "EXCLUDE" or is_expression(written)):
                check_expression(written, self.parameterDefinition(name).description())

    def compute(self, parameters, context, feedback):
        """Read, sort, write."""
        from ...analysis.shoreline.preparation import prepare

        outputs = Outputs(self, parameters, context, feedback)
        layer = read_layer(self, parameters, context, feedback)
        name_field = self.field(parameters, "NAME_FIELD", layer, context, feedback)
        rows = layer.read([name_field])
        outputs.read(layer, rows)
        lakes = self.parameterAsString(parameters, "LAKES", context)
        prepared = prepare(
            rows.shapes(),
            rows.texts(name_field) if name_field else [None] * len(rows),
            river_names=self._river_names(parameters, lakes, context),
            to_lonlat=layer.lonlat.forward,
            excluded=self._true(parameters, "EXCLUDE", layer, context),
            is_lake=(
                self._true(parameters, "LAKES", layer, context) if is_expression(lakes) else None
            ),
            basin=read_basin(self, parameters, layer, outputs),
            keep_islands=self.parameterAsEnum(parameters, "ISLANDS", context) == KEEP,
            max_gap_m=self.parameterAsDouble(parameters, "MAX_GAP", context),
            seam_m=self.parameterAsDouble(parameters, "SEAM_WIDTH", context),
            progress=lambda share: feedback.setProgress(95 * share),
            cancelled=feedback.isCanceled,
        )
        for note in prepared.notes:
            self.say(note, feedback)
        for warning in prepared.warnings:
            self.say(warning, feedback, warning=True)
        with outputs:
            _write(outputs, prepared, layer.crs)
        outputs.results.update(
            MAIN_FEATURES=prepared.main_features,
            ISLANDS_KEPT=prepared.islands_kept,
            SEAMS_REMOVED=prepared.seams_removed,
            REPAIRED=prepared.repaired,
            DUPLICATES=prepared.duplicates,
            READ=prepared.read,
            USED=prepared.used,
            SKIPPED=prepared.read - prepared.used,
        )
        return outputs.results

    def _river_names(self, parameters, lakes, context):
        from ...analysis.shoreline import river_names

        main_stem, important, tributaries = (
            tuple(river_names.split(self.parameterAsString(parameters, name, context)))
            for name in ("MAIN_STEM", "IMPORTANT", "TRIBUTARIES")
        )
        by_names = lakes and not is_expression(lakes)
        return river_names.RiverNames(
            main_stem,
            important,
            tributaries,
            tuple(river_names.split(lakes)) if by_names else None,
        )

    def _true(self, parameters, name, layer, context):
        return true_rows(
            layer,
            self.parameterAsString(parameters, name, context),
            self.parameterDefinition(name).description(),
            self.createExpressionContext(parameters, context, layer.source),
        )


def _write(outputs, prepared, crs):
    """Write shoreline and water."""
    lines = [_feature(row, [row.length_m]) for row in prepared.lines]
    named, why = [text("river"), text("river_cls")], text("cls_why")
    outputs.sink(
        "OUTPUT", [*named, real("length_m"), why], Qgis.WkbType.MultiLineString, crs, style="river"
    ).write(lines)
    sink = outputs.sink("WATER", [*named, why], Qgis.WkbType.MultiPolygon, crs, style="river")
    if sink is not None:
        sink.write([_feature(row, []) for row in prepared.water])


def _feature(row, more):
    from shapely import to_wkb

    geometry = QgsGeometry()
    geometry.fromWkb(to_wkb(row.geometry))
    feature = QgsFeature()
    feature.setGeometry(geometry)
    feature.setAttributes([row.river, row.river_cls, *more, row.cls_why])
    return feature
