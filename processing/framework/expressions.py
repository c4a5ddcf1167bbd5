"""Numbers that differ by feature: a field or an expression in place of a value.

What an expression does not give is never read as 0: the run stops and says where.
"""

import math

import numpy as np
from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingParameters,
)

from ..layers.attribute_values import plain
from ..layers.row_writing import again
from ..messages.language import tr


def refuse_faulty(definition, value, context):
    """Refuse an expression that gives no number; QGIS would take the default in its place.

    Parameters
    ----------
    definition : QgsProcessingParameterNumber
    value : QgsProperty
    context : QgsProcessingContext

    Returns
    -------
    float or None
        The number; None where it differs by feature, or is still to be told in a model.

    Raises
    ------
    QgsProcessingException
        The expression cannot be read, fails, or gives NULL or text.
    """
    expression = QgsExpression(value.asExpression())
    reason = expression.parserErrorString()
    if not reason and definition.isDynamic():
        return None
    if not reason:
        expressions = context.expressionContext()
        expression.prepare(expressions)
        number = plain(expression.evaluate(expressions))
        reason = expression.evalErrorString()
        if not reason and isinstance(number, int | float):
            return number
        reason = reason or tr("the expression gives no number")
    raise _faulty(definition.description(), reason, expression)


def fields_of(expression):
    """Return the names of the fields that an expression names."""
    return sorted(expression.referencedColumns() - {QgsFeatureRequest.ALL_ATTRIBUTES})


class NumberByFeature:
    """A parameter that may be one number, or another for each feature of a layer.

    Parameters
    ----------
    run : Run
    name : str
        A dynamic number parameter whose least value is 0.
    layer : bridge.Layer
        The layer whose features it differs by.

    Raises
    ------
    QgsProcessingException
        The expression cannot be read, or names a field that the layer lacks.
    """

    def __init__(self, run, name, layer):
        self._title = run.title(name)
        self._layer = layer
        self._expression = None
        self.fields = []
        if not QgsProcessingParameters.isDynamic(run.parameters, name):
            self._number = run.number(name)
            return
        value = run.parameters[name]
        self._context = run.expressions(layer)
        self._transformer = value.transformer()
        self._expression = QgsExpression(value.asExpression())
        self._stop_where(self._expression.hasParserError(), self._expression.parserErrorString())
        self.fields = fields_of(self._expression)
        for field in self.fields:
            if not layer.has(field):
                raise layer.missing(field, name)
        ready = self._expression.prepare(self._context)
        self._stop_where(not ready, self._expression.evalErrorString())

    def values(self, rows):
        """Return the number, or one for each feature in the order read.

        Parameters
        ----------
        rows : rows_read.Rows
            What was read of the layer, `fields` among it.

        Returns
        -------
        float or ndarray of float64, shape (n,)
            Finite, 0 or more.

        Raises
        ------
        QgsProcessingException
            A feature's value is NULL, no number, negative, or the expression fails; or the layer
            changed since it was read.
        """
        if self._expression is None:
            return self._number
        out = []
        for _, features in again(self._layer, rows):
            for feature in features:
                self._context.setFeature(feature)
                out.append(self._value(feature))
        return np.array(out, dtype=float)

    def _value(self, feature):
        value = self._expression.evaluate(self._context)
        self._stop_where(self._expression.hasEvalError(), self._expression.evalErrorString())
        if self._transformer is not None:
            value = self._transformer.transform(self._context, value)
        value = plain(value)
        try:
            number = math.nan if value is None or value == "" else float(value)
        except (TypeError, ValueError) as error:
            raise self._wrong(
                tr(
                    "{parameter} of feature {id} of {layer} is {value}, which is no number; "
                    "correct {field}.",
                ),
                feature,
                value,
            ) from error
        if math.isfinite(number) and number >= 0:
            return number
        if value is None or value == "":
            text = tr(
                "{parameter} of feature {id} of {layer} is NULL, and unknown is not 0; fill in "
                "{field}, or let an expression say what counts instead, such as coalesce.",
            )
        else:
            text = tr(
                "{parameter} of feature {id} of {layer} is {value}; give metres, 0 or more, in "
                "{field}.",
            )
        raise self._wrong(text, feature, value)

    def _wrong(self, text, feature, value):
        return QgsProcessingException(
            text.format(
                parameter=self._title,
                id=feature.id(),
                layer=self._layer.name,
                value=value,
                field=", ".join(self.fields) or self._expression.expression(),
            )
        )

    def _stop_where(self, failed, reason):
        if failed:
            raise _faulty(self._title, reason, self._expression)


def _faulty(title, reason, expression):
    return QgsProcessingException(
        tr(
            "{parameter}: {reason}; correct the expression {expression}.",
            parameter=title,
            reason=reason.strip().rstrip("."),
            expression=expression.expression(),
        )
    )
