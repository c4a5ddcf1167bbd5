"""Coordinates whose axes look exchanged: north where east belongs."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..array_types import Floats, Transform
from ..message import Message

CHINA = (73.0, 3.0, 136.0, 54.0)
"""A box around China by which exchanged coordinates are told; not its outline."""

NEAR_DEGREES = 1.0
MOST, FEWEST = 0.9, 0.1
LARGEST_SAMPLE = 1000


def beyond_poles(lonlat: Floats) -> bool:
    """Whether degrees are none as they stand, and are some with their axes exchanged.

    Parameters
    ----------
    lonlat : shape (n, 2)
        Longitude and latitude in degrees; NaN where there is no geometry.

    Returns
    -------
    bool
        True where all latitudes lie beyond 90 degrees and all longitudes within.

    Examples
    --------
    >>> beyond_poles(np.array([[31.2, 121.5], [30.6, 114.3]]))
    True
    >>> beyond_poles(np.array([[121.5, 31.2]]))
    False
    """
    lonlat = lonlat[np.isfinite(lonlat).all(axis=1)]
    size = np.abs(lonlat)
    whole = (size[:, 1] > 90) & (size[:, 1] <= 180) & (size[:, 0] <= 90)
    return bool(len(lonlat) and whole.all())


def look_exchanged(lonlat: Floats, exchanged: Floats, others: Floats) -> bool:
    """Whether places lie near others only after their axes are exchanged.

    Parameters
    ----------
    lonlat, exchanged : shape (n, 2)
        Degrees of the places as they stand and with the axes of their layer exchanged.
    others : shape (m, 2)
        Degrees of what they should lie near.

    Examples
    --------
    >>> river = np.array([[80.0, 30.0], [82.0, 31.0]])
    >>> look_exchanged(np.array([[30.5, 81.0]]), np.array([[81.0, 30.5]]), river)
    True
    """
    others = others[np.isfinite(others).all(axis=1)]
    there = np.isfinite(lonlat).all(axis=1) | np.isfinite(exchanged).all(axis=1)
    if not len(others) or not there.any():
        return False
    box = (*(others.min(axis=0) - NEAR_DEGREES), *(others.max(axis=0) + NEAR_DEGREES))
    as_they_stand, after = (_in(each[there], box).mean() for each in (lonlat, exchanged))
    return bool(as_they_stand < FEWEST and after > MOST)


def in_china(lonlat: Floats) -> float:
    """Return the share of places in a box around China."""
    return float(_in(lonlat, CHINA).mean()) if len(lonlat) else 0.0


def spread(rows: Any, most: int = LARGEST_SAMPLE) -> Any:
    """Return some rows, spread over all.

    Examples
    --------
    >>> spread(range(10), 4)
    range(0, 10, 3)
    """
    return rows[:: max(1, -(-len(rows) // most))]


@dataclass(frozen=True)
class _Seen:
    """Degrees of a layer's places, as they stand and with its axes exchanged."""

    name: str
    lonlat: Floats
    exchanged: Floats


@dataclass
class AxesSeen:
    """Looks at the axes of layers, alone and beside those seen before.

    Attributes
    ----------
    doubts : list of Message
        What looks wrong, in the order in which it was seen.

    Examples
    --------
    >>> axes = AxesSeen()
    >>> axes.look("river", np.array([[82.0, 30.0], [83.0, 30.0]]), None)
    >>> axes.look("sites", np.array([[30.001, 82.5]]), None)
    >>> print(*axes.doubts)
    The axes of sites look exchanged: only with X and Y exchanged it lies near river; exchange \
them and run again.
    """

    doubts: list[Message] = field(default_factory=list)
    _seen: list[_Seen] = field(default_factory=list)

    def look(
        self, name: str, xy: Floats, to_lonlat: Transform | None, *, in_degrees: bool | None = None
    ) -> None:
        """Keep what looks wrong with a layer.

        Parameters
        ----------
        xy : shape (n, 2)
            Some of its places, in its own coordinates; nothing is looked at where there are none.
        to_lonlat
            From them to degrees; None where they are degrees.
        in_degrees
            Whether they are degrees of whatever datum; by default where ``to_lonlat`` is None.
        """
        if not len(xy):
            return
        if (to_lonlat is None if in_degrees is None else in_degrees) and beyond_poles(xy):
            self.doubts.append(
                Message(
                    "The axes of {layer} look exchanged: all its latitudes lie beyond 90 degrees; "
                    "exchange X and Y and run again.",
                    layer=name,
                )
            )
            return
        turned = xy[:, ::-1]
        own = _Seen(
            name, *((each if to_lonlat is None else to_lonlat(each)) for each in (xy, turned))
        )
        pairs = [_exchanged_of(own, other) for other in self._seen]
        self.doubts += [
            Message(
                "The axes of {layer} look exchanged: only with X and Y exchanged it lies near "
                "{other}; exchange them and run again.",
                layer=turned.name,
                other=other.name,
            )
            for turned, other in filter(None, pairs)
        ]
        self._seen.append(own)


def _exchanged_of(own, other):
    """Return which of two layers looks exchanged and then the other one, None where none does."""
    for one, beside in ((own, other), (other, own)):
        if look_exchanged(one.lonlat, one.exchanged, beside.lonlat):
            # where either would do, their places in China tell
            is_one = in_china(beside.lonlat) >= in_china(one.lonlat)
            return (one, beside) if is_one else (beside, one)
    return None


def _in(lonlat, box):
    west, south, east, north = box
    x, y = lonlat.T
    return (x >= west) & (x <= east) & (y >= south) & (y <= north)
