"""Tasks shared out to a few threads; progress is told by the one that asked."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import Any

from .array_types import IsCancelled, Progress
from .cancel import check

_POLL_S = 0.2
_usual = {"threads": 2}


def use_threads(count: int) -> None:
    """Set how many threads compute in this process where a call does not say; at first 2."""
    _usual["threads"] = count


def share(progress: Progress | None, low: Any, high: Any) -> Any:
    """Return a progress callback that covers only the span from low to high, None for None."""
    return None if progress is None else lambda done: progress(low + (high - low) * done)


def run_tasks(
    work: Callable[..., Any],
    tasks: Sequence[Any],
    *,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
    threads: int | None = None,
) -> None:
    """Call ``work`` on every task in a few threads; progress is told from this thread.

    Parameters
    ----------
    work
        Takes one task.
    progress, cancelled, threads
        As for `point_distance.nearest`.

    Raises
    ------
    Cancelled
        When ``cancelled()`` says yes; tasks under way end first.
    """
    threads = threads or _usual["threads"]
    if len(tasks) <= 1 or threads == 1:  # a thread would cost more than a small task
        for number, task in enumerate(tasks, 1):
            work(task)
            check(cancelled)
            if progress is not None:
                progress(number / len(tasks))
        return
    with ThreadPoolExecutor(threads) as pool:
        waiting = {pool.submit(work, task) for task in tasks}
        try:
            while waiting:
                done, waiting = wait(waiting, _POLL_S, FIRST_COMPLETED)
                for future in done:
                    future.result()
                if progress is not None:
                    progress(1 - len(waiting) / len(tasks))
                check(cancelled)
        finally:
            for future in waiting:
                future.cancel()


@contextmanager
def begun(work: Callable[[], Any]) -> Iterator["Future[Any]"]:
    """Work in a thread while the block does something else; the block ends when both have.

    Examples
    --------
    >>> with begun(lambda: 6 * 7) as coming:
    ...     coming.result()
    42
    """
    with ThreadPoolExecutor(1) as pool:
        yield pool.submit(work)


def ahead(
    parts: Iterable[Any], meanwhile: Callable[[], object] | None = None
) -> Generator[Any, None, None]:
    """Yield parts; while one is worked on, the next is fetched in a thread.

    Who may leave off before the end closes it: then the thread has ended, and the parts are closed.

    Parameters
    ----------
    parts
        Best of what does not hold the interpreter: reading, or numpy's work.
    meanwhile
        Called five times a second in this thread, while a part is waited for.

    Examples
    --------
    >>> list(ahead(iter("abc")))
    ['a', 'b', 'c']
    >>> from contextlib import closing
    >>> with closing(ahead(iter("abc"))) as parts:
    ...     next(parts)
    'a'
    """
    parts, end = iter(parts), object()
    with _closed_at_the_end(parts), ThreadPoolExecutor(1) as pool:
        coming = pool.submit(next, parts, end)
        while True:
            while meanwhile is not None and not wait([coming], _POLL_S).done:
                meanwhile()
            part = coming.result()
            if part is end:
                return
            coming = pool.submit(next, parts, end)
            yield part


@contextmanager
def _closed_at_the_end(parts):
    try:
        yield
    finally:
        if isinstance(parts, Generator):
            parts.close()
