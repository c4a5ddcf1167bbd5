"""The order of whole numbers of 32 bits, as fast as numpy finds it."""

import numpy as np

from .array_types import Integers

_SORTS_BY_VECTORS = np.lib.NumpyVersion(np.__version__) >= "2.0.0"
_KEY_BITS = 32


def key_order(keys: Integers) -> Integers:
    """Return what sorts unsigned keys of 32 bits; equal ones stay in their order.

    Notes
    -----
    From numpy 2 on whole numbers are sorted by vector instructions: keys are sorted with their
    places behind them. Before, two stable passes over digits of 16 bits, which numpy sorts by
    radix, are four times as fast as `numpy.argsort` of 32.

    Examples
    --------
    >>> key_order(np.array([70_000, 5, 70_000, 4], np.uint32)).tolist()
    [3, 1, 0, 2]
    """
    return (_by_vectors if _SORTS_BY_VECTORS else _by_digits)(keys)


def _by_vectors(keys):
    placed = np.arange(len(keys), dtype=np.uint64)
    placed += keys.astype(np.uint64) * np.uint64(1 << _KEY_BITS)  # faster than to shift
    placed.sort()
    placed &= np.uint64((1 << _KEY_BITS) - 1)
    return placed.view(np.intp)


def _by_digits(keys):
    order = np.argsort(keys.astype(np.uint16), kind="stable")
    return order[np.argsort((keys >> 16).astype(np.uint16)[order], kind="stable")]
