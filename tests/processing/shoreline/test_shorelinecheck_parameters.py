"""Parameters of the check: by site, wrong, missing, not given."""

import json

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException, QgsProperty

from .check_places import RIVER, north_of


def test_limit_may_differ_by_park(check, river, layer):
    parks = layer("Point", [(north_of(30, 500), [d]) for d in (499.0, 500.5)], {"limit": float})
    _, rows = check(parks, river, DISTANCE=QgsProperty.fromField("limit"))
    assert [row["verdict"] for row in rows] == ["outside", "within"]


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


def test_a_rule_set_needs_classes(check, layer):
    parks = layer("Point", [(north_of(30, 1), [])])
    shore = layer("LineString", [("LineString(114 29, 114 30)", [])], name="bare")
    with pytest.raises(QgsProcessingException, match="Prepare shoreline"):
        check(parks, shore, RULE_SET=1)


def test_a_rules_file_with_a_typo_names_its_path(check, river, layer, root, tmp_path):
    text = (root / "resources" / "rules" / "yangtze_law.json").read_text(encoding="utf-8")
    rules = json.loads(text)
    rules["zones"][0]["distanze_m"] = rules["zones"][0].pop("distance_m")
    path = tmp_path / "rules.json"
    path.write_text(json.dumps(rules), encoding="utf-8")
    parks = layer("Point", [(north_of(30, 1), [])])
    with pytest.raises(QgsProcessingException, match=r"zones\[0\]"):
        check(parks, river, RULE_SET=4, RULES=str(path))


def test_layers_without_crs_are_named(check, river, layer):
    parks = layer("Point", [(north_of(30, 1), [])], name="nowhere")
    parks.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="nowhere"):
        check(parks, river)


def test_no_parks_give_zeros(check, river, layer):
    numbers, rows = check(layer("Point", []), river)
    assert rows == []
    assert numbers["TOTAL"] == 0


@pytest.mark.parametrize("rows", [[], [(None, ["x", "main"])]])
def test_a_shoreline_without_use_is_an_error(check, layer, rows):
    parks = layer("Point", [(north_of(30, 1), [])])
    with pytest.raises(QgsProcessingException, match="dry"):
        check(parks, layer("LineString", rows, RIVER, name="dry"))


def test_null_of_a_dialog_counts_as_not_given(check, river, layer):
    from qgis.core import NULL

    parks = layer("Point", [(north_of(30, 7), [])])
    _, rows = check(
        parks, river, RULES=NULL, WATER=NULL, CONTROL_RANGE=NULL, LINKS=NULL, OPENED_FIELD=NULL
    )
    assert rows[0]["verdict"] == "within"


@pytest.mark.parametrize("name", ["DISTANCE", "PARK_ACCURACY"])
def test_numbers_by_park_name_the_field_that_is_missing_or_no_number(check, river, layer, name):
    parks = layer("Point", [(north_of(30, 1), ["x"])], {"acc": str}, name="parks")
    with pytest.raises(QgsProcessingException, match=r"no field acc_m .* closest name is acc"):
        check(parks, river, **{name: QgsProperty.fromField("acc_m")})
    with pytest.raises(QgsProcessingException, match=r"parks is x, which is no number.*acc"):
        check(parks, river, **{name: QgsProperty.fromField("acc")})


def test_numbers_by_park_may_be_text_or_the_whole_feature(check, river, layer):
    parks = layer("Point", [(north_of(30, 999), ["5"]), (north_of(30, 999), ["0"])], {"acc": str})
    numbers, _ = check(parks, river, PARK_ACCURACY=QgsProperty.fromField("acc"))
    assert (numbers["UNCERTAIN"], numbers["WITHIN"]) == (1, 1)
    whole = QgsProperty.fromExpression("attribute($currentfeature, 'acc')")
    assert check(parks, river, PARK_ACCURACY=whole)[0] == numbers
