"""Rows that come by columns lie in the file as those that QGIS writes one by one."""

import sqlite3

import numpy as np
import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
)

from ..conftest import saved
from .both_ways import FIELDS, SHAPES, content, rows_of


@pytest.mark.parametrize("kind", SHAPES)
def test_both_ways_write_the_same_file(kind, both, layer, tmp_path):
    crs = {"NoGeometry": "", "LineString": "EPSG:4549"}.get(kind, "EPSG:4490")
    source = layer(kind, rows_of(SHAPES[kind] * 3), FIELDS, crs=crs)
    one, other = both(saved(source, tmp_path / "parks.gpkg"), by_columns=kind != "PointZ")
    assert content(one) == content(other)


@pytest.mark.parametrize("kind", ["Point", "Polygon"])
def test_links_are_the_same_both_ways(kind, run, layer, monkeypatch, tmp_path):
    from parkshore.processing.writing.sink import Sink

    river = {"river": str, "river_cls": str}
    shore = layer("LineString", [("LineString(109 30.2, 112 30.2)", ["甲江", "main"])], river)
    parks = layer(kind, rows_of(SHAPES[kind] * 2), FIELDS, crs="EPSG:4490")
    given = {"PARKS": saved(parks, tmp_path / "parks.gpkg"), "SHORELINE": shore, "RULE_SET": 0}
    found, path = [], tmp_path / "links.gpkg"
    for by_columns in (True, False):
        if not by_columns:
            monkeypatch.setattr(Sink, "takes_columns", False)
        run("parkshore:shorelinecheck", given | {"OUTPUT": "memory:", "LINKS": str(path)})
        found.append(content(path.rename(tmp_path / f"{by_columns}.gpkg")))
    assert len(found[0]["links"]) > 3
    assert found[0] == found[1]


WATER = [
    ("POLYGON ((110 30, 110.2 30, 110 30.2, 110.2 30.2, 110 30))", ["长江"]),
    ("POLYGON ((111 30, 111.1 30, 111.1 30.1, 111 30))", [None]),
]


@pytest.mark.parametrize("limit", [1, 1 << 24], ids=["row by row", "at once"])
@pytest.mark.parametrize(
    ("algorithm", "given", "outputs"),
    [
        ("prepareshoreline", "INPUT", ("OUTPUT", "WATER")),
        ("shorelinezones", "SHORELINE", ("OUTPUT",)),
    ],
)
def test_waters_are_the_same_both_ways(
    algorithm, given, outputs, limit, provider, layer, listener, monkeypatch, tmp_path
):
    from parkshore.processing.layers import row_writing
    from parkshore.processing.writing.sink import Sink

    monkeypatch.setattr(row_writing, "_MOST_BYTES", limit)
    water = layer("Polygon", WATER, {"name": str}, name="water")
    paths = {name: tmp_path / f"{name}.gpkg" for name in outputs}
    told, found = [], []
    listener.progressChanged.connect(told.append)
    for by_columns in (True, False):
        if not by_columns:
            monkeypatch.setattr(Sink, "takes_columns", False)
        listener.setProgress(0)
        told.clear()
        parameters = {given: water, **{name: str(path) for name, path in paths.items()}}
        made = provider.algorithm(algorithm).create()
        assert made.run(parameters, QgsProcessingContext(), listener)[1]
        assert told == sorted(told)
        found.append([content(path.rename(path.with_suffix(".one"))) for path in paths.values()])
    assert found[0] == found[1]
    assert any("main" in str(each) for each in found[0]) == (algorithm == "prepareshoreline")


def test_rows_that_come_in_parts_are_the_same(run, layer, monkeypatch, tmp_path):
    from parkshore.analysis.shoreline.results import parted_check
    from parkshore.processing.shoreline.check import coming_results

    places = np.random.default_rng(3).uniform([110, 30], [112, 30.4], (300, 2)).tolist()
    shapes = [*(f"Point({x} {y})" for x, y in places), None, "Point(110 95)"]
    parks = saved(layer("Point", rows_of(shapes), FIELDS), tmp_path / "parks.gpkg")
    given = {
        "PARKS": parks,
        "SHORELINE": layer("LineString", [("LineString(109 30.2, 112 30.2)", [])]),
    }
    given |= {"RULE_SET": 0, "DISTANCE": 9000, "PARK_ACCURACY": 10, "LINKS": "memory:"}
    found, taken = [], []
    take = coming_results.ComingResults._take
    monkeypatch.setattr(
        coming_results.ComingResults, "_take", lambda coming: taken.append(1) or take(coming)
    )
    for ending in ("gpkg", "gpkg", "geojson"):
        path = tmp_path / f"checked.{ending}"
        numbers = run("parkshore:shorelinecheck", given | {"OUTPUT": str(path)})
        links = sorted(each.geometry().asWkt() for each in numbers.pop("LINKS").getFeatures())
        numbers.pop("OUTPUT")
        rows = content(path.rename(tmp_path / f"{len(found)}.gpkg")) if ending == "gpkg" else None
        found.append((numbers, links, rows))
        monkeypatch.setattr(parted_check, "FEWEST", 40)  # slices are of 4,096 rows
    assert found[0] == found[1]
    assert found[0][:2] == found[2][:2]
    assert len(taken) == 1 + 2 * 5


def test_a_full_disk_is_told(keeper, run, parks, tmp_path, monkeypatch):
    from parkshore.processing.writing.geopackage.geopackage_rows import GeoPackageRows

    def full(*_):
        raise sqlite3.OperationalError("database or disk is full")

    for method in ("__init__", "write", "finish"):
        with monkeypatch.context() as patched:
            patched.setattr(GeoPackageRows, method, full)
            with pytest.raises(QgsProcessingException, match="Kept: features could not be written"):
                run(keeper, {"PARKS": parks, "OUTPUT": str(tmp_path / "out.gpkg")})
        assert [each.name for each in tmp_path.iterdir()] == ["parks.gpkg"]


def test_a_source_that_changes_is_told(keeper, run, parks, tmp_path, monkeypatch):
    from parkshore.processing.layers.bridge import Layer

    read = Layer.read

    def meddled(*arguments, **options):
        rows = read(*arguments, **options)
        rows.columns["name"][1] = "another"
        return rows

    monkeypatch.setattr(Layer, "read", meddled)
    with pytest.raises(QgsProcessingException, match="parks changed while it was read"):
        run(keeper, {"PARKS": parks, "OUTPUT": str(tmp_path / "out.gpkg")})
