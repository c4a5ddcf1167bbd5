"""Enum options that more than one algorithm offers; their positions are interface."""

from ...analysis.decision.decision_tables import DECISION_TABLES
from ...analysis.indicators.index.index_scheme import SCHEMES
from ...analysis.shoreline.check.rule_sets import MEASURED_FROM, RULE_SETS
from ...analysis.shoreline.sources.profiles import SOURCES
from ..messages.language import title, tr


def rule_sets():
    """Return the options of ``RULE_SET``; one not read in an official text says so."""
    return [tr("distance only"), *_by_number(RULE_SETS, mark=tr("{title} (unverified text)"))]


def sources():
    """Return the options of ``SOURCE``."""
    kinds = (title(entry.title) for entry in SOURCES.entries)
    return [tr("recognise"), tr("none: all features are water"), *kinds]


def schemes():
    """Return the options of ``SCHEME``."""
    return _by_number(SCHEMES)


def decision_tables():
    """Return the options of ``TABLE``."""
    return _by_number(DECISION_TABLES)


def measured_from():
    """Return the options of ``MEASURED_FROM``."""
    return [tr(line) for line in MEASURED_FROM]


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


def _by_number(catalogue, mark="{title}"):
    """Return the titles of a catalogue's files and the own file, in the order of numbers."""
    told = {catalogue.own: tr("own file")}
    for entry in catalogue.entries:
        told[entry.number] = ("{title}" if entry.verified else mark).format(
            title=title(entry.title)
        )
    return [told[number] for number in sorted(told)]
