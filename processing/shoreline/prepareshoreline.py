"""`parkshore:prepareshoreline`: raw water made into a shoreline with classes."""

from qgis.core import Qgis, QgsFeature, QgsGeometry

from ...analysis.text.garbled_text import is_garbled
from ..framework.algorithm import Algorithm
from ..layers.fields import real, text
from ..messages.language import tr
from ..messages.warning import warn
from .preparation.kept import COVERAGE
from .preparation.prepare_inputs import (
    check_expression,
    expression_fields,
    is_expression,
    read_layer,
    read_polygons,
    true_rows,
)
from .preparation.prepare_lines import (
    line_fields,
    name_fields,
    read_coverage,
    said_of_lines,
    with_names,
)
from .preparation.prepare_parameters import KEEP, add_handling, add_input, add_names, add_outputs


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
        return tr("Prepare shoreline")

    def shortHelpString(self):
        """Return the help."""
        return tr(
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
            "from which the law is applied.</p>"
            "<p><b>River lines</b>: a centre line lies farther from a park than the bank, so it "
            "cannot clear a park nearer than the limit and half the river's width. Lines with the "
            "code 210400 in GB or GBCODE and lines inside water polygons are centre lines, lines "
            "along such polygons are banks; a field line_kind or half_w_m of the layer is taken "
            "over. Where nothing tells, the check treats them as centre lines unless you say there "
            "what the shoreline is.</p>"
            "<p><b>Coverage</b>: the layer keeps what its source covers; the check clears no site "
            "beyond.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        add_input(self)
        add_names(self)
        add_handling(self)
        add_outputs(self)

    def refuse(self, run):
        """Refuse expressions that cannot be read."""
        for name, written in self._expressions(run).items():
            check_expression(written, run.title(name))

    def compute(self, run):
        """Read, sort, write."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.shoreline.check.coverage import to_text
        from ...analysis.shoreline.preparation.shoreline_preparation import prepare

        outputs = run.outputs
        layer = read_layer(self, parameters, context, feedback)
        candidates = name_fields(self, parameters, layer, context, feedback)
        about_lines = line_fields(layer)
        expressions = self._expressions(run)
        asked = [
            field
            for name, written in expressions.items()
            for field in expression_fields(layer, written, run.title(name))
        ]
        rows = run.read(layer, [*candidates, *about_lines, *asked])
        holds = {
            name: true_rows(
                layer,
                rows,
                written,
                run.title(name),
                self.createExpressionContext(parameters, context, layer.source),
            )
            for name, written in expressions.items()
        }
        names = with_names(rows, candidates, feedback)
        prepared = prepare(
            rows.shapes(),
            names,
            river_names=self._river_names(run, lakes="LAKES" not in holds),
            to_lonlat=layer.lonlat.forward,
            excluded=holds.get("EXCLUDE"),
            is_lake=holds.get("LAKES"),
            said=said_of_lines(
                rows, about_lines, read_polygons(self, parameters, "WATER_HINT", layer, outputs)
            ),
            basin=read_polygons(self, parameters, "BASIN", layer, outputs),
            keep_islands=self.parameterAsEnum(parameters, "ISLANDS", context) == KEEP,
            max_gap_m=self.parameterAsDouble(parameters, "MAX_GAP", context),
            seam_m=self.parameterAsDouble(parameters, "SEAM_WIDTH", context),
            progress=lambda share: feedback.setProgress(95 * share),
            cancelled=feedback.isCanceled,
        )
        for note in prepared.notes:
            run.say(note)
        for warning in prepared.warnings:
            run.warn(warning)
        garbled = self._remark(prepared, names, outputs)
        covered = read_coverage(self, parameters, layer, rows, outputs)
        kept = {COVERAGE: [to_text(covered)]}
        outputs.keywords.update(OUTPUT=kept, WATER=kept)
        with outputs:
            _write(outputs, prepared, layer.crs)
        outputs.results.update(
            MAIN_FEATURES=prepared.main_features,
            ISLANDS_KEPT=prepared.islands_kept,
            SEAMS_REMOVED=prepared.seams_removed,
            REPAIRED=prepared.repaired,
            DUPLICATES=prepared.duplicates,
            CENTRE_LINES=prepared.centre_lines,
            GARBLED=garbled,
            READ=prepared.read,
            USED=prepared.used,
            SKIPPED=prepared.read - prepared.used,
        )
        return outputs.results

    def _remark(self, prepared, names, outputs):
        """Warn of what would make verdicts wrong; return how many names cannot be read."""
        from ...analysis.shoreline.preparation.river_classes import commonest

        garbled = [name for name in names if is_garbled(name)]
        if garbled:
            warn(
                outputs.feedback,
                tr(
                    "{count} names cannot be read ({names}): choose another encoding, or correct "
                    "them, before classes are told by names.",
                    count=len(garbled),
                    names=", ".join(commonest(garbled, 5)),
                ),
            )
            outputs.remarks.append(tr("garbled names"))
        if not prepared.main_features:
            outputs.remarks.append(tr("no main stem"))
        return len(garbled)

    def _river_names(self, run, *, lakes):
        """Return the names given; those of lakes only where they are no expression."""
        from ...analysis.shoreline.preparation import river_classes

        main_stem, important, tributaries, named_lakes = (
            tuple(river_classes.split(run.text(name)))
            for name in ("MAIN_STEM", "IMPORTANT", "TRIBUTARIES", "LAKES")
        )
        return river_classes.RiverNames(
            main_stem, important, tributaries, (named_lakes or None) if lakes else None
        )

    def _expressions(self, run):
        """Return by parameter the expressions given."""
        written = {name: run.text(name) for name in ("EXCLUDE", "LAKES")}
        return {
            name: text
            for name, text in written.items()
            if text and (name == "EXCLUDE" or is_expression(text))
        }


def _write(outputs, prepared, crs):
    """Write shoreline and water."""
    named = [text("river"), text("river_cls")]
    about = [text("cls_why"), text("line_kind"), real("half_w_m")]
    outputs.sink(
        "OUTPUT", [*named, real("length_m"), *about], Qgis.WkbType.MultiLineString, crs, "river"
    ).write([_feature(row, [row.length_m]) for row in prepared.lines])
    sink = outputs.sink("WATER", [*named, *about], Qgis.WkbType.MultiPolygon, crs, "river")
    if sink is not None:
        sink.write([_feature(row, []) for row in prepared.water])


def _feature(row, more):
    from shapely import to_wkb

    geometry = QgsGeometry()
    geometry.fromWkb(to_wkb(row.geometry))
    feature = QgsFeature()
    feature.setGeometry(geometry)
    about = [row.cls_why, row.line_kind, row.half_w_m]
    feature.setAttributes([row.river, row.river_cls, *more, *about])
    return feature
