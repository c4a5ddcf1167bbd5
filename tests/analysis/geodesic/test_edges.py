import numpy as np
import pyproj
import pytest
import shapely
from parkshore.analysis.cancel import Cancelled
from parkshore.analysis.geodesic.edges import CHORD_TOLERANCE_M, Edges
from parkshore.analysis.geometry import geodesy


def edges_of(*wkt, **options):
    return Edges.from_geometries(shapely.from_wkt(list(wkt)), **options)


def test_takes_rings_lines_points_and_nested_collections():
    edges = edges_of(
        "POLYGON ((0 0, 0.1 0, 0.1 0.1, 0 0), (0.05 0.01, 0.06 0.01, 0.06 0.02, 0.05 0.01))",
        "GEOMETRYCOLLECTION (POINT (1 1), GEOMETRYCOLLECTION (LINESTRING (2 2, 2 2.001)))",
        "MULTIPOINT (3 3, 4 4)",
    )
    count = {int(s): int((edges.part_source == s).sum()) for s in edges.part_source}
    assert count == {0: 2, 1: 2, 2: 2}
    assert len(edges.xy) == 8 + 3 + 2
    assert edges.skipped.tolist() == []


def test_skips_and_counts_what_lies_nowhere():
    edges = edges_of(
        "LINESTRING (0 0, 1 1)",
        "LINESTRING (0 0, 0 91)",
        "LINESTRING EMPTY",
        "POLYGON EMPTY",
        "MULTILINESTRING ((5 5, 6 6), (7 7, 7 -90.1))",
        "LINESTRING (190 10, 200 10)",
        "LINESTRING (0 0, 1e200 0)",
    )
    broken = Edges.from_geometries(
        np.array([None, shapely.linestrings([[0, 0], [np.nan, 1]]), shapely.Point(1, 1)])
    )
    assert edges.skipped.tolist() == [1, 2, 3, 4, 6]
    assert sorted(set(edges.part_source)) == [0, 5]
    assert broken.skipped.tolist() == [0, 1]


def test_nothing_usable_is_no_edge():
    edges = Edges.from_geometries(np.array([None], dtype=object))
    assert len(edges) == 0
    assert edges.skipped.tolist() == [0]


def test_long_edges_are_cut_until_chords_follow_them():
    edges = edges_of("LINESTRING (110 30, 110.5 30.2, 110.5001 30.2)")
    slots = np.arange(len(edges) - 2)
    middle = geodesy.to_ecef(edges.at(slots, 0.5))
    chord = (geodesy.to_ecef(edges.at(slots, 0.0)) + geodesy.to_ecef(edges.at(slots, 1.0))) / 2
    assert len(edges) > 50
    assert np.linalg.norm(middle - chord, axis=1).max() < CHORD_TOLERANCE_M
    ends = edges.at(slots, 1.0)
    assert np.array_equal(edges.starts(slots), edges.at(slots, 0.0))
    assert np.allclose(ends[:-1], edges.starts(slots[1:]), atol=1e-13)


def test_an_edge_is_straight_in_its_own_crs():
    zone = pyproj.Transformer.from_crs("EPSG:32649", "EPSG:4326", always_xy=True)

    def to_lonlat(xy):
        return np.stack(zone.transform(xy[:, 0], xy[:, 1]), axis=1)

    edges = edges_of("LINESTRING (500000 3300000, 540000 3330000)", to_lonlat=to_lonlat)
    half = len(edges) // 2
    found = edges.at(np.array([half - 1]), 1.0)[0]
    part = half / (len(edges) - 1)
    drawn = to_lonlat(np.array([[500000 + 40000 * part, 3300000 + 30000 * part]]))[0]
    assert np.allclose(found, drawn, atol=1e-12)


def test_the_long_way_round_is_drawn():
    edges = edges_of("LINESTRING (179.9 10, -179.9 10)")
    lon = edges.starts(np.arange(len(edges)))[:, 0]
    assert np.abs(lon).min() < 0.1
    assert np.ptp(lon) == pytest.approx(359.8)


def test_sources_are_ids_and_survive_the_sorting_of_short_parts():
    lines = shapely.linestrings([[[i % 7, 1], [i % 7, 1.0001]] for i in range(50)])
    edges = Edges.from_geometries(lines, source_ids=np.arange(50) * 10)
    slots = np.flatnonzero(~edges.last_of_part(np.arange(len(edges))))
    source = edges.source_of(slots)
    assert sorted(source) == [i * 10 for i in range(50)]
    assert np.array_equal(edges.starts(slots)[:, 0], source // 10 % 7)


def test_cancel_is_heard():
    with pytest.raises(Cancelled):
        edges_of("LINESTRING (0 0, 1 1)", cancelled=lambda: True)
