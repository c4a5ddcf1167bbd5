"""What an algorithm was asked: the values of its parameters."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingParameters,
    QgsProperty,
)
from qgis.PyQt.QtCore import QDate

from ..guard.destinations import held
from ..messages.language import tr


class Answers:
    """The values of a run's parameters, as Python knows them.

    Parameters
    ----------
    algorithm : Algorithm
    parameters : dict
        As QGIS hands them over.
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback, optional
    """

    def __init__(self, algorithm, parameters, context, feedback=None):
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.feedback = feedback

    def given(self, name):
        """Whether a parameter has a value of its own."""
        return self.parameters.get(name) not in (None, "")

    def title(self, name):
        """Return what the dialog calls a parameter or an output."""
        return self.algorithm.parameterDefinition(name).description()

    def _unknown(self, name):
        """Whether a parameter has neither a value nor a default."""
        default = self.algorithm.parameterDefinition(name).defaultValue()
        return not self.given(name) and default in (None, "")

    def number(self, name):
        """Return a number, None where it is not given and has no default."""
        if self._unknown(name):
            return None
        return self.algorithm.parameterAsDouble(self.parameters, name, self.context)

    def whole(self, name):
        """Return a whole number, None where it is not given and has no default."""
        if self._unknown(name):
            return None
        return self.algorithm.parameterAsInt(self.parameters, name, self.context)

    def text(self, name):
        """Return a text, "" where it is not given."""
        return self.algorithm.parameterAsString(self.parameters, name, self.context)

    def texts(self, name):
        """Return a list of texts, such as the fields that were chosen."""
        return self.algorithm.parameterAsStrings(self.parameters, name, self.context)

    def layers(self, name):
        """Return the values of a parameter that takes several layers, each as it was given."""
        value = held(self.parameters.get(name), self.context)
        values = value if isinstance(value, list | tuple) else [value]
        return [each for each in values if each not in (None, "")]

    def connection(self, name):
        """Return the name of a connection to a database."""
        return self.algorithm.parameterAsConnectionName(self.parameters, name, self.context)

    def schema(self, name):
        """Return the name of a schema of a database."""
        return self.algorithm.parameterAsSchema(self.parameters, name, self.context)

    def flag(self, name):
        """Return a yes or no."""
        return self.algorithm.parameterAsBoolean(self.parameters, name, self.context)

    def choice(self, name, options=None):
        """Return what was chosen from a list.

        Parameters
        ----------
        options : sequence or enum, optional
            What the positions stand for; without them the position itself is returned.
        """
        position = self.algorithm.parameterAsEnum(self.parameters, name, self.context)
        return position if options is None else list(options)[position]

    def choices(self, name, options=None):
        """Return all that were chosen from a list, in the order of the list."""
        positions = self.algorithm.parameterAsEnums(self.parameters, name, self.context)
        return positions if options is None else [list(options)[each] for each in positions]

    def crs(self, name):
        """Return a coordinate system, an invalid one where none is given."""
        return self.algorithm.parameterAsCrs(self.parameters, name, self.context)

    def point(self, name, crs=None):
        """Return a place, in a coordinate system or else in its own."""
        crs = crs or QgsCoordinateReferenceSystem()
        return self.algorithm.parameterAsPoint(self.parameters, name, self.context, crs)

    def file(self, name):
        """Return the path of a file that is read, "" where none is given."""
        return self.algorithm.parameterAsFile(self.parameters, name, self.context)

    def destination(self, name):
        """Return the path of a file or folder that is written, "" where none is wanted."""
        return self.algorithm.parameterAsFileOutput(self.parameters, name, self.context)

    def day(self, name="DATE"):
        """Return a day as ``datetime.date``, today where it is not given."""
        if not self.given(name):
            return QDate.currentDate().toPyDate()
        definition = self.algorithm.parameterDefinition(name)
        day = QgsProcessingParameters.parameterAsDate(definition, self.parameters, self.context)
        if not day.isValid():
            raise no_day(definition, self.parameters[name])
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
    return tr("As of {date}", date=day)
