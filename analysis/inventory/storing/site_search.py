"""A search for the sites of new rows: both sides, and what is still to be found."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ..sites import identity
from ..sites.inventory_sites import distance_m

SAME_PLACE_M = 200.0
BY_PARK = "park"
"""Value of ``geom_src`` for a row that stands at its park's point, not at one of its own."""


class Side:
    """The rows of one side, as a comparison asks for them.

    Parameters
    ----------
    snapshot : snapshot.Snapshot
    id_field, kind : str
    lonlat : callable
        Longitudes and latitudes of a list of WKB, NaN without geometry.
    """

    def __init__(
        self, snapshot: Any, id_field: str, kind: str, lonlat: Callable[..., Any] | None
    ) -> None:
        self.snapshot, self.kind = snapshot, kind
        self.ids = [name or "" for name in snapshot.ids(id_field)]  # by hand rows come without
        self._lonlat: Any = lonlat
        self._at = {name: index for index, name in enumerate(snapshot.names)}
        self._places = {}

    def value(self, position: Any, name: Any) -> Any:
        """Return a value of a row, None where the layer has no such field."""
        column = self._at.get(name)
        return None if column is None else self.snapshot.rows[position][column]

    def name(self, position: Any) -> Any:
        """Return the present name, reduced; "" without one."""
        return next(iter(identity.names(self.value(position, "name"))), "")

    def code(self, position: Any) -> Any:
        """Return the credit code that identifies the row, or None."""
        return identity.code(self.value(position, "uscc"))

    def place_all(self, positions: Any) -> None:
        """Bring the places of these rows to longitude and latitude, in one go."""
        wkb = [self.snapshot.wkb[position] for position in positions]
        lon, lat = self._lonlat(wkb)
        self._places = dict(zip(positions, zip(lon, lat, strict=True), strict=True))

    def place(self, position: Any) -> Any:
        """Return longitude and latitude, NaN where not known."""
        return self._places[position]

    def has_own_place(self, position: Any) -> Any:
        """Whether a row stands at a place of its own, not at its park's point."""
        return (
            self.value(position, "geom_src") != BY_PARK
            and self.place(position)[0] == (self.place(position)[0])
        )


@dataclass
class Search:
    """A search under way: both sides, and the rows that are still to be found.

    Attributes
    ----------
    new, old : Side
    pairs : dict of int to int
        New row to old row.
    why : dict of int to str
        By what a row was recognised, where not by its id.
    left_new, left_old : list of int
        Rows without a partner so far.
    """

    new: Side
    old: Side
    pairs: dict = field(default_factory=dict)
    why: dict = field(default_factory=dict)
    left_new: list = field(default_factory=list)
    left_old: list = field(default_factory=list)

    def __post_init__(self) -> None:
        self.left_new, self.left_old = (
            list(range(len(self.new.ids))),
            list(range(len(self.old.ids))),
        )

    def pair(self, here: Any, there: Any, why: dict[int, str] | None = None) -> None:
        """Take two rows for one site."""
        self.pairs[here] = there
        if why:
            self.why[here] = why

    def narrow(self) -> None:
        """Leave out the rows that have a partner."""
        taken = set(self.pairs.values())
        self.left_new = [row for row in self.left_new if row not in self.pairs]
        self.left_old = [row for row in self.left_old if row not in taken]

    def metres(self, here: Any, there: Any) -> float:
        """Return metres between a new and an old row, NaN where a place is not known."""
        lon_a, lat_a = self.new.place(here)
        lon_b, lat_b = self.old.place(there)
        return float(distance_m(lon_a, lat_a, lon_b, lat_b))

    def together(self, here: Any, there: Any) -> bool | None:
        """Whether two rows stand within 200 m or in the same park; None where not known."""
        if self.metres(here, there) <= SAME_PLACE_M:
            return True
        shared = self.share_park(here, there)
        if shared is None and not self.metres(here, there) > SAME_PLACE_M:
            return None
        return bool(shared)

    def share_park(self, here: Any, there: Any) -> Any:
        """Whether two rows stand in one park; None where not known."""
        parks = self.new.value(here, "park_id"), self.old.value(there, "park_id")
        if self.new.kind == "parks" or not all(parks):
            return None
        return identity.id_form(parks[0]) == identity.id_form(parks[1])

    def other_code(self, here: Any, there: Any) -> Any:
        """Whether both rows have credit codes, and they differ."""
        codes = self.new.code(here), self.old.code(there)
        return all(codes) and codes[0] != codes[1]
