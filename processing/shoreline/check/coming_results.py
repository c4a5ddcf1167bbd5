"""The results of a shoreline check while they come: rows are written as soon as they are known."""

from collections import deque

import numpy as np

from ....analysis.shoreline.results.parted_check import screened_parts
from ....analysis.thread_tasks import ahead

READ, MEASURED = 0.02, 0.6
"""Progress when all is read, and when all is measured."""


class ComingResults:
    """What `site_check.screen` says of all sites, part after part; a context manager.

    Measuring goes on in a thread while this one writes.

    Parameters
    ----------
    run : Run
    inputs : check_inputs.CheckInputs
    kept : iterable of str
        Columns of `site_check.Screening` wanted of all sites at the end.

    Attributes
    ----------
    start : float
        Progress in per cent when the first rows are known.
    numbers : dict of str to int
        Number outputs of the sites known so far.

    Raises
    ------
    InputError, Cancelled
        As `site_check.screen`, from all methods.
    """

    def __init__(self, run, inputs, kept):
        self._run, self._size = run, len(inputs.sites)
        self._known, self._share = 0, 0.0
        self._waiting = deque()  # parts of which rows are still to be asked for
        self._kept = {name: [] for name in kept}
        self.numbers = {}
        prepared = inputs.terms.pop("prepared", None)  # the last rows are written without it
        parts = screened_parts(
            inputs.sites,
            inputs.shoreline,
            **inputs.terms,
            prepared=prepared,
            progress=self._hear,
            cancelled=run.cancelled,
        )
        self._parts = ahead(parts, self._tell)
        self._take()
        self.start = 100 * (READ + (MEASURED - READ) * self._known / max(self._size, 1))

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._parts.close()

    def columns(self, begin, end):
        """Return the columns of the rows from one position to another; asked for in their order.

        Returns
        -------
        dict of str to ndarray, shape (end - begin,)
            Those of `site_check.Screening`, and ``verdict``.
        """
        while self._known < end:
            self._take()
        while self._waiting[0][0].stop <= begin < self._known:
            self._waiting.popleft()
        pieces = [
            {n: each[max(begin - rows.start, 0) : end - rows.start] for n, each in found.items()}
            for rows, found in self._waiting
            if rows.start < end
        ]
        if len(pieces) == 1:
            return pieces[0]
        return {name: np.concatenate([piece[name] for piece in pieces]) for name in pieces[0]}

    def kept(self):
        """Return the columns wanted of all sites."""
        while self._known < self._size:
            self._take()
        return {name: np.concatenate(parts) for name, parts in self._kept.items()}

    def _take(self):
        rows, part = next(self._parts)
        found = {name: each for name, each in vars(part).items() if isinstance(each, np.ndarray)}
        found["verdict"] = part.verdict
        self._waiting.append((rows, found))
        for name, parts in self._kept.items():
            parts.append(found[name])
        for name, number in part.counts().items():
            self.numbers[name] = self.numbers.get(name, 0) + number
        self.numbers["SHORE_SKIPPED"] = part.shore_skipped
        self._known = rows.stop

    def _hear(self, share):
        self._share = share

    def _tell(self):
        if not self._known:  # then the rows written tell it
            self._run.done(READ + (MEASURED - READ) * self._share)
