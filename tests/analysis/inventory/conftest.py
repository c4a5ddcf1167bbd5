"""The sample inventory, made once; provinces come from the inventory that ships."""

import sqlite3

import pytest
import shapely
from parkshore.analysis.inventory import sample

ENVELOPES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}


@pytest.fixture(scope="session")
def province_outlines(root):
    """English name to polygon, read without QGIS."""
    connection = sqlite3.connect(root / "resources" / "sample" / "inventory.gpkg")
    rows = connection.execute("SELECT prov_en, geom FROM provinces").fetchall()
    connection.close()
    return {name: shapely.from_wkb(blob[8 + ENVELOPES[blob[3] >> 1 & 7] :]) for name, blob in rows}


@pytest.fixture(scope="session")
def full_sample(province_outlines):
    """The sample of 1045 parks, seed 1."""
    return sample.create(1045, 1, province_outlines)
