"""`parkshore:comparescenarios` as planners run it."""

import pytest
from qgis.core import QgsProcessingException

COMPARE = "parkshore:comparescenarios"
FIELDS = {"park_id": str, "verdict": str, "limit_m": float}
BEFORE = [("a", "within", 1000.0), ("b", "outside", 1000.0), ("c", "within", 1000.0)]
AFTER = [("d", "outside", 3000.0), ("b", "within", 3000.0), ("a", "within", 3000.0)]


@pytest.fixture
def compare(run, layer):
    def runner(before=BEFORE, after=AFTER, fields=FIELDS, **parameters):
        given = {
            name: layer("None", [(None, row) for row in rows], fields, crs="", name=name.lower())
            for name, rows in (("BEFORE", before), ("AFTER", after))
        }
        results = run(COMPARE, {**given, "OUTPUT": "memory:", **parameters})
        return [tuple(f.attributes()) for f in results["OUTPUT"].getFeatures()], results

    return runner


def test_two_limits(compare):
    rows, results = compare()
    assert rows == [
        ("a", "within", "within", 0, "limit_m: 1000 → 3000"),
        ("b", "outside", "within", 1, "limit_m: 1000 → 3000"),
        ("c", "within", None, 1, "gone"),
        ("d", None, "outside", 1, "added"),
    ]
    assert [results[name] for name in ("CHANGED", "ADDED", "GONE")] == [3, 1, 1]
    assert results["CHANGED"] == sum(row[3] for row in rows)


def test_why_names_what_changed_a_verdict(compare):
    fields = {"park_id": str, "verdict": str, "facil_src": str, "rule_note": str}
    rows, _ = compare(
        [("a", "uncertain", "unknown", "facility unknown")],
        [("a", "within", "flag", None)],
        fields,
    )
    assert rows[0][4] == "facil_src: unknown → flag; rule_note: facility unknown → –"


def test_empty_layers(compare):
    rows, results = compare(before=[], after=AFTER[:1])
    assert rows == [("d", None, "outside", 1, "added")]
    assert [results[name] for name in ("CHANGED", "ADDED", "GONE")] == [1, 1, 0]
    rows, results = compare(before=[], after=[])
    assert rows == []
    assert results["CHANGED"] == 0


@pytest.mark.parametrize(
    ("parameters", "part"),
    [
        ({"ID_FIELD": "parkid"}, "before has no field parkid .* closest name is park_id"),
        ({"after": [AFTER[0], AFTER[0]]}, "after holds the id d twice"),
    ],
)
def test_wrong_ids_are_told(compare, parameters, part):
    with pytest.raises(QgsProcessingException, match=part):
        compare(**parameters)


def test_layers_that_were_not_checked_are_told(compare):
    with pytest.raises(QgsProcessingException, match="neither option nor verdict"):
        compare([("a",)], [("a",)], {"park_id": str})
