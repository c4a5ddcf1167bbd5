"""Zipped and marked-up files looked through before anything unpacks or parses them."""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from ...message import InputError

LARGEST = 500 * 1024 * 1024
"""Bytes that an archive of files may unpack to."""

LARGEST_WORKBOOK = 1024 * 1024 * 1024
"""Bytes that a zipped file that is read as it is may unpack to: ten times its 100 MB."""

RATIO = 100
"""How many times its packed size an entry of a megabyte or more may unpack to."""

MOST_ENTRIES = 10_000

_NOTICED = 1 << 20
_BLOCK = 1 << 20
_XML = (".xml", ".rels", ".kml", ".vml", ".gml", ".gpx")
FAULTS = (
    zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError, RuntimeError, OSError,
    ValueError, KeyError, struct.error, zlib.error, lzma.LZMAError,
)  # fmt: skip
"""What zipfile raises for an archive that is damaged or protected."""

_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")


def check_zip(path: str | Path, took: Callable[[int], None] | None = None) -> None:
    """Refuse zipped files that unpack beyond limits, are damaged, or declare XML entities.

    Every entry is unpacked once in pieces that are thrown away, because sizes in a zip can lie.

    Parameters
    ----------
    took
        Is told how many bytes each piece has.

    Raises
    ------
    InputError
    """
    path = Path(path)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            _check_declared(entries, path)
            unpacked = 0
            for entry in entries:
                unpacked += _read_through(archive, entry, path, LARGEST_WORKBOOK - unpacked, took)
    except InputError:
        raise
    except FAULTS as error:
        raise _damaged(path, error) from error


def entries(opened: zipfile.ZipFile, path: str | Path) -> list[zipfile.ZipInfo]:
    """Return the entries of an archive of files; one that holds too many is refused.

    Raises
    ------
    InputError
    """
    found = opened.infolist()
    if len(found) > MOST_ENTRIES:
        raise _too_large(Path(path))
    return found


def unpack(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, place: Path, allowed: int) -> int:
    """Unpack one file of an archive; what is refused is removed again.

    Parameters
    ----------
    place
        Where the file goes; its name is told.
    allowed
        How many bytes may still be unpacked.

    Returns
    -------
    int
        How many bytes were.

    Raises
    ------
    InputError
    """
    size, limit = 0, allowed
    if entry.file_size >= _NOTICED:
        limit = min(allowed, RATIO * max(entry.compress_size, 1))
    try:
        with opened.open(entry) as stream, place.open("wb") as out:
            while block := stream.read(_BLOCK):
                size += len(block)
                if size > limit:
                    raise _too_large(place)
                out.write(block)
    except InputError:
        place.unlink(missing_ok=True)
        raise
    except FAULTS as error:
        place.unlink(missing_ok=True)
        raise _damaged(place, error) from error
    return size


def unpacked_size(path: str | Path) -> int:
    """Return how many bytes an archive says it unpacks to; 0 where it is none."""
    try:
        with zipfile.ZipFile(path) as opened:
            return sum(entry.file_size for entry in opened.infolist())
    except FAULTS:
        return 0


def check_xml(path: str | Path) -> None:
    """Refuse a marked-up text file that declares a document type or entities."""
    path = Path(path)
    with path.open("rb") as file:
        _check_declarations(file.read(_BLOCK), path)


def _check_declared(entries, path):
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or total > LARGEST_WORKBOOK:
        raise _too_large(path, LARGEST_WORKBOOK)
    for entry in entries:
        if entry.file_size >= _NOTICED and entry.file_size > RATIO * max(entry.compress_size, 1):
            raise _too_large(path, LARGEST_WORKBOOK)


def _read_through(archive, entry, path, allowed, took):
    size = 0
    is_xml = entry.filename.lower().endswith(_XML)
    with archive.open(entry) as stream:
        while block := stream.read(_BLOCK):
            if is_xml and size == 0:
                _check_declarations(block, path)
            size += len(block)
            if size > allowed:
                raise _too_large(path, LARGEST_WORKBOOK)
            if took is not None:
                took(len(block))
    return size


def _check_declarations(block, path):
    bare = block.replace(b"\0", b"")
    if any(mark in bare for mark in _DECLARATIONS):
        raise InputError(
            "{file} declares XML entities, which no inventory needs; save it again from its "
            "program.",
            file=path.name,
        )


def _damaged(path, error):
    return InputError(
        "{file} is damaged or protected and cannot be unpacked ({reason}); save it again without "
        "protection.",
        file=path.name,
        reason=error,
    )


def _too_large(path, limit=LARGEST):
    return InputError(
        "{file} unpacks to more than {ratio} times its size or {limit} MB; split it into smaller "
        "files.",
        file=path.name,
        ratio=RATIO,
        limit=limit // 1024 // 1024,
    )
