"""Natural lakes that rivers run through: lakes by class, in doubt under the law, by a list."""

import json

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.classes.river_classes import RiverNames
from parkshore.analysis.shoreline.classes.through_lakes import doubt_through_lakes, known_lakes

SQUARE = shapely.box(116.0, 29.0, 116.1, 29.1)
FAR_LINE = shapely.from_wkt("LINESTRING (110 30, 111 30)")


def classed(*rows):
    names = np.array([name for name, _ in rows], object)
    shapes = np.array([shape for _, shape in rows], object)
    found = RiverNames().classify(names)
    count = doubt_through_lakes(shapes, names, found, 1e-3)
    return found.classes.tolist(), found.why.tolist(), count


@pytest.mark.parametrize(
    "name", ["鄱阳湖", "洞庭湖", "太湖", "巢湖", "滇池", "梁子湖", "Lake Poyang"]
)
def test_named_lakes_stay_lakes_and_are_in_doubt(name):
    [river_cls, _], [why, _], count = classed((name, SQUARE), ("长江", FAR_LINE))
    assert (river_cls, count) == ("lake", 1)
    assert why.startswith("lake by its name;lake on a river: ")
    assert why.endswith(("important", "tributary"))


@pytest.mark.parametrize("name", ["玄武湖", "某湖"])
def test_another_lake_is_in_no_doubt_where_no_river_meets_it(name):
    classes, why, count = classed((name, SQUARE), ("长江", FAR_LINE))
    assert (classes[0], why[0], count) == ("lake", "lake by its name", 0)


def test_a_river_that_only_ends_in_a_lake_does_not_run_through_it():
    ends = shapely.from_wkt("LINESTRING (115.5 29.05, 116.0 29.05)")
    passes = shapely.from_wkt("LINESTRING (116.1 29.05, 116.5 29.05)")
    assert classed(("某湖", SQUARE), ("修水", ends))[2] == 0
    assert classed(("某湖", SQUARE), ("修水", ends), (None, passes))[2] == 1


def test_each_listed_lake_tells_its_rivers_or_that_they_are_not_known(root):
    listed = json.loads((root / "resources" / "rivers" / "lakes.json").read_text("utf-8"))
    assert listed["verified"] is False
    assert "no document" in listed["source"]
    for lake in listed["lakes"]:
        told = lake["rivers"]
        assert "not known by name" in told or any("一" <= sign <= "龥" for sign in told), lake
    names = [name for lake in listed["lakes"] for name in lake["names"]]
    assert len(names) == len(set(names))
    assert set(known_lakes().values()) == {"important", "tributary"}
