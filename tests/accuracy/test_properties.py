"""What must hold of any shoreline and any sites, to the last bit; 100,000 cases in the long run."""

from functools import partial
from itertools import count

import numpy as np
import pytest
import shapely
from parkshore.analysis import check_sites, distance_zones
from parkshore.analysis.thread_tasks import use_threads
from scenes import around, shape, zigzag
from zones_and_areas import LIMIT_M, sides

KINDS = ("point", "line", "polygon")
CASES = [  # asserted at least, and sites of a scene
    (120, 30),
    pytest.param(100_000, 250, marks=pytest.mark.long),
]
NEARBY_DEGREES, GREATEST_LAT, NO_ZONE_BEYOND_LAT = 0.3, 89.9, 88.9
DECIDED = ("shore_m", "code", "in_area_m2")
PLACES = ("near_lon", "near_lat", "bearing", "from_lon", "from_lat")
IN_A_TASK = 8_192


def scene(seed):
    """Return a generator and lines of any length of edge, anywhere."""
    rng = np.random.default_rng([17, seed])
    length_m = float(np.exp(rng.uniform(0, np.log(500_000))))
    lon, lat = rng.uniform(-180, 180), rng.uniform(-GREATEST_LAT, GREATEST_LAT)
    aside = rng.uniform(-NEARBY_DEGREES, NEARBY_DEGREES, rng.integers(1, 4))
    lines = [zigzag(rng, length_m, lon, lat, edges=12)]
    return rng, lines + [zigzag(rng, length_m, lon + each, lat, edges=5) for each in aside]


def sites_of(rng, kind, line, number):
    """Return so many sites beside a line."""
    places = around(rng, line, number)
    if kind == "point":
        return places
    return np.array([shape(rng, kind, place, 600.0) for place in places], dtype=object)


def check(sites, lines):
    return check_sites(sites, lines, limit_m=LIMIT_M)


def assert_same(found, expected, seed, rows=slice(None), names=(*DECIDED, *PLACES)):
    """Compare what is told of sites, bit by bit."""
    for name in names:
        told, wanted = getattr(found, name), getattr(expected, name)[rows]
        np.testing.assert_array_equal(told, wanted, err_msg=f"{name} of scene {seed}")


def hold(asserted_cases, wanted):
    """Try scene after scene until so many cases have been asserted."""
    done, seeds = 0, count()
    while done < wanted:
        done += asserted_cases(next(seeds))


def more_shoreline(kind, number, seed):
    rng, lines = scene(seed)
    sites = sites_of(rng, kind, lines[0], number)
    alone, together = check(sites, lines[:1]), check(sites, lines)
    assert (together.shore_m <= alone.shore_m).all(), seed
    assert (together.verdict[alone.verdict == "within"] == "within").all(), seed
    return number


def a_park_in_another(kind, number, seed):
    rng, lines = scene(seed)
    inner = sites_of(rng, "polygon" if kind == "polygon" else "line", lines[0], number)
    outer = shapely.convex_hull(inner)
    if kind == "point":
        inner = shapely.get_coordinates(shapely.get_point(inner, 0))
    held, holder = check(inner, lines), check(outer, lines)
    assert (holder.shore_m <= held.shore_m).all(), seed
    assert (holder.verdict[held.verdict == "within"] == "within").all(), seed
    return number


def order_and_chunks(kind, number, seed):
    rng, lines = scene(seed)
    sites = sites_of(rng, kind, lines[0], number)
    expected = check(sites, lines)
    order = rng.permutation(number)
    assert_same(check(sites[order], lines), expected, seed, order)
    for rows in np.array_split(np.arange(number), rng.integers(2, 6)):
        assert_same(check(sites[rows], lines), expected, seed, rows)
    return number


def cut_and_joined(kind, number, seed):
    rng, lines = scene(seed)
    sites = sites_of(rng, kind, lines[0], number)
    expected = check(sites, lines)
    edges = [
        xy[at : at + 2] for xy in map(shapely.get_coordinates, lines) for at in range(len(xy) - 1)
    ]
    cut = shapely.linestrings([edges[place] for place in rng.permutation(len(edges))])
    for drawn in (cut, [shapely.multilinestrings(lines)], lines[::-1]):
        # of places equally near, within a micrometre, that of the first feature is told
        assert_same(check(sites, drawn), expected, seed, names=DECIDED)
    return number


@pytest.mark.parametrize(("cases", "sites"), CASES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "holds", [more_shoreline, a_park_in_another, order_and_chunks, cut_and_joined]
)
def test_it_holds_of_any_scene(holds, kind, cases, sites):
    hold(partial(holds, kind, sites), cases)


@pytest.mark.parametrize(
    ("holds", "kind", "sites", "seed"),
    [
        (more_shoreline, "point", 30, 695),
        (cut_and_joined, "point", 30, 23),
        (order_and_chunks, "polygon", 250, 3),
    ],
)
def test_it_holds_of_scenes_where_last_digits_were_the_search_s_own(holds, kind, sites, seed):
    holds(kind, sites, seed)


@pytest.mark.parametrize("cases", [IN_A_TASK, pytest.param(100_000, marks=pytest.mark.long)])
@pytest.mark.parametrize("kind", KINDS)
def test_the_number_of_threads_changes_no_bit(kind, cases):
    number = IN_A_TASK + 100 if kind == "point" else 500

    def threads(seed):
        rng, lines = scene(seed)
        sites = sites_of(rng, kind, lines[0], number)
        found = []
        for several in (1, 2, 4):
            use_threads(several)
            found.append(check(sites, lines))
        use_threads(2)
        for other in found[1:]:
            assert_same(other, found[0], seed)
        return number

    hold(threads, cases if kind == "point" or cases > IN_A_TASK else number)


@pytest.mark.parametrize(
    ("cases", "sites"), [(3_000, 500), pytest.param(100_000, 1_000, marks=pytest.mark.long)]
)
def test_a_zone_holds_what_the_check_says_is_within(cases, sites):
    def zone_and_check(seed):
        rng, lines = scene(seed)
        if np.abs(shapely.get_coordinates(lines)[:, 1]).max() > NO_ZONE_BEYOND_LAT:
            return 0
        zone = distance_zones(lines, [LIMIT_M])[0].polygon
        wrong, asked = sides(rng, lines, zone, sites)
        assert wrong == 0, seed
        return asked

    hold(zone_and_check, cases)
