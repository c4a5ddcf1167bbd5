"""Vertex tables: rows that are corners of outlines, joined to one row per park."""

from collections.abc import Iterable
from typing import Any

from ...cells import cell_text, coordinate_cells
from ...message import Message
from ..georeferencing.coordinate_placing import Axes
from ..georeferencing.row_places import UNREADABLE
from . import boundary_text
from .raw_rows import Chunk, no_data


def joined(plan: Any, rows: Iterable[tuple[Any, ...]]) -> Chunk:
    """Join the vertices of each park to an outline.

    Parameters
    ----------
    plan
        Its `place.vertex` names the column that numbers the vertices.
    rows : iterable of (int, list of str)
        Row number and cells. Consecutive rows of one id (else one name) are one park; blank ids
        continue the park above.

    Returns
    -------
    raw_rows.Chunk
        One row per park: number and cells of its first vertex, shape in the order of the axes
        given (`Placing` turns them). Rows that are no vertices stay rows of their own.
    """
    numbers, cells, shapes, faults = [], [], [], {}
    for group in _groups(plan, rows):
        first_number, first_cells = group[0]
        if no_data(first_cells, plan.header) is None:
            shape, fault = _outline(plan, group)
            if fault is not None:
                faults[len(numbers)] = fault
        else:
            shape = None
        numbers.append(first_number)
        cells.append(first_cells)
        shapes.append(shape)
    return Chunk(numbers, cells, shapes, faults)


def _groups(plan, rows):
    fields = plan.mapping.fields
    column = fields.get(plan.layer.id_field) or fields.get("name")
    group, current = [], None
    for number, cells in rows:
        if no_data(cells, plan.header) is not None:
            if group:
                yield group
            yield [(number, cells)]
            group, current = [], None
            continue
        key = _cell(cells, column.index) if column else ""
        if group and key and key != current:
            yield group
            group = []
        current = key or current
        group.append((number, cells))
    if group:
        yield group


def _cell(cells, index):
    return cell_text.fold(cells[index]) if index is not None and index < len(cells) else ""


def _outline(plan, group):
    place, names = plan.place, plan.header.names
    rings = {}
    for number, cells in group:
        pair = []
        for index in (place.x, place.y):
            raw = cells[index] if index < len(cells) else None
            value = None if cell_text.is_nothing(raw) else coordinate_cells.read(raw)
            if value is None:
                return None, Message(UNREADABLE, value=f"{raw} ({number})", column=names[index])
            pair.append(value)
        rings.setdefault(_cell(cells, place.ring), []).append(tuple(pair))
    return boundary_text.outline(rings, group[0][0])


def turned(placing: Any, shape_axes: Any = Axes.EAST_NORTH) -> Any:
    """Return a placing for shapes that are east, north already."""
    return type(placing)(placing.datum, shape_axes, placing.crs, placing.area, placing.geographic)
