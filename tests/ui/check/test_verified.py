"""Which record of a site counts: the one of the latest day, of the site's own kind."""

import numpy as np
from parkshore.analysis.shoreline.results.result_columns import ResultColumns
from parkshore.ui.results import verified

RECORDS = {
    "ref_id": ["X1", "X1", "X1", "X2", "X2"],
    "status": ["confirmed", "visited", "overruled", "visited", "confirmed"],
    "at": ["2026-06-30", "2026-05-02", "2026-07-01", None, "2026-01-01"],
    "site_kind": ["parks", None, "outfalls", "parks", "parks"],
}


def as_columns(values):
    arrays = {name: np.array(column, dtype=object) for name, column in values.items()}
    count = len(next(iter(arrays.values())))
    return ResultColumns(np.arange(count), {"verdict": np.full(count, None)} | arrays)


def test_the_latest_day_counts_whatever_was_merged_later(qgis_app):
    sites = as_columns({"park_id": ["X1", "X2", "X3"]})
    asked = []

    def columns(source, provider, names):
        asked.append((source, provider))
        return as_columns({name: RECORDS[name] for name in names})

    assert verified.add_statuses(columns, sites, "park_id", ("file", "ogr"))
    found = [sites.cell(verified.COLUMN, row) for row in range(3)]
    assert found == ["confirmed", "confirmed", None]
    assert asked == [("file", "ogr")]
