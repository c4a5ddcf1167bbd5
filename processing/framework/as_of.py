"""The day that an algorithm judges by: a parameter of its own, today where it is not given."""

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterDateTime,
    QgsProcessingParameters,
    QgsProperty,
)
from qgis.PyQt.QtCore import QDate

from ..messages.language import tr

NAME = "DATE"


def date_parameter():
    """Return the parameter ``DATE``."""
    return QgsProcessingParameterDateTime(
        NAME,
        tr("As of"),
        Qgis.ProcessingDateTimeParameterDataType.Date,
        optional=True,
    )


def as_of(algorithm, parameters, context):
    """Return the day that ``DATE`` stands for.

    Parameters
    ----------
    algorithm : Algorithm
    parameters : dict
    context : QgsProcessingContext

    Returns
    -------
    datetime.date
        Today where it is not given.

    Raises
    ------
    QgsProcessingException
        The value is no day.
    """
    if parameters.get(NAME) in (None, ""):
        return QDate.currentDate().toPyDate()
    definition = algorithm.parameterDefinition(NAME)
    day = QgsProcessingParameters.parameterAsDate(definition, parameters, context)
    if not day.isValid():
        raise no_day(definition, parameters[NAME])
    return day.toPyDate()


def no_day(definition, value):
    """Return the error that the value of a parameter is no day."""
    if isinstance(value, QgsProperty):
        value = value.asExpression()
    return QgsProcessingException(
        tr(
            "{parameter} is {value}; give a day as YYYY-MM-DD.",
            parameter=definition.description(),
            value=value,
        )
    )


def told_date(day):
    """Return the line of metadata that tells the day."""
    return tr("As of {date}", date=day.isoformat())
