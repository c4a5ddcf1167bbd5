"""What parks spend on research and development, against their GDP."""

import numpy as np
import pandas as pd

from ..array_types import Floats, Objects
from ..enums import Reach, values
from ..infrastructure.group_sums import Groups, ratio
from ..tables.text_columns import frame_of


def research(spent: Floats, gdp: Floats, reach: Objects) -> pd.DataFrame:
    """Sum up what parks spend on research, by reach and for all.

    Parameters
    ----------
    spent, gdp : shape (n,)
        In one unit, NaN where not known; parks without either are left out of the shares.
    reach : shape (n,)
        None where not known.

    Returns
    -------
    DataFrame
        ``reach`` (``all`` last), ``parks``, ``n`` (that state both), ``rd``, ``gdp``, ``share``
        (Σ spent / Σ GDP), ``median`` (of the parks' own shares).

    Examples
    --------
    >>> found = research(np.array([1.0, 3.0]), np.array([50.0, np.nan]), ["upstream"] * 2)
    >>> found[["reach", "n", "share"]].values.tolist()
    [['upstream', 1, 0.02], ['all', 1, 0.02]]
    """
    parts = [_table(reach, spent, gdp), _table(["all"] * len(spent), spent, gdp)]
    return pd.concat(parts, ignore_index=True)


def _table(keys, spent, gdp):
    known = ~np.isnan(spent) & (gdp > 0)
    groups = Groups(keys, values(Reach))
    own = pd.Series(ratio(np.where(known, spent, np.nan), gdp))
    sums = [groups.sum(np.where(known, each, np.nan)) for each in (spent, gdp)]
    return frame_of(
        {
            "reach": groups.labels,
            "parks": groups.count(),
            "n": groups.count(known),
            "rd": sums[0],
            "gdp": sums[1],
            "share": ratio(*sums),
            "median": own.groupby(groups.codes).median().reindex(range(len(groups))).to_numpy(),
        }
    )
