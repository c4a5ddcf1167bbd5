"""Twelve parks written by hand; what comes out of them stands beside each test."""

from pathlib import Path

import pandas as pd
import pytest

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture
def parks():
    return pd.read_csv(DATA / "twelve_parks.csv")


@pytest.fixture
def years():
    return pd.read_csv(DATA / "twelve_years.csv")


@pytest.fixture
def bases():
    return pd.read_csv(DATA / "twelve_bases.csv")
