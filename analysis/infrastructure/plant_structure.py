"""Wastewater plants by process and decade, what they reclaim, and how many treat mixed sewage."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from ..array_types import NOTHING, Floats
from ..cells.dates import periods
from ..inventory.schema_words import words
from ..tables.amounts import amounts
from ..tables.text_columns import frame_of
from .group_sums import Groups, number, ratio

DAYS = 365.0
_MILLION = 1e6
_LAYER = "wastewater_plants"


@dataclass(frozen=True, eq=False)
class PlantStructure:
    """What plants are like.

    Attributes
    ----------
    frame : DataFrame, n rows
        ``process``, ``opened``, ``cap_td``, ``flow_td``, ``reclaim_td`` (t/d), ``ind_share``;
        missing columns count as not given.
    """

    frame: pd.DataFrame

    @cached_property
    def by_process(self) -> pd.DataFrame:
        """Plants by process: ``plants``, ``cap_mta``, ``flow_mta``, ``ind_share``, ``reuse_sh``."""
        return self._by("process", words(_LAYER, "process", self._column("process")))

    @cached_property
    def by_vintage(self) -> pd.DataFrame:
        """The same by decade of opening."""
        first, _, _ = periods(self._column("opened"))
        years = first.astype("M8[Y]").astype(int) + 1970
        decades = [
            NOTHING if np.isnat(day) else f"{year // 10 * 10}s"
            for day, year in zip(first, years, strict=True)
        ]
        return self._by("vintage", np.array([*decades, None], dtype=object)[:-1])

    @cached_property
    def reclaimed(self) -> Floats:
        """Water reclaimed by each plant in t/d, NaN where not given, shape (n,)."""
        return self._amount("reclaim_td")

    @cached_property
    def flow(self) -> Floats:
        """Water treated by each plant in t/d, NaN where not given, shape (n,)."""
        return self._amount("flow_td")

    @property
    def reclaimed_share(self) -> float | None:
        """Water reclaimed over water treated, of the plants that give both; None without one."""
        both = ~np.isnan(self.reclaimed) & ~np.isnan(self.flow)
        return number(ratio(self.reclaimed[both].sum(), self.flow[both].sum()).item())

    @cached_property
    def industrial(self) -> Floats:
        """Industrial share of each plant's flow, 0–1, NaN where not given, shape (n,)."""
        return self._amount("ind_share", high=1.0)

    @property
    def mixed(self) -> Any:
        """Plants that treat other than industrial sewage too, shape (n,)."""
        return self.industrial < 1

    def _by(self, name, keys):
        groups = Groups(keys)
        both = ~np.isnan(self.reclaimed) & ~np.isnan(self.flow)
        return frame_of(
            {
                name: groups.labels,
                "plants": groups.count(),
                "cap_mta": groups.sum(self._amount("cap_td")) * DAYS / _MILLION,
                "flow_mta": groups.sum(self.flow) * DAYS / _MILLION,
                "ind_share": groups.mean(self.industrial, self.flow),
                "reuse_sh": ratio(
                    groups.sum(np.where(both, self.reclaimed, np.nan)),
                    groups.sum(np.where(both, self.flow, np.nan)),
                ),
            }
        )

    def _column(self, name):
        return list(self.frame[name]) if name in self.frame else [None] * len(self.frame)

    def _amount(self, name, high=np.inf):
        return amounts(self.frame, name, _LAYER, [], high=high)
