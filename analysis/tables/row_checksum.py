"""What rows add to the checksum of a layer."""

import hashlib
import itertools
from collections.abc import Iterable, Sequence
from typing import Any


def canonical(
    ids: Sequence[int], wkb: Sequence[bytes] | None, columns: Sequence[Sequence[Any]]
) -> bytes:
    """Return the bytes that rows add to a checksum: id, WKB, and the attributes used.

    Parameters
    ----------
    wkb
        None where geometry plays no part.
    columns
        Values of each attribute, row by row; None is told as nothing.
    """
    texts: Iterable[bytes] = itertools.repeat(b"")
    if columns:
        texts = [
            "\x1f".join(["" if value is None else str(value) for value in row]).encode()
            for row in zip(*columns, strict=True)
        ]
    shapes: Iterable[bytes] = itertools.repeat(b"") if wkb is None else wkb
    rows = zip(ids, shapes, texts, strict=False)
    return b"".join([b"%d\x1f%b\x1f%b\x1e" % row for row in rows])


def canonical_texts(ids: Sequence[int], texts: Sequence[Sequence[str]]) -> bytes:
    """Return the bytes of `canonical` for columns that are texts already, without geometry.

    Examples
    --------
    >>> canonical_texts([1, 2], [["a", ""]]) == canonical([1, 2], None, [["a", None]])
    True
    """
    rows = map("\x1f".join, zip(*texts, strict=True)) if texts else [""] * len(ids)
    return "".join(
        [f"{each}\x1f\x1f{row}\x1e" for each, row in zip(ids, rows, strict=True)]
    ).encode()


def content_sum(wkb: Sequence[bytes], columns: Sequence[Sequence[Any]]) -> str:
    """Return the SHA-256 of rows by what they hold, whatever their ids are.

    Examples
    --------
    >>> content_sum([b""], [["a"]]) == content_sum([b""], [["b"]])
    False
    """
    return hashlib.sha256(canonical(range(len(wkb)), wkb, columns)).hexdigest()
