"""Which years a layer has figures of."""

from qgis.core import QgsVectorLayer

YEAR = "year"
PARKS, TABLE = "parks", "park_years"
"""The layers of an inventory that hold figures by year."""


def years_of(source, provider):
    """Return the years of a layer, the newest first; safe in a thread.

    Parameters
    ----------
    source : str, or QgsVectorLayerFeatureSource
        The latter where the layer is edited or holds its features in memory.
    provider : str
    """
    if provider:
        layer = QgsVectorLayer(source, "years", provider)
        index = layer.fields().lookupField(YEAR)
        values = layer.uniqueValues(index) if index >= 0 else ()
    else:
        index = source.fields().lookupField(YEAR)
        values = {each[index] for each in source.getFeatures()} if index >= 0 else ()
    return sorted(filter(None, map(_whole, values)), reverse=True)


def _whole(value):
    """Return a year as a number, None for anything else."""
    try:
        return int(float(str(value)))
    except (ValueError, OverflowError):  # NULL, or no year
        return None
