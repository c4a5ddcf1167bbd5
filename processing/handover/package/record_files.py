"""Photographs and documents that records name, taken along from a package's folder."""

import filecmp
import shutil
from itertools import count
from pathlib import Path, PureWindowsPath


class RecordFiles:
    """Files beside a package that are to lie beside the inventory, under the same names.

    A context: where an error leaves it, the files that were copied go again.

    Parameters
    ----------
    package : Path
        Folder of the package; what lies elsewhere is never taken.
    inventory : Path or None
        Folder of the inventory; None for a database, which has none.

    Attributes
    ----------
    taken : list of Path
        The files that were copied.
    missing : list of str
        What records name and is not there.
    """

    def __init__(self, package, inventory):
        self._package = Path(package).resolve()
        self._inventory = None if inventory is None else Path(inventory).resolve()
        self._wanted = {}  # by place: where from
        self.taken, self.missing = [], []

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            for path in self.taken:
                path.unlink(missing_ok=True)
        return False

    def settle(self, named, *, must_be_there):
        """Return how the inventory names a file that a record of the package names.

        Parameters
        ----------
        named : str or None
            A path below the package's folder; any other text stays as it is.
        must_be_there : bool
            Whether the text can be nothing but a file.
        """
        if not named or self._inventory == self._package:
            return named
        source = self._below(named)
        if source is None:
            if must_be_there:
                self.missing.append(named)
            return named
        if self._inventory is None:
            self.missing.append(named)
            return named
        target = self._free(source)
        return target.relative_to(self._inventory).as_posix()

    def to_take(self, names):
        """Return where the files of these names are to be copied to: those not there yet."""
        places = {place.relative_to(self._inventory).as_posix(): place for place in self._wanted}
        found = [places[name] for name in dict.fromkeys(names) if name in places]
        return [place for place in found if not place.exists()]

    def take(self, places, stop):
        """Copy files to where they are to lie.

        Parameters
        ----------
        places : list of Path
            As `to_take` gave them.
        stop : callable
            Raises where nobody waits any more.

        Raises
        ------
        OSError
        """
        for place in places:
            stop()
            place.parent.mkdir(parents=True, exist_ok=True)
            self.taken.append(place)
            shutil.copy2(self._wanted[place], place)

    def _below(self, named):
        """Return the file below the package's folder, None where there is none."""
        path = PureWindowsPath(named.strip())  # takes both kinds of slashes
        if path.drive or path.root:
            return None
        try:
            whole = self._package.joinpath(*path.parts).resolve()
            is_there = whole.is_relative_to(self._package) and whole.is_file()
        except (OSError, ValueError):  # a text too long for a name, or with signs no name has
            return None
        return whole if is_there else None

    def _free(self, source):
        """Return the place for a file: the same name, with a number where another file has it."""
        place = self._inventory / source.relative_to(self._package)
        for number in count(2):
            there = self._wanted.get(place, place if place.exists() else None)
            if there is None or there == source or _alike(there, source):
                self._wanted.setdefault(place, source)
                return place
            place = place.with_name(f"{source.stem}_{number}{source.suffix}")
        return None


def _alike(one, other):
    return one.is_file() and filecmp.cmp(one, other, shallow=False)
