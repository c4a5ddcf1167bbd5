"""What our own algorithms answer inside a report: results and pages, layers that others read."""

from dataclasses import dataclass, field

from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from ....analysis.inventory import schema
from ....analysis.message import InputError
from ....analysis.result import Result
from ...framework.evaluation import Evaluation
from ...framework.run import Run
from ...guard.map_layers import map_layer
from ...messages.discreet_sources import without_secrets
from ...messages.language import sentence, title
from ...publish.page import Page


@dataclass
class Answer:
    """What an algorithm gave, or in ``failure`` why it gave nothing.

    Attributes
    ----------
    result : Result or None
    page : Page or None
        Where the algorithm makes one.
    layer : QgsVectorLayer or None
        The output that was asked for.
    numbers : dict of str to object
    warnings : list of str
    failure : str
    """

    result: Result | None = None
    page: Page | None = None
    layer: QgsVectorLayer | None = None
    numbers: dict = field(default_factory=dict)
    warnings: list = field(default_factory=list)
    failure: str = ""


class Answers:
    """Asks our algorithms; nothing is written but layers in memory that were asked for.

    Parameters
    ----------
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback
    """

    def __init__(self, context, feedback):
        self.context, self.feedback = context, feedback

    def of(self, kind, *, layer="", **parameters):
        """Return the answer of an algorithm.

        Parameters
        ----------
        kind : type
            A subclass of `Algorithm`.
        layer : str
            The sink that is wanted as a layer, "" for none.
        **parameters
            Those that are None are left out.
        """
        algorithm = kind()
        algorithm.initAlgorithm({})
        given = {name: value for name, value in parameters.items() if value is not None}
        for value in given.values():
            if isinstance(value, QgsVectorLayer) and value.name() in schema.LAYERS:
                value.setName(title(schema.load(value.name()).title))  # as messages call it
        if layer:
            given[layer] = "memory:"
        ear = _Ear(self.feedback)
        answer = Answer(warnings=ear.warnings)
        try:
            self._ask(algorithm, Run(algorithm, given, self.context, ear), layer, answer)
        except InputError as error:
            answer.failure = without_secrets(sentence(error.message))
        except QgsProcessingException as error:
            answer.failure = without_secrets(str(error))
        return answer

    def _ask(self, algorithm, run, layer, answer):
        if isinstance(algorithm, Evaluation):
            answer.result = algorithm.answer(run)
            answer.numbers = dict(answer.result.numbers)
            if algorithm.parameterDefinition("HTML") is not None:
                answer.page = algorithm.page(answer.result)
            if layer:
                with run.outputs:
                    algorithm.write(run, answer.result)
            made = run.outputs.results
        else:  # a table of its own is all it makes
            made = answer.numbers = algorithm.compute(run)
        if layer:
            answer.layer = map_layer(made[layer], self.context)


class _Ear(QgsProcessingFeedback):
    """Keeps the warnings of one run; cancel comes from the whole."""

    def __init__(self, whole):
        super().__init__(False)
        self.whole = whole
        self.warnings = []

    def isCanceled(self):
        """Whether the report is cancelled."""
        return self.whole.isCanceled()

    def setProgress(self, progress):
        """Leave progress to the report."""

    def pushInfo(self, info):
        """Leave details out of the report's log."""

    def pushWarning(self, warning):
        """Keep a warning, once."""
        if warning not in self.warnings:
            self.warnings.append(warning)
