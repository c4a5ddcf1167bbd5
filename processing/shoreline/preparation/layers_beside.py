"""The lines of a map beside its areas: layers of one file, or files of one folder."""

from fnmatch import fnmatchcase
from pathlib import Path

from qgis.core import Qgis, QgsProviderRegistry

from ...framework.run import Run
from ...guard.map_layers import map_layer
from ...guard.overwriting import refuse_overwriting
from ...messages.language import tr

OWN = ("EXCLUDE", "NAME_FIELD", "CLASS_FIELD")
"""What the user says of the features of one layer only."""

AREAS_AND_LINES = {Qgis.GeometryType.Polygon, Qgis.GeometryType.Line}


def run_beside(run, water):
    """Return the run that reads the layer which belongs to the input.

    Parameters
    ----------
    run : Run
        Of Prepare shoreline.
    water : raw_water.RawWater
        The input.

    Returns
    -------
    Run or None
        None where there is no such layer, or what the user chose is meant for the input alone: a
        part of its features, fields or expressions.
    """
    layer, profile = water.layer, water.source.profile
    if profile is None or not profile.beside:
        return None
    mine = map_layer(run.parameters["INPUT"], run.context)
    found = _layer_beside(mine, profile.beside)
    if found is None:
        return None
    name, source = found
    other = map_layer(source, run.context)
    if other is None or {other.geometryType(), mine.geometryType()} != AREAS_AND_LINES:
        return None
    if other.crs() != mine.crs() or not layer.is_whole or water.given or any(map(run.given, OWN)):
        run.warn(
            tr(
                "{beside} lies beside {layer} and is not read, for your choices are for {layer} "
                "alone: rivers that only {beside} has are missing.",
                beside=name,
                layer=layer.name,
            )
        )
        return None
    run.rest_on(
        tr(
            "{beside} lies beside {layer} and is read too: areas and lines of one map. Choose "
            "none in SOURCE to read {layer} alone.",
            beside=name,
            layer=layer.name,
        )
    )
    beside = Run(run.algorithm, {**run.parameters, "INPUT": source}, run.context, run.feedback)
    refuse_overwriting(beside)
    return beside


def _layer_beside(layer, pairs):
    """Return name and source of the layer that belongs to another, None where there is none."""
    if layer is None or layer.providerType() != "ogr":
        return None
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri("ogr", layer.source())
    path = Path(parts["path"])
    tables = {each.name(): each.uri() for each in registry.querySublayers(str(path))}
    if len(tables) > 1:
        own = parts.get("layerName") or next(iter(tables))
        others = tables
    else:
        own = path.stem
        others = {each.stem: str(each) for each in path.parent.glob(f"*{path.suffix}")}
    for patterns in pairs:
        for mine, wanted in (patterns, patterns[::-1]):
            if not fnmatchcase(own.casefold(), mine):
                continue
            fit = [name for name in others if fnmatchcase(name.casefold(), wanted)]
            if len(fit) == 1 and fit[0] != own:
                return fit[0], others[fit[0]]
    return None
