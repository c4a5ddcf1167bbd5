"""Counts of an import, and what it warns of."""

from dataclasses import dataclass, field
from typing import Any

from ...message import Message, translatable
from ..field_title import FieldTitle

WARNING_TEXTS = {
    "unread": translatable(
        "Field {field}: {count} values of column {column} could not be read and are NULL, the "
        "first in row {row} ({value}).",
    ),
    "marks": translatable(
        "Column {column}: {count} values carry a footnote mark and were read without it, the "
        "first in row {row} ({value}).",
    ),
    "about": translatable(
        "Column {column}: {count} values are given as approximate and were read as they stand, "
        "the first in row {row} ({value}).",
    ),
    "unit": translatable(
        "Field {field}: {count} values of column {column} are NULL because its unit is not "
        "settled, the first in row {row} ({value}).",
    ),
    "late unit": translatable(
        "Row {row} states a unit ({value}) too far below the header to be known before the rows "
        "are read; columns without a unit of their own are not in it. State it above the table.",
    ),
    "outside": translatable(
        "Field {field}: {count} values of column {column} are no shares between 0 and 1 and are "
        "NULL, the first in row {row} ({value}); write 45 % or 0.45.",
    ),
    "error": translatable(
        "Column {column}: {count} cells hold an error of a spreadsheet and are NULL, the first in "
        "row {row} ({value}).",
    ),
    "not calculated": translatable(
        "Column {column}: {count} formulas were saved without their value and are NULL, the first "
        "in row {row}; open the file in a spreadsheet and save it there.",
    ),
    "merged": translatable(
        "Column {column}: {count} cells share a figure that is merged over several of them and are "
        "NULL, the first in row {row} ({value}); give each its own.",
    ),
    "zero": translatable(
        "Column {column}: {count} numbers can be January or October ({value} for {value}0) and "
        "were read as the year alone, the first in row {row}; write them as 2015-01 or 2015-10.",
    ),
    "short": translatable(
        "{count} rows have fewer cells than the header, the first in row {row} ({value}); what is "
        "missing was taken as blank at their end.",
    ),
    "total": translatable(
        "Field {field}: {count} totals are not what their rows add up to, the first in row {row} "
        "({value}).",
    ),
    "no name": translatable("{count} accepted rows have no name, the first is row {row}."),
    "formula": translatable(
        "{count} cells of column {column} start like a formula, the first in row {row} ({value}); "
        "they are kept as text and never run.",
    ),
    "damaged": translatable(
        "{count} cells of column {column} hold damaged characters, the first in row {row} "
        "({value}).",
    ),
    "park": translatable(
        "{count} rows name a park that the parks layer does not have, the first in row {row} "
        "({value}).",
    ),
}


@dataclass
class Tally:
    """What was read so far: READ = ACCEPTED + REJECTED always.

    Attributes
    ----------
    warnings : dict of (str, str) to list
        Kind and field to count, first row, first value, column.
    reasons : dict of str to int
        Template of each reason and how many rows it took.
    """

    read: int = 0
    accepted: int = 0
    rejected: int = 0
    warnings: dict = field(default_factory=dict)
    reasons: dict = field(default_factory=dict)

    def warn(self, kind: Any, name: Any, column: Any, found: Any) -> None:
        """Count warnings: ``found`` are (row number, value) pairs."""
        if not found:
            return
        entry = self.warnings.setdefault((kind, name), [0, *found[0], column])
        entry[0] += len(found)
        if found[0][0] < entry[1]:
            entry[1:3] = found[0]

    @property
    def warning_count(self) -> Any:
        """How many values were warned of."""
        return sum(entry[0] for entry in self.warnings.values())

    def messages(self, layer: Any) -> list[Any]:
        """Return one sentence per kind of warning.

        Parameters
        ----------
        layer : schema.LayerSchema
            Of the rows, for the titles of its fields.
        """
        titles = {each.name: FieldTitle(each) for each in layer.fields}
        told = []
        for (kind, name), (count, row, value, column) in sorted(self.warnings.items()):
            found = {"count": count, "row": row, "value": value, "column": column}
            told.append(Message(WARNING_TEXTS[kind], field=titles.get(name, name), **found))
        return told
