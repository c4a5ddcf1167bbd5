"""The command ``parkshore``."""

import io
import signal
from multiprocessing import current_process

if current_process().name != "MainProcess":  # a worker: the command hears Ctrl-C, and ends it
    signal.signal(signal.SIGINT, signal.SIG_IGN)

import sys
import threading
import time
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from ..message import InputError, Message
from .command_options import parser, plan_of

DONE, REFUSED, STOPPED, INTERRUPTED = 0, 1, 3, 130
"""Exit codes beside 2, which argparse gives for a command that is written wrongly."""

_EVERY_S = 5.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code.

    Parameters
    ----------
    arguments
        By default those of the process.
    """
    _spell_all()
    options = parser().parse_args(arguments)
    try:
        _refuse_no_text(sys.argv[1:] if arguments is None else arguments)
        with _ended_like_interrupted():
            return _COMMANDS[options.command](options)
    except ImportError as error:
        _tell(
            Message(
                "The command needs {library}; install it with pip install parkshore[distributed].",
                library=error.name or str(error),
            )
        )
        return REFUSED
    except InputError as error:
        _tell(error.message)
        return REFUSED
    except OSError as error:
        _tell(_told(error))
        return STOPPED
    except KeyboardInterrupt:
        _tell(Message("Stopped. Finished partitions are kept: start the same command again."))
        return INTERRUPTED


def _refuse_no_text(arguments):
    """Refuse names that are no UTF-8: a file system takes them, Arrow and JSON do not."""
    for each in arguments:
        try:
            each.encode()
        except UnicodeEncodeError as error:
            raise InputError(
                "{value} is no text in UTF-8; give it another name.", value=each
            ) from (error)


def _spell_all():
    """Let outputs spell with backslashes what their encoding has not: a path may hold anything."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _told(error):
    """Return what the system refused: not all of it is about a file."""
    reason = error.strerror or str(error) or type(error).__name__
    if error.filename is None:
        return Message(
            "Stopped ({reason}). What is finished is kept: start the same command again.",
            reason=reason,
        )
    return Message(
        "{file} cannot be read or written ({reason}): make room or mend it. What is finished is "
        "kept: start the same command again.",
        file=str(error.filename),
        reason=reason,
    )


def _screen(options):
    from .dask_cluster import Stopped
    from .screening_run import Screening

    plan = plan_of(options)
    screening = Screening(
        plan,
        options.out,
        partitions=options.partitions,
        language=options.language,
        say=_tell,
        progress=_Progress(),
    )
    try:
        outcome = screening.run(workers=options.workers, scheduler=options.scheduler)
    except Stopped as stopped:
        _tell(stopped.message)
        return STOPPED
    for name, count in outcome.counts.items():
        sys.stdout.write(f"{name}: {count}\n")
    sys.stdout.write(f"{outcome.path}\n")
    return DONE


def _verify(options):
    from .files.geo_files import open_file
    from .result_file import refuse_altered, told_of
    from .site_digests import differences, refuse_other_system

    kept = told_of(options.checked)["tree"]
    is_known = refuse_altered(Path(options.checked))
    sites = open_file(options.parks, options.parks_layer)
    if list(sites.fields) != kept["columns"]:
        raise InputError(
            "{layer} has the columns {there}, those that were checked had {columns}.",
            layer=sites.name,
            there=", ".join(sites.fields),
            columns=", ".join(kept["columns"]),
        )
    refuse_other_system(sites, kept)
    stretches = differences(sites, kept)
    for first, last in stretches:
        sys.stdout.write(f"rows {first}-{last}\n")
    if stretches:
        raise InputError(
            "{layer} is not what was checked, {there} rows in place of {rows}: the stretches "
            "listed differ.",
            layer=sites.name,
            there=sites.count,
            rows=kept["rows"],
        )
    sys.stdout.write(f"{sites.count} rows are those that were checked\n")
    if not is_known:
        _tell(
            Message(
                "Whether {file} itself is as it was written is not known: {seal} is not beside it.",
                file=options.checked,
                seal=f"{Path(options.checked).name}.sha256",
            )
        )
    return DONE


_COMMANDS = {"screen": _screen, "verify": _verify}


class _Progress:
    """Tells how many steps are done: on a terminal in one line, else now and then."""

    def __init__(self):
        self._began = self._told = time.monotonic()

    def __call__(self, what: Message, done: int, total: int) -> None:
        now, ended = time.monotonic(), done == total
        is_terminal = sys.stderr.isatty()
        if not is_terminal and not ended and now - self._told < _EVERY_S:
            return
        self._told = now
        line = f"{what}: {done} / {total} ({now - self._began:.0f} s)"
        if is_terminal:
            sys.stderr.write(f"\r{line}\x1b[K" + ("\n" if ended else ""))
        else:
            sys.stderr.write(f"{line}\n")
        sys.stderr.flush()


def _tell(message):
    sys.stderr.write(f"{message}\n")
    sys.stderr.flush()


@contextmanager
def _ended_like_interrupted():
    """Let a signal to end be heard as Ctrl-C meanwhile."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


if __name__ == "__main__":
    sys.exit(main())
