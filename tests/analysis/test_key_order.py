"""Keys of 32 bits are ordered as by a stable sort."""

import numpy as np
import pytest
from parkshore.analysis import key_order


@pytest.mark.parametrize("by", ["key_order", "_by_vectors", "_by_digits"])
@pytest.mark.parametrize("most", [2, 1 << 16, 1 << 32])
@pytest.mark.parametrize("size", [0, 1, 5000])
def test_as_a_stable_sort(by, most, size):
    keys = np.random.default_rng(5).integers(0, most, size).astype(np.uint32)
    order = getattr(key_order, by)(keys)
    assert order.tolist() == np.argsort(keys, kind="stable").tolist()
