"""How a long computation hears that nobody waits for it any more."""

from collections.abc import Callable
from threading import Event, Thread
from time import monotonic
from typing import Any

from .array_types import IsCancelled, Progress

_POLL_S = 0.05
_TOLD_EVERY_S = 0.2
_DRAWN = 0.03


class Cancelled(Exception):  # noqa: N818 - it is no error
    """The caller's ``cancelled()`` said yes; nothing was finished."""


def check(cancelled: IsCancelled | None) -> None:
    """Raise `Cancelled` where ``cancelled`` is a callable that says yes."""
    if cancelled is not None and cancelled():
        raise Cancelled


def heard(cancelled: IsCancelled | None, work: Callable[..., Any], *given: Any) -> Any:
    """Return what a call gives that cannot be cut into pieces, hearing a cancel meanwhile.

    The call runs in a thread of its own, which is left behind when the caller cancels; it must
    change nothing.

    Parameters
    ----------
    work
        Such as a call of GEOS, which gives up the interpreter while it computes; called with what
        is ``given``.

    Raises
    ------
    Cancelled
    """
    if cancelled is None:
        return work(*given)
    found: list[Any] = []
    failed: list[BaseException] = []
    done = Event()

    def run():
        try:
            found.append(work(*given))
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
            failed.append(error)
        finally:
            done.set()

    Thread(target=run, daemon=True).start()
    while not done.wait(_POLL_S):
        check(cancelled)
    check(cancelled)
    if failed:
        raise failed[0]
    return found[0]


class Pace:
    """Tells progress whenever a long computation asks whether it is cancelled.

    Within a step, of which nobody knows how long it takes, the share draws nearer and nearer to the
    step's end.

    Parameters
    ----------
    progress : callable or None
        Takes the share done, 0 to 1.
    cancelled : callable or None
    """

    def __init__(self, progress: Progress | None, cancelled: IsCancelled | None) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._share = self._end = 0.0
        self._told_at = monotonic()

    def step(self, end: float) -> None:
        """Begin a step that ends at a share."""
        self._share, self._end = self._end, end
        self._tell()

    def __call__(self) -> bool:
        """Return whether nobody waits any more."""
        if monotonic() - self._told_at > _TOLD_EVERY_S:
            self._share += _DRAWN * (self._end - self._share)
            self._tell()
        return self._cancelled is not None and self._cancelled()

    def _tell(self):
        self._told_at = monotonic()
        if self._progress is not None:
            self._progress(self._share)


def part_of(progress: Progress | None, start: float, end: float) -> Progress | None:
    """Return a progress callback for a part of the work, or None."""
    return None if progress is None else lambda share: progress(start + share * (end - start))
