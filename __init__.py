"""ParkShore: which industrial parks lie near a great river, and how green they are."""


def classFactory(iface):
    """Return the plugin object."""
    from .plugin import ParkShorePlugin  # noqa: PLC0415 - parkshore.analysis loads without QGIS

    return ParkShorePlugin(iface)
