import numpy as np
import pytest
import shapely
from parkshore.analysis.geodesic.edges import Edges
from parkshore.analysis.geodesic.hilbert_curve import curve_key
from parkshore.analysis.geodesic.spatial_index import FAN, RUN, Tree
from parkshore.analysis.geometry import geodesy

from ..shoreline.rivers import pieces, river


def trees():
    rng = np.random.default_rng(1)
    line = river(rng, 3000, 40)
    long = river(rng, 60, 20_000, (100, 60))
    scattered = rng.permutation(pieces(line, 2))
    for lines in ([line, long], pieces(line, 50), scattered, [shapely.Point(1, 1)]):
        edges = Edges.from_geometries(np.asarray(lines, dtype=object))
        yield edges, Tree(edges, np.arange(len(edges.part_source)))


def held(tree):
    """Return the slots of every run as rows of 16, -1 for padding."""
    slots = tree.first[:, None] + np.arange(RUN)
    return np.where(np.abs(tree.start[0]) < 1e9, slots, -1)


def test_every_slot_is_in_one_run():
    for edges, tree in trees():
        slots = held(tree)
        assert np.array_equal(np.sort(slots[slots >= 0]), np.arange(len(edges)))


def test_runs_hold_the_chords_of_their_slots():
    for edges, tree in trees():
        run, place = np.nonzero(held(tree) >= 0)
        slots = held(tree)[run, place]
        start = tree.centre[run] + np.stack([s[run, place] for s in tree.start], axis=1)
        end = start + np.stack([s[run, place] for s in tree.step], axis=1)
        last = edges.last_of_part(slots)
        to = np.where(last[:, None], edges.at(slots, 0.0), edges.at(slots, 1.0))
        assert np.abs(start - geodesy.to_ecef(edges.starts(slots))).max() < 1e-3
        assert np.abs(end - geodesy.to_ecef(to)).max() < 1e-3


def test_spheres_hold_what_is_below_them():
    for edges, tree in trees():
        leaf = tree.levels[0]
        run, place = np.nonzero(held(tree) >= 0)
        slots = held(tree)[run, place]
        centres = np.stack([leaf.x.ravel(), leaf.y.ravel(), leaf.z.ravel()], axis=1)
        for t in (0.0, 0.5, 1.0):
            where = np.where(edges.last_of_part(slots), 0.0, t)
            away = geodesy.to_ecef(edges.at(slots, where)) - tree.origin - centres[run]
            assert (np.linalg.norm(away, axis=1) <= leaf.radius.ravel()[run] + 1).all()
        for below, above in zip(tree.levels, tree.levels[1:], strict=False):
            inner = np.stack([below.x, below.y, below.z], axis=-1)
            outer = np.stack([above.x.ravel(), above.y.ravel(), above.z.ravel()], axis=1)
            outer = outer[: len(inner)]
            away = np.linalg.norm(inner - outer[:, None], axis=-1)
            real = np.abs(inner[..., 0]) < 1e8
            reach = above.radius.ravel()[: len(inner), None]
            assert (away + below.radius <= reach + 1)[real].all()
            assert (away.min(axis=1) < 1).all()


def test_scattered_pieces_make_compact_runs():
    rng = np.random.default_rng(1)
    line = river(rng, 8000, 20)
    whole = Edges.from_geometries(np.array([line]))
    cut = Edges.from_geometries(rng.permutation(pieces(line, 2)))
    compact = Tree(whole, np.arange(1))
    loose = Tree(cut, np.arange(len(cut.part_source)))
    assert len(loose.first) < 4 * len(compact.first)
    assert np.median(loose.levels[0].radius) < 2 * np.median(compact.levels[0].radius)


def test_neighbours_along_the_curve_are_neighbours():
    x, y = np.meshgrid(np.arange(64), np.arange(64))
    grid = np.stack([x.ravel(), y.ravel()], axis=1).astype(float)
    order = np.argsort(curve_key(grid))
    step = np.abs(np.diff(grid[order], axis=0)).sum(axis=1)
    assert len(np.unique(curve_key(grid))) == len(grid)
    assert np.median(step) == 1
    assert step.mean() < 1.2


@pytest.mark.parametrize("count", [1, FAN, FAN + 1, FAN * FAN + 1])
def test_any_number_of_runs_makes_a_tree(count):
    lines = shapely.linestrings([[[i, 0], [i, 0.001]] for i in range(count)])
    edges = Edges.from_geometries(lines)
    assert len(Tree(edges, np.arange(count)).levels[-1].x) == 1


def test_an_edge_shorter_than_any_number_is_a_point():
    line = shapely.LineString([(0, 0), (1e-25, 0), (0, 1)])
    edges = Edges.from_geometries(np.array([line], dtype=object))
    assert np.isfinite(Tree(edges, np.arange(1)).inverse).all()
