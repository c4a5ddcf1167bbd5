"""`parkshore:rankparks`: parks by several criteria, and how firm their ranks are."""

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ...analysis.text.closest_name import hint
from ..framework.algorithm import Algorithm
from ..layers.fields import integer, real, text
from ..layers.row_writing import keep_rows, read_attributes
from ..messages.language import sentence, tr
from ..messages.warning import warn
from .matrices import numbers_of, rows_of
from .rank_parameters import AHP, ENTROPY, EQUAL, GIVEN, add_criteria, add_trials

FIELDS = [
    real("mc_score"),
    integer("mc_rank"),
    *map(real, ("rank_p05", "rank_p95", "top10_sh")),
]
WEIGHTS = [text("criterion"), text("direction"), real("weight")]
DIRECTIONS = {"+": True, "＋": True, "max": True, "-": False, "−": False, "－": False, "min": False}


class RankParks(Algorithm):
    """Multi-criteria ranking with the stability of each rank."""

    ID = "rankparks"
    GROUP = "decision"
    TAGS = (
        *("ranking", "multi-criteria", "TOPSIS", "VIKOR", "AHP", "entropy", "weights", "MCDA"),
        *("排序", "多准则", "熵权", "层次分析", "权重", "综合评价", "优先"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Rank parks by several criteria")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Ranks parks by several criteria and tells how firmly each rank stands when the "
            "weights were a little different.</p>"
            "<p><b>Methods</b>: TOPSIS (Hwang and Yoon 1981): vector normalisation, closeness "
            "d⁻/(d⁺ + d⁻), higher is better; VIKOR (Opricovic and Tzeng 2004): Q with v = 0.5, "
            "lower is better; weighted sum of min–max values, higher is better. Rank 1 is the "
            "best, ties share the lower rank.</p>"
            "<p><b>Weights</b>: given; equal; by entropy, w ∝ 1 + Σ p ln p / ln n with p = x/Σx; "
            "by pairwise comparison (AHP, Saaty 1980), with the consistency ratio CR; above 0.1 a "
            "warning names the three criteria that disagree most.</p>"
            "<p><b>Stability</b>: the weights are drawn anew from a Dirichlet distribution about "
            "them; <i>rank_p05</i> and <i>rank_p95</i> are the 5th and 95th percentile of the rank "
            "over the trials, <i>top10_sh</i> the share of trials among the first ten.</p>"
            "<p><b>Limit</b>: a rank is relative to the parks that take part; it says nothing "
            "about the law.</p>",
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
        add_criteria(self)
        add_trials(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Ranked parks")),
            tr("The parks with score, rank and its stability."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "WEIGHTS", tr("Weights of the criteria"), optional=True
            ),
            tr("A table with the weights used; they sum to 1."),
        )
        self.add_numbers(
            CR=tr("Consistency ratio of the pairwise matrix"),
            RANKED=tr("Parks ranked"),
            LEFT_OUT=tr("Parks left out of the ranking"),
        )

    def refuse(self, run):
        """Refuse criteria, weights and matrices that are none."""
        parameters, context = run.parameters, run.context
        names, _, _ = self._criteria(parameters, context)
        if self.parameterAsEnum(parameters, "WEIGHTING", context) == AHP:
            self._pairwise(parameters, context, names)

    def compute(self, run):
        """Weigh, rank, try other weights, write."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.decision import ranking
        from ...analysis.tables.columns import numbers

        outputs = run.outputs
        layer = run.layer("PARKS")
        names, benefit, given = self._criteria(parameters, context)
        names = [_own_field(layer, name) for name in names]
        rows = read_attributes(layer, outputs, names, parameters["PARKS"], context)
        frame = rows.frame()
        own = np.column_stack([numbers(frame, name, layer.name) for name in names])
        matrix, ranked = ranking.treat_missing(
            own,
            benefit,
            names,
            self.parameterAsEnum(parameters, "MISSING", context),
        )
        weights, ratio = self._weights(
            parameters, context, matrix[ranked], names=names, given=given, feedback=feedback
        )
        columns = [np.full(len(rows), np.nan) for _ in FIELDS]
        found = self._rank(
            parameters, context, matrix[ranked], benefit=benefit, weights=weights, feedback=feedback
        )
        for column, values in zip(columns, found, strict=True):
            column[ranked] = values
        columns[1] = _whole(columns[1])
        lacking = int(np.isnan(own).any(axis=1).sum())
        _tell_missing(layer.name, (lacking, int((~ranked).sum())), feedback)
        with outputs:
            keep_rows(outputs, layer, rows, FIELDS, columns, start=70.0)
            outputs.write_frame("WEIGHTS", _weight_table(names, benefit, weights), WEIGHTS)
        outputs.results.update(CR=ratio, RANKED=int(ranked.sum()), LEFT_OUT=int((~ranked).sum()))
        return outputs.results

    def _weights(self, parameters, context, matrix, *, names, given, feedback):
        """Return the weights, and the consistency ratio of AHP or None."""
        from ...analysis.decision import criteria_weights as weights

        weighting = self.parameterAsEnum(parameters, "WEIGHTING", context)
        if weighting == AHP:
            result = self._pairwise(parameters, context, names)
            _tell_consistency(result, names, feedback)
            return result.weights, result.ratio
        if weighting == ENTROPY:
            return weights.entropy(matrix, names), None
        if weighting == EQUAL:
            return weights.equal(len(names)), None
        return weights.given(given, names), None

    def _rank(self, parameters, context, matrix, *, benefit, weights, feedback):
        """Return the five result columns of the parks that are ranked."""
        from ...analysis.decision import rank_stability, ranking

        method = self.parameterAsEnum(parameters, "METHOD", context)
        higher = ranking.HIGHER_IS_BETTER[method]
        scores = ranking.scorer(matrix, benefit, method)(weights[None])[0]
        rank = ranking.ranks(scores, higher_is_better=higher)
        trials = self.parameterAsInt(parameters, "TRIALS", context)
        if not trials:
            unknown = np.full(len(scores), np.nan)
            return scores, rank, unknown, unknown, unknown
        drawn = rank_stability.draw_weights(
            weights,
            trials,
            self.parameterAsDouble(parameters, "CONCENTRATION", context),
            self.parameterAsInt(parameters, "SEED", context),
        )
        found = rank_stability.assess(
            ranking.orderer(matrix, benefit, method),
            len(scores),
            drawn,
            higher_is_better=higher,
            cancelled=feedback.isCanceled,
            progress=lambda share: feedback.setProgress(10 + 60 * share),
        )
        return scores, rank, found.low, found.high, found.top

    def _criteria(self, parameters, context):
        """Return names, directions and given weights."""
        from ...analysis.decision import criteria_weights as weights

        rows = rows_of(self, parameters, "CRITERIA", context, width=3)
        names = [name for name, _, _ in rows]
        for name, direction, _ in rows:
            if not name or names.count(name) > 1 or direction.lower() not in DIRECTIONS:
                raise QgsProcessingException(
                    tr(
                        "Criterion “{name} {direction}” is not clear; give each field once, with + "
                        "(more is better) or - (less is better).",
                        name=name,
                        direction=direction,
                    )
                )
        benefit = [DIRECTIONS[direction.lower()] for _, direction, _ in rows]
        if self.parameterAsEnum(parameters, "WEIGHTING", context) != GIVEN:
            return names, benefit, None
        given = numbers_of([weight for _, _, weight in rows], self._title("CRITERIA"))
        weights.given(given, names)
        return names, benefit, given

    def _pairwise(self, parameters, context, names):
        from ...analysis.decision import criteria_weights as weights

        if not parameters.get("PAIRWISE"):
            raise QgsProcessingException(
                tr(
                    "Weights by pairwise comparison need the {parameter}; fill in its {count} × "
                    "{count} cells.",
                    parameter=self._title("PAIRWISE"),
                    count=len(names),
                )
            )
        cells = rows_of(self, parameters, "PAIRWISE", context, width=1)
        values = numbers_of([cell for (cell,) in cells], self._title("PAIRWISE"))
        size = len(names)
        shape = (size, size) if len(values) == size * size else (1, len(values))
        return weights.pairwise(np.array(values).reshape(shape), names)

    def _title(self, name):
        return self.parameterDefinition(name).description()


def _own_field(layer, name):
    """Return a criterion as the layer spells it."""
    index = layer.fields.lookupField(name)
    if index < 0:
        raise QgsProcessingException(
            tr(
                "{layer} has no field {field} for a criterion; {hint}.",
                layer=layer.name,
                field=name,
                hint=sentence(hint(name, layer.fields.names())),
            )
        )
    return layer.fields[index].name()


def _whole(values):
    return np.array([None if np.isnan(value) else int(value) for value in values], dtype=object)


def _weight_table(names, benefit, weights):
    import pandas as pd

    signs = ["+" if more else "-" for more in benefit]
    return pd.DataFrame({"criterion": names, "direction": signs, "weight": weights})


def _tell_missing(layer, counts, feedback):
    lacking, left_out = counts
    if left_out:
        text = tr("{count} rows of {layer} lack a value and are left out of the ranking.")
    elif lacking:
        text = tr("{count} rows of {layer} lack a value: it counts as the worst.")
    else:
        return
    warn(feedback, text.format(count=lacking, layer=layer))


def _tell_consistency(result, names, feedback):
    from ...analysis.decision.criteria_weights import CONSISTENT

    feedback.pushInfo(tr("Consistency ratio {ratio}", ratio=f"{result.ratio:.3f}"))
    if result.ratio > CONSISTENT:
        warn(
            feedback,
            tr(
                "The pairwise matrix is not consistent (CR {ratio} is above 0.1); look again at "
                "{criteria}.",
                ratio=f"{result.ratio:.3f}",
                criteria=", ".join(names[index] for index in result.triple),
            ),
        )
