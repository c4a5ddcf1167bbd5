"""Enum options that more than one algorithm offers; their positions are interface."""

from ..messages.language import tr


def rule_sets():
    """Return the options of ``RULE_SET``."""
    return [
        tr("distance only"),
        tr("Yangtze River Protection Law, article 26"),
        tr("Economic Belt negative list 2022 (unverified text)"),
        tr("Yellow River Protection Law, article 26"),
        tr("own file"),
    ]


def measured_from():
    """Return the options of ``MEASURED_FROM``."""
    return [
        tr("not stated"),
        tr("river management boundary"),
        tr("outer edge line"),
        tr("water-side line"),
        tr("mapped water edge"),
        tr("centre line"),
    ]


AS_THE_DATA_SAY = 3
"""Position in `facilities`: what a row is stands in its own fields."""


CHEMICAL_CODES = "C25,C26,C271"
"""Industries of GB/T 4754 that count as chemical where the user says nothing else."""


def facilities():
    """Return the options of ``FACILITY``."""
    return [
        tr("all chemical parks or projects"),
        tr("all tailings ponds"),
        tr("all other sites"),
        tr("as the data say"),
    ]
