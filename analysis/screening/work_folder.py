"""The folder of a screening: what it is a screening of, what is finished, who works in it."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np
import pyproj
import shapely

from ..message import InputError
from .files.row_groups import ROWS_OF_GROUP
from .screen_plan import Plan, canonical_json, version

RESULT = "checked.parquet"
_MANIFEST, _LOCK = "manifest.json", "lock"
_UNFINISHED = ".unfinished"
_CHUNK = 1 << 22


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
        return self.path / "rows" / f"stretch-{number:05d}.arrow"

    def part(self, number: int) -> Path:
        """Return where the results of a partition lie."""
        return self.path / "parts" / f"part-{number:05d}.parquet"

    @contextmanager
    def held(self) -> Iterator[None]:
        """Make the folder and keep other runs out meanwhile; unfinished files are removed.

        Raises
        ------
        InputError
            The folder cannot be made, or another run works in it.
        """
        import locket

        try:
            for folder in (self.path / "rows", self.path / "parts"):
                folder.mkdir(parents=True, exist_ok=True)
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
            self.clear()
            yield
        finally:
            lock.release()

    def settle(self, manifest: Mapping[str, Any]) -> None:
        """Write what this is a screening of, or hold it against what is written.

        Raises
        ------
        InputError
            The folder holds a screening of something else; names the first difference.
        """
        path = self.path / _MANIFEST
        if not path.exists():
            if self.result.exists():
                raise InputError(
                    "{folder} holds a {file} of unknown origin; choose another folder.",
                    folder=str(self.path),
                    file=RESULT,
                )
            with placed(path) as made:
                made.write_text(canonical_json(manifest) + "\n", encoding="utf-8")
            return
        there = _flat(self.manifest() or {})
        for name, value in _flat(manifest).items():
            if there.get(name) != value:
                raise InputError(
                    "{folder} holds a screening with another {name} ({there} in place of {value});"
                    " choose another folder.",
                    folder=str(self.path),
                    name=name,
                    there=_shown(there.get(name)),
                    value=_shown(value),
                )

    def manifest(self) -> dict[str, Any] | None:
        """Return what is written of an earlier run, None where there was none.

        Raises
        ------
        InputError
            It cannot be read.
        """
        path = self.path / _MANIFEST
        if not path.exists():
            return None
        try:
            return dict(json.loads(path.read_text(encoding="utf-8")))
        except (ValueError, OSError) as error:
            raise InputError(
                "{file} cannot be read; choose another folder.", file=str(path)
            ) from error

    def clear(self) -> None:
        """Remove files that nobody finished."""
        for unfinished in self.path.rglob(f"*{_UNFINISHED}"):
            unfinished.unlink(missing_ok=True)

    def tidy(self) -> None:
        """Remove rows and partitions, which the result holds now."""
        for folder in ("rows", "parts"):
            shutil.rmtree(self.path / folder, ignore_errors=True)


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


def described(plan: Plan, partitions: int) -> dict[str, Any]:
    """Return what decides every bit of a result: content of files, parameters, versions.

    Raises
    ------
    InputError
        A file cannot be read.
    """
    return {
        "files": {name: file_sum(path) for name, path in plan.files.items()},
        "parameters": plan.parameters(),
        "partitions": partitions,
        "rows_of_group": ROWS_OF_GROUP,
        "versions": library_versions(),
    }


def library_versions() -> dict[str, str]:
    """Return the versions of all that computes: with others the last digits may differ."""
    return {
        "parkshore": version(),
        "numpy": np.__version__,
        "shapely": shapely.__version__,
        "geos": shapely.geos_version_string,
        "pyproj": pyproj.__version__,
        "proj": pyproj.proj_version_str,
    }


def stamp(manifest: Mapping[str, Any]) -> str:
    """Return the checksum of a manifest, which every file of its screening bears."""
    return hashlib.sha256(canonical_json(manifest).encode()).hexdigest()


def file_sum(path: str) -> str:
    """Return the SHA-256 of a file, and of what SQLite has not yet moved into it.

    Raises
    ------
    InputError
        The file cannot be read.
    """
    digest = hashlib.sha256()
    try:
        for each in (Path(path), Path(f"{path}-wal"), Path(path).with_suffix(".qmd")):
            if each.exists() or each == Path(path):
                with each.open("rb") as file:
                    while chunk := file.read(_CHUNK):
                        digest.update(chunk)
    except OSError as error:
        raise InputError(
            "{file} cannot be opened ({reason}).", file=path, reason=str(error.strerror)
        ) from error
    return digest.hexdigest()


def _flat(document, before=""):
    """Return the leaves of a document by their path."""
    found = {}
    for name, value in document.items():
        path = f"{before} {name}".strip()
        if isinstance(value, dict):
            found |= _flat(value, path) or {path: value}
        else:
            found[path] = value
    return found


def _shown(value):
    text = "–" if value is None else str(value)
    return text if len(text) <= 20 else f"{text[:12]}…"
