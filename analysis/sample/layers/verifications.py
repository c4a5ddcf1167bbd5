"""What a field visit would have found at the hard cases whose distance is known by construction."""

import pandas as pd

from ...tables.text_columns import frame_of
from ..basis.invented_names import SAMPLE

LIMIT_M = 1000.0
KNOWN = {
    "H01": ("within", 0.0),
    "H03": ("within", 1000.0),
    "H04": ("outside", 1000.001),
    "H05": ("within", 0.0),
    "H07": ("within", 0.0),
}


def verifications(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a verification for every hard case of known distance.

    Parameters
    ----------
    frame
        The parks.
    """
    ids = [park for park in KNOWN if park in set(frame["park_id"])]
    rows = [(park, *KNOWN[park]) for park in ids]
    table = frame_of(rows, columns=["ref_id", "verdict", "shore_m"])
    table["limit_m"] = LIMIT_M
    table["site_kind"] = "parks"
    table["checked_at"], table["at"] = "2018-06-01", "2018-07-15"
    table["status"] = "confirmed"
    table["by"] = f"{SAMPLE}核查组"
    table["maker"], table["checker"] = f"{SAMPLE}经办人", f"{SAMPLE}复核人"
    table["deadline"] = table["verdict"].map({"within": "2020-12-31"})  # as a notice would say
    table["reason"] = "现场测量与判定一致（合成示例，示意图）"
    table["doc"] = f"{SAMPLE}核查报告"
    return table
