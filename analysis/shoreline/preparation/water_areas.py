"""The polygons of a layer that are water, by what its kind of data says of its features.

Examples
--------
>>> import shapely
>>> from ..sources.profiles import SOURCES
>>> shapes = shapely.box([110, 110.2, 120], 30, [111, 110.3, 121], [31, 30.5, 31])
>>> codes = {"GBCODE": [21012, 79200, 23010]}
>>> water, names = water_areas(SOURCES.chosen(6), codes, ["长江", None, "镜湖"], shapes)
>>> shapely.area(water).round(2).tolist(), names
([0.95, 1.0], ['长江', '镜湖'])
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ...array_types import Column, Geometries
from ...geometry.outlines import single_polygons
from ...geometry.repair import repaired
from ..sources.feature_kinds import NOT_WATER
from ..sources.profiles import REFUSE, Profile
from ..sources.traits import traits_of
from .plane_units import metres_per_unit
from .shoreline_preparation import DEFAULT_SEAM_M
from .water_bodies import without_land


def water_areas(
    profile: Profile, columns: dict[str, Sequence[Any]], names: Column, shapes: Geometries
) -> tuple[Geometries, list[str | None]]:
    """Return the polygons that are water, without the islands that lie on them, and their names.

    A value that its kind of data must know and does not shows no water.

    Parameters
    ----------
    columns : dict of str to sequence, shape (n,)
        Values by field.
    names : shape (n,)
    shapes : shape (n,)
        Polygons in degrees.

    Returns
    -------
    polygons : shape (p,)
    names : list of str or None
    """
    if profile.otherwise == REFUSE:
        profile = replace(profile, otherwise=NOT_WATER)
    shapes = repaired(shapes)
    traits = traits_of(profile, columns, names, shapes)
    tolerance = DEFAULT_SEAM_M / metres_per_unit(shapes)[1]
    traits.join_parcels(shapes, tolerance)
    rows = np.flatnonzero(~(traits.is_land | traits.is_no_water))
    wet = without_land(shapes[rows], shapes[traits.is_land], tolerance)
    polygons, owner = single_polygons(wet)
    return polygons, traits.names[rows[owner]].tolist()
