"""Checksums and staleness of evidence, and the seal inside a PDF."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.decision.evidence.evidence_rows import checksums, stale, windows
from parkshore.analysis.decision.evidence.pdf_seal import seal, sealed
from parkshore.analysis.geometry.geodesy import WGS84
from parkshore.analysis.message import InputError
from parkshore.analysis.shoreline.check.sites_and_waters import Sites, Waters

RIVER = shapely.from_wkt(["LINESTRING (113 30, 115 30)"])
NORTH = WGS84.fwd(114, 30, 0, 640)[:2]


def judged():
    """Return a site 640 m north of the river with its stored figures."""
    found = WGS84.inv(*NORTH, 114, 30)[2]
    return Sites.from_points(np.array([NORTH])), np.array([found]), np.array([[114.0, 30.0]])


def test_windows_hold_site_point_and_three_limits():
    west, south, east, north = windows(
        np.array([[114, 30.01, 114.1, 30.02]]), np.array([[114.0, 30.0]]), np.array([1000.0])
    )[0]
    assert WGS84.inv(114, 30, 114, south)[2] == pytest.approx(3000, rel=0.01)
    assert WGS84.inv(114, 30, west, 30)[2] == pytest.approx(3000, rel=0.01)
    assert north > 30.02 + 0.026
    assert east > 114.1 + 0.03


def test_windows_of_control_ranges_show_a_kilometre():
    extent = windows(np.array([[114, 30, 114, 30]]), np.full((1, 2), np.nan), np.array([0.0]))[0]
    assert extent[3] - 30 == pytest.approx(3000 / 111_320, rel=1e-6)


def test_checksum_rests_on_the_site_and_the_shoreline_in_sight():
    extents = np.array([[0, 0, 1, 1], [5, 5, 6, 6]])
    bounds = np.array([[0.5, 0.5, 0.6, 0.6], [5.5, 5.5, 5.6, 5.6]])
    first = checksums([b"a", b"b"], extents, bounds, [b"x", b"y"])
    assert first == checksums([b"a", b"b"], extents, bounds, [b"x", b"y"])
    moved = checksums([b"a", b"b"], extents, bounds, [b"x moved", b"y"])
    assert moved[0] != first[0]
    assert moved[1] == first[1]
    assert checksums([b"a2", b"b"], extents, bounds, [b"x", b"y"])[0] != first[0]


def test_true_figures_are_not_stale():
    assert stale(judged()[0], Waters("", RIVER), *judged()[1:]).tolist() == [False]


def test_a_site_moved_by_a_metre_is_stale():
    _, shore_m, near = judged()
    moved = Sites.from_points(np.array([WGS84.fwd(*NORTH, 0, 1.0)[:2]]))
    assert stale(moved, Waters("", RIVER), shore_m, near).tolist() == [True]


def test_a_shoreline_moved_by_a_metre_is_stale():
    south = WGS84.fwd(114, 30, 180, 1.0)[1]
    river = shapely.from_wkt([f"LINESTRING (113 {south}, 115 {south})"])
    assert stale(judged()[0], Waters("", river), *judged()[1:]).tolist() == [True]


def test_an_edited_distance_is_stale():
    sites, shore_m, near = judged()
    assert stale(sites, Waters("", RIVER), shore_m + 400, near).tolist() == [True]


def test_seal_is_read_back(tmp_path):
    path = tmp_path / "sheets.pdf"
    path.write_bytes(b"%PDF-1.4\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n")
    seal(path, {"园区 1": "ab" * 32, "H02": "cd" * 32})
    assert sealed(path) == {"园区 1": "ab" * 32, "H02": "cd" * 32}
    assert path.read_bytes().endswith(b"startxref\n9\n%%EOF\n")


@pytest.mark.parametrize(
    "content",
    [
        b"no pdf",
        b"%PDF-1.4\nstartxref\n9\n%%EOF\n",
        b"%PDF-1.4\n%ParkShore-evidence {broken\nstartxref\n9\n%%EOF\n",
        b'%PDF-1.4\n%ParkShore-evidence {"id": 1}\nstartxref\n9\n%%EOF\n',
    ],
)
def test_other_files_are_refused_by_name(tmp_path, content):
    path = tmp_path / "other.pdf"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"other\.pdf"):
        sealed(path)
