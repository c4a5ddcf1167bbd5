"""ParkShore: which industrial parks lie near a great river, and how green they are."""


def classFactory(iface):
    """Return the plugin object; where libraries are missing, one that says how to get them."""
    # parkshore.analysis loads without QGIS
    from .processing.messages.libraries import missing_libraries  # noqa: PLC0415

    missing = missing_libraries()
    if missing:
        from .without_libraries import ParkShoreWithoutLibraries  # noqa: PLC0415

        return ParkShoreWithoutLibraries(iface, missing)
    from .plugin import ParkShorePlugin  # noqa: PLC0415

    return ParkShorePlugin(iface)
