"""Expressions of Prepare shoreline: which features are no water, and which are of a class."""

import re

import numpy as np
from qgis.core import QgsExpression, QgsExpressionNode
from qgis.PyQt.QtCore import QMetaType

from ....analysis.message import InputError
from ...framework.expressions import fields_of
from ...layers.attribute_values import plain
from ...layers.row_writing import again

CLASSES = {
    "MAIN_STEM": "main",
    "IMPORTANT": "important",
    "TRIBUTARIES": "tributary",
    "LAKES": "lake",
}
"""Parameters that take names or an expression, with the class that either gives."""

_SIGNS = re.compile(
    r"""[<>=]|[@$][a-z]|\bin\s*\(\s*['"\d]|\b(?:not\s+)?i?like\b|\bis\s+(?:not\s+)?null\b
    |\bcase\s+when\b|\bbetween\s+['"\d]
    |[a-z0-9_]\(\s*['"$@]|[a-z0-9_]\([^()]*,\s*['"]  # regexp_match("NAME", '长江')
    |^\s*"[^"]+"\s*[a-z!~]|[^\s,;，；、]\s+'[^']+'  # "NAME" lke '长江'
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LOGIC = re.compile(r"\b(?:and|or|not)\b", re.IGNORECASE)


def is_expression(text, text_fields, other_fields):
    """Return whether a text is meant as an expression over features, not as names of rivers.

    A name may read as an expression (长江-汉江, Min(岷江), Xin'an), and an expression may have a
    slip: what compares, calls or names fields of the layer is an expression, right or wrong.

    Parameters
    ----------
    text : str
    text_fields, other_fields : set of str
        The layer's fields, folded; both empty where it is not known yet.
    """
    if _SIGNS.search(text):
        return True
    expression = QgsExpression(text)
    if expression.hasParserError():
        return False
    kind = expression.rootNode().nodeType()
    if kind == QgsExpressionNode.NodeType.ntLiteral:
        return text.strip().casefold() in {"true", "false"}
    columns = {name.casefold() for name in expression.referencedColumns()}
    quoted = '"' in text or "'" in text
    if columns and columns <= text_fields | other_fields:
        alone = kind == QgsExpressionNode.NodeType.ntColumnRef
        return quoted or not alone or columns <= other_fields
    return quoted and bool(expression.referencedFunctions() or _LOGIC.search(text))


def given_expressions(run, layer=None):
    """Return by parameter the expressions given; those of `CLASSES` may be names instead.

    Parameters
    ----------
    run : Run
    layer : bridge.Layer, optional
        Whose fields tell an expression that is but a field's name.

    Raises
    ------
    InputError
        One cannot be read.
    """
    text_fields, other_fields = set(), set()
    for field in () if layer is None else layer.fields:
        is_text = field.type() == QMetaType.Type.QString
        (text_fields if is_text else other_fields).add(field.name().casefold())
    given = {}
    for name in ("EXCLUDE", *CLASSES):
        text = run.text(name)
        if text and (name == "EXCLUDE" or is_expression(text, text_fields, other_fields)):
            given[name] = text
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
    if not given:
        return {}
    context = run.expressions(rows.layer)
    expressions = {name: QgsExpression(text) for name, text in given.items()}
    for expression in expressions.values():
        expression.prepare(context)
    found = {name: [] for name in given}
    for _, features in again(rows.layer, rows):
        for feature in features:
            context.setFeature(feature)
            for name, expression in expressions.items():
                value = plain(expression.evaluate(context))
                if expression.hasEvalError():
                    raise _failed(run, rows.layer, name, expression, feature)
                found[name].append(bool(value))
    return {name: np.array(values, dtype=bool) for name, values in found.items()}


def _failed(run, layer, name, expression, feature):
    return InputError(
        "{parameter}: {expression} fails at feature {id} of {layer}: {reason}.",
        parameter=run.title(name),
        expression=expression.expression(),
        id=feature.id(),
        layer=layer.name,
        reason=expression.evalErrorString(),
    )
