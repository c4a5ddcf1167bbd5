"""Processes that compute: a cluster of this machine's own, or one that runs already."""

import logging
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..message import InputError, Message
from .screen_plan import library_versions

_ANSWER_S = 15
_CLOSE_S = 2
_RESULT_S = 60
_LONGEST = 200  # characters of a reason
_GONE = Message("The scheduler is gone. What is finished is kept: start the same command again.")
_QUIET = ("distributed", "bokeh", "tornado", "asyncio")


class Stopped(Exception):  # noqa: N818 - what is finished is kept
    """The processes that computed are gone; told in one sentence.

    Parameters
    ----------
    message : Message
    """

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(str(message))


@contextmanager
def cluster(scheduler: str, workers: int, say: Callable[[Message], None]) -> Iterator[Any]:
    """Give a `distributed.Client`.

    Parameters
    ----------
    scheduler
        Address of a running one; "" starts workers on this machine.
    workers
        How many, each a process with one thread.
    say
        Hears where the dashboard is.

    Raises
    ------
    InputError
        No scheduler answers, or it has no workers.
    Stopped
        Processes cannot be started here, or the scheduler is gone.
    """
    from distributed.comm import CommClosedError

    for name in logging.root.manager.loggerDict:
        if name.startswith(_QUIET):  # what they say of a death, this library says in a sentence
            logging.getLogger(name).setLevel(logging.CRITICAL)
    with _joined(scheduler) if scheduler else _started(workers) as client:
        _tell_dashboard(client, say)
        try:
            yield client
        except CommClosedError as error:
            raise Stopped(_GONE) from error


@contextmanager
def _started(workers):
    from distributed import Client, LocalCluster

    with ExitStack() as ended:
        try:
            with _heard_afterwards():
                local = ended.enter_context(
                    LocalCluster(
                        n_workers=workers,
                        threads_per_worker=1,
                        processes=True,
                        memory_limit=0,
                        dashboard_address="127.0.0.1:0" if find_spec("bokeh") else None,
                        silence_logs=logging.CRITICAL,
                    )
                )
            client = ended.enter_context(Client(local))
        except (OSError, RuntimeError) as error:  # a TimeoutError is one of the first
            raise Stopped(
                Message(
                    "The processes that compute cannot be started ({reason}): free the machine, "
                    "or ask for less of them with --workers; then start the same command again.",
                    reason=str(error)[:_LONGEST] or type(error).__name__,
                )
            ) from error
        yield client


@contextmanager
def _joined(address):
    from distributed import Client

    try:
        client = Client(address, timeout=_ANSWER_S)
    except (OSError, ValueError, TimeoutError) as error:
        raise InputError(
            "No scheduler answers at {address}; start one with dask scheduler, and workers with "
            "dask worker.",
            address=address,
        ) from error
    try:
        _wait_for_workers(client, address)
        yield client
    finally:
        with suppress(OSError, TimeoutError):
            client.close(timeout=_CLOSE_S)


def _wait_for_workers(client, address):
    try:
        client.wait_for_workers(1, timeout=_ANSWER_S)
    except TimeoutError as error:
        raise InputError(
            "The scheduler at {address} has no workers; start some with dask worker {address} "
            "--nthreads 1.",
            address=address,
        ) from error


def refuse_strangers(client: Any, folder: Path, versions: Mapping[str, str]) -> None:
    """Refuse workers that see other files, compute by other libraries or in several threads.

    Raises
    ------
    InputError
        Names the worker.
    """
    try:
        seen = client.run(_seen, str(folder), versions)
        threads = client.nthreads()
    except Exception as error:
        raise InputError(
            "The workers cannot load the library ({reason}); install parkshore[distributed] for "
            "each.",
            reason=f"{type(error).__name__}: {error}"[:_LONGEST],
        ) from error
    for worker, (there, own) in seen.items():
        _refuse_other(worker, threads.get(worker, 1), own, versions)
        if not there:
            raise InputError(
                "The worker {worker} does not see {folder}; put files and folder where all "
                "machines see them by the same path.",
                worker=worker,
                folder=str(folder),
            )


def held_to(
    versions: Mapping[str, str], work: Callable[..., Any], *given: Any, **named: Any
) -> Any:
    """Do a task, unless the worker, which may have joined late, computes by other libraries.

    Raises
    ------
    InputError
        Names the worker.
    """
    from distributed import get_worker

    worker = get_worker()
    _refuse_other(worker.address, worker.state.nthreads, _own(versions), versions)
    return work(*given, **named)


def _seen(folder, versions):
    return Path(folder).is_dir(), _own(versions)


def _own(versions):
    return library_versions(with_gdal="gdal" in versions)


def _refuse_other(worker, threads, own, versions):
    if threads > 1:
        raise InputError(
            "The worker {worker} computes in several threads ({n}); start it with --nthreads 1, "
            "and more of them with --nworkers.",
            worker=worker,
            n=threads,
        )
    for name, wanted in versions.items():
        if own.get(name) != wanted:
            raise InputError(
                "The worker {worker} has {library} {there}, this machine {here}; install the same "
                "version, results would differ in their last digits.",
                worker=worker,
                library=name,
                there=own.get(name, "–"),
                here=wanted,
            )


def each_done(futures: Mapping[Any, int]) -> Iterator[tuple[int, Any]]:
    """Yield number and result of each task as it is done.

    Raises
    ------
    InputError
        What a task refused.
    Stopped
        The scheduler is gone, a task failed, or one ended its worker several times.
    """
    from distributed import as_completed
    from distributed.comm import CommClosedError

    for future in as_completed(futures, raise_errors=False):
        if future.status == "error":
            raise _told(future.exception())
        if future.status != "finished":
            raise Stopped(_GONE)
        try:
            result = future.result(timeout=_RESULT_S)
        except (CancelledError, CommClosedError, OSError, TimeoutError) as error:
            raise Stopped(_GONE) from error
        yield futures[future], result


def _told(error):
    """Return what ends a screening where a task failed."""
    from distributed import KilledWorker

    if isinstance(error, InputError):
        return error
    if isinstance(error, KilledWorker):
        return Stopped(
            Message(
                "A partition ended its worker several times, perhaps for want of memory: start "
                "the command in another folder with more partitions."
            )
        )
    if isinstance(error, OSError):
        return Stopped(
            Message(
                "A worker cannot read or write ({reason}): make room or mend it. What is finished "
                "is kept: start the same command again.",
                reason=str(error)[:_LONGEST],
            )
        )
    reason = f"{type(error).__name__}: {error}"[:_LONGEST]
    return Stopped(Message("A partition failed ({reason}); please report it.", reason=reason))


def _tell_dashboard(client, say):
    with suppress(KeyError):  # a scheduler without one
        if find_spec("bokeh") and client.dashboard_link:
            say(Message("Dashboard: {address}", address=client.dashboard_link))


@contextmanager
def _heard_afterwards():
    """Put Ctrl-C off while processes are started, of which some may hear it and end."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []
    handler = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
        if heard:
            raise KeyboardInterrupt
