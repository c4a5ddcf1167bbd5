"""ParkShore: which industrial parks lie near a great river, and how green they are."""


def classFactory(iface):  # noqa: N802 - the name QGIS calls
    """Return the plugin object; imported lazily so that ``parkshore.analysis`` loads without QGIS."""
    from .plugin import ParkShorePlugin

    return ParkShorePlugin(iface)
