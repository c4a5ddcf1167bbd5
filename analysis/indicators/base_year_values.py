"""Find each park's values of the base year."""

from typing import Any

import pandas as pd

from ..message import Message
from ..tables.columns import ids, numbers, require, years
from ..tables.text_columns import frame_of


def base_of(
    parks: pd.DataFrame,
    rows: pd.DataFrame,
    names: dict[str, Any],
    year: int,
    layers: tuple[str, str] = ("PARKS", "BASE"),
) -> tuple[pd.DataFrame, list[Message]]:
    """Join the base year's values to the parks.

    Parameters
    ----------
    parks
        With the id field.
    rows
        Rows of an earlier year; where they have ``year``, those of ``year`` count.
    names
        ``id`` and what is wanted, by name: the fields.
    layers
        Names of the two tables, for messages.

    Returns
    -------
    values : DataFrame, n rows
        By name, in the units of the rows; NaN where a park has no row, or several different ones.
    notes : list of Message

    Raises
    ------
    InputError
    """
    wanted = {name: field for name, field in names.items() if name != "id"}
    require(parks, [names["id"]], layers[0])
    require(rows, [names["id"], *wanted.values()], layers[1])
    frame = frame_of({"id": ids(rows, names["id"], layers[1])})
    for name, field in wanted.items():
        frame[name] = numbers(rows, field, layers[1])
    if "year" in rows.columns:
        frame = frame[years(rows, "year", layers[1]) == year]
    frame = frame[frame["id"].notna()].drop_duplicates()
    again = frame["id"].duplicated(keep=False)
    notes = []
    if again.any():
        notes.append(
            Message(
                "{layer}: {count} parks have several different rows for {year} (first: "
                "{park}); they have no base year.",
                layer=layers[1],
                count=int(frame.loc[again, "id"].nunique()),
                year=year,
                park=frame.loc[again, "id"].iloc[0],
            )
        )
    single = frame[~again].set_index("id")
    joined = single.reindex(pd.Index(ids(parks, names["id"], layers[0])))
    return joined.reset_index(drop=True), notes
