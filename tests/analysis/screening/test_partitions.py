"""The same bits whatever the partitions, and what comes in comes out."""

import hashlib
import json

import geopandas
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely
from parkshore.analysis.screening import partition_check, screening_run, shore_waters
from parkshore.analysis.screening.files.result_fields import RESULTS
from parkshore.analysis.screening.screen_plan import Plan
from parkshore.analysis.screening.screening_run import Screening
from parkshore.analysis.screening.site_digests import root_of
from parkshore.analysis.screening.work_folder import WorkFolder
from parkshore.analysis.shoreline.check.site_check import screen
from parkshore.analysis.shoreline.check.sites_and_waters import Sites, Waters

DAY = "2026-01-31"


def screened(folder, sites, shoreline, partitions, **more):
    plan = Plan(str(sites), str(shoreline), day=DAY, **more)
    return Screening(plan, folder, partitions=partitions).run().path


@pytest.mark.parametrize("rule_set", [0, 1])
def test_partitions_change_no_byte(here, tmp_path, sites_file, shoreline_file, rule_set):
    files = [
        screened(tmp_path / str(count), sites_file, shoreline_file, count, rule_set=rule_set)
        for count in (1, 3, 40)
    ]
    assert len({file.read_bytes() for file in files}) == 1
    assert here.partitions() == 44
    assert sum(key.startswith("shoreline-") for key in here.done) == 3  # once a run


@pytest.mark.parametrize("kind", ["polygons", "mixed"])
def test_partitions_change_no_byte_of_other_shapes(
    here, tmp_path, write, places, shoreline_file, kind
):
    shapes = shapely.buffer(shapely.points(places[:200]), 0.004, quad_segs=3)
    if kind == "mixed":
        shapes[::2] = shapely.points(places[:200:2])
        shapes[1::6] = shapely.boundary(shapes[1::6])
    sites = write(tmp_path / "sites.parquet", shapes)
    files = [
        screened(tmp_path / str(count), sites, shoreline_file, count, rule_set=1)
        for count in (1, 2, 9)
    ]
    assert len({file.read_bytes() for file in files}) == 1


def test_a_partition_is_what_the_library_checks_at_once(
    here, tmp_path, places, write, shoreline_file
):
    sites = write(tmp_path / "sites.parquet", shapely.points(places), number=range(len(places)))
    table = pq.read_table(screened(tmp_path / "out", sites, shoreline_file, 7))
    table = table.sort_by("number")
    shore = pq.read_table(shoreline_file)
    waters = Waters(
        "",
        shapely.from_wkb(shore["geom"].to_pylist()),
        rivers=np.array(shore["river"].to_pylist(), object),
        classes=np.array(shore["river_cls"].to_pylist(), object),
    )
    whole = screen(Sites.from_points(places), waters, limit_m=1000.0)
    for name in ("shore_m", "margin_m", "near_lon", "near_lat", "bearing"):
        np.testing.assert_array_equal(table[name].to_numpy(), getattr(whole, name))
    assert table["verdict"].to_pylist() == whole.verdict.tolist()
    assert table["near_river"].to_pylist() == whole.near_river.tolist()


def test_every_site_comes_out_once_with_its_own_columns(here, tmp_path, sites_file, shoreline_file):
    path = screened(tmp_path / "out", sites_file, shoreline_file, 5, rule_set=1)
    result, sites = pq.read_table(path), pq.read_table(sites_file)
    assert result.column_names == [
        *("name", "chemical", "facility", "opened", "verdict_0"),
        *(*RESULTS, "geometry"),
    ]
    for name, source in (("name", "name"), ("verdict_0", "verdict")):
        assert sorted(result[name].to_pylist()) == sorted(sites[source].to_pylist())
    by_name = dict(zip(sites["name"].to_pylist(), sites["geom"].to_pylist(), strict=True))
    assert by_name == dict(
        zip(result["name"].to_pylist(), result["geometry"].to_pylist(), strict=True)
    )
    lost = {row["name"]: row["verdict"] for row in result.to_pylist() if row["shore_m"] is None}
    assert lost == {
        "企业 5": "no geometry",
        "企业 17": "invalid geometry",
        "企业 18": "no geometry",
    }


def test_metadata_tell_parameters_counts_and_checksums(here, tmp_path, sites_file, shoreline_file):
    path = screened(tmp_path / "out", sites_file, shoreline_file, 5, distance_m=500.0)
    metadata = pq.read_schema(path).metadata
    told = json.loads(metadata[b"parkshore"])
    assert told["parameters"]["distance_m"] == 500.0
    assert told["parameters"]["day"] == DAY
    assert told["counts"]["TOTAL"] == 3000
    assert told["files"]["parks"] == hashlib.sha256(sites_file.read_bytes()).hexdigest()
    assert told["checksums"]["parks"] == root_of(told["tree"]["nodes"])
    geo = json.loads(metadata[b"geo"])
    assert geo["columns"]["geometry"]["geometry_types"] == ["Point"]
    west, south, east, north = geo["columns"]["geometry"]["bbox"]
    assert 109 < west < east < 114
    assert 29 < south < north == 95  # as it stands in the file


def test_one_changed_cell_changes_the_checksum(here, tmp_path, write, places, shoreline_file):
    told = []
    for number, name in enumerate(("a", "b")):
        names = ["x"] * 99 + [name]
        sites = write(tmp_path / f"{name}.parquet", shapely.points(places[:100]), name=names)
        path = screened(tmp_path / f"out{number}", sites, shoreline_file, 3)
        told.append(json.loads(pq.read_schema(path).metadata[b"parkshore"])["checksums"])
    assert told[0]["parks"] != told[1]["parks"]
    assert told[0]["shoreline"] == told[1]["shoreline"]


def test_finished_partitions_are_kept(here, tmp_path, sites_file, shoreline_file, monkeypatch):
    folder = tmp_path / "out"
    whole = screened(tmp_path / "whole", sites_file, shoreline_file, 10).read_bytes()
    before = here.partitions()
    submit, limit = here.submit, 4

    def killed(work, *given, key, **named):
        if here.partitions() - before == limit:
            raise KeyboardInterrupt
        return submit(work, *given, key=key, **named)

    monkeypatch.setattr(here, "submit", killed)
    with pytest.raises(KeyboardInterrupt):
        screened(folder, sites_file, shoreline_file, 10)
    kept = {path: path.stat().st_mtime_ns for path in (folder / "parts").iterdir()}
    assert len(kept) == 2 * limit  # each with its checksum
    monkeypatch.setattr(here, "submit", submit)
    here.done.clear()
    changed, tidy = [], WorkFolder.tidy

    def look(self):
        changed.extend(path for path, when in kept.items() if path.stat().st_mtime_ns != when)
        tidy(self)

    monkeypatch.setattr(WorkFolder, "tidy", look)
    path = screened(folder, sites_file, shoreline_file, None)
    assert changed == []
    assert here.partitions() == 6
    assert not any(key.startswith("rows-") for key in here.done)
    assert path.read_bytes() == whole
    assert sorted(each.name for each in folder.iterdir()) == [
        *("checked.parquet", "checked.parquet.sha256", "checked.qmd", "checked.qml"),
        *("manifest.json", "parkshore.lock"),
    ]


def test_the_shoreline_is_made_ready_once_and_a_partition_takes_one_thread(
    here, tmp_path, sites_file, shoreline_file, monkeypatch
):
    made, threads = [], []
    prepare = shore_waters.prepare
    monkeypatch.setattr(
        shore_waters, "prepare", lambda *given, **named: made.append(1) or prepare(*given, **named)
    )
    monkeypatch.setattr(partition_check, "use_threads", threads.append)
    monkeypatch.setattr(pa, "set_cpu_count", threads.append)
    screened(tmp_path, sites_file, shoreline_file, 3)
    assert (made, threads) == ([1], [1] * 6)


def test_a_done_folder_computes_nothing(here, tmp_path, sites_file, shoreline_file):
    screened(tmp_path / "out", sites_file, shoreline_file, 2)
    here.done.clear()
    path = screened(tmp_path / "out", sites_file, shoreline_file, 2)
    assert here.done == []
    assert pq.read_metadata(path).num_rows == 3000


@pytest.mark.parametrize("spoil", ["cut", "foreign"])
def test_a_partition_that_is_not_whole_is_computed_again(
    here, tmp_path, sites_file, shoreline_file, spoil
):
    folder = tmp_path / "out"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(screening_run, "joined", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            screened(folder, sites_file, shoreline_file, 3)
    part = WorkFolder(folder).part(1)
    if spoil == "cut":
        part.write_bytes(part.read_bytes()[:-100])
    else:
        pq.write_table(pa.table({"x": [1]}), part)
    here.done.clear()
    path = screened(folder, sites_file, shoreline_file, 3)
    assert here.partitions() == 1
    assert pq.read_metadata(path).num_rows == 3000


def test_geopandas_reads_the_result(here, tmp_path, sites_file, shoreline_file):
    path = screened(tmp_path / "out", sites_file, shoreline_file, 2)
    frame = geopandas.read_parquet(path)
    assert len(frame) == 3000
    assert frame.crs == "OGC:CRS84"
    assert frame["verdict"].value_counts().to_dict()["no geometry"] == 2
