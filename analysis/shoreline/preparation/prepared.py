"""What Prepare shoreline gives: lines and water with their classes, and what was done."""

from dataclasses import dataclass, field

import shapely

from ...message import InputError
from ..lines.centre_lines import BANK


class NoWaterError(InputError):
    """Nothing usable is left of the features read."""


@dataclass
class Row:
    """One feature of the result."""

    river: str | None
    river_cls: str
    cls_why: str
    geometry: shapely.Geometry
    line_kind: str = BANK
    half_w_m: float | None = None
    length_m: float = 0.0


@dataclass
class Prepared:
    """A shoreline, the water it bounds, and what was done to the features read.

    Attributes
    ----------
    lines : list of Row
        MultiLineStrings in the CRS of the input.
    water : list of Row
        MultiPolygons, none for lines.
    main_features, inherited, islands_kept, seams_removed, repaired, duplicates : int
    centre_lines : int
    read, used : int
        Features read, and those that are in the result.
    gaps : list of gaps.Gap
        Of the main stem, those left open.
    notes, warnings : list of Message
    """

    lines: list = field(default_factory=list)
    water: list = field(default_factory=list)
    main_features: int = 0
    inherited: int = 0
    islands_kept: int = 0
    seams_removed: int = 0
    repaired: int = 0
    duplicates: int = 0
    centre_lines: int = 0
    read: int = 0
    used: int = 0
    gaps: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    warnings: list = field(default_factory=list)
