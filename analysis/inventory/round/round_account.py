"""What became of each file of a round, and who sent none."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ...message import Message

READ, UNREADABLE, DUPLICATE, MISSING = "read", "unreadable", "duplicate", "missing"


@dataclass
class Account:
    """One row of the table of a round: a file, or a sender of none.

    Attributes
    ----------
    sender : str or None
        The expected name that tells whose it is; None where nothing tells.
    file : str or None
    status : str
        `READ`, `UNREADABLE`, `DUPLICATE` or `MISSING`.
    at : datetime or None
        When the file was last changed.
    accepted, rejected : int
        Rows; what was read is their sum.
    warnings, to_fill : int
        Values and rows that are doubtful, cells that are blank and ought not to be.
    send_back : str or None
        Name of the workbook that goes back.
    reasons : list of Message
    """

    sender: str | None
    file: str | None
    status: str
    at: datetime | None = None
    accepted: int = 0
    rejected: int = 0
    warnings: int = 0
    to_fill: int = 0
    send_back: str | None = None
    reasons: list[Message] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many rows were read."""
        return self.accepted + self.rejected


def missing(accounts: Iterable[Account], expected: Sequence[str]) -> list[Account]:
    """Return an account of each expected sender of whom no file is there."""
    there = {account.sender for account in accounts}
    return [Account(name, None, MISSING) for name in expected if name not in there]


def several(accounts: Iterable[Account]) -> dict[str, list[str]]:
    """Return the files of senders of whom several files with other content were read."""
    files: dict[str, list[str]] = {}
    for account in accounts:
        if account.status == READ and account.sender is not None:
            files.setdefault(account.sender, []).append(str(account.file))
    return {name: found for name, found in files.items() if len(found) > 1}


def content_digest(tables: Iterable[Any]) -> str:
    """Return a checksum of what the cells of tables say, however they are stored.

    Parameters
    ----------
    tables : iterable of iterable of list of (str or None)
        Rows of cells.

    Examples
    --------
    >>> content_digest([[["a", None]], []]) == content_digest([[[" a"], [None, ""]]])
    True
    """
    digest = hashlib.sha256()
    for rows in tables:
        for cells in rows:
            texts = [" ".join(cell.split()) if cell else "" for cell in cells]
            while texts and not texts[-1]:
                texts.pop()
            if texts:
                digest.update("\x1f".join(texts).encode("utf-8", "replace") + b"\x1e")
    return digest.hexdigest()
