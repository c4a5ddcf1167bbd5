"""Which way a sink's rows take to their place."""

from ..guard.destinations import sink_place
from .server_target import ServerTarget
from .sink_targets import FOLDERS, FileTarget, TableTarget, Target, is_temporary


def target_of(value, definition, context, *, is_spatial):
    """Return the target of a sink's value.

    Parameters
    ----------
    value : object
        The parameter's value.
    definition : QgsProcessingParameterFeatureSink
    context : QgsProcessingContext
    is_spatial : bool
        Whether its rows have geometries.

    Returns
    -------
    Target

    Raises
    ------
    OSError
        Where nothing can be written beside the place.
    """
    place = sink_place(value, context)
    if place is not None and place.is_postgis:
        return ServerTarget(value, place, definition, context, is_spatial=is_spatial)
    if place is None or place.path is None or is_temporary(place.path):
        return Target(value)
    if place.path.suffix.lower() in FOLDERS:
        return Target(value)
    if place.table is None:
        return FileTarget(value, place, definition, context)
    if place.path.suffix.lower() == ".gpkg":
        return TableTarget(value, place, definition, context)
    return Target(value)
