"""Sites judged by several shorelines: where the verdict hangs on the source, and why.

Examples
--------
>>> import numpy as np, shapely
>>> from ..check.site_check import screen
>>> from ..check.sites_and_waters import Sites, Waters
>>> from .judged_source import JudgedSource
>>> sites = Sites.from_points(np.array([[110.5, 30.001], [110.5, 30.2]]))
>>> sources = []
>>> for name, wkt in (("A", "LINESTRING (110 30, 111 30)"), ("B", "LINESTRING (110 31, 111 31)")):
...     water = Waters(name, shapely.from_wkt([wkt]))
...     sources.append(JudgedSource(name, water, screen(sites, water), kinds=["bank"]))
>>> found = compare(sources, ["a", "b"])
>>> found.sites[["n_within", "n_outside", "agree", "why"]].values.tolist()
[[1, 1, 0, 'missing river'], [0, 2, 1, None]]
>>> found.numbers
{'DISAGREE': 1, 'OPPOSED': 1, 'SOURCES': 2, 'TOTAL': 2}
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ...array_types import Column
from ...result import Result
from ...tables.text_columns import frame_of
from ..check.rule_sets import RuleSet
from ..check.verdict import OUTSIDE, UNCERTAIN, VERDICTS, WITHIN
from .difference_causes import CAUSES, causes
from .judged_source import JudgedSource

_JUDGED = max(WITHIN, OUTSIDE, UNCERTAIN) + 1
_NO_RULE = VERDICTS.index("no rule")


@dataclass(frozen=True, eq=False, kw_only=True)
class Comparison(Result):
    """What several sources say of n sites.

    Attributes
    ----------
    sites : DataFrame
        One row a site: ``n_within``, ``n_outside``, ``n_uncert``, ``agree`` (None where the site
        has no usable geometry), ``near_m``, ``far_m``, ``why``.
    by_source : DataFrame
        One row for each site and source, site by site.
    """

    sites: pd.DataFrame
    by_source: pd.DataFrame

    def verdicts_by_source(self) -> pd.DataFrame:
        """Return how many sites have which verdict, one row a source."""
        counts = pd.crosstab(self.by_source["source"], self.by_source["verdict"])
        names = self.by_source["source"].unique()
        return counts.reindex(index=names, columns=list(VERDICTS), fill_value=0)

    def sites_by_cause(self) -> pd.Series:
        """Return how many sites each cause explains, the most first; one site may have several."""
        found = self.sites["why"].dropna().str.split(";").explode().value_counts()
        order = [cause for cause in CAUSES if cause in found]
        return found.reindex(order).sort_values(ascending=False, kind="stable")

    def opposed(self) -> Any:
        """Return the sites that are within by one source and outside by another."""
        return (self.sites["n_within"] > 0) & (self.sites["n_outside"] > 0)


def compare(
    sources: Sequence[JudgedSource], site_ids: Column, ruleset: RuleSet | None = None
) -> Comparison:
    """Hold the verdicts of several sources on the same sites against each other.

    Parameters
    ----------
    sources
        All of the same sites, judged by the same rule.
    site_ids : shape (n,)
    ruleset
        By which they were judged, None for a distance only.

    Returns
    -------
    Comparison
    """
    codes = np.stack([source.screening.code for source in sources])
    shore = np.stack([source.screening.shore_m for source in sources])
    margin = np.stack([source.margin_m for source in sources])
    judged = (codes < _JUDGED) | (codes == _NO_RULE)
    is_judged = judged.all(axis=0)
    agree = (codes == codes[0]).all(axis=0)
    nearest = _nearest(margin, shore)
    why = np.full(codes.shape, None, object)
    for one, near in enumerate(sources):
        for two, other in enumerate(sources):
            differ = (nearest == one) & (codes[one] != codes[two]) & is_judged
            rows = np.flatnonzero(differ)
            if len(rows):
                why[two, rows] = causes(near, other, rows, ruleset)
    known = np.where(np.isnan(shore).all(axis=0), np.nan, 1.0)
    counts = {
        name: (codes == code).sum(axis=0)
        for name, code in (("n_within", WITHIN), ("n_outside", OUTSIDE), ("n_uncert", UNCERTAIN))
    }
    sites = frame_of(
        {
            **counts,
            "agree": _flags(agree, is_judged),
            "near_m": known * np.nanmin(np.nan_to_num(shore, nan=np.inf), axis=0),
            "far_m": known * np.nanmax(np.nan_to_num(shore, nan=-np.inf), axis=0),
            "why": [_joined(column) for column in why.T],
        }
    )
    opposed = (sites["n_within"] > 0) & (sites["n_outside"] > 0)
    return Comparison(
        sites=sites,
        by_source=_by_source(sources, site_ids, why),
        numbers={
            "DISAGREE": int((sites["agree"] == 0).sum()),
            "OPPOSED": int(opposed.sum()),
            "SOURCES": len(sources),
            "TOTAL": len(sites),
        },
    )


def _nearest(margin, shore):
    """Return the source with the smallest margin, of equal ones that with the least distance."""
    least = margin == margin.min(axis=0)
    return np.where(least, np.nan_to_num(shore, nan=np.inf), np.inf).argmin(axis=0)


def _flags(yes, known):
    """Return 1 and 0, None where it is not known."""
    flags = [int(each) if there else None for each, there in zip(yes, known, strict=True)]
    return np.array(flags, object)


def _joined(reasons):
    """Return the causes of one site by all sources, each once, in their order."""
    told = {each for reason in reasons if reason for each in reason.split(";")}
    return ";".join(each for each in CAUSES if each in told) or None


def _by_source(sources, site_ids, why):
    """Return one row for each site and source, site by site."""
    parts = [
        frame_of(
            {
                "site_id": list(site_ids),
                "source": source.name,
                "shore_m": source.screening.shore_m,
                "verdict": source.screening.verdict,
                "line_kind": source.line_kinds(),
                "near_river": source.screening.near_river,
                "river_cls": source.screening.river_cls,
                "rule_note": source.screening.rule_note,
                "why": reasons,
            }
        )
        for source, reasons in zip(sources, why, strict=True)
    ]
    size = len(parts[0])
    order = np.arange(size * len(parts)).reshape(len(parts), size).T.ravel()
    return pd.concat(parts, ignore_index=True).iloc[order].reset_index(drop=True)
