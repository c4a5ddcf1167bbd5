"""Outlines that are no valid areas: what is wrong, and where."""

import numpy as np

from ...array_types import Geometries
from ...message import Message, translatable
from .findings import WARNING, Finding

_TEXT = translatable("The outline is invalid: {reason}, at {x}, {y}.")
_REASONS = {
    "Self-intersection": translatable("it crosses itself"),
    "Ring Self-intersection": translatable("it touches itself"),
    "Hole lies outside shell": translatable("a hole lies outside"),
    "Nested holes": translatable("holes lie within each other"),
    "Nested shells": translatable("parts lie within each other"),
    "Duplicate Rings": translatable("a ring is there twice"),
    "Interior is disconnected": translatable("its inside is in pieces"),
    "Too few points in geometry component": translatable("a ring has too few points"),
}
"""What GEOS calls a fault, as it is told."""

_ELSE = translatable("it is no area")


def outline_faults(shapes: Geometries) -> list[Finding]:
    """Return a finding for each shape that is there and no valid area."""
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    wrong = np.flatnonzero(~shapely.is_valid(shapes) & ~shapely.is_missing(shapes))
    reasons = shapely.is_valid_reason(shapes[wrong])
    return [_fault(int(row), reason) for row, reason in zip(wrong, reasons, strict=True)]


def _fault(row, told):
    """Return the finding for what GEOS tells as ``reason[x y]``."""
    reason, _, place = told.rstrip("]").partition("[")
    x, _, y = place.partition(" ")
    text = _REASONS.get(reason, _ELSE)
    message = Message(_TEXT, reason=Message(text), x=x[:10], y=y[:10])
    return Finding(row, "geometry", WARNING, "invalid_outline", message, f"{x} {y}")
