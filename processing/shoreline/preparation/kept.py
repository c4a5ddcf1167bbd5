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


def retell_warnings(run, layer):
    """Warn again of what Prepare shoreline warned of when it made a layer."""
    for warning in kept_words(layer.metadata(), WARNINGS):
        run.warn(tr("{layer}, when it was prepared: {warning}", layer=layer.name, warning=warning))
