"""Files of one kind, each under a public number, and the user's own file beside them."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any

from ..message import InputError, translatable
from .json_text import read_json
from .validation import load, validate

_NUMBERED = {
    "type": "object",
    "required": ["number", "title"],
    "properties": {
        "number": {"type": "integer"},
        "title": {
            "type": "object",
            "required": ["en", "zh"],
            "additionalProperties": {"type": "string", "minLength": 1},
        },
    },
}


@dataclass(frozen=True)
class Entry:
    """A file that comes with ParkShore.

    Attributes
    ----------
    number : int
        Position in the dialog's list. Saved models hold it: it never changes.
    title : dict
        ``{"en": …, "zh": …}``.
    verified : bool
        Whether its content was read in its source; True where the file says it value by value.
    path : Path
    """

    number: int
    title: dict
    verified: bool
    path: Path


@dataclass(frozen=True)
class Catalogue:
    """The files of one kind in a folder: a file added there is a choice added everywhere.

    Parameters
    ----------
    folder : Path
    read : callable
        ``read(document, path, **known)`` returns what a document says that fits the schema.
    schema : str
        Name of the schema's file in the folder.
    files : str
        Pattern of the names of files.
    first : int
        Number of the first file; what is less stands for none.
    own : int, optional
        Number of the choice of an own file, which no file has.
    not_given : str
        What is told where an own file is chosen and none is given.

    Examples
    --------
    >>> from ..shoreline.check.rule_sets import RULE_SETS
    >>> [entry.path.stem for entry in RULE_SETS.entries][:2]
    ['yangtze_law', 'negative_list_2022']
    >>> RULE_SETS.chosen(1).id
    'yangtze_law'
    >>> RULE_SETS.chosen(4)
    Traceback (most recent call last):
    parkshore.analysis.message.InputError: The rule set is an own file: choose it as Own rule set.
    """

    folder: Path
    read: Callable
    schema: str = "schema.json"
    files: str = "*.json"
    first: int = 0
    own: int | None = None
    not_given: str = translatable("An own file is chosen, but none is given: choose a file.")

    @cached_property
    def entries(self) -> Any:
        """The files by number; a number that is taken or leaves a gap is refused."""
        paths = [path for path in self.folder.glob(self.files) if "schema" not in path.name]
        entries = sorted(map(_entry, paths), key=lambda entry: (entry.number, entry.path.name))
        taken = {entry.number for entry in entries}
        numbers = (number for number in count(self.first) if number != self.own)
        for entry, number in zip(entries, numbers, strict=False):
            if entry.number != number:
                raise InputError(
                    "{file}: number holds {number}, which is taken or leaves a gap; the next free "
                    "number is {free}.",
                    file=entry.path.name,
                    number=entry.number,
                    free=next(n for n in count(self.first) if n not in taken | {self.own}),
                )
        return tuple(entries)

    def chosen(self, number: int | None = None, own: str | Path = "", **known: Any) -> Any:
        """Read what was chosen.

        Parameters
        ----------
        number
            By default the own file where one is given, else the first.
        own
            The user's own file.
        **known
            What ``read`` needs beside the document.

        Returns
        -------
        object
            What ``read`` returns, None for a number that stands for none.

        Raises
        ------
        InputError
            There is no such file, or it breaks the schema; names file and JSON path.
        """
        if number is None:
            number = self.first if not own or self.own is None else self.own
        if number < self.first:
            return None
        if number == self.own:
            if not own:
                raise InputError(self.not_given)
            return self._read(Path(own), **known)
        for entry in self.entries:
            if entry.number == number:
                return self._read(entry.path, **known)
        raise InputError(
            "There is no file of number {number} in {folder}; choose one of {numbers}.",
            number=number,
            folder=self.folder.name,
            numbers=", ".join(str(entry.number) for entry in self.entries),
        )

    def load(self, file: str | Path, **known: Any) -> Any:
        """Read one file.

        Parameters
        ----------
        file
            Name of a file of the folder without its ending, or a path.
        **known
            What ``read`` needs beside the document.

        Returns
        -------
        object
            What ``read`` returns.

        Raises
        ------
        InputError
            The file is missing or breaks the schema; names file and JSON path.
        """
        shipped = {entry.path.stem: entry.path for entry in self.entries}
        return self._read(Path(shipped.get(file, file)), **known)

    def _read(self, path, **known):
        return self.read(load(path, self.folder / self.schema), path, **known)


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file, by which results tell what they rest on."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _entry(path):
    document = read_json(path)
    validate(document, _NUMBERED, path)
    return Entry(document["number"], document["title"], document.get("verified", True), path)
