"""What all algorithms share: identity, checks of parameters, language, number outputs."""

import importlib.util
import math
import traceback
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsMessageLog,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsProperty,
    QgsVariantUtils,
)
from qgis.PyQt.QtGui import QIcon

from ...analysis.cancel import Cancelled, check
from ...analysis.message import InputError
from ...analysis.resources import RESOURCES
from ..guard.overwriting import refuse_overwriting
from ..guard.servers import asking
from ..layers.layer_style import dress
from ..messages.discreet import DiscreetFeedback
from ..messages.discreet_sources import without_secrets
from ..messages.language import sentence, tr
from ..messages.markup import inert
from ..messages.warning import begin, end
from ..writing.placing import placed_together
from .as_of import no_day
from .declaration import Declaration
from .misplaced import refuse_misplaced
from .proposals import refuse_nothing_chosen
from .run import Run

LONGEST_ERROR = LONGEST_SHOWN = 200
LARGEST_WHOLE = 2**31 - 1  # what QGIS holds; more becomes 0 without a word

ICONS = RESOURCES / "icons"


def group_title(group):
    """Return the translated title of a group."""
    return {
        "shoreline": tr("Shoreline"),
        "reaches": tr("Reaches"),
        "inventory": tr("Inventory"),
        "indicators": tr("Indicators"),
        "infrastructure": tr("Infrastructure"),
        "decision": tr("Decision"),
    }[group]


class Algorithm(Declaration, QgsProcessingAlgorithm):
    """Base of all algorithms.

    A subclass sets the constants and gives ``displayName``, ``shortHelpString``,
    ``initAlgorithm`` and ``compute``; where needed ``refuse``.
    """

    GROUP = ""
    TAGS = ()
    NEW_FILES = ()  # parameters that name a file which is made where it is not there

    def __init__(self):
        super().__init__()
        self.dressing = {}  # by output id: style, metadata, titles; filled by `outputs.Outputs`
        self.names = {}  # by output id: what its layer is called, where remarks belong to it

    def name(self):
        """Return the second half of the id."""
        return self.ID

    def group(self):
        """Return the title of the group."""
        return group_title(self.GROUP)

    def groupId(self):
        """Return the id of the group."""
        return self.GROUP

    def tags(self):
        """Return search words in both languages."""
        return list(self.TAGS)

    def icon(self):
        """Return the icon of the group."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        """Return the path of the group's icon."""
        return str(ICONS / f"{self.GROUP}.svg")

    def helpUrl(self):
        """Return where the manual is."""
        return "https://github.com/parkshore/parkshore#readme"

    def createInstance(self):
        """Return a fresh instance."""
        return type(self)()

    def canExecute(self):
        """Tell whether the libraries are there, and what to install where not."""
        missing = missing_libraries()
        if missing:
            return False, tr(
                "ParkShore needs the Python libraries {names}; install them for the Python of QGIS "
                "(Debian and Ubuntu: python3-pandas, and shapely 2 with pip), then restart QGIS.",
                names=", ".join(missing),
            )
        return True, ""

    # Parameters -------------------------------------------------------------------------------

    def checkParameterValues(self, parameters, context):
        """Refuse what QGIS itself lets through, in one sentence."""
        parameters = _without_null(parameters)
        try:
            for definition in self.parameterDefinitions():
                is_new = definition.name() in self.NEW_FILES
                _check_definition(definition, parameters, context, is_new=is_new)
            refuse_nothing_chosen(self, parameters)
            refuse_overwriting(self, parameters, context)
            good, reason = super().checkParameterValues(parameters, context)
            if not good:
                return good, without_secrets(reason)
            refuse_misplaced(self, parameters, context)
            self.refuse(Run(self, parameters, context))
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

    def say(self, message, feedback, *, warning=False):
        """Log a `Message` of `analysis` in the user's language."""
        run = Run(self, {}, None, feedback)
        (run.warn if warning else run.say)(message)

    def field(self, parameters, name, layer, context, feedback):
        """Return the name of a field parameter; see `Run.field`."""
        return Run(self, parameters, context, feedback).field(name, layer)

    # Running ----------------------------------------------------------------------------------

    def processAlgorithm(self, parameters, context, feedback):
        """Run, and tell wrong content in one sentence of the user's language."""
        able, why = self.canExecute()
        if not able:  # qgis_process and scripts run without asking
            raise QgsProcessingException(why)
        parameters = _without_null(parameters)
        feedback = DiscreetFeedback(feedback)
        begin(feedback)
        try:
            with asking():
                refuse_misplaced(self, parameters, context)
                refuse_overwriting(self, parameters, context)
            with placed_together():
                results = self.compute(Run(self, parameters, context, feedback))
                check(feedback.isCanceled)
        except InputError as error:
            raise QgsProcessingException(without_secrets(sentence(error.message))) from error
        except Cancelled:
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
            layer = QgsProcessingUtils.mapLayerFromString(destination, context)
            if layer is not None:
                dress(layer, style, self.name(), titles)
                layer.setMetadata(metadata)
        for destination, title in self.names.items():
            layer = QgsProcessingUtils.mapLayerFromString(destination, context)
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


def missing_libraries():
    """Return what must be installed before an algorithm can run."""
    missing = [
        name for name in ("numpy", "pandas", "pyproj") if importlib.util.find_spec(name) is None
    ]
    if importlib.util.find_spec("shapely") is None:
        return [*missing, "shapely ≥ 2"]
    import shapely

    if int(shapely.__version__.split(".", maxsplit=1)[0]) < 2:
        missing.append("shapely ≥ 2")
    return missing


def _check_definition(definition, parameters, context, *, is_new):
    """Refuse numbers out of bounds, days that are none and files that are not there.

    Of a file that is new only the folder must be there.
    """
    from .expressions import refuse_faulty

    value = parameters.get(definition.name())
    if isinstance(value, QgsProperty):
        by_number = isinstance(definition, QgsProcessingParameterNumber)
        value = refuse_faulty(definition, value, context) if by_number else None
    if value is None:
        return
    if isinstance(definition, QgsProcessingParameterNumber):
        _check_number(definition, value)
    elif isinstance(definition, QgsProcessingParameterDateTime):
        if value != "" and not definition.checkValueIsAcceptable(value):
            raise no_day(definition, value)
    elif isinstance(definition, QgsProcessingParameterFile) and not (
        exists(str(value)) or (is_new and exists(Path(str(value)).absolute().parent))
    ):
        raise QgsProcessingException(
            tr(
                "{parameter}: there is no {path}; choose an existing one.",
                parameter=definition.description(),
                path=shown(value),
            )
        )


def exists(path):
    """Say whether a path is empty or leads somewhere; one that is too long leads nowhere."""
    try:
        return not path or Path(path).exists()
    except (OSError, ValueError):  # too long, or with a NUL
        return False


def shown(value):
    """Return a value as it can be told in a sentence: of a long one the beginning and the end."""
    if isinstance(value, int) and abs(value) >= 10**LONGEST_SHOWN:
        return f"10^{math.floor(math.log10(abs(value)))}"
    text = str(value).replace("\0", "␀")
    return text if len(text) <= LONGEST_SHOWN else f"{text[:40]}…{text[-40:]}"


def _check_number(definition, value):
    if value == "" and definition.flags() & Qgis.ProcessingParameterFlag.Optional:
        return
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    least, most = definition.minimum(), definition.maximum()
    whole = definition.dataType() == Qgis.ProcessingNumberParameterType.Integer
    good = math.isfinite(number) and least <= number <= most
    if good and not (whole and (number % 1 or abs(number) > LARGEST_WHOLE)):
        return
    if good:
        text = tr("{parameter} is {value}; give a whole number, {most} or less.")
        most = LARGEST_WHOLE
    elif least < -1e300 and most > 1e300:
        text = tr("{parameter} is {value}; give a finite number.")
    elif most > 1e300:
        text = tr("{parameter} is {value}; give a finite number, {least} or more.")
    else:
        text = tr("{parameter} is {value}; give a number from {least} to {most}.")
    raise QgsProcessingException(
        text.format(
            parameter=definition.description(),
            value=shown(value),
            least=f"{least:g}",
            most=f"{most:.10g}",
        )
    )
