"""How far a file is read, told while it is, and whether anybody still waits for it."""

from ....analysis.cancel import check


class ReadingPace:
    """Takes the bytes that readers have read; stands where they ask whether they are cancelled.

    Parameters
    ----------
    progress : callable, optional
        Takes the share that is read, 0 to 1.
    cancelled : callable, optional
    """

    def __init__(self, progress=None, cancelled=None):
        self._progress, self._cancelled = progress, cancelled
        self._expected = self._taken = 0

    def __call__(self):
        """Whether nobody waits any more."""
        return self._cancelled is not None and self._cancelled()

    def expect(self, size):
        """Expect so many bytes more."""
        self._expected += size

    def took(self, size):
        """Take note of bytes that were read; raise `Cancelled` where nobody waits any more."""
        check(self)
        self._taken += size
        if self._progress is not None and self._expected:
            self._progress(min(1.0, self._taken / self._expected))


def pace_of(cancelled):
    """Return a pace for readers that were given no more than a question."""
    return cancelled if isinstance(cancelled, ReadingPace) else ReadingPace(None, cancelled)
