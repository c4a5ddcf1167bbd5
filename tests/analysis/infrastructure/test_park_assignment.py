"""Which park a row belongs to."""

import numpy as np
import shapely
from parkshore.analysis.cells.id_text import id_texts
from parkshore.analysis.infrastructure.park_assignment import assign

PARKS = np.array(
    [
        shapely.box(0, 0, 2, 2),
        shapely.box(1, 1, 3, 3),  # overlaps the first
        shapely.Polygon([(5, 0), (7, 2), (7, 0), (5, 2)]),  # crosses itself
        None,
    ]
)
IDS = ["A", "B", "C", "D"]


def test_the_id_goes_before_the_place():
    places = shapely.points([[0.5, 0.5], [0.5, 0.5], [2.5, 2.5], [1.5, 1.5], [9, 9], [5.2, 0.5]])
    made = assign(["B", "Z", None, "", None, None], places, IDS, PARKS)
    assert made.park.tolist() == [1, -1, 1, 0, -1, 2]
    assert made.used.tolist() == [True, False, True, True, False, True]
    assert made.overlaps == 1
    said = " | ".join(str(each) for each in made.messages("units"))
    assert "units: 3 rows without park_id lie inside a park." in said
    assert "units: 1 row skipped: its park_id is none of the parks read." in said
    assert "units: 1 row skipped: no park_id, and outside the parks read." in said
    assert "units: 1 row lies in several parks that overlap" in said


def test_neither_id_nor_place():
    made = assign([None, None], np.array([None, shapely.Point()]), IDS, PARKS)
    assert made.park.tolist() == [-1, -1]
    assert "2 rows skipped: neither park_id nor a place" in str(next(iter(made.messages("x"))))


def test_points_of_parks_hold_nothing():
    made = assign([None], shapely.points([[1.0, 1.0]]), ["A"], shapely.points([[1.0, 1.0]]))
    assert made.park.tolist() == [-1]


def test_ids_as_numbers_and_with_blanks_agree():
    assert id_texts([1, 1.0, " 1 ", None, float("nan"), ""]).tolist() == [
        "1",
        "1",
        "1",
        None,
        None,
        None,
    ]
    assert assign([7.0, " 8"], None, ["7", "8"], None).park.tolist() == [0, 1]


def test_two_parks_of_one_id():
    assert assign(["A"], None, ["A", "A"], None).park.tolist() == [0]


def test_no_parks():
    assert assign(["A"], None, [], None).park.tolist() == [-1]
