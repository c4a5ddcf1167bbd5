"""The parameter ``REACH_FIELD``: a field of reaches, else the province."""

import numpy as np
from qgis.core import QgsProcessingException

from ...analysis.text.closest_name import hint
from ..messages.language import sentence, tr

NAME = "REACH_FIELD"


def reach_field(run, layer):
    """Return the name by which a layer tells the reach: the field chosen, province, or ""."""
    return next((name for name in (run.text(NAME), "province") if name and layer.has(name)), "")


def refuse_reach_field(run, *layers):
    """Refuse a field that the user named and none of the layers has; None stands for no layer."""
    layers = [layer for layer in layers if layer is not None]
    chosen = run.text(NAME)
    default = run.algorithm.parameterDefinition(NAME).defaultValue()
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


def reaches(run, table, field):
    """Return the reach of each row of a table that was read with the field; None where unknown."""
    from ...analysis.reaches import reach_fields

    if not field:
        return np.full(len(table), None, dtype=object)
    reach, warnings = reach_fields.reaches(table, field)
    for warning in warnings:
        run.warn(warning)
    return reach
