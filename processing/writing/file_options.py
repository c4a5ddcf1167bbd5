"""How GDAL writes the files of a run: with room for its index, and flushed once at the end."""

from contextlib import contextmanager

from osgeo import gdal

_WANTED = {"OGR_SQLITE_CACHE": "256", "OGR_SQLITE_SYNCHRONOUS": "OFF"}
"""MiB of pages kept in memory: SQLite's own 2 MiB are less than the spatial index of 100,000
features, so that every insert would read and write pages again. And nothing is flushed: the file
is made beside its place, and flushed once as it moves there."""


@contextmanager
def writing_options():
    """Set GDAL's options while a file is opened for writing; those of the user win."""
    chosen = {name: value for name, value in _WANTED.items() if gdal.GetConfigOption(name) is None}
    for name, value in chosen.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        for name in chosen:
            gdal.SetThreadLocalConfigOption(name, None)
