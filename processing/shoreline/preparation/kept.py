"""What Prepare shoreline keeps with a layer, and what others read of it."""

from ....analysis.shoreline.check import rule_sets
from ....analysis.shoreline.preparation.kept_keywords import (
    CHECKSUMS,
    CLASS_WHY,
    CLEARS,
    COVERAGE,
    DISTANCE_ONLY,
    GAPS,
    HALF_WIDTH,
    LEVEL,
    LINE_KIND,
    MEASURED_FROM,
    OFFSET,
    RULE_SET,
    SCALE,
    SOURCE,
    VERSION,
    kept_number,
)
from ....analysis.shoreline.sources.profiles import LOW_WATER, NEVER
from ...messages.language import tr
from ...messages.markup import kept_words
from ...messages.warning import WARNINGS

__all__ = [
    "CHECKSUMS",
    "CLASS_WHY",
    "CLEARS",
    "COVERAGE",
    "DISTANCE_ONLY",
    "GAPS",
    "HALF_WIDTH",
    "LEVEL",
    "LINE_KIND",
    "MEASURED_FROM",
    "OFFSET",
    "OF_SOURCE",
    "RULE_SET",
    "SCALE",
    "SOURCE",
    "VERSION",
]

OF_SOURCE = (SOURCE, LEVEL, SCALE, MEASURED_FROM, CLEARS, OFFSET)
"""All that follows from the kind of data."""


def retell_warnings(run, layer):
    """Warn again of what Prepare shoreline warned of when it made a layer."""
    for warning in kept_words(layer.metadata(), WARNINGS):
        run.warn(tr("{layer}, when it was prepared: {warning}", layer=layer.name, warning=warning))


def number(layer, vocabulary):
    """Return a number that is kept with a layer, 0 without one."""
    return kept_number(layer.metadata().keywords(vocabulary), layer.name)


def at_low_water(layer):
    """Return whether a layer shows the water as it is when low."""
    return LOW_WATER in layer.metadata().keywords(LEVEL)


def clears(layer):
    """Return whether a site may be outside by a layer: data for demonstration never clear."""
    return NEVER not in layer.metadata().keywords(CLEARS)


def measured_from(run, layer):
    """Return what the user says that a line is, else what follows from its kind of data."""
    words, most = layer.metadata().keywords(MEASURED_FROM), len(rule_sets.MEASURED_FROM) - 1
    stated, of_kind = run.choice("MEASURED_FROM"), int(kept_number(words, layer.name, most))
    if stated or not of_kind:
        return stated
    line = tr(rule_sets.MEASURED_FROM[of_kind])
    run.rest_on(tr("{layer} is by its kind of data: {line}.", layer=layer.name, line=line))
    return of_kind
