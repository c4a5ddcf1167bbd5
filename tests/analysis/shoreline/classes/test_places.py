"""Names mean our rivers in the basin, others beyond; rivers without a name along known courses."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.classes import river_lists
from parkshore.analysis.shoreline.classes.river_classes import RiverNames
from parkshore.analysis.shoreline.classes.river_places import basin, courses, mouth, whereabouts
from parkshore.analysis.shoreline.preparation.shoreline_preparation import prepare
from shapely.ops import substring


def creek(lon, lat, size=0.02):
    return shapely.LineString([(lon, lat), (lon + size, lat + size / 2)])


def classed(name, lon, lat, *, river_names=None, **options):
    prepared = prepare([creek(lon, lat)], [name], river_names=river_names, **options)
    [row] = prepared.lines
    return row.river_cls, row.cls_why


def test_the_courses_lie_in_the_outline_and_are_listed():
    deep, wide = basin()
    known = {"长江", *(entry.river for entry in river_lists.important())}
    for river, course in courses().items():
        assert river in known
        assert wide.contains(course)
        assert course.intersection(deep).length > 0.8 * course.length
    assert deep.distance(mouth().sea) >= 0
    assert not wide.contains(mouth().sea)


@pytest.mark.parametrize("entry", [each for each in river_lists.important() if each.places])
def test_the_boxes_of_important_rivers_meet_the_outline(entry):
    assert any(shapely.box(*box).intersects(basin()[0]) for box in entry.places)


IN, GUANGDONG, HARBIN, SHANDONG, NOWHERE = (114, 30.5), (113, 23), (126.6, 45.7), (117, 36), (0, 0)
PLACED = [
    ("黄河", IN, "tributary", "unlisted name"),  # a stream of that name
    ("淮河", (113.0, 30.5), "tributary", "unlisted name"),
    ("黄河", SHANDONG, "other", "other basin: 黄河"),
    ("通天河", SHANDONG, "other", "unlisted name, outside the basin"),
    ("Yangtze", HARBIN, "other", "unlisted name, outside the basin"),
    ("长江", IN, "main", "name 长江"),
    ("长江", NOWHERE, "main", "name 长江"),
    ("某河", IN, "tributary", "unlisted name"),
    ("某河", GUANGDONG, "other", "unlisted name, outside the basin"),
    (None, HARBIN, "other", "no name, outside the basin"),
    (None, NOWHERE, "tributary", "no name"),
    ("青海湖", (100.2, 36.9), "lake", "lake by its name"),
    ("白河", (112.5, 32.9), "important", "important: 白河, basin 12.3 thousand km²"),
    ("白河", (115.9, 40.7), "other", "other basin: 白河"),
]


@pytest.mark.parametrize(("name", "place", "river_cls", "why"), PLACED)
def test_names_have_places(name, place, river_cls, why):
    assert classed(name, *place) == (river_cls, why)


def test_a_basin_given_stands_for_the_outline():
    around = [shapely.box(112, 22, 115, 24)]
    assert classed("某河", *GUANGDONG, basin=around)[0] == "tributary"
    assert classed("某河", *IN, basin=around) == ("other", "outside the basin")


def test_another_main_stem_has_another_basin():
    yellow = RiverNames(main_stem=("黄河",))
    assert classed("黄河", *SHANDONG, river_names=yellow)[0] == "main"
    assert classed("某河", *SHANDONG, river_names=yellow)[0] == "tributary"
    assert classed("黄河", *IN, river_names=RiverNames(important=("黄河",)))[0] == "important"


def test_near_the_edge_of_the_outline_neither_is_sure():
    edge = shapely.Polygon(basin()[0].exterior).exterior.interpolate(3).coords[0]
    there = whereabouts([shapely.Point(edge).buffer(0.01)])
    assert (there.outside[0], there.deep_inside[0]) == (False, False)


def unnamed(shape):
    [row] = prepare([shape], [None]).lines
    return row.river_cls, row.cls_why


def along(river, start, end):
    part = shapely.get_parts(courses()[river])[0]
    return shapely.segmentize(substring(part, start, end), 0.01)


def test_a_river_along_the_course_of_a_listed_one_is_important():
    line = along("嘉陵江", 2.0, 2.6)
    assert unnamed(line) == ("important", "along the course of 嘉陵江")
    assert unnamed(line.buffer(0.002)) == ("important", "along the course of 嘉陵江")


def test_a_creek_beside_or_across_the_course_is_none():
    course = courses()["嘉陵江"].geoms[0]
    lon, lat = course.interpolate(2.0).coords[0]
    assert unnamed(creek(lon, lat)) == ("tributary", "no name")  # too short to tell
    across = shapely.LineString([(lon - 0.5, lat), (lon + 0.5, lat)])
    assert unnamed(across) == ("tributary", "no name")


def test_along_the_main_stem_the_class_stays_in_doubt():
    reach = shapely.get_parts(courses()["长江"])
    longest = reach[np.argmax(shapely.length(reach))]
    line = substring(longest, 3.0, 3.5)
    assert unnamed(line) == ("tributary", "along the course of 长江;unclassified water")


def test_a_named_river_along_a_course_keeps_its_class():
    [row] = prepare([along("嘉陵江", 2.0, 2.6)], ["某河"]).lines
    assert row.river_cls == "tributary"
