"""The parks that rows without coordinates stand at."""

from dataclasses import dataclass, field

import numpy as np

from . import text


def key(name):
    """Reduce an id or a name of a park to what must agree."""
    return text.fold(name).casefold().replace(" ", "")


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
    """

    ids: list
    names: list
    x: np.ndarray
    y: np.ndarray
    accuracy: np.ndarray
    _by_id: dict = field(init=False, repr=False)
    _by_name: dict = field(init=False, repr=False)

    def __post_init__(self):
        self._by_id = {key(park): row for row, park in enumerate(self.ids) if park}
        self._by_name = {}
        for row, name in enumerate(self.names):
            if name:
                self._by_name.setdefault(key(name), []).append(row)

    def find(self, value):
        """Return the position of a park by its id, else by a name that only one park has.

        Parameters
        ----------
        value : str or None

        Returns
        -------
        int or None
        """
        if not value:
            return None
        wanted = key(value)
        if wanted in self._by_id:
            return self._by_id[wanted]
        named = self._by_name.get(wanted, ())
        return named[0] if len(named) == 1 else None
