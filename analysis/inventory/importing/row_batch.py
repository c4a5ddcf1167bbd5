"""Rows accepted and rejected of a chunk, and faults that most of them share."""

from dataclasses import dataclass, field

import numpy as np

from ...message import InputError
from ..georeferencing.coordinate_placing import REASONS, Fault

_WHOLE_FILE = (Fault.SWAPPED, Fault.METRES, Fault.NO_ZONE)


@dataclass
class Batch:
    """Accepted rows of a chunk.

    Attributes
    ----------
    values : dict of str to list
        By schema field.
    extras : dict of str to list
        By name in the output.
    repairs : list of (str or None)
    x, y : ndarray of float, shape (n,)
        NaN where the row has no point.
    shapes : ndarray of shapely geometry, shape (n,), or None
    numbers : list of int
    rejected : list of Rejection
    """

    values: dict
    extras: dict
    repairs: list
    x: np.ndarray
    y: np.ndarray
    shapes: np.ndarray | None
    numbers: list
    rejected: list = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.numbers)


def refuse_common_fault(batch: Batch) -> None:
    """Refuse a table of which most coordinates have one fault, which is then the whole file's.

    Parameters
    ----------
    batch
        All of its rows, or a sample.

    Raises
    ------
    InputError
    """
    texts = {REASONS[fault] for fault in _WHOLE_FILE}
    faulty = [rejection.reason for rejection in batch.rejected if rejection.reason.text in texts]
    placed = int(np.isfinite(batch.x).sum())
    if batch.shapes is not None:
        placed += sum(shape is not None for shape in batch.shapes)
    if len(faulty) > placed:
        raise InputError(faulty[0].text, **faulty[0].values)
