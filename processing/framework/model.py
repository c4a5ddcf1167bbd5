"""Models that the provider registers: built from algorithms, with texts in the user's language.

A plain model's name is id and title at once, so that a Chinese title would become the id; here the
id is fixed and the title translated.
"""

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterField,
)
from qgis.PyQt.QtCore import QPointF

from ...analysis.cancel import check
from ...analysis.message import InputError
from ..guard.layers_at_hand import ProjectLayers
from ..guard.leaving_layers import reading
from ..guard.overwriting import refuse_overwriting
from ..guard.places_read import layers_read
from ..guard.servers import asking
from ..messages.discreet import DiscreetFeedback
from ..messages.discreet_sources import without_secrets
from ..messages.language import sentence
from .algorithm import Algorithm
from .declaration import Declaration
from .identity import Identity, group_title
from .misplaced import refuse_misplaced
from .proposals import propose, refuse_nothing_chosen
from .run import Run

COLUMN, ROW, BELOW = 260.0, 110.0, 60.0


class Model(Identity, Declaration, QgsProcessingModelAlgorithm):
    """Base of the models; a subclass sets the constants and gives ``displayName`` and ``build``."""

    GROUP = "decision"
    LATER: tuple[str, ...] = ()
    """Outputs that came after the first version: scripts that know nothing of them still run."""

    def __init__(self):
        super().__init__()
        self.setName(self.displayName())
        self.setGroup(group_title(self.GROUP))
        self._layers = ProjectLayers()  # that are read
        self._inputs, self._low = 0, 60.0 + 2 * ROW  # where the next step stands
        self.build()
        self.setParameterOrder([each.name() for each in self.parameterDefinitions()])
        self._name_outputs()

    def _name_outputs(self):
        """Name outputs ``<child id>:<name>``; QGIS makes names of titles, none of a Chinese one."""
        names = {}
        for definition in self.parameterDefinitions():
            told = definition.metadata()
            if "_modelChildOutputName" in told:
                name = f"{told['_modelChildId']}:{told['_modelChildOutputName']}"
                names[definition.name()] = name
                definition.setName(name)
            if definition.name() in self.LATER:
                definition.setFlags(definition.flags() | Qgis.ProcessingParameterFlag.Optional)
        for output in self.outputDefinitions():
            output.setName(names.get(output.name(), output.name()))

    def build(self):
        """Add inputs and steps."""
        raise NotImplementedError

    def displayName(self):
        """Return the title."""
        raise NotImplementedError

    def canExecute(self):
        """Tell whether the libraries are there, and then whether the steps are."""
        can, why = super().canExecute()
        return QgsProcessingModelAlgorithm.canExecute(self) if can else (can, why)

    def prepareAlgorithm(self, parameters, context, feedback):
        """Keep which layers of the project the worker will read."""
        self._layers = layers_read(Run(self, parameters, context))
        return super().prepareAlgorithm(parameters, context, feedback)

    def processAlgorithm(self, parameters, context, feedback):
        """Run with the model's own defaults; QGIS takes those of the steps in their place."""
        given = self._own_defaults() | parameters
        for name in self.LATER:  # the step makes its layer all the same
            given[name] = given.get(name) or QgsProcessing.TEMPORARY_OUTPUT
        try:
            with asking():
                refuse_overwriting(Run(self, given, context))
            feedback = DiscreetFeedback(feedback)
            with reading(self._layers, feedback, self.displayName()) as stopped:
                results = super().processAlgorithm(given, context, feedback)
                check(stopped)  # a model that is cancelled between two steps ends without a word
        except QgsProcessingException as error:
            raise QgsProcessingException(without_secrets(str(error))) from error
        results.pop("CHILD_INPUTS", None)  # sources as they were given, which QGIS would log
        return results

    def checkParameterValues(self, parameters, context):
        """Refuse what QGIS lets through: inputs out of place, outputs that would replace them."""
        try:
            run = Run(self, parameters, context)
            refuse_nothing_chosen(run)
            refuse_overwriting(run)
            good, reason = super().checkParameterValues(parameters, context)
            if good:
                refuse_misplaced(run)
                self.refuse(run)
        except InputError as error:
            return False, without_secrets(sentence(error.message))
        except QgsProcessingException as error:
            return False, without_secrets(str(error))
        return good, without_secrets(reason)

    def refuse(self, run):
        """Raise what a step would refuse, before the steps before it have done their work."""
        given = self._own_defaults() | run.parameters
        for child in self.childAlgorithms().values():
            step = QgsApplication.processingRegistry().createAlgorithmById(child.algorithmId())
            if isinstance(step, Algorithm):
                step.refuse(Run(step, _known(child, given), run.context))

    def _own_defaults(self):
        return {
            definition.name(): definition.defaultValue()
            for definition in self.parameterDefinitions()
            if definition.defaultValue() is not None and not definition.isDestination()
        }

    def postProcessAlgorithm(self, context, feedback):
        """Name the layers that QGIS loads by their titles; it takes the outputs' own names."""
        titles = {
            output.name(): output.description()
            for child in self.childAlgorithms().values()
            for output in child.modelOutputs().values()
        }
        for destination, details in context.layersToLoadOnCompletion().items():
            if details.name in titles:
                loaded = context.layerToLoadOnCompletionDetails(destination)
                loaded.name = titles[details.name]
        return {}

    # Building ---------------------------------------------------------------------------------

    def add(self, parameter, help_text):
        """Add an input of the model with its help."""
        parameter.setHelp(help_text)
        propose(self.ID, parameter)
        component = QgsProcessingModelParameter(parameter.name())
        component.setPosition(QPointF(COLUMN * self._inputs, 60.0))
        self._inputs += 1
        self.addModelParameter(parameter, component)

    def take(self, algorithm, names, parents=None):
        """Add inputs of a step as inputs of the model, with their titles, defaults and help.

        Parameters
        ----------
        algorithm : Algorithm
        names : sequence of str
        parents : dict of str to str, optional
            By layer of the step that holds the fields of an input, the input of the model.
        """
        algorithm.initAlgorithm()
        for name in names:
            definition = algorithm.parameterDefinition(name)
            taken = definition.clone()
            if isinstance(taken, QgsProcessingParameterField):
                parent = taken.parentLayerParameterName()
                taken.setParentLayerParameterName((parents or {}).get(parent, parent))
            self.add(taken, definition.help())

    def step(self, child_id, algorithm_id, title, sources, outputs=None):
        """Add a step.

        Parameters
        ----------
        child_id : str
            Part of the interface: QGIS names a model's outputs ``<child id>:<name>``.
        algorithm_id : str
        title : str
        sources : dict
            By parameter: a `QgsProcessingModelChildParameterSource`, or a static value.
        outputs : dict, optional
            Outputs of the model by name: the step's output and its title.
        """
        child = QgsProcessingModelChildAlgorithm(algorithm_id)
        child.setChildId(child_id)
        child.setDescription(title)
        row = len(self.childAlgorithms()) + 1
        child.setPosition(QPointF(COLUMN * row, self._low))
        for name, source in sources.items():
            child.addParameterSources(name, [_as_source(source)])
        finals = {}
        for name, (output, text) in (outputs or {}).items():
            final = QgsProcessingModelOutput(name, text)
            final.setChildId(child_id)
            final.setChildOutputName(output)
            below = self._low + BELOW * (len(finals) + 1)
            final.setPosition(QPointF(COLUMN * (row + 0.8), below))
            finals[name] = final
        child.setModelOutputs(finals)
        self._low += ROW + BELOW * max(len(finals) - 1, 0)
        self.addChildAlgorithm(child)


def _known(child, given):
    """Return the parameters of a step that are known before the model runs."""
    known = {}
    for name, sources in child.parameterSources().items():
        for source in sources:
            if source.source() == Qgis.ProcessingModelChildParameterSource.ModelParameter:
                known[name] = given.get(source.parameterName())
            elif source.source() == Qgis.ProcessingModelChildParameterSource.StaticValue:
                known[name] = source.staticValue()
    return known


def _as_source(source):
    if isinstance(source, QgsProcessingModelChildParameterSource):
        return source
    return QgsProcessingModelChildParameterSource.fromStaticValue(source)


def given(name):
    """Return the source that takes an input of the model."""
    return QgsProcessingModelChildParameterSource.fromModelParameter(name)


def evaluated(expression):
    """Return the source that an expression over the model's inputs gives."""
    return QgsProcessingModelChildParameterSource.fromExpression(expression)


def result(child_id, output):
    """Return the source that takes the output of an earlier step."""
    return QgsProcessingModelChildParameterSource.fromChildOutput(child_id, output)
