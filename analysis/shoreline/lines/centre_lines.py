"""Which lines of a shoreline are banks, and which run along the middle of a river.

Examples
--------
>>> water = shapely.from_wkt(["POLYGON ((0 0, 9 0, 9 2, 0 2, 0 0))"])
>>> lines = shapely.from_wkt(["LINESTRING (0 1, 9 1)", "LINESTRING (0 2, 9 2)",
...                           "LINESTRING (9 1, 20 1)"])
>>> line_kinds(np.r_[water, lines], tolerance=0.01).tolist()
['bank', 'centre line', 'bank', 'unknown']
"""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
import shapely

from ...array_types import NOTHING, Booleans, Column, Geometries, Objects
from ...documents import validation
from ...resources import RESOURCES
from ...text.place_names import fold
from ..check.sites_and_waters import SURFACES

BANK, CENTRE_LINE, UNKNOWN = "bank", "centre line", "unknown"
LINE_KINDS = (BANK, CENTRE_LINE, UNKNOWN)
"""What a line of a shoreline is, in its field ``line_kind``."""

STATED = (UNKNOWN, BANK, CENTRE_LINE)
"""What a user says of the lines of a layer, in the order of ``LINE`` of *Prepare shoreline*."""

NOT_STATED, MEASURED_FROM_CENTRE_LINE = 0, 5
"""Values of ``MEASURED_FROM`` that say nothing, and that lines are centre lines."""

_FOLDER = RESOURCES / "rivers"
_MOSTLY = 0.5
_WHOLLY = 0.99
_LEAST_SAMPLES = 64
_TINY = 1e-9  # units of the plane
_WIDTHS = 1.5
_BESIDE = 3.0  # tolerances from a line, where it is asked whether both sides are water


@dataclass
class Said:
    """What the data themselves say of the lines of n features.

    Parameters
    ----------
    axes : ndarray of bool, shape (n,), optional
        Features with the code of a centre line.
    kinds : ndarray of object, shape (n,), optional
        Kinds that the data state, as `stated_kinds` returns them.
    half_m : ndarray of float64, shape (n,), optional
        Half-widths in metres, NaN where not known.
    widths : ndarray of object, shape (n,), optional
        Class in the table of half-widths, None where it is that of the river.
    water : array of shapely polygons
        Further water, in the plane of the features.
    water_names : sequence of str or None, optional
        The names of that water.
    otherwise : str
        What lines are of which neither the data nor the water tell: as the user says.
    """

    axes: Any = None
    kinds: Any = None
    half_m: Any = None
    widths: Any = None
    water: Column = ()
    water_names: Column | None = None
    otherwise: str = UNKNOWN

    def take(self, rows: Any) -> "Said":
        """Return what is said of some features."""
        said = (self.axes, self.kinds, self.half_m, self.widths)
        axes, kinds, half_m, widths = (None if each is None else each[rows] for each in said)
        return replace(self, axes=axes, kinds=kinds, half_m=half_m, widths=widths)

    def add_kinds(self, kinds: Objects) -> None:
        """Add kinds known from elsewhere, where the data state none.

        Parameters
        ----------
        kinds : shape (n,)
        """
        stated = np.full(len(kinds), UNKNOWN, object) if self.kinds is None else self.kinds
        self.kinds = np.where(stated == UNKNOWN, kinds, stated)

    def half_widths(self, size: Any) -> Any:
        """Return the half-widths of features in metres, None where not known."""
        half = np.full(size, np.nan) if self.half_m is None else np.asarray(self.half_m, float)
        return np.where(np.isfinite(half) & (half > 0), half.astype(object), NOTHING)


@cache
def axis_codes(path: Any = _FOLDER / "axis_codes.json") -> tuple[Any, Any]:
    """Return the fields that hold codes of features, folded, and the codes of centre lines.

    Raises
    ------
    InputError
        The file breaks its schema; names the JSON path.
    """
    known = validation.load(path, _FOLDER / "axis_codes.schema.json")
    return frozenset(map(fold, known["fields"])), frozenset(known["codes"])


def are_axes(codes: Column) -> Booleans:
    """Return which features have the code of a centre line.

    Parameters
    ----------
    codes : shape (n,)
        Values of a field that `axis_codes` names.

    Returns
    -------
    ndarray of bool, shape (n,)

    Examples
    --------
    >>> are_axes([210400, "210400", 210400.0, " 210400.0", 210101, None]).tolist()
    [True, True, True, True, False, False]
    """
    known = axis_codes()[1]
    return np.array([_code(value) in known for value in codes], dtype=bool)


def stated_kinds(texts: Column) -> Objects:
    """Return the kinds that texts state, `UNKNOWN` where they state none.

    Parameters
    ----------
    texts : shape (n,)

    Returns
    -------
    ndarray of object, shape (n,)
    """
    known = {fold(kind): kind for kind in LINE_KINDS}
    return np.array([known.get(fold(text), UNKNOWN) for text in texts], dtype=object)


def line_kinds(shapes: Geometries, said: Said | None = None, *, tolerance: float = 0.0) -> Objects:
    """Return what the lines of features are, as far as the data tell.

    The shores of polygons are banks. What the data state of a line counts; else it is a centre line
    by its code, or where most of it lies inside water polygons, off their edges, and a bank where
    all of it follows such an edge. What the user says of the layer counts where nothing tells.

    Parameters
    ----------
    shapes : shape (n,)
        Polygons among them are water.
    tolerance
        Greatest distance, in units of the plane, at which a line follows an edge.

    Returns
    -------
    ndarray of object, shape (n,)
        Of `LINE_KINDS`.
    """
    said = said or Said()
    shapes = np.asarray(shapes, dtype=object)
    areas = np.isin(shapely.get_type_id(shapes), SURFACES)
    water = np.concatenate([shapes[areas], np.asarray(said.water, dtype=object)])
    kinds: Any = np.full(len(shapes), UNKNOWN, dtype=object)
    lines = np.flatnonzero(shapely.get_dimensions(shapes) == 1)
    inside, along = _shares(shapes[lines], water, tolerance)
    kinds[lines[along >= _WHOLLY]] = BANK
    kinds[lines[inside > _MOSTLY]] = CENTRE_LINE
    if said.axes is not None:
        kinds[said.axes] = CENTRE_LINE
    if said.kinds is not None:
        kinds = np.where(said.kinds == UNKNOWN, kinds, said.kinds)
    kinds[lines[kinds[lines] == UNKNOWN]] = said.otherwise
    kinds[areas] = BANK
    return kinds


def are_centre_lines(kinds: Column | None, measured_from: int, areas: Booleans) -> Booleans:
    """Return which features of a shoreline are taken for centre lines when a site is to be cleared.

    A feature's own kind wins over what is said of the layer. Lines of a prepared layer of which
    nobody says what they are count as centre lines: doubt does not clear.

    Parameters
    ----------
    kinds : shape (n,)
        Field ``line_kind``; None for a layer without it, of which only ``measured_from`` counts.
    measured_from
        The parameter ``MEASURED_FROM`` of the check.
    areas : shape (n,)
        Features that are polygons: their edges are banks.

    Returns
    -------
    ndarray of bool, shape (n,)
    """
    centre = np.full(len(areas), measured_from == MEASURED_FROM_CENTRE_LINE)
    if kinds is not None:
        kinds = stated_kinds(kinds)
        doubted = measured_from in {NOT_STATED, MEASURED_FROM_CENTRE_LINE}
        centre = (kinds == CENTRE_LINE) | ((kinds == UNKNOWN) & doubted)
    return centre & ~np.asarray(areas, dtype=bool)


def _code(value):
    text = fold(str(value)) if value is not None else ""
    whole, _, rest = text.partition(".")
    return whole if not rest.strip("0") else text


def _shares(lines, water, tolerance):
    """Return the shares of lines that lie inside polygons, off their edges, and along the edges."""
    inside, along = np.zeros((2, len(lines)))
    if not len(water) or not len(lines):
        return inside, along
    away = _BESIDE * max(tolerance, _TINY)
    at, near = shapely.STRtree(water).query(lines, predicate="dwithin", distance=away)
    if not len(at):
        return inside, along
    met = np.unique(at)  # the others lie on dry land
    inside[met], along[met] = _shares_of(lines[met], water[np.unique(near)], tolerance, away)
    return inside, along


def _shares_of(lines, water, tolerance, away):
    xy, across, length, owner = _samples(lines)
    points = shapely.points(xy)
    shapely.prepare(water)
    wet, on_edge = _wet(points, water), np.zeros(len(xy), bool)
    edges = shapely.STRtree(_edges(water))
    beside = np.unique(edges.query(points, predicate="dwithin", distance=away)[0])
    close = edges.query(points[beside], predicate="dwithin", distance=tolerance)[0]
    on_edge[beside[close]] = True
    # elsewhere both sides are what the middle is
    sides = (shapely.points(xy[beside] + side * across[beside]) for side in (-away, away))
    seam = np.zeros(len(xy), bool)
    seam[beside] = np.logical_and(*(_wet(side, water) for side in sides))
    seam &= ~_close_mouths(lines, water, away)[owner]  # water on both sides of an axis: no shore
    on_edge, wet = on_edge & ~seam, wet | seam
    total = np.maximum(np.bincount(owner, length, len(lines)), np.finfo(float).tiny)
    inside = np.bincount(owner, length * (wet & ~on_edge), len(lines)) / total
    return inside, np.bincount(owner, length * on_edge, len(lines)) / total


def _close_mouths(lines, water, away):
    """Return which lines only go from shore to shore across water, as the end of a lake does."""
    width = np.zeros(len(lines))
    line, polygon = shapely.STRtree(water).query(lines, predicate="intersects")
    mean = 2 * shapely.area(water) / shapely.length(water)
    np.maximum.at(width, line, mean[polygon])
    short = shapely.length(lines) <= _WIDTHS * width
    turns = np.linspace(0, 2 * np.pi, 8, endpoint=False)
    around = away * np.column_stack([np.cos(turns), np.sin(turns)])
    ashore = np.zeros(len(lines), bool)
    for row in np.flatnonzero(short):
        xy = shapely.get_coordinates(lines[row])
        ends = (shapely.points(xy[end] + around) for end in (0, -1))
        ashore[row] = all(not _wet(end, water).all() for end in ends)
    return ashore


def _samples(lines):
    """Return middles of short pieces of lines, the ways across them, lengths and lines."""
    parts, line = shapely.get_parts(lines, return_index=True)
    xy, part = shapely.get_coordinates(parts, return_index=True)
    first = np.flatnonzero(part[1:] == part[:-1])
    step = xy[first + 1] - xy[first]
    length, owner = np.hypot(*step.T), line[part[first]]
    whole = np.bincount(owner, length, len(lines))[owner]
    pieces = np.ceil(_LEAST_SAMPLES * length / whole).clip(1).astype(np.int64)
    edge = np.repeat(np.arange(len(first)), pieces)
    number = np.arange(len(edge)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    share = (number + 0.5) / pieces[edge]
    middles = xy[first[edge]] + step[edge] * share[:, None]
    across = step[:, ::-1] * (-1, 1) / np.maximum(length, np.finfo(float).tiny)[:, None]
    return middles, across[edge], (length / pieces)[edge], owner[edge]


def _wet(points, water):
    """Return which points lie in prepared polygons."""
    found = np.zeros(len(points), bool)
    found[shapely.STRtree(points).query(water, predicate="intersects")[1]] = True
    return found


def _edges(polygons):
    """Return the edges of polygons as lines of two vertices."""
    xy, ring = shapely.get_coordinates(
        shapely.get_rings(shapely.get_parts(polygons)), return_index=True
    )
    inner = np.flatnonzero(ring[1:] == ring[:-1])
    return shapely.linestrings(np.stack([xy[inner], xy[inner + 1]], axis=1))
