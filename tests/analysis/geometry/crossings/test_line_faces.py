"""Faces and enclosed ground followed from node to node, held against those that GEOS finds."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.geometry.crossings import winding
from parkshore.analysis.geometry.crossings.even_odd import between_nodes
from parkshore.analysis.geometry.crossings.line_faces import line_faces
from parkshore.analysis.geometry.crossings.line_ways import parting

SHORT = np.array([3e-9, 1e-9])


def scene(seed):
    """Rings that wander, jump about or go round each other, to the left and to the right."""
    rng, rings = np.random.default_rng([62, seed]), []
    for _ in range(rng.integers(1, 9)):
        count, middle = rng.integers(4, 40), rng.normal(0, 3, 2)
        if seed % 3 == 0:
            ring = middle + 0.5 * np.cumsum(rng.normal(0, 1, (count, 2)), axis=0)
        elif seed % 3 == 1:
            ring = middle + rng.uniform(-3, 3, (count, 2))
        else:
            angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
            radius = rng.uniform(0.3, 3) * rng.uniform(0.7, 1.3, count)
            ring = middle + np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
        rings.append(shapely.linearrings(ring[:: rng.choice([1, -1])]))
    return np.array(rings)


@pytest.mark.parametrize("seed", range(45))
def test_faces_and_ground_are_those_of_geos(seed):
    rings = scene(seed)
    lines = between_nodes(rings)
    found = line_faces(lines)
    faces, _ = found.bounded()
    expected = shapely.get_parts(shapely.polygonize(lines))
    areas = [np.sort(shapely.area(each)) for each in (faces, expected)]
    assert areas[0] == pytest.approx(areas[1], abs=1e-12)
    ground = winding._ground(found, rings)
    known = shapely.union_all(expected[winding._are_inside(expected, rings)])
    assert shapely.is_valid(ground)
    assert shapely.area(shapely.symmetric_difference(ground, known)) < 1e-9
    assert ground.equals(winding.enclosed(rings))


@pytest.mark.parametrize("seed", range(12))
def test_lines_drawn_twice_and_lines_that_lead_nowhere_change_no_ground(seed, monkeypatch):
    rings = scene(seed)
    lines = between_nodes(rings)
    expected = winding.enclosed(rings)
    ends = shapely.get_coordinates(shapely.get_point(lines, 0))
    spikes = shapely.linestrings(np.stack([ends, ends + SHORT], axis=1))
    more = np.concatenate([lines, shapely.reverse(lines[::3]), spikes[::5], spikes[::10]])
    assert line_faces(more) is None
    assert len(parting(more)) == len(lines)
    monkeypatch.setattr(winding, "between_nodes", lambda _: more)
    monkeypatch.setattr(shapely, "polygonize", None)  # nothing is left to GEOS
    found = winding.enclosed(rings)
    assert shapely.area(shapely.symmetric_difference(found, expected)) < 1e-9


def test_faces_are_the_same_however_many_vertices_are_looked_at_at_once(monkeypatch):
    rings = scene(4)
    expected = winding.enclosed(rings)
    monkeypatch.setattr("parkshore.analysis.geometry.crossings.line_faces._AT_ONCE", 7)
    assert shapely.equals_exact(winding.enclosed(rings), expected)


def test_in_doubt_geos_is_asked(monkeypatch):
    rings = scene(2)
    expected = winding.enclosed(rings)
    monkeypatch.setattr(winding, "line_faces", lambda _: None)
    found = winding.enclosed(rings)
    assert shapely.area(shapely.symmetric_difference(found, expected)) < 1e-9


def test_bodies_in_bodies_leave_holes_and_islands():
    outlines = shapely.get_exterior_ring(shapely.box([0, 1, 2], [0, 1, 2], [9, 8, 7], [9, 8, 7]))
    to_left = np.array([True, False, True])
    rings = np.where(shapely.is_ccw(outlines) == to_left, outlines, shapely.reverse(outlines))
    found = winding.enclosed(rings)
    assert shapely.area(found) == 81 - 49 + 25
    assert shapely.get_num_geometries(found) == 2
    assert winding.enclosed(shapely.reverse(rings[:1])).is_empty
