"""Many runs in one QGIS process leave nothing behind: no memory, no open files, no temporary ones.

What a run costs on a few rows decides what is light: below a second. The figures of each are
printed (``pytest -rP``).
"""

import contextlib
import ctypes
import gc
import os
import re
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingUtils
from qgis.PyQt.QtCore import QEvent
from soak_jobs import HEAVY, JOBS, LIGHT

RUNS = int(os.environ.get("PARKSHORE_SOAK_RUNS", "1000"))
HEAVY_RUNS = 30
FILES_EVERY = 2  # the other runs of a light one keep their layers in memory
MOST = 1.1  # memory after the last run by that after a tenth of them
_LIBC = ctypes.CDLL(None)


@pytest.fixture(scope="module")
def temporary(provider, tmp_path_factory):
    """A folder of this module's own for temporary files, QGIS's beside Python's."""
    folder = tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(folder))
        patch.setattr(tempfile, "tempdir", str(folder))
        yield folder


def go_round():
    """Do what a window's event loop does between two runs: without it nothing is deleted later."""
    QgsApplication.processEvents()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def held_mib():
    """Return the memory that is held: what is free already goes back to the system first."""
    gc.collect()
    _LIBC.malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def open_files():
    """Return the files that are open, by name; pipes and the like by their kind."""
    found = []
    for each in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):  # the folder's own
            found.append(re.sub(r":\[\d+\]$", "", str(each.readlink())))
    return sorted(found)


def left_in(*folders):
    """Return the files and folders that lie in folders of temporary ones."""
    return sorted(str(each) for folder in folders for each in folder.iterdir())


@pytest.fixture
def soak(bench, temporary, wait_until):
    """Run an algorithm many times; return memory after the last by that after an earlier run."""

    def soaked(name, *, runs, told_from, files_every, patience_s):
        def still_open():
            now = Counter(open_files())
            return sorted((now - first_open) + Counter(p for p in now if p.startswith(out)))

        out = str(bench.out)
        bench.run(name)
        folders = (temporary, Path(QgsProcessingUtils.tempFolder()))
        before, began = left_in(*folders), time.process_time()
        for number in range(1, runs + 1):
            bench.run(name, in_files=number % files_every == 0)
            go_round()
            if number == told_from:
                first_mib, first_open = held_mib(), Counter(open_files())
        mib, each_s = held_mib(), (time.process_time() - began) / runs
        told = f"{runs} runs of {each_s:.2f} s, {first_mib:.0f} → {mib:.0f} MiB"
        ratio = mib / first_mib
        bound = f"≤ {MOST:g}{' missed' if ratio > MOST else ''}"
        sys.stdout.write(f"{name}: {told}, {ratio:.3f} {bound}\n")
        assert left_in(*folders) == before
        # QGIS itself keeps what it has read open for a minute
        assert not still_open() or wait_until(lambda: not still_open(), patience_s), still_open()
        return ratio

    return soaked


def test_a_few_runs_leave_no_file(soak):
    soak("shorelinecheck", runs=2, told_from=1, files_every=1, patience_s=0)


@pytest.mark.long
@pytest.mark.parametrize("name", LIGHT)
def test_a_thousand_runs(soak, name):
    runs = soak(name, runs=RUNS, told_from=RUNS // 10, files_every=FILES_EVERY, patience_s=90)
    assert runs <= MOST


@pytest.mark.long
@pytest.mark.parametrize("name", HEAVY)
def test_thirty_runs_of_what_takes_longer(soak, name):
    runs = soak(name, runs=HEAVY_RUNS, told_from=HEAVY_RUNS // 3, files_every=1, patience_s=90)
    assert runs <= MOST


def test_every_algorithm_is_run(provider):
    assert {each.name() for each in provider.algorithms()} == set(JOBS)
