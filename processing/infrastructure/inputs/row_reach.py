"""The reach of rows: of their park, or their own."""

import numpy as np
from qgis.core import QgsProcessingException

from ....analysis.text.closest_name import hint
from ...messages.language import sentence, tr
from .layer_questions import own


def reach_field(algorithm, parameters, layer, context):
    """Return the layer's field of the reach, else of the province, else ""."""
    chosen = algorithm.parameterAsString(parameters, "REACH_FIELD", context)
    for name in (chosen, "province"):
        if name and layer.has(name):
            return own(layer, [name])[0]
    return ""


def refuse_reach_field(algorithm, parameters, layers, context):
    """Refuse a reach field that the user named and no layer has."""
    chosen = algorithm.parameterAsString(parameters, "REACH_FIELD", context)
    default = algorithm.parameterDefinition("REACH_FIELD").defaultValue()
    if not chosen or chosen == default or any(layer.has(chosen) for layer in layers):
        return
    names = [name for layer in layers for name in layer.fields.names()]
    raise QgsProcessingException(
        tr(
            "{layer} has no field {field}; {hint}.",
            layer=" / ".join(layer.name for layer in layers),
            field=chosen,
            hint=sentence(hint(chosen, names)),
        )
    )


def reaches(values, field, layer, feedback):
    """Return the reach of each row, from a field of reaches or of provinces."""
    from ....analysis.reaches import reach_words
    from ....analysis.reaches.provinces import find_all

    if field.lower() != "province":
        return reach_words.read(values.to_numpy(dtype=object))
    reach, _, unread = find_all(list(values))
    if unread:
        feedback.pushInfo(
            tr(
                "{layer}: no province could be read from {values}; the reach is empty.",
                layer=layer.name,
                values=", ".join(str(each) for each in unread[:10]),
            )
        )
    return reach


def row_reach(algorithm, parameters, context, feedback, *, layer, rows, parks=None, park=None):
    """Return the reach of rows: of their park, else their own.

    Parameters
    ----------
    layer : Layer
    rows : Rows
        Read with `reach_field` of the layer.
    parks : Parks, optional
    park : ndarray of int64, shape (n,), optional
        Row of the parks, -1 where none.
    """
    chosen = algorithm.parameterAsString(parameters, "REACH_FIELD", context)
    mine = reach_field(algorithm, parameters, layer, context)
    own_reach = mine and mine.lower() == chosen.lower()
    if parks is not None and parks.reach is not None and not (own_reach and parks.from_province):
        return np.append(parks.reach, None)[park]
    if mine:
        return reaches(rows.frame()[mine], mine, layer, feedback)
    return np.full(len(rows), None, dtype=object)
