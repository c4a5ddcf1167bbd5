"""Waters made ready for the siting tool, in a worker."""

from threading import Lock

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsTask,
)

from ....analysis.cancel import Cancelled
from ....analysis.message import InputError
from ...guard.layers_at_hand import at_hand
from ...messages.discreet_sources import without_secrets
from ...messages.language import sentence, tr

_left = []  # tasks that are still running after a cancel: Python's half must live as long


class Making(QgsTask):
    """Reads waters and makes them ready to be asked.

    Parameters
    ----------
    parameters : dict
        As `SitingIndex.make` takes them.

    Attributes
    ----------
    siting : analysis.shoreline.siting.siting.Siting or None
        None where they could not be made ready.
    problem : str
        Why not.
    """

    def __init__(self, parameters):
        super().__init__(tr("Make the shoreline ready"), QgsTask.Flag.CanCancel)
        project = QgsProject.instance()
        self._parameters = parameters
        self._layers = {
            value: project.mapLayer(value)
            for value in parameters.values()
            if isinstance(value, str) and project.mapLayer(value) is not None
        }
        self._context = QgsProcessingContext()
        self._context.setProject(project)
        self._feedback = QgsProcessingFeedback(False)
        self._reading = Lock()
        self.siting, self.problem = None, ""

    def run(self):
        """Read and make ready."""
        with self._reading, at_hand(self._layers):
            return not self._feedback.isCanceled() and self._made()

    def cancel(self):
        """Stop reading, too."""
        self._feedback.cancel()
        super().cancel()

    def leave(self):
        """Cancel, and live on until the worker has ended."""
        self.cancel()
        _left.append(self)
        _left[:] = [each for each in _left if each.is_reading]

    @property
    def is_reading(self):
        """Whether the worker is at work: it reads the project's own objects."""
        return self._reading.locked()

    def wait(self):
        """Wait until the worker reads no more, three seconds at most."""
        if self._reading.acquire(timeout=3.0):
            self._reading.release()

    # ------------------------------------------------------------------------------------------

    def _made(self):
        """Whether the waters could be made ready."""
        from .siting_waters import make_siting

        try:
            self.siting = make_siting(self._parameters, self._context, self._feedback)
        except Cancelled:
            return False
        except InputError as error:
            self.problem = sentence(error.message)
        except QgsProcessingException as error:
            self.problem = str(error)
        except Exception as error:  # noqa: BLE001 - the worker must not die; it is told
            self.problem = f"{type(error).__name__}: {error}"
        self.problem = without_secrets(self.problem)
        return self.siting is not None


def wait_for_left():
    """Wait until no task that was left reads any more."""
    for making in _left:
        making.wait()
