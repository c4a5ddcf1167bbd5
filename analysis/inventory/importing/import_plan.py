"""What an import does with a table, settled before the first row is read."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ...cells.cell_text import shortened
from ...message import InputError
from ..files import headers
from ..georeferencing.coordinate_placing import Placing
from ..schema import LayerSchema
from . import column_mapping as mapping

OWN_FIELDS = ("repairs",)
RESERVED = ("fid", "geom")
_NAMED = 12  # columns in a sentence, however many there are


@dataclass(frozen=True)
class Place:
    """Where the coordinates of a table stand.

    Attributes
    ----------
    x, y : int or None
        Columns, in the order of `coordinate_placing.Axes`.
    pair : int or None
        A column that holds both.
    parts : tuple of int
        Degrees, minutes, seconds of longitude, then of latitude.
    wkt : int or None
    vertex : int or None
        A column that numbers the vertices of outlines: rows are vertices, not sites.
    ring : int or None
    datum : int or None
        A column that names the datum of each row.
    """

    x: int | None = None
    y: int | None = None
    pair: int | None = None
    parts: tuple = ()
    wkt: int | None = None
    vertex: int | None = None
    ring: int | None = None
    datum: int | None = None

    @property
    def is_there(self) -> Any:
        """Whether the table has coordinates at all."""
        return (
            self.x is not None or self.pair is not None or bool(self.parts) or self.wkt is not None
        )

    @property
    def columns(self) -> Any:
        """The columns that hold coordinates."""
        single = (self.x, self.y, self.pair, self.wkt)
        return tuple(index for index in (*single, *self.parts) if index is not None)


@dataclass(frozen=True)
class Plan:
    """What an import does with one table.

    Attributes
    ----------
    layer : schema.LayerSchema
    header : headers.Header
    mapping : column_mapping.Mapping
    place : Place
    placing : coordinate_placing.Placing
    source : str
        Value of ``geom_src`` for rows that have coordinates: ``table``, ``boundary`` or "".
    merged : dict of (int, int) to raw_rows.Merged
        What a cell of a merged range shows, by row number and column.
    lost_zeros : set of (int, int)
        Row number and column of numbers such as 2015.1, which can have been 2015.10.
    fixed_width : bool
        Whether a row has as many cells as the header, as in delimited text.
    polygons : bool
        Whether shapes must be areas; else they must be single points.
    """

    layer: Any
    header: headers.Header
    mapping: mapping.Mapping
    place: Place
    placing: Placing
    source: str = "table"
    merged: dict = field(default_factory=dict)
    lost_zeros: set = field(default_factory=set)
    fixed_width: bool = False
    polygons: bool = False

    @property
    def extras(self) -> Any:
        """Columns that are no field of the schema, as (column, name in the output)."""
        used = {column.index for column in self.mapping.fields.values()}
        return tuple(
            (index, name)
            for index, name in zip(
                range(len(self.header.names)),
                output_names(self.header.names, (*self.layer.names, *OWN_FIELDS, *RESERVED)),
                strict=True,
            )
            if index not in used
        )


def make(
    layer: LayerSchema,
    header: headers.Header,
    placing: Placing,
    *,
    x_field: str = "",
    y_field: str = "",
    explicit: dict[str, str] | None = None,
    chosen_units: dict[str, str] | None = None,
    kept_units: dict[str, str] | None = None,
    **more: Any,
) -> Plan:
    """Settle what an import does with a table.

    Parameters
    ----------
    x_field, y_field
        Columns named by the user; empty ones are looked for.
    explicit
        Source column to schema field.
    chosen_units
        Source column to the unit of its figures.
    kept_units
        The same, kept from an earlier file.
    **more
        ``source``, ``merged``, ``lost_zeros``, ``fixed_width``, ``polygons`` of `Plan`.

    Raises
    ------
    InputError
        A column that is not there, or several that could hold the coordinates.
    """
    matched = mapping.match(layer, header, explicit, chosen_units, kept_units)
    place = _place(header, matched.places, x_field, y_field)
    named = matched.places.get("datum", ())
    place = replace(place, datum=named[0] if len(named) == 1 else None)
    return Plan(layer, header, matched, place, placing, **more)


def place_titles(plan: Plan) -> list[str]:
    """Return the headers of the coordinate columns."""
    return [plan.header.names[index] for index in plan.place.columns]


def with_outlines(plan: Plan, *, has_shapes: bool = False) -> Plan:
    """Settle whether rows are corners of outlines: of parks alone, never with shapes.

    Parameters
    ----------
    has_shapes
        Whether the rows have shapes of their own.

    Returns
    -------
    Plan
        Its place numbers vertices only where rows are corners.
    """
    place = plan.place
    corners = place.vertex is not None and place.x is not None
    if corners and plan.layer.name == "parks" and not has_shapes:
        return replace(plan, polygons=True)
    return replace(plan, place=replace(place, vertex=None, ring=None))


def with_wkt(plan: Plan, head: list[tuple[Any, ...]]) -> Plan:
    """Take a column of coordinates (坐标) for well-known text where its head holds an outline."""
    place = plan.place
    if place.pair is None:
        return plan
    column = replace(place, pair=None, wkt=place.pair)
    return replace(plan, place=column) if holds_areas(column, head) else plan


def holds_areas(place: Place, head: list[tuple[Any, ...]]) -> bool:
    """Say whether some well-known text at the head of a table is an area; areas win over points.

    Parameters
    ----------
    head : list of (int, list of (str or None))
    """
    if place.wkt is None:
        return False
    texts = [cells[place.wkt] for _, cells in head if len(cells) > place.wkt]
    return any("POLYGON" in text.upper() for text in texts if text)


def output_names(names: Sequence[str], taken: Sequence[str]) -> list[str]:
    """Return names that clash with none taken, whatever their case; a clash gets ``_0``."""
    used = {name.lower() for name in taken}
    out = []
    for name in names:
        free, number = name, 0
        while free.lower() in used:
            free = f"{name}_{number}"
            number += 1
        used.add(free.lower())
        out.append(free)
    return out


def _place(header, found, x_field, y_field):
    vertex = found.get("vertex", [None])[0]
    ring = found.get("ring", [None])[0]
    if x_field or y_field:
        x, y = _named(header, x_field, y_field)
        return Place(pair=x) if x == y else Place(x, y, vertex=vertex, ring=ring)
    for east, north in (("lon", "lat"), ("x", "y")):
        if east in found and north in found:
            x, y = _only(header, found[east]), _only(header, found[north])
            return Place(x, y, vertex=vertex, ring=ring)
    if "lon_deg" in found and "lat_deg" in found and not {"lon_min", "lat_min"} & set(found):
        x, y = _only(header, found["lon_deg"]), _only(header, found["lat_deg"])  # 经度（度）
        return Place(x, y, vertex=vertex, ring=ring)
    parts = [f"{axis}_{part}" for axis in ("lon", "lat") for part in ("deg", "min", "sec")]
    if all(role in found for role in parts):
        return Place(parts=tuple(_only(header, found[role]) for role in parts))
    single = next((role for role in ("pair", "wkt") if role in found), None)
    return Place(**{single: _only(header, found[single])}) if single else Place()


def _named(header, x_field, y_field):
    if not (x_field and y_field):
        raise InputError("Only one of the X and Y fields is given; name both or none.")
    return mapping.find_column(header, x_field), mapping.find_column(header, y_field)


def _only(header, columns):
    if len(columns) > 1:
        named = [shortened(header.names[index]) for index in columns[:_NAMED]]
        if len(columns) > _NAMED:
            named.append("…")
        raise InputError(
            "Several columns can hold a coordinate ({columns}); name the X field and the Y field.",
            columns=", ".join(named),
        )
    return columns[0]
