"""The nearest parks of a site, against all pairs measured one by one."""

import numpy as np
import pyproj
import pytest
from parkshore.analysis.cancel import Cancelled
from parkshore.analysis.decision.relocation import receiving_parks
from parkshore.analysis.decision.relocation.receiving_parks import Bounds

GEOD = pyproj.Geod(ellps="WGS84")


def by_brute_force(sites, parks, count, max_m, groups=None):
    rows = []
    for site, (lon, lat) in enumerate(sites):
        if not np.isfinite(lon):
            continue
        near = []
        for park, (x, y) in enumerate(parks):
            if not np.isfinite(x) or (groups and groups[0][site] != groups[1][park]):
                continue
            length = GEOD.inv(lon, lat, x, y)[2]
            if length <= max_m:
                near.append((length, park))
        for rank, (length, park) in enumerate(sorted(near)[:count], 1):
            rows.append((site, park, length, rank))
    return rows


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("count", "max_m"), [(1, 1e9), (3, 200_000), (3, 20_000), (50, 500_000)])
def test_all_pairs_agree_with_brute_force(seed, count, max_m):
    generator = np.random.default_rng(seed)
    sites = np.column_stack([generator.uniform(98, 122, 700), generator.uniform(25, 34, 700)])
    parks = np.column_stack([generator.uniform(98, 122, 40), generator.uniform(25, 34, 40)])
    sites[::97] = np.nan
    parks[5] = np.nan
    found = receiving_parks.nearest_parks(sites, parks, Bounds(count, max_m))
    wanted = by_brute_force(sites, parks, count, max_m)
    rows = list(zip(found.site, found.park, found.rank, strict=True))
    assert rows == [(site, park, rank) for site, park, _, rank in wanted]
    np.testing.assert_allclose(found.length_m, [row[2] for row in wanted], atol=1e-6)


def test_only_the_own_province_counts():
    generator = np.random.default_rng(9)
    sites, parks = generator.uniform(20, 30, (200, 2)), generator.uniform(20, 30, (30, 2))
    names = np.array(["a", "b", None], dtype=object)
    groups = names[generator.integers(0, 3, 200)], names[generator.integers(0, 3, 30)]
    found = receiving_parks.nearest_parks(
        sites,
        parks,
        Bounds(3, 1e7),
        among=receiving_parks.parts(groups[0], lambda name: groups[1] == name),
    )
    wanted = [
        row for row in by_brute_force(sites, parks, 3, 1e7, groups) if groups[0][row[0]] is not None
    ]
    assert list(zip(found.site, found.park, strict=True)) == [row[:2] for row in wanted]


def test_barred_pairs_make_room_for_the_next_park():
    generator = np.random.default_rng(3)
    sites, parks = generator.uniform(20, 30, (90, 2)), generator.uniform(20, 30, (30, 2))
    barred = (
        np.arange(90).repeat(12),
        np.concatenate([generator.permutation(30)[:12] for _ in range(90)]),
    )
    found = receiving_parks.nearest_parks(sites, parks, Bounds(4, 1e7, barred))
    taken = set(zip(*(each.tolist() for each in barred), strict=True))
    free = [row[:2] for row in by_brute_force(sites, parks, 30, 1e7) if row[:2] not in taken]
    wanted = [pair for site in range(90) for pair in [p for p in free if p[0] == site][:4]]
    assert list(zip(found.site, found.park, strict=True)) == wanted
    assert found.rank.tolist() == [1, 2, 3, 4] * 90


def test_equal_distances_go_to_the_first_park():
    found = receiving_parks.nearest_parks(
        np.array([[110.0, 0.0]]), np.array([[111.0, 0.0], [109.0, 0.0]]), Bounds(2, 1e6)
    )
    assert found.park.tolist() == [0, 1]


@pytest.mark.parametrize(("sites", "parks"), [(0, 3), (3, 0), (0, 0)])
def test_without_sites_or_parks_there_are_no_pairs(sites, parks):
    found = receiving_parks.nearest_parks(np.ones((sites, 2)), np.ones((parks, 2)), Bounds(3, 1e6))
    assert len(found.site) == 0


def test_cancel_is_heard():
    with pytest.raises(Cancelled):
        receiving_parks.nearest_parks(
            np.ones((3, 2)), np.ones((3, 2)), Bounds(3, 1e6), cancelled=lambda: True
        )


def test_receivers_are_what_they_must_be_for_certain():
    cases = [  # chemical, accredited, beyond the limit, open → chosen, unknown
        ((1, 1, 1, 1), (True, False)),
        *((tuple(np.where(np.arange(4) == n, 0, 1)), (False, False)) for n in range(4)),
        *((tuple(np.where(np.arange(4) == n, np.nan, 1)), (False, True)) for n in range(4)),
        ((0, np.nan, np.nan, 1), (False, False)),
    ]
    columns = [np.array(column, dtype=float) for column in zip(*(c[0] for c in cases), strict=True)]
    chosen, unknown = receiving_parks.receivers(*columns)
    assert list(zip(chosen, unknown, strict=True)) == [case[1] for case in cases]


def test_only_outside_lies_beyond_the_limit_or_land_that_does():
    cases = [  # verdict, shore_m, in_share, limit_m → beyond, partly
        (("outside", 1000.1, 0, 1000), (1, False)),
        (("outside", 1000.0, 0, 500), (0, False)),  # checked by a smaller limit
        (("outside", np.nan, np.nan, 1000), (np.nan, False)),
        (("within", 0, np.nan, 1000), (0, False)),  # a point
        (("within", 0, 0.4, 1000), (1, True)),
        (("within", 0, 0.99995, 1000), (0, False)),  # the error of areas
        (("within", 0, 1, 1000), (0, False)),
        (("within", 0, 0.4, 500), (0, False)),
        (("within", 2000, 0.4, 3000), (1, True)),
        *(((verdict, 5000, 0, 1000), (np.nan, False)) for verdict in ("uncertain", "no rule")),
        ((None, 5000, 0, 1000), (np.nan, False)),
    ]
    verdict, *columns = zip(*(case[0] for case in cases), strict=True)
    shore_m, share, limit = np.array(columns, dtype=float)
    beyond, partly = receiving_parks.beyond_limit(
        1000.0, shore_m, verdict=verdict, in_share=share, checked_m=limit
    )
    np.testing.assert_array_equal(beyond, [case[1][0] for case in cases])
    assert partly.tolist() == [case[1][1] for case in cases]
    bare = receiving_parks.beyond_limit(1000.0, np.array([1000.0, 1000.1, np.nan]))[0]
    np.testing.assert_array_equal(bare, [0, 1, np.nan])
