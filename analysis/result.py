"""What a computation gives: numbers, and the sentences that belong to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .message import Message


@dataclass(frozen=True, eq=False, kw_only=True)
class Result:
    """What an indicator gives beside its tables, which a subclass names.

    Attributes
    ----------
    numbers : dict of str to float or None
        Named as the algorithm's outputs; None or NaN where not known.
    notes : sequence of Message
        What a reader should know.
    warnings : sequence of Message
        What nobody must overlook.
    basis : sequence of Message or str
        What the numbers rest on: files of factors and bounds, their standing.
    """

    numbers: Mapping[str, float | None]
    notes: Sequence[Message] = ()
    warnings: Sequence[Message] = ()
    basis: Sequence[Message | str] = ()


def counts(read: int, used: int) -> dict[str, int]:
    """Return the numbers of rows read, used and skipped, as the outputs are named."""
    return {"READ": int(read), "USED": int(used), "SKIPPED": int(read) - int(used)}


def skipped(count: int, reason: Message) -> list[Message]:
    """Return the warning that rows were skipped, none where there were none."""
    if not count:
        return []
    return [Message("{count} rows skipped: {reason}", count=int(count), reason=reason)]
