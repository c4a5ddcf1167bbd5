"""What class of water a name stands for: main stem, tributary, lake or another basin."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from .. import validation
from ..names import fold

MAIN, IMPORTANT, TRIBUTARY, LAKE, OTHER = "main", "important", "tributary", "lake", "other"
"""River classes; in this order the sharper rule comes first."""

_FOLDER = Path(__file__).parent.parent.parent / "resources" / "rivers"
_SEPARATORS = re.compile(r"[,;，；、\n]")


@cache
def known(path=_FOLDER / "names.json"):
    """Return the lists of names that ship, by kind, each as a tuple.

    Raises
    ------
    InputError
        The file breaks its schema; names the JSON path.
    """
    lists = validation.load(path, _FOLDER / "names.schema.json")
    return {kind: tuple(entry["names"]) for kind, entry in lists.items()}


def split(text):
    """Return the names in a text, separated by commas or semicolons of either width."""
    return [name.strip() for name in _SEPARATORS.split(text or "") if name.strip()]


@dataclass(frozen=True)
class RiverNames:
    """Which names stand for what.

    Parameters
    ----------
    main_stem, important : sequence of str, optional
        Default the lists that ship.
    tributaries : sequence of str
        Empty: all other rivers, and water without a name.
    lakes : sequence of str, optional
        None: names that end in a word for lake or reservoir.
    """

    main_stem: tuple = None
    important: tuple = None
    tributaries: tuple = ()
    lakes: tuple = None

    def classify(self, names, *, is_lake=None, in_basin=None):
        """Return the class of each water body.

        A name matches as a whole, after `names.fold`. Water outside the basin is ``other``
        whatever its name: rivers of other basins share names with ours.

        Parameters
        ----------
        names : sequence of str or None, shape (n,)
        is_lake : ndarray of bool, shape (n,), optional
            What an expression says is a lake; then the names of lakes play no part.
        in_basin : ndarray of bool, shape (n,), optional

        Returns
        -------
        ndarray of object, shape (n,)
        """
        folded = np.array([fold(name) for name in names], dtype=object)
        rest = OTHER if self.tributaries else TRIBUTARY
        classes = np.full(len(folded), rest, dtype=object)
        lists = known()
        classes[_among(folded, lists["other_basins"])] = OTHER
        classes[self._lakes(folded) if is_lake is None else is_lake] = LAKE
        classes[_among(folded, self.tributaries)] = TRIBUTARY
        classes[_among(folded, _given(self.important, lists["important"]))] = IMPORTANT
        classes[_among(folded, _given(self.main_stem, lists["main_stem"]))] = MAIN
        if in_basin is not None:
            classes[~in_basin] = OTHER
        return classes

    def _lakes(self, folded):
        if self.lakes is not None:
            return _among(folded, self.lakes)
        endings = tuple(fold(ending) for ending in known()["lake_endings"])
        return np.array([name.endswith(endings) for name in folded], dtype=bool)


def commonest(names, count=10):
    """Return the commonest names as they are written, most frequent first."""
    written = Counter(name.strip() for name in names if isinstance(name, str) and name.strip())
    return [name for name, _ in written.most_common(count)]


def _given(names, default):
    return default if names is None else names


def _among(folded, names):
    wanted = {fold(name) for name in names} - {""}
    return np.array([name in wanted for name in folded], dtype=bool)
