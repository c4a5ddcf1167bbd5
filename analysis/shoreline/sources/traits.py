"""What is known of features beside geometry and names, as Prepare shoreline takes it.

Examples
--------
>>> import shapely
>>> from .profiles import SOURCES
>>> shapes = shapely.box([0, 1, 2, 9], 0, [1, 2, 3, 10], 1)
>>> codes = {"DLBM": ["1101", "1106", "0101", "1106"]}
>>> traits = traits_of(SOURCES.chosen(3), codes, [None] * 4, shapes)
>>> traits.join_parcels(shapes, 0.01)
>>> traits.kinds.tolist()
['river', 'river', 'not water', 'wetland']
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import Booleans, Column, Geometries, Transform
from ...enums import RiverClass
from ...message import InputError, Message
from .closed_lines import closed_areas
from .feature_kinds import (
    BOUNDARY,
    DIKE,
    FLAT,
    ISLAND,
    NOT_WATER,
    RIVER,
    WETLAND,
    feature_kinds,
    fill_names,
)
from .parcels import join_flats
from .profiles import Profile
from .trunks import BASIN_BOX, IMPORTANT_KM2, MAIN_KM2, rivers_of

_REACH, _NEXT, _BASIN = "HYRIV_ID", "NEXT_DOWN", "UPLAND_SKM"


@dataclass
class Traits:
    """What n features are.

    Attributes
    ----------
    kinds, why, names : ndarray of object, shape (n,)
        See `feature_kinds`; names with those that codes stand for.
    line_kinds, widths : ndarray of object, shape (n,)
    measured_from, unpublished : int
    classes : ndarray of object, shape (n,)
        Class by the basin, None where it is not known.
    may_be_any : ndarray of bool, shape (n,)
        Rivers that may be any, the main stem too, as long as they have no name.
    """

    kinds: np.ndarray
    why: np.ndarray
    names: np.ndarray
    line_kinds: np.ndarray
    widths: np.ndarray
    measured_from: int
    unpublished: int
    classes: np.ndarray
    may_be_any: np.ndarray

    @property
    def is_land(self) -> Any:
        """Features that are islands in the water."""
        return self.kinds == ISLAND

    @property
    def is_no_water(self) -> Any:
        """Features that lie beside the water."""
        return self.kinds == NOT_WATER

    def close_boundaries(self, shapes: Geometries) -> list[Message]:
        """Make boundaries that close areas; say how many stay open.

        Parameters
        ----------
        shapes : shape (n,)
            Changed in place.
        """
        rows = np.flatnonzero(self.kinds == BOUNDARY)
        shapes[rows] = closed_areas(shapes[rows])
        left_open = int((shapely.get_dimensions(shapes[rows]) == 1).sum())
        if not left_open:
            return []
        return [
            Message(
                "{count} boundary lines do not close, so what lies between them is not known: a "
                "site inside may count as outside. Take the boundary as areas, or give the check "
                "the water.",
                count=left_open,
            )
        ]

    def join_parcels(self, shapes: Geometries, tolerance: float) -> None:
        """Make flats and dikes beside rivers part of them; other flats are wetland, dikes no water.

        Parameters
        ----------
        shapes : shape (n,)
        tolerance
            Greatest distance of parcels that touch, in units of the plane.
        """
        beside = (self.kinds == FLAT) | (self.kinds == DIKE)
        if not beside.any():
            return
        river = join_flats(shapes, self.kinds, tolerance)
        joined = river >= 0
        self.names[joined] = self.names[river[joined]]
        self.why[joined] += " beside a river"
        self.may_be_any[joined] = self.may_be_any[river[joined]]
        self.kinds[(self.kinds == FLAT) & ~joined] = WETLAND
        self.kinds[(self.kinds == DIKE) & ~joined] = NOT_WATER
        self.kinds[joined] = RIVER

    def take(self, rows: Any) -> "Traits":
        """Return the same of some features."""
        arrays = (self.kinds, self.why, self.names, self.line_kinds, self.widths)
        more = (self.classes[rows], self.may_be_any[rows])
        kinds, why, names, lines, widths = (each[rows] for each in arrays)
        line = self.measured_from, self.unpublished
        return Traits(kinds, why, names, lines, widths, *line, *more)

    def notes(self) -> Any:
        """Return what the features are, each kind with its count."""
        by_basin = [None if each is None else f"{each} by its basin" for each in self.classes]
        said = [basin or why for basin, why in zip(by_basin, self.why, strict=True)]
        reasons, counts = np.unique(np.array(said, dtype=str), return_counts=True)
        order = np.argsort(-counts, kind="stable")[:_MOST_REASONS]
        told = ", ".join(f"{reasons[place]} ({counts[place]})" for place in order)
        return [Message("Features by what the data say: {kinds}.", kinds=told)] if told else []


_MOST_REASONS = 20


def traits_of(
    profile: Profile,
    columns: dict[str, Sequence[Any]],
    names: Column,
    shapes: Geometries,
    *,
    to_lonlat: Transform | None = None,
    layer: str = "",
    excluded: Booleans | None = None,
) -> Traits:
    """Say what each feature is.

    Parameters
    ----------
    columns : dict of str to sequence, shape (n,)
        Values by field.
    names : shape (n,)
    shapes : shape (n,)
    to_lonlat
        Maps (m, 2) coordinates to degrees; None where they are degrees already.
    layer
        What the layer is called, for errors.
    excluded : shape (n,)
        Features that the user says are no water.

    Raises
    ------
    InputError
        A value that must be known is not, or reaches make no network.
    """
    found = feature_kinds(profile, columns, shapes, layer=layer, excluded=excluded)
    traits = Traits(
        found.kinds,
        found.why,
        np.array(fill_names(profile, columns, names), object),
        found.line_kinds,
        found.widths,
        found.measured_from,
        found.unpublished,
        np.full(len(shapes), None, object),
        np.full(len(shapes), profile.unnamed_is_any),
    )
    reach, below, basin = (profile.column(name, columns) for name in (_REACH, _NEXT, _BASIN))
    if reach and below and basin:
        _class_by_basin(traits, (columns[reach], columns[below], columns[basin]), shapes, to_lonlat)
    return traits


def _class_by_basin(traits, network, shapes, to_lonlat):
    """Give reaches the class of their whole river; one that goes on elsewhere may be any."""
    try:
        network = [np.array(values, float) for values in network]
    except (TypeError, ValueError) as error:
        raise InputError(
            "{fields} must hold a number for each reach; take the layer as it was published.",
            fields=", ".join((_REACH, _NEXT, _BASIN)),
        ) from error
    rivers = rivers_of(*network)
    main = (rivers.basin_km2 >= MAIN_KM2) & _meets_basin(shapes, to_lonlat)[rivers.river]
    important = rivers.basin_km2 >= IMPORTANT_KM2
    known = main | ~rivers.goes_on
    traits.classes[:] = np.where(
        main, RiverClass.MAIN, np.where(important, RiverClass.IMPORTANT, RiverClass.TRIBUTARY)
    )
    traits.why[:] = [f"basin {basin:,.0f} km²" for basin in rivers.basin_km2]
    traits.may_be_any[:] = ~known


def _meets_basin(shapes, to_lonlat):
    """Return which shapes meet the box of the Yangtze basin."""
    west, south, east, north = shapely.bounds(np.asarray(shapes, object)).T
    corners = [np.column_stack(each) for each in ((west, south), (east, north))]
    if to_lonlat is not None:
        corners = [to_lonlat(corner) for corner in corners]
    low, high = corners
    box = BASIN_BOX
    return (
        (low[:, 0] <= box[2])
        & (high[:, 0] >= box[0])
        & (low[:, 1] <= box[3])
        & (high[:, 1] >= box[1])
    )
