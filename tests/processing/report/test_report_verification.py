"""Which verification of a site the report tells."""

import pandas as pd
from parkshore.processing.report.sections.report_verification import latest


def test_the_latest_day_counts_whatever_was_merged_later():
    records = [
        ("P1", "2026-06-30", "confirmed"),
        ("P1", "2026-05-02", "visited"),
        ("P2", None, "visited"),
        ("P2", "2026-01-01", "screened"),
        ("P3", "2026-03-03", "visited"),
        ("P3", "2026-03-03", "overruled"),
    ]
    table = pd.DataFrame(records, columns=["ref_id", "at", "status"])
    found = latest(table).set_index("ref_id")["status"].to_dict()
    assert found == {"P1": "confirmed", "P2": "screened", "P3": "overruled"}
