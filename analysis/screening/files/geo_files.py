"""The layer of a file, whatever its format."""

from pathlib import Path

from ...message import InputError
from .geopackage import open_geopackage
from .geoparquet import open_geoparquet
from .layer_file import GeoFile

_MAGIC = {b"PAR1": "GeoParquet", b"SQLi": "GeoPackage"}


def open_file(path: str, layer: str = "") -> GeoFile:
    """Open a layer.

    Parameters
    ----------
    path
        A GeoPackage or a GeoParquet file, whatever its ending.
    layer
        May be left out where the GeoPackage holds one.

    Raises
    ------
    InputError
        The file is missing or of another kind, it holds no such layer, or several and none was
        named, or its coordinate system is not known.
    """
    try:
        with Path(path).open("rb") as file:
            kind = _MAGIC.get(file.read(4), "")
    except OSError as error:
        raise InputError(
            "{file} cannot be opened ({reason}).", file=path, reason=str(error.strerror)
        ) from error
    if kind == "GeoPackage":
        return open_geopackage(path, layer)
    if kind == "GeoParquet" and not layer:
        return open_geoparquet(path)
    if kind == "GeoParquet":
        raise InputError("{file} is GeoParquet, which holds one layer: name none.", file=path)
    raise InputError(
        "{file} is neither a GeoPackage nor a GeoParquet file; save it as one of them.", file=path
    )
