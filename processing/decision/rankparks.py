"""`parkshore:rankparks`: parks by several criteria, and how firm their ranks are."""

import numpy as np
from qgis.core import QgsProcessingException, QgsProcessingParameterMatrix

from ...analysis.text.closest_name import hint
from ..framework.declaration import SHAPES, TABLE
from ..framework.evaluation import Evaluation
from ..layers.fields import integer, real, text
from ..layers.row_writing import keep_rows
from ..messages.language import sentence, tr
from .matrices import numbers_of, rows_of

MOST_COMPARED = 15  # columns of the dialog: the most that Saaty's random index is known for
FIELDS = [
    real("mc_score"),
    integer("mc_rank"),
    *map(real, ("rank_p05", "rank_p95", "top10_sh")),
]
WEIGHTS = [text("criterion"), text("direction"), real("weight"), integer("consistent")]
DIRECTIONS = {"+": True, "＋": True, "max": True, "-": False, "−": False, "－": False, "min": False}


class RankParks(Evaluation):
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
            "weights were a little different.</p><p><b>Methods</b>: TOPSIS (Hwang and Yoon 1981): "
            "vector normalisation, closeness d⁻/(d⁺ + d⁻), higher is better; VIKOR (Opricovic and "
            "Tzeng 2004): Q with v = 0.5, lower is better; weighted sum of min–max values, higher "
            "is better. Rank 1 is the best, ties share the lower rank.</p><p><b>Weights</b>: "
            "given; equal; by entropy, w ∝ 1 + Σ p ln p / ln n with p = x/Σx; by pairwise "
            "comparison (AHP, Saaty 1980), with the consistency ratio CR; above 0.1 a warning "
            "names the three criteria that disagree most.</p><p><b>Stability</b>: the weights are "
            "drawn anew from a Dirichlet distribution about them; <i>rank_p05</i> and "
            "<i>rank_p95</i> are the 5th and 95th percentile of the rank over the trials, "
            "<i>top10_sh</i> the share of trials among the first ten.</p><p><b>Limit</b>: a rank "
            "is relative to the parks that take part; it says nothing about the law.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_layer("PARKS", tr("Parks"), tr("Parks or any other sites; all are kept."), TABLE)
        self._add_criteria()
        self._add_trials()
        self.add_sink(
            "OUTPUT",
            tr("Ranked parks"),
            tr("The parks with score, rank and its stability."),
            SHAPES,
        )
        self.add_sink(
            "WEIGHTS",
            tr("Weights of the criteria"),
            tr(
                "A table with the weights used; they sum to 1. consistent is 0 where the "
                "consistency ratio of a pairwise matrix is above 0.1.",
            ),
            SHAPES,
            optional=True,
        )
        self.add_numbers(
            CR=tr("Consistency ratio of the pairwise matrix"),
            RANKED=tr("Parks ranked"),
            LEFT_OUT=tr("Parks left out of the ranking"),
        )

    def _add_criteria(self):
        """Declare what is ranked by, and how."""
        self.add(
            QgsProcessingParameterMatrix(
                "CRITERIA", tr("Criteria"), headers=[tr("Field"), tr("+ or -"), tr("Weight")]
            ),
            tr(
                "A field of numbers, + where more is better or - where less is better, and its "
                "weight; only the proportions of the weights count.",
            ),
        )
        self.add_choice(
            "WEIGHTING",
            tr("Weighting"),
            tr("Where the weights come from."),
            [tr("as given"), tr("equal"), tr("entropy"), tr("pairwise comparison (AHP)")],
        )
        self.add(
            QgsProcessingParameterMatrix(
                "PAIRWISE",
                tr("Pairwise matrix"),
                headers=[str(number) for number in range(1, MOST_COMPARED + 1)],
                optional=True,
            ),
            tr(
                "For AHP: rows and columns in the order of the criteria; how many times the "
                "criterion of the row matters as much as that of the column (1 to 9, or fractions "
                "such as 1/3). Columns beyond the criteria stay empty.",
            ),
        )
        self.add_choice(
            "METHOD",
            tr("Method"),
            tr("How the criteria become one score."),
            [tr("TOPSIS"), tr("VIKOR"), tr("weighted sum")],
        )
        self.add_choice(
            "MISSING",
            tr("Missing values"),
            tr("What happens to parks that lack a value."),
            [tr("refuse"), tr("count as the worst"), tr("leave out of the ranking")],
        )

    def _add_trials(self):
        """Declare how the stability of ranks is tried."""
        self.add_number(
            "TRIALS",
            tr("Trials"),
            tr("How often other weights are tried; 0 for none."),
            1000,
            whole=True,
            advanced=True,
        )
        self.add_number(
            "SEED",
            tr("Seed"),
            tr("The same seed gives the same result."),
            1,
            whole=True,
            advanced=True,
        )
        self.add_number(
            "CONCENTRATION",
            tr("Concentration of the weights"),
            tr(
                "The higher, the nearer the tried weights are to the given ones: a weight w "
                "varies by √(w(1 − w)/(concentration + 1)).",
            ),
            100.0,
            low=0.001,
            advanced=True,
        )

    def refuse(self, run):
        """Refuse criteria, weights and matrices that are none."""
        from ...analysis.decision import criteria_weights
        from ...analysis.decision.park_ranking import Weighting

        criteria = _criteria(run)
        names = [each.field for each in criteria]
        weighting = run.choice("WEIGHTING", Weighting)
        if weighting == Weighting.AHP:
            criteria_weights.pairwise(_comparisons(run, len(criteria)), names)
        if weighting == Weighting.GIVEN:
            criteria_weights.given([each.weight for each in criteria], names)

    def evaluate(self, run):
        """Read the criteria and the parks' values, and rank."""
        from dataclasses import replace

        from ...analysis.decision.park_ranking import RankRequest, Trials, Weighting, rank_parks

        layer = run.layer("PARKS")
        criteria = [replace(each, field=_spelled(layer, each.field)) for each in _criteria(run)]
        weighting = run.choice("WEIGHTING", Weighting)
        request = RankRequest(
            parks=run.table(layer, [each.field for each in criteria]),
            criteria=criteria,
            weighting=weighting,
            comparisons=_comparisons(run, len(criteria)) if weighting == Weighting.AHP else None,
            method=run.choice("METHOD"),
            missing=run.choice("MISSING"),
            trials=Trials(run.whole("TRIALS"), run.number("CONCENTRATION"), run.whole("SEED")),
        )
        return rank_parks(request, cancelled=run.cancelled, progress=run.progress(0.1, 0.7))

    def write(self, run, result):
        """Write the parks with their ranks, and the weights."""
        rank = np.array([None if np.isnan(each) else int(each) for each in result.rank], object)
        columns = [result.score, rank, result.low, result.high, result.top]
        keep_rows(run.outputs, result.parks.layer, result.parks.rows, FIELDS, columns, start=70.0)
        run.outputs.write_frame("WEIGHTS", result.weights, WEIGHTS)


def _criteria(run):
    """Return the criteria as they were given, with weights where these count."""
    from ...analysis.decision.park_ranking import Criterion, Weighting

    rows = rows_of(run, "CRITERIA", width=3)
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
    weights = [None] * len(rows)
    if run.choice("WEIGHTING", Weighting) == Weighting.GIVEN:
        weights = numbers_of([weight for _, _, weight in rows], run.title("CRITERIA"))
    return [
        Criterion(name, DIRECTIONS[direction.lower()], weight)
        for (name, direction, _), weight in zip(rows, weights, strict=True)
    ]


def _comparisons(run, size):
    """Return the pairwise matrix; one row of all numbers where they make no square."""
    if not run.parameters.get("PAIRWISE"):
        raise QgsProcessingException(
            tr(
                "Weights by pairwise comparison need the {parameter}; fill in its {count} × "
                "{count} cells.",
                parameter=run.title("PAIRWISE"),
                count=size,
            )
        )
    cells = rows_of(run, "PAIRWISE", width=1)
    values = np.array(numbers_of([cell for (cell,) in cells], run.title("PAIRWISE")))
    return values.reshape((size, size) if len(values) == size * size else (1, len(values)))


def _spelled(layer, name):
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
