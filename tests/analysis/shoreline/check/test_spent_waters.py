"""Lines that were read for one check go once they are measured to; what they say stays the same."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.check.rule_sets import RULE_SETS
from parkshore.analysis.shoreline.check.site_check import screen
from parkshore.analysis.shoreline.check.sites_and_waters import Sites, Waters
from parkshore.analysis.shoreline.check.verdict_notes import UNCLASSIFIED

SHAPES = [
    "LINESTRING (110 30, 111 30)",
    "LINESTRING (110 30.02, 111 30.02)",
    "LINESTRING (110 30.04, 111 30.04)",
    "POLYGON ((110 30.06, 111 30.06, 111 30.07, 110 30.06))",
]


def waters(*, at_low_water=False, read_for_one=False):
    made = Waters(
        "waters",
        shapely.from_wkt(SHAPES),
        rivers=np.array(["长江", "甲江", "乙江", "丙江"], object),
        classes=np.array(["main", "tributary", "tributary", "tributary"], object),
        centre_lines=np.array([False, True, False, False]),
        doubts=np.array([None, None, UNCLASSIFIED, None], object),
        at_low_water=at_low_water,
    )
    made.read_for_one = read_for_one
    return made


def rows(water, ruleset):
    lat = np.arange(29.985, 30.09, 0.004)
    sites = Sites.from_points(np.column_stack([np.full_like(lat, 110.5), lat]))
    found = screen(sites, water, ruleset=ruleset)
    return {name: each.tolist() for name, each in vars(found).items() if hasattr(each, "tolist")}


@pytest.mark.parametrize("at_low_water", [False, True])
@pytest.mark.parametrize("number", [0, 1, 2])
def test_spent_lines_give_the_same_rows(number, at_low_water):
    ruleset = RULE_SETS.chosen(number, "")
    one, other = (waters(at_low_water=at_low_water, read_for_one=spent) for spent in (False, True))
    assert repr(rows(one, ruleset)) == repr(rows(other, ruleset))
    assert all(one.geometries), "whoever holds waters for more than one check keeps them"
    gone = [each is None for each in other.geometries]
    assert gone == ([False] * 4 if at_low_water else [True, False, False, False])
    assert other.are_surfaces().tolist() == one.are_surfaces().tolist()
