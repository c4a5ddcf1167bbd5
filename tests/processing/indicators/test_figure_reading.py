"""Figures, explanations and years are read by many threads at once, and none waits for ever."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pandas as pd
import pytest
from parkshore.processing.indicators.figures.account_reading import read_account
from parkshore.processing.indicators.figures.park_words import names_of, places_of
from parkshore.processing.layers.shown_columns import plain_columns, years_of
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

SCHEME = (3, "")


@pytest.fixture(scope="module")
def explained(provider, root, tmp_path_factory):
    """The explanation of the index of the sample's parks."""
    folder = tmp_path_factory.mktemp("index")
    parks = f"{root / 'resources' / 'sample' / 'inventory.gpkg'}|layername=parks"
    given = {"PARKS": parks, "OUTPUT": str(folder / "index.gpkg")}
    path = given["EXPLAIN"] = str(folder / "explained.gpkg")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parkshore:greenindex")
    _, done = algorithm.run(given, QgsProcessingContext(), QgsProcessingFeedback())
    assert done
    return path, parks


def test_many_threads_read_one_file(explained):
    path, parks = explained
    jobs = [
        *[lambda: len(read_account(path, "P0004", SCHEME))] * 8,
        *[lambda: len(plain_columns(path, "ogr", ["points"])[0])] * 4,
        *[lambda: years_of(parks, "ogr")] * 4,
    ]
    with ThreadPoolExecutor(4) as pool:
        found = [each.result(60) for each in [pool.submit(job) for job in jobs]]
    assert found == [6] * 8 + [120 * 6] * 4 + [[2018]] * 4


def test_of_a_park_that_is_not_there_nothing_is_told(explained):
    path, _ = explained
    assert read_account(path, "P'0\"4", SCHEME) == []


def test_places_have_one_spelling_and_names_are_found():
    frame = pd.DataFrame(
        {
            "name": ["甲", None, ""],
            "park_id": ["a", "b", None],
            "province": ["江苏省", "Jiangsu", "nowhere"],
            "city": ["同城", None, "同城"],
        }
    )
    assert names_of(frame, np.array([7, 8, 9])).tolist() == ["甲", "b", "9"]
    places = places_of(frame)
    assert places["province"].tolist() == ["江苏", "江苏", "nowhere"]
    assert places["reach"].tolist() == ["downstream", "downstream", None]
    assert places["city"].tolist() == ["同城 · 江苏", None, "同城 · nowhere"]
