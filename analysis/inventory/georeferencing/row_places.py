"""Where rows stand, from their cells or their shapes, and why some stand nowhere."""

import re
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...cells import cell_text, coordinate_cells, footnote_marks
from ...message import Message, translatable
from . import row_geometry, stated_datum
from .coordinate_placing import REASONS, Axes, Datum, Fault

_OF_NORTH = re.compile(r"^(?:[NS](?![a-z])|北纬|南纬|北|南)|(?:\dN|[°′″'\"]N|北)$", re.IGNORECASE)
_OF_EAST = re.compile(r"^(?:[EW](?![a-z])|东经|西经|东|西)|(?:[EW]|东|西)$", re.IGNORECASE)
_DMS = re.compile(r"度 ?分 ?秒|(?<![a-z])d ?[-.°]? ?mm? ?[-.′']? ?ss?(?![a-z])", re.IGNORECASE)
_PLAIN = re.compile(r"[0-9.]*")
_DECIMAL = re.compile(r"[+-]?\d{1,3}\.\d+")

UNREADABLE = translatable(
    "Coordinate {value} in column {column} cannot be read; write it in decimal degrees.",
)
HALF = translatable("Column {column} is empty although the other coordinate is there; enter both.")
OTHER_AXIS = translatable(
    "Column {column} holds {value}, which its letter says is of the other axis; correct one of "
    "them.",
)
EITHER = translatable(
    "Column {column} is headed as degrees, minutes and seconds, but {value} can also be decimal "
    "degrees; write it as 114°18′20″, or head the column 经度（十进制）.",
)
NO_PAIR = translatable("Column {column} holds {value}; give both coordinates, the first east.")
NO_WKT = translatable("Column {column} holds no geometry that can be read ({value}).")
WRONG_KIND = translatable(
    "The geometry is of another kind ({kind}) than the rest of the file; bring it in a file of "
    "its own.",
)


@dataclass
class Spots:
    """Where rows stand.

    Attributes
    ----------
    x, y : ndarray of float, shape (n,)
        Points; NaN where a row has none.
    shapes : ndarray of shapely geometry or None, shape (n,), or None
        For files that carry geometry.
    reasons : dict of int to Message
        Rows whose place is wrong.
    least : ndarray of float, shape (n,)
        Metres that each row is accurate to at best; NaN where its datum sets no limit.
    """

    x: np.ndarray
    y: np.ndarray
    shapes: np.ndarray | None
    reasons: dict
    least: np.ndarray | None = None

    @property
    def there(self) -> Any:
        """Which rows have a point or a shape."""
        there = np.isfinite(self.x)
        if self.shapes is not None:
            there |= np.array([shape is not None for shape in self.shapes], dtype=bool)
        return there


def read_places(table: Any) -> Spots:
    """Place the rows of a table."""
    spots = _read_places(table)
    spots.least = np.full(len(table), np.nan)
    for rows, placing in _placings(table, {}):
        if placing.least_accuracy is not None:
            spots.least[rows] = placing.least_accuracy
    return spots


def _placings(table, reasons):
    """Return which rows are placed how: all alike, or each by the datum that it names."""
    column, placing = table.plan.place.datum, table.plan.placing
    if column is None or placing.datum == Datum.OTHER:
        return [(np.arange(len(table)), placing)]
    name, groups = table.plan.header.names[column], {}
    for row, cell in enumerate(table.column(column)):
        stated = stated_datum.of(cell)
        if stated is None and not cell_text.is_nothing(cell):
            stated = Datum.OTHER
        shown = cell_text.shortened(cell or "")
        if stated == Datum.OTHER:
            reasons[row] = Message(stated_datum.NOT_KNOWN, column=name, value=shown)
        elif stated is None and not placing.is_stated:
            reasons[row] = Message(stated_datum.SILENT, column=name)
        elif (
            stated is not None
            and placing.is_stated
            and not stated_datum.agree(stated, placing.datum)
        ):
            reasons[row] = Message(
                stated_datum.AGAINST,
                where=name,
                stated=stated_datum.told(stated),
                given=stated_datum.told(placing.datum),
            )
        else:
            groups.setdefault(placing.datum if placing.is_stated else stated, []).append(row)
    return [
        (np.array(rows, dtype=int), replace(placing, datum=datum)) for datum, rows in groups.items()
    ]


def _read_places(table):
    place = table.plan.place
    nowhere = np.full(len(table), np.nan)
    if table.shapes is not None:
        shapes, reasons = _shapes(table, table.shapes)
        return Spots(nowhere, nowhere.copy(), shapes, reasons)
    if place.wkt is not None:
        shapes, reasons = _from_wkt(table, place.wkt)
        moved, more = _shapes(table, shapes)
        return Spots(nowhere, nowhere.copy(), moved, {**more, **reasons})
    if not place.is_there:
        return Spots(nowhere, nowhere.copy(), None, {})
    return _points(table, place)


def _points(table, place):
    reasons = {}
    if place.pair is not None:
        first, second, names = _pairs(table, place.pair, reasons)
    elif place.parts:
        first, second, names = _parts(table, place.parts)
    else:
        first, second = table.column(place.x), table.column(place.y)
        names = (table.plan.header.names[place.x], table.plan.header.names[place.y])
    if place.pair is None:  # a pair is taken apart by its letters
        _refuse_doubtful(table, (first, second), names, reasons)
    x, x_empty, x_repaired = coordinate_cells.numbers(first)
    y, y_empty, y_repaired = coordinate_cells.numbers(second)
    for cells, values, repaired, name in (
        (first, x, x_repaired, names[0]),
        (second, y, y_repaired, names[1]),
    ):
        for row in repaired:
            table.repair(row, name, cells[row], f"{values[row]:.15g}")
        marked = [row for row in repaired if footnote_marks.split(cell_text.fold(cells[row]))[1]]
        table.warn("marks", name, None, cells, marked)
    for cells, values, empty, name in (
        (first, x, x_empty, names[0]),
        (second, y, y_empty, names[1]),
    ):
        for row in np.flatnonzero(~np.isfinite(values) & ~empty):
            reasons.setdefault(
                int(row), Message(UNREADABLE, value=cell_text.shortened(cells[row]), column=name)
            )
    for empty, name in ((x_empty & np.isfinite(y), names[0]), (y_empty & np.isfinite(x), names[1])):
        for row in np.flatnonzero(empty):
            reasons.setdefault(int(row), Message(HALF, column=name))
    there = np.isfinite(x) & np.isfinite(y)
    x[~there], y[~there] = np.nan, np.nan
    east, north = _east_north(table, x, y, there, reasons)
    return Spots(east, north, None, reasons)


def _refuse_doubtful(table, axes, names, reasons):
    """Refuse cells whose letter is of the other axis, and decimals below 度分秒."""
    letters = (_OF_NORTH, _OF_EAST)
    if table.plan.placing.axes == Axes.NORTH_EAST:
        letters = letters[::-1]
    for cells, name, other in zip(axes, names, letters, strict=True):
        is_dms = bool(_DMS.search(name))
        for row, cell in enumerate(cells):
            if not cell or (not is_dms and _PLAIN.fullmatch(cell)):
                continue
            folded = cell_text.fold(cell)
            template = None
            if other.search(folded):
                template = OTHER_AXIS
            elif is_dms and _DECIMAL.fullmatch(folded):
                template = EITHER
            if template is not None:
                reasons.setdefault(
                    row, Message(template, column=name, value=cell_text.shortened(cell))
                )


def _east_north(table, x, y, there, reasons):
    """Return where the points of a table stand; note why some stand nowhere."""
    east, north = x.copy(), y.copy()
    faults = np.zeros(len(x), dtype=np.int8)
    unplaced = {}
    for rows, placing in _placings(table, unplaced):
        east[rows], north[rows], faults[rows] = placing.place(x[rows], y[rows])
    for row, reason in unplaced.items():
        if there[row]:
            reasons.setdefault(row, reason)
    for row in reasons:
        east[row], north[row] = np.nan, np.nan
    for row in np.flatnonzero(faults):
        reasons.setdefault(
            int(row),
            Message(REASONS[Fault(int(faults[row]))], x=f"{x[row]:.15g}", y=f"{y[row]:.15g}"),
        )
        east[row], north[row] = np.nan, np.nan
    return east, north


def _pairs(table, column, reasons):
    first, second = [], []
    name = table.plan.header.names[column]
    for row, cell in enumerate(table.column(column)):
        pair = (None, None)
        if not cell_text.is_nothing(cell):
            found = coordinate_cells.split_pair(cell)
            if found is None:
                reasons[row] = Message(NO_PAIR, column=name, value=cell_text.shortened(cell))
            else:
                pair = found
        first.append(pair[0])
        second.append(pair[1])
    return first, second, (name, name)


def _parts(table, columns):
    """Join degrees, minutes and seconds of three columns each."""
    parts = [table.column(column) for column in columns]
    joined = []
    for degrees, minutes, seconds in (parts[:3], parts[3:]):
        cells = []
        for pieces in zip(degrees, minutes, seconds, strict=True):
            if all(cell_text.is_nothing(piece) for piece in pieces):
                cells.append(None)
            else:
                value = coordinate_cells.from_parts(*pieces)
                shown = "°".join(str(piece or 0) for piece in pieces)
                cells.append(shown if value is None else f"{value:.15g}")
        joined.append(cells)
    names = table.plan.header.names
    return joined[0], joined[1], (names[columns[0]], names[columns[3]])


def _from_wkt(table, column):
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    cells = table.column(column)
    there = np.array([not cell_text.is_nothing(cell) for cell in cells], dtype=bool)
    texts = row_geometry.array(
        [
            coordinate_cells.plain_wkt(cell) if good else None
            for cell, good in zip(cells, there, strict=True)
        ]
    )
    shapes = shapely.from_wkt(texts, on_invalid="ignore")
    name = table.plan.header.names[column]
    reasons = {
        int(row): Message(NO_WKT, column=name, value=cell_text.shortened(cells[row]))
        for row in np.flatnonzero(there)
        if shapes[row] is None
    }
    return shapes, reasons


def _shapes(table, shapes):
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    usable = row_geometry.array(
        [shape if row_geometry.is_usable(shape) else None for shape in shapes]
    )
    usable = shapely.force_2d(usable)
    moved, reasons = usable.copy(), {}
    faults, first = np.zeros(len(usable), dtype=np.int8), np.full((len(usable), 2), np.nan)
    for rows, placing in _placings(table, reasons):
        moved[rows], faults[rows], first[rows] = row_geometry.placed(usable[rows], placing)
    for row in reasons:
        moved[row] = None
    for row in np.flatnonzero(faults):
        x, y = first[row]
        reasons[int(row)] = Message(REASONS[Fault(int(faults[row]))], x=f"{x:.15g}", y=f"{y:.15g}")
        moved[row] = None
    wanted = row_geometry.POLYGONAL if table.plan.polygons else (row_geometry.POINT,)
    kinds = shapely.get_type_id(moved)
    for row in np.flatnonzero((kinds >= 0) & ~np.isin(kinds, wanted)):
        reasons[int(row)] = Message(WRONG_KIND, kind=moved[row].geom_type)
        moved[row] = None
    return moved, reasons
