"""Sites that must move and parks that could take them in: what their rows say."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ...cells.dates import has_come
from ...cells.id_text import id_texts
from ...cells.yes_no import answers
from ...inventory.schema_words import UNREAD, constants
from ...message import InputError, Message
from ...reaches import reach_words
from ...reaches.provinces import REACHES, find_all
from ...tables.columns import cells
from ...tables.table import Table
from ..accreditation import accredited_at
from .receiving_parks import beyond_limit

MOVING = ("relocate", "transfer")
"""Options that send a site to a park."""

OF_SITE = ("option", "heavy", "province", "reach", "chain_km")
NEEDED = ("chemical", "accredited", "shore_m")
OF_PARK = (
    *NEEDED,
    *("accr_from", "accr_to", "recog_st", "risk_lvl", "verdict", "in_share", "limit_m"),
    *("closed", "province", "reach", "chain_km"),
)
"""Fields that are looked at."""


@dataclass(frozen=True, eq=False)
class Places:
    """Sites or parks.

    Attributes
    ----------
    table : Table, n rows
        Attributes: `OF_SITE` or `OF_PARK` as far as there are.
    id_field, home_field : str
        The fields by which a place is known and which names its park; "" where there is none.
    points : ndarray of float, shape (n, 2)
        Degrees; NaN where there is no place.
    shapes : ndarray of shapely.Geometry, shape (n,)
        Degrees.
    """

    table: Table
    id_field: str
    home_field: str
    points: np.ndarray
    shapes: np.ndarray

    def __len__(self) -> int:
        return len(self.table)

    @property
    def name(self) -> str:
        """The name of the layer."""
        return self.table.name

    def homes(self) -> list:
        """Return the id of each place's park, None where none is named."""
        return id_texts(self.cells(self.home_field)).tolist()

    def ids(self) -> list[str]:
        """Return what each place is known by: its id, else that of its park, else its number."""
        known = id_texts(self.cells(self.id_field)) if self.id_field else self.homes()
        return [
            str(key) if each is None else each
            for each, key in zip(known, self.table.ids, strict=True)
        ]

    def cells(self, field: str) -> list:
        """Return a field as Python values; see `columns.cells`."""
        return cells(self.table.frame, field)

    def provinces(self) -> tuple[np.ndarray, list[Message]]:
        """Return the province of each place under one name, None where none is read; warnings."""
        _, names, unread = find_all(self.cells("province"))
        if not unread:
            return names, []
        values = ", ".join(str(value) for value in unread[:10])
        return names, [
            Message("{layer}: no province is named by {values}.", layer=self.name, values=values)
        ]

    def reaches(self) -> np.ndarray:
        """Return the reach by its field, else the province: index in `REACHES`, -1 unknown."""
        by_province, _, _ = find_all(self.cells("province"))
        own = reach_words.read(self.cells("reach"))
        places = {name: place for place, name in enumerate(REACHES)}
        return np.array(
            [
                places.get(reach, places.get(other, -1))
                for reach, other in zip(own, by_province, strict=True)
            ],
            dtype=int,
        )

    def moving(self) -> np.ndarray:
        """Return which sites must move: by their options, all where they have none."""
        if "option" not in self.table:
            return np.ones(len(self), dtype=bool)
        return np.isin(self.table.frame["option"].to_numpy(dtype=object), MOVING)

    def heavy(self) -> np.ndarray:
        """Return which sites are heavily polluting: 1, 0, NaN unknown."""
        return answers(self.cells("heavy"))

    def chemical(self) -> np.ndarray:
        """Return which parks are chemical: 1, 0, NaN unknown."""
        return answers(self.cells("chemical"))

    def accredited(self, day: datetime.date) -> np.ndarray:
        """Return which parks are accredited on a day: 1, 0, NaN unknown."""
        return accredited_at(
            self.cells("accredited"),
            self.cells("accr_from"),
            self.cells("accr_to"),
            day,
            self.cells("recog_st"),
        )

    def risk(self) -> np.ndarray:
        """Return the safety risk level of each park: a letter, None where it is not known."""
        levels = constants("parks", "risk_lvl", self.cells("risk_lvl"))
        levels[levels == UNREAD] = None
        return levels

    def chainage(self) -> np.ndarray:
        """Return the way along the river from its mouth in km, NaN where it is not known."""
        if "chain_km" in self.table:
            return self.table.numbers("chain_km")
        return np.full(len(self), np.nan)

    def beyond(self, limit_m: float) -> tuple[np.ndarray, np.ndarray]:
        """Return which parks lie beyond a limit, and which with part of their land only."""
        table = self.table
        return beyond_limit(
            limit_m,
            table.numbers("shore_m"),
            verdict=self.cells("verdict") if "verdict" in table else None,
            in_share=table.numbers("in_share") if "in_share" in table else None,
            checked_m=table.numbers("limit_m") if "limit_m" in table else None,
        )

    def open(self, day: datetime.date) -> np.ndarray:
        """Return which parks have not closed by a day: 1, 0, NaN unknown."""
        closed, unclear = has_come(self.cells("closed"), day)
        return np.where(unclear, np.nan, ~closed)

    def over(self, capacity: Table | None) -> tuple[np.ndarray, int]:
        """Return which parks have their capacity used up, and of how many nobody knows."""
        if capacity is None:
            return np.zeros(len(self), dtype=bool), 0
        keys = id_texts(cells(capacity.frame, "unit"))
        state = dict(zip(keys, cells(capacity.frame, "state"), strict=True))
        found = [state.get(each, "unknown") for each in self.ids()]
        unknown = sum(value not in {"within", "near", "over"} for value in found)
        return np.array([value == "over" for value in found], dtype=bool), unknown


def require(table: Table, fields: Iterable[str]) -> None:
    """Refuse a table that lacks what receiving parks need."""
    for field in fields:
        if field not in table:
            raise InputError(
                "{layer} has no field {field}, which receiving parks need; give a checked layer.",
                layer=table.name,
                field=field,
            )
