"""What all algorithms share: identity, checks of parameters, language, number outputs."""

import traceback

from qgis.core import (
    QgsMessageLog,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsVariantUtils,
)

from ...analysis.cancel import Cancelled, check
from ...analysis.message import InputError
from ..guard.lasting_crs import lasting_systems
from ..guard.layers_at_hand import ProjectLayers
from ..guard.leaving_layers import reading
from ..guard.map_layers import map_layer
from ..guard.overwriting import refuse_overwriting
from ..guard.places_read import layers_read
from ..guard.servers import asking
from ..messages.discreet import DiscreetFeedback
from ..messages.discreet_sources import without_secrets
from ..messages.language import sentence, tr
from ..messages.markup import inert
from ..messages.warning import begin, end
from ..styles.layer_style import dress
from ..writing.placing import placed_together
from .declaration import Declaration
from .identity import Identity
from .misplaced import open_sources, refuse_misplaced
from .proposals import refuse_nothing_chosen
from .run import Run
from .value_checks import check_value, refuse_unreadable

LONGEST_ERROR = 200


class Algorithm(Identity, Declaration, QgsProcessingAlgorithm):
    """Base of all algorithms.

    A subclass sets the constants and gives ``displayName``, ``shortHelpString``,
    ``initAlgorithm`` and ``compute``; where needed ``refuse``.
    """

    NEW_FILES: tuple[str, ...] = ()  # parameters whose file is made where it is not there

    def __init__(self):
        super().__init__()
        self.dressing = {}  # by output id: style, metadata, titles; filled by `outputs.Outputs`
        self.names = {}  # by output id: what its layer is called, where remarks belong to it
        self._layers = ProjectLayers()  # that are read

    # Parameters -------------------------------------------------------------------------------

    def checkParameterValues(self, parameters, context):
        """Refuse what QGIS itself lets through, in one sentence."""
        run = Run(self, _without_null(parameters), context)
        try:
            for definition in self.parameterDefinitions():
                is_new = definition.name() in self.NEW_FILES
                check_value(definition, run, is_new=is_new)
            refuse_nothing_chosen(run)
            refuse_overwriting(run)
            refuse_unreadable(run)
            open_sources(run)
            good, reason = super().checkParameterValues(run.parameters, context)
            if not good:
                return good, without_secrets(reason)
            refuse_misplaced(run)
            self.refuse(run)
        except InputError as error:
            return False, without_secrets(sentence(error.message))
        except QgsProcessingException as error:
            return False, without_secrets(str(error))
        except Exception as error:  # noqa: BLE001 - one that crosses into QGIS ends qgis_process
            return False, tr(
                "The parameters cannot be read ({error}); correct them.",
                error=without_secrets(f"{type(error).__name__}: {error}"[:LONGEST_ERROR]),
            )
        return True, ""

    def refuse(self, run):
        """Raise `InputError` or ``QgsProcessingException`` where parameters do not fit together.

        Parameters
        ----------
        run : Run
            Without feedback: nothing is said yet.
        """

    # Running ----------------------------------------------------------------------------------

    def prepareAlgorithm(self, parameters, context, feedback):
        """Keep which layers of the project the worker will read."""
        self._layers = layers_read(Run(self, _without_null(parameters), context))
        return True

    def processAlgorithm(self, parameters, context, feedback):
        """Run, and tell wrong content in one sentence of the user's language."""
        able, why = self.canExecute()
        if not able:  # qgis_process and scripts run without asking
            raise QgsProcessingException(why)
        parameters = _without_null(parameters)
        feedback = DiscreetFeedback(feedback)
        begin(feedback)
        run = Run(self, parameters, context, feedback)
        try:
            title = self.displayName()
            with lasting_systems(), reading(self._layers, feedback, title):
                results = self._computed(run)
        except InputError as error:
            raise QgsProcessingException(without_secrets(sentence(error.message))) from error
        except Cancelled:
            feedback.pushInfo(tr("Cancelled; nothing was written."))
            return {}
        except QgsProcessingException as error:  # QGIS's own words name sources as they are given
            raise QgsProcessingException(without_secrets(str(error))) from error
        except Exception as error:
            # a fault of ours: the planner reads one sentence, the developer finds the trace
            trace = without_secrets(traceback.format_exc())
            QgsMessageLog.logMessage(inert(trace), "ParkShore")  # QGIS shows it as HTML
            raise QgsProcessingException(
                tr(
                    "{algorithm} met a fault of its own ({error}); report it with the messages of "
                    "the log panel ParkShore.",
                    algorithm=self.displayName(),
                    error=without_secrets(f"{type(error).__name__}: {error}"),
                )
            ) from error
        finally:
            end(feedback, self.displayName())
        return {k: _bare(v) for k, v in results.items()}

    def _computed(self, run):
        with asking():
            refuse_misplaced(run)
            refuse_overwriting(run)
        with placed_together():
            results = self.compute(run)
            check(run.feedback.isCanceled)
        return results

    def compute(self, run):
        """Do the work; return the outputs.

        Parameters
        ----------
        run : Run
        """
        raise NotImplementedError

    def postProcessAlgorithm(self, context, feedback):
        """Style and name the layers that QGIS loads; the first declared comes on top."""
        for height, destination in enumerate(reversed(self.dressing)):
            if context.willLoadLayerOnCompletion(destination):
                context.layerToLoadOnCompletionDetails(destination).layerSortKey = height
        for destination, (style, metadata, titles) in self.dressing.items():
            layer = map_layer(destination, context)
            if layer is not None:
                dress(layer, style, self.name(), titles)
                layer.setMetadata(metadata)
        for destination, title in self.names.items():
            layer = map_layer(destination, context)
            if layer is not None:
                layer.setName(title)
            if context.willLoadLayerOnCompletion(destination):
                details = context.layerToLoadOnCompletionDetails(destination)
                details.name, details.forceName = title, True
        return {}


def _without_null(parameters):
    """Return parameters with the NULL of Qt 5, as dialogs give it, told as None."""
    return {
        name: None if QgsVariantUtils.isNull(value) else value for name, value in parameters.items()
    }


def _bare(value):
    """Return a NumPy number as Python's own: QGIS hands on no other to models and JSON."""
    return value.item() if hasattr(value, "dtype") else value
