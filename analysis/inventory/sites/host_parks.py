"""The parks that rows without coordinates stand at."""

import re
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ...cells import cell_text
from ...cells.folding import word
from ...text.place_names import fold_city
from . import identity

_BRACKETED = re.compile(r"\(([^()]*)\)")


def key(name: Any) -> Any:
    """Reduce an id or a name of a park to what must agree."""
    return word(name)


@dataclass
class ParkPoints:
    """Points of parks by id and by name.

    Attributes
    ----------
    ids : list of str
    x, y : ndarray of float, shape (n,)
        In the output's CRS; NaN for a park without geometry.
    accuracy : ndarray of float, shape (n,)
        Metres from the point to the farthest place of the park; NaN where not known.
    cities : list of (str or None), optional
        Tell parks of one name apart.
    """

    ids: list
    names: list
    x: np.ndarray
    y: np.ndarray
    accuracy: np.ndarray
    cities: list | None = None
    _by_id: dict = field(init=False, repr=False)
    _by_name: dict = field(init=False, repr=False)
    _by_stem: dict = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._by_id = {key(park): row for row, park in enumerate(self.ids) if park}
        self._by_name, self._by_stem = {}, {}
        for row, name in enumerate(self.names):
            for each in identity.names(name):
                self._by_name.setdefault(each, []).append(row)
            if name:
                self._by_stem.setdefault(_stem(name)[0], []).append(row)

    def find(self, value: str | None, city: str | None = None) -> int | None:
        """Return the position of a park by its id, else by a name that only one park has.

        A former name in brackets is a name too. A city tells parks of one name apart; where it
        agrees, 甲园区 and 甲园（武汉） are 甲园.

        Parameters
        ----------
        city
            The city of the row that names the park.
        """
        if not value:
            return None
        if key(value) in self._by_id:
            return self._by_id[key(value)]
        for name in identity.names(value):
            named = self._by_name.get(name, ())
            if len(named) == 1:
                return named[0]
            there = [row for row in named if self._is_in(row, city)]
            if len(there) == 1:
                return there[0]
        stem, places = _stem(value)
        there = [
            row
            for row in self._by_stem.get(stem, ())
            if all(self._is_in(row, place) for place in (places or [city]))
        ]
        return there[0] if len(there) == 1 else None

    def _is_in(self, row, city):
        """Whether a park is known to be in a city."""
        known = None if self.cities is None else self.cities[row]
        return bool(city and known) and fold_city(city) == fold_city(known)


def _stem(name):
    """Return a park's name without what stands in brackets, and that."""
    folded = cell_text.fold(name).casefold()
    bare = "".join(identity.names(_BRACKETED.sub("", folded))[:1])
    return re.sub("园区$", "园", bare), _BRACKETED.findall(folded)
