"""The first command of the README does the whole main job on the sample."""

import sqlite3
import subprocess
from contextlib import closing

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtGui import QImage

VERDICTS = {"within", "outside", "uncertain", "no rule", "no geometry", "invalid geometry"}


@pytest.fixture(scope="module")
def demo(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    command = ["bash", str(root / "script" / "demo"), str(folder)]
    run = subprocess.run(command, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    return folder, run.stdout.decode()


def rows(folder, statement):
    with closing(sqlite3.connect(folder / "shoreline_check.gpkg")) as connection:
        return connection.execute(statement).fetchall()


def test_the_file_opens_styled(demo, qgis_app):
    folder, _ = demo
    for table in ("shoreline", "water", "parks", "links", "zones", "reaches"):
        layer = QgsVectorLayer(f"{folder}/shoreline_check.gpkg|layername={table}", table, "ogr")
        assert layer.isValid()
        assert layer.featureCount() > 0
        assert layer.listStylesInDatabase()[0] > 0, table
    assert layer.renderer().type() == "categorizedSymbol"


def test_every_park_has_a_verdict_and_a_reach(demo):
    folder, _ = demo
    counted = rows(folder, "SELECT verdict, reach, count(*) FROM reaches GROUP BY 1, 2")
    assert {verdict for verdict, _, _ in counted} <= VERDICTS
    parks = rows(folder, "SELECT count(*) FROM parks")[0][0]
    assert sum(count for _, _, count in counted) == parks
    assert {"within", "outside"} <= {verdict for verdict, _, _ in counted}


def test_counts_are_printed(demo):
    folder, printed = demo
    total = rows(folder, "SELECT count(*) FROM reaches")[0][0]
    last = [line for line in printed.splitlines() if line.startswith("合计 Total")]
    assert last[0].split()[-1] == str(total)


def test_the_map_is_a_picture(demo):
    folder, _ = demo
    picture = QImage(str(folder / "shoreline_check.png"))
    assert picture.width() > 2000
    colours = {picture.pixel(x, y) for x in range(0, 2300, 7) for y in range(0, 1600, 7)}
    assert len(colours) > 50
