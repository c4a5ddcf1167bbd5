"""Parameters of `parkshore:rankparks`: criteria, their weights, and the trials of other weights."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
)

from ..messages.language import tr

GIVEN, EQUAL, ENTROPY, AHP = range(4)
MOST_COMPARED = 15  # columns of the dialog: the most that Saaty's random index is known for


def add_criteria(algorithm):
    """Declare what is ranked by, and how."""
    algorithm.add(
        QgsProcessingParameterMatrix(
            "CRITERIA",
            tr("Criteria"),
            headers=[
                tr("Field"),
                tr("+ or -"),
                tr("Weight"),
            ],
        ),
        tr(
            "A field of numbers, + where more is better or - where less is better, and its "
            "weight; only the proportions of the weights count.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "WEIGHTING",
            tr("Weighting"),
            [
                tr("as given"),
                tr("equal"),
                tr("entropy"),
                tr("pairwise comparison (AHP)"),
            ],
            defaultValue=GIVEN,
        ),
        tr("Where the weights come from."),
    )
    algorithm.add(
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
    algorithm.add(
        QgsProcessingParameterEnum(
            "METHOD",
            tr("Method"),
            [
                tr("TOPSIS"),
                tr("VIKOR"),
                tr("weighted sum"),
            ],
            defaultValue=0,
        ),
        tr("How the criteria become one score."),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "MISSING",
            tr("Missing values"),
            [
                tr("refuse"),
                tr("count as the worst"),
                tr("leave out of the ranking"),
            ],
            defaultValue=0,
        ),
        tr("What happens to parks that lack a value."),
    )


def add_trials(algorithm):
    """Declare how the stability of ranks is tried."""
    whole, broken = (
        Qgis.ProcessingNumberParameterType.Integer,
        Qgis.ProcessingNumberParameterType.Double,
    )
    for name, title, kind, default, least, told in (
        (
            "TRIALS",
            tr("Trials"),
            whole,
            1000,
            0,
            tr("How often other weights are tried; 0 for none."),
        ),
        (
            "SEED",
            tr("Seed"),
            whole,
            1,
            0,
            tr("The same seed gives the same result."),
        ),
        (
            "CONCENTRATION",
            tr("Concentration of the weights"),
            broken,
            100.0,
            0.001,
            tr(
                "The higher, the nearer the tried weights are to the given ones: a weight w "
                "varies by √(w(1 − w)/(concentration + 1)).",
            ),
        ),
    ):
        algorithm.add(
            QgsProcessingParameterNumber(name, title, kind, default, minValue=least),
            told,
            advanced=True,
        )
