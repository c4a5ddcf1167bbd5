"""What became of a file that was read: rows or a sentence, in bounded time and memory."""

import resource
import signal
from contextlib import contextmanager
from dataclasses import dataclass

LONGEST_S = 60
LARGEST_MIB = 700
"""More than so much for a file of some kilobytes is a fault."""


@dataclass(frozen=True)
class Fate:
    """What became of a file: rows, or a sentence."""

    rows: int = 0
    refused: str = ""


class TooLong(Exception):
    """A file took longer than any of its size may."""


def watched(read, path):
    """Read a file; any fault of ours is raised.

    Parameters
    ----------
    read : callable
        Takes a path and returns a `Fate`.
    path : Path

    Returns
    -------
    Fate
    """
    before = _peak_mib()
    with _limited():
        fate = read(path)
    assert _peak_mib() - before < LARGEST_MIB, "it takes too much memory"
    if fate.refused:
        assert "\n" not in fate.refused, fate.refused
        assert len(fate.refused) < 2000, f"a page: {fate.refused[:90]} … {fate.refused[-50:]}"
        assert fate.refused.strip().endswith((".", "。", "!", ")")), fate.refused
    return fate


@contextmanager
def _limited():
    def ended(*_):
        raise TooLong

    before = signal.signal(signal.SIGALRM, ended)
    signal.alarm(LONGEST_S)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _peak_mib():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
