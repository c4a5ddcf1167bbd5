"""One cluster: several clients of it, and workers that would compute something else."""

import os

import pyproj
import pytest

from .started_again import FEW, parts_of


@pytest.mark.long
def test_two_clients_of_one_cluster(command, asked, whole, tmp_path, dask, slow):
    """The same screening at the same time in two folders."""
    env = slow("partition_check", "write_groups", 0.2)
    there = dask(env)[2]
    folders = [asked[3], tmp_path / "other"]
    both = [command(*asked[:3], each, *asked[4:], "--scheduler", there) for each in folders]
    for each in both:
        code, out, told = each.ended()
        assert code == 0, told
        assert "TOTAL: 3000" in out
    assert [(each / "checked.parquet").read_bytes() for each in folders] == [whole, whole]


STRANGERS = {
    "another version": (1, f"has proj 0.0, this machine {pyproj.proj_version_str}; install the "),
    "two threads": (2, "computes in several threads (2); start it with --nthreads 1, and more "),
}


@pytest.mark.long
@pytest.mark.parametrize("joins_late", [False, True])
@pytest.mark.parametrize("name", STRANGERS)
def test_a_strange_worker(command, asked, tmp_path, wait_until, dask, slow, name, joins_late):
    threads, sentence = STRANGERS[name]
    env = slow("partition_check", "write_groups", 0.3)
    _, _, there = dask(env, workers=1 if joins_late else 0)
    first = command(*asked, "--scheduler", there) if joins_late else None
    if first:
        wait_until(lambda: len(parts_of(asked[3])) >= FEW)
    if name == "another version":
        strange = tmp_path / "strange"
        strange.mkdir()
        (strange / "sitecustomize.py").write_text("import pyproj\npyproj.proj_version_str = '0.0'")
        env = {**env, "PYTHONPATH": f"{strange}{os.pathsep}{env['PYTHONPATH']}"}
    dask.worker(there, env, threads)
    first = first or command(*asked, "--scheduler", there)
    code, out, told = first.ended()
    assert (code, out) == (1, "")
    assert "Traceback" not in told
    assert told.splitlines()[-1].startswith("The worker tcp://")
    assert sentence in told.splitlines()[-1]
