"""Names in zip archives: decoded as their sender wrote them, and without ways out."""

import re
import zipfile

_LONGEST = 80  # letters; 240 bytes of Chinese
_UTF8 = 0x800
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')
_DRIVE = re.compile(r"^[A-Za-z]:")


def true_name(entry: zipfile.ZipInfo) -> str:
    """Return the name of an entry; archives of Chinese Windows do not say that they are in GBK.

    Examples
    --------
    >>> name = "江夏区.xlsx".encode("gbk").decode("cp437")
    >>> true_name(zipfile.ZipInfo(name))
    '江夏区.xlsx'
    """
    name = entry.filename
    if entry.flag_bits & _UTF8 or name.isascii():
        return name
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:  # was decoded by the entry's own field of Unicode
        return name
    for codec in ("utf-8", "gb18030"):
        try:
            return raw.decode(codec)
        except UnicodeDecodeError:
            continue
    return name


def clean_name(name: str) -> list[str]:
    """Return the parts of a path below its archive; none where it leads out of it.

    Examples
    --------
    >>> clean_name("台账/江夏区?.xlsx"), clean_name("../a.xlsx"), clean_name("C:/a.xlsx")
    (['台账', '江夏区_.xlsx'], [], [])
    """
    name = name.replace("\\", "/")
    if name.startswith("/") or _DRIVE.match(name):
        return []
    parts = [part for part in name.split("/") if part not in {"", "."}]
    if ".." in parts:
        return []
    return [_shortened(_FORBIDDEN.sub("_", part).rstrip(" .")) or "_" for part in parts]


def _shortened(part):
    """Return a name that every system takes, with its ending."""
    if len(part) <= _LONGEST:
        return part
    stem, dot, ending = part.rpartition(".")
    return (
        f"{stem[: _LONGEST - len(ending) - 1]}{dot}{ending}"
        if len(ending) < 10
        else part[:_LONGEST]
    )
