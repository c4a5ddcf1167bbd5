"""From the numbers of a file to coordinates of the output, and what is wrong with them."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np

from ...array_types import Floats, Integers
from ...message import translatable
from . import datums, gauss_kruger

CHINA = (73.0, 3.0, 136.0, 54.0)
"""A box around China by which swapped coordinates are told; not its outline."""

MARGIN_DEGREES = 5.0


class Datum(IntEnum):
    """The values of ``DATUM``, an interface."""

    WGS84 = 0
    CGCS2000 = 1
    GCJ02 = 2
    BD09 = 3
    OTHER = 4
    FILE = 5


class Axes(IntEnum):
    """The values of ``AXES``, an interface."""

    EAST_NORTH = 0
    NORTH_EAST = 1


class Fault(IntEnum):
    """What can be wrong with a pair of coordinates."""

    NONE = 0
    ZERO = 1
    METRES = 2
    NO_ZONE = 3
    RANGE = 4
    SWAPPED = 5


REASONS = {
    Fault.ZERO: translatable(
        "Coordinates {x}, {y} are a placeholder, not a place; enter the real ones."
    ),
    Fault.METRES: translatable(
        "Coordinates {x}, {y} are metres, not degrees; choose the datum CGCS2000, or other with "
        "its source CRS.",
    ),
    Fault.NO_ZONE: translatable(
        "Easting {x} has no zone prefix (13–23 or 25–45); give the source CRS of the projection.",
    ),
    Fault.RANGE: translatable(
        "Coordinates {x}, {y} lie outside what the system allows; correct them."
    ),
    Fault.SWAPPED: translatable(
        "Coordinates {x}, {y} look swapped: the first must be east, the second north; exchange the "
        "X and Y fields or change the axes.",
    ),
}


@dataclass(frozen=True)
class Placing:
    """How the numbers of a file become coordinates.

    Attributes
    ----------
    datum : Datum
    axes : Axes
    crs : str or None
        The source CRS as text, for projected CGCS2000 without zone prefix and for other systems.
    area : tuple of float or None
        West, south, east, north of the source CRS's area of use.
    is_stated : bool
        Whether the datum was given or is stated; else it is taken for lack of any other.
    geographic : bool
        Whether the source CRS of `Datum.OTHER` has degrees.
    """

    datum: Datum = Datum.WGS84
    axes: Axes = Axes.EAST_NORTH
    crs: str | None = None
    area: tuple | None = None
    geographic: bool = True
    is_stated: bool = True

    @property
    def least_accuracy(self) -> Any:
        """Metres that a placed row is accurate to at best, or None."""
        return datums.ACCURACY_M if self.datum in (Datum.GCJ02, Datum.BD09) else None

    def place(self, x: Floats, y: Floats) -> tuple[Floats, Floats, Integers]:
        """Place coordinates.

        Parameters
        ----------
        x, y : shape (n,)
            As the file has them, in the order of `axes`; NaN where there is none.

        Returns
        -------
        east, north : ndarray of float, shape (n,)
            In the output's CRS.
        faults : ndarray of int, shape (n,)
            `Fault` of each pair.
        """
        if self.axes == Axes.NORTH_EAST:
            x, y = y, x
        x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
        faults = np.zeros(len(x), dtype=np.int8)
        faults[(x == 0) & (y == 0)] = Fault.ZERO
        if self.datum == Datum.OTHER:
            return self._as_they_are(x, y, faults)
        if self.datum == Datum.CGCS2000:
            return self._cgcs2000(x, y, faults)
        self._judge_degrees(x, y, faults)
        faults[gauss_kruger.looks_projected(x, y)] = Fault.METRES
        if self.datum == Datum.WGS84:
            return x, y, faults
        shift = datums.from_gcj02 if self.datum == Datum.GCJ02 else datums.from_bd09
        good = (faults == Fault.NONE) & np.isfinite(x) & np.isfinite(y)
        east, north = x.copy(), y.copy()
        east[good], north[good] = shift(x[good], y[good])
        return east, north, faults

    def _cgcs2000(self, x, y, faults):
        metres = gauss_kruger.looks_projected(x, y)
        self._judge_degrees(x, y, faults)
        faults[metres] = Fault.NONE
        east, north = x.copy(), y.copy()
        if not metres.any():
            return east, north, faults
        rows = np.flatnonzero(metres)
        zones = gauss_kruger.zones(x[rows])
        zoned = rows[zones > 0]
        faults[rows[zones == 0]] = Fault.NO_ZONE
        swapped = (zones == 0) & (gauss_kruger.zones(y[rows]) > 0)
        if len(zoned):
            east[zoned], north[zoned] = gauss_kruger.to_degrees(x[zoned], y[zoned])
            low, high = gauss_kruger.NORTH
            faults[zoned[(y[zoned] <= low) | (y[zoned] >= high)]] = Fault.RANGE
        bare = rows[zones == 0]
        if self.crs is not None and len(bare):
            east[bare], north[bare] = gauss_kruger.unproject(self.crs, x[bare], y[bare])
            faults[bare] = self._judge_area(
                east[bare], north[bare], gauss_kruger.unproject(self.crs, y[bare], x[bare])
            )
        faults[rows[swapped]] = Fault.SWAPPED
        return east, north, faults

    def _as_they_are(self, x, y, faults):
        if self.geographic:
            self._judge_degrees(x, y, faults)
        elif self.area is not None:
            there = np.isfinite(x) & np.isfinite(y) & (faults == Fault.NONE)
            lon, lat = gauss_kruger.unproject(self.crs, x[there], y[there])
            other = gauss_kruger.unproject(self.crs, y[there], x[there])
            faults[there] = self._judge_area(lon, lat, other)
        return x, y, faults

    def _judge_area(self, lon, lat, swapped):
        """Compare places with the area of use of the CRS, as they are and exchanged."""
        faults = np.zeros(len(lon), dtype=np.int8)
        bad = ~_within(lon, lat, self.area)
        faults[bad] = Fault.RANGE
        faults[bad & _within(*swapped, self.area)] = Fault.SWAPPED
        return faults

    @staticmethod
    def _judge_degrees(x, y, faults):
        outside = (np.abs(x) > 180) | (np.abs(y) > 90)
        faults[outside] = Fault.RANGE
        west, south, east, north = CHINA
        china = (x >= west) & (x <= east) & (y >= south) & (y <= north)
        turned = (y >= west) & (y <= east) & (x >= south) & (x <= north)
        faults[turned & ~china] = Fault.SWAPPED


def _within(lon, lat, area):
    if area is None:
        return np.isfinite(lon) & np.isfinite(lat)
    west, south, east, north = area
    return (
        (lon >= west - MARGIN_DEGREES) & (lon <= east + MARGIN_DEGREES)
        & (lat >= south - MARGIN_DEGREES) & (lat <= north + MARGIN_DEGREES)
    )  # fmt: skip
