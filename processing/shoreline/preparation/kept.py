"""What Prepare shoreline keeps with a layer, and what others read of it."""

from ...messages.language import tr
from ...messages.markup import kept_words
from ...messages.warning import WARNINGS

LINE_KIND, HALF_WIDTH, CLASS_WHY = "line_kind", "half_w_m", "cls_why"
"""Fields of a prepared shoreline."""

COVERAGE = "parkshore:coverage"
"""The vocabulary of keywords that holds what the source covers, as well-known text in degrees."""

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

OF_SOURCE = (SOURCE, LEVEL, SCALE, MEASURED_FROM, CLEARS, OFFSET)
"""All that follows from the kind of data."""


def retell_warnings(run, layer):
    """Warn again of what Prepare shoreline warned of when it made a layer."""
    for warning in kept_words(layer.metadata(), WARNINGS):
        run.warn(tr("{layer}, when it was prepared: {warning}", layer=layer.name, warning=warning))
