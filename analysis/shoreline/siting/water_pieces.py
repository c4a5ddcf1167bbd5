"""Water of which something is not known, in pieces that are found by their place."""

from dataclasses import replace

import numpy as np
import shapely

from ...geometry.degree_length import LEAST_DEGREE_M
from ..check.half_widths import bounds_of, drawdown_widths, pieces_of, with_half_widths
from ..check.sites_and_waters import SURFACES, Waters

_MOST_LATITUDE = 89.0
_FEW_VERTICES = 1000


class WaterPieces:
    """The features that leave a verdict open: lines that are no banks, water of a class in doubt.

    Parameters
    ----------
    waters : sites_and_waters.Waters

    Attributes
    ----------
    widest_m : float
        How far a bank may lie from a line, at most.
    """

    def __init__(self, waters: Waters) -> None:
        in_doubt = np.array([each is not None for each in waters.doubts], bool)
        open_ones = waters.centre_lines | in_doubt | waters.at_low_water
        shapes, owner = pieces_of(waters.geometries[open_ones])
        owner = np.flatnonzero(open_ones)[owner]
        self._pieces = _rows_of(waters, owner, shapes)
        self._large = shapely.get_num_coordinates(shapes) > _FEW_VERTICES
        self._large &= np.isin(shapely.get_type_id(shapes), SURFACES)
        bounds = bounds_of(shapes, waters.to_lonlat)
        boxes = shapely.box(*bounds.T)
        boxes[~np.isfinite(bounds).all(axis=1)] = None
        self._tree = shapely.STRtree(boxes)
        self._to_lonlat = waters.to_lonlat
        self.widest_m = 0.0
        if waters.centre_lines.any() or waters.at_low_water:
            lines, half_m = with_half_widths(waters.subset(open_ones), waters.half_m[open_ones])
            away_m = half_m + waters.offset_m
            if waters.at_low_water:
                away_m = away_m + drawdown_widths(lines)
            self.widest_m = float(away_m.max(initial=0.0))

    def near(self, shape: shapely.Geometry, reach_m: float) -> Waters:
        """Return the pieces that may lie within a reach of a shape given in degrees.

        Parameters
        ----------
        reach_m
            Metres.
        """
        window = window_of(shape, reach_m)
        west, south, east, north = shapely.bounds(window)
        turns = [shapely.box(west + t, south, east + t, north) for t in (-360, 0, 360)]
        rows = np.unique(np.concatenate([self._tree.query(each) for each in turns]))
        found = _rows_of(self._pieces, rows, self._pieces.geometries[rows])
        if self._to_lonlat is None:
            for place in np.flatnonzero(self._large[rows]):
                cut = shapely.clip_by_rect(found.geometries[place], *shapely.bounds(window))
                if shapely.is_valid(cut) and not shapely.is_empty(cut):
                    found.geometries[place] = cut
        return found


def _rows_of(waters, rows, shapes):
    """Return features of waters with other shapes, all else kept."""
    kept = {name: getattr(waters, name) for name in ("clears", "at_low_water", "offset_m")}
    return replace(waters.subset(rows), geometries=shapes, **kept)


def window_of(shape: shapely.Geometry, reach_m: float) -> shapely.Polygon:
    """Return a box in degrees that holds all that lies within a reach of a shape."""
    west, south, east, north = shapely.bounds(shape)
    up = 1.02 * reach_m / LEAST_DEGREE_M
    most = min(max(abs(south - up), abs(north + up)), _MOST_LATITUDE)
    aside = up / np.cos(np.radians(most))
    return shapely.box(west - aside, south - up, east + aside, north + up)
