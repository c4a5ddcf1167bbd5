"""The check of many points in parts, so that rows are written while the next are measured.

Examples
--------
>>> import numpy as np, shapely
>>> from ..check.sites_and_waters import Sites, Waters
>>> river = Waters("river", shapely.from_wkt(["LINESTRING (110 30, 111 30)"]))
>>> sites = Sites.from_points(np.array([[110.5, 30.001], [110.5, 30.01]]))
>>> for rows, part in screened_parts(sites, river, limit_m=1000.0, most=1):
...     print(rows, part.verdict)
slice(0, 1, None) ['within']
slice(1, 2, None) ['outside']
"""

from collections.abc import Iterator
from typing import Any

import numpy as np

from ...array_types import IsCancelled, Progress
from ...free_memory import give_back
from ...thread_tasks import share
from ..check.site_check import Screening, screen
from ..check.site_distances import Prepared, measure_to, prepare

PARTS = 4
FEWEST, MOST = 50_000, 131_072
"""Points in a part: of fewer the search is slower, for neighbours lie in other parts; of more the
writing begins late, and the results that wait for it take memory."""


def screened_parts(
    sites: Any,
    shoreline: Any,
    *,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
    most: int | None = None,
    prepared: Prepared | None = None,
    **terms: Any,
) -> Iterator[tuple[slice, Screening]]:
    """Yield which rows, and their results, in the order of the sites; never none.

    The results are those of `site_check.screen`, to the last bit. Only points that no rule and no
    named area is asked of come in parts: of others much is looked up for all at once.

    Parameters
    ----------
    sites, shoreline, progress, cancelled, **terms
        As for `site_check.screen`.
    most
        Points in a part.
    prepared
        The waters, where no rule is asked and they were made ready before.

    Raises
    ------
    InputError, Cancelled
        As `site_check.screen`.
    """
    total = len(sites)
    if terms.get("ruleset") is not None:
        found = screen(sites, shoreline, **terms, progress=progress, cancelled=cancelled)
        yield slice(0, total), found
        return
    if prepared is None:
        waters = terms.get("water"), terms.get("control_range")
        prepared = prepare(shoreline, *waters, cancelled=cancelled)
        shoreline.spend()
    size = most or min(max(total // PARTS, FEWEST), MOST)
    if sites.lonlat is None or terms.get("areas") is not None:
        size = max(total, 1)
    for first in range(0, max(total, 1), size):
        rows = slice(first, min(first + size, total))
        some = sites.subset(rows)
        told = share(progress, first / max(total, 1), rows.stop / max(total, 1))
        measured = measure_to(prepared, some, progress=told, cancelled=cancelled)
        own = _of_rows(terms, rows, total)
        found = screen(some, shoreline, **own, measured=measured, cancelled=cancelled)
        if rows.stop == total:  # the last rows are written without the index
            del prepared, measured
            give_back()
        yield rows, found


def _of_rows(terms, rows, total):
    """Return the terms of some of the sites."""
    return {
        name: value[rows] if np.shape(value) == (total,) else value for name, value in terms.items()
    }
