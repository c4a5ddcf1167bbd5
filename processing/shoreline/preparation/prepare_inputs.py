"""What the preparation of a shoreline reads: water, its names, and what expressions say of it."""

import re

import numpy as np
from qgis.core import QgsExpression, QgsProcessingException

from ....analysis.text.closest_name import hint
from ...framework.expressions import fields_of
from ...layers.bridge import Layer, plain
from ...layers.row_writing import again
from ...messages.language import sentence, tr
from ...messages.warning import warn
from .layer_encoding import with_encoding

_EXPRESSION = re.compile(r"[\"'=<>]|\bIN\s*\(|\bIS\s+(NOT\s+)?NULL\b", re.IGNORECASE)


def is_expression(text):
    """Return whether a text is an expression rather than a list of names."""
    return bool(_EXPRESSION.search(text or ""))


def check_expression(text, title):
    """Refuse an expression that cannot be read.

    Raises
    ------
    QgsProcessingException
    """
    expression = QgsExpression(text)
    if expression.hasParserError():
        raise QgsProcessingException(
            tr(
                "{parameter}: {expression} cannot be read: {reason}.",
                parameter=title,
                expression=text,
                reason=" ".join(expression.parserErrorString().split()),
            )
        )


def read_layer(algorithm, parameters, context, feedback):
    """Return the input in the encoding asked for, with a CRS.

    Returns
    -------
    bridge.Layer
    """
    encoding = algorithm.parameterAsEnum(parameters, "ENCODING", context)
    parameters = with_encoding(parameters, "INPUT", encoding, context, feedback)
    layer = Layer(algorithm, parameters, "INPUT", context, feedback)
    assumed = algorithm.parameterAsCrs(parameters, "ASSUMED_CRS", context)
    if assumed.isValid() and layer.crs.isValid():
        feedback.pushInfo(
            tr(
                "{layer} has a coordinate system ({crs}); ASSUMED_CRS is not used.",
                layer=layer.name,
                crs=layer.crs.authid(),
            )
        )
    _assume(layer, assumed, feedback)
    return layer


def further_layer(algorithm, parameters, name, context, feedback):
    """Return an optional further layer, with the assumed CRS where it has none, or None.

    Returns
    -------
    bridge.Layer or None
    """
    layer = Layer.optional(algorithm, parameters, name, context, feedback)
    if layer is not None:
        _assume(layer, algorithm.parameterAsCrs(parameters, "ASSUMED_CRS", context), feedback)
    return layer


def _assume(layer, crs, feedback):
    """Give a layer without a CRS the one assumed, and warn of it."""
    if crs.isValid() and not layer.crs.isValid():
        layer.crs = crs
        warn(
            feedback,
            tr(
                "{layer} has no coordinate system; {crs} is assumed.",
                layer=layer.name,
                crs=crs.authid() or crs.description(),
            ),
        )


def true_rows(layer, rows, text, title, expression_context):
    """Return the features for which an expression holds.

    Parameters
    ----------
    layer : bridge.Layer
    rows : bridge.Rows
        What was read of it, the fields of the expression among it.
    text : str
        The expression; empty for none.
    title : str
        Of the parameter, for errors.
    expression_context : QgsExpressionContext

    Returns
    -------
    ndarray of bool, shape (n,), or None
        None where there is no expression.

    Raises
    ------
    QgsProcessingException
        Where it cannot be evaluated, or the layer changed since it was read.
    """
    if not text:
        return None
    expression = QgsExpression(text)
    expression_context.setFields(layer.fields)
    expression.prepare(expression_context)
    found = []
    for _, features in again(layer, rows):
        for feature in features:
            expression_context.setFeature(feature)
            value = plain(expression.evaluate(expression_context))
            if expression.hasEvalError():
                raise QgsProcessingException(
                    tr(
                        "{parameter}: {expression} fails at feature {id} of {layer}: {reason}.",
                        parameter=title,
                        expression=text,
                        id=feature.id(),
                        layer=layer.name,
                        reason=expression.evalErrorString(),
                    )
                )
            found.append(bool(value))
    return np.array(found, dtype=bool)


def expression_fields(layer, text, title):
    """Return the fields that an expression names.

    Raises
    ------
    QgsProcessingException
        It cannot be read, or names a field that the layer lacks.
    """
    check_expression(text, title)
    names = fields_of(QgsExpression(text))
    for name in names:
        if layer.has(name):
            continue
        raise QgsProcessingException(
            tr(
                "{layer} has no field {field} (parameter {parameter}); {hint}.",
                layer=layer.name,
                field=name,
                parameter=title,
                hint=sentence(hint(name, layer.fields.names())),
            )
        )
    return names


def read_polygons(algorithm, parameters, name, layer, outputs):
    """Return the polygons of a further layer in the CRS of the input, or None without one.

    Parameters
    ----------
    algorithm : Algorithm
    parameters : dict
    name : str
        The parameter of the further layer.
    layer : bridge.Layer
        The input.
    outputs : outputs.Outputs
        Hears what was read.

    Raises
    ------
    QgsProcessingException
        Where no polygon is usable.
    """
    from shapely import transform

    from ....analysis.geometry.outlines import drawn_polygons

    further = further_layer(algorithm, parameters, name, outputs.context, outputs.feedback)
    if further is None:
        return None
    rows = further.read()
    outputs.read(further, rows)
    polygons, _ = drawn_polygons(rows.shapes(), further.lonlat.forward)
    if not len(polygons):
        raise QgsProcessingException(
            tr(
                "{layer} holds no usable polygon; choose another layer for {parameter}.",
                layer=further.name,
                parameter=algorithm.parameterDefinition(name).description(),
            )
        )
    back = layer.lonlat.backward
    return polygons if back is None else transform(polygons, back)
