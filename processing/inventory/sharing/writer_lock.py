"""Who writes into an inventory on a shared folder: one at a time, by name; all others read.

SQLite's own locks do not hold on every share. The lock is a file beside the inventory, of
`QLockFile`, which counts as gone on the same computer when its process has ended; beside it stands
who it is.
"""

import json
import platform
import time
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLockFile

from ....analysis.message import InputError
from ...messages.language import tr

LOCK, WRITER = ".lock", ".writer"
WAIT_S = 10.0
OLD_H = 24.0
BEING_MADE_S = 10.0  # so long a lock may be empty: its process is about to write into it
_held = {}  # by path: lock and how many hold it in this process


def hold(path, wait_s=WAIT_S):
    """Hold an inventory for writing, until `let_go`; again within one process.

    Parameters
    ----------
    path : Path
    wait_s : float
        How long another may still hold it.

    Raises
    ------
    InputError
        Names who holds it, where, since when, and what to do where that is long gone.
    """
    path = Path(path).absolute()
    if path in _held:
        _held[path][1] += 1
        return
    _clear_empty(beside(path, LOCK))
    lock = QLockFile(str(beside(path, LOCK)))
    lock.setStaleLockTime(0)  # however long somebody edits
    if lock.tryLock(int(wait_s * 1000)):
        _held[path] = [lock, 1]
        _tell(path)
    elif lock.error() == QLockFile.LockError.LockFailedError:
        told = who_holds(path)
        if not told:
            raise InputError(
                "{inventory} has just been written by another: run again.", inventory=path.name
            )
        raise InputError("{told} Others can read it meanwhile.", told=told)
    # where no file can be made beside it, writing itself tells why


@contextmanager
def written_by_one(storage):
    """Hold an inventory while a block writes into it; databases know who writes by themselves.

    Parameters
    ----------
    storage : geopackage_storage.GeoPackageStorage or postgis_storage.PostgisStorage
    """
    path = None if storage.dry else getattr(storage, "path", None)
    if path is not None:
        hold(path)
    try:
        yield
    finally:
        if path is not None:
            let_go(path)


def let_go(path):
    """Let go of an inventory as often as it is held."""
    path = Path(path).absolute()
    if path not in _held:
        return
    _held[path][1] -= 1
    if not _held[path][1]:
        with suppress(OSError):
            beside(path, WRITER).unlink(missing_ok=True)
        _held.pop(path)[0].unlock()


def who_holds(path):
    """Tell who writes into an inventory, "" where nobody else does.

    Parameters
    ----------
    path : str or Path

    Returns
    -------
    str
        A sentence of the user's language.
    """
    path = Path(path).absolute()
    lock_file = beside(path, LOCK)
    _clear_empty(lock_file)
    if path in _held or not lock_file.exists():
        return ""
    told = _told(path)
    if told is None or _is_gone(path):
        return ""
    since = datetime.fromtimestamp(told["since"]).astimezone()
    sentence = tr(
        "{inventory} is being written by {person} on {machine} since {since}.",
        inventory=path.name,
        person=told["person"],
        machine=told["machine"],
        since=since.strftime("%Y-%m-%d %H:%M"),
    )
    if time.time() - told["since"] > OLD_H * 3600:
        sentence += " " + tr(
            "That is long ago: ask there, and where nobody writes any more delete {file}.",
            file=lock_file.name,
        )
    return sentence


def beside(path, suffix):
    """Return a file beside an inventory."""
    return path.with_name(path.name + suffix)


def _tell(path):
    """Write who holds an inventory; the lock holds also where that cannot be written."""
    person = QgsApplication.userFullName() or QgsApplication.userLoginName()
    told = {"person": person, "machine": platform.node(), "since": time.time()}
    with suppress(OSError):
        beside(path, WRITER).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def _told(path):
    """Return who holds an inventory as far as it is known; None where the lock has just gone."""
    try:
        since = beside(path, LOCK).stat().st_mtime
    except OSError:
        return None
    known, _pid, machine, _program = QLockFile(str(beside(path, LOCK))).getLockInfo()
    told = {"person": tr("somebody"), "machine": machine if known else "–", "since": since}
    try:
        written = json.loads(beside(path, WRITER).read_text(encoding="utf-8"))
        return told | {
            "person": str(written["person"]),
            "machine": str(written["machine"]),
            "since": float(written["since"]),
        }
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return told


def _clear_empty(lock_file):
    """Remove the lock of a process that was killed while it made it: it never tells that it is."""
    with suppress(OSError):
        made = lock_file.stat()
        if not made.st_size and time.time() - made.st_mtime > BEING_MADE_S:
            lock_file.unlink()


def _is_gone(path):
    """Tell whether the lock was left by a process of this computer that has ended."""
    lock = QLockFile(str(beside(path, LOCK)))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        return False
    lock.unlock()
    return True
