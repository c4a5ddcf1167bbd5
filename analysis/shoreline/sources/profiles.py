"""The kinds of water data that ship, one file each, by the integer of ``SOURCE``.

Examples
--------
>>> SOURCES.chosen(6).id, SOURCES.chosen(6).scale
('national_4m', 4000000)
>>> SOURCES.chosen(8).accuracy_scale
1000000.0
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import Any

from ...documents.catalogue import Catalogue
from ...resources import RESOURCES
from ...text.place_names import fold

RECOGNISE, NONE, FIRST = range(3)
"""Values of ``SOURCE``: look at the data, take them as they come, and the first kind of data."""

LOW_WATER = "low water"
"""``level`` of lines beyond which the bank lies farther out."""

LEVELS = ("flood", "normal storage", "mean water", LOW_WATER, "date of image")
"""Levels of the water that a user can state, in the order of ``WATER_LEVEL`` from 1."""

_LOW_WATER = re.compile(r"枯水|低水位|low[ _-]?water", re.IGNORECASE)

PUBLISHED, SCREENING, NEVER = "published", "screening", "never"
"""What a line can do: clear as published, clear as a screening, never clear."""

REFUSE = "refuse"
"""``otherwise`` of a kind of data in which every value must be known."""

BY_STEPS = "steps"
"""``pixel_m`` of polygons made from a raster of any pixel."""

_MAPPED_M = 0.0005  # half a millimetre of a map, by which a scale states its accuracy


@dataclass(frozen=True)
class Mark:
    """What shows a kind of data; empty parts ask for nothing.

    Attributes
    ----------
    fields : tuple of str
        All must be there.
    values : dict of str to tuple of str
        Fields that hold such values and hardly any other.
    some : dict of str to tuple of str
        At least one such value must be there.
    only_fields : tuple of str
    layer : str
        What the layer is called.
    """

    fields: tuple = ()
    values: dict = field(default_factory=dict)
    some: dict = field(default_factory=dict)
    only_fields: tuple = ()
    layer: str = ""


@dataclass(frozen=True)
class Entry:
    """What a feature is that holds one of some values in one of some fields."""

    where: dict
    kind: str
    geometry: str = ""
    line: str = ""
    width: str = ""
    measured_from: int | None = None


@dataclass(frozen=True)
class Profile:
    """A kind of water data; what it does not say is empty or None.

    Attributes
    ----------
    number : int
        Value of ``SOURCE``.
    id : str
    title, citation, cannot_show : dict
        ``{"en": …, "zh": …}``.
    edition : str
    verified : bool
    aliases : dict of str to tuple of str
        Names under which a field may be found.
    names_in : tuple of str
    marks : tuple of Mark
    features : tuple of Entry
    otherwise : str
        The kind of features that no entry names, or `REFUSE`.
    named_by : dict of str to dict
    unnamed_is_any : bool
        Whether a river without a name may be any, the main stem too.
    line, level : str
    scale, pixel_m : float or None
    pixel_by_steps : bool
        Whether the steps of polygons tell the pixel.
    encoding, crs : str
    measured_from : int
    published : tuple of str
    clears : str
    beside : tuple of tuple of str
        Patterns of the names of layers that belong together: areas of water, and lines.
    """

    number: int
    id: str
    title: dict
    citation: dict
    edition: str
    verified: bool
    aliases: dict
    names_in: tuple
    marks: tuple
    features: tuple
    otherwise: str
    named_by: dict
    unnamed_is_any: bool
    line: str
    scale: float | None
    pixel_m: float | None
    pixel_by_steps: bool
    level: str
    encoding: str
    crs: str
    measured_from: int
    published: tuple
    clears: str
    cannot_show: dict
    beside: tuple = ()

    @property
    def accuracy_scale(self) -> float:
        """Denominator of the scale; of a raster that whose accuracy is one pixel, 0 if unknown."""
        return float(self.scale or (self.pixel_m or 0.0) / _MAPPED_M)

    def column(self, name: str, fields: Iterable[str]) -> Any:
        """Return which of a layer's fields an entry means, None where it lacks it.

        Parameters
        ----------
        name
            As the profile calls it.
        """
        there = {fold_field(each): each for each in reversed(list(fields))}
        wanted = (fold_field(each) for each in self.aliases.get(name, (name,)))
        return next((there[each] for each in wanted if each in there), None)

    def fields_asked(self) -> Any:
        """Return all that a profile asks for, under the names it gives them."""
        asked = [*self.published, *self.named_by]
        for mark in self.marks:
            asked += [*mark.fields, *mark.values, *mark.some]
        for entry in self.features:
            asked += entry.where
        return tuple(dict.fromkeys(asked))


def names_low_water(name: str) -> bool:
    """Return whether the name of a layer says that it shows low water.

    Examples
    --------
    >>> names_low_water("2022年枯水期水面"), names_low_water("water 2022")
    (True, False)
    """
    return bool(_LOW_WATER.search(name))


@lru_cache(maxsize=4096)
def fold_field(name: str) -> Any:
    """Return the name of a field as it is compared: without regard to case and width."""
    return fold(name) or name.casefold()


def code_text(value: Any) -> Any:
    """Return a value as codes are compared; "" where there is none.

    Examples
    --------
    >>> code_text(210400.0), code_text(" 1104A "), code_text(None)
    ('210400', '1104a', '')
    """
    if value is None:
        return ""
    text = " ".join(str(value).casefold().split())
    whole, point, rest = text.partition(".")
    return whole if point and whole.lstrip("-").isdigit() and not rest.strip("0") else text


@lru_cache(maxsize=65536)
def fits(text: Any, patterns: Any) -> Any:
    """Return whether a text of `code_text` fits one of some patterns; an empty one fits none."""
    return bool(text) and any(fnmatchcase(text, pattern.casefold()) for pattern in patterns)


def _profile(document, _path):
    return Profile(
        number=document["number"],
        id=document["id"],
        title=document["title"],
        citation=document["source"]["citation"],
        edition=document["source"]["edition"],
        verified=document["verified"],
        aliases=_tuples(document.get("fields", {})),
        names_in=tuple(document.get("names_in", ())),
        marks=tuple(map(_mark, document["recognised_by"])),
        features=tuple(map(_entry, document["features"])),
        otherwise=document["otherwise"],
        named_by=document.get("named_by", {}),
        unnamed_is_any=document.get("unnamed") == "any river",
        line=document["line"],
        scale=document.get("scale"),
        pixel_m=None if document.get("pixel_m") == BY_STEPS else document.get("pixel_m"),
        pixel_by_steps=document.get("pixel_m") == BY_STEPS,
        level=document["level"],
        encoding=document.get("encoding", ""),
        crs=document.get("crs", ""),
        measured_from=document["measured_from"],
        published=tuple(document.get("published", ())),
        clears=document["clears"],
        cannot_show=document["cannot_show"],
        beside=tuple(map(tuple, document.get("beside", ()))),
    )


def _mark(entry):
    return Mark(
        fields=tuple(entry.get("fields", ())),
        values=_tuples(entry.get("values", {})),
        some=_tuples(entry.get("some", {})),
        only_fields=tuple(entry.get("only_fields", ())),
        layer=entry.get("layer", ""),
    )


def _entry(entry):
    return Entry(**{**entry, "where": _tuples(entry["where"])})


def _tuples(lists):
    return {name: tuple(values) for name, values in lists.items()}


SOURCES = Catalogue(RESOURCES / "sources", read=_profile, first=FIRST)
"""The kinds of water data by the integer of ``SOURCE``."""
