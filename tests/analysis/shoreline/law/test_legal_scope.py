"""Where a rule set binds: known, not, and not known."""

import numpy as np
import pytest
from parkshore.analysis.reaches.provinces import codes
from parkshore.analysis.shoreline.check.rule_sets import RULE_SETS, UNBOUND
from parkshore.analysis.shoreline.check.site_check import screen
from parkshore.analysis.shoreline.check.sites_and_waters import Sites, Waters
from parkshore.analysis.shoreline.law.legal_scope import LegalScope
from shapely import from_wkt

PROVINCIAL = LegalScope(frozenset({"32", "52"}), {"52": ("赤水市", "仁怀")})
BY_CODE = LegalScope(frozenset({"52"}), {"52": ("520381",)})
UNLISTED = LegalScope(frozenset({"52"}), {"52": ()})


@pytest.mark.parametrize(
    ("scope", "province", "county", "expected"),
    [
        (LegalScope(), None, None, 1),
        (PROVINCIAL, "江苏省", None, 1),
        (PROVINCIAL, 320000, "南京", 1),
        (PROVINCIAL, "浙江", None, 0),
        (PROVINCIAL, "Guizhou", "赤水", 1),
        (PROVINCIAL, "贵州省", "赤水市", 1),
        (PROVINCIAL, "贵州", "仁怀市", 1),
        (PROVINCIAL, "贵州", "安龙县", 0),
        (PROVINCIAL, "贵州", None, np.nan),
        (PROVINCIAL, "贵州", "不详", np.nan),
        (PROVINCIAL, "贵州", 520381, np.nan),
        (PROVINCIAL, None, "赤水市", np.nan),
        (PROVINCIAL, "某省", None, np.nan),
        (BY_CODE, "52", 520381.0, 1),
        (BY_CODE, "52", "520382", 0),
        (BY_CODE, "52", "赤水市", np.nan),
        (UNLISTED, "52", "赤水市", np.nan),
    ],
)
def test_a_place_is_bound_or_not_or_not_known(scope, province, county, expected):
    np.testing.assert_array_equal(scope.binds(codes([province]), [county]), [expected])


def test_a_catchment_settles_what_is_not_known():
    law = RULE_SETS.load("yangtze_law").binding
    assert len(law.provinces) == 19
    assert len(law.counties) == 8
    assert law.binds(codes(["52", None, "某省", "11", "河北省"])).tolist() == [1, 1, 1, 0, 0]
    yellow = RULE_SETS.load("yellow_river_law").binding
    assert yellow.provinces == set(yellow.counties)
    assert len(RULE_SETS.load("negative_list_2022").binding.provinces) == 11


RIVER = Waters(
    "river",
    from_wkt(["LINESTRING (110 30, 111 30)"]),
    rivers=np.array(["长江"], object),
    classes=np.array(["main"], object),
)
NEAR, FAR = (110.5, 30.001), (110.5, 30.05)


@pytest.mark.parametrize(
    ("place", "binding", "verdict", "note"),
    [
        (NEAR, 1, "within", None),
        (NEAR, 0, "no rule", "outside the scope"),
        (NEAR, np.nan, "uncertain", "scope unknown"),
        (FAR, 1, "outside", None),
        (FAR, 0, "no rule", "outside the scope"),
        (FAR, np.nan, "outside", None),
    ],
)
def test_outside_the_scope_no_rule_speaks(place, binding, verdict, note):
    checked = screen(
        Sites.from_points(np.array([place])),
        RIVER,
        ruleset=RULE_SETS.load("yangtze_law"),
        binding=np.array([binding], dtype=float),
        measured_from=1,
    )
    notes = (checked.rule_note[0] or "").split(";")
    assert checked.verdict.tolist() == [verdict]
    assert {"outside the scope", "scope unknown"} & set(notes) == ({note} - {None})
    assert (checked.rule_id[0] is None) == (verdict == "no rule")
    assert "chemical projects barred within the limit" not in notes
    assert checked.shore_m[0] > 0


def test_a_site_outside_the_scope_is_none_of_the_kinds():
    from parkshore.analysis.shoreline.check.weighing import possible_kinds

    assert not possible_kinds(np.array([UNBOUND])).any()
