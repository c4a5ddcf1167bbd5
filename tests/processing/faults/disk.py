"""What tests of faults share: checksums of a folder, small disks filled, work that is killed."""

import hashlib
import multiprocessing
import os
import signal
import time
from pathlib import Path

from qgis.core import QgsVectorLayer

FORK = multiprocessing.get_context("fork")
PATIENCE_S = 120
STANDSTILL_S, TRIES = 60, 5


def sums(folder):
    """Return the checksum of every file below a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(Path(folder).rglob("*"))
        if path.is_file()
    }


def leftovers(folder):
    """Return what runs have left beside their places."""
    return sorted(path.name for path in Path(folder).rglob(".parkshore-*"))


def fill(place, left):
    """Fill a disk so that only so many bytes are left."""
    room = os.statvfs(place)
    (place / "filler").write_bytes(b"\0" * max(0, room.f_bavail * room.f_frsize - left))


def names(path):
    """Return the values of a layer's field ``name``."""
    made = QgsVectorLayer(str(path), "made", "ogr")
    assert made.isValid(), path
    return [feature["name"] for feature in made.getFeatures()]


def killed_after(seconds, work, *arguments):
    """Run work in a process and kill it; return whether it had ended by itself."""
    process = FORK.Process(target=work, args=arguments)
    process.start()
    process.join(timeout=seconds)
    ended = process.exitcode is not None
    if not ended:
        os.kill(process.pid, signal.SIGKILL)
    process.join(timeout=PATIENCE_S)
    return ended


def ended(work, *arguments):
    """Run work in a process of its own and return its exit code.

    A process that begins while another thread holds a lock, such as SQLite's about memory, waits
    for that lock for ever, before it has done anything: it is begun anew.
    """
    for _ in range(TRIES):
        process = FORK.Process(target=work, args=arguments)
        process.start()
        process.join(timeout=STANDSTILL_S)
        if process.exitcode is not None:
            return process.exitcode
        process.kill()
        process.join()
    raise TimeoutError(work)


def duration(work, *arguments):
    """Return how long work takes in a process of its own."""
    start = time.monotonic()
    process = FORK.Process(target=work, args=arguments)
    process.start()
    process.join(timeout=PATIENCE_S)
    assert process.exitcode == 0
    return time.monotonic() - start
