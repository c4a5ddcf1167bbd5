"""Outputs that would destroy an input or each other: QGIS empties what it opens for writing."""

from qgis.core import (
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterVectorDestination,
)

from ...analysis.inventory import schema
from ..messages.language import tr
from .destinations import Place, file_place, lies_in, same_file, sink_place
from .geopackage_file import kind_of
from .map_layers import open_layer
from .places_read import places_read
from .servers import reads_table, same_schema, same_table

_KEPT = ("inventory_imports", "verifications")  # tables that only an inventory has


def refuse_overwriting(run):
    """Refuse a destination that would replace what the same run reads or writes elsewhere.

    Parameters
    ----------
    run : Run
        The attribute ``FOLDER_FILES`` of its algorithm, where it has one, names what it replaces
        in a folder.

    Raises
    ------
    QgsProcessingException
        Names the output and the place. Another table of a GeoPackage that is read is allowed.
    """
    algorithm = run.algorithm
    read = None
    written = []
    for definition in algorithm.parameterDefinitions():
        if not definition.isDestination():
            continue
        places = _written(definition, run)
        if places and read is None:
            read = places_read(run)
        for place in places:
            if _is_inventory(place, algorithm):
                raise _refusal(
                    tr(
                        "{output} would overwrite what an inventory keeps in {path}; choose "
                        "another file or table.",
                    ),
                    definition,
                    place,
                )
            if any(_replaces(place, each, algorithm, definition) for each in read):
                raise _refusal(
                    tr(
                        "{output} would overwrite {path}, which this run reads; choose another "
                        "file.",
                    ),
                    definition,
                    place,
                )
            if any(_meet(place, each) for each in written):
                raise _refusal(
                    tr(
                        "{output} would overwrite another output in {path}; choose another file.",
                    ),
                    definition,
                    place,
                )
        written += places


def _refusal(text, definition, place):
    return QgsProcessingException(text.format(output=definition.description(), path=place.told()))


def _written(definition, run):
    """Return the places that a destination replaces."""
    value, context = run.parameters.get(definition.name()), run.context
    if isinstance(
        definition, QgsProcessingParameterFeatureSink | QgsProcessingParameterVectorDestination
    ):
        place = sink_place(value, context)
        return [] if place is None else [place]
    place = file_place(value, context)
    if place is None:
        return []
    if isinstance(definition, QgsProcessingParameterFolderDestination):
        names = getattr(run.algorithm, "FOLDER_FILES", ())
        return [place, *(Place(place.path / name) for name in names)]
    return [place]


def _replaces(sink, source, algorithm, definition):
    """Whether writing to a place destroys what is read at another."""
    if sink.server is not None or source.server is not None:
        return _same_on_server(sink, source)
    if sink.table is None or not same_file(sink.path, source.path):
        return _share_files(sink, source) or _is_folder_of(source.path, sink.path)
    if source.table is not None:
        return sink.table.casefold() == source.table.casefold()
    return _is_foreign(sink, algorithm, definition)


def _is_inventory(place, algorithm):
    """Whether a place holds what stores have brought together; a run that asks first may go on."""
    if algorithm.parameterDefinition("OVERWRITE") is not None or place.path is None:
        return False
    if not any(kind_of(place.path, table) for table in _KEPT):
        return False
    return place.table is None or (
        _is_of_inventory(place.table) and kind_of(place.path, place.table) is not None
    )


def _is_of_inventory(table):
    """Whether a table has the name of one of an inventory."""
    return table.casefold() in schema.LAYERS or table.casefold().startswith("inventory_")


def _meet(first, second):
    """Whether two places that are written destroy each other."""
    if first.server is not None or second.server is not None:
        if first.server is None or second.server is None:
            return False
        return same_table(first.server, second.server, new=True)
    if first.table is not None and second.table is not None:
        return (
            same_file(first.path, second.path) and first.table.casefold() == second.table.casefold()
        )
    return _share_files(first, second)


def _same_on_server(sink, source):
    if sink.server is None or source.server is None:
        return False
    if source.server.table():
        return same_table(sink.server, source.server) or reads_table(source.server, sink.server)
    return _is_of_inventory(sink.server.table()) and same_schema(sink.server, source.server)


def _share_files(sink, source):
    """Whether one of the files of an output is one of the files of an input."""
    return bool(sink.files & (source.files | source.sides))


def _is_folder_of(source, path):
    """Whether an output replaces a file of a folder that is a layer, or of a geodatabase."""
    if not source.is_dir() or not (lies_in(path, source) or same_file(path, source)):
        return False
    return source.suffix.lower() == ".gdb" or path.is_file()


def _is_foreign(sink, algorithm, definition):
    """Whether a table of a file that is read whole is there, and no earlier result of this run.

    Tables of an inventory that the run writes count even where it has still to make them.
    """
    if "INVENTORY" in getattr(algorithm, "NEW_FILES", ()) and _is_of_inventory(sink.table):
        return True
    table = open_layer(f"{sink.path}|layername={sink.table}", "table")
    if not table.isValid():
        return False
    own = f"parkshore:{algorithm.name()}:{definition.name()}"
    return table.metadata().identifier() != own
