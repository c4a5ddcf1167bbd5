"""Layers of areas as they are read: which field says what, and what a check must tell of them.

Examples
--------
>>> reading = AreaReading()
>>> zone = shapely.from_wkt(["POLYGON ((110 30, 110.1 30, 110.1 30.1, 110 30.1, 110 30))"])
>>> reading.add("zones", zone, None, {"area_class": ["岸线保护区"]})
>>> reading.areas().classes, list(map(str, reading.doubts()))
(('shoreline protection zone',), [])
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import shapely

from ...array_types import Column, Geometries, Transform
from ...cells.cell_text import as_text
from ...message import InputError, Message
from ...tables.row_checksum import content_sum
from ..check.facility import kinds_named
from ..check.rule_sets import RuleSet
from ..check.sites_and_waters import Sites, Waters
from ..check.verdict import USABLE
from ..law.access_lists import AccessList
from ..law.named_areas import NamedAreas, area_class, titles, units

CLASS = "area_class"
UNIT = ("unit_name", "unit_code", "环境管控单元名称", "环境管控单元编码", "管控单元名称", "name")
LIST = ("access_list", "access_lst", "准入清单", "生态环境准入清单", "管控要求", "空间布局约束")
BARRED = ("barred", "禁止类型", "禁止准入类型")
"""Fields of a unit of the ecological zoning: the first that the layer has counts."""
_OF_UNIT = UNIT, LIST, BARRED
CONTROL_RANGE = "control range"


def fields_asked(name: str, has: Callable[[str], object]) -> list[str]:
    """Return the fields that are read of a layer of areas.

    Parameters
    ----------
    name
        Of the layer.
    has
        Whether it has a field.

    Raises
    ------
    InputError
        Nothing says what its areas are.
    """
    if not has(CLASS):
        raise InputError(
            "{layer} has no field {field}, which says what each area is; add it.",
            layer=name,
            field=CLASS,
        )
    found = (next(filter(has, names), "") for names in _OF_UNIT)
    return [CLASS, *filter(None, found)]


class AreaReading:
    """Areas taken layer by layer."""

    def __init__(self) -> None:
        self._shapes: list[Any] = []
        self._words: list[Any] = []
        self._lists: list[AccessList | None] = []
        self._unread: list[Message] = []

    def add(
        self,
        name: str,
        shapes: Geometries,
        to_lonlat: Transform | None,
        columns: Mapping[str, Column],
    ) -> None:
        """Take the areas of a layer.

        Parameters
        ----------
        shapes : shape (n,)
        to_lonlat
            From the layer's coordinates to degrees; None where they are degrees.
        columns
            Those of `fields_asked`, by the names given there.
        """
        self._shapes += _degrees(shapes, to_lonlat)
        self._words += list(columns[CLASS])
        self._lists += self._access_lists(name, columns)

    def add_control_range(self, waters: Waters | None) -> None:
        """Take the published control range, which is an area too; nothing where there is none."""
        if waters is not None:
            ranges = _degrees(waters.geometries, waters.to_lonlat)
            self._shapes += ranges
            self._words += [CONTROL_RANGE] * len(ranges)
            self._lists += [None] * len(ranges)

    def areas(self) -> NamedAreas | None:
        """Return what was taken, None where there is nothing."""
        if not self._shapes:
            return None
        return NamedAreas(
            np.array([*self._shapes, None], dtype=object)[:-1], self._words, self._lists
        )

    def doubts(self) -> Iterator[Message]:
        """Yield what of the areas counts for nothing."""
        yield from self._unread
        if lost := sum(each is None for each in self._shapes):
            yield Message("{count} areas have no usable outline: left out.", count=lost)
        named = [area_class(word) for word in self._words]
        if blank := named.count(None):
            yield Message(
                "{count} areas do not say in {field} what they are: left out.",
                count=blank,
                field=CLASS,
            )
        areas = self.areas()
        unknown = [name for name in (areas.classes if areas else ()) if name not in titles()]
        if unknown:
            yield Message(
                "{classes}: no class of areas that is known, and no rule names it; it is kept as "
                "it is written.",
                classes=", ".join(unknown),
            )

    def _access_lists(self, name, columns):
        """Return the access list of each area that is a unit, None of another."""
        words = list(columns[CLASS])
        fields = [next(filter(columns.__contains__, names), "") for names in _OF_UNIT]
        cells = [list(columns[each]) if each else [None] * len(words) for each in fields]
        lists, unread = [], []
        for word, unit, text, barred in zip(words, *cells, strict=True):
            kind = area_class(word)
            if kind not in units():
                lists.append(None)
                continue
            kinds = kinds_named(as_text(barred))
            if kinds is None and as_text(barred):
                unread.append(as_text(barred))
            lists.append(AccessList(as_text(unit) or kind, as_text(text), kinds))
        if unread:
            self._unread.append(
                Message(
                    "{layer}: {field} holds {value}, no kind of facility (chemical, tailings, "
                    "other, none); what these {count} units bar is not known.",
                    layer=name,
                    field=fields[2],
                    value=f"“{unread[0]}”",
                    count=len(unread),
                )
            )
        return lists


def not_given(ruleset: RuleSet | None) -> Iterator[Message]:
    """Yield that a rule set names areas, where none were given."""
    if ruleset is not None and ruleset.named_areas:
        yield Message(
            "The rule set {rules} names areas too ({areas}); without layers of them it is not "
            "known which sites lie there.",
            rules=ruleset.id,
            areas=", ".join(ruleset.named_areas),
        )


def control_range_of(areas: NamedAreas | None) -> Waters | None:
    """Return the control range among some areas as waters, None where there is none."""
    if areas is None or CONTROL_RANGE not in areas.classes:
        return None
    polygons = areas.of_class(CONTROL_RANGE)
    checksum = content_sum(shapely.to_wkb(polygons).tolist(), [])
    return Waters(CONTROL_RANGE, polygons, checksum=checksum)


def _degrees(shapes, to_lonlat):
    """Return outlines in degrees; None for those that lie nowhere on Earth."""
    sites = Sites.from_shapes(shapes, to_lonlat)
    return np.where(sites.status == USABLE, sites.shapes, None).tolist()
