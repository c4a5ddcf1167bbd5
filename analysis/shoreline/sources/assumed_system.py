"""The coordinate system of data that do not say it, where their kind and coordinates tell it.

Examples
--------
>>> assumed_system("zone", (39_500_000.0, 3_400_000.0, 39_600_000.0, 3_500_000.0))
'EPSG:4527'
>>> assumed_system("zone", (500_000.0, 3_400_000.0, 600_000.0, 3_500_000.0))
''
>>> assumed_system("EPSG:4490", (110.0, 30.0, 111.0, 31.0))
'EPSG:4490'
"""

from typing import Any

BY_ZONE = "zone"
_DEGREES = "EPSG:4490"
_WIDEST, _HIGHEST = 180.0, 90.0
_MILLION = 1_000_000
_ZONES = ((25, 45, 4513), (13, 23, 4491))  # of 3 and of 6 degrees, with the code of the first


def assumed_system(code: str, extent: tuple[float, ...]) -> Any:
    """Return the code of a coordinate system, "" where the data do not tell it.

    Parameters
    ----------
    code
        What the kind of data says: the code of a system in degrees, or ``zone`` for CGCS2000 in
        degrees or in the zone that the first two digits of the eastings tell.
    extent
        West, south, east, north.
    """
    west, south, east, north = extent
    if west >= -_WIDEST and east <= _WIDEST and south >= -_HIGHEST and north <= _HIGHEST:
        return _DEGREES if code == BY_ZONE else code
    zone = int(west // _MILLION)
    if code != BY_ZONE or zone != int(east // _MILLION):
        return ""
    found = (first + zone - low for low, high, first in _ZONES if low <= zone <= high)
    return next((f"EPSG:{number}" for number in found), "")
