"""Layers that cannot be what a screening is given them as: by their geometry, by their fields."""

import numpy as np
import shapely

from ...array_types import Geometries
from ...inventory.importing.layer_roles import Kind, other_role
from ...message import InputError
from .layer_file import GeoFile

_HELD = ("points", "lines", "polygons")
_WATERS = ("shoreline", "water")


def refuse_other_layer(name: str, file: GeoFile) -> None:
    """Refuse a layer by what its file says of it, before its rows are read.

    Parameters
    ----------
    name
        In `Plan.files`.

    Raises
    ------
    InputError
        It holds other geometries than it must, or its fields are those of other layers.
    """
    kind = Kind.SITES if name == "parks" else Kind.WATER if name in _WATERS else Kind.AREA
    if told := other_role(kind, file.name, _given_as(name), file.fields):
        raise InputError(told.text, **told.values)
    if file.dimension is not None:
        _refuse_dimension(name, file, file.dimension)


def refuse_other_shapes(name: str, file: GeoFile, shapes: Geometries) -> None:
    """Refuse a layer by the geometries that were read of it; see `refuse_other_layer`."""
    found = shapely.get_dimensions(shapes)
    if len(there := found[found >= 0]):
        _refuse_dimension(name, file, int(np.max(there)))


def _refuse_dimension(name, file, dimension):
    least = {"parks": 0, "shoreline": 1}.get(name, 2)
    if dimension < least:
        raise InputError(
            "{layer} holds {held}, but {parameter} takes {taken}; choose another.",
            layer=file.name,
            held=_HELD[dimension],
            parameter=_given_as(name),
            taken=" / ".join(_HELD[least:]),
        )


def _given_as(name):
    """Return how the command names a file."""
    return (
        name.upper() if name in {"parks", "shoreline"} else f"--{name.split()[0].replace('_', '-')}"
    )
