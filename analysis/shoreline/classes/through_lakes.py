"""Natural lakes that a river runs through: whether they count as the river is in doubt.

Examples
--------
>>> from .river_classes import RiverNames
>>> shapes = shapely.from_wkt(["POLYGON ((2 0, 4 0, 4 2, 2 2, 2 0))", "LINESTRING (0 1, 2 1)",
...                            "LINESTRING (4 1, 9 1)", "POLYGON ((20 0, 21 0, 21 1, 20 0))"])
>>> names = np.array(["石臼湖", "水阳江", None, "某湖"], object)
>>> named = RiverNames().classify(names)
>>> doubt_through_lakes(shapes, names, named, 1e-3), named.why[[0, 3]].tolist()
(1, ['lake by its name;lake on a river: important', 'lake by its name'])
"""

from functools import cache
from typing import Any

import numpy as np
import shapely

from ...array_types import Geometries, Objects
from ...documents import validation
from ...resources import RESOURCES
from .class_words import STATED
from .name_pieces import lake_stem, pieces
from .name_readings import IMPORTANT, LAKE, MAIN, ON_RIVER, ORDER, TRIBUTARY
from .river_classes import Named

_FOLDER = RESOURCES / "rivers"
_RIVERS = (MAIN, IMPORTANT, TRIBUTARY)
_APART = 20.0  # tolerances between two places where rivers meet a lake


@cache
def known_lakes(path: Any = _FOLDER / "lakes.json") -> dict[str, str]:
    """Return by folded name the class of the river that runs through a natural lake.

    Raises
    ------
    InputError
        The file breaks its schema; names the JSON path.
    """
    listed = validation.load(path, _FOLDER / "lakes.schema.json")["lakes"]
    return {
        piece: lake["river_cls"]
        for lake in listed
        for name in lake["names"]
        for piece in pieces(name)
    }


def doubt_through_lakes(shapes: Geometries, names: Objects, named: Named, tolerance: float) -> int:
    """Say of natural lakes that a river runs through them, with its class, and count them.

    A river runs through a lake where rivers meet it in two places, where a line of a river crosses
    it, or where a list says so.

    Parameters
    ----------
    shapes : shape (n,)
        Valid lines or polygons.
    names : shape (n,)
    named
        Changed in place.
    tolerance
        Water no farther than this from a lake meets it, in units of the plane.
    """
    settled = [ON_RIVER in why or why.startswith(STATED) for why in named.why]
    lakes = np.flatnonzero((named.classes == LAKE) & ~np.array(settled, bool))
    if not len(lakes):
        return 0
    rivers = np.flatnonzero(np.isin(named.classes, _RIVERS))
    found = {}
    for row in lakes:
        through = [known_lakes().get(lake_stem(piece)) for piece in pieces(names[row])]
        if any(through):
            found[row] = next(filter(None, through))
    surface = lakes[shapely.get_dimensions(shapes[lakes]) == 2]
    if len(rivers) and len(surface):
        lake, river = shapely.STRtree(shapes[rivers]).query(
            shapes[surface], predicate="dwithin", distance=tolerance
        )
        for place in np.unique(lake):
            row, meeting = surface[place], rivers[river[lake == place]]
            if _runs_through(shapes[row], shapes[meeting], tolerance):
                sharpest = min(named.classes[meeting], key=ORDER.index)
                found[row] = min(sharpest, found.get(row, sharpest), key=ORDER.index)
    for row, river_cls in found.items():
        named.why[row] = f"{named.why[row]};{ON_RIVER}: {river_cls}"
    return len(found)


def _runs_through(lake, rivers, tolerance):
    """Return whether rivers meet the edge of a lake in two places."""
    low, high = np.array(shapely.bounds(lake)).reshape(2, 2)
    reach = 4 * tolerance
    near = [shapely.clip_by_rect(each, *(low - reach), *(high + reach)) for each in rivers]
    zone = shapely.union_all(shapely.buffer(near, _APART / 2 * tolerance, quad_segs=2))
    edge = shapely.boundary(shapely.union_all(shapely.polygons(
        [part.exterior for part in shapely.get_parts(lake)]
    )))  # fmt: skip
    meeting = shapely.get_parts(shapely.line_merge(shapely.intersection(edge, zone)))
    return len(meeting) > 1
