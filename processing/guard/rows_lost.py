"""Rows that GDAL could not read: it ends there as if nothing came after."""

from osgeo import gdal

from ...analysis.message import InputError


def all_features(layer):
    """Yield the features of a layer of GDAL from the first on; an error where it cannot go on.

    Parameters
    ----------
    layer : osgeo.ogr.Layer

    Yields
    ------
    osgeo.ogr.Feature

    Raises
    ------
    InputError
    """
    layer.ResetReading()
    gdal.ErrorReset()
    read = 0
    try:
        while (feature := layer.GetNextFeature()) is not None:
            read += 1
            yield feature
        error = last_error()
    except RuntimeError as raised:  # where GDAL's exceptions are on
        error = raised
    refuse_rows_lost(layer.GetName(), read, lambda: counted(layer), error)


def counted(layer):
    """Return how many features a layer of GDAL has, less than 0 where they cannot be counted.

    A GeoPackage keeps their number, which others may have left stale; a filter has it count.
    """
    layer.SetAttributeFilter("1 = 1")
    return layer.GetFeatureCount()


def last_error():
    """Return what GDAL said of its last failure in this thread, None where there was none."""
    return gdal.GetLastErrorMsg() if gdal.GetLastErrorType() >= gdal.CE_Failure else None


def refuse_rows_lost(layer, read, count, error):
    """Refuse a layer of which fewer rows were read than there are, for an error of GDAL.

    Parameters
    ----------
    layer : str
        Its name, for the message.
    read : int
        How many rows were read.
    count : callable
        Returns how many there are, less than 0 where nobody knows.
    error : str, RuntimeError or None
        As of `last_error`, after the last row.

    Raises
    ------
    InputError
    """
    if error is None or 0 <= _counted(count) <= read:
        return  # an error that costs no row was of a single value, which is told by itself
    raise InputError(
        "Of {layer} {count} features were read, the rest cannot be ({reason}); take a copy that "
        "is not damaged, or export it again.",
        layer=layer,
        count=read,
        reason=error,
    )


def _counted(count):
    try:
        return count()
    except RuntimeError:  # where GDAL's exceptions are on
        return -1
