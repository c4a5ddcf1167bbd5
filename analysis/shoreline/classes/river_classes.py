"""What class of water a name stands for: main stem, tributary, lake or another basin.

Examples
--------
>>> import shapely
>>> dadu, zunyi = shapely.points([[102.2, 30.1], [106.9, 27.7]])
>>> found = RiverNames().classify(["大渡河", "湘江", "长江南京段"], shapes=[dadu, zunyi, None])
>>> found.classes.tolist()
['important', 'tributary', 'main']
>>> found.why.tolist()[:2]
['important: 大渡河, basin 77.4 thousand km²', 'namesake of 湘江, which lies elsewhere']
"""

import re
from collections import Counter
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import shapely

from ...array_types import Booleans, Column, Transform
from . import river_lists
from .class_words import StatedClasses
from .name_pieces import is_branch, is_lake, listed_in, pieces, whole
from .name_readings import (
    ARTIFICIAL,
    IMPORTANT,
    LAKE,
    ORDER,
    OTHER,
    TRIBUTARY,
    Reading,
    inner,
    table,
)
from .river_lists import known
from .river_places import Whereabouts

_SEPARATORS = re.compile(r"[,;，；、\n]")
_QUOTES = " \t\"'“”‘’"
_CANAL = re.compile(
    r"(?:运河|渠道?|渠系)(?:[左右]岸|[上中下]?段|[0-9]{1,3})?$|\b(?:canal|aqueduct)\b|yunhe$"
)
_UNPLACED = ("no name", "unlisted name", "namesake of")


def split(text: Any) -> list[Any]:
    """Return the names in a text, separated by commas or semicolons of either width."""
    found = (name.strip(_QUOTES) for name in _SEPARATORS.split(text or ""))
    return [name for name in found if name]


@dataclass
class Named:
    """Classes that names stand for.

    Attributes
    ----------
    classes, why : ndarray of object, shape (n,)
        Class, and what it rests on.
    doubtful, namesake, contains : ndarray of bool, shape (n,)
        The basin may be below the bound; the name is that of an important tributary elsewhere; the
        name holds one of the main stem or of an important tributary and is not it.
    """

    classes: np.ndarray
    why: np.ndarray
    doubtful: np.ndarray
    namesake: np.ndarray
    contains: np.ndarray

    def take(self, rows: Any) -> "Named":
        """Return the same of some rows."""
        return Named(*(getattr(self, each.name)[rows] for each in fields(self)))


@dataclass(frozen=True)
class RiverNames:
    """Which names stand for what.

    Parameters
    ----------
    main_stem, important : sequence of str, optional
        Default the lists that ship. Important names that ship count only at their places; a list
        given counts as it stands, anywhere, and names added to the list that ships do so.
    tributaries : sequence of str
        Empty: all other rivers, and water without a name.
    lakes : sequence of str, optional
        None: names that end in a word for lake or reservoir.
    by_expression : frozenset of str
        Classes that an expression gives, so that their names play no part.
    """

    main_stem: tuple[str, ...] | None = None
    important: tuple[str, ...] | None = None
    tributaries: tuple = ()
    lakes: tuple[str, ...] | None = None
    by_expression: frozenset = frozenset()

    @property
    def is_yangtze(self) -> bool:
        """Whether the main stem is the Yangtze, so that its outlines count."""
        shipped = set(known()["main_stem"])
        return self.main_stem is None or shipped <= set(self.main_stem)

    def classify(
        self,
        names: Column,
        *,
        shapes: Column | None = None,
        to_lonlat: Transform | None = None,
        holds: dict[str, Booleans] | None = None,
        stated: StatedClasses | None = None,
        in_basin: Booleans | None = None,
        where: Whereabouts | None = None,
    ) -> Named:
        """Return the class of each water body.

        Water outside the basin is ``other``. Elsewhere the class that a field states counts; then
        the sharpest that a name or an expression gives. Each of the names that a name holds
        (长江;扬子江) counts, with the bank, branch or reach that it may name. A reservoir that is
        listed has the class of its river.

        Parameters
        ----------
        names : shape (n,)
        shapes : shape (n,)
            Where the water lies.
        to_lonlat
            Maps (m, 2) coordinates of the shapes to degrees; None where they are degrees.
        holds : dict of str to ndarray of bool, shape (n,)
            By class the features for which its expression holds.
        stated
            What a field says.
        in_basin : shape (n,)
        where
            By the outline that ships: names that ship mean our rivers in it, others beyond.
        """
        lists, holds = table(self), holds or {}
        readings = {}
        rest = OTHER if self.lists_tributaries else TRIBUTARY
        count = len(names)
        found = Named(
            np.full(count, rest, dtype=object),
            np.empty(count, dtype=object),
            *(np.zeros(count, dtype=bool) for _ in range(3)),
        )
        for row, name in enumerate(names):
            if name not in readings:
                readings[name] = self._readings(name, lists)
            listed, parts = readings[name]
            if in_basin is not None and not in_basin[row]:
                found.classes[row], found.why[row] = OTHER, "outside the basin"
                continue
            if stated is not None and stated.classes[row] is not None:
                found.classes[row], found.why[row] = stated.classes[row], stated.why[row]
                continue
            if where is not None:
                listed = _at(listed, outside=where.outside[row], deep=where.deep_inside[row])
            shape = None
            if shapes is not None and any(each.place is not None for each in (*listed, *parts)):
                shape = _in_degrees(shapes[row], to_lonlat)
            said = next((each for each in ORDER if each in holds and holds[each][row]), None)
            self._settle(found, row, name, (listed, parts, shape), said)
            if where is not None and where.outside[row] and found.why[row].startswith(_UNPLACED):
                found.classes[row], found.why[row] = OTHER, f"{found.why[row]}, outside the basin"
        return found

    @property
    def lists_tributaries(self) -> bool:
        """Whether it is said which rivers are tributaries, so that others are none."""
        return bool(self.tributaries) or TRIBUTARY in self.by_expression

    def _settle(self, found, row, name, readings, said):
        listed, parts, shape = readings
        reading = next((each for each in listed if each.holds(shape)), None)
        if said and (reading is None or ORDER.index(said) < ORDER.index(reading.river_cls)):
            reading = Reading(said, "expression", "")
        if reading is not None:
            found.classes[row], found.why[row] = reading.river_cls, reading.why
            found.doubtful[row] = reading.doubtful
        else:
            elsewhere = [each.name for each in listed if each.river_cls == IMPORTANT]
            found.namesake[row] = bool(elsewhere)
            if elsewhere:
                found.why[row] = f"namesake of {elsewhere[0]}, which lies elsewhere"
            else:
                found.why[row] = "unlisted name" if pieces(name) else "no name"
            if self.lists_tributaries:
                found.why[row] += ", not in TRIBUTARIES"
        sharper = ORDER[: ORDER.index(found.classes[row])]
        found.contains[row] = any(
            each.river_cls in sharper[:2] and each.holds(shape) for each in parts
        )

    def _readings(self, name, lists):
        """Return what a name may stand for, the sharpest first, and listed names within it."""
        found, exact = [], False
        parts = pieces(name)
        for piece in parts:
            key = listed_in(piece, lists)
            exact = exact or key == piece
            found += lists.get(key, ())
            before = piece.removesuffix(
                key or ""
            )  # 长江-汉江, but the river of 长江三峡水库 is told
            if not any(reading.reservoir for reading in found):
                found += lists.get(before, ()) if before != piece else ()
        if is_branch(name):
            found, exact = [], False
        found.sort(key=lambda each: ORDER.index(each.river_cls))
        if self.lakes is None and LAKE not in self.by_expression and is_lake(parts):
            found.append(Reading(LAKE, "lake by its name", ""))
        if not found and any(_CANAL.search(part) for part in parts):
            found.append(Reading(OTHER, f"canal by its name;{ARTIFICIAL}", ""))
        if exact:
            return found, []
        text = whole(name)
        return found, [
            reading
            for within, reading in inner(self)
            if within in text and (not within.isascii() or re.search(rf"\b{within}\b", text))
        ]

    def shipped_important(self) -> Any:
        """Return the important tributaries that ship, where the list given holds them all."""
        shipped = set(river_lists.important_names())
        ships = self.important is None or shipped <= set(self.important)
        return river_lists.important() if ships else ()

    def own_important(self) -> list[Any]:
        """Return the names of important tributaries that are the user's own."""
        shipped = {entry.name for entry in self.shipped_important()}
        return [name for name in self.important or () if name not in shipped]


def commonest(names: Column, count: int = 10) -> list[Any]:
    """Return the commonest names as they are written, most frequent first."""
    written = Counter(name.strip() for name in names if isinstance(name, str) and name.strip())
    return [name for name, _ in written.most_common(count)]


def counted(names: Column, count: int = 10) -> Any:
    """Return the commonest names with how often each stands there, as a text."""
    written = Counter(name for name in names if name)
    listed = ", ".join(f"{name} ({times})" for name, times in written.most_common(count))
    return listed + (", …" if len(written) > count else "")


def _at(readings, *, outside, deep):
    """Return what names may stand for at a place, by the outline of the basin."""
    return [
        each
        for each in readings
        if not ((outside and each.ships) or (deep and each.why.startswith("other basin")))
    ]


def _in_degrees(shape, to_lonlat):
    if shape is None or to_lonlat is None:
        return shape
    return shapely.transform(shape, to_lonlat)
