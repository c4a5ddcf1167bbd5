"""The registered models in a real QGIS window: dialog, and a batch of years."""

import shutil
import sqlite3

import pytest

YEARS = [2017, 2018]


@pytest.fixture
def inventory(root, tmp_path):
    """The sample with parks of two years."""
    path = tmp_path / "inventory.gpkg"
    shutil.copy(root / "resources" / "sample" / "inventory.gpkg", path)
    with sqlite3.connect(path) as file:
        names = [row[1] for row in file.execute("PRAGMA table_info(park_years)")]
        own = ", ".join(f'"{name}"' for name in names if name != "fid")
        taken = own.replace('"year"', str(YEARS[0]))
        file.execute(
            f"INSERT INTO park_years ({own}) SELECT {taken} FROM park_years WHERE year = 2018"
        )
    return path


def test_models_in_dialog_and_batch(in_window, inventory):
    told = in_window("models.py", "zh_CN", sample=str(inventory), years=YEARS)
    assert {"check:CHECKED", "zones:ZONES", "reaches:REACHES"} <= set(told["check"])
    for files in told["reports"]:
        assert {"report.html", "report.pdf", "tables.xlsx"} <= set(files)
