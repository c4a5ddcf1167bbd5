"""`parkshore:siteoptions`: upgrade, relocate, transfer, close, by a decision table."""

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
)

from ..framework import choices
from ..framework.algorithm import Algorithm
from ..framework.as_of import as_of, date_parameter, told_date
from ..layers.fields import text
from ..layers.row_writing import keep_rows
from ..messages.language import language, title, tr
from ..messages.warning import warn

FIELDS = [text("option"), text("opt_rule"), text("opt_why")]
COUNTS = {
    "UPGRADE": "upgrade",
    "RELOCATE": "relocate",
    "TRANSFER": "transfer",
    "CLOSE": "close",
    "NO_ACTION": "no action",
    "NO_RULE": "no rule",
    "CHECK_APPROVAL": "check approval",
}


class SiteOptions(Algorithm):
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
            "fires. The rule, its reason and the values it saw stand in the result.</p>"
            "<p>The shipped table follows Hao et al. 2022, section 5.3, and the Yangtze River "
            "Protection Law: article 26 (what is barred within the limit), article 22 (no moving "
            "of heavily polluting firms to the upper and middle reaches), article 88 (removal and "
            "closure). Article 26 bars building and enlarging: a site approved before 1 March 2021 "
            "is an existing one, whenever it opened; only a date of approval after it (field "
            "<i>approved</i>: 环评批复, 核准 or 备案) leads to <i>close</i> by the law; the paper "
            "closes small existing sites too, where much COD or little output speaks against them, "
            "and those in sensitive areas. Where neither it nor "
            "an opening before that day is known the option is to check the date of approval. "
            "Existing sites are not in breach of article 26; the relocation policy is for "
            "them. Existing tailings ponds move nowhere: they may be altered for better safety or "
            "ecology, not enlarged.</p>"
            "<p>Options are for sites that a rule speaks of. What is not known never closes a site "
            "and never clears it: the reason names it. Accreditation counts on the day given, by "
            "<i>accredited</i>, <i>accr_from</i> and <i>accr_to</i>; a site that has closed by "
            "then, or says yes in its field <i>closed</i>, needs no action.</p>"
            "<p><b>Limit</b>: a proposal for deliberation, no enforcement (供研判，不作为执法依据)."
            " Areas that are not given are unknown.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "SITES",
                tr("Checked sites"),
                [Qgis.ProcessingSourceType.Vector],
            ),
            tr("Parks or enterprises from the shoreline distance check; all are kept."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "PARKS",
                tr("Parks"),
                [Qgis.ProcessingSourceType.Vector],
                optional=True,
            ),
            tr(
                "Gives a site what its own row lacks of accredited, accr_from, accr_to, reach, "
                "energy_cls and cod_cls, by park_id.",
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "TABLE",
                tr("Decision table"),
                choices.decision_tables(),
                defaultValue=0,
            ),
            tr("Which rules lead to an option."),
        )
        self.add(
            QgsProcessingParameterFile(
                "TABLE_FILE",
                tr("Own decision table"),
                extension="json",
                optional=True,
            ),
            tr(
                "A JSON file as resources/decisions/paper_and_law.json in the plugin's folder.",
            ),
        )
        for name, label, told in (
            (
                "SENSITIVE",
                tr("Sensitive areas"),
                tr("Polygons; a site that touches one is in it."),
            ),
            (
                "URBAN",
                tr("Urban areas"),
                tr("Polygons of built-up areas, as for sensitive ones."),
            ),
        ):
            self.add(
                QgsProcessingParameterFeatureSource(
                    name, label, [Qgis.ProcessingSourceType.VectorPolygon], optional=True
                ),
                told,
            )
        self.add(
            date_parameter(),
            tr("The day for accreditation and closure; empty is today."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Sites by option")),
            tr("The sites with option, rule and reason."),
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
        parameters, context = run.parameters, run.context
        self._table(parameters, context)

    def compute(self, run):
        """Read the conditions, decide, write."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.decision import decision_tables as tables
        from ...analysis.decision import site_options
        from .option_inputs import OptionInputs

        outputs = run.outputs
        table = self._table(parameters, context)
        feedback.pushInfo(
            tr(
                "Decision table: {title} ({source})",
                title=title(table.title),
                source=title(table.source),
            )
        )
        day = as_of(self, parameters, context)
        outputs.lineage += [told_date(day), title(tables.CAVEAT), title(table.remark)]
        if table.applies_from is not None and day < table.applies_from:
            warn(
                feedback,
                tr(
                    "{day} is before {start}, from which the decision table's law binds: the "
                    "options say what would follow from it.",
                    day=day.isoformat(),
                    start=table.applies_from.isoformat(),
                ),
            )
        inputs = OptionInputs(self, parameters, outputs, table, day)
        columns = []
        for condition in table.inputs:
            columns.append(
                site_options.read_input(
                    condition,
                    inputs.values(condition),
                    notes=inputs.own.get("rule_note"),
                    approved=inputs.own.get("approved"),
                    applies_from=table.applies_from,
                    today=day,
                )
            )
            feedback.setProgress(30 * len(columns) / len(table.inputs))
        decision = site_options.decide(table, np.column_stack(columns))
        results = [
            decision.option,
            decision.rule_id,
            site_options.explain(table, decision, language()),
        ]
        with outputs:
            keep_rows(
                outputs, inputs.sites, inputs.rows, FIELDS, results, style="option", start=40.0
            )
        outputs.results.update(
            {name: int((decision.option == value).sum()) for name, value in COUNTS.items()}
        )
        return outputs.results

    def _table(self, parameters, context):
        from ...analysis.decision.decision_tables import DECISION_TABLES

        return DECISION_TABLES.chosen(
            self.parameterAsEnum(parameters, "TABLE", context),
            self.parameterAsString(parameters, "TABLE_FILE", context),
        )
