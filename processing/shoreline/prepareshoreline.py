"""`parkshore:prepareshoreline`: raw water made into a shoreline with classes."""

from qgis.core import Qgis

from ...analysis.text.garbled_text import is_garbled
from ..framework.algorithm import Algorithm
from ..layers.fields import real, text
from ..layers.row_writing import write_drawn
from ..messages.language import tr
from .preparation.kept import COVERAGE, GAPS
from .preparation.prepare_expressions import given_expressions
from .preparation.prepare_inputs import read_coverage
from .preparation.prepare_parameters import add_handling, add_input, add_names, add_outputs
from .preparation.raw_water import prepare_together, read_together


class PrepareShoreline(Algorithm):
    """Water polygons or river lines with classes, without seams."""

    ID = "prepareshoreline"
    GROUP = "shoreline"
    TAGS = (
        *("prepare", "shoreline", "river", "class", "main stem", "tributary", "seam", "dissolve"),
        *("岸线", "处理", "整理", "预处理", "河流", "干流", "支流", "水体分类", "接缝", "洲岛"),
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
            "what the shoreline is. Half the width is measured where water polygons show it, and "
            "counts 5 km along the river; elsewhere a table by class and reach counts. By a line "
            "of low water no site is cleared within the width by which the water draws back.</p>"
            "<p><b>Kind of water data</b>: national maps, land surveys, OpenStreetMap and others "
            "are recognised by their fields and values. It tells which features are water, "
            "islands or neither, what the line is, and what it proves: only a published "
            "management boundary or shoreline plan, with number and date of its announcement, "
            "clears without the note screening; Natural Earth, GSHHG and HydroLAKES never clear a "
            "site. In a land survey rivers with the flats that touch them and the dikes beside "
            "them come near the management boundary.</p>"
            "<p><b>Coverage</b>: the layer keeps what its source covers; the check clears no site "
            "beyond, nor near a gap of the main stem. Gaps are told with length and place; ends "
            "of lines within 1 m of each other are one.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        add_input(self)
        add_names(self)
        add_handling(self)
        add_outputs(self)

    def refuse(self, run):
        """Refuse expressions that cannot be read."""
        given_expressions(run)

    def compute(self, run):
        """Read, sort, write."""
        from ...analysis.shoreline.check.coverage import to_text

        layers = read_together(run)
        prepared = prepare_together(layers, run)
        for note in prepared.notes:
            run.say(note)
        for warning in prepared.warnings:
            run.warn(warning)
        garbled = _tell_garbled(run, [name for each in layers for name in each.names])
        if not prepared.main_features:
            run.outputs.remarks.append(tr("no main stem"))
        rows = [each.rows for each in layers]
        gaps = [gap.around() for gap in prepared.gaps]
        kept = {COVERAGE: [to_text(read_coverage(run, rows, gaps))], GAPS: list(map(to_text, gaps))}
        kept |= layers[0].source.kept
        run.outputs.keywords.update(OUTPUT=kept, WATER=kept)
        with run.outputs:
            _write(run, prepared, layers[0].layer.crs)
        return run.outputs.results | {
            "MAIN_FEATURES": prepared.main_features,
            "INHERITED": prepared.inherited,
            "ISLANDS_KEPT": prepared.islands_kept,
            "SEAMS_REMOVED": prepared.seams_removed,
            "REPAIRED": prepared.repaired,
            "DUPLICATES": prepared.duplicates,
            "CENTRE_LINES": prepared.centre_lines,
            "GAPS": sum(gap.is_hole for gap in prepared.gaps),
            "GARBLED": garbled,
            "READ": prepared.read,
            "USED": prepared.used,
            "SKIPPED": prepared.read - prepared.used,
        }


def _tell_garbled(run, names):
    """Warn of names that cannot be read, which would make verdicts wrong; return how many."""
    from ...analysis.shoreline.classes.river_classes import commonest

    garbled = [name for name in names if is_garbled(name)]
    if garbled:
        run.warn(
            tr(
                "{count} names cannot be read ({names}): choose another encoding, or correct "
                "them, before classes are told by names.",
                count=len(garbled),
                names=", ".join(commonest(garbled, 5)),
            )
        )
        run.outputs.remarks.append(tr("garbled names"))
    return len(garbled)


def _write(run, prepared, crs):
    """Write shoreline and water."""
    named = [text("river"), text("river_cls")]
    about = [text("cls_why"), text("line_kind"), real("half_w_m")]
    lines = [*named, real("length_m"), *about]
    sink = run.sink("OUTPUT", lines, Qgis.WkbType.MultiLineString, crs, "river")
    write_drawn(run, sink, (_drawn(row, row.length_m) for row in prepared.lines))
    sink = run.sink("WATER", [*named, *about], Qgis.WkbType.MultiPolygon, crs, "river")
    if sink is not None:
        write_drawn(run, sink, map(_drawn, prepared.water))


def _drawn(row, *length_m):
    from shapely import to_wkb

    about = [row.cls_why, row.line_kind, row.half_w_m]
    return to_wkb(row.geometry), [row.river, row.river_cls, *length_m, *about]
