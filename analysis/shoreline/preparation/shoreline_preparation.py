"""Raw water polygons or river lines made into a shoreline with classes.

Examples
--------
>>> import shapely
>>> water = shapely.from_wkt(["POLYGON ((110 30, 111 30, 111 30.1, 110 30.1, 110 30))",
...                           "POLYGON ((111 30, 112 30, 112 30.1, 111 30.1, 111 30))"])
>>> prepared = prepare(water, ["长江", "汉江(汉水)"])
>>> [row.river_cls for row in prepared.lines], prepared.seams_removed
(['main', 'important'], 1)
"""

from dataclasses import replace
from typing import Any

import numpy as np
import shapely

from ...array_types import Booleans, Geometries, IsCancelled, Progress, Transform
from ...cancel import accompanied, check
from ...enums import RiverClass, values
from ...geodesic.edges import Edges
from ...geometry import geodesy
from ...geometry.repair import repaired
from ...message import Message
from ..classes.class_words import StatedClasses
from ..classes.mouth_line import SEAWARD, at_the_mouth
from ..classes.name_readings import MAIN, OTHER
from ..classes.river_classes import RiverNames
from ..classes.river_places import whereabouts
from ..lines.centre_lines import Said
from ..lines.line_ends import joined_ends
from ..sources.traits import Traits
from .joined_classes import settle_classes
from .main_stem_gaps import close_gaps
from .plane_units import metres_per_unit
from .prepared import NoWaterError, Prepared, Row
from .river_lines import add_lines
from .seams import neighbours, shores, welds
from .water_bodies import join_bodies, settle_islands, without_land
from .water_features import EXCLUDED, drop_duplicates, leave_out_by_source, look_through

DEFAULT_SEAM_M = 1.0

_MEASURED_AT_ONCE = 1 << 17


@accompanied
def prepare(
    geometries: Geometries,
    names: Any,
    *,
    river_names: RiverNames | None = None,
    to_lonlat: Transform | None = None,
    from_lonlat: Transform | None = None,
    excluded: Booleans | None = None,
    holds: dict[str, Booleans] | None = None,
    stated: StatedClasses | None = None,
    said: Said | None = None,
    traits: Traits | None = None,
    basin: Geometries | None = None,
    keep_islands: bool = True,
    max_gap_m: float = 0.0,
    seam_m: float = DEFAULT_SEAM_M,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> Prepared:
    """Return the shoreline of water polygons or river lines.

    Every feature is in the result or counted with a reason. Polygons of one river that meet become
    one body. Lines between bodies are no shore; the rings of islands are. In doubt water binds:
    what has no name, or one that no list knows, is a tributary.

    Parameters
    ----------
    geometries : shape (n,)
        In the layer's CRS.
    names : shape (n,)
    river_names
        Which names are main stem, important and so on; default the lists that ship.
    to_lonlat
        Maps (m, 2) coordinates to degrees; None where they are degrees already.
    from_lonlat
        Maps degrees back; without it water in a plane is not cut at the mouth of the Yangtze.
    excluded : shape (n,)
        Features that are no water; where such polygons lie on water they are islands.
    holds : dict of str to ndarray of bool, shape (n,)
        By class the features for which its expression holds.
    stated
        What a field says of classes.
    said
        What the data say of lines.
    traits
        What features are in the kind of data that they come from. What lists of names and the user
        say goes before.
    basin : polygons
        In the CRS of ``geometries``; water that nowhere touches it is ``other``. Without it the
        outline of the Yangtze basin that ships tells where names mean our rivers.
    max_gap_m
        Longest gap of the main stem to be bridged.
    seam_m
        Widest slit between two polygons that counts as a seam.

    Raises
    ------
    NoWaterError
        Nothing usable was read.
    Cancelled
    """
    river_names = replace(river_names or RiverNames(), by_expression=frozenset(holds or ()))
    names = np.array([_written(name) for name in names], dtype=object)
    result = Prepared(read=len(names))
    progress = progress or (lambda _: None)
    features = look_through(geometries, to_lonlat, cancelled)
    progress(0.3)
    result.repaired = int(features.repaired.sum())
    land = _left_out(features, excluded)
    if traits is not None:
        result.warnings += traits.close_boundaries(features.shapes)
        units = metres_per_unit(features.shapes, to_lonlat)
        traits.join_parcels(features.shapes, seam_m / units[1])
        land = np.concatenate([land, leave_out_by_source(features, traits)])
        names = traits.names
        result.notes += traits.notes()
    within = None if basin is None else _touching(features.shapes, basin)
    by_outline = basin is None and river_names.is_yangtze
    named = river_names.classify(
        names,
        shapes=features.shapes,
        to_lonlat=to_lonlat,
        holds=holds,
        stated=stated,
        in_basin=within,
        where=whereabouts(features.shapes, to_lonlat) if by_outline else None,
    )
    result.warnings += stated.warnings() if stated else []
    result.duplicates = drop_duplicates(features, _rank(named.classes))
    used = features.used
    result.used = len(used)
    result.notes += features.messages()
    if not len(used):
        raise NoWaterError(
            "No usable water remains of the {count} features read; check the layer and what is "
            "excluded.",
            count=len(names),
        )
    knows_mouth = river_names.is_yangtze and (to_lonlat is None or from_lonlat is not None)
    shapes, used, is_sea = at_the_mouth(features.shapes[used], used, from_lonlat, known=knows_mouth)
    names, named = names[used], named.take(used)
    named.classes[is_sea], named.why[is_sea] = OTHER, SEAWARD
    units = metres_per_unit(shapes, to_lonlat)
    shapes, ends = joined_ends(shapes, units[0], to_lonlat)
    if ends:
        result.notes.append(
            Message("{count} ends of lines within 1 m of another end go on to it.", count=ends)
        )
    said = (said or Said()).take(used)
    if traits is not None:
        traits = traits.take(used)
        said.add_kinds(traits.line_kinds)
        said.widths = traits.widths
    settle_classes(
        *(result, shapes, names, named, river_names),
        traits=traits,
        tolerance=seam_m / units[1],
        to_lonlat=to_lonlat,
        cancelled=cancelled,
    )
    classes = named.classes
    surface = shapely.get_dimensions(shapes) == 2
    _polygons(
        result,
        (shapes[surface], names[surface], classes[surface], named.why[surface]),
        land[shapely.get_dimensions(land) == 2],
        keep_islands=keep_islands,
        tolerance=seam_m / units[1],
        progress=progress,
        cancelled=cancelled,
    )
    progress(0.9)
    add_lines(
        result,
        shapes,
        (names, classes, named.why),
        said,
        units=units,
        tolerance=seam_m / units[1],
        to_lonlat=to_lonlat,
        cancelled=cancelled,
    )
    close_gaps(result, shapes[classes == MAIN], max_gap_m, units[0], to_lonlat)
    measure_lengths(result.lines, to_lonlat, cancelled)
    progress(1.0)
    return result


def _written(name):
    return name.strip() or None if isinstance(name, str) else None


def _rank(classes):
    order = {name: rank for rank, name in enumerate(values(RiverClass))}
    return np.array([order[name] for name in classes])


def _left_out(features, excluded):
    """Leave out what the user says is no water, and return it: islands where it lies on water."""
    if excluded is None:
        return np.empty(0, dtype=object)
    land = features.shapes[excluded & ~shapely.is_missing(features.shapes)]
    features.shapes[excluded] = None
    features.left_out[excluded] = EXCLUDED
    return land


def _touching(shapes, basin):
    basin = shapely.union_all(repaired(basin))
    shapely.prepare(basin)
    return shapely.intersects(basin, shapes)


def _polygons(result, features, land, *, keep_islands, tolerance, progress, cancelled):
    """Add bodies of water and their shores to the result."""
    shapes, *about = features
    if not len(shapes):
        return
    shapes = without_land(shapes, land, tolerance)
    progress(0.4)
    pairs = neighbours(shapes, tolerance, cancelled)
    progress(0.5)
    welded = welds(shapes, pairs, tolerance, cancelled)
    real = ~shapely.is_empty(welded)
    pairs, welded = pairs[real], welded[real]
    result.seams_removed = len(pairs)
    progress(0.7)
    bodies = join_bodies(shapes, about, (pairs, welded), tolerance, cancelled)
    result.islands_kept = settle_islands(bodies, keep=keep_islands, cancelled=cancelled)
    polygons = np.array([body.polygon for body in bodies], dtype=object)
    seams = [body.seams for body in bodies]
    progress(0.8)
    lines = shores(polygons, seams, tolerance, cancelled)
    single = np.flatnonzero(shapely.get_type_id(polygons) == shapely.GeometryType.POLYGON)
    polygons[single] = shapely.multipolygons(polygons[single], indices=np.arange(len(single)))
    for body, polygon, line in zip(bodies, polygons, lines, strict=True):
        about = (body.river, body.river_cls, body.cls_why)
        result.water.append(Row(*about, polygon))
        if not shapely.is_empty(line):
            result.lines.append(Row(*about, line))


def measure_lengths(
    rows: list[Row], to_lonlat: Transform | None = None, cancelled: IsCancelled | None = None
) -> None:
    """Give lines their geodesic lengths, along the edges as drawn."""
    edges = Edges.from_geometries(np.array([row.geometry for row in rows], object), to_lonlat)
    lonlat = edges.starts(np.arange(len(edges)))
    length = np.zeros(len(edges))
    for begin in range(0, len(edges) - 1, _MEASURED_AT_ONCE):
        check(cancelled)
        start = lonlat[begin : begin + _MEASURED_AT_ONCE + 1]
        length[begin : begin + len(start) - 1] = geodesy.geodesic_m(start[:-1], start[1:])
    length[edges.part_slot[1:] - 1] = 0.0
    source = np.repeat(edges.part_source, np.diff(edges.part_slot))
    for row, metres in zip(rows, np.bincount(source, length, minlength=len(rows)), strict=True):
        row.length_m = float(metres)
