"""Values are held within bounds as numpy holds them."""

import numpy as np
import pytest
from parkshore.analysis.clip import clip


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize(("low", "high"), [(0, 1), (-90, 90), (1e-3, 1 - 1e-3)])
def test_as_numpy_does(kind, low, high):
    values = np.random.default_rng(4).normal(0, 2 * high, 1000).astype(kind)
    values[:5] = np.nan, np.inf, -np.inf, low, high
    held = clip(values, low, high)
    assert held.dtype == kind
    np.testing.assert_array_equal(held, np.clip(values, low, high))
    assert clip(values, low, high, out=values) is values
    np.testing.assert_array_equal(values, held)
