"""Sums and weighted means by park, reach or source; unknown stays unknown."""

from typing import Any

import numpy as np
import pandas as pd

from ..array_types import Column, Integers, Objects
from ..enums import Reach, values

REACHES = values(Reach)


class Groups:
    """Rows sorted into groups by a key.

    Parameters
    ----------
    keys : sequence of object, shape (n,)
        None or NaN: a group of its own, the last one.
    order : sequence, optional
        Keys that come first, in this order; the others by their own order.

    Attributes
    ----------
    codes : ndarray of int64, shape (n,)
    labels : ndarray of object, shape (m,)
        None for rows without a key.
    """

    def __init__(self, keys: Column, order: Column = ()) -> None:
        codes, distinct = pd.factorize(np.asarray(keys, dtype=object))
        place = {label: rank for rank, label in enumerate(order)}
        ranked = sorted(
            range(len(distinct)),
            key=lambda i: (place.get(distinct[i], len(place)), str(distinct[i])),
        )
        new = np.empty(len(distinct) + 1, dtype=np.int64)
        new[ranked] = np.arange(len(distinct))
        new[-1] = len(distinct)
        labels = [distinct[i] for i in ranked]
        if (codes < 0).any():
            labels.append(None)
        self.codes: Any = new[codes]
        self.labels: Any = np.empty(len(labels), dtype=object)
        self.labels[:] = labels

    def __len__(self) -> int:
        return len(self.labels)

    @classmethod
    def of_codes(cls, codes: Integers, labels: Objects) -> Any:
        """Return groups whose codes are known already."""
        groups = cls(())
        groups.codes, groups.labels = codes, labels
        return groups

    def first(self, count: Any) -> Any:
        """Return the same groups of the first rows alone."""
        return self.of_codes(self.codes[:count], self.labels)

    def count(self, which: Any = None) -> Any:
        """Return the number of rows, or of those ``which`` marks, per group."""
        codes = self.codes if which is None else self.codes[which]
        return np.bincount(codes, minlength=len(self))

    def sum(self, values: Any) -> Any:
        """Return the sum of the known values per group, NaN where none is known."""
        values = np.asarray(values, float)
        known = ~np.isnan(values)
        total = np.bincount(self.codes, weights=np.nan_to_num(values), minlength=len(self))
        return np.where(self.count(known) > 0, total, np.nan)

    def mean(self, values: Any, weights: Any) -> Any:
        """Return the weighted mean per group of the rows where both are known."""
        values, weights = np.asarray(values, float), np.asarray(weights, float)
        known = ~np.isnan(values) & ~np.isnan(weights)
        return ratio(
            self.sum(np.where(known, values * weights, np.nan)),
            self.sum(np.where(known, weights, np.nan)),
        )


def ratio(part: Any, whole: Any) -> Any:
    """Divide arrays; NaN where the whole is 0 or unknown."""
    part, whole = np.broadcast_arrays(np.asarray(part, float), np.asarray(whole, float))
    return np.divide(part, whole, out=np.full(part.shape, np.nan), where=whole != 0)


def mean(values: Any, weights: Any) -> Any:
    """Return the weighted mean of the rows where both are known, None where there is none."""
    return number(Groups(np.zeros(len(values))).mean(values, weights)[0]) if len(values) else None


def number(value: Any) -> float | None:
    """Return a float for a number output, None for NaN and infinity."""
    return float(value) if np.isfinite(value) else None


def share(part: Any, whole: Any) -> float | None:
    """Return part over whole, None where the whole is 0."""
    return float(part / whole) if whole else None
