"""The files of a round, out of folders, lists and zip archives."""

import os
import stat
import time
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from ...cancel import check
from ...message import InputError, Message, translatable
from ..files import archive, file_kind
from .zip_names import clean_name, true_name

MOST_FILES = 5000
DEEPEST = 2
"""How many zip archives may lie one in the other."""

_NO_YEAR, _DAY_S = 1980, 86_400
_LOCKS = ("~$", ".~", "._")
_SYSTEM = {"thumbs.db", "desktop.ini", ".ds_store"}
_ALONE = {".shp": {".shx", ".dbf", ".prj", ".cpg", ".qpj", ".sbn", ".sbx", ".qix", ".qmd", ".qml"},
          ".tab": {".dat", ".map", ".id", ".ind"}, ".mif": {".mid"},
          ".gpkg": {".gpkg-wal", ".gpkg-shm", ".gpkg-journal"}}  # fmt: skip

OUTSIDE = translatable(
    "{file} has a path that leads out of its archive; it was not unpacked. Ask its sender to pack "
    "it again.",
)
DAMAGED = translatable(
    "{file} is damaged and cannot be opened; save it again from its program.",
)
TOO_DEEP = translatable(
    "{file} is a zip archive within zip archives; unpack it and give its folder.",
)


@dataclass
class Received:
    """One file of a round.

    Attributes
    ----------
    path : Path or None
        Where it can be read; None where it cannot.
    name : str
        As the user knows it: its path below what was given, archives among its folders.
    at : datetime or None
        When it was last changed.
    problem : Message or None
        Why it cannot be read.
    """

    path: Path | None
    name: str
    at: datetime | None = None
    problem: Message | None = None

    @property
    def parts(self) -> list[str]:
        """The name without ending, then the folders it lies in, from the inmost."""
        path = PurePosixPath(self.name)
        return [path.stem, *reversed([PurePosixPath(part).name for part in path.parts[:-1]])]


def received(
    places: Iterable[str | Path],
    scratch: str | Path,
    cancelled: Callable[[], bool] | None = None,
) -> list[Received]:
    """Return the files in folders, lists and zip archives, in the order of their names.

    Locks of open workbooks, files of the system and companions of a layer (``.dbf`` beside its
    ``.shp``) are no files of their own.

    Parameters
    ----------
    places
        Files, folders and zip archives.
    scratch
        An empty folder that archives are unpacked into.

    Raises
    ------
    InputError
        More than `MOST_FILES` files.
    """
    gathered = _Gathering(Path(scratch), cancelled)
    for place in places:
        gathered.take(Path(place), "")
    return gathered.found


class _Gathering:
    def __init__(self, scratch, cancelled):
        self._scratch, self._cancelled = scratch, cancelled
        self._seen, self._unpacked, self._archives = set(), 0, 0
        self.found = []

    def take(self, path, above, depth=0):
        """Take a file, or all that is in a folder or an archive."""
        check(self._cancelled)
        real = path.resolve()
        if real in self._seen:
            return
        self._seen.add(real)
        if path.is_dir() and path.suffix.lower() != ".gdb":
            self._take_folder(path, f"{above}{path.name}/", depth)
        elif _is_archive(path):
            self._take_archive(path, f"{above}{path.name}", depth)
        else:
            self._add(Received(path, f"{above}{path.name}", _changed(path)))

    def _take_folder(self, folder, above, depth):
        entries = sorted(folder.iterdir())
        endings = {}
        for entry in entries:
            endings.setdefault(entry.stem.casefold(), set()).add(entry.suffix.lower())
        for entry in entries:
            if entry.is_symlink() or _is_of_the_system(entry.name):
                continue
            if not _is_companion(entry, endings):
                self.take(entry, above, depth)

    def _take_archive(self, path, name, depth):
        """Unpack an archive and take what is in it; what is wrong with it is told as its row."""
        if depth == DEEPEST:
            self._add(Received(None, name, _changed(path), Message(TOO_DEEP, file=path.name)))
            return
        self._archives += 1
        folder = self._scratch / str(self._archives)
        folder.mkdir(parents=True)
        before = len(self.found)
        try:
            with zipfile.ZipFile(path) as opened:
                for entry in archive.entries(opened, path):
                    check(self._cancelled)
                    self._unpack(opened, entry, folder, name)
        except archive.FAULTS as error:  # an InputError is a ValueError
            message = getattr(error, "message", None) or Message(DAMAGED, file=path.name)
            self._add(Received(None, name, _changed(path), message))
            return
        self._take_folder(folder, f"{name}/", depth + 1)
        if len(self.found) == before:
            message = Message("{file} holds no file; ask its sender to pack it again.", file=name)
            self._add(Received(None, name, _changed(path), message))

    def _unpack(self, opened, entry, folder, archive_name):
        """Unpack an entry below a folder; tell why where it is not."""
        name = true_name(entry)
        parts = clean_name(name)
        if entry.is_dir() or "__MACOSX" in parts or any(map(_is_of_the_system, parts)):
            return
        told = f"{archive_name}/{name}"
        if not parts or stat.S_ISLNK(entry.external_attr >> 16):
            self._add(Received(None, told, None, Message(OUTSIDE, file=name)))
            return
        place = _free(folder.joinpath(*parts))
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            allowed = archive.LARGEST - self._unpacked
            self._unpacked += archive.unpack(opened, entry, place, allowed)
        except (InputError, OSError) as error:
            message = getattr(error, "message", None) or Message(DAMAGED, file=name)
            self._add(Received(None, told, None, message))
            return
        _keep_time(place, entry)

    def _add(self, one):
        if len(self.found) == MOST_FILES:
            raise InputError(
                "There are more than {most} files; choose the folder of the round alone.",
                most=MOST_FILES,
            )
        self.found.append(one)


def _is_archive(path):
    """Whether a file is a zip archive of files: one that holds a Shapefile alone is a layer."""
    return path.suffix.lower() == ".zip" and zipfile.is_zipfile(path) and not _is_layer(path)


def _is_layer(path):
    found = file_kind.shapefiles_in(path)
    if len(found) != 1:
        return False
    stem = found[0][: -len(".shp")].casefold()
    with zipfile.ZipFile(path) as opened:
        names = [entry.filename for entry in opened.infolist() if not entry.is_dir()]
    return all(name.casefold().startswith(f"{stem}.") for name in names)


def _is_of_the_system(name):
    return name.startswith(_LOCKS) or name.startswith(".") or name.lower() in _SYSTEM


def _is_companion(entry, endings):
    """Whether a file belongs to a layer that lies beside it."""
    stem, ending = entry.stem.casefold(), entry.suffix.lower()
    if entry.name.lower().endswith(".shp.xml"):
        return True
    return any(
        ending in others and main in endings.get(stem, ()) for main, others in _ALONE.items()
    )


def _changed(path):
    """Return when a file was last changed, None where nobody knows."""
    try:
        if path.stat().st_mtime < _DAY_S:
            return None
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    except (OSError, ValueError, OverflowError):
        return None


def _keep_time(place, entry):
    """Give an unpacked file the time that its archive tells; its first year stands for none."""
    try:
        told = 0 if entry.date_time[0] <= _NO_YEAR else time.mktime((*entry.date_time, 0, 0, -1))
    except (ValueError, OverflowError):
        return
    os.utime(place, (told, told))


def _free(place):
    """Return a place that no file of the archive has yet, whatever its case."""
    number = 1
    stem = place.stem
    while place.exists():
        number += 1
        place = place.with_name(f"{stem} ({number}){place.suffix}")
    return place
