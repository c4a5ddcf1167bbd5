"""The data rows of a chunk, column by column."""

from typing import Any

from ...cells import cell_text
from ..georeferencing import row_geometry
from .raw_rows import Chunk

_FORMULA_MARKS = "=+-@"


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
        fields = {column.index: name for name, column in plan.mapping.fields.items()}
        for index, title in enumerate(plan.header.names):
            self._without_errors(index, fields.get(index, title))

    def __len__(self) -> int:
        return len(self.numbers)

    def column(self, index: Any, *, merged_as: Any = None, clean: bool = False) -> Any:
        """Return a column; ``merged_as`` fills merged cells and names the repair."""
        cells = list(self._columns[index])
        if merged_as is not None and self.plan.merged:
            for row, number in enumerate(self.numbers):
                shown = self.plan.merged.get((number, index))
                if not cells[row] and shown:
                    cells[row] = shown.value
                    self.repair(row, merged_as, None, shown.value)
        return [cell if cell else None for cell in cells] if clean else cells

    def _without_errors(self, index, name):
        """Empty the cells of a column that hold an error of a spreadsheet; count them."""
        cells = self._columns[index]
        if not cell_text.may_hold_errors("".join(filter(None, cells))):
            return
        errors = [
            row
            for row, cell in enumerate(cells)
            if cell and cell[0] in "#E" and cell_text.is_error(cell)
        ]
        if not errors:
            return
        open_ = [row for row in errors if cells[row] == cell_text.NOT_CALCULATED]
        self.warn("not calculated", name, index, cells, open_)
        self.warn("error", name, index, cells, [row for row in errors if row not in set(open_)])
        emptied = list(cells)
        for row in errors:
            self.repair(row, name, cells[row], "NULL")
            emptied[row] = None
        self._columns[index] = tuple(emptied)

    def field_cells(self, each: Any, index: int) -> Any:
        """Return the cells of a field: labels filled down, but no figure given to several rows."""
        cells = self.column(index, merged_as=None if each.is_figure else each.name)
        if each.is_figure and self.plan.merged:
            self._empty_shared(each.name, index, cells)
        elif each.type == "date" or each.holds_years:
            self._keep_years(each.name, index, cells)
        return cells

    def _empty_shared(self, name, index, cells):
        """Empty the cells of a figure that is merged over several rows or columns of figures."""
        layer, fields = self.plan.layer, self.plan.mapping.fields
        figures = {column.index for each, column in fields.items() if layer.field(each).is_figure}
        shared = {}
        for row, number in enumerate(self.numbers):
            merged = self.plan.merged.get((number, index))
            if merged is not None and (
                merged.rows > 1 or len(figures & set(range(merged.left, merged.right + 1))) > 1
            ):
                shared[row] = merged.value
                self.repair(row, name, merged.value, "NULL")
                cells[row] = None
        self.warn("merged", name, index, shared, list(shared))

    def _keep_years(self, name, index, cells):
        """Keep but the year of numbers such as 2015.1, of which none can tell the month."""
        places = self.plan.lost_zeros
        lost = [row for row, number in enumerate(self.numbers) if (number, index) in places]
        self.warn("zero", name, index, cells, lost)
        for row in lost:
            cells[row] = cells[row][:4]

    def repair(self, row: Any, name: Any, old: Any, new: Any) -> None:
        """Note that a value was changed."""
        self.repair_rows([row], name, [old], [new])

    def repair_rows(self, rows: Any, name: Any, olds: Any, news: Any) -> None:
        """Note that values of a column were changed."""
        repairs = self.repairs
        for row, old, new in zip(rows, olds, news, strict=True):
            shown = "NULL" if old is None else " ".join(str(old).split())[:200]
            repairs.setdefault(row, []).append(f"{name}: {shown} → {new}")

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
        joined = "\n".join(filter(None, cells))
        if not any(map(joined.__contains__, _FORMULA_MARKS)) and not cell_text.is_damaged(joined):
            return
        formulas, damaged = [], []
        for row, cell in enumerate(cells):
            if not cell:
                continue
            if cell[0] in _FORMULA_MARKS and len(cell) > 1 and not cell_text.is_nothing(cell):
                if cell_text.restored(cell) == cell:  # ="001" is a text, and no formula
                    formulas.append(row)
            elif not cell.isascii() and cell_text.is_damaged(cell):
                damaged.append(row)
        self.warn("formula", name, index, cells, formulas)
        self.warn("damaged", name, index, cells, damaged)
