"""In which fields a new row differs from the stored one of the same site."""

import struct
from typing import Any

from ..sites import identity
from ..sites.file_origin import REPAIRS, Origin
from .site_search import BY_PARK, Side
from .snapshot import GEOMETRY

PLACE_FIELDS = ("geom_src", "acc_m")
"""Fields that tell of a row's place: they go with it."""

_LONGEST = 200
_POINT = 21  # bytes
_NOISE = 1e-12  # relative: what a conversion of units leaves
_NOISE_OF_PLACE = 1e-9  # of a coordinate: what a transformation leaves, 0.1 mm


class Pairs:
    """Pairs of a new and a stored row, compared in what the new one knows.

    Parameters
    ----------
    new, old : site_search.Side
    id_field : str
        Never compared: a site keeps its id.
    origin : file_origin.Origin
        What is known of the new rows' file.
    keeps_places : bool
        Whether stored places stay, whatever places the new rows bring.
    """

    def __init__(
        self, new: Side, old: Side, id_field: str, origin: Origin, *, keeps_places: bool = False
    ) -> None:
        self.new, self.old = new, old
        self._keeps_places = keeps_places
        here, there = new.snapshot.names, old.snapshot.names
        columns = {
            name: (name, here.index(name), there.index(name) if name in there else None)
            for name in here
            if name != id_field
        }
        known = [name for name in origin.fields_of(new.snapshot) if name in columns]
        whole = [name for name in known if origin.empties(name)]
        apart = (REPAIRS, *PLACE_FIELDS, *origin.places)
        self._fields = [columns[name] for name in whole if name not in apart]
        self._filled = [columns[name] for name in known if name not in (*apart, *whole)]
        self._place = [columns[name] for name in whole if name in PLACE_FIELDS]
        self._made = [columns[n] for n in PLACE_FIELDS if n in columns and n not in whole]
        self._beside = [columns[REPAIRS]] if REPAIRS in columns else []
        self._written = [columns[name] for name in known if name in origin.places]

    def differing(self, position: Any, before: Any) -> Any:
        """Return (field, value before, value now) of all that differs."""
        row, other = self.new.snapshot.rows[position], self.old.snapshot.rows[before]
        found = _differences(self._fields, row, other)
        found += [each for each in _differences(self._filled, row, other) if each[2] is not None]
        wkb, stored = self.new.snapshot.wkb[position], self.old.snapshot.wkb[before]
        if self._brings_place(position, before, wkb, stored):
            found += _differences(self._place, row, other)
            if not same_place(wkb, stored):  # what was said of the place before holds no more
                found += _differences(self._made, row, other)
                found.append((GEOMETRY, shown(stored), shown(wkb)))
        return found

    def beside(self, position: Any, before: Any) -> Any:
        """Return what is written with a change, but makes none: of the import, not of the site."""
        row, other = self.new.snapshot.rows[position], self.old.snapshot.rows[before]
        written = [each for each in _differences(self._written, row, other) if each[2] is not None]
        return _differences(self._beside, row, other) + written

    def _brings_place(self, position, before, wkb, stored):
        """Whether a row has a place to give: one of its own, or its park's where none is known."""
        if wkb is None or self._keeps_places:
            return False
        if self.new.value(position, "geom_src") != BY_PARK:
            return True
        return stored is None or self.old.value(before, "geom_src") == BY_PARK


def _differences(fields, row, other):
    pairs = (
        (name, None if there is None else other[there], row[here]) for name, here, there in fields
    )
    return [
        (name, before, now)
        for name, before, now in pairs
        if not (same(now, before) or (name == "uscc" and _same_code(now, before)))
    ]


def _same_code(one, other):
    """Whether two credit codes are one, however they are written."""
    code = identity.code(one)
    return code is not None and code == identity.code(other)


def same(one: Any, other: Any) -> Any:
    """Whether two values of a field say the same."""
    if one == other:
        return True
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= _NOISE * max(abs(one), abs(other))
    return (one in (None, "") and other in (None, "")) or str(one) == str(other)


def same_place(one: Any, other: Any) -> bool:
    """Whether two WKB are one place, but for the noise of a transformation."""
    if one == other:
        return True
    if one is None or other is None:
        return False
    if len(one) == len(other) == _POINT:
        here, there = struct.unpack("<5x2d", one), struct.unpack("<5x2d", other)
        return all(abs(a - b) <= _NOISE_OF_PLACE for a, b in zip(here, there, strict=True))
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    return bool(
        shapely.equals_exact(shapely.from_wkb(one), shapely.from_wkb(other), _NOISE_OF_PLACE)
    )


def told(value: Any) -> Any:
    """Return a value as the report of changes names it: whole, so that it can be brought back."""
    if value is None:
        return None
    if isinstance(value, float):
        short = f"{value:.15g}"
        return short if float(short) == value else repr(value)
    return str(value)


def shown(wkb: Any) -> Any:
    """Return a geometry in words: short ones whole."""
    if wkb is None:
        return None
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    text = shapely.to_wkt(shapely.from_wkb(wkb), rounding_precision=9)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
