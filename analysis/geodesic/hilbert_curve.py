"""An order along the Hilbert curve, in which neighbours on the ground are neighbours in memory."""

import numpy as np

from ..array_types import Array, Floats, Integers
from ..clip import clip
from ..key_order import key_order

_BITS = 16
_SIDE = 1 << _BITS


def curve_key(lonlat: Floats, bounds: tuple[Array, Array] | None = None) -> Integers:
    """Return the place of points along a Hilbert curve over their bounding box.

    Parameters
    ----------
    lonlat : shape (n, 2)
        Any plane coordinates.
    bounds : tuple of two arrays of shape (2,)
        Least and greatest coordinates; default those of the points.

    Returns
    -------
    ndarray of uint32, shape (n,)
        Keys on a square grid of 65,536 cells a side.
    """
    low, high = (lonlat.min(axis=0), lonlat.max(axis=0)) if bounds is None else bounds
    scale = (_SIDE - 1) / max(float((high - low).max()), 1e-12)
    cell = clip((lonlat - low) * scale, 0, _SIDE - 1).astype(np.uint32)
    x, y = np.ascontiguousarray(cell[:, 0]), np.ascontiguousarray(cell[:, 1])
    return _hilbert(x, y)


def along_curve(lonlat: Floats) -> Integers:
    """Return the order of points along the curve, shape (n,)."""
    return key_order(curve_key(lonlat))


def _hilbert(x, y):
    """Return Hilbert indices bit by bit from the top (Warren 2012, section 16-3, parallel form)."""
    top = np.uint32(_SIDE - 1)
    a = x ^ y
    b = top ^ a
    c = top ^ (x | y)
    d = x & (y ^ top)
    first = a | (b >> np.uint32(1))
    second = (a >> np.uint32(1)) ^ a
    third = ((c >> np.uint32(1)) ^ (b & (d >> np.uint32(1)))) ^ c
    fourth = ((a & (c >> np.uint32(1))) ^ (d >> np.uint32(1))) ^ d
    for shift in (2, 4, 8):
        s = np.uint32(shift)
        a, b, c, d = first, second, third, fourth
        first = (a & (a >> s)) ^ (b & (b >> s))
        second = (a & (b >> s)) ^ (b & ((a ^ b) >> s))
        third = c ^ ((a & (c >> s)) ^ (b & (d >> s)))
        fourth = d ^ ((b & (c >> s)) ^ ((a ^ b) & (d >> s)))
    one = np.uint32(1)
    a = third ^ (third >> one)
    b = fourth ^ (fourth >> one)
    even = x ^ y
    odd = b | (top ^ (even | a))
    return (_spread(odd) << one) | _spread(even)


def _spread(value):
    """Put a zero bit before each of the lower 16 bits."""
    value = (value | (value << np.uint32(8))) & np.uint32(0x00FF00FF)
    value = (value | (value << np.uint32(4))) & np.uint32(0x0F0F0F0F)
    value = (value | (value << np.uint32(2))) & np.uint32(0x33333333)
    return (value | (value << np.uint32(1))) & np.uint32(0x55555555)
