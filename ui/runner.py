"""Algorithms run in the background by their public ids."""

import html

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .language import tr
from .layers_read import layers_read

PATIENCE_MS = 3000
_unended = []  # runs whose task has not told its end: it holds bare pointers to what is theirs


def is_read(layer):
    """Tell whether a run under way reads a layer of the project."""
    return layer is not None and any(layer.id() in run.layers for run in _unended)


def algorithm(identifier):
    """Return a fresh algorithm of the registry, or None where its provider is not there."""
    return QgsApplication.processingRegistry().createAlgorithmById(identifier)


class Feedback(QgsProcessingFeedback):
    """Keeps what an algorithm says; called from the worker."""

    def __init__(self):
        super().__init__(False)
        self.errors = []
        self.warnings = []

    def reportError(self, error, fatalError=False):
        """Keep an error for the message bar."""
        self.errors.append(error)
        super().reportError(error, fatalError)

    def pushWarning(self, warning):
        """Keep a warning."""
        self.warnings.append(warning)
        super().pushWarning(warning)


class Run(QObject):
    """One run of an algorithm.

    Signals
    -------
    progressed : float
        Percent.
    succeeded : dict
        The algorithm's results.
    failed : str
        One sentence.
    ended
        However it ended; also after a cancel, which neither succeeds nor fails.

    Attributes
    ----------
    layers : dict of str to str
        See `layers_read.layers_read`.
    """

    progressed = pyqtSignal(float)
    succeeded = pyqtSignal(dict)
    failed = pyqtSignal(str)
    ended = pyqtSignal()

    def __init__(self, identifier, parameters, title, *, history):
        super().__init__()
        self.title = title
        self.parameters = parameters
        self.started = self.cancelled = False
        self._history = history
        self._entry = None
        self._details = {}
        self.algorithm = algorithm(identifier)
        self._identifier = identifier
        # The task holds bare pointers to these: they live until it has ended.
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.feedback = Feedback()
        self.context.setFeedback(self.feedback)
        self.layers = {}
        self._task = None
        self._gone = ""

    def start(self):
        """Check the parameters and start; tells a refusal by ``failed``."""
        self.started = True
        if self.cancelled:
            self.ended.emit()
            return
        if self.algorithm is None:
            self._refuse(
                tr(
                    "Processing does not know {algorithm}; enable ParkShore in the plugin manager.",
                    algorithm=self._identifier,
                )
            )
            return
        able, reason = self.algorithm.canExecute()
        if able:
            able, reason = self.algorithm.checkParameterValues(self.parameters, self.context)
        if not able:
            self._refuse(reason)
            return
        self._log_start()
        self._task = QgsProcessingAlgRunnerTask(
            self.algorithm, self.parameters, self.context, self.feedback
        )
        if self.title:
            self._task.setDescription(self.title)
        self.feedback.progressChanged.connect(self.progressed)
        self._task.executed.connect(self._finish)
        self.layers = layers_read(self.parameters)
        QgsProject.instance().layersWillBeRemoved.connect(self._let_go)
        _unended.append(self)
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self):
        """Ask the algorithm to stop."""
        self.cancelled = True
        self.feedback.cancel()

    def wait(self):
        """Wait for the worker, a few seconds at most; for closing."""
        if self._task is not None:
            self._task.waitForFinished(PATIENCE_MS)

    def _let_go(self, ids):
        """Stop before layers leave the project: the worker reads those very objects."""
        for gone in self.layers.keys() & set(ids):
            self._gone = self.layers[gone]
            self.feedback.cancel()
            self.wait()

    def _refuse(self, reason):
        self.failed.emit(reason)
        self.ended.emit()

    def _finish(self, well, results):
        self._task = None
        _unended.remove(self)
        QgsProject.instance().layersWillBeRemoved.disconnect(self._let_go)
        self._log_end(results)
        QTimer.singleShot(0, lambda: self._tell(well, results))  # the window lives in between

    def _tell(self, well, results):
        if well and not self.cancelled:
            self.succeeded.emit(results)
        elif not self.cancelled:
            self.failed.emit(self._why())
        self.ended.emit()
        if self.signalsBlocked():  # its runner has gone
            self.deleteLater()

    def _why(self):
        if self._gone:
            return tr(
                "{algorithm} was stopped: {layer} left the project while it was read.",
                algorithm=self.algorithm.displayName(),
                layer=self._gone,
            )
        if self.feedback.errors:
            return self.feedback.errors[-1].strip()
        return tr("{algorithm} did not finish.", algorithm=self.algorithm.displayName())

    def _log_start(self):
        """Enter the run into Processing's history, as its dialogs do."""
        if not self._history:
            return
        self._details = {
            "python_command": self.algorithm.asPythonCommand(self.parameters, self.context),
            "algorithm_id": self.algorithm.id(),
            "parameters": self.algorithm.asMap(self.parameters, self.context),
        }
        command, good = self.algorithm.asQgisProcessCommand(self.parameters, self.context)
        if good:
            self._details["process_command"] = command
        self._entry, _ = QgsGui.historyProviderRegistry().addEntry("processing", self._details)

    def _log_end(self, results):
        if self._entry is None:
            return
        self._details["results"] = dict(results)
        self._details["log"] = self.feedback.htmlLog()
        QgsGui.historyProviderRegistry().updateEntry(self._entry, self._details)


class Runner(QObject):
    """Runs algorithms and keeps hold of them until they have ended.

    What the user waits for runs one after the other: workers share one interpreter, so that
    several at once end no sooner, and hold up the window that handles their results.

    Parameters
    ----------
    iface : QgisInterface
        For its message bar.

    Signals
    -------
    changed
        A run began or ended.
    progressed : float
        Percent of the run that the user waits for.
    """

    changed = pyqtSignal()
    progressed = pyqtSignal(float)

    def __init__(self, iface, parent=None):
        super().__init__(parent)
        self._iface = iface
        self._runs = []

    @property
    def running(self):
        """The runs under way that the user waits for."""
        return [run for run in self._runs if run.title]

    def run(self, identifier, parameters, done, failed=None, title=""):
        """Run an algorithm in the background.

        Parameters
        ----------
        identifier : str
            ``parkshore:…``
        parameters : dict
        done : callable
            Gets the results in the main thread.
        failed : callable, optional
            Gets one sentence; by default the message bar shows it.
        title : str, optional
            What the user waits for. A run without a title is a quiet one: neither shown nor kept
            in Processing's history.

        Returns
        -------
        Run
        """
        run = Run(identifier, parameters, title, history=bool(title))
        self._runs.append(run)
        run.succeeded.connect(done)
        run.failed.connect(failed or self.complain)
        run.ended.connect(lambda: self._forget(run))
        if title:
            run.progressed.connect(self.progressed)
        self.changed.emit()
        if title:
            self._start_next()
        else:
            run.start()
        return run

    def cancel(self):
        """Cancel what the user waits for."""
        for run in self.running:
            run.cancel()

    def stop(self):
        """Cancel everything and wait for it; for unloading."""
        for run in list(self._runs):
            run.blockSignals(True)
            run.cancel()
        for run in list(self._runs):
            run.wait()
        self._runs.clear()

    def say(self, text, level=Qgis.MessageLevel.Success):
        """Show a sentence in the message bar."""
        self._iface.messageBar().pushMessage(
            "ParkShore", html.escape(text, quote=False), level
        )  # QGIS shows it as HTML

    def complain(self, text):
        """Show a sentence about what went wrong."""
        self.say(text, Qgis.MessageLevel.Critical)

    def _start_next(self):
        """Start the first run that waits, where the one before has ended."""
        if not any(run.started for run in self.running):
            for run in self.running[:1]:
                run.start()

    def _forget(self, run):
        if run in self._runs:
            self._runs.remove(run)
        self.changed.emit()
        run.deleteLater()
        QTimer.singleShot(0, self._start_next)  # the window lives in between
