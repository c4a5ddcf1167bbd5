"""Things that hang together by pairs."""

import numpy as np

from .array_types import Integers


def components(count: int, pairs: Integers) -> Integers:
    """Return for each thing the least one that it hangs together with.

    Parameters
    ----------
    count
        How many things there are.
    pairs : shape (m, 2)

    Returns
    -------
    ndarray of int64, shape (count,)

    Examples
    --------
    >>> components(5, np.array([[1, 4], [4, 2]])).tolist()
    [0, 1, 1, 3, 1]
    """
    least = np.arange(count)
    one, other = np.asarray(pairs, np.int64).reshape(-1, 2).T
    while len(one):
        low, high = np.minimum(least[one], least[other]), np.maximum(least[one], least[other])
        apart = low != high
        one, other = one[apart], other[apart]
        np.minimum.at(least, high[apart], low[apart])
        while (least[least] != least).any():
            least = least[least]
    return least
