"""`parkshore:comparesources`: what several shorelines say of the same sites, and why."""

import numpy as np
from qgis.core import QgsProcessingException, QgsProcessingParameterMultipleLayers

from ...analysis.message import InputError
from ..framework.algorithm import Algorithm
from ..framework.declaration import SHAPES
from ..guard.map_layers import layer_name, map_layer
from ..guard.same_source import same_rows
from ..layers.fields import integer, real, text
from ..layers.row_writing import keep_rows
from ..messages.language import tr
from .shorelinecheck import ShorelineCheck, chosen_rules

RESULTS = (
    integer("n_within"),
    integer("n_outside"),
    integer("n_uncert"),
    integer("agree"),
    real("near_m"),
    real("far_m"),
    text("why"),
)
BY_SOURCE = (
    text("site_id"),
    text("source"),
    real("shore_m"),
    text("verdict"),
    text("line_kind"),
    text("near_river"),
    text("river_cls"),
    text("rule_note"),
    text("why"),
)
IDS = ("park_id", "ent_id", "wwtp_id", "out_id", "unit_id", "int_id", "id")
"""Where sites have their ids, where no field is chosen."""

FEWEST = 2
"""Shorelines that can be compared."""


class CompareSources(Algorithm):
    """Verdicts and distances of the same sites by several shorelines."""

    ID = "comparesources"
    GROUP = "shoreline"
    TAGS = (
        *("compare", "source", "shoreline", "difference", "accuracy", "centre line", "scale"),
        *("数据源", "比较", "对比", "岸线", "差异", "中心线", "比例尺"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Compare shoreline sources")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Checks the same sites against several prepared shorelines, such as a national map, "
            "a land survey and OpenStreetMap, and tells where the verdict hangs on the source. "
            "Each source is checked exactly as Shoreline distance check does it.</p><p><b>Why</b> "
            "they differ is asked around the nearest point of the source that sees water nearest. "
            "<i>Centre line</i>: the other line runs along the middle of the same river. "
            "<i>Accuracy</i>: both lie within 0.5 mm of their scales. <i>Beyond the data</i>: the "
            "other source does not reach there. <i>Class</i> and <i>lake</i>: the same water is of "
            "another class there. <i>Water level</i>: the lines lie at different levels. <i>No "
            "water polygons</i>: the site lies on water that the other source has as a line only. "
            "<i>Missing river</i>: the other source has no such water there. <i>Position</i>: it "
            "draws the river elsewhere. Notes that made a verdict uncertain are causes "
            "too.</p><p><b>Use</b>: a site on which all sources agree may be trusted more, not "
            "fully: all may lack the same brook. Of sources that disagree the one that shows the "
            "bank at the larger scale counts; for what remains, ask the county's water bureau for "
            "the published management boundary of the river. No majority of sources clears a "
            "site.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        check = _check()
        self._take(check, "RULE_SET")
        self._take(check, "PARKS")
        self._take(check, "FACILITY")
        self._add_layers(
            "SHORELINES",
            tr("Shorelines"),
            tr("Two or more, made by Prepare shoreline from different sources."),
        )
        self._add_layers(
            "WATERS",
            tr("Water bodies"),
            tr(
                "Those that Prepare shoreline made beside the shorelines, in any order; others in "
                "the order of the shorelines, one for each.",
            ),
            optional=True,
        )
        for name in ("DISTANCE", "RULES", "FACILITY_FIELD"):
            self._take(check, name)
        self.add_field(
            "SITE_ID",
            tr("Id field of the sites"),
            tr("Without it the id of the inventory's layers, else the number of the feature."),
            advanced=True,
        )
        self.add_sink(
            "OUTPUT",
            tr("Sites by agreement of sources"),
            tr("All sites, with how many sources say what, nearest and farthest, and why."),
            SHAPES,
        )
        self.add_sink(
            "BY_SOURCE",
            tr("Verdicts by source"),
            tr("A table with one row for each site and source."),
            optional=True,
        )
        self.add_page()
        self.add_numbers(
            DISAGREE=tr("Sites whose verdict hangs on the source"),
            OPPOSED=tr("Sites within by one source and outside by another"),
            SOURCES=tr("Sources"),
            TOTAL=tr("Features read"),
        )

    def _take(self, check, name):
        definition = check.parameterDefinition(name)
        self.add(definition.clone(), definition.help())

    def _add_layers(self, name, title, help_text, *, optional=False):
        layers = QgsProcessingParameterMultipleLayers(name, title, SHAPES, optional=optional)
        self.add(layers, help_text)

    def refuse(self, run):
        """Refuse fewer than two sources, one source twice, and rules that ask for more."""
        ruleset = chosen_rules(run)
        if ruleset and ruleset.needs_control_range:
            raise InputError(
                "The rule set {rules} gives no distance, so no two sources can be compared by it; "
                "choose another.",
                rules=ruleset.id,
            )
        count = len(run.layers("SHORELINES"))
        if count < FEWEST:
            raise InputError("SHORELINES holds {count} layers; give two or more.", count=count)
        _refuse_twice(run, "SHORELINES")
        _refuse_twice(run, "WATERS")

    def compute(self, run):
        """Check each source, compare, write."""
        from ...analysis.shoreline.comparison.source_comparison import compare
        from .comparison.comparison_page import comparison_page
        from .comparison.source_checks import check_each

        ruleset = chosen_rules(run)
        checked = check_each(run, _check(), ruleset)
        inputs = checked[0].inputs
        ids = _site_ids(run, inputs)
        result = compare([each.judged for each in checked], ids, ruleset)
        columns = [_column(result.sites[field.name()]) for field in RESULTS]
        with run.outputs:
            keep_rows(
                *(run.outputs, inputs.parks, inputs.rows, RESULTS, columns),
                style="agreement",
                start=90.0,
            )
            run.outputs.write_frame("BY_SOURCE", result.by_source, list(BY_SOURCE))
        run.page(lambda: comparison_page(self.displayName(), result, checked, ruleset))
        return run.outputs.results | dict(result.numbers)


def _check():
    """Return the check that each source is judged by, its parameters declared."""
    check = ShorelineCheck()
    check.initAlgorithm()
    return check


def _refuse_twice(run, name):
    """Refuse a layer that stands twice in a list."""
    values = run.layers(name)
    for number, value in enumerate(values):
        if any(same_rows(value, earlier, run.context) for earlier in values[:number]):
            raise QgsProcessingException(
                tr(
                    "{parameter} holds {layer} twice; choose each layer once.",
                    parameter=run.title(name),
                    layer=layer_name(map_layer(value, run.context)),
                )
            )


def _site_ids(run, inputs):
    """Return the ids of the sites as text, their numbers where they have none."""
    parks = inputs.parks
    chosen = run.field("SITE_ID", parks) or next(filter(parks.has, IDS), "")
    if not chosen:
        return [str(each) for each in inputs.rows.ids.tolist()]
    values = parks.read([chosen], geometry=False).columns
    [column] = values.values()
    return [
        str(each) if value is None else str(value)
        for value, each in zip(column, inputs.rows.ids.tolist(), strict=True)
    ]


def _column(series):
    return np.asarray(series, dtype=None if series.dtype.kind == "f" else object)
