"""Sources that are not what their parameters are there for, or the same layer twice."""

from itertools import combinations
from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsVectorLayer,
)

from ..guard.destinations import held, local_path, same_file
from ..guard.map_layers import layer_name, map_layer
from ..guard.roles import may_be_one, refuse_other_roles
from ..guard.same_source import same_rows
from ..layers.geometry_kinds import refuse_other_kinds
from ..messages.language import tr
from .value_checks import takes_layers


def refuse_misplaced(run):
    """Refuse sources of a kind or role that their parameters do not take, and one given twice.

    Parameters
    ----------
    run : Run

    Raises
    ------
    QgsProcessingException
        For the first of them; names the parameters and the layer.
    """
    given = list(_given(run))
    for definition, _, layer in given:
        name = layer_name(layer)
        if isinstance(definition, QgsProcessingParameterFeatureSource):
            refuse_other_kinds(name, layer.wkbType(), definition)
        refuse_other_roles(run.algorithm.name(), definition, name, layer.fields().names())
    for (first, one, layer), (second, other, _) in combinations(given, 2):
        if first.name() == second.name():
            continue
        if may_be_one(first.name(), second.name(), layer.fields().names()):
            continue
        if same_rows(one, other, run.context):
            raise QgsProcessingException(
                tr(
                    "{first} and {second} are the same layer, {layer}; choose another for one of "
                    "them.",
                    first=first.description(),
                    second=second.description(),
                    layer=layer_name(layer),
                )
            )
    _refuse_files_twice(run)


def open_sources(run):
    """Open the sources that are given as text, before QGIS does: it may wait for itself for ever.

    See `map_layers.opening`.
    """
    list(_given(run, only_texts=True))


def _given(run, *, only_texts=False):
    """Yield definition, value and layer of every source that is given."""
    for definition in run.algorithm.parameterDefinitions():
        if not (
            isinstance(definition, QgsProcessingParameterFeatureSource) or takes_layers(definition)
        ):
            continue
        value = run.parameters.get(definition.name())
        for each in value if isinstance(value, list | tuple) else [value]:
            if only_texts and not isinstance(each, str):
                continue
            layer = map_layer(each, run.context)
            if isinstance(layer, QgsVectorLayer):
                yield definition, each, layer


def _refuse_files_twice(run):
    files = []
    for definition in run.algorithm.parameterDefinitions():
        if not isinstance(definition, QgsProcessingParameterFile):
            continue
        value = held(run.parameters.get(definition.name()), run.context)
        path = local_path(value) if isinstance(value, str) and value else None
        if path is not None:
            files.append((definition, path))
    for (first, path), (second, other) in combinations(files, 2):
        if same_file(path, other):
            raise QgsProcessingException(
                tr(
                    "{first} and {second} are the same file, {path}; choose another for one of "
                    "them.",
                    first=first.description(),
                    second=second.description(),
                    path=Path(path).name,
                )
            )
