"""Waters made ready for the siting tool while their layers come and go."""

import threading

from parkshore.processing.shoreline.siting import siting_waters
from parkshore.processing.shoreline.siting.siting_index import NOTHING, SitingIndex
from qgis.core import QgsProject


def test_a_layer_is_let_go_by_the_worker_before_it_leaves(shore, monkeypatch):
    reading, ended = threading.Event(), []

    def slowly(parameters, context, feedback):
        layer = QgsProject.instance().mapLayer(parameters["SHORELINE"])
        reading.set()
        while not feedback.isCanceled():
            layer.featureCount()
        ended.append(layer.name())

    monkeypatch.setattr(siting_waters, "make_siting", slowly)
    index = SitingIndex()
    index.make({"SHORELINE": shore.id()})
    assert reading.wait(20)
    QgsProject.instance().removeMapLayer(shore.id())
    assert ended == ["shore"]
    assert index.state == NOTHING
    index.stop()
