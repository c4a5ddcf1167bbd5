"""How GDAL writes the files of a run: with room for its index, and flushed once at the end."""

from contextlib import contextmanager

from osgeo import gdal

_ROOM = {"OGR_SQLITE_CACHE": "256"}
"""MiB of pages kept in memory: SQLite's own 2 MiB are less than the spatial index of 100,000
features, so that every insert would read and write pages again."""

_FLUSHED_ONCE = {"OGR_SQLITE_SYNCHRONOUS": "OFF"}
"""For a file of its own: style and metadata, written last, flush the whole of it."""


@contextmanager
def writing_options(*, whole_file):
    """Set GDAL's options while a file is opened for writing; those of the user win.

    Parameters
    ----------
    whole_file : bool
        Whether the file is made anew; a table in a file with others is flushed at every commit.
    """
    wanted = _ROOM | (_FLUSHED_ONCE if whole_file else {})
    chosen = {name: value for name, value in wanted.items() if gdal.GetConfigOption(name) is None}
    for name, value in chosen.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        for name in chosen:
            gdal.SetThreadLocalConfigOption(name, None)
