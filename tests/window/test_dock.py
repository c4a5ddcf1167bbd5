"""The Inventory dock in a real QGIS window, in both languages and at three scales."""

import pytest


@pytest.mark.parametrize(("language", "scale"), [("en", 1.0)])
def test_dock(in_window, shared_data, language, scale):
    told = in_window(
        "dock.py", language, scale, zoom=scale, plants=str(shared_data / "chemical_plants.csv")
    )
