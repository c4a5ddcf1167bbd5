"""A widget may go while its worker is still at work."""

import threading

from parkshore.ui.background import Background
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
