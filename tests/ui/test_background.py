"""A widget may go while its worker is still at work."""

import threading
from contextlib import contextmanager, nullcontext

from parkshore.ui.background import Background, work_within
from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject


def test_what_is_found_for_a_widget_that_has_gone_is_told_to_nobody(qgis_app, wait_until):
    begun, go, told = threading.Event(), threading.Event(), []

    def work(cancelled):
        begun.set()
        return go.wait(20)

    widget = QObject()
    reading = Background(widget)
    reading.found.connect(told.append)
    reading.ask(work)
    assert begun.wait(20)
    sip.delete(widget)
    del reading
    go.set()
    wait_until(lambda: not QgsApplication.taskManager().activeTasks())
    QgsApplication.processEvents()
    assert told == []


def test_work_is_done_within_the_block_asked_for(qgis_app, wait_until):
    told, reading = [], Background()

    @contextmanager
    def block():
        told.append("before")
        yield
        told.append("after")

    work_within(block)
    try:
        reading.ask(lambda cancelled: told.append("work"))
        wait_until(lambda: "after" in told)
    finally:
        work_within(nullcontext)
    assert told == ["before", "work", "after"]
