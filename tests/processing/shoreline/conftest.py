"""A river along a meridian, and the check as planners run it."""

import pytest

from .checked_sites import CHECK, COUNTS, RESULTS, RIVER


@pytest.fixture
def river(layer):
    """The main stem along a meridian: the shoreline is its west-east reach at 30° N."""
    return layer(
        "LineString",
        [("LineString(114 29, 114 30)", ["长江", "main"])],
        RIVER,
        name="river",
    )


@pytest.fixture
def check(run):
    """Run the check into memory; return numbers and rows as dicts."""

    def checker(parks, shoreline, **parameters):
        results = run(
            CHECK,
            {"PARKS": parks, "SHORELINE": shoreline, "OUTPUT": "memory:", **parameters},
        )
        output = results["OUTPUT"]
        names = output.fields().names()
        rows = [
            dict(zip(names, [None if v is None else v for v in f.attributes()], strict=True))
            for f in output.getFeatures()
        ]
        for row in rows:
            for name, value in row.items():
                if hasattr(value, "isNull") and value.isNull():
                    row[name] = None
        numbers = {k: v for k, v in results.items() if k.isupper() and isinstance(v, int)}
        assert sum(numbers[name] for name in COUNTS) == numbers["TOTAL"] == len(rows)
        assert names[-len(RESULTS) :] == RESULTS
        checker.output, checker.results = output, results
        return numbers, rows

    return checker
