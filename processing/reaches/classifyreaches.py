"""`parkshore:classifyreaches`: upstream, midstream, downstream."""

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..framework.algorithm import Algorithm
from ..layers.bridge import Layer
from ..layers.fields import text
from ..layers.row_writing import keep_rows, read_attributes, read_rows
from ..messages.language import tr
from ..messages.warning import warn
from .places import (
    LINES,
    add_mouth,
    lonlat_points,
    lonlat_shapes,
    mouth,
    refuse_mouth,
    river,
)

BY_FIELD, BY_LAYER, BY_RIVER = range(3)
FIELDS = [text("reach"), text("prov_en")]
COUNTS = ("UPSTREAM", "MIDSTREAM", "DOWNSTREAM", "OUTSIDE_COUNT")
BREAKPOINT_SNAP_M = 50_000.0
SHOWN = 10


class ClassifyReaches(Algorithm):
    """The reach of each park, by province or along the river."""

    ID = "classifyreaches"
    GROUP = "reaches"
    TAGS = (
        *("reach", "upstream", "midstream", "downstream", "province", "Yichang", "Hukou"),
        *("河段", "上游", "中游", "下游", "省份", "宜昌", "湖口"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Classify upstream, midstream, downstream")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Gives each park its reach.</p>"
            "<p><b>By province</b> (Hao et al. 2022): upstream Sichuan, Chongqing, Yunnan, "
            "Guizhou; midstream Hubei, Hunan, Jiangxi; downstream Anhui, Jiangsu, Zhejiang, "
            "Shanghai; all others are outside. The province is a field, or the polygon that holds "
            "the largest part of the park (on the ellipsoid).</p>"
            "<p><b>By the river</b>: the park's nearest place on the main stem, measured along the "
            "river from two breakpoints; the Changjiang Water Resources Commission divides the "
            "river at Yichang and Hukou. Longitude plays no part: a place east of Yichang but "
            "upstream along the river is upstream. A polygon stands for a point on its "
            "surface.</p>"
            "<p><b>Limit</b>: the eleven provinces are those of the paper; the Yangtze River "
            "Protection Law covers nineteen. A province that cannot be read gives no reach and is "
            "listed in the log, never “outside”.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "PARKS",
                tr("Parks"),
                [Qgis.ProcessingSourceType.Vector],
            ),
            tr("Parks or any other sites; all are kept."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "METHOD",
                tr("Method"),
                [
                    tr("province field"),
                    tr("province layer"),
                    tr("river breakpoints"),
                ],
                defaultValue=BY_FIELD,
            ),
            tr("What tells the reach."),
        )
        self.add(
            QgsProcessingParameterField(
                "PROVINCE_FIELD",
                tr("Province field"),
                "province",
                "PARKS",
                optional=True,
            ),
            tr(
                "Names in Chinese (with or without 省, 市, 自治区) or English, or codes of "
                "GB/T 2260 with 2, 4 or 6 digits.",
            ),
        )
        self._add_provinces()
        self._add_river()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Parks by reach")),
            tr("The parks with reach and province."),
        )
        self.add_numbers(
            UPSTREAM=tr("Upstream"),
            MIDSTREAM=tr("Midstream"),
            DOWNSTREAM=tr("Downstream"),
            OUTSIDE_COUNT=tr("Outside the reaches"),
            NOT_EVALUATED=tr("Not evaluated"),
        )

    def refuse(self, run):
        """Refuse a method without its layer, and breakpoints that are none."""
        parameters, context = run.parameters, run.context
        from ...analysis.reaches.classification import read_breakpoints

        method = self.parameterAsEnum(parameters, "METHOD", context)
        needed = {BY_LAYER: "PROVINCES", BY_RIVER: "RIVER"}.get(method)
        if needed and not parameters.get(needed):
            raise QgsProcessingException(
                tr(
                    "This method needs a layer: choose “{title}”.",
                    title=self.parameterDefinition(needed).description(),
                )
            )
        if method == BY_RIVER:
            read_breakpoints(self.parameterAsString(parameters, "BREAKPOINTS", context))
            refuse_mouth(self, parameters, context)

    def compute(self, run):
        """Classify, write, count."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.reaches.provinces import REACHES

        outputs = run.outputs
        parks = run.layer("PARKS")
        method = self.parameterAsEnum(parameters, "METHOD", context)
        field = run.field("PROVINCE_FIELD", parks)
        if method == BY_FIELD and not field:
            text = tr(
                "{layer} has no province field; choose one, or classify by a province layer or "
                "by the river.",
                layer=parks.name,
            )
            if not self.parameterAsString(parameters, "PROVINCE_FIELD", context):
                raise QgsProcessingException(text)
            warn(feedback, text)  # the default field is not there: no reach is known
        rows = (
            read_attributes(parks, outputs, [field], parameters["PARKS"], context)
            if method == BY_FIELD
            else read_rows(parks, outputs, [field])
        )
        run = (self._by_field, self._by_layer, self._by_river)[method]
        reach, prov_en = run(
            rows, field, parameters=parameters, context=context, feedback=feedback, outputs=outputs
        )
        with outputs:
            keep_rows(outputs, parks, rows, FIELDS, [reach, prov_en], style="reach")
        counts = [int((reach == name).sum()) for name in REACHES]
        outputs.results.update(zip(COUNTS, counts, strict=True))
        outputs.results["NOT_EVALUATED"] = len(rows) - sum(counts)
        return outputs.results

    def _by_field(self, rows, field, *, feedback, **_):
        from ...analysis.reaches.provinces import find_all

        if not field:
            return (np.full(len(rows), None, dtype=object),) * 2
        reach, prov_en, unread = find_all(rows.columns[field].tolist())
        _say_unread(field, unread, feedback)
        return reach, prov_en

    def _by_layer(self, rows, field, *, parameters, context, feedback, outputs):
        from ...analysis.reaches.classification import by_area

        provinces = Layer(self, parameters, "PROVINCES", context, feedback)
        name_field = self.field(parameters, "PROVINCE_NAME_FIELD", provinces, context, feedback)
        if not name_field:
            raise QgsProcessingException(
                tr("{layer}: choose the field that names the province.", layer=provinces.name)
            )
        areas = provinces.read([name_field])
        outputs.read(provinces, areas)
        shapes = lonlat_shapes(provinces, areas)
        if all(shape is None or shape.is_empty for shape in shapes):
            raise QgsProcessingException(
                tr("{layer} holds no usable polygon of a province.", layer=provinces.name)
            )
        reach, prov_en, unread = by_area(
            lonlat_shapes(rows.layer, rows), shapes, areas.columns[name_field]
        )
        _say_unread(provinces.name, unread, feedback)
        return reach, prov_en

    def _by_river(self, rows, field, *, parameters, context, feedback, outputs):
        from ...analysis.reaches import chainage, classification
        from ...analysis.reaches.provinces import find_all

        stem = Layer(self, parameters, "RIVER", context, feedback)
        line = river(stem, outputs, mouth_lonlat=mouth(self, parameters, stem, context))
        breaks = classification.read_breakpoints(
            self.parameterAsString(parameters, "BREAKPOINTS", context)
        )
        limits, sign = self._break_chainages(line, breaks, stem.name)
        place = chainage.locate(
            line,
            lonlat_points(rows.layer, rows),
            progress=lambda share: feedback.setProgress(5 + 50 * share),
            cancelled=feedback.isCanceled,
        )
        reach = classification.by_chainage(
            sign * place.chain_m,
            place.offset_m,
            limits,
            max_offset_m=1000 * self.parameterAsDouble(parameters, "MAX_OFFSET_KM", context),
        )
        if not field:
            return reach, np.full(len(rows), None, dtype=object)
        return reach, find_all(rows.columns[field])[1]

    def _break_chainages(self, line, breaks, layer):
        """Return the breakpoints' chainages and the sign that makes the first the greater."""
        from ...analysis.reaches import chainage

        place = chainage.locate(line, np.array([[lon, lat] for _, lon, lat in breaks]))
        for (name, _, _), offset in zip(breaks, place.offset_m, strict=True):
            if not offset <= BREAKPOINT_SNAP_M:
                raise QgsProcessingException(
                    tr(
                        "Breakpoint {name} is {distance} km from {layer}; give a place on the "
                        "river.",
                        name=name,
                        distance=f"{offset / 1000:.0f}",
                        layer=layer,
                    )
                )
        upper, lower = place.chain_m
        if upper == lower:
            raise QgsProcessingException(
                tr("Both breakpoints are at the same place of {layer}; give two.", layer=layer)
            )
        sign = 1.0 if upper > lower else -1.0
        return (sign * upper, sign * lower), sign

    def _add_provinces(self):
        self.add(
            QgsProcessingParameterFeatureSource(
                "PROVINCES",
                tr("Provinces"),
                [Qgis.ProcessingSourceType.VectorPolygon],
                optional=True,
            ),
            tr("Polygons of provinces, for the method province layer."),
        )
        self.add(
            QgsProcessingParameterField(
                "PROVINCE_NAME_FIELD",
                tr("Name field of the provinces"),
                "prov_en",
                "PROVINCES",
                optional=True,
            ),
            tr("Names or codes, as for the province field."),
        )

    def _add_river(self):
        from ...analysis.reaches.provinces import default_breakpoints

        self.add(
            QgsProcessingParameterFeatureSource("RIVER", tr("Main stem"), LINES, optional=True),
            tr(
                "The river's line, for the method river breakpoints; its parts are joined.",
            ),
        )
        self.add(
            QgsProcessingParameterString(
                "BREAKPOINTS",
                tr("Breakpoints"),
                "; ".join(f"{name} {lon} {lat}" for name, lon, lat in default_breakpoints()),
                optional=True,
            ),
            tr(
                "Two places as “name lon lat; name lon lat” in degrees, the upstream one first.",
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                "MAX_OFFSET_KM",
                tr("Farthest from the river (km)"),
                Qgis.ProcessingNumberParameterType.Double,
                500.0,
                minValue=0.0,
            ),
            tr("Parks farther from the river are outside."),
            advanced=True,
        )
        add_mouth(self, optional=True, advanced=True)


def _say_unread(source, unread, feedback):
    if unread:
        warn(
            feedback,
            tr(
                "{source}: {count} values name no province and give no reach: {values}",
                source=source,
                count=len(unread),
                values=", ".join(str(value) for value in unread[:SHOWN]),
            ),
        )
