"""Matrices as QGIS hands them over: flat from the command line, rows from JSON and Python."""

import math

from qgis.core import QgsProcessingException

from ..framework.value_checks import shown
from ..layers.attribute_values import plain
from ..messages.language import tr


def rows_of(run, name, *, width):
    """Return the cells of a matrix as rows of texts.

    Parameters
    ----------
    run : Run
    name : str
        The parameter.
    width : int
        Number of columns.

    Returns
    -------
    list of tuple of str

    Raises
    ------
    QgsProcessingException
        There is no cell, or their number is no multiple of the width.
    """
    cells = run.algorithm.parameterAsMatrix(run.parameters, name, run.context)
    flat = [each for row in cells for each in (row if isinstance(row, (list, tuple)) else [row])]
    texts = ["" if plain(each) is None else str(each).strip() for each in flat]
    if not any(texts) or len(texts) % width:
        raise QgsProcessingException(
            tr(
                "{parameter} holds {count} cells; fill whole rows of {width}.",
                parameter=run.title(name),
                count=len(texts) if any(texts) else 0,
                width=width,
            )
        )
    rows = [tuple(texts[start : start + width]) for start in range(0, len(texts), width)]
    return [row for row in rows if any(row)]


def numbers_of(texts, title):
    """Return numbers, fractions such as 1/3 included.

    Raises
    ------
    QgsProcessingException
        A text is no finite number; names the first.
    """
    return [_number(text, title) for text in texts]


def _number(text, title):
    over, _, under = text.replace(" ", "").partition("/")
    try:
        value = float(over) / float(under or 1)
    except (ValueError, ZeroDivisionError):
        value = math.nan
    if math.isfinite(value):
        return value
    raise QgsProcessingException(
        tr("{parameter} holds {value}; give a number.", parameter=title, value=shown(text) or "–")
    )
