"""How a long computation hears that nobody waits for it any more."""

from .array_types import IsCancelled


class Cancelled(Exception):  # noqa: N818 - it is no error
    """The caller's ``cancelled()`` said yes; nothing was finished."""


def check(cancelled: IsCancelled | None) -> None:
    """Raise `Cancelled` where ``cancelled`` is a callable that says yes."""
    if cancelled is not None and cancelled():
        raise Cancelled
