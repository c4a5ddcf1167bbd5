"""The classes of features that names leave open: by the data's kind, and by what they join."""

import numpy as np

from ...array_types import Geometries, IsCancelled, Objects, Transform
from ...message import Message
from ..classes.along_courses import class_along_courses
from ..classes.class_notes import class_notes, class_warnings, name_warnings
from ..classes.inheritance import inherit
from ..classes.name_readings import MAIN
from ..classes.reservoirs import BESIDE, join_rivers
from ..classes.river_classes import Named, RiverNames
from ..classes.source_classes import class_by_source, set_isolated_apart
from ..classes.through_lakes import doubt_through_lakes
from ..sources.traits import Traits
from .prepared import Prepared


def settle_classes(
    result: Prepared,
    shapes: Geometries,
    names: Objects,
    named: Named,
    river_names: RiverNames,
    *,
    traits: Traits | None,
    tolerance: float,
    to_lonlat: Transform | None = None,
    cancelled: IsCancelled | None = None,
) -> None:
    """Settle the classes that names leave open, and tell what they are.

    Reservoirs have the class of the river that they adjoin; rivers without a name are important
    along the course of one that is, and main stem where they join it; the class of lakes that a
    river runs through is in doubt.

    Parameters
    ----------
    shapes : shape (n,)
        Valid lines or polygons.
    names : shape (n,)
    named
        Changed in place.
    tolerance
        Water no farther than this from other water joins it, in units of the plane.
    """
    if traits is not None:
        class_by_source(named, traits, names)
        set_isolated_apart(shapes, named, traits, tolerance)
    joined = join_rivers(shapes, names, named, tolerance, traits)
    own = np.array([not why.startswith(BESIDE) for why in named.why], bool)
    result.main_features = int(((named.classes == MAIN) & own).sum())
    if river_names.is_yangtze:
        result.notes += class_along_courses(shapes, names, named, to_lonlat, traits)
    result.inherited = inherit(shapes, names, named, tolerance, traits=traits, cancelled=cancelled)
    through = doubt_through_lakes(shapes, names, named, tolerance)
    result.notes += class_notes(names, named)
    result.notes += _told(result.inherited, through)
    result.warnings += class_warnings(names, named.classes, listed=river_names.lists_tributaries)
    result.warnings += [*joined, *name_warnings(names, named)]


def _told(inherited, through):
    """Return messages on pieces of the main stem without a name, and on lakes on rivers."""
    told = []
    if inherited:
        told.append(
            Message(
                "{count} pieces without a name are of the main stem, because they join two pieces "
                "of it, have both ends on it, or continue it across a sheet edge.",
                count=inherited,
            )
        )
    if through:
        told.append(
            Message(
                "Rivers run through {count} natural lakes: whether the law holds there is not "
                "settled, and no site near them is cleared by it.",
                count=through,
            )
        )
    return told
