"""Rejected rows, kept whole with number and reason."""

import shapely

from ....analysis.inventory.importing import import_plan
from ...layers import fields as field_types
from ...layers.row_writing import row_feature
from ...messages.language import sentence


class Writer:
    """Writes rejected rows: ``row_no``, ``reason``, then the file's columns as they are.

    A workbook of several sheets adds ``sheet``, a file with geometry ``wkt``.

    Parameters
    ----------
    run : Run
    settled : list of settling.Settled
    """

    def __init__(self, run, settled):
        self._several = len(settled) > 1
        self._shapes = any(one.table.shapes is not None for one in settled)
        own = ["row_no", "reason"] + ["sheet"] * self._several + ["wkt"] * self._shapes
        names = {}
        for one in settled:
            for name in one.plan.header.names:
                names.setdefault(name.lower(), name)
        titles = import_plan.output_names(list(names.values()), (*own, *import_plan.RESERVED))
        self._columns = {key: len(own) + index for index, key in enumerate(names)}
        self._width = len(own) + len(names)
        self._sink = run.sink(
            "REJECTED",
            [field_types.integer("row_no"), *map(field_types.text, [*own[1:], *titles])],
        )

    def write(self, one, rejections):
        """Write the rejected rows of a table."""
        if self._sink is None or not rejections:
            return
        positions = [self._columns[name.lower()] for name in one.plan.header.names]
        features = []
        for rejection in rejections:
            row = [None] * self._width
            row[0], row[1] = rejection.number, sentence(rejection.reason)
            if self._several:
                row[2] = one.table.name
            if self._shapes:
                row[2 + self._several] = _wkt(one.table, rejection.number)
            for position, cell in zip(positions, rejection.cells, strict=False):
                row[position] = cell or None
            self._keep_overflow(row, rejection.cells, positions)
            features.append(row_feature(row))
        self._sink.write(features)

    @staticmethod
    def _keep_overflow(row, cells, positions):
        """Keep cells beyond the header in the last column: a rejected row is kept whole."""
        if positions and len(cells) > len(positions):
            tail = [cell or "" for cell in cells[len(positions) - 1 :]]
            row[positions[-1]] = " | ".join(tail)


def _wkt(table, number):
    shape = table.shapes[number - 1] if table.shapes is not None else None
    return None if shape is None else shapely.to_wkt(shape, rounding_precision=9)
