"""Which encoding a text file is in, and whether its text was damaged before it came here."""

import codecs
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...message import InputError

BLOCK = 1 << 20
NAMES = {"utf-8-sig": "UTF-8", "utf-8": "UTF-8", "gb18030": "GB18030"}
NAMES |= dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be"), "UTF-16")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MISREADINGS = (
    ("latin-1", "gb18030"),
    ("cp1252", "utf-8"),
    ("latin-1", "utf-8"),
    ("gb18030", "utf-8"),
)
_COMMON = set("园区企业名称经度纬省市县面积类型编号单位年产值业地址水电厂量工化口排放总的")


@dataclass(frozen=True)
class Damage:
    """Text that was read in the wrong encoding and saved again.

    Attributes
    ----------
    seen, meant : str
        A piece as it stands in the file, and what it was.
    """

    seen: str
    meant: str


def detect(path: str | Path, *, whole: bool = True) -> str:
    """Find the encoding of a text file.

    Parameters
    ----------
    whole
        Whether to look at all of the file, or at its first megabyte (a preview).

    Returns
    -------
    str
        A codec's name: ``utf-8-sig``, ``utf-8``, ``gb18030``, ``utf-16``, ``utf-16-le``,
        ``utf-16-be``.

    Raises
    ------
    InputError
        Where it is no text, or text in neither encoding; names the line.
    """
    path = Path(path)
    with path.open("rb") as file:
        head = file.read(BLOCK)
    for mark, name in _MARKS:
        if head.startswith(mark):
            check(path, name, whole=whole)
            return name
    if b"\0" in head:
        name = _without_mark(path, head)
        check(path, name, whole=whole)
        return name
    if _first_fault(path, "utf-8", whole) is None:
        return "utf-8"
    check(path, "gb18030", whole=whole)
    return "gb18030"


def check(path: str | Path, name: Any, *, whole: bool = True) -> None:
    """Raise `InputError` where a file is not in an encoding; names the line of the first fault."""
    line = _first_fault(Path(path), name, whole)
    if line is not None:
        raise InputError(
            "Line {line} of {file} cannot be read as {encoding}; choose the file's encoding or "
            "save it as UTF-8.",
            line=line,
            file=Path(path).name,
            encoding=NAMES.get(name, name),
        )


def check_chosen(path: str | Path, name: Any, *, whole: bool = True) -> Any:
    """Hold a file to the encoding the user chose; return the codec to read it with.

    Raises
    ------
    InputError
        Where the file is not in it, or is valid UTF-8 with letters beyond ASCII although GB18030
        was chosen.
    """
    with Path(path).open("rb") as file:
        head = file.read(BLOCK)
    if (
        name == "gb18030"
        and not head.isascii()
        and _first_fault(Path(path), "utf-8", whole) is None
    ):
        raise InputError(
            "{file} is UTF-8, GB18030 would turn its text into nonsense; choose UTF-8 or auto.",
            file=Path(path).name,
        )
    codec = "utf-8-sig" if name == "utf-8" and head.startswith(codecs.BOM_UTF8) else name
    check(path, codec, whole=whole)
    return codec


def damage(cells: Iterable[str]) -> Damage | None:
    """Recognise text that was read in the wrong encoding and saved again.

    Returns
    -------
    Damage or None
        Where more of the cells beyond ASCII make sense after the way back than before.
    """
    foreign = [cell for cell in cells if cell and not cell.isascii()][:200]
    for wrong, right in _MISREADINGS:
        repaired = [(cell, _way_back(cell, wrong, right)) for cell in foreign]
        better = [
            (cell, meant) for cell, meant in repaired if meant and _sense(meant) > _sense(cell)
        ]
        if better and len(better) * 2 > len(foreign):
            return Damage(*better[0])
    return None


def _sense(text):
    """Return the share of a text's letters that are usual in Chinese tables."""
    return sum(letter in _COMMON for letter in text) / max(len(text), 1)


def _way_back(cell, wrong, right):
    """Return what a cell was before, the letters lost on the way left out; None where none is."""
    try:
        raw = cell.encode(wrong)
    except UnicodeEncodeError:
        return None
    meant = raw.decode(right, errors="ignore")
    return meant if meant and len(meant) * 4 >= len(cell) and not meant.isascii() else None


def _without_mark(path, head):
    """Tell UTF-16 without its mark from what is no text."""
    pairs = head[: len(head) // 2 * 2]
    even, odd = pairs[0::2].count(0), pairs[1::2].count(0)
    for name, here, there in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if here > len(pairs) // 10 and there == 0:
            return name
    raise InputError(
        "{file} is no text file (it holds zero bytes); give a CSV, an Excel or a vector file.",
        file=path.name,
    )


def _first_fault(path, name, whole):
    """Return the number of the first line that cannot be decoded, or None."""
    decoder = codecs.getincrementaldecoder(name)()
    line = 1
    with path.open("rb") as file:
        while True:
            block = file.read(BLOCK)
            is_last = len(block) < BLOCK
            try:
                decoder.decode(block, final=is_last)
            except UnicodeDecodeError as error:
                return line + error.object[: error.start].count(b"\n")
            if is_last or not whole:
                return None
            line += block.count(b"\n")
