"""Gaps of the main stem: the short ones bridged, the others told.

Examples
--------
>>> near, far = shapely.from_wkt(["LINESTRING (110 30, 111 30)", "LINESTRING (111.3 30, 112 30)"])
>>> result = Prepared(lines=[Row("长江", MAIN, "name", line) for line in (near, far)])
>>> find_gaps(result, [near, far], 96_000)
>>> print(str(gap_warnings(result.gaps)[0])[:72])
The main stem has holes where the data show no line for more than 20 km:
"""

import numpy as np
import shapely

from ...array_types import Column, Geometries, Transform
from ...message import Message
from ..classes.name_readings import MAIN
from ..lines.centre_lines import BANK, UNKNOWN
from ..lines.gaps import SAME_M, Gap, bridges, open_gaps, told
from .prepared import Prepared, Row

BRIDGE = "bridge over a gap of the main stem"
"""What the class of a bridge rests on."""


def close_gaps(
    result: Prepared,
    shapes: Geometries,
    max_gap_m: float,
    least_unit_m: float,
    to_lonlat: Transform | None = None,
) -> None:
    """Bridge the short gaps of the main stem, and find and tell the others.

    Parameters
    ----------
    shapes : shape (n,)
        Lines and polygons of the main stem, as they came.
    max_gap_m
        Longest gap that is bridged.
    least_unit_m
        Least length of a unit of the CRS.
    """
    _bridge(result, shapes, max_gap_m, least_unit_m, to_lonlat)
    lines = shapes[shapely.get_dimensions(shapes) == 1]
    find_gaps(result, lines, least_unit_m, to_lonlat)
    result.warnings += gap_warnings(result.gaps)


def _bridge(result, shapes, max_gap_m, least_unit_m, to_lonlat):
    """Add bridges; a bank may run as far off as half their length, an axis as the table says."""
    found = bridges(shapes, to_lonlat, max_gap_m, (least_unit_m,))
    main = [row for row in result.lines if row.river_cls == MAIN]
    banks = all(row.line_kind == BANK for row in main)
    for line in found:
        half_m = Gap.between(shapely.get_coordinates(line), to_lonlat).length_m / 2
        row = Row(main[0].river, MAIN, BRIDGE, shapely.multilinestrings([line]), UNKNOWN)
        row.half_w_m = max(half_m, SAME_M) if banks else None
        result.lines.append(row)
    if found:
        result.notes.append(Message("{count} gaps of the main stem are bridged.", count=len(found)))


def find_gaps(
    result: Prepared, lines: Column, least_unit_m: float, to_lonlat: Transform | None = None
) -> None:
    """Find the gaps of the main stem that its lines, bodies of water and bridges leave open.

    Parameters
    ----------
    lines : shape (n,)
        Lines of the main stem, as they came.
    """
    bodies = [row.geometry for row in result.water if row.river_cls == MAIN]
    across = [row.geometry for row in result.lines if row.cls_why == BRIDGE]
    every = np.array([*lines, *bodies, *across], object)
    result.gaps = open_gaps(every, least_unit_m, to_lonlat)


def gap_warnings(gaps: list[Gap]) -> list[Message]:
    """Return what must be told of open gaps: where they are, and what bridges them."""
    holes = told([gap for gap in gaps if gap.is_hole])
    slips = told([gap for gap in gaps if not gap.is_hole])
    found = [
        Message(
            "The main stem has holes where the data show no line for more than 20 km: {gaps}. "
            "No site near them is cleared: add the missing sheets, or bridge them with "
            "MAX_GAP.",
            gaps=holes,
        ),
        Message(
            "The main stem has gaps that are not bridged: {gaps}. No site at them is cleared: "
            "close them, or raise MAX_GAP.",
            gaps=slips,
        ),
    ]
    return [each for each in found if each.values["gaps"]]
