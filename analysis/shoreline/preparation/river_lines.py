"""Rivers that come as lines: what the lines are and how wide the rivers; gaps of the main stem."""

from typing import Any

import numpy as np
import shapely

from ...array_types import Booleans, Geometries, IsCancelled, Objects, Transform
from ...message import Message
from ..check.half_widths import half_widths
from ..classes.name_readings import MAIN
from ..lines.centre_lines import BANK, CENTRE_LINE, UNKNOWN, Said, line_kinds
from ..lines.gaps import SAME_M, Gap, bridges, open_gaps, told
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
            unit_m=units[1],
            tolerance=tolerance,
            cancelled=cancelled,
        )
        for piece in pieces:
            cut.setdefault(int(asked[piece.row]), []).append((piece.shape, piece.half_m))
    for place in np.flatnonzero(lines).tolist():
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


def close_gaps(
    result: Prepared,
    shapes: Geometries,
    main: Booleans,
    *,
    max_gap_m: float,
    least_unit_m: float,
    to_lonlat: Transform | None = None,
) -> None:
    """Bridge the short gaps of the main stem, and tell the others.

    Parameters
    ----------
    shapes : shape (n,)
        Lines and polygons as they came.
    main : shape (n,)
        Those of the main stem.
    """
    found = bridges(shapes[main], to_lonlat, max_gap_m, (least_unit_m,))
    if found:
        _add_bridges(result, found, to_lonlat)
        result.notes.append(Message("{count} gaps of the main stem are bridged.", count=len(found)))
    lines = shapes[main & (shapely.get_dimensions(shapes) == 1)]
    bodies = [row.geometry for row in result.water if row.river_cls == MAIN]
    result.gaps = open_gaps(np.array([*lines, *bodies, *found], object), least_unit_m, to_lonlat)
    holes = [gap for gap in result.gaps if gap.is_hole]
    slips = [gap for gap in result.gaps if not gap.is_hole]
    if holes:
        result.warnings.append(
            Message(
                "The main stem has holes where the data show no line for more than 20 km: {gaps}. "
                "No site near them is cleared: add the missing sheets, or bridge them with "
                "MAX_GAP.",
                gaps=told(holes),
            )
        )
    if slips:
        result.warnings.append(
            Message(
                "The main stem has gaps that are not bridged: {gaps}. No site at them is cleared: "
                "close them, or raise MAX_GAP.",
                gaps=told(slips),
            )
        )


def _add_bridges(result, lines, to_lonlat):
    """Add bridges; a bank may run as far from them as half their length, an axis as the table."""
    main = [row for row in result.lines if row.river_cls == MAIN]
    banks = all(row.line_kind == BANK for row in main)
    why = "bridge over a gap of the main stem"
    for line in lines:
        half_m = Gap.between(shapely.get_coordinates(line), to_lonlat).length_m / 2
        row = Row(main[0].river, MAIN, why, shapely.multilinestrings([line]), UNKNOWN)
        row.half_w_m = max(half_m, SAME_M) if banks else None
        result.lines.append(row)
