"""Outfalls of the twelve parks, by hand."""

from parkshore.analysis.infrastructure.park_assignment import assign
from parkshore.analysis.infrastructure.park_outfalls import outfalls


def test_twelve_parks(twelve):
    park = assign(twelve.OUTFALLS.park_id, None, twelve.PARKS.park_id, None).park
    found = outfalls(twelve.OUTFALLS, park, 12)
    assert found.numbers == {
        "PARKS_ONE": 3,  # A01, B01, B02
        "PARKS_MANY": 1,  # A02
        "PARKS_NONE": 8,
        "UNMONITORED": 2,  # one of A02, one of B02; B01 does not say
        "DIRECT": 2,
        "ORPHANS": 1,
    }
    table = found.table.assign(park_id=twelve.PARKS.park_id).set_index("park_id")
    assert table.finding.to_dict() == {
        "A01": "one outfall",
        "A02": "several outfalls;not monitored;direct discharge",
        "B01": "one outfall;monitoring unknown",
        "B02": "one outfall;not monitored;direct discharge",
        **dict.fromkeys(["A03", "B03", "B04", "C01", "C02", "C03", "C04", "C05"], "no outfall"),
    }
    assert table.outfalls.sum() + found.numbers["ORPHANS"] == len(twelve.OUTFALLS)
    assert "1 outfall does not say whether it is monitored" in str(found.notes[0])
