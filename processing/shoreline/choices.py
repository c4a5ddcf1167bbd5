"""Enum options that more than one algorithm offers; their positions are interface."""

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def rule_sets():
    """Return the options of ``RULE_SET``."""
    return [
        translate("ParkShore", "distance only"),
        translate("ParkShore", "Yangtze River Protection Law, article 26"),
        translate("ParkShore", "Economic Belt negative list 2022 (unverified text)"),
        translate("ParkShore", "Yellow River Protection Law, article 26"),
        translate("ParkShore", "own file"),
    ]


def measured_from():
    """Return the options of ``MEASURED_FROM``."""
    return [
        translate("ParkShore", "not stated"),
        translate("ParkShore", "river management boundary"),
        translate("ParkShore", "outer edge line"),
        translate("ParkShore", "water-side line"),
        translate("ParkShore", "mapped water edge"),
        translate("ParkShore", "centre line"),
    ]


AS_THE_DATA_SAY = 3
"""Position in `facilities`: what a row is stands in its own fields."""


CHEMICAL_CODES = "C25,C26,C271"
"""Industries of GB/T 4754 that count as chemical where the user says nothing else."""


def facilities():
    """Return the options of ``FACILITY``."""
    return [
        translate("ParkShore", "all chemical parks or projects"),
        translate("ParkShore", "all tailings ponds"),
        translate("ParkShore", "all other sites"),
        translate("ParkShore", "as the data say"),
    ]
