"""Raw features of water looked through: which can be used, which were mended, which came twice."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import Geometries, Integers, IsCancelled, Transform
from ...cancel import check
from ...geometry.repair import repaired, single_parts
from ...message import Message, translatable
from ..sources.traits import Traits

NO_GEOMETRY = translatable("no geometry")
INVALID_GEOMETRY = translatable("coordinates that lie nowhere on Earth")
NO_EXTENT = translatable("neither length nor area")
EXCLUDED = translatable("excluded: no water")
DUPLICATE = translatable("the same outline again")
ISLAND = translatable("islands in the water, by what the data say")
NO_WATER = translatable("no water, by what the data say")

POLYGONS = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)


@dataclass
class Features:
    """Features of one layer, sound ones only.

    Attributes
    ----------
    shapes : array of shapely geometries, shape (n,)
        Valid polygons or lines (single or multiple); None where a feature is left out.
    left_out : ndarray of object, shape (n,)
        Why a feature is left out, None where it is used.
    repaired : ndarray of bool, shape (n,)
        Features whose rings crossed themselves and were made valid.
    """

    shapes: np.ndarray
    left_out: np.ndarray
    repaired: np.ndarray

    @property
    def used(self) -> Any:
        """Positions of the features used."""
        return np.flatnonzero(self.left_out == None)  # noqa: E711 - element by element

    def messages(self) -> list[Any]:
        """Return one message for each reason why features were left out, with its count."""
        reasons = Counter(reason for reason in self.left_out if reason is not None)
        return [
            Message(
                "{count} features are left out: {reason}.",
                count=count,
                reason=Message(reason),
            )
            for reason, count in sorted(reasons.items())
        ]


def look_through(
    geometries: Geometries,
    to_lonlat: Transform | None = None,
    cancelled: IsCancelled | None = None,
) -> Features:
    """Sort sound features from unusable ones, and mend what is only topologically wrong.

    Parameters
    ----------
    geometries : shape (n,)

    Raises
    ------
    Cancelled
    """
    shapes = np.array(geometries, dtype=object)
    left_out = np.full(len(shapes), None, dtype=object)
    missing = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    left_out[missing] = NO_GEOMETRY
    xy, feature = shapely.get_coordinates(shapes, return_index=True)
    lonlat = xy if to_lonlat is None else to_lonlat(xy)
    wrong = ~(np.isfinite(xy).all(axis=1) & np.isfinite(lonlat).all(axis=1))
    wrong |= (np.abs(lonlat[:, 1]) > 90) | (np.abs(lonlat[:, 0]) > 360)
    left_out[np.unique(feature[wrong])] = INVALID_GEOMETRY
    shapes[left_out != None] = None  # noqa: E711 - element by element
    surface = shapely.get_dimensions(shapes) == 2
    as_read, shapes = shapes, repaired(shapes, cancelled)
    broken = np.flatnonzero([one is not other for one, other in zip(as_read, shapes, strict=True)])
    lines = np.flatnonzero(shapely.get_type_id(shapes) == shapely.GeometryType.LINESTRING)
    lines = lines[shapely.length(shapes[lines]) > 0]
    shapes[lines] = shapely.multilinestrings(shapes[lines], indices=np.arange(len(lines)))
    others = ~_is_of_one_kind(shapes)
    others[lines] = False
    for place in np.flatnonzero(others):
        check(cancelled)
        shapes[place] = _of_highest_dimension(shapes[place])
    gone = (left_out == None) & shapely.is_missing(shapes)  # noqa: E711 - element by element
    left_out[gone] = NO_EXTENT
    mended = np.zeros(len(shapes), bool)
    mended[broken] = surface[broken] & ~gone[broken]
    return Features(shapes, left_out, mended)


def leave_out_by_source(features: Features, traits: Traits) -> Geometries:
    """Leave out what is no water by what the data say, and return the islands among it.

    Parameters
    ----------
    features
        Changed in place.
    traits
        Of the same features.

    Returns
    -------
    array of shapely geometries, shape (k,)
    """
    there = ~shapely.is_missing(features.shapes)
    islands = features.shapes[traits.is_land & there]
    for out, reason in ((traits.is_land, ISLAND), (traits.is_no_water, NO_WATER)):
        features.left_out[out & there] = reason
        features.shapes[out] = None
    return islands


def drop_duplicates(features: Features, rank: Integers) -> int:
    """Leave out features whose geometry came before; of several the one of least rank stays.

    Parameters
    ----------
    features
        Changed in place.
    rank : shape (n,)

    Returns
    -------
    int
        How many were left out.
    """
    used = features.used
    used = used[np.argsort(rank[used], kind="stable")]
    outline = shapely.to_wkb(shapely.normalize(features.shapes[used]))
    _, first = np.unique(outline, return_index=True)
    again = np.delete(used, first)
    features.left_out[again] = DUPLICATE
    features.shapes[again] = None
    return len(again)


def _is_of_one_kind(shapes):
    """Return which valid shapes are nothing but areas, or None."""
    kinds = np.isin(shapely.get_type_id(shapes), POLYGONS)
    return shapely.is_missing(shapes) | (kinds & (shapely.area(shapes) > 0))


def _of_highest_dimension(shape):
    """Return the polygons of a geometry, else its lines that have a length, else None."""
    parts = single_parts(shape)
    dimension = shapely.get_dimensions(parts)
    areas = parts[(dimension == 2) & (shapely.area(parts) > 0)]
    if len(areas):
        return shapely.union_all(areas) if len(areas) > 1 else areas[0]
    lines = parts[(dimension == 1) & (shapely.length(parts) > 0)]
    return shapely.multilinestrings(lines) if len(lines) else None
