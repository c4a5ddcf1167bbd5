"""What the check refuses, in one sentence that names it."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProperty,
)

from .checked_sites import RIVER, north_of


def test_a_missing_limit_is_refused(check, river, layer):
    parks = layer("Point", [(north_of(30, 500), [None])], {"limit": float}, name="works")
    with pytest.raises(QgsProcessingException, match="works"):
        check(parks, river, DISTANCE=QgsProperty.fromField("limit"))


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"RULE_SET": 3}, "control range"),
        ({"RULE_SET": 4}, "own file"),
        ({"RULE_SET": 4, "RULES": "no/such/file.json"}, "no/such/file.json"),
        ({"DISTANCE": -1}, "Limit is"),
        ({"DISTANCE": float("nan")}, "finite"),
        ({"DISTANCE": float("inf")}, "finite"),
        ({"DISTANCE": "far"}, "Limit is"),
        ({"SHORELINE_SCALE": float("nan")}, "finite"),
        ({"RIVER_FIELD": "rivr"}, "river"),
    ],
)
def test_wrong_parameters_are_refused_in_one_sentence(check, river, layer, parameters, words):
    parks = layer("Point", [(north_of(30, 1), [])])
    with pytest.raises(QgsProcessingException, match=words):
        check(parks, river, **parameters)


def test_layers_without_crs_are_named(check, river, layer):
    parks = layer("Point", [(north_of(30, 1), [])], name="nowhere")
    parks.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="nowhere"):
        check(parks, river)


@pytest.mark.parametrize("rows", [[], [(None, ["x", "main"])]])
def test_a_shoreline_without_use_is_an_error(check, layer, rows):
    parks = layer("Point", [(north_of(30, 1), [])])
    with pytest.raises(QgsProcessingException, match="dry"):
        check(parks, layer("LineString", rows, RIVER, name="dry"))


@pytest.mark.parametrize("name", ["DISTANCE", "PARK_ACCURACY"])
def test_numbers_by_park_name_the_field_that_is_missing_or_no_number(check, river, layer, name):
    parks = layer("Point", [(north_of(30, 1), ["x"])], {"acc": str}, name="parks")
    with pytest.raises(QgsProcessingException, match=r"no field acc_m .* closest name is acc"):
        check(parks, river, **{name: QgsProperty.fromField("acc_m")})
    with pytest.raises(QgsProcessingException, match=r"parks is x, which is no number.*acc"):
        check(parks, river, **{name: QgsProperty.fromField("acc")})
