"""What drivers inside a QGIS window share: waiting, pictures, Processing's own dialogs."""

import faulthandler
import functools
import json
import os
import sys
import time
import traceback
from pathlib import Path
from types import FunctionType

from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

GIVEN = json.loads(os.environ["PARKSHORE_GIVEN"])
REPORT = {}


def _note_steps(steps):
    """Write what ``steps`` calls, and when, beside the report: a window that dies tells nothing."""
    began, under_way = time.monotonic(), []

    def noted(name, function):
        @functools.wraps(function)
        def call(*args, **kwargs):
            if not under_way:
                first = f"({args[0]})" if args and isinstance(args[0], str) else ""
                with Path(GIVEN["steps"]).open("a", encoding="utf-8") as file:
                    file.write(f"{time.monotonic() - began:6.1f} s {name}{first}\n")
            under_way.append(name)
            try:
                return function(*args, **kwargs)
            finally:
                under_way.pop()

        return call

    shared = {steps.__module__, __name__}
    own = steps.__globals__
    for name, value in list(own.items()):
        if isinstance(value, FunctionType) and value.__module__ in shared and value is not steps:
            own[name] = noted(name, value)


def drive(steps, *, quitting=False):
    """Run ``steps`` once the window stands, write the report, leave QGIS.

    With ``quitting`` as a user does who discards what is not saved.
    """
    faulthandler.enable(sys.__stderr__)  # a crash tells which line ran, and so does a standstill
    faulthandler.dump_traceback_later(max(1, GIVEN["until"] - time.time()), file=sys.__stderr__)
    _note_steps(steps)

    def run():
        try:
            steps()
            if quitting:  # QGIS would ask whether to end what still runs
                wait_until(lambda: not QgsApplication.taskManager().countActiveTasks())
        except BaseException:  # noqa: BLE001 - whatever it is, the test must hear of it
            REPORT["error"] = traceback.format_exc()
        Path(GIVEN["report"]).write_text(json.dumps(REPORT), encoding="utf-8")
        if not quitting:
            os._exit(0)  # QGIS would ask whether to save the project
        QgsProject.instance().setDirty(False)
        QgsSettings().setValue("app/askToSaveMemoryLayers", False)  # files in /tmp are such, too
        iface.actionExit().trigger()

    QTimer.singleShot(500, run)


def wait_until(condition, seconds=120):
    """Let events happen until ``condition()`` is true."""
    loop = QEventLoop()
    poll = QTimer()
    poll.timeout.connect(lambda: loop.quit() if condition() else None)
    poll.start(20)
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
    poll.stop()
    assert condition(), f"waited {seconds} s in vain"


def drawn():
    """Let events happen until the map is drawn."""
    let_pass(200)
    wait_until(lambda: not iface.mapCanvas().isDrawing())


def let_pass(milliseconds):
    """Let events happen for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def picture(name, widget=None):
    """Save what a widget, by default the main window, shows."""
    QApplication.processEvents()
    target = Path(GIVEN["pictures"]) / f"{name}_{GIVEN['language']}.png"
    assert (widget or iface.mainWindow()).grab().save(str(target))
    return target


def algorithm(identifier):
    """Return a fresh instance from the registry."""
    found = QgsApplication.processingRegistry().createAlgorithmById(identifier)
    assert found is not None, identifier
    return found


def run_in_dialog(identifier, parameters, shot=None):
    """Run an algorithm from the toolbox's own dialog; return its results."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    dialog = AlgorithmDialog(algorithm(identifier), parent=iface.mainWindow())
    dialog.setParameters(parameters)
    dialog.show()
    let_pass(200)
    if shot:
        picture(shot, dialog)
    done = []
    dialog.algorithmFinished.connect(lambda *_: done.append(True))
    dialog.runAlgorithm()
    wait_until(lambda: done, 240)
    let_pass(300)
    results = dict(dialog.results())
    dialog.close()
    return results


def run_in_batch(identifier, rows):
    """Run an algorithm from the batch dialog, to the end of its last row."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    dialog = BatchAlgorithmDialog(algorithm(identifier), parent=iface.mainWindow())
    dialog.show()
    dialog.execute(rows)
    wait_until(lambda: all(Path(row["OUTPUT"]).exists() for row in rows), 240)
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 240)
    let_pass(500)
    dialog.close()
