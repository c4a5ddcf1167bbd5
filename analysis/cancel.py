"""How a long computation tells how far it is, and hears that nobody waits for it any more."""

from collections.abc import Callable
from concurrent.futures import Future, wait
from functools import wraps
from threading import Event, Thread
from typing import Any, TypeVar, cast

from .array_types import IsCancelled, Progress

_TOLD_EVERY_S = 0.2
_DRAWN = 0.03
_FARTHEST = 0.1
_LEAST = 0.0005  # QGIS tells no change below a thousandth
_NEARLY_ALL = 0.99

Work = TypeVar("Work", bound=Callable[..., Any])


class Cancelled(Exception):  # noqa: N818 - it is no error
    """The caller's ``cancelled()`` said yes; nothing was finished."""


def check(cancelled: IsCancelled | None) -> None:
    """Raise `Cancelled` where ``cancelled`` is a callable that says yes."""
    if cancelled is not None and cancelled():
        raise Cancelled


def part_of(progress: Progress | None, start: float, end: float) -> Progress | None:
    """Return a progress callback for a part of the work, or None."""
    return None if progress is None else lambda share: progress(start + share * (end - start))


def accompanied(work: Work) -> Work:
    """Make a long computation tell its progress and hear a cancel, whatever it is at.

    It runs in a thread of its own. The caller's thread tells the share done five times a second,
    which within a step of unknown length draws a little nearer to the end, and asks whether it is
    cancelled. A cancelled computation is left behind and ends where it next asks for itself.

    Parameters
    ----------
    work
        Takes ``progress`` and ``cancelled`` by name, and changes nothing that was given to it.

    Examples
    --------
    >>> @accompanied
    ... def summed(numbers, *, progress=None, cancelled=None):
    ...     progress(1.0)
    ...     return sum(numbers)
    >>> shares = []
    >>> summed([1, 2], progress=shares.append), shares[-1]
    (3, 1.0)
    """

    @wraps(work)
    def told(
        *given: Any,
        progress: Progress | None = None,
        cancelled: IsCancelled | None = None,
        **named: Any,
    ) -> Any:
        if progress is None and cancelled is None:
            return work(*given, **named)
        pace, left, found = _Pace(progress), Event(), Future[Any]()
        named |= {"progress": pace.reach, "cancelled": left.is_set}
        Thread(target=_fulfil, args=(found, work, given, named), daemon=True).start()
        try:
            while wait([found], _TOLD_EVERY_S).not_done:
                check(cancelled)
                pace.tell()
            check(cancelled)
        finally:
            left.set()
        pace.tell(drawn=0.0, least=0.0)
        return found.result()

    return cast(Work, told)


def _fulfil(found, work, given, named):
    try:
        found.set_result(work(*given, **named))
    except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
        found.set_exception(error)


class _Pace:
    """The share done as one thread reaches it and another tells it."""

    def __init__(self, progress):
        self._progress = progress
        self._reached = self._told = 0.0

    def reach(self, share):
        """Note the share done."""
        self._reached = share

    def tell(self, drawn=_DRAWN, least=_LEAST):
        """Tell the share done, or a little more since it was told last."""
        ahead = min(self._reached + _FARTHEST, 1.0)
        nearer = self._told + max(drawn * (ahead - self._told), least)
        self._told = max(self._reached, min(nearer, _NEARLY_ALL))
        if self._progress is not None:
            self._progress(self._told)
