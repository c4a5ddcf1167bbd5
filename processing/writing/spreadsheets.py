"""Files that a spreadsheet opens: no text in them may be taken for a formula."""

import re

from qgis.core import QgsField, QgsFields

from ...analysis.cells.cell_text import neutralised
from ..guard.destinations import sink_place

_SUFFIXES = {".csv", ".tsv", ".xlsx", ".ods"}
_NEGATIVE = re.compile(r"-\d+(\.\d+)?", re.ASCII)  # a number, no formula


def is_spreadsheet(value, context):
    """Whether the value of a sink is a file that a spreadsheet opens."""
    place = sink_place(value, context)
    path = None if place is None else place.path
    return path is not None and path.suffix.lower() in _SUFFIXES


def neutral_fields(fields):
    """Return fields whose names, the header of the file, are no formulas."""
    made = QgsFields()
    for field in fields:
        named = QgsField(field)
        named.setName(neutralised(field.name()))
        made.append(named)
    return made


def neutralise(features):
    """Put an apostrophe before texts that look like formulas; numbers stay, texts or not.

    Parameters
    ----------
    features : list of QgsFeature
        Changed in place.

    Returns
    -------
    int
        How many texts were changed.
    """
    changed = 0
    for feature in features:
        for index, value in enumerate(feature.attributes()):
            neutral = neutralised(value)
            if neutral is not value and not _NEGATIVE.fullmatch(value):
                feature.setAttribute(index, neutral)
                changed += 1
    return changed
