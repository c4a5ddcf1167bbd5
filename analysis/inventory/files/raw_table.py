"""The data rows of a chunk, column by column."""

from typing import Any

from ...cells import cell_text
from ..georeferencing import row_geometry
from .raw_rows import Chunk


class RawTable:
    """The data rows of a chunk, with the repairs and warnings noted on the way.

    Parameters
    ----------
    plan : import_plan.Plan
    chunk : raw_rows.Chunk
    kept : list of int
        Positions of the rows that are data.
    tally : import_tally.Tally
    """

    def __init__(self, plan: Any, chunk: Chunk, kept: list[int], tally: Any) -> None:
        self.tally = tally
        self.plan = plan
        self.numbers = [chunk.numbers[position] for position in kept]
        self.shapes = None
        if chunk.shapes is not None:
            self.shapes = row_geometry.array([chunk.shapes[position] for position in kept])
        self.repairs = {}
        width = len(plan.header.names)
        lines = []
        for position in kept:
            cells = chunk.cells[position]
            short = width - len(cells)
            lines.append(cells if short <= 0 else cells + [None] * short)
        self._columns = list(zip(*lines, strict=False)) if lines else [()] * width

    def __len__(self) -> int:
        return len(self.numbers)

    def column(self, index: Any, *, merged_as: Any = None, clean: bool = False) -> Any:
        """Return a column; ``merged_as`` fills merged cells and names the repair."""
        cells = list(self._columns[index])
        if merged_as is not None and self.plan.merged:
            for row, number in enumerate(self.numbers):
                shown = self.plan.merged.get((number, index))
                if not cells[row] and shown:
                    cells[row] = shown
                    self.repair(row, merged_as, None, shown)
        return [cell if cell else None for cell in cells] if clean else cells

    def repair(self, row: Any, name: Any, old: Any, new: Any) -> None:
        """Note that a value was changed."""
        shown = "NULL" if old is None else " ".join(str(old).split())
        self.repairs.setdefault(row, []).append(f"{name}: {shown[:200]} → {new}")

    def warn(self, kind: Any, name: Any, index: Any, cells: Any, found: Any) -> None:
        """Count warnings at rows."""
        if found:
            column = name if index is None else self.plan.header.names[index]
            self.tally.warn(
                kind,
                name,
                column,
                [(self.numbers[row], cell_text.shortened(cells[row])) for row in found],
            )

    def warn_of_texts(self, name: Any, index: Any, cells: Any) -> None:
        """Count texts that start like a formula or show damage."""
        formulas, damaged = [], []
        for row, cell in enumerate(cells):
            if not cell:
                continue
            if cell[0] in "=+-@" and len(cell) > 1 and not cell_text.is_nothing(cell):
                if cell_text.restored(cell) == cell:  # ="001" is a text, and no formula
                    formulas.append(row)
            elif not cell.isascii() and cell_text.is_damaged(cell):
                damaged.append(row)
        self.warn("formula", name, index, cells, formulas)
        self.warn("damaged", name, index, cells, damaged)
