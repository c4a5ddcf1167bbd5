"""Rounds that are closed (定稿): files frozen under a name, told in a manifest with checksums.

A round is a folder ``<name> v<number>``. Its manifest names every file with its SHA-256, who
closed it and why, and the SHA-256 of the manifest it follows: a version is corrected only by a
further one.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...message import InputError, Message, translatable

MANIFEST = "manifest.json"
FORMAT = "ParkShore closed round 1"
LONGEST_NAME = 80
FROZEN = 0o444
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_PART = 1 << 20

CHANGED = translatable("{file} was changed since the round was closed.")
MISSING = translatable("{file} is missing.")
ADDED = translatable("{file} does not belong to the round.")
BROKEN_CHAIN = translatable("{file}: the version before it is not the one that it follows.")


@dataclass(frozen=True)
class Verified:
    """What came of looking at a round again.

    Attributes
    ----------
    manifest : dict
    checksum : str
        SHA-256 of the manifest: to be compared with the one that was written down.
    files : int
        How many the manifest names.
    findings : tuple of Message
        None where all is as it was.
    """

    manifest: Mapping[str, Any]
    checksum: str
    files: int
    findings: tuple[Message, ...] = field(default=())


def check_name(name: str) -> str:
    """Return a round's name where it can be a folder's on every system.

    Raises
    ------
    InputError

    Examples
    --------
    >>> check_name(" 2026 年度核查 ")
    '2026 年度核查'
    >>> check_name("a/b")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    parkshore.analysis.message.InputError: The name a/b cannot be a folder's; ...
    """
    told = name.strip()
    if not told or _FORBIDDEN.search(told) or told.endswith(".") or _DEVICES.fullmatch(told):
        fits = False
    else:
        fits = len(told) <= LONGEST_NAME
    if not fits:
        raise InputError(
            "The name {name} cannot be a folder's; leave out / and signs like it, dots at the end, "
            "and keep below {most} letters.",
            name=told or "–",
            most=LONGEST_NAME,
        )
    return told


def versions_of(folder: Path, name: str) -> dict[int, Path]:
    """Return the versions of a round that lie in a folder, by number."""
    pattern = re.compile(re.escape(name) + r" v(\d+)")
    found = {}
    for path in Path(folder).iterdir():
        match = pattern.fullmatch(path.name)
        if match and (path / MANIFEST).is_file():
            found[int(match.group(1))] = path
    return dict(sorted(found.items()))


@contextmanager
def closing(folder: Path, name: str, about: Mapping[str, Any]) -> Iterator[Path]:
    """Freeze what is put into a folder as the next version of a round.

    Parameters
    ----------
    folder : Path
        Where the rounds lie.
    name : str
    about : mapping
        What the manifest tells: ``person``, ``reason``, ``date``, ``made_with``, ``rules``.

    Yields
    ------
    Path
        A folder to put files into. It gets its name when all is written; after an error it goes.

    Raises
    ------
    InputError
        A correction without a reason.
    OSError
    """
    earlier = versions_of(folder, name)
    number = max(earlier, default=0) + 1
    if earlier and not about.get("reason"):
        raise InputError(
            "{name} is closed as version {number}; a correction is a new version and needs its "
            "reason.",
            name=name,
            number=number - 1,
        )
    target = Path(folder) / f"{name} v{number}"
    part = Path(folder) / f".{name} v{number}.{os.getpid()}"
    part.mkdir()
    try:
        yield part
        follows = earlier.get(number - 1)
        manifest = {
            "format": FORMAT,
            "name": name,
            "version": number,
            "follows": checksum(follows / MANIFEST) if follows else None,
            **about,
            "files": [
                {
                    "path": each,
                    "sha256": checksum(part / each),
                    "bytes": (part / each).stat().st_size,
                }
                for each in _files(part)
            ],
        }
        text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
        (part / MANIFEST).write_text(text, encoding="utf-8")
        for each in _files(part):
            (part / each).chmod(FROZEN)
        if target.exists():
            raise FileExistsError(0, "", str(target))
        part.rename(target)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def verify(folder: Path, stop: Callable[[], None] = lambda: None) -> Verified:
    """Compute a round's checksums again.

    Parameters
    ----------
    folder : Path
        Of one version.
    stop : callable
        Called between files; raises where nobody waits any more.

    Raises
    ------
    InputError
        The folder is no closed round.
    """
    manifest = read_manifest(folder)
    told = {str(each["path"]): each["sha256"] for each in manifest["files"]}
    findings = []
    there = set(_files(folder)) - {MANIFEST}
    for path, known in told.items():
        stop()
        if path not in there:
            findings.append(Message(MISSING, file=path))
        elif checksum(Path(folder) / path) != known:
            findings.append(Message(CHANGED, file=path))
    findings += [Message(ADDED, file=path) for path in sorted(there - set(told))]
    before = Path(folder).parent / f"{manifest['name']} v{manifest['version'] - 1}" / MANIFEST
    if manifest["follows"] and before.is_file() and checksum(before) != manifest["follows"]:
        findings.append(Message(BROKEN_CHAIN, file=MANIFEST))
    return Verified(manifest, checksum(Path(folder) / MANIFEST), len(told), tuple(findings))


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of a round.

    Raises
    ------
    InputError
        There is none, or it is none of ours.
    """
    path = Path(folder) / MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        well = manifest["format"] == FORMAT and {"name", "version", "follows"} <= set(manifest)
        well = well and all({"path", "sha256"} <= set(each) for each in manifest["files"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        well = False
    if not well:
        raise InputError(
            "{folder} is no closed round: it has no {manifest} of one; choose the folder of a "
            "version.",
            folder=Path(folder).name,
            manifest=MANIFEST,
        )
    return dict(manifest)


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file."""
    total = hashlib.sha256()
    with Path(path).open("rb") as file:
        while part := file.read(_PART):
            total.update(part)
    return total.hexdigest()


def _files(folder: Path) -> list[str]:
    """Return the files below a folder by their paths in it."""
    found = (path for path in Path(folder).rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in found)


def _size(path: Path) -> int:
    return path.stat().st_size
