"""Geometries as a GeoPackage keeps them: WKB behind a header with the envelope."""

import struct

import numpy as np
import shapely

_ENVELOPES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}


def blob(wkb, srs):
    """Return WKB with the header of a GeoPackage; lines and areas carry their envelope."""
    if wkb is None:
        return None
    if wkb[1:5] == b"\x01\x00\x00\x00":
        return b"GP\x00\x01" + struct.pack("<i", srs) + wkb
    west, south, east, north = shapely.bounds(shapely.from_wkb(wkb))
    return b"GP\x00\x03" + struct.pack("<i4d", srs, west, east, south, north) + wkb


def wkb_of(raw):
    """Return the WKB of a geometry in a GeoPackage, None where there is none."""
    return None if raw is None else bytes(raw[8 + _ENVELOPES[(raw[3] >> 1) & 7] :])


def placed(wkb, first):
    """Return keys (from ``first`` on) and min x, max x, min y, max y of rows with a geometry."""
    there = [(key, each) for key, each in enumerate(wkb, start=first) if each is not None]
    keys = np.array([key for key, _ in there], np.int64)
    boxes = shapely.bounds(shapely.from_wkb([each for _, each in there]))
    boxes = boxes.reshape(-1, 4)[:, [0, 2, 1, 3]]
    drawn = np.isfinite(boxes).all(axis=1)
    return keys[drawn], boxes[drawn]


def bounds(raw):
    """Return min x, max x, min y, max y of a geometry in a GeoPackage."""
    kind = (raw[3] >> 1) & 7
    if kind:
        return struct.unpack("<4d" if raw[3] & 1 else ">4d", raw[8:40])
    if raw[8:13] == b"\x01\x01\x00\x00\x00":
        x, y = struct.unpack("<2d", raw[13:29])
        return x, x, y, y
    west, south, east, north = shapely.bounds(shapely.from_wkb(wkb_of(raw)))
    return west, east, south, north
