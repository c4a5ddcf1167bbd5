"""What the line, the water level and the accuracy of water data are called."""

from ....analysis.shoreline.sources.profiles import LOW_WATER, PUBLISHED
from ...messages.language import tr


def line_words(profile):
    """Return what the line of a kind of water data is called."""
    if profile.clears == PUBLISHED:
        return tr("published boundary")
    return {"bank": tr("bank"), "centre line": tr("centre line"), "unknown": tr("unknown")}[
        profile.line
    ]


def water_levels():
    """Return what the levels of water are called."""
    return {
        "flood": tr("flood"),
        "normal storage": tr("normal storage level"),
        "mean water": tr("mean water"),
        LOW_WATER: tr("low water"),
        "date of image": tr("that of the image"),
        "from terrain": tr("none, from a terrain model"),
        "as drawn": tr("as drawn"),
        "unknown": tr("unknown"),
    }


def scale_words(denominator):
    """Return a scale as maps state it."""
    return f"1 : {denominator:,.0f}"


def accuracy_words(profile):
    """Return how exact a kind of water data is."""
    if not profile.accuracy_scale:
        return tr("unknown")
    if profile.scale:
        return scale_words(profile.scale)
    return tr("one pixel of {metres} m", metres=f"{profile.pixel_m:g}")
