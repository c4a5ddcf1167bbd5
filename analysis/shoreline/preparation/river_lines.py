"""Rivers that come as lines: what the lines are, and how wide the rivers."""

from typing import Any

import numpy as np
import shapely

from ...array_types import Geometries, IsCancelled, Objects, Transform
from ...message import Message
from ..check.half_widths import half_widths
from ..lines.centre_lines import BANK, CENTRE_LINE, Said, line_kinds
from ..lines.local_widths import measured_pieces
from ..lines.water_axes import Water
from .prepared import Prepared, Row


def add_lines(
    result: Prepared,
    shapes: Geometries,
    about: tuple[Objects, Objects, Objects],
    said: Said,
    *,
    units: tuple[float, ...],
    tolerance: float,
    to_lonlat: Transform | None = None,
    cancelled: IsCancelled | None = None,
) -> None:
    """Add lines to the result, cut where the river's half-width changes that its water shows.

    Parameters
    ----------
    shapes : shape (n,)
        Lines and polygons of water.
    about
        Names, classes, and what the classes rest on.
    said
        What the data say of lines.
    units
        Least and greatest length of a unit of the plane, in metres.
    tolerance
        Greatest distance of what touches, in units of the plane.
    """
    names, classes, why = about
    kinds = line_kinds(shapes, said, tolerance=tolerance)
    half_m = said.half_widths(len(shapes))
    lines = shapely.get_dimensions(shapes) == 1
    # the shores of water in the layer itself are measured to, so that only axes ask for it
    may_be_axis = kinds != BANK if len(said.water) else kinds == CENTRE_LINE
    asked = np.flatnonzero(lines & may_be_axis & (half_m == None))  # noqa: E711
    listed_m = _listed_widths(said, len(shapes))
    cut: dict[int, Any] = {}
    if len(asked) and (len(said.water) or not lines.all()):
        pieces = measured_pieces(
            *(shapes[asked], names[asked], classes[asked]),
            _water(shapes[~lines], names[~lines], said),
            to_lonlat=to_lonlat,
            units=units,
            tolerance=tolerance,
            cancelled=cancelled,
        )
        for piece in pieces:
            cut.setdefault(int(asked[piece.row]), []).append((piece.shape, piece.half_m))
    places: Any = np.flatnonzero(lines).tolist()
    for place in places:
        whole = [(shapely.multilinestrings(shapely.get_parts(shapes[place])), half_m[place])]
        for shape, width in cut.get(place, whole):
            own = (names[place], classes[place], why[place])
            result.lines.append(Row(*own, shape, kinds[place], width or listed_m[place]))
        result.centre_lines += kinds[place] == CENTRE_LINE
    if cut:
        result.notes.append(
            Message(
                "The half-widths of {count} lines are measured in the polygons of their water, "
                "and count 5 km along the river.",
                count=len(cut),
            )
        )


def _water(shapes, names, said):
    """Return the polygons among the features, and those beside them."""
    beside = said.water_names or [None] * len(said.water)
    every = np.concatenate([shapes, np.asarray(said.water, dtype=object)])
    return Water(every, [*names, *beside])


def _listed_widths(said, size):
    """Return the half-widths that the table has for what the data say lines are, None for most."""
    found = np.full(size, None, object)
    if said.widths is not None:
        rows = np.flatnonzero(said.widths != None)  # noqa: E711 - element by element
        found[rows] = half_widths(said.widths[rows])
    return found
