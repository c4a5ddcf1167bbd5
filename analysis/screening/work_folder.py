"""The folder of a screening: what it is a screening of, what is finished, who works in it."""

import datetime
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

from ..documents.json_text import read_json
from ..message import InputError
from .screen_plan import canonical_json, content_digest, stamp

RESULT = "checked.parquet"
_UNFINISHED, _SEAL = ".unfinished", ".sha256"
_BESIDE = ("checked.qml", "checked.qmd", RESULT + _SEAL)
_MANIFEST, _LOCK = "manifest.json", "parkshore.lock"
_ROWS, _PARTS = "rows", "parts"
_OWN = {_ROWS: "stretch-*.arrow*", _PARTS: "part-*.parquet*"}
"""What the folder's folders hold of a screening; all else in them is the user's."""


class WorkFolder:
    """Rows by stretch, results by partition, and at last one file.

    Parameters
    ----------
    path : str or Path
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self.result = self.path / RESULT

    def stretch(self, number: int) -> Path:
        """Return where the rows of a stretch lie."""
        return self.path / _ROWS / f"stretch-{number:05d}.arrow"

    def part(self, number: int) -> Path:
        """Return where the results of a partition lie."""
        return self.path / _PARTS / f"part-{number:05d}.parquet"

    def refuse_foreign(self, inputs: Iterable[str]) -> None:
        """Refuse to work where files of the user's lie that a screening writes over or removes.

        Parameters
        ----------
        inputs
            Files that are read.

        Raises
        ------
        InputError
            Names the file.
        """
        for file in inputs:
            for folder in _OWN:
                if (self.path / folder).resolve() in Path(file).resolve().parents:
                    raise InputError(
                        "{file} lies where the screening keeps what is unfinished; move it, or "
                        "choose another folder.",
                        file=file,
                    )
        for name in (RESULT, *_BESIDE, *_OWN) if self.manifest() is None else ():
            if os.path.lexists(self.path / name):
                raise InputError(
                    "{folder} holds {file} of unknown origin; choose another folder.",
                    folder=str(self.path),
                    file=name,
                )

    @contextmanager
    def held(self) -> Iterator[None]:
        """Make the folder and keep other runs out meanwhile.

        Raises
        ------
        InputError
            The folder cannot be made, or another run works in it.
        """
        import locket

        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(
                "The folder {folder} cannot be made ({reason}); choose another.",
                folder=str(self.path),
                reason=str(error.strerror),
            ) from error
        lock = locket.lock_file(str(self.path / _LOCK), timeout=0)
        try:
            lock.acquire()
        except locket.LockError as error:
            raise InputError(
                "Another screening works in {folder}; wait until it is done, or choose another "
                "folder.",
                folder=str(self.path),
            ) from error
        try:
            yield
        finally:
            lock.release()

    def settle(self, manifest: Mapping[str, Any]) -> bool:
        """Write what this is a screening of, or hold it against what is written.

        Returns
        -------
        bool
            Whether an earlier run goes on.

        Raises
        ------
        InputError
            Something else of another screening is finished here; names the first difference.
        """
        there = self.manifest()
        goes_on = there is not None and stamp(there) == stamp(manifest)
        if there is not None and not goes_on and self._holds_results():
            self._refuse_difference(there, manifest)
        if not goes_on:
            with placed(self.path / _MANIFEST) as made:
                made.write_text(canonical_json(manifest) + "\n", encoding="utf-8")
        for folder in _OWN:
            (self.path / folder).mkdir(exist_ok=True)
        for name in (_MANIFEST, RESULT, *_BESIDE):  # only who holds the folder writes these
            _remove(self.path, f"{name}*{_UNFINISHED}")
        return goes_on

    def _holds_results(self):
        """Return whether anything is checked; rows alone are laid anew in no time."""
        parts = (self.path / _PARTS).glob(_OWN[_PARTS])
        return self.result.exists() or any(parts)

    def _refuse_difference(self, *manifests):
        names = [name for each in reversed(manifests) for name in _flat(each)]
        there, asked = (_flat(each) | {_MANIFEST: stamp(each)} for each in manifests)
        name = next(name for name in (*names, _MANIFEST) if there.get(name) != asked.get(name))
        raise InputError(
            "{folder} holds a screening with another {name} ({there} in place of {value}); choose "
            "another folder.",
            folder=str(self.path),
            name=name,
            there=_shown(there.get(name)),
            value=_shown(asked.get(name)),
        )

    def manifest(self) -> dict[str, Any] | None:
        """Return what is written of an earlier run, None where there was none.

        Raises
        ------
        InputError
            It cannot be read, or tells of no screening.
        """
        path = self.path / _MANIFEST
        if not path.exists():
            return None
        found = read_json(path)
        if not _is_manifest(found):
            raise InputError("{file} tells of no screening; choose another folder.", file=str(path))
        return dict(found)

    def clear(self) -> None:
        """Remove rows and partitions that nobody will finish."""
        for folder, names in _OWN.items():
            _remove(self.path / folder, f"{names}{_UNFINISHED}")

    def tidy(self) -> None:
        """Remove rows and partitions, which the result holds now; what is not theirs stays."""
        for folder, names in _OWN.items():
            _remove(self.path / folder, names)
            with suppress(OSError):
                (self.path / folder).rmdir()


def _remove(folder, names):
    for path in folder.glob(names):
        path.unlink(missing_ok=True)


@contextmanager
def placed(path: Path) -> Iterator[Path]:
    """Give a name beside a file's; what is written there takes the file's place when whole."""
    beside = path.with_name(f"{path.name}.{uuid4().hex[:12]}{_UNFINISHED}")
    try:
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def sealed(path: Path) -> Iterator[Path]:
    """Do as `placed`, and keep the SHA-256 of what was written beside it."""
    with placed(path) as made:
        yield made
        with placed(_seal(path)) as seal:
            seal.write_text(content_digest(made), encoding="ascii")


def is_sealed(path: Path) -> bool:
    """Return whether the SHA-256 of a file that `sealed` wrote is still beside it."""
    return _seal(path).exists()


def is_whole(path: Path) -> bool:
    """Return whether a file is to the byte what `sealed` wrote."""
    try:
        return _seal(path).read_bytes() == content_digest(path).encode()
    except OSError:
        return False


def _seal(path):
    return path.with_name(path.name + _SEAL)


def _is_manifest(document):
    """Return whether a document tells all that is asked of it before it is held against another."""
    try:
        datetime.date.fromisoformat(document["parameters"]["day"])
        return type(document["partitions"]) is int and document["partitions"] >= 1
    except (TypeError, KeyError, ValueError):
        return False


def _flat(document, before=""):
    """Return the leaves of a document by their path."""
    found = {}
    for name, value in document.items():
        path = f"{before} {name}".strip()
        found |= _flat(value, path) if isinstance(value, dict) else {path: value}
    return found


def _shown(value):
    text = "–" if value is None else str(value)
    return text if len(text) <= 20 else f"{text[:12]}…"
