"""What rows add to the checksum of a layer."""

import itertools


def canonical(ids, wkb, columns):
    """Return the bytes that rows add to a checksum: id, WKB, and the attributes used.

    Parameters
    ----------
    ids : list of int
    wkb : list of bytes, or None
        None where geometry plays no part.
    columns : list of list
        Values of each attribute, row by row; None is told as nothing.
    """
    if columns:
        texts = [
            "\x1f".join(["" if value is None else str(value) for value in row]).encode()
            for row in zip(*columns, strict=True)
        ]
    else:
        texts = itertools.repeat(b"")
    shapes = itertools.repeat(b"") if wkb is None else wkb
    rows = zip(ids, shapes, texts, strict=False)
    return b"".join([b"%d\x1f%b\x1f%b\x1e" % row for row in rows])
