"""The command's arguments, what it gives undisturbed, clusters, and steps that take their time."""

import json
import os
import signal
import subprocess
import sys

import pytest
from parkshore.analysis.screening import command_line

from .started_again import PARTITIONS, RULES


@pytest.fixture
def whole(here, tmp_path, sites_file, shoreline_file):
    """The bytes of a result that nobody disturbed, made in this process."""
    folder = tmp_path / "whole"
    asked = ["screen", str(sites_file), str(shoreline_file), "--out", str(folder), *RULES]
    assert command_line.main(asked) == 0
    return (folder / "checked.parquet").read_bytes()


@pytest.fixture
def asked(tmp_path, sites_file, shoreline_file):
    """The command's arguments, in many partitions; the folder is the fourth."""
    out = ("--out", tmp_path / "out")
    return [sites_file, shoreline_file, *out, "--partitions", str(PARTITIONS), *RULES]


@pytest.fixture
def dask(environment, tmp_path, wait_until):
    """Start a scheduler with some workers in processes of their own, or a further worker of it."""
    started = []

    def run(env, *arguments):
        command = [sys.executable, "-P", "-m", "dask", *map(str, arguments)]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        started.append(
            subprocess.Popen(command, env=env, cwd=tmp_path, start_new_session=True, **quiet)
        )
        return started[-1]

    def worker(address, env=environment, threads=1):
        return run(env, "worker", address, "--no-dashboard", "--nthreads", threads)

    def start(env=environment, workers=2):
        file = tmp_path / f"scheduler{len(started)}.json"
        options = ("--port", "0", "--no-dashboard", "--scheduler-file", file)
        scheduler = run(env, "scheduler", *options)
        wait_until(lambda: file.exists() and file.read_text().endswith("}"))
        address = json.loads(file.read_text())["address"]
        return scheduler, [worker(address, env) for _ in range(workers)], address

    start.worker = worker
    yield start
    for each in started:
        if each.poll() is None:
            os.killpg(each.pid, signal.SIGKILL)
        each.wait()


SLOWLY = """\
import importlib, pathlib, time

def slow(module, name, seconds, marker):
    module = importlib.import_module("parkshore.analysis.screening." + module)
    work = getattr(module, name)

    def slowly(*given, **named):
        done = work(*given, **named)
        if pathlib.Path(marker).exists():
            time.sleep(seconds)  # so that a process is killed in the middle of this work
        return done

    setattr(module, name, slowly)

"""


class Slow:
    """Processes in which a function of the screening takes longer, until all shall be fast."""

    def __init__(self, folder, environment):
        self._folder, self._marker = folder, folder / "slow"
        path = f"{folder}{os.pathsep}{environment['PYTHONPATH']}"
        self.environment = {**environment, "PYTHONPATH": path}

    def __call__(self, module, name, seconds):
        self._marker.touch()
        told = f"slow({module!r}, {name!r}, {seconds}, {str(self._marker)!r})\n"
        (self._folder / "sitecustomize.py").write_text(SLOWLY + told)
        return self.environment

    def over(self):
        self._marker.unlink()


@pytest.fixture
def slow(tmp_path, environment):
    folder = tmp_path / "slowly"
    folder.mkdir()
    return Slow(folder, environment)
