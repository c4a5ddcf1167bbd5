"""Runs inside QGIS: checks the sites in the dock, and keeps how long the window stood still."""

import json
import os
import sys
import threading
import time
import traceback
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface

GIVEN = json.loads(os.environ["PARKSHORE_PROBE"])
ASKED_MS, TOLD_S, PATIENCE_S = 10, 0.1, 500
LINES = 3  # of a worker's calls, the innermost first


class Probe:
    """Answers every few milliseconds, as long as the window lives."""

    def __init__(self, doing):
        self.blocks, self._doing = [], doing
        self._wall, self._cpu = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.timeout.connect(self._answer)
        self._timer.start(ASKED_MS)

    def stop(self):
        """Ask no more."""
        self._timer.stop()

    def _answer(self):
        wall, cpu = time.perf_counter(), time.thread_time()
        if wall - self._wall > TOLD_S:
            block = [self._doing(), wall - self._wall, cpu - self._cpu, at_work()]
            self.blocks.append(block)
        self._wall, self._cpu = wall, cpu


def at_work():
    """Return where a worker stands that had the interpreter, as the last lines of our own."""
    own, told = threading.get_ident(), []
    for thread, frame in sys._current_frames().items():  # noqa: SLF001 - there is no other way
        calls = [] if thread == own else [each for each, _ in traceback.walk_stack(frame)]
        files = [Path(each.f_code.co_filename) for each in calls]
        lines = [
            f"{file.name}:{each.f_lineno}"
            for place, (file, each) in enumerate(zip(files, calls, strict=True))
            if not place or "parkshore" in file.parts
        ]
        told += [" < ".join(lines[:LINES])] if lines else []
    return "; ".join(told)


def wait_until(condition, seconds):
    """Let events happen until a condition holds."""
    loop, poll = QEventLoop(), QTimer()
    poll.timeout.connect(lambda: loop.quit() if condition() else None)
    poll.start(20)
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
    poll.stop()


def check():
    """Check the sites; return what was measured."""
    dock = iface.mainWindow().findChild(QDockWidget, "ParkShoreCheckDock")
    dock.setUserVisible(True)
    layers = {name: QgsVectorLayer(GIVEN[name], name, "ogr") for name in ("sites", "shore")}
    QgsProject.instance().addMapLayers(layers.values())
    wait_until(lambda: False, 2)
    child = {name: dock.findChild(object, f"check_{name}") for name in ("sites", "water", "table")}
    child["sites"].setLayer(layers["sites"])
    child["water"].setLayer(layers["shore"])
    dock.findChild(object, "check_facility").setCurrentIndex(0)
    wait_until(lambda: False, 2)
    total = layers["sites"].featureCount()

    def doing():
        running = dock.runner.running
        return running[0].title if running else "showing the result"

    probe, begin = Probe(doing), time.perf_counter()
    dock.run.click()
    wait_until(lambda: child["table"].model().rowCount() == total, PATIENCE_S)
    seconds = time.perf_counter() - begin
    wait_until(lambda: False, 3)
    probe.stop()
    names = ("within", "uncertain", "outside")
    counts = {name: dock.findChild(object, f"check_count_{name}").text() for name in names}
    return {
        "blocks": probe.blocks,
        "seconds": seconds,
        "counts": counts,
        "load": os.getloadavg()[0],
    }


def run():
    """Check, and leave QGIS, which would ask whether to save."""
    try:
        told = check()
        Path(GIVEN["report"]).write_text(json.dumps(told), encoding="utf-8")
    except Exception:  # noqa: BLE001 - nobody sees what QGIS shows
        traceback.print_exc()
    os._exit(0)


QTimer.singleShot(1000, run)
