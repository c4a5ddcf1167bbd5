"""Rows of a layer as they are computed with: named columns, and the layer's name for messages."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from .columns import ids, numbers, texts


@dataclass(frozen=True, eq=False)
class Table:
    """A table of attributes.

    Attributes
    ----------
    name : str
        Of the layer, for messages.
    frame : DataFrame, n rows
        Columns under the names they were asked for; fields that the layer lacks are not there.
    ids : ndarray of int64, shape (n,), optional
        Feature ids.

    Examples
    --------
    >>> parks = Table("parks", pd.DataFrame({"gdp": [1.0, 2.0]}))
    >>> print(len(parks), "gdp" in parks, parks.numbers("gdp").sum())
    2 True 3.0
    """

    name: str
    frame: pd.DataFrame
    ids: Any = None

    def __len__(self) -> int:
        return len(self.frame)

    def __contains__(self, field: str) -> bool:
        return field in self.frame.columns

    def numbers(self, field: str) -> np.ndarray:
        """Return a field as numbers, NaN where empty; see `columns.numbers`."""
        return numbers(self.frame, field, self.name)

    def texts(self, field: str) -> np.ndarray:
        """Return a field as trimmed text, None where empty; see `columns.texts`."""
        return texts(self.frame, field, self.name)

    def labels(self, id_field: str, name_field: str = "") -> list[str]:
        """Return what a reader knows each row by: its name, else its id, else its feature id."""
        found = [str(each) for each in (range(len(self)) if self.ids is None else self.ids)]
        for field, read in ((id_field, ids), (name_field, texts)):
            if field in self:
                given = read(self.frame, field, self.name)
                found = [w if text is None else text for text, w in zip(given, found, strict=True)]
        return found
