"""Added, changed, unchanged, gone: field by field."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parkshore.analysis.inventory.storing.changes import TAKE_OUT, Decisions, compare
from parkshore.analysis.inventory.storing.snapshot import Snapshot, check_ids
from parkshore.analysis.message import InputError

NAMES = ["park_id", "name", "gdp"]


def snapshot(rows, names=NAMES, wkb=None):
    rows = [tuple(row) for row in rows]
    return Snapshot(names, rows, wkb or [None] * len(rows), list(range(len(rows))))


def test_fields_are_told():
    old = snapshot([("a", "甲", 1.0), ("b", "乙", 2.0), ("c", "丙", 3.0)])
    new = snapshot([("a", "甲", 1.0), ("b", "乙园", None), ("d", "丁", 4.0)])
    found = compare(old, new, "park_id")
    assert [(line.ref_id, line.change, line.field, line.old, line.new) for line in found.lines] == [
        ("a", "unchanged", None, None, None),
        ("b", "changed", "name", "乙", "乙园"),
        ("b", "changed", "gdp", "2", None),
        ("d", "added", None, None, None),
        ("c", "gone", None, None, None),
    ]
    assert (found.gone, found.taken_out) == ([2], [])
    assert compare(old, new, "park_id", Decisions(on_gone=TAKE_OUT)).taken_out == [(2, 2)]


def test_fields_the_layer_lacks_are_not_compared():
    old = snapshot([("a", "甲", 1.0)])
    new = snapshot([("a", "甲")], NAMES[:2])
    assert compare(old, new, "park_id").unchanged == [0]


def test_a_new_field_counts_where_it_has_a_value():
    old = snapshot([("a", "甲"), ("b", "乙")], NAMES[:2])
    new = snapshot([("a", "甲", None), ("b", "乙", 5.0)])
    found = compare(old, new, "park_id")
    assert (found.unchanged, len(found.changed)) == ([0], 1)


@pytest.mark.parametrize("ids", [["a", None], ["a", " "], ["a", "a"]])
def test_rows_need_ids_of_their_own(ids):
    with pytest.raises(InputError):
        check_ids(snapshot([(name, "", 1.0) for name in ids]), "park_id", "parks")


ROWS = st.dictionaries(
    st.text(min_size=1, max_size=3),
    st.tuples(st.text(max_size=2), st.floats(-1e6, 1e6)),
    max_size=8,
)


@settings(max_examples=100, deadline=None)
@given(ROWS, ROWS)
def test_every_row_has_one_fate(before, after):
    old = snapshot([(key, *value) for key, value in before.items()])
    new = snapshot([(key, *value) for key, value in after.items()])
    found = compare(old, new, "park_id")
    fates = (found.added, found.changed, found.unchanged, found.proposed)
    assert sum(map(len, fates)) == len(after)
    assert len(found.gone) <= len(set(before) - set(after))
    perhaps = {part for line in found.lines if line.change == "same?" for part in [line.old]}
    assert len(found.gone) == len(set(before) - set(after)) or perhaps
