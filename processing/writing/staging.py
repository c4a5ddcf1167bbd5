"""Files made beside their place, moved into it when they are whole: all of them or none."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from ..guard.destinations import members
from ..guard.geopackage_file import SQLITE, is_open, refuse_locked, replace_content
from .journal import Entry

_PAGES = ("-wal", "-shm", "-journal")  # of SQLite; empty once a file is closed


class Stage:
    """A folder beside a place, in which a run makes what it moves there at the end.

    Parameters
    ----------
    folder : Path
        The folder of the places; real, without links.
    new : bool
        Whether to make the folder where it is not there.
    obsolete : str
        Pattern of files in the folder that go where no new ones take their places.

    Attributes
    ----------
    made : Path
        Where to make files; each goes to the same name in the folder.

    Raises
    ------
    OSError
        Where nothing can be written.
    """

    table = server = ""  # none of a GeoPackage or a database

    def __init__(self, folder, *, new=False, obsolete=""):
        self.folder = self.path = folder
        self._obsolete = obsolete
        self._new_folders = _made_folders(folder) if new else []
        self._entry = Entry(folder)
        self.made = self._entry.base / "new"
        self._earlier = self._entry.base / "earlier"
        self.made.mkdir()
        self._earlier.mkdir()
        self._moved = []

    def place(self):
        """Move all files into their places.

        Raises
        ------
        OSError
            After which the earlier files are where they were.
        """
        moves = [
            (made, self.folder / made.relative_to(self.made))
            for made in sorted(self.made.rglob("*"))
            if made.is_file() and not made.name.endswith(_PAGES)
        ]
        for made, place in moves:
            flush(made)
            if made.suffix.lower() in SQLITE:
                refuse_locked(place)
        if len(moves) > 1:
            self._entry.tell(moves)
        try:
            for made, place in moves:
                self._move(made, place)
            self._put_away_obsolete([place for _, place in moves])
        except OSError:
            self.take_back()
            raise
        _flush_folder(self.folder)

    def _move(self, made, place):
        """Put one file into its place, and remember how to bring the earlier one back."""
        place.parent.mkdir(exist_ok=True)
        if place.exists():
            shutil.copymode(place, made)
        database = place.suffix.lower() in SQLITE
        if database and is_open(place):
            self._move_into(made, place)
            return
        kept = self._keep(place)
        try:
            made.replace(place)
        except PermissionError:
            if not database:
                raise
            self._move_into(made, place)  # Windows, while QGIS has the file open
            return
        self._moved.append((kept, place))

    def _move_into(self, made, place):
        kept = self._earlier / place.name
        replace_content(place, kept)
        replace_content(made, place)
        self._moved.append((kept, place))

    def _keep(self, place):
        """Keep a file that is about to go, for the case that a later one fails."""
        if not place.exists():
            return None
        kept = self._earlier / f"{len(self._moved)}-{place.name}"
        try:
            os.link(place, kept)
        except OSError:  # a file system without links
            shutil.copy2(place, kept)
        return kept

    def _put_away_obsolete(self, places):
        """Put away what belonged to a layer that was replaced, such as its spatial index."""
        gone = {other for place in places for other in members(place)}
        if self._obsolete:
            gone.update(self.folder.glob(self._obsolete))
        for path in sorted(gone.difference(places)):
            if path.is_file():
                self._moved.append((self._keep(path), path))
                path.unlink()

    def take_back(self):
        """Bring the earlier files back to their places."""
        for kept, place in reversed(self._moved):
            if kept is None:
                place.unlink(missing_ok=True)
            elif place.suffix.lower() in SQLITE and is_open(place):
                replace_content(kept, place)
            else:
                kept.replace(place)
        self._moved.clear()

    def load(self):
        """Nothing to load: QGIS knows files of this kind by the run's results."""

    def close(self, *, remove=False):
        """Remove what is left of the stage, and folders that a failed run made for it."""
        self._entry.close()
        if remove:
            with suppress(OSError):  # one that somebody uses by now stays
                for folder in self._new_folders:
                    folder.rmdir()


def _made_folders(folder):
    """Make a folder; return those that were not there, the innermost first."""
    made = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return made


def flush(path):
    """Have a file lie on the disk before anything is replaced by it."""
    with Path(path).open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder):
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
