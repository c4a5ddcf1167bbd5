"""Expressions of Prepare shoreline: which features are no water, and which are lakes."""

import re

import numpy as np
from qgis.core import QgsExpression

from ....analysis.message import InputError
from ...framework.expressions import fields_of
from ...layers.attribute_values import plain
from ...layers.row_writing import again

_EXPRESSION = re.compile(r"[\"'=<>]|\bIN\s*\(|\bIS\s+(NOT\s+)?NULL\b", re.IGNORECASE)


def given_expressions(run):
    """Return by parameter the expressions given; ``LAKES`` may be a list of names instead.

    Raises
    ------
    InputError
        One cannot be read.
    """
    written = {name: run.text(name) for name in ("EXCLUDE", "LAKES")}
    given = {
        name: text
        for name, text in written.items()
        if text and (name == "EXCLUDE" or _EXPRESSION.search(text))
    }
    for name, text in given.items():
        expression = QgsExpression(text)
        if expression.hasParserError():
            raise InputError(
                "{parameter}: {expression} cannot be read: {reason}.",
                parameter=run.title(name),
                expression=text,
                reason=" ".join(expression.parserErrorString().split()),
            )
    return given


def expression_fields(run, layer, given):
    """Return the fields that expressions name.

    Raises
    ------
    QgsProcessingException
        The layer lacks one.
    """
    found = []
    for name, text in given.items():
        for field in fields_of(QgsExpression(text)):
            if not layer.has(field):
                raise layer.missing(field, run.title(name))
            found.append(field)
    return found


def where_true(run, rows, given):
    """Return by parameter the features for which its expression holds.

    Parameters
    ----------
    run : Run
    rows : rows_read.Rows
        What was read, `expression_fields` among it.
    given : dict of str to str

    Returns
    -------
    dict of str to ndarray of bool, shape (n,)

    Raises
    ------
    QgsProcessingException
        An expression cannot be evaluated, or the layer changed since it was read.
    """
    return {name: _where_true(run, rows, name, text) for name, text in given.items()}


def _where_true(run, rows, name, text):
    expression, context = QgsExpression(text), run.expressions(rows.layer)
    expression.prepare(context)
    found = []
    for _, features in again(rows.layer, rows):
        for feature in features:
            context.setFeature(feature)
            value = plain(expression.evaluate(context))
            if expression.hasEvalError():
                raise InputError(
                    "{parameter}: {expression} fails at feature {id} of {layer}: {reason}.",
                    parameter=run.title(name),
                    expression=text,
                    id=feature.id(),
                    layer=rows.layer.name,
                    reason=expression.evalErrorString(),
                )
            found.append(bool(value))
    return np.array(found, dtype=bool)
