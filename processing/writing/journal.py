"""Folders in which runs make files beside their places, and what a killed run left of one.

A run holds a lock beside its folder: the system frees it when the process ends, however it ends.
`QLockFile` keeps process, machine and start of the system in it, so that a folder is cleared only
when the run that made it is gone.
"""

import json
import os
import shutil
import time
import uuid
from contextlib import suppress
from pathlib import Path

from qgis.PyQt.QtCore import QLockFile

from ..messages.language import tr

PREFIX = ".parkshore-"
_LOCK, _MOVES = ".lock", ".moves"
_BEING_MADE_S = 10.0  # so long a lock may be empty: its run is about to write into it


class Entry:
    """A folder beside places that are to be replaced, held by this run.

    Parameters
    ----------
    folder : Path
        Where the places are.

    Attributes
    ----------
    base : Path
        The folder that is this run's own.

    Raises
    ------
    OSError
        Where nothing can be written there.
    """

    def __init__(self, folder):
        clear(folder)
        self.base = Path(folder) / f"{PREFIX}{uuid.uuid4().hex[:8]}"
        self._lock = _locked(self.base)
        if self._lock is None:
            self.base.mkdir()  # tells why nothing can be written
            self.base.rmdir()
            raise OSError(0, tr("the disk is full or cannot be written"))
        try:
            self.base.mkdir()
        except OSError:
            self._lock.unlock()
            raise

    def tell(self, moves):
        """Keep which files are about to be moved, so that the next run can end it.

        Parameters
        ----------
        moves : list of (Path, Path)
            What is made, and its place.
        """
        folder = self.base.parent
        told = [
            [str(made.relative_to(self.base)), str(place.relative_to(folder)), _state(place)]
            for made, place in moves
        ]
        path = _beside(self.base, _MOVES)
        with path.open("w", encoding="utf-8") as file:
            json.dump(told, file)
            file.flush()
            os.fsync(file.fileno())

    def close(self):
        """Remove the folder and the lock."""
        _remove(self.base)
        self._lock.unlock()


def clear(folder):
    """End or remove what killed runs left in a folder; those alive are left alone."""
    folder = Path(folder)
    bases = {
        path.with_name(path.name.removesuffix(_LOCK).removesuffix(_MOVES))
        for path in folder.glob(f"{PREFIX}*")
    }
    for base in bases:
        lock = _locked(base)
        if lock is None:
            _remove_empty_lock(base)
            continue
        with suppress(OSError):  # another run, or the next one, will
            _end_moves(base)
            _remove(base)
        lock.unlock()


def _locked(base):
    """Return the lock of a folder, or None where a run that lives holds it."""
    lock = QLockFile(str(_beside(base, _LOCK)))
    lock.setStaleLockTime(0)  # however long a run takes
    return lock if lock.tryLock(0) else None


def _remove_empty_lock(base):
    """Remove the lock of a run that was killed while it made it: no lock ever tells it is gone."""
    path = _beside(base, _LOCK)
    with suppress(OSError):
        made = path.stat()
        if not made.st_size and not base.exists() and time.time() - made.st_mtime > _BEING_MADE_S:
            path.unlink()


def _end_moves(base):
    """Move what a killed run had still to move, where nobody has touched the places since."""
    path = _beside(base, _MOVES)
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        moves = [(str(made), str(place), was) for made, place, was in told]
    except (OSError, ValueError, TypeError, RecursionError):
        return  # nothing was moved yet
    waiting = [
        (base / made, base.parent / place, was)
        for made, place, was in moves
        if _is_below(made) and _is_below(place) and (base / made).exists()
    ]
    if all(_state(place) == was for _, place, was in waiting):
        for made, place, _ in waiting:
            made.replace(place)


def _is_below(name):
    """Whether a name leads into its folder: a journal in a shared folder may be anybody's."""
    return "\0" not in name and not Path(name).is_absolute() and ".." not in Path(name).parts


def _state(path):
    """Return what tells whether a file was touched; None where there is none."""
    try:
        told = path.stat()
    except OSError:
        return None
    return [told.st_ino, told.st_size, told.st_mtime_ns]


def _remove(base):
    shutil.rmtree(base, ignore_errors=True)
    if base.is_file():
        base.unlink()
    _beside(base, _MOVES).unlink(missing_ok=True)


def _beside(base, suffix):
    return base.with_name(base.name + suffix)
