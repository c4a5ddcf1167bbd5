"""The results of a shoreline check while they come: rows are written as soon as they are known."""

from dataclasses import replace

import numpy as np

from ....analysis.shoreline.check.parted_check import screened_parts
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

    Attributes
    ----------
    columns : dict of str to ndarray, shape (n,)
        Columns of `site_check.Screening`, filled up to the row that `until` was asked for.
    start : float
        Progress in per cent when the first rows are known.

    Raises
    ------
    InputError, Cancelled
        As `site_check.screen`, from all methods.
    """

    def __init__(self, run, inputs):
        self._run, self._size = run, len(inputs.sites)
        self._known, self._share, self._doubtful = 0, 0.0, 0
        parts = screened_parts(
            inputs.sites,
            inputs.shoreline,
            **inputs.terms,
            progress=self._hear,
            cancelled=run.cancelled,
        )
        self._parts = ahead(parts, self._tell)
        self.columns = {}
        self._take()
        self.start = 100 * (READ + (MEASURED - READ) * self._known / max(self._size, 1))

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._parts.close()

    def until(self, end):
        """Wait until the rows up to one are known."""
        while self._known < end:
            self._take()

    def screening(self):
        """Return the `site_check.Screening` of all sites."""
        self.until(self._size)
        told = {name: each for name, each in self.columns.items() if name != "verdict"}
        return replace(self._last, **told, doubtful=self._doubtful)

    def _take(self):
        rows, part = next(self._parts)
        found = {name: each for name, each in vars(part).items() if isinstance(each, np.ndarray)}
        found["verdict"] = part.verdict
        if len(part.code) == self._size:
            self.columns = found
        for name, values in found.items():
            whole = self.columns.setdefault(name, np.empty(self._size, values.dtype))
            whole[rows] = values
        self._last, self._known = part, rows.stop
        self._doubtful += part.doubtful

    def _hear(self, share):
        self._share = share

    def _tell(self):
        if not self._known:  # then the rows written tell it
            self._run.done(READ + (MEASURED - READ) * self._share)
