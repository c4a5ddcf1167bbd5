"""What a row of a file that was received lacks: blank cells, values that were not understood."""

from collections.abc import Sequence
from typing import Any

from ...cells import cell_text
from ..importing.import_plan import Plan

MAY_BE_BLANK = frozenset(
    (
        *("closed", "deadline", "accr_from", "accr_to", "src", "geom_src", "acc_m", "name_en"),
        *("plan", "programs", "pillars"),
    )
)
"""Fields that are blank where there is nothing to say."""


def gaps(plan: Plan, cells: Sequence[str | None], values: dict[str, Any]) -> tuple[list, list]:
    """Return what a row of an accepted table lacks, among the columns that are fields.

    Parameters
    ----------
    cells
        As they stand in the file.
    values
        What they were read as, by field.

    Returns
    -------
    blank, unread : list of str
        Fields whose cell is blank, and those whose cell holds what was not understood.
    """
    blank, unread = [], []
    for name, column in plan.mapping.fields.items():
        if values.get(name) is not None:
            continue
        cell = cells[column.index] if column.index < len(cells) else None
        if not cell_text.is_nothing(cell):
            unread.append(name)
        elif name not in MAY_BE_BLANK:
            blank.append(name)
    for name, (index, _) in plan.mapping.unsettled.items():
        if index < len(cells) and not cell_text.is_nothing(cells[index]):
            unread.append(name)
    return blank, unread
