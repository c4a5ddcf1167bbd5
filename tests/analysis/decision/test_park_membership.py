"""Which park a site lies in: by boundary, by id where there is none, or not known."""

import datetime

import numpy as np
import pandas as pd
import pytest
import shapely
from parkshore.analysis.decision.accreditation import accredited_at
from parkshore.analysis.decision.decision_tables import DECISION_TABLES
from parkshore.analysis.decision.option_proposals import OptionRequest, propose_options
from parkshore.analysis.decision.park_membership import NOTES, memberships
from parkshore.analysis.tables.table import Table

DAY = datetime.date(2024, 6, 30)
HOST = shapely.box(118.0, 31.0, 118.1, 31.1)
SUB = shapely.box(118.0, 31.0, 118.02, 31.02)
IN_SUB, IN_HOST, AWAY = (shapely.Point(118 + d, 31 + d) for d in (0.01, 0.05, 0.5))
AT_THE_EDGE = shapely.Point(118.1005, 31.05)  # 48 m outside


def found(site, named, parks=(HOST, SUB, None), recognised=(0, 1, 1), accuracy=0.0):
    one = memberships(
        np.array([site], object),
        np.array(parks, object),
        [named],
        accuracy_m=np.array([accuracy]),
        recognised=np.array(recognised, float),
    )
    return one.row[0], one.how[0]


@pytest.mark.parametrize(
    ("site", "named", "park", "how"),
    [
        (IN_SUB, 0, 1, "boundary"),
        (IN_SUB, -1, 1, "boundary"),
        (IN_HOST, 1, 0, "boundary"),
        (AWAY, 0, 0, "outside"),
        (AWAY, 2, 2, "id"),
        (AWAY, -1, -1, ""),
        (None, 0, 0, "id"),
        (shapely.Point(), 1, 1, "id"),
        (AT_THE_EDGE, 0, 0, "outside"),
        (shapely.box(118.01, 31.01, 118.015, 31.015), 0, 1, "boundary"),
        (shapely.box(118.01, 31.01, 118.05, 31.05), 0, 1, "unclear"),
    ],
)
def test_a_boundary_comes_before_the_id(site, named, park, how):
    assert found(site, named) == (park, how)


def test_a_place_that_is_not_exact_proves_nothing_near_a_boundary():
    assert found(AT_THE_EDGE, 0, accuracy=100.0) == (0, "unclear")
    assert found(AT_THE_EDGE, 0, accuracy=10.0) == (0, "outside")
    assert found(IN_HOST, 0, accuracy=100.0) == (0, "boundary")


def test_of_parks_in_a_park_the_recognised_one_counts():
    assert found(IN_SUB, 0, recognised=(1, 0, 0)) == (0, "boundary")
    assert found(IN_SUB, 0, recognised=(1, 1, 0)) == (1, "boundary")
    assert found(IN_SUB, 0, recognised=(0, 0, 0)) == (1, "boundary")
    assert found(IN_SUB, 0, recognised=(np.nan, 1, 0)) == (1, "boundary")


@pytest.mark.parametrize(
    ("flag", "status", "until", "expected"),
    [
        (1, "withdrawn", None, 0),
        (None, "已取消认定", None, 0),
        (1, "recognised", None, 1),
        (None, "已认定", None, 1),
        (None, "recognised", "2020", 0),
        (0, "recognised", None, np.nan),
        (1, "under rectification", None, np.nan),
        (0, "整改中", None, 0),
        (1, "整改中", "2020", 0),
        (1, "unknown", None, 1),
        (None, "unknown", None, np.nan),
        (1, "nobody can read this", None, np.nan),
        (0, "nobody can read this", None, 0),
    ],
)
def test_recognition_is_withdrawn_or_doubtful(flag, status, until, expected):
    seen = accredited_at([flag], None, [until], DAY, [status])
    np.testing.assert_array_equal(seen, [expected])


SITE = {"verdict": "within", "rule_id": "chemical_1km", "facil_src": "flag", "scale": "above"}
OLD = {"rule_note": "existed before the rule", "river_cls": "main"}
PARKS = Table(
    "parks",
    pd.DataFrame(
        {
            "park_id": ["host", "sub", "paper"],
            "accredited": [0, 1, 1],
            "recog_st": [None, "已认定", "recognised"],
        }
    ),
    ids=[1, 2, 3],
)


@pytest.mark.parametrize(
    ("place", "park", "option", "note"),
    [
        (IN_SUB, "host", "upgrade", None),
        (IN_HOST, "sub", "relocate", None),
        (AWAY, "sub", "relocate", "outside"),
        (AWAY, "paper", "upgrade", "id"),
        (shapely.box(118.01, 31.01, 118.05, 31.05), "host", "no rule", "unclear"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_option_follows_the_boundary_and_says_how(place, park, option, note, language):
    frame = pd.DataFrame([SITE | OLD | {"park_id": park}])
    result = propose_options(
        OptionRequest(
            sites=Table("sites", frame, ids=[1]),
            table=DECISION_TABLES.chosen(),
            day=DAY,
            language=language,
            parks=PARKS,
            site_shapes=np.array([place], object),
            park_shapes=np.array([HOST, SUB, None], object),
        )
    )
    assert result.option.tolist() == [option]
    told = [how for how, text in NOTES.items() if text[language] in result.why[0]]
    assert told == ([note] if note else [])


@pytest.mark.parametrize(
    ("areas", "option", "rule"),
    [
        ("ecological red line", "close", "within_sensitive"),
        ("general unit;water source class 2", "close", "within_sensitive"),
        ("general unit;compliant park", "relocate", "within_other_reach"),
        (None, "relocate", "within_other_reach"),
    ],
)
def test_areas_of_the_check_are_sensitive_ones_too(areas, option, rule):
    frame = pd.DataFrame([SITE | OLD | {"accredited": 0, "areas": areas}])
    request = OptionRequest(Table("sites", frame, ids=[1]), DECISION_TABLES.chosen(), DAY)
    found = propose_options(request)
    assert (found.option[0], found.rule_id[0]) == (option, rule)
