"""Parameters of `parkshore:rankparks`: criteria, their weights, and the trials of other weights."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

GIVEN, EQUAL, ENTROPY, AHP = range(4)
MOST_COMPARED = 15  # columns of the dialog: the most that Saaty's random index is known for


def add_criteria(algorithm):
    """Declare what is ranked by, and how."""
    algorithm.add(
        QgsProcessingParameterMatrix(
            "CRITERIA",
            translate("ParkShore", "Criteria"),
            headers=[
                translate("ParkShore", "Field"),
                translate("ParkShore", "+ or -"),
                translate("ParkShore", "Weight"),
            ],
        ),
        translate(
            "ParkShore",
            "A field of numbers, + where more is better or - where less is better, and its "
            "weight; only the proportions of the weights count.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "WEIGHTING",
            translate("ParkShore", "Weighting"),
            [
                translate("ParkShore", "as given"),
                translate("ParkShore", "equal"),
                translate("ParkShore", "entropy"),
                translate("ParkShore", "pairwise comparison (AHP)"),
            ],
            defaultValue=GIVEN,
        ),
        translate("ParkShore", "Where the weights come from."),
    )
    algorithm.add(
        QgsProcessingParameterMatrix(
            "PAIRWISE",
            translate("ParkShore", "Pairwise matrix"),
            headers=[str(number) for number in range(1, MOST_COMPARED + 1)],
            optional=True,
        ),
        translate(
            "ParkShore",
            "For AHP: rows and columns in the order of the criteria; how many times the "
            "criterion of the row matters as much as that of the column (1 to 9, or fractions "
            "such as 1/3). Columns beyond the criteria stay empty.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "METHOD",
            translate("ParkShore", "Method"),
            [
                translate("ParkShore", "TOPSIS"),
                translate("ParkShore", "VIKOR"),
                translate("ParkShore", "weighted sum"),
            ],
            defaultValue=0,
        ),
        translate("ParkShore", "How the criteria become one score."),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "MISSING",
            translate("ParkShore", "Missing values"),
            [
                translate("ParkShore", "refuse"),
                translate("ParkShore", "count as the worst"),
                translate("ParkShore", "leave out of the ranking"),
            ],
            defaultValue=0,
        ),
        translate("ParkShore", "What happens to parks that lack a value."),
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
            translate("ParkShore", "Trials"),
            whole,
            1000,
            0,
            translate("ParkShore", "How often other weights are tried; 0 for none."),
        ),
        (
            "SEED",
            translate("ParkShore", "Seed"),
            whole,
            1,
            0,
            translate("ParkShore", "The same seed gives the same result."),
        ),
        (
            "CONCENTRATION",
            translate("ParkShore", "Concentration of the weights"),
            broken,
            100.0,
            0.001,
            translate(
                "ParkShore",
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
