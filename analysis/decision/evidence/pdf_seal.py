"""Checksums carried inside a PDF, readable again without any PDF library.

They stand as comments before a repeated end mark, where PDF readers pass over them (ISO 32000-1,
7.2.3 and 7.5.5).
"""

import json
import re
from pathlib import Path
from typing import Any

from ...message import InputError

_MARK = b"%ParkShore-evidence "
_LARGEST = 2 * 1024**3


def seal(path: str | Path, sheets: dict[str, str]) -> None:
    """Write the checksums of a file's sheets into it.

    Parameters
    ----------
    path
        A finished PDF.
    sheets
        SHA-256 by the id of the site.
    """
    path = Path(path)
    content = path.read_bytes()
    start = re.findall(rb"startxref\s+(\d+)", content)[-1]
    lines = [
        _MARK + json.dumps({"id": name, "sha256": checksum}, ensure_ascii=True).encode()
        for name, checksum in sheets.items()
    ]
    with path.open("ab") as file:
        file.write(b"\n" + b"\n".join(lines) + b"\nstartxref\n" + start + b"\n%%EOF\n")


def sealed(path: str | Path) -> Any:
    """Return the checksums a file carries, by the id of the site.

    Raises
    ------
    InputError
        Where the file is no evidence PDF, or one of its lines was damaged.
    """
    path = Path(path)
    if path.stat().st_size > _LARGEST or not path.is_file():
        raise _no_evidence(path)
    content = path.read_bytes()
    if not content.startswith(b"%PDF-"):
        raise _no_evidence(path)
    sheets = {}
    for line in re.findall(rb"^" + re.escape(_MARK) + rb"(.*)$", content, flags=re.MULTILINE):
        try:
            entry = json.loads(line)
            sheets[str(entry["id"])] = str(entry["sha256"])
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise _no_evidence(path) from error
    if not sheets:
        raise _no_evidence(path)
    return sheets


def _no_evidence(path):
    return InputError(
        "{file} carries no checksums of evidence sheets; choose a PDF made by Evidence sheets.",
        file=path.name,
    )
