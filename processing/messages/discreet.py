"""A feedback that tells nothing of what opens a source."""

from qgis.core import QgsProcessingMultiStepFeedback

from .discreet_sources import without_secrets
from .language import listening


class DiscreetFeedback(QgsProcessingMultiStepFeedback):
    """Hands all that a run says on to the run's own feedback, users and passwords blotted out.

    QGIS names sources as they are given, and so do layers that bear their source as a name:
    `Algorithm.processAlgorithm` lets no line pass that did not come through here.

    Parameters
    ----------
    feedback : QgsProcessingFeedback
        That of the run.
    """

    def __init__(self, feedback):
        super().__init__(1, feedback)
        self._feedback = feedback
        if feedback.isCanceled():
            self.cancel()

    def isCanceled(self):
        """Whether the run is cancelled, also where Python's half of the feedback says so."""
        return super().isCanceled() or self._feedback.isCanceled()

    def setProgress(self, progress):
        """Hand progress on."""
        with listening():
            self._feedback.setProgress(progress)

    def progress(self):
        """Return what was told last."""
        return self._feedback.progress()

    def setProgressText(self, text):
        """Hand on what is being done."""
        with listening():
            self._feedback.setProgressText(without_secrets(text))

    def pushInfo(self, info):
        """Hand on a line of the log."""
        with listening():
            self._feedback.pushInfo(without_secrets(info))

    def pushWarning(self, warning):
        """Hand on a warning."""
        with listening():
            self._feedback.pushWarning(without_secrets(warning))

    def reportError(self, error, fatalError=False):
        """Hand on an error."""
        with listening():
            self._feedback.reportError(without_secrets(error), fatalError)

    def pushCommandInfo(self, info):
        """Hand on a command."""
        with listening():
            self._feedback.pushCommandInfo(without_secrets(info))

    def pushDebugInfo(self, info):
        """Hand on what developers read."""
        with listening():
            self._feedback.pushDebugInfo(without_secrets(info))

    def pushConsoleInfo(self, info):
        """Hand on what a console said."""
        with listening():
            self._feedback.pushConsoleInfo(without_secrets(info))

    def pushFormattedMessage(self, html, text):
        """Hand on a message in both forms."""
        with listening():
            self._feedback.pushFormattedMessage(without_secrets(html), without_secrets(text))
