"""What a file is, by its first bytes; endings can be wrong."""

import zipfile
from pathlib import Path

from ...message import InputError, translatable
from . import archive

TEXT, WORKBOOK, VECTOR = "text", "workbook", "vector"

_ZIP, _OLE, _SQLITE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"SQLite format 3\0"
_SHAPE = b"\x00\x00\x27\x0a"
_FLATGEOBUF = b"fgb\x03"
_WORKBOOKS = {".xlsx", ".xlsm", ".xltx", ".xltm", ".ods"}
_OLD_WORKBOOKS = {".xls", ".xlt"}
_OTHER_WORKBOOKS = {".xlsb", ".et", ".ett", ".numbers"}
_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")
_OVITAL = {".ovobj", ".ovjsn", ".ovb"}
_PAGES = {".docx", ".docm", ".pptx", ".wps", ".odt", ".odp", ".vsdx"}
_PICTURES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"AC10")
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_VECTORS = {
    ".shp", ".gpkg", ".geojson", ".json", ".kml", ".kmz", ".dxf", ".fgb", ".gml", ".gpx", ".tab",
    ".mif", ".sqlite", ".db", ".dbf",
}  # fmt: skip

KEYHOLE_ARCHIVES = {".kmz", ".ovkmz"}
"""Zipped KML, as Google Earth and Ovital name it."""

ENDINGS = sorted(_WORKBOOKS | _OLD_WORKBOOKS) + sorted(_VECTORS)
"""What the help lists, beside text; a format that is added here is told there."""


def of(path: str | Path) -> str:
    """Tell how a file is to be read.

    Returns
    -------
    str
        `TEXT`, `WORKBOOK` or `VECTOR`; boundary text is text, told by `boundary_text`.

    Raises
    ------
    InputError
        A folder, a file that is not there, empty, or of a kind that is no table.
    """
    path = Path(path)
    ending = path.suffix.lower()
    if path.is_dir():
        if ending == ".gdb":
            return VECTOR
        raise _refused(translatable("{file} is a folder; choose one file in it."), path)
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        raise InputError(
            "{file} cannot be read ({reason}); check the path and close other programs.",
            file=path.name,
            reason=error.strerror,
        ) from error
    if not head:
        raise _refused(
            translatable("{file} is empty; give a file with a header and rows."),
            path,
        )
    return _by_head(path, ending, head)


def is_old_workbook(path: str | Path) -> bool:
    """Whether a workbook is of the old kind (.xls), whatever its ending says."""
    with Path(path).open("rb") as file:
        return file.read(4) == _OLE


def is_open_document(path: str | Path) -> bool:
    """Whether a workbook is an OpenDocument one (.ods), whatever its ending says."""
    with Path(path).open("rb") as file:
        return _OPEN_DOCUMENT in file.read(200)


def _by_head(path, ending, head):
    if ending in _OTHER_WORKBOOKS:
        raise _other_workbook(path)
    _refuse_others(path, ending, head)
    if head.startswith(_ZIP):
        return _zipped(path, ending)
    if head.startswith(_OLE):
        return _ole(path, ending)
    if head.startswith((_SQLITE, _SHAPE, _FLATGEOBUF)):
        return VECTOR
    if ending in _WORKBOOKS | _OLD_WORKBOOKS:
        return _not_a_workbook(path, head)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<?xml", b"<kml", b"<gml", b"{", b"!table")) or _is_dxf(start):
        return VECTOR
    if ending in {".shp", ".gpkg", ".fgb", ".kmz", ".geojson", ".kml", ".dxf"}:
        raise _refused(
            translatable("{file} is damaged or not what its ending says; export it again."),
            path,
        )
    return VECTOR if ending in _VECTORS and ending not in {".json", ".db", ".tab"} else TEXT


def _refuse_others(path, ending, head):
    """Refuse archives, Ovital's own files, documents and pictures, each with what to do."""
    if head.startswith(_ARCHIVES):
        raise _refused(
            translatable(
                "{file} is an archive that cannot be opened here; unpack it (7-Zip, WinRAR) and "
                "give its folder or the files in it, or pack them as .zip.",
            ),
            path,
        )
    if ending in _OVITAL:
        raise _refused(
            translatable(
                "{file} is of Ovital Map's own format; open it in Ovital (奥维) and export the "
                "objects as .kml, .kmz or a table of coordinates (.csv).",
            ),
            path,
        )
    if ending in _PAGES:
        raise _refused(
            translatable("{file} is an Office document; save its table as .xlsx or CSV."),
            path,
        )
    if head.startswith(_PICTURES) and (b"\0" in head or head.startswith(b"%PDF")):
        raise _refused(
            translatable(
                "{file} is a picture, a drawing or a printed page, not a table; ask for the table "
                "it was made from, as .xlsx or CSV.",
            ),
            path,
        )


def _zipped(path, ending):
    if ending in _WORKBOOKS | _OLD_WORKBOOKS:
        if "xl/workbook.bin" in _entries(path):
            raise _other_workbook(path)
        return WORKBOOK
    if ending in KEYHOLE_ARCHIVES:
        return VECTOR
    entries = _entries(path)
    if any(name.lower().startswith("xl/") for name in entries):
        raise InputError(
            "{file} is an Excel workbook with another ending; rename it to {name}.",
            file=path.name,
            name=path.with_suffix(".xlsx").name,
        )
    if "[Content_Types].xml" in entries:
        raise _refused(
            translatable("{file} is an Office document; save its table as .xlsx or CSV."),
            path,
        )
    if not entries:
        raise _refused(
            translatable("{file} is damaged or not what its ending says; export it again."),
            path,
        )
    if len(shapefiles_in(path)) == 1:
        return VECTOR
    raise _refused(
        translatable("{file} is a zip archive; unpack it and choose a file in it."),
        path,
    )


def is_keyhole(path: str | Path) -> bool:
    """Whether a file is KML, whatever its ending says, or KML zipped."""
    path = Path(path)
    if path.suffix.lower() in KEYHOLE_ARCHIVES:
        return True
    if path.is_dir():
        return False
    with path.open("rb") as file:
        return b"<kml" in file.read(4096).replace(b"\0", b"").lower()


def shapefiles_in(path: str | Path) -> list[str]:
    """Return the Shapefiles in a zip archive."""
    return [
        name
        for name in _entries(path)
        if name.lower().endswith(".shp") and not name.startswith("__MACOSX")
    ]


def _entries(path):
    try:
        with zipfile.ZipFile(path) as opened:
            return opened.namelist()
    except archive.FAULTS:  # told when it is opened
        return []


def _other_workbook(path):
    return _refused(
        translatable(
            "{file} is a workbook of a kind that cannot be read here; open it in Excel or WPS and "
            "save it as .xlsx.",
        ),
        path,
    )


def _ole(path, ending):
    named = _ole_streams(path)
    is_book = ending in _OLD_WORKBOOKS or {"Workbook", "Book"} & named
    if ending in _WORKBOOKS | _OLD_WORKBOOKS:
        if is_book and "EncryptedPackage" not in named:
            return WORKBOOK
        raise _refused(
            translatable(
                "{file} is protected by a password or an old workbook; save it as .xlsx without "
                "one.",
            ),
            path,
        )
    raise _refused(
        translatable("{file} is an Office document; save its table as .xlsx or CSV."),
        path,
    )


def _ole_streams(path):
    """Return the names at the head of an Office document's directory."""
    with path.open("rb") as file:
        head = file.read(512)
        if len(head) < 512:
            return set()
        size = 1 << int.from_bytes(head[30:32], "little")
        if not 512 <= size <= 4096:
            return set()
        file.seek((int.from_bytes(head[48:52], "little") + 1) * size)
        directory = file.read(size)
    names = set()
    for entry in range(0, len(directory), 128):
        length = int.from_bytes(directory[entry + 64 : entry + 66], "little")
        if 2 < length <= 64:
            name = directory[entry : entry + length - 2]
            names.add(name.decode("utf-16-le", "replace"))
    return names


def _not_a_workbook(path, head):
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<style")):
        raise _refused(
            translatable(
                "{file} is a web page that only calls itself Excel; open it in a spreadsheet and "
                "save it as .xlsx.",
            ),
            path,
        )
    if b"\0" in head[:1024] and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _refused(
            translatable("{file} is damaged or not what its ending says; export it again."),
            path,
        )
    return TEXT


def _is_dxf(start):
    lines = [line.strip() for line in start.splitlines()[:40]]
    return b"section" in lines and lines[:1] in ([b"0"], [b"999"])


def _refused(message, path):
    return InputError(message, file=path.name)
