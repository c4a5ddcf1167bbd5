"""What Prepare shoreline keeps with a layer, and what others read of it."""

from ....analysis.shoreline.check import rule_sets
from ....analysis.shoreline.sources.profiles import LOW_WATER, NEVER
from ...messages.language import tr
from ...messages.markup import kept_words
from ...messages.warning import WARNINGS

LINE_KIND, HALF_WIDTH, CLASS_WHY = "line_kind", "half_w_m", "cls_why"
"""Fields of a prepared shoreline."""

COVERAGE = "parkshore:coverage"
"""The vocabulary of keywords that holds what the source covers, as well-known text in degrees."""

GAPS = "parkshore:gaps"
"""The vocabulary of keywords that holds the surroundings of gaps of the main stem, as coverage."""

SCALE = "parkshore:scale"
"""The vocabulary of keywords that holds the denominator of the source's scale."""

SOURCE = "parkshore:source"
"""The vocabulary of keywords that holds the id of the kind of water data."""

LEVEL = "parkshore:level"
"""The vocabulary of keywords that holds the water level at which the line lies."""

MEASURED_FROM = "parkshore:measured_from"
"""The vocabulary of keywords that holds what the line is, as the check's parameter says it."""

CLEARS = "parkshore:clears"
"""The vocabulary of keywords that holds whether the line clears: published, screening or never."""

OFFSET = "parkshore:offset"
"""The vocabulary of keywords that holds how far centre lines may lie from the river, in metres."""

RULE_SET = "parkshore:rule_set"
"""The vocabulary of keywords that holds the id of the rule set of a checked layer."""

CHECKSUMS = "parkshore:checksums"
"""The vocabulary of keywords that holds ``PARAMETER=checksum`` of the waters of a check."""

VERSION = "parkshore:version"
"""The vocabulary of keywords that holds the version that checked a layer."""

DISTANCE_ONLY = "distance only"
"""The id of no rule set."""

OF_SOURCE = (SOURCE, LEVEL, SCALE, MEASURED_FROM, CLEARS, OFFSET)
"""All that follows from the kind of data."""


def retell_warnings(run, layer):
    """Warn again of what Prepare shoreline warned of when it made a layer."""
    for warning in kept_words(layer.metadata(), WARNINGS):
        run.warn(tr("{layer}, when it was prepared: {warning}", layer=layer.name, warning=warning))


def number(layer, vocabulary):
    """Return a number that is kept with a layer, 0 without one."""
    return float(next(iter(layer.metadata().keywords(vocabulary)), 0))


def at_low_water(layer):
    """Return whether a layer shows the water as it is when low."""
    return LOW_WATER in layer.metadata().keywords(LEVEL)


def clears(layer):
    """Return whether a site may be outside by a layer: data for demonstration never clear."""
    return NEVER not in layer.metadata().keywords(CLEARS)


def measured_from(run, layer):
    """Return what the user says that a line is, else what follows from its kind of data."""
    stated, of_kind = run.choice("MEASURED_FROM"), int(number(layer, MEASURED_FROM))
    if stated or not of_kind:
        return stated
    line = tr(rule_sets.MEASURED_FROM[of_kind])
    run.rest_on(tr("{layer} is by its kind of data: {line}.", layer=layer.name, line=line))
    return of_kind
