"""Points checked in parts get what they get at once, to the last bit."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.cancel import Cancelled
from parkshore.analysis.shoreline.check.rule_sets import RULE_SETS
from parkshore.analysis.shoreline.check.site_check import screen
from parkshore.analysis.shoreline.check.site_distances import prepare
from parkshore.analysis.shoreline.check.sites_and_waters import Sites, Waters
from parkshore.analysis.shoreline.results.parted_check import screened_parts

TOTAL = 500
RANDOM = np.random.default_rng(9)
PLACES = RANDOM.uniform([110, 29.9], [111, 30.1], (TOTAL, 2))
PLACES[7], PLACES[8], PLACES[9] = np.nan, (110.5, 95), (110.5, 30.06)


def river():
    bends = np.column_stack([np.linspace(110, 111, 3000), RANDOM.normal(30, 0.001, 3000)])
    lines = shapely.linestrings(np.split(bends, 10))
    broken = shapely.from_wkt(["LINESTRING (110 95, 111 95)", "LINESTRING EMPTY"])
    return Waters("river", [*lines, *broken], rivers=np.array([f"river {n}" for n in range(12)]))


def joined(parts):
    names = [name for name, each in vars(parts[0]).items() if isinstance(each, np.ndarray)]
    return {name: np.concatenate([getattr(part, name) for part in parts]) for name in names}


@pytest.mark.parametrize("most", [1, 64, 499, 500])
def test_parts_give_the_same_bits(most):
    lake = Waters(
        "lake", shapely.from_wkt(["POLYGON ((110 30.05, 111 30.05, 111 30.07, 110 30.05))"])
    )
    shore, sites = river(), Sites.from_points(PLACES[: TOTAL if most > 1 else 20])
    each = np.arange(len(sites))
    terms = {"water": lake, "limit_m": 100.0 * each, "u": each / 7.0, "u_on_water": each / 9.0}
    terms |= {"scale_m": 50.0, "facility": np.zeros(len(sites), np.int8), "ruleset": None}
    whole = screen(sites, shore, **terms)
    told = []
    found = list(screened_parts(sites, shore, **terms, most=most, progress=told.append))
    parts = [part for _, part in found]
    assert [len(part.code) for part in parts] == [len(each[rows]) for rows, _ in found]
    assert np.concatenate([each[rows] for rows, _ in found]).tolist() == each.tolist()
    for name, column in joined(parts).items():
        assert repr(column.tolist()) == repr(getattr(whole, name).tolist()), name
    assert {part.shore_skipped for part in parts} == {whole.shore_skipped} == {2}
    assert sum(part.doubtful for part in parts) == whole.doubtful
    assert told == sorted(told)
    assert told[-1] == 1


@pytest.mark.parametrize("of", ["points", "shapes"])
def test_waters_made_ready_before_give_the_same_bits(of):
    sites = Sites.from_points(PLACES)
    if of == "shapes":
        sites = Sites.from_shapes(shapely.buffer(shapely.points(PLACES[10:40]), 0.001))
    shore = river()
    whole = screen(sites, shore, limit_m=3000.0)
    prepared = prepare(shore)
    shore.geometries[:] = None  # as `Waters.spend` does
    for target in prepared.targets.values():
        target.make_ready()
    found = screened_parts(sites, shore, limit_m=3000.0, most=99, prepared=prepared)
    for name, column in joined([part for _, part in found]).items():
        assert repr(column.tolist()) == repr(getattr(whole, name).tolist()), name


@pytest.mark.parametrize("kind", ["rules", "shapes", "none"])
def test_what_comes_at_once(kind):
    sites = Sites.from_points(PLACES[: 0 if kind == "none" else TOTAL])
    if kind == "shapes":
        sites = Sites.from_shapes(shapely.buffer(shapely.points(PLACES[10:40]), 0.001))
    ruleset = RULE_SETS.chosen(1, "") if kind == "rules" else None
    water = river()
    water.classes[:] = "main"
    [(rows, part)] = screened_parts(sites, water, ruleset=ruleset, most=5)
    assert rows == slice(0, len(sites))
    assert len(part.code) == len(sites)


def test_cancel_between_parts():
    asked = []
    parts = screened_parts(
        *(Sites.from_points(PLACES), river()), most=64, cancelled=lambda: len(asked) > 1
    )
    next(parts)
    asked += [1, 2]
    with pytest.raises(Cancelled):
        next(parts)
