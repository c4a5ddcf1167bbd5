"""Chemical parks: recognition, place, outfalls, emergency plan, toxic pollutants, side by side."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ...array_types import Booleans, Floats
from ...cells.id_text import id_texts
from ...cells.yes_no import answers
from ...inventory.schema_words import words
from ...tables.columns import numbers
from ...tables.text_columns import frame_of
from ..accreditation import FIELDS, accredited_at

RECOGNITION = {1.0: "recognised", 0.0: "not recognised"}
TOXIC = ("hm_kg", "voc_t")
"""Fields of what is poisonous."""


@dataclass(frozen=True, eq=False)
class ChemicalParks:
    """What is recorded of the chemical parks of a region.

    Attributes
    ----------
    table : DataFrame, one row a chemical park
        ``park_id``, ``name``, ``recognised`` (of `RECOGNITION`, None where not known),
        ``risk_lvl``, ``verdict``, ``outfalls``, ``permit_n``, ``monitor_n``, ``wetland_n``,
        ``receivers`` (``;``-joined), ``plan``, ``hm_kg``, ``voc_t``.
    chosen : ndarray of bool, shape (n,)
        Which of the parks are chemical.
    known : ndarray of bool, shape (n,)
        Of which parks it is known whether they are chemical.
    """

    table: pd.DataFrame
    chosen: Booleans
    known: Booleans

    @property
    def unknown(self) -> int:
        """Parks of which it is not known."""
        return int((~self.known).sum())

    def __len__(self) -> int:
        return len(self.table)


def chemical_parks(
    parks: pd.DataFrame,
    outfalls: pd.DataFrame | None,
    verdicts: Mapping[str, str],
    day: datetime.date,
) -> ChemicalParks:
    """Gather what is recorded of chemical parks.

    Parameters
    ----------
    parks
        Fields of the schema; missing ones count as not given.
    outfalls
        Those of the parks, None where there is no such table.
    verdicts
        Of the shoreline check by the id of the park.
    day
        On which recognition is asked for.

    Examples
    --------
    >>> import datetime
    >>> parks = pd.DataFrame({"park_id": ["A", "B"], "chemical": [1, 0], "accredited": [1, 1]})
    >>> found = chemical_parks(parks, None, {"A": "within"}, datetime.date(2024, 1, 1))
    >>> found.table[["park_id", "recognised", "verdict"]].values.tolist()
    [['A', 'recognised', 'within']]
    """
    flag = answers(_column(parks, "chemical"))
    chosen = flag == 1
    own = parks[chosen].reset_index(drop=True)
    ids = id_texts(_column(own, "park_id"))
    flags, begins, ends, status = (_column(own, name) for name in FIELDS)
    state = accredited_at(flags, begins, ends, day, status)
    table = frame_of(
        {
            "park_id": ids,
            "name": _column(own, "name"),
            "recognised": [RECOGNITION.get(each) for each in state],
            "risk_lvl": words("parks", "risk_lvl", _column(own, "risk_lvl")),
            "verdict": [verdicts.get(each) for each in ids],
            **_of_outfalls(ids, outfalls),
            "plan": _amount(own, "plan"),
            **{name: _amount(own, name) for name in TOXIC},
        }
    )
    return ChemicalParks(table, chosen, ~np.isnan(flag))


def _of_outfalls(ids, outfalls):
    """Return what is recorded of the outfalls of parks, nothing where there is no table."""
    if outfalls is None:
        nothing = np.full(len(ids), np.nan)
        names = ("outfalls", "permit_n", "monitor_n", "wetland_n")
        return {**dict.fromkeys(names, nothing), "receivers": [None] * len(ids)}
    owner = np.array([each or "" for each in id_texts(_column(outfalls, "park_id"))], dtype=object)
    permit = np.array([bool(str(each or "").strip()) for each in _column(outfalls, "permit")], bool)
    marks = {
        "outfalls": np.ones(len(owner), dtype=bool),
        "permit_n": permit,
        "monitor_n": answers(_column(outfalls, "monitor")) == 1,
        "wetland_n": answers(_column(outfalls, "wetland")) == 1,
    }
    receiver = np.array([str(each or "") for each in _column(outfalls, "receiver")], dtype=object)
    return {
        **{
            name: [int((mark & (owner == each)).sum()) for each in ids]
            for name, mark in marks.items()
        },
        "receivers": [";".join(sorted({*receiver[owner == each]} - {""})) or None for each in ids],
    }


def _column(frame, name) -> Any:
    values = frame[name] if name in frame else [None] * len(frame)
    return [None if pd.isna(each) else each for each in values]


def _amount(frame, name) -> Floats:
    if name not in frame:
        return np.full(len(frame), np.nan)
    return numbers(frame, name, "parks")
