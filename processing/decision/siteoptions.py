"""`parkshore:siteoptions`: upgrade, relocate, transfer, close, by a decision table."""

from qgis.core import Qgis, QgsProcessingException

from ..framework import choices
from ..framework.declaration import POLYGONS, SHAPES, TABLE
from ..framework.evaluation import Evaluation
from ..layers.fields import text
from ..layers.row_writing import keep_rows
from ..messages.language import language, title, tr

FIELDS = [text("option"), text("opt_rule"), text("opt_why")]


class SiteOptions(Evaluation):
    """An option for each site, with the rule that gave it."""

    ID = "siteoptions"
    GROUP = "decision"
    TAGS = (
        *("options", "upgrade", "relocate", "transfer", "close", "decision table", "relocation"),
        *("处置", "改造", "搬迁", "转移", "关闭", "关改搬转", "决策表"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Options for sites")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Proposes for each checked site an option: upgrade, relocate into an accredited "
            "park, transfer to another region, close, check the date of approval, or no action. A "
            "decision table says which; for any combination of values at most one of its rules "
            "fires. The rule, its reason and the values it saw stand in the result.</p><p>The "
            "shipped table follows Hao et al. 2022, section 5.3, and the Yangtze River Protection "
            "Law: article 26 (what is barred within the limit), article 22 (no moving of heavily "
            "polluting firms to the upper and middle reaches), article 66 (local governments "
            "speed the relocation and conversion of hazardous-chemical producers in key areas), "
            "article 88 (removal and closure). Article 26 bars building and enlarging: a site "
            "approved before 1 March 2021 is an existing one, whenever it opened; only a date of "
            "approval after it (field <i>approved</i>: 环评批复, 核准 or 备案) leads to "
            "<i>close</i> by the law; the paper closes small existing sites too, where much COD "
            "or little output speaks against them, and those in sensitive areas. Where neither it "
            "nor an opening before that day is known the option is to check the date of approval. "
            "Existing sites are not in breach of article 26; the relocation policy is for them. A "
            "key monitoring site (<i>key_site</i>, 化工重点监测点) may improve where it stands. "
            "Existing tailings ponds move nowhere: they may be altered for better safety or "
            "ecology, not enlarged.</p><p>Options are for sites that a rule speaks of. What is "
            "not known never closes a site and never clears it: the reason names it. "
            "Accreditation counts on the day given, by <i>accredited</i>, <i>accr_from</i>, "
            "<i>accr_to</i> and <i>recog_st</i>: a withdrawn recognition is none, one under "
            "rectification is not known to last; a site that has closed by then, or says yes in "
            "its field <i>closed</i>, needs no action.</p><p><b>Limit</b>: a proposal for "
            "deliberation, no enforcement (供研判，不作为执法依据). Areas that are not given are "
            "unknown.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_layer(
            "SITES",
            tr("Checked sites"),
            tr("Parks or enterprises from the shoreline distance check; all are kept."),
            TABLE,
        )
        self.add_layer(
            "PARKS",
            tr("Parks"),
            tr(
                "Gives a site what its own row lacks of accredited, accr_from, accr_to, recog_st, "
                "reach, energy_cls and cod_cls. A site is in the park whose boundary holds it; by "
                "park_id only where there is no boundary, and then the reason says so.",
            ),
            TABLE,
            optional=True,
        )
        self.add_choice(
            "TABLE",
            tr("Decision table"),
            tr("Which rules lead to an option."),
            choices.decision_tables(),
        )
        self.add_file(
            "TABLE_FILE",
            tr("Own decision table"),
            tr("A JSON file as resources/decisions/paper_and_law.json in the plugin's folder."),
        )
        self.add_layer(
            "SENSITIVE",
            tr("Sensitive areas"),
            tr("Polygons; a site that touches one is in it."),
            POLYGONS,
            optional=True,
        )
        self.add_layer(
            "URBAN",
            tr("Urban areas"),
            tr("Polygons of built-up areas, as for sensitive ones."),
            POLYGONS,
            optional=True,
        )
        self.add_day(tr("The day for accreditation and closure; empty is today."))
        self.add_sink(
            "OUTPUT", tr("Sites by option"), tr("The sites with option, rule and reason."), SHAPES
        )
        self.add_numbers(
            UPGRADE=tr("Upgrade"),
            RELOCATE=tr("Relocate"),
            TRANSFER=tr("Transfer"),
            CLOSE=tr("Close"),
            NO_ACTION=tr("No action"),
            NO_RULE=tr("No rule"),
            CHECK_APPROVAL=tr("Check the date of approval"),
        )

    def refuse(self, run):
        """Refuse a table that is missing or wrong."""
        _table(run)

    def evaluate(self, run):
        """Read what the conditions of the table are about, and decide."""
        from ...analysis.decision.option_proposals import (
            OF_PARK,
            OptionRequest,
            propose_options,
            wanted,
        )

        table = _table(run)
        run.say(
            tr(
                "Decision table: {title} ({source})",
                title=title(table.title),
                source=title(table.source),
            )
        )
        layer, parks = run.layer("SITES"), run.layer("PARKS")
        areas = {
            each.id: run.layer(each.id.upper()) for each in table.inputs if each.kind == "area"
        }
        areas = {name: area for name, area in areas.items() if area is not None}
        _require_verdict(table, layer)
        bounded = parks is not None and parks.is_polygon and _placed(layer)
        placed = bool(areas) or bounded
        sites = run.table(layer, wanted(table), geometry=placed, use_crs=placed)
        of_park = ("park_id", *OF_PARK)
        park_rows = parks and run.table(parks, of_park, geometry=bounded, use_crs=bounded)
        return propose_options(
            OptionRequest(
                sites=sites,
                table=table,
                day=run.day(),
                language=language(),
                parks=park_rows,
                site_shapes=_degrees(sites) if bounded else None,
                park_shapes=_degrees(park_rows) if bounded else None,
                touching={name: _touching(run, sites, area) for name, area in areas.items()},
            )
        )

    def write(self, run, result):
        """Write the sites with their options."""
        keep_rows(
            run.outputs,
            result.sites.layer,
            result.sites.rows,
            FIELDS,
            [result.option, result.rule_id, result.why],
            style="option",
            start=40.0,
        )


def _table(run):
    from ...analysis.decision.decision_tables import DECISION_TABLES

    return DECISION_TABLES.chosen(run.choice("TABLE"), run.text("TABLE_FILE"))


def _require_verdict(table, sites):
    asks = any(condition.field == "verdict" for condition in table.inputs)
    if asks and not sites.has("verdict"):
        raise QgsProcessingException(
            tr(
                "{layer} has no field verdict; run Shoreline distance check first.",
                layer=sites.name,
            )
        )


def _placed(layer):
    return layer.wkb_type != Qgis.WkbType.NoGeometry


def _degrees(table):
    """Return the places of rows in degrees."""
    import shapely

    shapes, forward = table.rows.shapes(), table.layer.lonlat.forward
    return shapes if forward is None else shapely.transform(shapes, forward)


def _touching(run, sites, layer):
    """Return which sites touch polygons of a layer, in the system of its own coordinates."""
    import shapely

    from ...analysis.decision.option_proposals import touching

    areas = run.read(layer)
    shapes = sites.rows.shapes()
    for step in (sites.layer.lonlat.forward, layer.lonlat.backward):
        if step is not None:
            shapes = shapely.transform(shapes, step)
    return touching(shapes, areas.shapes())
