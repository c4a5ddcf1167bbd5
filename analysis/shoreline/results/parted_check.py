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
from ..check.site_distances import measure_to, prepare

PARTS = 8
FEWEST, MOST = 25_000, 65_536
"""Points in a part: of fewer the search would be slower, of more the writing would begin late."""


def screened_parts(
    sites: Any,
    shoreline: Any,
    *,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
    most: int | None = None,
    **terms: Any,
) -> Iterator[tuple[slice, Screening]]:
    """Yield which rows, and their results, in the order of the sites; never none.

    The results are those of `site_check.screen`, to the last bit. Only points that no rule is
    asked of come in parts: what is not known of the water would have to be looked up for each.

    Parameters
    ----------
    sites, shoreline, progress, cancelled, **terms
        As for `site_check.screen`.
    most
        Points in a part.

    Raises
    ------
    InputError, Cancelled
        As `site_check.screen`.
    """
    size = most or min(max(len(sites) // PARTS, FEWEST), MOST)
    plain = all(terms.get(name) is None for name in ("ruleset", "areas"))
    if sites.lonlat is None or not plain or len(sites) <= size:
        found = screen(sites, shoreline, **terms, progress=progress, cancelled=cancelled)
        yield slice(0, len(sites)), found
        return
    waters = terms.get("water"), terms.get("control_range")
    prepared = prepare(shoreline, *waters, cancelled=cancelled)
    shoreline.spend()
    total = len(sites)
    for first in range(0, total, size):
        rows = slice(first, min(first + size, total))
        some = sites.subset(rows)
        told = share(progress, first / total, rows.stop / total)
        measured = measure_to(prepared, some, progress=told, cancelled=cancelled)
        found = screen(some, shoreline, **_of_rows(terms, rows, total), measured=measured)
        if rows.stop == total:  # the last rows are written without the index
            del prepared, measured
            give_back()
        yield rows, found


def _of_rows(terms, rows, total):
    """Return the terms of some of the sites."""
    return {
        name: value[rows] if np.shape(value) == (total,) else value for name, value in terms.items()
    }
