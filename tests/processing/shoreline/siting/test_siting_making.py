"""A worker that makes waters ready."""

from concurrent.futures import ThreadPoolExecutor

from parkshore.analysis.message import InputError
from parkshore.processing.guard.layers_at_hand import layer_of
from parkshore.processing.shoreline.siting import siting_waters
from parkshore.processing.shoreline.siting.siting_making import Making
from qgis.core import QgsProcessingUtils


def test_layers_are_found_without_asking_the_project(shore, monkeypatch):
    found = []

    def make_siting(parameters, context, feedback):
        found.append(layer_of(parameters["SHORELINE"], context))
        raise InputError("No line.")

    monkeypatch.setattr(siting_waters, "make_siting", make_siting)
    making = Making({"SHORELINE": shore.id(), "RULE_SET": 1, "WATER": None})
    monkeypatch.setattr(QgsProcessingUtils, "mapLayerFromString", None)
    with ThreadPoolExecutor(1) as worker:
        assert worker.submit(making.run).result() is False
    assert (found, making.siting, making.problem) == ([shore], None, "No line.")
