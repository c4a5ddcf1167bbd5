"""The notes of a verdict: every text that ``rule_note`` may hold, in the order they are told.

Examples
--------
>>> import numpy as np
>>> notes = Notes(3)
>>> notes.add("repaired", np.array([True, False, False]))
>>> notes.add("screening", np.array([True, True, False]))
>>> notes.texts().tolist()
['screening;repaired', 'screening', None]
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import numpy as np

from ...array_types import Booleans
from ...message import translatable

SCREENING = "screening"
BARRED = "barred to …"
CHEMICAL_BARRED = "chemical projects barred within the limit"
EXISTED = "existed before the rule"
CLOSED = "has closed"
UNDATED = "date unknown"
FACILITY_UNKNOWN = "facility unknown"
OUTSIDE_SCOPE = "outside the scope"
SCOPE_UNKNOWN = "scope unknown"
BEYOND_DATA = "beyond the data"
NO_MAIN_STEM = "no main stem"
CENTRE_LINE = "centre line"
LAKE_ON_RIVER = "lake on a river"
ARTIFICIAL_CHANNEL = "artificial channel"
UNCLASSIFIED = "unclassified water"
WATER_LEVEL = "water level"
DEMONSTRATION = "demonstration only"
ACCURACY = "accuracy ± … m"
UNVERIFIED = "unverified text"
REPAIRED = "repaired"
LAKE = "lake at … m"
OTHER_WATER = "other water at … m"

ORDER = (
    SCREENING,  # the line can show inside, never clear
    BARRED,  # what the governing rule forbids; filled with its acts
    CHEMICAL_BARRED,  # no rule for this site, but it lies where chemical projects are barred
    EXISTED,  # opened before the rule applied
    CLOSED,  # the closing date has come
    UNDATED,  # whether it existed before the rule is not known
    FACILITY_UNKNOWN,  # decides: whether the site is chemical, a tailings pond or neither
    OUTSIDE_SCOPE,  # no rule: the rule set does not bind in the site's province or county
    SCOPE_UNKNOWN,  # decides: whether the rule set binds in the site's province or county
    BEYOND_DATA,  # decides: water beyond what the shoreline's source covers
    NO_MAIN_STEM,  # the shoreline holds no main stem, which the rule set names
    CENTRE_LINE,  # decides: how far the bank lies from the mapped centre line
    LAKE_ON_RIVER,  # decides: whether the lake counts as the river that runs through it
    ARTIFICIAL_CHANNEL,  # decides: whether the canal counts as a tributary
    UNCLASSIFIED,  # decides: the class of the water
    WATER_LEVEL,  # decides: how far the bank lies from the line of low water
    DEMONSTRATION,  # decides: data by which alone no site is cleared
    ACCURACY,  # of the shoreline's scale, where it took no part in the verdict
    UNVERIFIED,  # the rule's wording was not read in an official text
    REPAIRED,  # the site's outline crossed itself
    LAKE,  # a lake that no rule names lies within the limit
    OTHER_WATER,  # so does a ditch, a pond, a dock, or water of another basin
)
"""All notes in the order they stand in ``rule_note``; the … of some is filled in."""


SAYS = {
    SCREENING: translatable(
        "the line lies riverward of the one from which the rule is applied: it shows that a site "
        "is inside, never that it is clear"
    ),
    BEYOND_DATA: translatable(
        "within the limit lies ground that the shoreline's data do not cover, or where its main "
        "stem has a gap: water there is not known"
    ),
    NO_MAIN_STEM: translatable(
        "the shoreline holds no main stem, which the rules name: its distance is not known"
    ),
    CENTRE_LINE: translatable(
        "the line runs along the middle of the river, or may: the bank lies nearer by up to half "
        "the river's width, so outside is said only beyond limit and half-width"
    ),
    LAKE_ON_RIVER: translatable(
        "a river runs through the lake, and no text settles whether the lake's shore counts as "
        "the river's"
    ),
    ARTIFICIAL_CHANNEL: translatable(
        "the water is a canal, and no text settles whether it counts as a tributary"
    ),
    UNCLASSIFIED: translatable(
        "the data do not tell which river the water is, so its class is not known"
    ),
    WATER_LEVEL: translatable(
        "the line shows low water: the bank lies farther out, by up to the width by which the "
        "water draws back"
    ),
    DEMONSTRATION: translatable("the data are for overview: no site is outside by them alone"),
    ACCURACY: translatable(
        "the line is so exact by its scale or pixel; this took no part in the verdict: state the "
        "scale of the shoreline among all parameters where it shall"
    ),
    LAKE: translatable("a lake that no rule names lies within the limit; it is told, not judged"),
    OTHER_WATER: translatable(
        "a ditch, a pond, a dock or water of another basin lies within the limit; it is told, not "
        "judged"
    ),
}
"""What the notes mean that tell what a line cannot say."""


def counted(texts: Iterable[str | None]) -> dict[str, int]:
    """Return how many rows have each note of `SAYS`, in the order of `ORDER`.

    Parameters
    ----------
    texts : shape (n,)
        ``rule_note`` of rows.

    Examples
    --------
    >>> counted(["screening;lake at 20 m", None, "lake at 700 m"])
    {'screening': 1, 'lake at … m': 2}
    """
    begins = {note: note.partition("…")[0] for note in ORDER if note in SAYS}
    found = dict.fromkeys(begins, 0)
    for text, count in Counter(texts).items():
        said = (text or "").split(";")
        for note, begin in begins.items():
            found[note] += count * any(
                each.startswith(begin) if "…" in note else each == note for each in said
            )
    return {note: count for note, count in found.items() if count}


def count(note: str, texts: Any) -> int:
    """Return how many of the texts, ``rule_note`` of n rows, have a note that needs no filling in.

    Examples
    --------
    >>> count("repaired", np.array(["screening;repaired", None, "screening"], dtype=object))
    1
    """
    return sum(
        number
        for text, number in Counter(texts.tolist()).items()
        if note in (text or "").split(";")
    )


class Notes:
    """The notes of n rows while they are gathered.

    Parameters
    ----------
    size : int
        Number of rows.
    """

    def __init__(self, size: int) -> None:
        self._flags = np.zeros(size, dtype=np.uint64)
        self._bits = {}
        self._own = {}

    def add(self, note: str, rows: Booleans, told: str | None = None) -> None:
        """Add a note to rows.

        Parameters
        ----------
        note
            One of `ORDER`.
        rows : shape (n,)
        told
            The note filled in.
        """
        if not np.any(rows):
            return
        bit = self._bits.setdefault(
            (ORDER.index(note), told or note), np.uint64(1 << len(self._bits))
        )
        self._flags[rows] |= bit

    def add_each(self, note: str, told: dict[int, Any]) -> None:
        """Add a note that is filled in row by row.

        Parameters
        ----------
        note
            One of `ORDER`.
        told : dict of int to object
            What fills its place, by row.
        """
        for row, value in told.items():
            self._own.setdefault(row, []).append((ORDER.index(note), note.replace("…", str(value))))

    def texts(self) -> Any:
        """Return the notes of each row joined by ``;``, None without any; shape (n,)."""
        masks, place = np.unique(self._flags, return_inverse=True)
        told = np.array([self._joined(mask) for mask in masks], dtype=object)
        texts = told[place] if len(told) else np.empty(0, dtype=object)
        for row, own in self._own.items():
            texts[row] = self._joined(self._flags[row], own)
        return texts

    def _joined(self, mask, own=()):
        told = [told for told, bit in self._bits.items() if mask & bit]
        return ";".join(text for _, text in sorted([*told, *own])) or None
