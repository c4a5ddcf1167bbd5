"""Attributes of a Shapefile: which encoding its table is in, label or no label."""

import struct
from pathlib import Path

from ...message import InputError

MOST = 64 * 1024 * 1024
"""Bytes of the table that are looked at."""

_GB = ("gb18030", "gbk", "gb2312", "936", "cp936", "ansi 936", "oem 936")
_OURS = {**dict.fromkeys(("utf-8", "utf8", "65001"), "UTF-8"), **dict.fromkeys(_GB, "GB18030")}
_CODECS = {"UTF-8": "utf-8", "GB18030": "gb18030"}


def encoding_of(path: str | Path, *, chosen: str | None = None, labelled: str = "") -> str:
    """Tell the encoding of a dBASE table.

    Parameters
    ----------
    path
        The ``.dbf`` file.
    chosen
        Codec the user chose.
    labelled
        What the ``.cpg`` file says; not believed where the bytes deny it.

    Returns
    -------
    str
        Name for GDAL.

    Raises
    ------
    InputError
        Where the text is in none of the encodings, or not in the chosen one.
    """
    texts = _texts(Path(path))
    if chosen is not None:
        wanted = _OURS[chosen]
        if not _all_fit(texts, wanted):
            raise _unreadable(path, wanted)
        return wanted
    label = _OURS.get(labelled.strip().lower())
    for name in dict.fromkeys((label, "UTF-8", "GB18030")):
        if name is not None and _all_fit(texts, name):
            return name
    raise _unreadable(path, "UTF-8, GB18030")


def _texts(path):
    """Return the raw text cells that are not ASCII, and the names of the fields."""
    with path.open("rb") as file:
        raw = file.read(MOST)
    if len(raw) < 33:
        return []
    count, head, width = struct.unpack("<IHH", raw[4:12])
    fields, texts, offset = [], [], 1
    for start in range(32, head - 1, 32):
        entry = raw[start : start + 32]
        if len(entry) < 32 or entry[0] == 0x0D:
            break
        texts.append(entry[:11].split(b"\0", 1)[0])
        if entry[11:12] == b"C":
            fields.append((offset, entry[16]))
        offset += entry[16]
    for record in range(min(count, (len(raw) - head) // max(width, 1))):
        line = raw[head + record * width : head + (record + 1) * width]
        if not line.isascii():
            texts += [line[start : start + size].rstrip(b" \0") for start, size in fields]
    return [text for text in texts if not text.isascii()]


def _all_fit(texts, name):
    """Whether all cells decode; the last letter may be cut by the width of its field."""
    codec = _CODECS[name]
    for text in texts:
        for cut in range(4):
            try:
                text[: len(text) - cut].decode(codec)
            except UnicodeDecodeError:
                continue
            break
        else:
            return False
    return True


def _unreadable(path, encodings):
    return InputError(
        "The attributes of {file} are not in {encodings}; export it again as UTF-8.",
        file=Path(path).name,
        encodings=encodings,
    )
