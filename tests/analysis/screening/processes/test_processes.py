"""Real processes, some of them killed: what is finished is kept, nothing is lost or done twice."""

import os
import signal

import numpy as np
import pyarrow.parquet as pq
import pytest
import shapely

from .started_again import FEW, PARTITIONS, RULES, go_on, is_alive, parts_of


def test_killed_client(command, asked, whole, wait_until):
    first = command(*asked)
    wait_until(lambda: len(parts_of(asked[3])) >= FEW)
    workers = first.workers()
    first.process.kill()
    assert first.ended()[0] == -signal.SIGKILL
    wait_until(lambda: not any(is_alive(each) for each in workers))
    kept = parts_of(asked[3])
    assert FEW <= len(kept) < PARTITIONS
    go_on(command, asked, whole, kept)


@pytest.mark.long
@pytest.mark.parametrize("workers", ["1", "2", "4"])
@pytest.mark.parametrize("partitions", ["1", "7", "60"])
def test_same_bytes_by_any_number_of_workers(
    command, tmp_path, sites_file, shoreline_file, whole, workers, partitions
):
    out = ("--out", tmp_path / "out", "--workers", workers, "--partitions", partitions)
    code, _, told = command(sites_file, shoreline_file, *out, *RULES).ended()
    assert code == 0, told
    assert (tmp_path / "out" / "checked.parquet").read_bytes() == whole


@pytest.mark.long
def test_killed_worker(command, asked, whole, wait_until):
    first = command(*asked)
    wait_until(lambda: len(parts_of(asked[3])) >= FEW)
    os.kill(first.workers()[0], signal.SIGKILL)
    code, out, told = first.ended()
    assert code == 0, told
    assert "TOTAL: 3000" in out
    assert (asked[3] / "checked.parquet").read_bytes() == whole


@pytest.mark.long
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted(command, asked, whole, wait_until, number):
    first = command(*asked)
    wait_until(lambda: len(parts_of(asked[3])) >= FEW)
    if number == signal.SIGINT:  # a terminal's Ctrl-C is heard by all processes
        os.killpg(first.process.pid, number)
    else:
        first.process.send_signal(number)
    code, out, told = first.ended()
    assert (code, out) == (130, "")
    assert told.endswith("Stopped. Finished partitions are kept: start the same command again.\n")
    assert "Traceback" not in told
    assert not list(asked[3].rglob("*.unfinished"))
    kept = parts_of(asked[3])
    assert all(pq.read_metadata(path).num_rows for path in kept)
    go_on(command, asked, whole, kept)


@pytest.mark.long
def test_killed_scheduler(command, asked, whole, wait_until, dask):
    scheduler, workers, there = dask()
    first = command(*asked, "--scheduler", there)
    wait_until(lambda: len(parts_of(asked[3])) >= FEW)
    scheduler.kill()
    code, out, told = first.ended()
    assert (code, out) == (3, "")
    assert told.splitlines()[-1] == (
        "The scheduler is gone. What is finished is kept: start the same command again."
    )
    assert "Traceback" not in told
    for each in workers:
        os.killpg(each.pid, signal.SIGKILL)
        each.wait()
    kept = parts_of(asked[3])
    assert FEW <= len(kept) < PARTITIONS
    go_on(command, [*asked, "--scheduler", dask()[2]], whole, kept)


@pytest.mark.long
def test_killed_worker_of_a_cluster(command, asked, whole, wait_until, dask):
    _, workers, there = dask()
    first = command(*asked, "--scheduler", there)
    wait_until(lambda: len(parts_of(asked[3])) >= FEW)
    os.killpg(workers[0].pid, signal.SIGKILL)
    code, _, told = first.ended()
    assert code == 0, told
    assert (asked[3] / "checked.parquet").read_bytes() == whole


@pytest.mark.long
def test_two_at_once_in_a_folder(command, asked, wait_until):
    first = command(*asked)
    wait_until((asked[3] / "manifest.json").exists)
    code, out, told = command(*asked).ended()
    assert (code, out) == (1, "")
    assert told.startswith("Another screening works in ")
    assert first.ended()[0] == 0


@pytest.mark.long
def test_workers_without_the_library(command, asked, dask, environment):
    bare = {name: value for name, value in environment.items() if name != "PYTHONPATH"}
    code, out, told = command(*asked, "--scheduler", dask(bare)[2]).ended()
    assert (code, out) == (1, "")
    assert told.splitlines()[-1].startswith("The workers cannot load the library (")
    assert "Traceback" not in told


@pytest.mark.long
def test_killed_between_row_groups(command, tmp_path, write, shoreline_file, wait_until):
    """More sites than a row group holds: partitions are joined as they lie."""
    rng = np.random.default_rng(11)
    sites = write(
        tmp_path / "s.parquet", shapely.points(rng.uniform([110, 29], [113, 31], (140_000, 2)))
    )
    results = []
    for partitions in ("1", "3", "8"):  # whole row groups, one each, parts of one
        out = tmp_path / partitions
        asked = [sites, shoreline_file, "--out", out, "--partitions", partitions, *RULES]
        first = command(*asked)
        if partitions != "1":
            wait_until(lambda out=out: parts_of(out))
            first.process.kill()
            first.ended()
            kept = len(parts_of(out))
            first = command(*asked)
        code, _, told = first.ended()
        assert code == 0, told
        if partitions != "1":
            assert f"{kept} of {partitions} partitions " in told
        results.append((out / "checked.parquet").read_bytes())
    assert results[0] == results[1] == results[2]
    assert pq.ParquetFile(asked[3] / "checked.parquet").metadata.num_row_groups == 3
