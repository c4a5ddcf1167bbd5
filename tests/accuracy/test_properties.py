"""What must hold of any shoreline and any sites; 100,000 sites in the long run."""

import numpy as np
import pytest
import shapely
from parkshore.analysis import check_sites, distance_zones, nearest
from parkshore.analysis.thread_tasks import use_threads
from scenes import around, shape, zigzag
from truth import GEOD

SITES, IN_A_ZONE = 50, 1_000
FEW = range(12)
MANY = [pytest.param(range(12, 2_012), marks=pytest.mark.long)]  # 2,000 scenes of 50 sites
ZONE_TOLERANCE_M = 1.0
LIMIT_M = 1000.0
MICROMETRE = 1.000001e-6  # distances are told in whole ones


def scene(seed):
    """Return a generator, lines of any length of edge at any latitude, and sites beside them."""
    rng = np.random.default_rng([17, seed])
    length_m = float(np.exp(rng.uniform(np.log(1), np.log(50_000))))
    lon, lat = rng.uniform(-180, 180), rng.uniform(-75, 75)
    lines = [zigzag(rng, length_m, lon, lat, edges=12)]
    for _ in range(rng.integers(1, 4)):
        aside = rng.uniform(-0.3, 0.3, 2)
        lines.append(zigzag(rng, length_m, lon + aside[0], lat + aside[1], edges=5))
    return rng, lines, around(rng, lines[0], SITES)


@pytest.mark.parametrize("seeds", [FEW, *MANY])
def test_more_shoreline_never_makes_a_site_farther(seeds):
    for seed in seeds:
        _, lines, sites = scene(seed)
        alone, together = nearest(sites, lines[:1]).shore_m, nearest(sites, lines).shore_m
        assert (together <= alone + MICROMETRE).all(), seed


@pytest.mark.parametrize("seeds", [FEW, *MANY])
def test_order_changes_no_bit_and_a_cut_at_most_the_last_digit(seeds):
    for seed in seeds:
        rng, lines, sites = scene(seed)
        expected = nearest(sites, lines).shore_m
        order = rng.permutation(SITES)
        assert (nearest(sites[order], lines).shore_m == expected[order]).all(), seed
        cut = [
            shapely.linestrings(shapely.get_coordinates(line)[at : at + 2])
            for line in lines
            for at in range(shapely.get_num_points(line) - 1)
        ]
        cut = [cut[place] for place in rng.permutation(len(cut))]
        joined = [shapely.multilinestrings(lines)]
        for drawn in (cut, joined):
            off = np.abs(nearest(sites, drawn).shore_m - expected)
            assert (off <= MICROMETRE).all(), seed
        parts = np.array_split(sites, rng.integers(2, 9))
        chunks = np.concatenate([nearest(part, lines).shore_m for part in parts])
        assert (chunks == expected).all(), seed


@pytest.mark.parametrize("scenes", [1, pytest.param(5, marks=pytest.mark.long)])
def test_the_number_of_threads_changes_no_bit(scenes):
    """Of 10,000 sites: a thread takes 8,192 at a time; areas of a few parks are cut by all."""
    for seed in range(scenes):
        rng, lines, _ = scene(seed)
        sites = around(rng, lines[0], 10_000)
        parks = [shape(rng, "polygon", site) for site in around(rng, lines[0], 300)]
        found = []
        for threads in (1, 2, 4):
            use_threads(threads)
            near, check = nearest(sites, lines), check_sites(parks, lines, limit_m=LIMIT_M)
            found.append([near.shore_m, near.lon, near.lat, check.shore_m, check.in_area_m2])
        use_threads(2)
        assert (found[0][-1] > 0).any()
        for others in found[1:]:
            for one, other in zip(found[0], others, strict=True):
                np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("seeds", [range(4), pytest.param(range(4, 2_004), marks=pytest.mark.long)])
def test_a_park_that_holds_another_is_never_farther(seeds):
    for seed in seeds:
        rng, lines, sites = scene(seed)
        inner = np.array([shape(rng, "polygon", site) for site in sites], dtype=object)
        inner = inner[shapely.is_valid(inner)]
        outer = shapely.convex_hull(inner)
        grown = nearest(outer, lines).shore_m
        assert (grown <= nearest(inner, lines).shore_m + 1e-6).all(), seed


@pytest.mark.parametrize("seeds", [range(2), pytest.param(range(2, 102), marks=pytest.mark.long)])
def test_a_zone_holds_what_the_check_says_is_within(seeds):
    for seed in seeds:
        rng, lines, _ = scene(seed)
        zone = distance_zones(lines[:1], [LIMIT_M])[0].polygon
        sites = _near_the_limit(rng, lines[0], IN_A_ZONE)
        checked = check_sites(sites, lines[:1], limit_m=LIMIT_M)
        clear = np.abs(checked.shore_m - LIMIT_M) > ZONE_TOLERANCE_M
        sites[:, 0] = (sites[:, 0] + 180) % 360 - 180
        inside = shapely.contains_xy(zone, sites)
        assert (inside == (checked.verdict == "within"))[clear].all(), seed


def _near_the_limit(rng, line, count):
    base = around(rng, line, count)
    found = nearest(base, [line])
    bearing = GEOD.inv(found.lon, found.lat, base[:, 0], base[:, 1])[0]
    away = LIMIT_M + rng.uniform(-30, 30, count)
    return np.stack(GEOD.fwd(found.lon, found.lat, bearing, away)[:2], axis=1)
