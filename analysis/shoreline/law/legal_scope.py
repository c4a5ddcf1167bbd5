"""Where a rule set binds: provinces, and of some of them only counties."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ...array_types import Column, Floats
from ...cells.cell_text import as_text, is_nothing
from ...text.place_names import fold

BINDS, LEAVES_OUT, UNKNOWN = 1.0, 0.0, np.nan

_KINDS_OF_COUNTY = "县市区旗"
_COUNTY_CODE = 6


@dataclass(frozen=True)
class LegalScope:
    """The provinces and counties of a rule set.

    Parameters
    ----------
    provinces : frozenset of str
        Codes of GB/T 2260 of two digits; empty for everywhere.
    counties : dict of str to tuple of str
        By province, for those of which only some counties count: their names or codes; none where
        the law does not list them.
    by_water : bool
        Whether the scope is the catchment of the waters named, so that a site at one of them lies
        in it unless its province or county says otherwise.

    Examples
    --------
    >>> law = LegalScope(frozenset({"32", "52"}), {"52": ("赤水市",)}, by_water=False)
    >>> law.binds(["32", "52", "52", "52", None], [None, "赤水", "安龙县", None, None])
    array([ 1.,  1.,  0., nan, nan])
    """

    provinces: frozenset = frozenset()
    counties: Mapping[str, tuple] = field(default_factory=dict)
    by_water: bool = False

    def binds(self, provinces: Column, counties: Column | None = None) -> Floats:
        """Say at which sites the rule set binds.

        Parameters
        ----------
        provinces : shape (n,)
            Codes of GB/T 2260 of two digits, None where not known; see `provinces.codes`.
        counties : shape (n,)
            Names or codes of six digits.

        Returns
        -------
        ndarray of float, shape (n,)
            1 yes, 0 no, NaN not known.
        """
        if counties is None:
            counties = [None] * len(provinces)
        pairs = list(zip(provinces, counties, strict=True))
        known = {pair: self._answer(*pair) for pair in set(pairs)}
        return np.array([known[pair] for pair in pairs], dtype=float)

    def _answer(self, province, county):
        if not self.provinces:
            return BINDS
        if province is not None and province not in self.provinces:
            return LEAVES_OUT
        answer = UNKNOWN
        if province is not None:
            listed = self.counties.get(province)
            answer = BINDS if listed is None else _listed(county, listed)
        return BINDS if np.isnan(answer) and self.by_water else answer


def _listed(county: Any, listed: tuple) -> float:
    """Say whether a county is on a list; not known where the list tells nothing of its kind."""
    if is_nothing(county):
        return UNKNOWN
    key = _key(county)
    alike = {_key(each) for each in listed if _key(each).isdigit() == key.isdigit()}
    if not alike:
        return UNKNOWN
    return BINDS if key in alike else LEAVES_OUT


def _key(county):
    """Return a code, or a name without the word for its kind."""
    text = fold(as_text(county))
    if text.isascii() and text.isdigit():
        return text[:_COUNTY_CODE]
    return text[:-1] if len(text) > 2 and text[-1] in _KINDS_OF_COUNTY else text
