"""Fields and vocabularies of keywords by which a prepared shoreline tells what it is."""

import math
from collections.abc import Sequence

from ...message import InputError

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

WARNINGS = "parkshore:warnings"
"""The vocabulary of keywords that holds what was warned of when a layer was made."""

BY_PLAN = (1, 2, 3)
"""Values of `MEASURED_FROM` of lines that a plan sets, not the water of a day."""


def kept_number(words: Sequence[str], layer: str, most: float = math.inf) -> float:
    """Return the number that is kept under a vocabulary, 0 where nothing is.

    Parameters
    ----------
    words
        Kept under it.
    layer
        Name of the layer.
    most
        Greatest number that it can be.

    Raises
    ------
    InputError
        The first word is no such number.

    Examples
    --------
    >>> kept_number(["50000"], "shoreline"), kept_number([], "shoreline")
    (50000.0, 0.0)
    """
    word = words[0] if words else "0"
    try:
        number = float(word)
    except ValueError:
        number = math.nan
    if 0 <= number <= most and math.isfinite(number):
        return number
    raise InputError(
        "The metadata of {layer} hold {value} where a number belongs; run Prepare shoreline again.",
        layer=layer,
        value=word,
    )
