"""What is read in the background for a widget: only the last thing asked for is told."""

import contextlib
from collections import deque

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

PATIENCE_MS = 3000
KEPT = 16  # tasks whose Python half must outlive QGIS's half
_around = {"work": contextlib.nullcontext}


def work_within(block):
    """Have whatever is asked for from now on done within a block: ``with block(): …``."""
    _around["work"] = block


class _Task(QgsTask):
    def __init__(self, number, work, post):
        super().__init__("", QgsTask.Flag.CanCancel | QgsTask.Flag.Silent)
        self._number, self._work, self._post = number, work, post

    def run(self):
        """Work; in the worker. What was found is told by a queued signal."""
        try:
            with _around["work"]():
                found, problem = self._work(self.isCanceled), ""
        except Exception as error:  # noqa: BLE001 - the worker must not die; it is told
            found, problem = None, str(error)
        self._post.done.emit(self._number, found, problem)
        return True


class _Post(QObject):
    """Brings what was found out of the worker; lives as long as a task may still tell."""

    done = pyqtSignal(int, object, str)


class Background(QObject):
    """Asks one thing at a time.

    Signals
    -------
    found : object
        What the function returned.
    missed : str
        Why it could not.
    """

    found = pyqtSignal(object)
    missed = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._number = 0
        self._tasks = deque(maxlen=KEPT)
        self._post = _Post()  # without a parent: a widget may go while its worker is at work
        self._post.done.connect(self._take)

    def ask(self, work):
        """Run ``work(cancelled)`` in a worker; what was asked before is no longer told."""
        self.forget()
        task = _Task(self._number, work, self._post)
        self._tasks.append(task)
        QgsApplication.taskManager().addTask(task)

    def forget(self):
        """Tell nothing of what was asked for."""
        self._number += 1
        for task in self._tasks:
            with contextlib.suppress(RuntimeError):  # QGIS has taken its half away
                task.cancel()

    def stop(self):
        """Forget, and wait for the workers; for unloading."""
        self.forget()
        for task in self._tasks:
            with contextlib.suppress(RuntimeError):
                task.waitForFinished(PATIENCE_MS)
        self._tasks.clear()

    def _take(self, number, found, problem):
        if number != self._number:
            return
        if problem:
            self.missed.emit(problem)
        else:
            self.found.emit(found)
